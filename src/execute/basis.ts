import { createHash } from 'node:crypto';
import { join, posix } from 'node:path';
import { byText } from '../lib/ordered.ts';
import type { Plan } from '../model/plan.ts';
import type { ProjectFile } from '../model/project.ts';
import { digestFile, plainMode, smallFile } from './staging/digest.ts';
import { listTree, type TreeFile } from './staging/list-tree.ts';

/** Where the files lie that a run is based on. */
interface BasisPlaces {
	/** The workspace, and the run's folder; absolute. */
	readonly root: string;
	readonly out: string;
	/** `python.path`: folders relative to the workspace. */
	readonly pythonPath: readonly string[];
	/** What load found, with the digests that it knows. */
	readonly files: readonly ProjectFile[];
}

/**
 * Hex sha256 over what a run takes from the repository beside the plan: all files of the script folders, the Python files
 * beside an entry point and below `python.path`, and the data that feeds inputs and stands for outputs. While it is equal,
 * so is what scripts of an equal plan would write. A file above 1 MB counts by its size and time of change: reading it takes
 * too long, and may happen only after a script has read it. Never rejects.
 */
export async function basisOf(plan: Plan, places: BasisPlaces): Promise<string> {
	const { root, out, files } = places;
	const known = new Map(files.flatMap(({ path, sha256 }) => (sha256 === undefined ? [] : [[path, sha256] as const])));
	const lines = new Set<string>();
	for (const { path, role, sha256 } of files) if (role === 'script') lines.add(`${path}\0${sha256 ?? ''}`);
	let seen = 0;

	async function add(folder: string, file: TreeFile): Promise<void> {
		const path = posix.join(folder, file.path);
		const content = known.get(path) ?? (await contentOf(file));
		lines.add(`${path}\0${plainMode(file.mode).toString(8)}\0${content}`);
		// Whatever else is to be done must get its turn.
		if (++seen % 64 === 0) await new Promise(setImmediate);
	}

	for (const folder of topmost(pythonFolders(plan, places.pythonPath))) {
		const passesOver = (path: string) => isForeign(path) || join(root, folder, path) === out;
		for (const file of listTree(join(root, folder), root, passesOver).files) {
			if (file.path.endsWith('.py')) await add(folder, file);
		}
	}
	for (const path of dataOf(plan)) {
		const tree = listTree(join(root, path), root);
		for (const file of tree.files) await add(tree.kind === 'file' ? posix.dirname(path) : path, file);
		for (const folder of tree.folders) lines.add(`${posix.join(path, folder)}/`);
	}
	const whole = createHash('sha256');
	for (const line of [...lines].sort(byText)) whole.update(`${line}\n`);
	return whole.digest('hex');
}

async function contentOf({ source, bytes, mtimeMs }: TreeFile): Promise<string> {
	if (bytes > smallFile) return `${bytes} ${mtimeMs}`;
	return digestFile(source, bytes).catch(() => 'unreadable');
}

/** Folders from which a script may import: its own, and those that are put on its path. */
function pythonFolders(plan: Plan, path: readonly string[]): readonly string[] {
	const entries = plan.nodes.flatMap(({ kind, entry }) => (kind === 'script' && entry !== undefined ? [entry] : []));
	return [...new Set([...entries.map((entry) => posix.dirname(entry)), ...path.map((each) => posix.normalize(each))])];
}

/** Without those that lie in another one. */
function topmost(folders: readonly string[]): readonly string[] {
	const isAbove = (one: string, other: string) => one !== other && (one === '.' || other.startsWith(`${one}/`));
	return folders.filter((folder) => !folders.some((other) => isAbove(other, folder)));
}

/** Files and folders of the repository that feed inputs or stand for outputs. */
function dataOf({ bindings, nodes }: Plan): ReadonlySet<string> {
	const fed = bindings.flatMap(({ from }) => (from.kind === 'file' ? [from.path] : []));
	return new Set([...fed, ...nodes.flatMap(({ outputs }) => outputs.flatMap(({ stub }) => stub ?? []))]);
}

/** Folders that hold nobody's own modules: environments, caches, and what begins with a dot. */
function isForeign(path: string): boolean {
	return /(?:^|\/)(?:\.[^/]+|node_modules|__pycache__|site-packages)$/.test(path);
}
