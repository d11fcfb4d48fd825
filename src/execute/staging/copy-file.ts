import { hash } from 'node:crypto';
import { closeSync, constants, futimesSync, openSync, writeFileSync } from 'node:fs';
import { chmod, copyFile, utimes } from 'node:fs/promises';
import { digestFile, readPlain, smallFile } from './digest.ts';
import type { TreeFile } from './list-tree.ts';

/**
 * Copies a file to a path where nothing is, with its permissions (but always writable for us: the copy is the script's
 * own) and its time of change. Its time of access is 0 until someone reads it (see `wasRead`). Returns the hex sha256 of
 * what was copied. Throws what the file system says.
 */
export async function copyPrivate(file: TreeFile, to: string): Promise<string> {
	const mode = file.mode | 0o600;
	if (file.bytes <= smallFile) {
		// One reading gives the copy and the digest, and small files go several times faster without the thread pool.
		const content = readPlain(file.source);
		const copy = openSync(to, 'wx', mode);
		try {
			writeFileSync(copy, content);
			futimesSync(copy, 0, file.mtimeMs / 1000);
		} finally {
			closeSync(copy);
		}
		return hash('sha256', content);
	}
	await copyFile(file.source, to, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE);
	await chmod(to, mode);
	const sha256 = await digestFile(to, file.bytes);
	// Last, because digesting reads it.
	await utimes(to, 0, file.mtimeMs / 1000);
	return sha256;
}
