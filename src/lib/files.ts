import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { lstat, mkdir, readdir, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, posix, relative, sep } from 'node:path';
import { text as readText } from 'node:stream/consumers';
import { glob } from 'tinyglobby';
import { byText } from './ordered.ts';

/** What lies at a path. */
export interface FileStat {
	readonly kind: 'file' | 'directory' | 'other';
	readonly bytes: number;
}

/**
 * The workspace's files, read only. Every path is relative to the workspace, with `/`. A path that leaves the workspace,
 * also through a link, is as good as absent.
 */
export interface Files {
	/** Follows links that stay inside. Undefined: nothing there. */
	stat(path: string): Promise<FileStat | undefined>;
	/** Throws what the file system says. */
	read(path: string): Promise<Uint8Array>;
	/** Hex sha256 of a file's content, without holding it in memory. */
	sha256(path: string): Promise<string>;
	/** Regular files below a folder, relative to the workspace, sorted. Nothing there: empty. */
	list(folder: string): Promise<readonly string[]>;
	/** Files that match any of the globs, sorted, without `node_modules` and `.git`. */
	glob(patterns: readonly string[]): Promise<readonly string[]>;
}

/** A relative path with `/`, without `.` and inner `..`; undefined when it is absolute or leaves its root. */
export function insidePath(path: string): string | undefined {
	const slashed = path.replaceAll('\\', '/');
	if (posix.isAbsolute(slashed) || /^[A-Za-z]:/.test(slashed) || slashed.includes('\0')) return undefined;
	const normal = posix.normalize(slashed).replace(/\/$/, '');
	if (normal === '..' || normal.startsWith('../')) return undefined;
	return normal === '' ? '.' : normal;
}

/** The files under a folder of this machine. */
export function diskFiles(root: string): Files {
	let realRoot: Promise<string> | undefined;
	/** The absolute path, if it exists and its real place is under the root. */
	async function resolve(path: string): Promise<string | undefined> {
		const inside = insidePath(path);
		if (inside === undefined) return undefined;
		const base = await (realRoot ??= realpath(root));
		try {
			const real = await realpath(join(base, inside));
			return real === base || real.startsWith(base + sep) ? real : undefined;
		} catch {
			return undefined;
		}
	}
	async function demand(path: string): Promise<string> {
		const real = await resolve(path);
		if (real === undefined)
			throw Object.assign(new Error(`No such file in the workspace: ${path}`), { code: 'ENOENT' });
		return real;
	}
	return {
		async stat(path) {
			const real = await resolve(path);
			if (real === undefined) return undefined;
			const found = await stat(real);
			return { kind: found.isFile() ? 'file' : found.isDirectory() ? 'directory' : 'other', bytes: found.size };
		},
		async read(path) {
			return readFile(await demand(path));
		},
		async sha256(path) {
			const hash = createHash('sha256');
			for await (const chunk of createReadStream(await demand(path))) hash.update(chunk as Uint8Array);
			return hash.digest('hex');
		},
		async list(folder) {
			const real = await resolve(folder);
			if (real === undefined || !(await lstat(real)).isDirectory()) return [];
			const entries = await readdir(real, { recursive: true, withFileTypes: true });
			const prefix = insidePath(folder) ?? '.';
			return entries
				.filter((entry) => entry.isFile())
				.map((entry) => posix.join(prefix, relative(real, join(entry.parentPath, entry.name)).replaceAll(sep, '/')))
				.sort(byText);
		},
		async glob(patterns) {
			const found = await glob([...patterns], {
				cwd: root,
				dot: true,
				followSymbolicLinks: false,
				expandDirectories: false,
				ignore: ['**/node_modules/**', '**/.git/**', '**/.dag-script-test/**'],
			});
			return found.map((path) => path.replaceAll(sep, '/')).sort(byText);
		},
	};
}

/** Writes a file whole or not at all: a reader never sees half of it. Makes the folders above it. */
export async function writeWhole(path: string, text: string): Promise<void> {
	await mkdir(dirname(path), { recursive: true });
	const beside = `${path}.${process.pid}.part`;
	await writeFile(beside, text);
	await rename(beside, path);
}

/** A text file's content; undefined when it does not exist. */
export async function readIfThere(path: string): Promise<string | undefined> {
	try {
		return await readFile(path, 'utf8');
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
		throw error;
	}
}

/** Removes a file, if there is one. */
export async function removeIfThere(path: string): Promise<void> {
	await rm(path, { force: true });
}

/** All that comes in on standard input. */
export async function readInput(): Promise<string> {
	return readText(process.stdin);
}
