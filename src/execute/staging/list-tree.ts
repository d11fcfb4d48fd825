import { lstatSync, readdirSync, realpathSync, statSync, type Stats } from 'node:fs';
import { join, sep } from 'node:path';
import { byText } from '../../lib/ordered.ts';
import { explainFileError } from './explain-file-error.ts';

/** A regular file, or a link that leads to one and stays inside: both are handled as the file. */
export interface TreeFile {
	/** Relative to the tree's root, with `/`. The file's own name when the root is a file. */
	readonly path: string;
	/** Absolute, links resolved. */
	readonly source: string;
	readonly bytes: number;
	/** As the file system says, permissions only. */
	readonly mode: number;
	readonly mtimeMs: number;
}

export interface Tree {
	readonly kind: 'absent' | 'file' | 'directory';
	/** Sorted by path. */
	readonly files: readonly TreeFile[];
	/** Folders below the root, each after the one that holds it. */
	readonly folders: readonly string[];
	/** What is there but cannot be used, and why: half a sentence that follows the path. */
	readonly problems: readonly { readonly path: string; readonly message: string }[];
}

/** Enough for any real data, and an end for a tree that links blow up. */
const mostEntries = 200_000;
const mostLevels = 100;

/**
 * What lies at `root`: a file, or a folder with all below it. Nothing is read. Links are followed as long as they stay
 * in `within`; others, and whatever is neither file nor folder, are problems. `passesOver`: folders to leave out, by their
 * path below the root.
 */
export function listTree(root: string, within: string, passesOver?: (path: string) => boolean): Tree {
	const files: TreeFile[] = [];
	const folders: string[] = [];
	const problems: { path: string; message: string }[] = [];
	let seen = 0;
	let boundary: string;
	let real: string;
	let found: Stats;
	const name = root.slice(root.lastIndexOf(sep) + 1);
	try {
		boundary = realpathSync(within);
		real = realpathSync(root);
		found = lstatSync(real);
	} catch (error) {
		const broken = isLink(root) ? [{ path: name, message: 'is a link that leads nowhere' }] : [];
		const unreadable = isMissing(error) ? broken : [{ path: name, message: explainFileError(error) }];
		return { kind: 'absent', files, folders, problems: unreadable };
	}
	if (!isInside(real, boundary)) {
		return { kind: 'absent', files, folders, problems: [{ path: name, message: leaves }] };
	}

	/** `above`: the real folders on the way here, to notice a link that leads back to one of them. */
	function walk(folder: string, prefix: string, above: readonly string[]): void {
		let names: string[];
		try {
			names = readdirSync(folder);
		} catch (error) {
			problems.push({ path: prefix.slice(0, -1) || '.', message: explainFileError(error) });
			return;
		}
		for (const name of names.sort(byText)) {
			if (++seen > mostEntries) return;
			look(join(folder, name), prefix + name, above);
		}
	}

	function look(place: string, path: string, above: readonly string[]): void {
		let own: Stats;
		try {
			own = lstatSync(place);
		} catch (error) {
			// Node reads names as UTF-8, and what is none it cannot name again.
			const message = path.includes('\u{FFFD}') ? 'has a name that is not valid UTF-8' : explainFileError(error);
			problems.push({ path, message });
			return;
		}
		try {
			const source = own.isSymbolicLink() ? realpathSync(place) : place;
			if (isInside(source, boundary)) add(source, path, own.isSymbolicLink() ? statSync(source) : own, above);
			else problems.push({ path, message: leaves });
		} catch (error) {
			problems.push({ path, message: isMissing(error) ? 'is a link that leads nowhere' : explainFileError(error) });
		}
	}

	function add(source: string, path: string, stats: Stats, above: readonly string[]): void {
		if (stats.isFile()) {
			files.push({ path, source, bytes: stats.size, mode: stats.mode & 0o777, mtimeMs: stats.mtimeMs });
		} else if (!stats.isDirectory()) {
			problems.push({ path, message: 'is neither a file nor a folder' });
		} else if (passesOver?.(path) === true) {
			return;
		} else if (above.includes(source) || above.length >= mostLevels) {
			problems.push({ path, message: 'leads back to a folder that holds it, or lies too deep' });
		} else {
			folders.push(path);
			walk(source, `${path}/`, [...above, source]);
		}
	}

	if (found.isDirectory()) walk(real, '', [real]);
	else add(real, name, found, []);
	if (seen > mostEntries) problems.push({ path: '.', message: `holds more than ${mostEntries} files` });
	const kind = found.isDirectory() ? 'directory' : found.isFile() ? 'file' : 'absent';
	return { kind, files: files.sort((a, b) => byText(a.path, b.path)), folders, problems };
}

const leaves = 'is a link that leaves its folder; it was not followed';

/** Whether a real path is a folder or lies below it. */
function isInside(path: string, folder: string): boolean {
	return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

function isMissing(error: unknown): boolean {
	const code = (error as NodeJS.ErrnoException).code;
	return code === 'ENOENT' || code === 'ENOTDIR';
}

function isLink(path: string): boolean {
	try {
		return lstatSync(path).isSymbolicLink();
	} catch {
		return false;
	}
}
