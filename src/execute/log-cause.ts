/** A place in a source file, as a log names it: nothing of it is known to be true. */
export interface NamedLine {
	readonly file: string;
	readonly line: number;
	readonly function: string;
	readonly text?: string;
}

/** What a program said of its end. */
export interface LogCause {
	readonly message: string;
	/** Innermost last. */
	readonly lines: readonly NamedLine[];
	/** It is of a known form; else it is just what was said last. */
	readonly isKnown: boolean;
}

/** Of a longer line no more is looked at, so that no pattern takes long. */
const longestLine = 1000;
const longestMessage = 500;
const mostLines = 20;

/** So many lines may follow a known form: of a shell that gives up, or of a runtime. After more it was about something else. */
const mostAfter = 8;

/**
 * What the end of a log says of why its program failed: the last traceback of Python, error of Node with its stack, error
 * of R, or complaint of a shell with its line; else the last line. Undefined: it says nothing.
 */
export function causeIn(text: string): LogCause | undefined {
	const lines = text.split(/\r?\n/).map((line) => line.slice(0, longestLine).replace(/\s+$/, ''));
	const last = lines.findLastIndex((line) => line !== '');
	if (last < 0) return undefined;
	const known = [python, script, r, shell].flatMap((find) => find(lines) ?? []);
	const [first] = known.toSorted((a, b) => b.end - a.end);
	const after = first === undefined ? 0 : lines.slice(first.end + 1).filter((line) => line !== '').length;
	if (first !== undefined && after <= mostAfter && first.message !== '') {
		return { message: cut(first.message), lines: first.lines.slice(-mostLines), isKnown: true };
	}
	return { message: cut((lines[last] ?? '').trim()), lines: [], isKnown: false };
}

/** `end`: the line where it ends. */
interface Found extends Pick<LogCause, 'message' | 'lines'> {
	readonly end: number;
}

type Lines = readonly string[];

const pythonLine = /^ {2}File "([^"]+)", line (\d{1,7})(?:, in (.+))?$/;

/** `  File "…", line 3, in main` and the lines below it, up to the first that is not moved in: `KeyError: 'amount'`. */
function python(lines: Lines): Found | undefined {
	const last = lines.findLastIndex((line) => pythonLine.test(line));
	if (last < 0) return undefined;
	const end = lines.findIndex((line, index) => index > last && /^\S/.test(line));
	const message = lines[end] ?? '';
	if (!/^[\p{L}_][\p{L}\p{N}_.]*(:|$)/u.test(message)) return undefined;
	let first = last;
	while (first > 0 && /^\s/.test(lines[first - 1] ?? '')) first -= 1;
	const found = lines.slice(first, end).flatMap((line, index): readonly NamedLine[] => {
		const [, file, number, name = '<module>'] = pythonLine.exec(line) ?? [];
		if (file === undefined) return [];
		const text = /^ {4}(\S.*)$/.exec(lines[first + index + 1] ?? '')?.[1];
		return [
			{ file, line: Number(number), function: name, ...(text === undefined ? {} : { text: text.slice(0, 200) }) },
		];
	});
	return { message, lines: found, end };
}

const stackLine = /^\s+at (?:async )?(?:([^()]{1,200}) \()?(?:file:\/\/)?([^()]+?):(\d{1,7}):\d{1,7}\)?$/;
const anyStackLine = /^\s+at \S/;

/** `TypeError: …` above `    at main (/scripts/a.js:3:5)`, as JavaScript and, but for the places, Java print it. */
function script(lines: Lines): Found | undefined {
	const end = lines.findLastIndex((line) => anyStackLine.test(line));
	if (end < 0) return undefined;
	let first = end;
	while (first > 0 && anyStackLine.test(lines[first - 1] ?? '')) first -= 1;
	// The message may have several lines: Node lists who required a module.
	const above = lines.slice(Math.max(0, first - 12), first);
	const said = above.findLastIndex((line) => /^[\w$."' ]*(?:Error|Exception)\b/.test(line));
	if (said < 0) return undefined;
	const stack = lines.slice(first, end + 1).flatMap((line): readonly NamedLine[] => {
		const [, name = '<anonymous>', file, number] = stackLine.exec(line) ?? [];
		return file === undefined || file.startsWith('node:') ? [] : [{ file, line: Number(number), function: name }];
	});
	// Where the source itself is wrong only this names it.
	const shown = above.slice(0, said).flatMap((line): readonly NamedLine[] => {
		const [, file, number] = /^(?:file:\/\/)?(\/[^:]+):(\d{1,7})$/.exec(line) ?? [];
		return file === undefined ? [] : [{ file, line: Number(number), function: '<module>' }];
	});
	return { message: above[said] ?? '', lines: [...shown, ...stack.toReversed()], end };
}

/** `Error in f(x) : what is wrong`, the last part often on a line of its own. */
function r(lines: Lines): Found | undefined {
	const end = lines.findLastIndex((line) => /^Error(?: in .+)? ?:/.test(line));
	const [said = '', below = ''] = end < 0 ? [] : lines.slice(end);
	if (said === '') return undefined;
	const goesOn = said.endsWith(':') && /^\s+\S/.test(below);
	return { message: goesOn ? `${said} ${below.trim()}` : said, lines: [], end: goesOn ? end + 1 : end };
}

/** `/scripts/a.sh: line 3: cpp: command not found`, or without `line`, as dash says it. */
function shell(lines: Lines): Found | undefined {
	const end = lines.findLastIndex((line) => shellLine.test(line));
	const [, file, number, message] = shellLine.exec(lines[end] ?? '') ?? [];
	if (file === undefined || message === undefined) return undefined;
	return { message, lines: [{ file, line: Number(number), function: '<script>' }], end };
}

const shellLine = /^(\/[^:]+): (?:line )?(\d{1,7}): (\S.*)$/;

function cut(message: string): string {
	return message.length <= longestMessage ? message : `${message.slice(0, longestMessage - 1)}…`.toWellFormed();
}

const dumpHead = /^(?:Current thread\b.*|Stack) \(most recent call first\):$/;
const dumpLine = /^ {2}File "([^"]+)", line (\d{1,7}) in (.+)$/;

/** The lines that Python's `faulthandler` says it was at when it crashed or was told to end, innermost last. */
export function dumpIn(text: string): readonly NamedLine[] {
	const lines = text.split(/\r?\n/).map((line) => line.slice(0, longestLine));
	const head = lines.findLastIndex((line) => dumpHead.test(line));
	if (head < 0) return [];
	const found: NamedLine[] = [];
	for (const line of lines.slice(head + 1)) {
		const [, file, number, name] = dumpLine.exec(line) ?? [];
		if (file === undefined || name === undefined) break;
		found.push({ file, line: Number(number), function: name });
	}
	return found.slice(0, mostLines).reverse();
}
