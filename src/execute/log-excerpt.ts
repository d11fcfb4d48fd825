import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import type { LogExcerpt } from '../model/execution.ts';

/** Bytes kept of a log's beginning and of its end. A log no longer than both is kept whole. */
const headBytes = 4_096;
const tailBytes = 16_384;
/** Read beyond each cut, so that a secret that a cut would halve is still recognised. */
const margin = 2_048;

/**
 * Reads the ends of a log file, whatever its size. `clean` removes what must not leave; it sees the text before it is
 * cut. The result is valid text without NUL. A file that a script removed or replaced reads as empty.
 *
 * `path`: the file; `shown`: how the excerpt names it.
 */
export function readLogExcerpt(path: string, shown: string, clean: (text: string) => string): LogExcerpt {
	let file: number;
	try {
		// A script may put a link or a pipe in the log's place.
		file = openSync(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
	} catch {
		return { path: shown, bytes: 0, head: '', tail: '' };
	}
	try {
		const stats = fstatSync(file);
		if (!stats.isFile()) return { path: shown, bytes: 0, head: '', tail: '' };
		const bytes = stats.size;
		if (bytes <= headBytes + tailBytes) {
			return { path: shown, bytes, head: '', tail: clean(decode(read(file, 0, bytes))) };
		}
		const head = clean(decode(read(file, 0, headBytes + margin))).slice(0, headBytes);
		const tail = clean(decode(read(file, bytes - tailBytes - margin, tailBytes + margin))).slice(-tailBytes);
		return { path: shown, bytes, head: toLineEnd(head), tail: fromLineStart(tail) };
	} finally {
		closeSync(file);
	}
}

function read(file: number, from: number, length: number): Uint8Array {
	const buffer = Buffer.alloc(length);
	let filled = 0;
	while (filled < length) {
		const count = readSync(file, buffer, filled, length - filled, from + filled);
		if (count === 0) break;
		filled += count;
	}
	return buffer.subarray(0, filled);
}

/** Without the halves of characters at either end; whatever else is no UTF-8, and NUL, becomes U+FFFD. */
function decode(bytes: Uint8Array): string {
	let start = 0;
	while (start < 3 && ((bytes[start] ?? 0) & 0xc0) === 0x80) start += 1;
	const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(start), { stream: true });
	return text.replaceAll('\0', '\u{FFFD}').replace(framesOfDriver, '');
}

/** Where Python lists the stack of a process that is ended: below the script's own frames lie those of our driver. */
const framesOfDriver = /^ {2}File "[^"\n]*[\\/]python[\\/](?:driver|dagtest_\w+)\.py", line \d+ in [^\n]*(?:\n|$)/gm;

/** Whole lines only, unless that leaves less than half; and never half of a character. */
function toLineEnd(text: string): string {
	const end = text.lastIndexOf('\n') + 1;
	return end * 2 > text.length ? text.slice(0, end) : text.replace(/[\uD800-\uDBFF]$/, '');
}

function fromLineStart(text: string): string {
	const start = text.indexOf('\n') + 1;
	return start * 2 < text.length && start > 0 ? text.slice(start) : text.replace(/^[\uDC00-\uDFFF]/, '');
}
