import { posix } from 'node:path';
import type { Files } from '../lib/files.ts';
import type { Execution, NodeRun } from '../model/execution.ts';
import type { Plan } from '../model/plan.ts';
import type { Project } from '../model/project.ts';

/** An output's file that is a file of the repository, byte for byte. */
export interface Copy {
	readonly node: string;
	readonly output: string;
	/** Relative to the output's folder. */
	readonly file: string;
	/** Relative to the workspace. */
	readonly original: string;
}

/** Smaller files are equal by chance. */
const least = 64;
/** Files of the repository that are looked at. */
const most = 20_000;
/** Formats of what a script computes. A text may well be meant to be handed on. */
const computed = new Set([
	'csv',
	'tsv',
	'json',
	'jsonl',
	'parquet',
	'arrow',
	'pickle',
	'npy',
	'binary',
	'zip',
	'gzip',
	'tar.gz',
]);

/**
 * Finds outputs that were not made but copied from the repository. Files that the plan hands to scripts (fixtures, stubs)
 * and the scripts themselves do not count: handing those on is what some steps are for. At most one for an output. `out`:
 * the run's own folder, relative to the workspace.
 */
export async function findCopies(
	plan: Plan,
	execution: Execution,
	files: Files,
	project: Pick<Project, 'files'>,
	out: string,
): Promise<readonly Copy[]> {
	const made = madeFiles(plan, execution);
	if (made.length === 0) return [];
	const sizes = new Set(made.map(({ bytes }) => bytes));
	const given = new Set(project.files.map(({ sha256 }) => sha256));
	const handed = handedPaths(plan);
	const originals = new Map<string, string>();
	const apart = [out, ...handed, ...(await ignoredFolders(files))];
	for (const path of (await files.glob(['**/*'])).slice(0, most)) {
		if (apart.some((fixture) => path === fixture || path.startsWith(`${fixture}/`))) continue;
		const found = await files.stat(path);
		if (found?.kind !== 'file' || !sizes.has(found.bytes)) continue;
		const sha256 = await files.sha256(path).catch(() => undefined);
		if (sha256 !== undefined && !given.has(sha256) && !originals.has(sha256)) originals.set(sha256, path);
	}
	const told = new Set<string>();
	return made.flatMap(({ node, output, path, sha256 }) => {
		const original = originals.get(sha256);
		if (original === undefined || told.has(`${node}\n${output}`)) return [];
		told.add(`${node}\n${output}`);
		return [{ node, output, file: path, original }];
	});
}

/** Folders that ignore themselves whole, such as that of another run: what lies there is not of the repository. */
async function ignoredFolders(files: Files): Promise<readonly string[]> {
	const found: string[] = [];
	for (const path of await files.glob(['*/**/.gitignore'])) {
		const text = await files.read(path).then(
			(bytes) => new TextDecoder().decode(bytes),
			() => '',
		);
		if (text.trim() === '*') found.push(posix.dirname(path));
	}
	return found;
}

/** Files that scripts wrote in this run and did not just get from another node. */
function madeFiles(plan: Plan, execution: Execution) {
	const seen = new Set<string>();
	const runs = new Map(execution.runs.map((run) => [run.node, run]));
	return plan.nodes.flatMap(({ id }) => {
		const run = runs.get(id);
		if (run?.role !== 'assigned' || run.outcome.status !== 'passed') return [];
		const isStub = run.outcome.via === 'stub';
		return run.outputs.flatMap(({ output, files, profile }) => {
			const formats = new Map((profile?.files ?? []).map((file) => [file.path, file.format]));
			return files.flatMap(({ path, bytes, sha256 }) => {
				const isNew = !seen.has(sha256);
				seen.add(sha256);
				if (isStub || !isNew || bytes < least || !computed.has(formats.get(path) ?? 'text')) return [];
				return [{ node: id, output, path, bytes, sha256 }];
			});
		});
	});
}

/** A run without the sightings of files that it then delivered: the copy is what is told of them. */
export function withoutCopied(run: NodeRun, copies: readonly Copy[]): NodeRun {
	const originals = new Set(copies.flatMap(({ node, original }) => (node === run.node ? [original] : [])));
	if (originals.size === 0) return run;
	const attempts = run.attempts.map((attempt) => {
		const { observed } = attempt;
		if (observed === undefined) return attempt;
		const sightings = observed.sightings.filter(({ kind, what }) => kind !== 'read' || !originals.has(what));
		return { ...attempt, observed: { ...observed, sightings } };
	});
	return { ...run, attempts };
}

/** What the plan gives to scripts from the repository. */
function handedPaths(plan: Plan): readonly string[] {
	return plan.nodes.flatMap(({ inputs, outputs }) => [
		...inputs.flatMap(({ sources }) => sources.flatMap((source) => (source.kind === 'file' ? [source.path] : []))),
		...outputs.flatMap(({ stub }) => stub ?? []),
	]);
}
