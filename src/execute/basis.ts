import { createHash } from 'node:crypto';
import { join, posix } from 'node:path';
import { byText } from '../lib/ordered.ts';
import type { Plan, PlannedNode } from '../model/plan.ts';
import type { ProjectFile } from '../model/project.ts';
import { plainMode } from './staging/digest.ts';
import { listTree } from './staging/list-tree.ts';
import { readSources, type Sources } from './basis-sources.ts';

/** Where the files lie that a run is based on. */
export interface BasisPlaces {
	/** The workspace, and the run's folder; absolute. */
	readonly root: string;
	readonly out: string;
	/** `python.path`: folders relative to the workspace. */
	readonly pythonPath: readonly string[];
	/** What load found, with the digests that it knows. */
	readonly files: readonly ProjectFile[];
}

/** Node → digest, of 16 hex digits. A node that takes nothing from the repository has none. */
export type Basis = Readonly<Record<string, string>>;

/**
 * What each node takes from the repository beside the plan: its script with the files that it may be made of
 * (`readSources`), and the data that feeds its inputs and stands for its outputs. While it is equal, so is what an equal node
 * would write from equal inputs. Data counts by its size and time of change: this process reads none, as it must stay small.
 * Never rejects.
 */
export async function basisOf(plan: Plan, places: BasisPlaces): Promise<Basis> {
	const sources = await readSources(plan, places);
	const data = new Map<string, readonly string[]>();
	const found: [string, string][] = [];
	for (const node of plan.nodes) {
		const lines = [...linesOfScript(node, sources)];
		for (const path of dataOf(node)) {
			const known = data.get(path) ?? linesOfData(path, places.root);
			data.set(path, known);
			lines.push(...known);
		}
		if (lines.length > 0) found.push([node.id, digestOf(lines)]);
	}
	return Object.fromEntries(found);
}

function linesOfScript(node: PlannedNode, sources: Sources): readonly string[] {
	return node.kind === 'script' ? sources.of(node) : [];
}

/** Files and folders of the repository that feed inputs of a node or stand for its outputs. */
function dataOf({ inputs, outputs }: PlannedNode): readonly string[] {
	const fed = inputs.flatMap((input) =>
		input.sources.flatMap((source) => (source.kind === 'file' ? [source.path] : [])),
	);
	return [...fed, ...outputs.flatMap(({ stub }) => stub ?? [])];
}

function linesOfData(path: string, root: string): readonly string[] {
	const tree = listTree(join(root, path), root);
	const folders = tree.folders.map((folder) => `${posix.join(path, folder)}/`);
	const files = tree.files.map((file) => {
		const mode = plainMode(file.mode).toString(8);
		return `${posix.join(path, file.path)}\0${mode}\0${file.bytes} ${file.mtimeMs}`;
	});
	return [...folders, ...files];
}

/** Over lines in any order, each counted once. */
function digestOf(lines: readonly string[]): string {
	const whole = createHash('sha256');
	for (const line of [...new Set(lines)].sort(byText)) whole.update(`${line}\n`);
	return whole.digest('hex').slice(0, 16);
}
