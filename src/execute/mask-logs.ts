import { constants } from 'node:fs';
import { lstat, open, readdir, rename, rm, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';

const chunkBytes = 1 << 20;
/** A line that is longer is masked in parts. */
const longestLine = 8 * chunkBytes;

/**
 * Masks what an attempt left in its log folder (absolute): the log, and what the runtime wrote for itself. Whoever publishes
 * the folder of a run must not publish the secrets that its scripts were given. Never throws: a file that cannot be written
 * anew stays as it is, and what is no regular file is not touched.
 */
export async function maskLogs(folder: string, attempt: number, redact: (text: string) => string): Promise<void> {
	// A script may put a link in the place of its own folder; what lies behind it is not ours.
	const found = await lstat(folder).catch(() => undefined);
	if (found?.isDirectory() !== true) return;
	const names = await readdir(folder).catch(() => []);
	const own = new RegExp(String.raw`^(?:attempt|driver)-${attempt}\.`);
	for (const name of names) if (own.test(name)) await maskFile(join(folder, name), redact).catch(() => {});
}

/** Nearly always nothing has to be masked, and nothing is written. */
async function maskFile(path: string, redact: (text: string) => string): Promise<void> {
	const source = await open(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
	try {
		const found = await source.stat();
		if (!found.isFile() || !(await holdsAny(source, redact))) return;
		const masked = `${path}.masked`;
		// Nothing that a script put there may keep its log from being masked.
		await rm(masked, { force: true, recursive: true });
		try {
			await writeMasked(source, masked, found.mode, redact);
			await rename(masked, path);
		} catch (error) {
			await rm(masked, { force: true });
			throw error;
		}
	} finally {
		await source.close();
	}
}

async function holdsAny(source: FileHandle, redact: (text: string) => string): Promise<boolean> {
	for await (const piece of pieces(source)) if (redact(piece) !== piece) return true;
	return false;
}

async function writeMasked(source: FileHandle, to: string, mode: number, redact: (text: string) => string) {
	const target = await open(to, 'wx', mode);
	try {
		for await (const piece of pieces(source)) await target.write(redact(piece));
	} finally {
		await target.close();
	}
}

/** The text of a file in pieces that end with a line; from its beginning each time. */
async function* pieces(source: FileHandle): AsyncGenerator<string> {
	const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
	const chunk = Buffer.allocUnsafe(chunkBytes);
	let rest = '';
	for (let at = 0; ;) {
		const { bytesRead } = await source.read(chunk, 0, chunkBytes, at);
		if (bytesRead === 0) break;
		at += bytesRead;
		const text = rest + decoder.decode(chunk.subarray(0, bytesRead), { stream: true });
		const end = text.length > longestLine ? text.length : text.lastIndexOf('\n') + 1;
		if (end > 0) yield text.slice(0, end);
		rest = text.slice(end);
	}
	rest += decoder.decode();
	if (rest !== '') yield rest;
}
