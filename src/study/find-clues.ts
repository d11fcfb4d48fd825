import { join, posix } from 'node:path';
import { diskFiles, insidePath, type Files } from '../lib/files.ts';
import type { Execution, Failure, NodeRun } from '../model/execution.ts';
import type { Clue, Facts } from '../model/facts.ts';
import type { Plan, PlannedNode } from '../model/plan.ts';

/** Where things lie. */
interface Ground {
	readonly files: Files;
	/** Absolute path of the folder of the run. */
	readonly out: string;
	/** Folders of the repository that scripts import from beside their own. */
	readonly pythonPath: readonly string[];
}

/** What can be looked at, and files of the repository that may be a module. */
interface Search extends Ground {
	readonly search: (module: string) => Promise<readonly string[]>;
}

/** Each may look at the whole repository. */
const mostSearches = 20;

/** Looks, for each script that failed, for what it missed: its failure knows only that it was not there. */
export async function findClues(plan: Plan, { runs }: Execution, ground: Ground): Promise<Pick<Facts, 'clues'>> {
	const found: [string, Clue][] = [];
	const nodes = new Map(plan.nodes.map((node) => [node.id, node]));
	// A module that every script misses is looked for once, and nobody reads of a hundred of them.
	const searches = new Map<string, Promise<readonly string[]>>();
	const search = async (module: string) => {
		if (!searches.has(module) && searches.size === mostSearches) return [];
		const path = module.replaceAll('.', '/');
		const files = searches.get(module) ?? ground.files.glob([`**/${path}.py`, `**/${path}/*.py`]);
		searches.set(module, files);
		return files;
	};
	for (const run of runs) {
		const node = nodes.get(run.node);
		if (node === undefined || run.outcome.status !== 'failed') continue;
		const clue = await clueOf(node, run, run.outcome.failure, { ...ground, search });
		if (clue !== undefined) found.push([run.node, clue]);
	}
	return found.length === 0 ? {} : { clues: Object.fromEntries(found) };
}

async function clueOf(node: PlannedNode, run: NodeRun, failure: Failure, ground: Search): Promise<Clue | undefined> {
	const { reason } = failure;
	if (reason === 'missing-output') return leftBehind(node, failure.outputs, ground);
	if (reason === 'exception') return repositoryFile(node, failure.message, ground);
	// What a program says of itself is in its log only.
	if (reason === 'exit-non-zero')
		return repositoryFile(node, failure.message ?? run.attempts.at(-1)?.log.tail ?? '', ground);
	if (reason === 'import-error' && failure.message.startsWith('No module named '))
		return moduleOf(node, failure.module, ground);
	return undefined;
}

/** Files in the working folder, those first whose path speaks of a missing output. */
async function leftBehind(node: PlannedNode, outputs: readonly string[], { out }: Ground): Promise<Clue | undefined> {
	const left = await filesIn(join(out, node.folder, 'work'));
	const plain = left.filter((path) => !path.split('/').some((part) => part.startsWith('.') || part === '__pycache__'));
	const speaking = plain.filter((path) => outputs.some((output) => path.toLowerCase().includes(output.toLowerCase())));
	const paths = (speaking.length > 0 ? speaking : plain).slice(0, 20);
	return paths.length === 0 ? undefined : { kind: 'left', paths };
}

async function filesIn(folder: string): Promise<readonly string[]> {
	try {
		return await diskFiles(folder).list('.');
	} catch {
		// A script may have removed it, or made it unreadable.
		return [];
	}
}

/** The folder of the repository that a module could be imported from, the one with the shortest path. */
async function moduleOf(node: PlannedNode, module: string, { search, pythonPath }: Search): Promise<Clue | undefined> {
	if (!/^[A-Za-z_]\w*(?:\.\w+)*$/.test(module)) return undefined;
	const path = module.replaceAll('.', '/');
	const found = await search(module);
	const known = new Set([...pythonPath.map((each) => insidePath(each)), posix.dirname(node.entry ?? '')]);
	const folders = found
		.filter((file) => !/(?:^|\/)(?:\.|site-packages\/)/.test(file))
		.map((file) => {
			const head = file.endsWith(`${path}.py`)
				? file.slice(0, -`${path}.py`.length)
				: file.slice(0, -`${path}/${posix.basename(file)}`.length);
			return head.replace(/\/$/, '') || '.';
		})
		.toSorted((one, other) => one.length - other.length);
	const [folder] = folders;
	return folder === undefined || folders.some((each) => known.has(each))
		? undefined
		: { kind: 'module', paths: [folder] };
}

/** How Python and Node say which file is not there. */
const notThere = /No such file or directory(?:: |, \w+ )'([^'\n]+)'/g;

/** A file that was looked for in the working folder, and that lies in the repository or beside the script. */
async function repositoryFile(node: PlannedNode, said: string, { files }: Ground): Promise<Clue | undefined> {
	const [, missing = ''] = [...said.matchAll(notThere)].at(-1) ?? [];
	const path = missing === '' ? undefined : insidePath(missing);
	if (path === undefined || path === '.') return undefined;
	const beside = posix.join(posix.dirname(node.entry ?? '.'), path);
	for (const place of new Set([path, beside])) {
		if ((await files.stat(place)) !== undefined) return { kind: 'file', paths: [place] };
	}
	return undefined;
}
