import { constants } from 'node:fs';
import { open } from 'node:fs/promises';

/** Only the end of a file counts: a script that floods it hides nothing but its own words. */
const readBytes = 1024 * 1024;
const longestText = 4000;

/** A line of JSON as an object; empty when it is none. */
export type Fields = Readonly<Record<string, unknown>>;

/**
 * The lines of a file that a script could write to, replace or remove. Nothing in it is trusted: what is no object
 * becomes an empty one, and what cannot be read has no lines. Never throws.
 */
export async function readLines(path: string): Promise<readonly Fields[]> {
	const text = await readEnd(path, readBytes).catch(() => '');
	return text.split('\n').map(parseObject);
}

/** The last bytes of a file that may be a trap; rejects where it cannot be read, and is empty where it is no file. */
export async function readEnd(path: string, bytes: number): Promise<string> {
	// Neither a link nor a pipe that would wait for a writer.
	const file = await open(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
	try {
		const stat = await file.stat();
		if (!stat.isFile()) return '';
		const length = Math.min(stat.size, bytes);
		const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, stat.size - length);
		return buffer.toString('utf8', 0, bytesRead);
	} finally {
		await file.close();
	}
}

function parseObject(line: string): Fields {
	try {
		return toFields(JSON.parse(line));
	} catch {
		return {};
	}
}

/** Any value as an object: an empty one when it is none. */
export function toFields(value: unknown): Fields {
	return typeof value === 'object' && value !== null ? (value as Fields) : {};
}

/** Any value as a text, cut; empty when it is none. Python strings can hold halves of surrogate pairs. */
export function toText(value: unknown): string {
	return typeof value === 'string' ? value.slice(0, longestText).toWellFormed() : '';
}

/** Any value as a number of things. */
export function toCount(value: unknown): number | undefined {
	return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : undefined;
}
