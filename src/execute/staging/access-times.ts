import { constants, copyFileSync, lstatSync, mkdtempSync, opendirSync, readFileSync, rmSync } from 'node:fs';
import { statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** By the number of the file system. */
const kept = new Map<number, boolean>();

/**
 * Whether anything of a private copy was read, by whatever program in whatever way: staging sets the times of access to
 * 0, and reading sets them. Undefined where that cannot be known: the file system keeps no such times, nothing of it can
 * be read (no files, or only empty ones), or it is only linked. `folder`: an existing one of ours on the same disk.
 */
export function wasRead(path: string, folder: string): boolean | undefined {
	try {
		const read = look(path);
		return read !== false || keepsAccessTimes(folder) ? read : undefined;
	} catch {
		// The script has removed or locked it: it has had to do with it.
		return undefined;
	}
}

/** True as soon as one file was read; false if there are only others; undefined if there is none. */
function look(path: string): boolean | undefined {
	const stats = lstatSync(path);
	if (stats.isFile()) return stats.size === 0 && stats.atimeMs === 0 ? undefined : stats.atimeMs !== 0;
	if (!stats.isDirectory()) return undefined;
	let found: boolean | undefined;
	const entries = opendirSync(path);
	try {
		for (let entry = entries.readSync(); entry !== null; entry = entries.readSync()) {
			const one = look(join(path, entry.name));
			if (one === true) return true;
			found ??= one;
		}
	} finally {
		entries.closeSync();
	}
	return found;
}

/** Tried once for each file system: some are mounted without times of access, some copy without reading. */
function keepsAccessTimes(folder: string): boolean {
	const { dev } = statSync(folder);
	const known = kept.get(dev);
	if (known !== undefined) return known;
	const found = tryOut(folder);
	kept.set(dev, found);
	return found;
}

function tryOut(folder: string): boolean {
	let own: string | undefined;
	try {
		own = mkdtempSync(join(folder, '.access-'));
		const file = join(own, 'file');
		writeFileSync(file, 'x');
		const isSeen = (read: () => void): boolean => {
			utimesSync(file, 0, new Date());
			read();
			return statSync(file).atimeMs !== 0;
		};
		return isSeen(() => readFileSync(file)) && isSeen(() => cloneOrRead(file, join(own ?? '', 'clone')));
	} catch {
		return false;
	} finally {
		if (own !== undefined) rmSync(own, { recursive: true, force: true });
	}
}

/** Where a file system can share blocks, `cp` does not read: then nothing can be told. */
function cloneOrRead(file: string, clone: string): void {
	try {
		copyFileSync(file, clone, constants.COPYFILE_FICLONE_FORCE);
	} catch {
		readFileSync(file);
	}
}
