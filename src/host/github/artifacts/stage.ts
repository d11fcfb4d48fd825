import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { lstat, mkdir, open, readdir, realpath, rm, type FileHandle } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { byText } from '../../../lib/ordered.ts';
import { redactJson } from '../../../lib/redact.ts';
import { maskResultText } from '../../../mask-result.ts';
import { safePath, uniquePaths } from './safe-path.ts';
import { looksSecret } from './secret-files.ts';

/** A file that lies in a stage, ready to be uploaded. */
export interface StagedFile {
	/** Relative to the stage, with `/`. */
	readonly path: string;
	/** As the script named it, where that could not be kept. */
	readonly original?: string;
	readonly bytes: number;
	readonly sha256: string;
	/** Permission bits: a zip does not keep them. */
	readonly mode: number;
}

/** A file that was left out, and why. */
export interface LeftOut {
	readonly path: string;
	readonly reason: string;
}

/** A private copy of what is to be uploaded. Scripts made the originals, so nothing about them is taken for granted. */
export interface Stage {
	readonly folder: string;
	readonly files: readonly StagedFile[];
	readonly leftOut: readonly LeftOut[];
	/** Copies everything below a folder (absolute) to `to` (relative to the stage). Whatever is there, it resolves. */
	addFolder(folder: string, to: string, sealed?: ReadonlyMap<string, string>): Promise<void>;
	/** Copies the text of a log, with secrets masked. */
	addLog(file: string, to: string): Promise<void>;
	/** Puts a text there with secrets masked; of JSON its texts, so that it stays JSON, and a result stays one. */
	addText(text: string, to: string): Promise<void>;
	remove(): Promise<void>;
}

export interface StageLimits {
	readonly files: number;
	readonly bytes: number;
	readonly depth: number;
}

/** Enough for test data; an artifact beyond it would take longer than the test. */
export const stageLimits: StageLimits = { files: 10_000, bytes: 4_000_000_000, depth: 40 };

const chunkBytes = 1 << 20;
/** A secret may lie across two chunks. */
const overlap = 4096;

/** Opens an empty stage in a folder that does not exist yet. */
export async function openStage(
	folder: string,
	redact: (text: string) => string,
	limits = stageLimits,
): Promise<Stage> {
	await mkdir(folder, { recursive: true, mode: 0o700 });
	const files: StagedFile[] = [];
	const leftOut: LeftOut[] = [];
	const unique = uniquePaths();
	let bytes = 0;

	function skip(path: string, reason: string): void {
		// A tree with a million links must not become a list of a million lines.
		if (leftOut.length < 1000) leftOut.push({ path, reason });
	}

	async function place(to: string): Promise<{ readonly target: string; readonly path: string }> {
		const path = unique(safePath(to));
		const target = join(folder, ...path.split('/'));
		await mkdir(dirname(target), { recursive: true });
		return { target, path };
	}

	async function copy(from: string, to: string, expected: string | undefined): Promise<void> {
		let source: FileHandle;
		try {
			// Not through a link that was put there since, and not waiting for the other end of a pipe.
			source = await open(from, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
		} catch (error) {
			skip(to, reasonOf(error));
			return;
		}
		try {
			const found = await source.stat();
			if (!found.isFile()) return skip(to, 'it is not a regular file');
			if (files.length >= limits.files) return skip(to, `there are more than ${limits.files} files`);
			if (bytes + found.size > limits.bytes) return skip(to, `all files together have more than ${limits.bytes} bytes`);
			const { target, path } = await place(to);
			const copied = await copyChecked(source, target, redact, found.size);
			if (copied.secret) {
				await rm(target, { force: true });
				return skip(to, 'it holds a value that must stay secret');
			}
			if (expected !== undefined && expected !== copied.sha256) {
				await rm(target, { force: true });
				return skip(to, 'it was changed after its script had ended');
			}
			bytes += copied.bytes;
			const { sha256 } = copied;
			files.push({
				path,
				...(path === to ? {} : { original: to }),
				bytes: copied.bytes,
				sha256,
				mode: found.mode & 0o777,
			});
		} catch (error) {
			skip(to, reasonOf(error));
		} finally {
			await source.close();
		}
	}

	async function walk(
		root: string,
		below: string,
		to: string,
		sealed: ReadonlyMap<string, string> | undefined,
		depth: number,
	) {
		let entries;
		try {
			entries = await readdir(join(root, below), { withFileTypes: true });
		} catch (error) {
			return skip(to, reasonOf(error));
		}
		for (const entry of entries.sort((a, b) => byText(a.name, b.name))) {
			const inner = below === '' ? entry.name : `${below}/${entry.name}`;
			const target = `${to}/${entry.name}`;
			const from = join(root, inner);
			if (looksSecret(inner) || (entry.isDirectory() && looksSecret(`${inner}/x`))) {
				skip(target, 'its name says that it holds credentials');
			} else if (entry.isDirectory()) {
				if (depth >= limits.depth) skip(target, `it is deeper than ${limits.depth} folders`);
				else await walk(root, inner, target, sealed, depth + 1);
			} else if (entry.isSymbolicLink()) {
				const real = await insideFile(root, from);
				if (real === undefined) skip(target, 'it is a link to a folder, or to something outside');
				else await copy(real, target, sealed?.get(inner));
			} else if (entry.isFile()) {
				await copy(from, target, sealed?.get(inner));
			} else {
				skip(target, 'it is not a regular file');
			}
		}
	}

	return {
		folder,
		files,
		leftOut,
		async addFolder(from, to, sealed) {
			try {
				if (!(await lstat(from)).isDirectory()) return skip(to, 'it is not a folder');
				await walk(await realpath(from), '', to, sealed, 0);
			} catch (error) {
				skip(to, reasonOf(error));
			}
		},
		async addLog(file, to) {
			try {
				const { target, path } = await place(to);
				files.push({ path, ...(await copyMasked(file, target, redact)), mode: 0o644 });
			} catch (error) {
				skip(to, reasonOf(error));
			}
		},
		async addText(text, to) {
			const { target, path } = await place(to);
			const data = Buffer.from(maskDocument(text, to, redact));
			await writeNew(target, data);
			files.push({ path, bytes: data.length, sha256: createHash('sha256').update(data).digest('hex'), mode: 0o644 });
		},
		async remove() {
			await rm(folder, { recursive: true, force: true });
		},
	};
}

function maskDocument(text: string, path: string, redact: (text: string) => string): string {
	if (path === 'result.json') return maskResultText(text, redact);
	return path.endsWith('.json') ? redactJson(text, redact) : redact(text);
}

/** The regular file that a link leads to, if that lies under the root. */
async function insideFile(root: string, link: string): Promise<string | undefined> {
	try {
		const real = await realpath(link);
		return real.startsWith(root + sep) && (await lstat(real)).isFile() ? real : undefined;
	} catch {
		return undefined;
	}
}

async function copyChecked(source: FileHandle, target: string, redact: (text: string) => string, most: number) {
	const hash = createHash('sha256');
	const decoder = new TextDecoder();
	const chunk = Buffer.allocUnsafe(chunkBytes);
	const out = await open(target, 'wx', 0o600);
	let bytes = 0;
	let before = '';
	let secret = false;
	try {
		// What grows while it is read is taken as it was when it was opened.
		while (bytes < most && !secret) {
			const { bytesRead } = await source.read(chunk, 0, Math.min(chunk.length, most - bytes), bytes);
			if (bytesRead === 0) break;
			const part = chunk.subarray(0, bytesRead);
			hash.update(part);
			await out.write(part);
			bytes += bytesRead;
			const text = before + decoder.decode(part, { stream: true });
			secret = redact(text) !== text;
			before = text.slice(-overlap);
		}
	} finally {
		await out.close();
	}
	return { bytes, sha256: hash.digest('hex'), secret };
}

/** Copies a text in pieces that end with a line, each masked. */
async function copyMasked(file: string, target: string, redact: (text: string) => string) {
	const hash = createHash('sha256');
	const source = await open(file, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
	try {
		const out = await open(target, 'wx', 0o600);
		try {
			let bytes = 0;
			let rest = '';
			const put = async (text: string) => {
				const data = Buffer.from(redact(text));
				hash.update(data);
				await out.write(data);
				bytes += data.length;
			};
			for await (const piece of source.createReadStream({
				encoding: 'utf8',
				highWaterMark: chunkBytes,
				autoClose: false,
			})) {
				const text = rest + String(piece);
				const end = text.length > 8 * chunkBytes ? text.length : text.lastIndexOf('\n') + 1;
				await put(text.slice(0, end));
				rest = text.slice(end);
			}
			await put(rest);
			return { bytes, sha256: hash.digest('hex') };
		} finally {
			await out.close();
		}
	} finally {
		await source.close();
	}
}

async function writeNew(target: string, data: Uint8Array): Promise<void> {
	const out = await open(target, 'wx', 0o600);
	try {
		await out.write(data);
	} finally {
		await out.close();
	}
}

function reasonOf(error: unknown): string {
	const code = (error as { readonly code?: unknown }).code;
	if (code === 'ENOENT') return 'it is gone';
	if (code === 'EACCES' || code === 'EPERM') return 'it cannot be read';
	if (code === 'ELOOP' || code === 'EMLINK') return 'it is a link';
	if (code === 'ENXIO') return 'it is not a regular file';
	return `it cannot be copied (${String(code ?? error)})`;
}
