import { createHash } from 'node:crypto';
// `promises` is loaded by its first use: a command that only reads has none.
import {
	createReadStream,
	lstatSync,
	promises,
	readdirSync,
	readFileSync,
	readlinkSync,
	realpathSync,
	statSync,
} from 'node:fs';
import { dirname, isAbsolute, join, posix, sep } from 'node:path';
import { text as readText } from 'node:stream/consumers';
import { byText } from './ordered.ts';
import { WriteError } from './write-error.ts';

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
	/** Files below a folder, relative to the workspace, sorted; follows links that stay inside. Nothing there: empty. */
	list(folder: string): Promise<readonly string[]>;
	/** Files directly in a folder, relative to the workspace, sorted. Nothing there: empty. */
	inFolder(folder: string): Promise<readonly string[]>;
	/** The part of a path that is a link out of the workspace, which is why nothing is there. */
	linkOut?(path: string): Promise<string | undefined>;
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

/** A file up to this size is hashed in one go: a stream takes longer to set up than to read it. */
const smallFile = 1024 * 1024;

/**
 * The files under a folder of this machine. What is small and known to be quick is asked for synchronously: a command
 * does nothing else meanwhile, and the way through Node's thread pool takes ten times as long as the answer.
 */
export function diskFiles(root: string): Files {
	let realRoot: string | undefined;
	/** The absolute path, if it exists and its real place is under the root. */
	function resolve(path: string): string | undefined {
		const inside = insidePath(path);
		if (inside === undefined) return undefined;
		realRoot ??= realpathSync.native(root);
		try {
			const real = realpathSync.native(join(realRoot, inside));
			return real === realRoot || real.startsWith(realRoot + sep) ? real : undefined;
		} catch {
			return undefined;
		}
	}
	function demand(path: string): string {
		const real = resolve(path);
		if (real === undefined)
			throw Object.assign(new Error(`No such file in the workspace: ${path}`), { code: 'ENOENT' });
		return real;
	}
	/** The real folder at a path, unless it is none. */
	function folderAt(path: string): string | undefined {
		const real = resolve(path);
		return real !== undefined && lstatSync(real).isDirectory() ? real : undefined;
	}
	/** `above`: the real folders on the way here, to notice a link that leads back to one of them. */
	function walk(folder: string, prefix: string, above: readonly string[]): string[] {
		return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
			const path = posix.join(prefix, entry.name);
			if (entry.isFile()) return [path];
			const real = entry.isDirectory() ? join(folder, entry.name) : entry.isSymbolicLink() ? resolve(path) : undefined;
			if (real === undefined || above.includes(real)) return [];
			const found = statSync(real);
			if (found.isDirectory()) return walk(real, path, [...above, real]);
			return found.isFile() ? [path] : [];
		});
	}
	/** Also through a link that stays inside. */
	function leadsToFile(path: string): boolean {
		const file = resolve(path);
		return file !== undefined && statSync(file).isFile();
	}
	return {
		async stat(path) {
			const real = resolve(path);
			if (real === undefined) return undefined;
			const found = statSync(real);
			return { kind: found.isFile() ? 'file' : found.isDirectory() ? 'directory' : 'other', bytes: found.size };
		},
		async read(path) {
			return readFileSync(demand(path));
		},
		async sha256(path) {
			const real = demand(path);
			const hash = createHash('sha256');
			if (statSync(real).size <= smallFile) return hash.update(readFileSync(real)).digest('hex');
			for await (const chunk of createReadStream(real)) hash.update(chunk as Uint8Array);
			return hash.digest('hex');
		},
		async list(folder) {
			const real = folderAt(folder);
			if (real === undefined) return [];
			return walk(real, insidePath(folder) ?? '.', [real]).sort(byText);
		},
		async inFolder(folder) {
			const real = folderAt(folder);
			if (real === undefined) return [];
			const prefix = insidePath(folder) ?? '.';
			return readdirSync(real, { withFileTypes: true })
				.filter((entry) => entry.isFile() || entry.isSymbolicLink())
				.map(({ name }) => posix.join(prefix, name))
				.filter(leadsToFile)
				.sort(byText);
		},
		async linkOut(path) {
			const inside = insidePath(path);
			if (inside === undefined || inside === '.' || resolve(path) !== undefined) return undefined;
			const parts = inside.split('/');
			const found = parts
				.map((_, index) => parts.slice(0, index + 1).join('/'))
				.find((each) => resolve(each) === undefined);
			if (found === undefined || lstatSync(join(root, found), { throwIfNoEntry: false })?.isSymbolicLink() !== true)
				return undefined;
			// By its words: whether something is out there is nobody's business.
			const target = readlinkSync(join(root, found));
			const isOut = isAbsolute(target) || insidePath(join(dirname(found), target)) === undefined;
			return isOut ? found : undefined;
		},
		async glob(patterns) {
			// Where the folder that a pattern begins with is absent, nothing matches, and the matcher need not be loaded.
			const open = patterns.filter((pattern) => folderAt(fixedHead(pattern)) !== undefined);
			if (open.length === 0) return [];
			const { glob } = await import('tinyglobby');
			const found = await glob(open, {
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

/** The folders that a glob begins with before anything in it is a sign of a glob. */
function fixedHead(pattern: string): string {
	const segments = pattern.split('/').slice(0, -1);
	const sign = segments.findIndex((segment) => /[^\w. -]/.test(segment));
	return (sign === -1 ? segments : segments.slice(0, sign)).join('/') || '.';
}

/**
 * Writes a file whole or not at all: a reader never sees half of it. Makes the folders above it. Rejects with a
 * `WriteError` when the system refuses, and leaves nothing behind.
 */
export async function writeWhole(path: string, text: string): Promise<void> {
	const beside = `${path}.${process.pid}.part`;
	try {
		await promises.mkdir(dirname(path), { recursive: true });
		await promises.writeFile(beside, text.length > pieceLength ? pieces(text) : text);
		await promises.rename(beside, path);
	} catch (error) {
		await promises.rm(beside, { force: true }).catch(() => {});
		throw new WriteError(path, error);
	}
}

/** Units of UTF-16. A text of this length is encoded in one go; of a longer one there are never two copies at once. */
const pieceLength = 1024 * 1024;

function* pieces(text: string): Generator<string> {
	let start = 0;
	while (start < text.length) {
		// Half a surrogate pair cannot be encoded.
		const isInPair = /[\uD800-\uDBFF]/.test(text.charAt(start + pieceLength - 1));
		const end = start + pieceLength - (isInPair ? 1 : 0);
		yield text.slice(start, end);
		start = end;
	}
}

/** A text file's content. Rejects with what the file system says. */
export async function readWhole(path: string): Promise<string> {
	return promises.readFile(path, 'utf8');
}

/** A text file's content; undefined when it does not exist. */
export async function readIfThere(path: string): Promise<string | undefined> {
	try {
		return await promises.readFile(path, 'utf8');
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
		throw error;
	}
}

/** Removes a file, if there is one. */
export async function removeIfThere(path: string): Promise<void> {
	await promises.rm(path, { force: true });
}

/** All that comes in on standard input. */
export async function readInput(): Promise<string> {
	return readText(process.stdin);
}
