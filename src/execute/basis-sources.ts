import { hash } from 'node:crypto';
import { join, posix } from 'node:path';
import type { Plan, PlannedNode } from '../model/plan.ts';
import type { BasisPlaces } from './basis.ts';
import { readPlain, smallFile } from './staging/digest.ts';
import { listTree } from './staging/list-tree.ts';

/** The files that scripts are made of. */
export interface Sources {
	/** One line for each file that the script of a node may be made of, and one for all that every script may. */
	of(node: PlannedNode): readonly string[];
}

/** A file as far as it matters here: a line that differs with its content, and whose scripts it may import or call. */
interface Source {
	readonly line: string;
	readonly mentions: ReadonlySet<string>;
}

/**
 * Reads all files of the script folders, and the Python files beside an entry point and below `python.path`. A script may be
 * made of any of them, but of another node's script only where that is mentioned by name: in the script, in a file that
 * every script may be made of, or in a script that is mentioned itself. So an edit of one script leaves the others as they
 * are.
 */
export async function readSources(plan: Plan, { root, out, pythonPath, files }: BasisPlaces): Promise<Sources> {
	const paths = new Map<string, string>();
	for (const { path, role } of files) {
		if (role !== 'script') continue;
		const whole = join(root, path);
		// A link counts as what it leads to.
		paths.set(path, listTree(whole, root).files[0]?.source ?? whole);
	}
	const passesOver = (folder: string) => (path: string) => isForeign(path) || join(root, folder, path) === out;
	for (const folder of topmost(pythonFolders(plan, pythonPath))) {
		for (const file of listTree(join(root, folder), root, passesOver(folder)).files) {
			if (file.path.endsWith('.py')) paths.set(posix.join(folder, file.path), file.source);
		}
	}
	const entries = new Set(plan.nodes.flatMap((node) => entriesOf(node, paths)));
	const byName = Map.groupBy(entries, nameOf);
	const sources = new Map<string, Source>();
	for (const [path, source] of paths) {
		sources.set(path, readSource(path, source, byName));
		// Whatever else is to be done must get its turn.
		if (sources.size % 64 === 0) await new Promise(setImmediate);
	}
	const common = [...sources.keys()].filter((path) => !entries.has(path));
	const everyone = follow(common, sources, new Set());
	const shared = hash('sha256', [...everyone].map((path) => sources.get(path)?.line ?? '').join('\n'));
	return {
		of(node) {
			const own = follow(entriesOf(node, paths), sources, everyone);
			const lines = [...own].map((path) => sources.get(path)?.line ?? '');
			return everyone.size === 0 ? lines : [shared, ...lines];
		},
	};
}

/** The files from which a node's program starts: its entry point, or what its command names. */
function entriesOf({ kind, entry, command }: PlannedNode, known: ReadonlyMap<string, string>): readonly string[] {
	if (kind !== 'script') return [];
	const named = (command ?? []).map((part) => posix.normalize(part.replace(/^\{workspace\}\//, '')));
	return [...(entry === undefined ? [] : [entry]), ...named].filter((path) => known.has(path));
}

/** What other files call a script: the name of its module. */
function nameOf(path: string): string {
	return posix.basename(path).replace(/\.[^.]*$/, '');
}

/** All that is mentioned by some files, and by what they mention, with themselves; `known` is taken for granted. */
function follow(
	from: readonly string[],
	sources: ReadonlyMap<string, Source>,
	known: ReadonlySet<string>,
): ReadonlySet<string> {
	const reached = new Set(from.filter((path) => !known.has(path)));
	for (const path of reached) {
		for (const other of sources.get(path)?.mentions ?? []) if (!known.has(other)) reached.add(other);
	}
	return reached;
}

function readSource(path: string, source: string, byName: ReadonlyMap<string, readonly string[]>): Source {
	const mentions = new Set<string>();
	let content: string;
	try {
		const bytes = readPlain(source);
		content = hash('sha256', bytes);
		// What is larger is data, and mentions nothing.
		const words = bytes.length > smallFile ? [] : (bytes.toString('latin1').match(/\w[\w-]*/g) ?? []);
		for (const word of words) for (const other of byName.get(word) ?? []) if (other !== path) mentions.add(other);
	} catch {
		content = 'unreadable';
	}
	return { line: `${path}\0${content}`, mentions };
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

/** Folders that hold nobody's own modules: environments, caches, and what begins with a dot. */
function isForeign(path: string): boolean {
	return /(?:^|\/)(?:\.[^/]+|node_modules|__pycache__|site-packages)$/.test(path);
}
