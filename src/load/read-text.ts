import { posix } from 'node:path';
import { closest } from '../lib/closest.ts';
import type { Files } from '../lib/files.ts';
import { startOf, type Span } from '../model/source.ts';
import { fileReason } from './file-reason.ts';
import { didYouMean, problem, type Report } from './reports.ts';

/** Definition files above this are refused: 1 MB. */
const largestDefinition = 1024 * 1024;

const lfsMark = 'version https://git-lfs.github.com/spec/v1';

/** Whether a file's content is that of a Git LFS pointer. Pointers are short texts with a fixed first line. */
export function isLfsPointer(bytes: Uint8Array): boolean {
	if (bytes.length >= 1024 || bytes.length < lfsMark.length) return false;
	return new TextDecoder('latin1').decode(bytes.subarray(0, lfsMark.length)) === lfsMark;
}

/**
 * The text of a definition file, without a byte order mark. Undefined after a diagnostic: it is absent, a folder, too
 * large, an LFS pointer or not UTF-8. `named` is where the user named the file, if it was in a file.
 */
export async function readText(files: Files, path: string, report: Report, named?: Span): Promise<string | undefined> {
	const found = await files.stat(path);
	if (found === undefined) {
		const siblings = await files.inFolder(posix.dirname(path));
		const help = didYouMean(closest(path, siblings)) ?? 'Paths are relative to the root of the repository.';
		const about = { item: path };
		report(problem('error', 'file-not-found', `The file "${path}" does not exist.`, named, { help, about }));
		return undefined;
	}
	if (found.kind !== 'file') {
		const what = found.kind === 'directory' ? 'a folder' : 'not a regular file';
		const help = `Name a file${found.kind === 'directory' ? `, or a glob such as "${path}/*"` : ''}.`;
		report(problem('error', 'file-unreadable', `"${path}" is ${what}.`, named, { help, about: { item: path } }));
		return undefined;
	}
	if (found.bytes > largestDefinition) {
		const message = `"${path}" has ${found.bytes} bytes; a definition file may have ${largestDefinition}.`;
		report(problem('error', 'file-too-large', message, startOf(path)));
		return undefined;
	}
	const bytes = await readBytes(files, path, report);
	return bytes && decode(bytes, path, report);
}

async function readBytes(files: Files, path: string, report: Report): Promise<Uint8Array | undefined> {
	try {
		return await files.read(path);
	} catch (error) {
		const reason = fileReason(error);
		report(problem('error', 'file-unreadable', `"${path}" cannot be read: ${reason}`, startOf(path)));
		return undefined;
	}
}

function decode(bytes: Uint8Array, path: string, report: Report): string | undefined {
	if (isLfsPointer(bytes)) {
		const help = 'Check out with `lfs: true`, or run `git lfs pull`.';
		const message = `"${path}" is a Git LFS pointer; its content was not checked out.`;
		report(problem('error', 'file-is-lfs-pointer', message, startOf(path), { help }));
		return undefined;
	}
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		const wide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
		const message = `"${path}" is not UTF-8 text${wide ? ' but UTF-16' : ''}.`;
		const at = firstBadByte(bytes, path);
		report(problem('error', 'file-unreadable', message, at, { help: 'Save it with the encoding UTF-8.' }));
		return undefined;
	}
}

/** The line that cannot be decoded; its column when what stands before it can be. */
function firstBadByte(bytes: Uint8Array, file: string): Span {
	let line = 1;
	let start = 0;
	for (;;) {
		const next = bytes.indexOf(0x0a, start);
		const end = next === -1 ? bytes.length : next;
		// A newline byte never lies inside a character, so each line can be decoded alone.
		if (next === -1 || !isUtf8(bytes.subarray(start, end))) break;
		start = next + 1;
		line += 1;
	}
	const decoded = new TextDecoder('utf-8').decode(bytes.subarray(start));
	const column = Math.max(0, decoded.indexOf('\uFFFD')) + 1;
	return { file, start: { line, column }, end: { line, column: column + 1 } };
}

function isUtf8(bytes: Uint8Array): boolean {
	try {
		new TextDecoder('utf-8', { fatal: true }).decode(bytes);
		return true;
	} catch {
		return false;
	}
}
