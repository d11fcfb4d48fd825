const token =
	/[ \t\r\n]*(?:([{}[\],:])|("(?:[^"\\\u0000-\u001F]+|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*")|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.+-])|(?:true|false|null)(?!\w))/y;

/** What may come next. */
type Awaited = 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'comma-or-end' | 'nothing';

/** Deeper nesting is a fault: readers in other languages give up far earlier. */
const deepest = 10_000;

/** Where and how a text stops being JSON. */
export interface JsonFault {
	/** Offset of the first character that cannot be right; the length of the text, when it ends too early. */
	readonly at: number;
	readonly isTooDeep: boolean;
}

/**
 * Reads a text as JSON without making its values, so that memory does not grow with it, and finds its first fault;
 * undefined when there is none. `JSON.parse` often does not say where it gave up.
 */
export function findJsonFault(text: string): JsonFault | undefined {
	const open: ('{' | '[')[] = [];
	let awaited: Awaited = 'value';
	token.lastIndex = 0;
	for (;;) {
		const start = token.lastIndex;
		const match = token.exec(text);
		if (match === null) {
			const at = skipSpace(text, start);
			return at === text.length && awaited === 'nothing' ? undefined : { at, isTooDeep: false };
		}
		const [whole, mark, quoted] = match;
		const next = step(awaited, mark ?? (quoted === undefined ? 'literal' : 'string'), open);
		const isTooDeep = open.length > deepest;
		if (next === undefined || isTooDeep) return { at: start + whole.length - whole.trimStart().length, isTooDeep };
		awaited = next;
	}
}

/** The first character from an offset on that is no space. */
function skipSpace(text: string, start: number): number {
	const rest = /[^ \t\r\n]/g;
	rest.lastIndex = start;
	return rest.exec(text)?.index ?? text.length;
}

/** What may come after a token, or undefined when the token may not come here. Keeps the brackets that are open. */
function step(awaited: Awaited, found: string, open: ('{' | '[')[]): Awaited | undefined {
	const after = (): Awaited => (open.length === 0 ? 'nothing' : 'comma-or-end');
	const mayEnd = awaited === 'comma-or-end' || awaited === 'key-or-end' || awaited === 'value-or-end';
	if (found === '}' || found === ']') {
		if (!mayEnd || open.pop() !== (found === '}' ? '{' : '[')) return undefined;
		return after();
	}
	if (found === ',') {
		if (awaited !== 'comma-or-end') return undefined;
		return open.at(-1) === '{' ? 'key' : 'value';
	}
	if (found === ':') return awaited === 'colon' ? 'value' : undefined;
	if (awaited === 'key' || awaited === 'key-or-end') return found === 'string' ? 'colon' : undefined;
	if (awaited !== 'value' && awaited !== 'value-or-end') return undefined;
	if (found === '{' || found === '[') {
		open.push(found);
		return found === '{' ? 'key-or-end' : 'value-or-end';
	}
	return after();
}
