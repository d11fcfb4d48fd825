import { deepest, forbiddenKeys } from './limits.ts';
import type { Place, Places, Range } from './tree.ts';

interface ParsedJson {
	readonly value: object;
	readonly places: Places;
	readonly root: Range;
}

/** A text in quotes, a number or word, or a bracket. Commas and colons need not be looked at in what is known to be JSON. */
const tokens = /"[^"\\]*(?:\\.[^"\\]*)*"|[^\s"{}[\],:]+|[{}[\]]/g;

/**
 * Reads what is plain JSON, with a fraction of the time and memory of a YAML parser: a large DAG is most often JSON.
 * Undefined for everything about which there could be something to say (no JSON, a key that stands twice or is forbidden,
 * nesting too deep, nothing but a scalar): the way through YAML finds it and says where.
 */
export function parseJson(text: string): ParsedJson | undefined {
	const value = valueOf(text);
	if (typeof value !== 'object' || value === null) return undefined;
	const places = new Map<object, Map<string, Place>>();
	const scanner = new RegExp(tokens);

	function next(): { readonly token: string; readonly range: Range } {
		const found = scanner.exec(text);
		if (found === null) throw new Error('Internal error: JSON ends before its end.');
		return { token: found[0], range: [found.index, scanner.lastIndex] };
	}

	/** Remembers where everything in a value stands that begins with this token. */
	function locate(at: unknown, { token, range }: ReturnType<typeof next>, depth: number): Place | undefined {
		if (token === '{' || token === '[') {
			// Of a key that stands twice, the value is that of the last.
			if (typeof at !== 'object' || at === null || depth > deepest) return undefined;
			const known = new Map<string, Place>();
			places.set(at, known);
			const isWhole = token === '{' ? locateMap(at, known, depth + 1) : locateList(at, known, depth + 1);
			return isWhole ? { value: [range[0], scanner.lastIndex] } : undefined;
		}
		return { value: range, text: token.startsWith('"') ? String(at) : token };
	}

	function locateMap(map: object, known: Map<string, Place>, depth: number): boolean {
		for (let { token, range } = next(); token !== '}'; { token, range } = next()) {
			const key = JSON.parse(token) as string;
			if (known.has(key) || key === '<<' || forbiddenKeys.has(key)) return false;
			const place = locate((map as Record<string, unknown>)[key], next(), depth);
			if (place === undefined) return false;
			known.set(key, { key: range, ...place });
		}
		return true;
	}

	function locateList(list: object, known: Map<string, Place>, depth: number): boolean {
		for (let first = next(), index = 0; first.token !== ']'; first = next(), index += 1) {
			const place = locate((list as unknown[])[index], first, depth);
			if (place === undefined) return false;
			known.set(String(index), place);
		}
		return true;
	}

	const root = locate(value, next(), 0);
	return root && { value, places, root: root.value };
}

function valueOf(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
