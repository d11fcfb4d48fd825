import { createHash, hash } from 'node:crypto';
import { closeSync, constants, createReadStream, fstatSync, openSync, readFileSync } from 'node:fs';

/** A file of a tree with the digest of its content. */
export interface DigestedFile {
	readonly path: string;
	readonly mode: number;
	/** Absent: it cannot be read. */
	readonly sha256?: string;
}

/** Files up to this many bytes are read at once: a stream costs more than their whole content. */
export const smallFile = 1_048_576;

/**
 * A mode that does not depend on the machine's umask: executable or not, as Git keeps it. Digests are compared
 * between machines.
 */
export function plainMode(mode: number): number {
	return (mode & 0o111) === 0 ? 0o644 : 0o755;
}

/** Hex sha256 over the sorted relative paths, the plain modes and the contents of a tree's files. No times. */
export function treeDigest(files: readonly DigestedFile[]): string {
	const whole = createHash('sha256');
	for (const { path, mode, sha256 } of files) {
		whole.update(`${path}\0${plainMode(mode).toString(8)}\0${sha256 ?? 'unreadable'}\n`);
	}
	return whole.digest('hex');
}

/** Hex sha256 of a file's content. A link is not followed, and a pipe is not waited for. Throws what the disk says. */
export async function digestFile(path: string, bytes: number): Promise<string> {
	if (bytes <= smallFile) return hash('sha256', readPlain(path));
	const whole = createHash('sha256');
	const flags = constants.O_RDONLY | noFollow;
	for await (const chunk of createReadStream(path, { flags: flags as unknown as string, highWaterMark: 1_048_576 })) {
		whole.update(chunk as Uint8Array);
	}
	return whole.digest('hex');
}

/** The content of a regular file, even if a link or a pipe takes its place between looking and opening. */
export function readPlain(path: string): Buffer {
	const file = openSync(path, constants.O_RDONLY | noFollow);
	try {
		if (!fstatSync(file).isFile()) throw Object.assign(new Error('not a file'), { code: 'EINVAL' });
		return readFileSync(file);
	} finally {
		closeSync(file);
	}
}

// Windows has neither flag.
const noFollow = (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);
