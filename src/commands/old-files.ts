import { isAbsolute, posix, relative, sep } from 'node:path';
import { insidePath, type Files } from '../lib/files.ts';
import { readTree } from '../load/read-tree.ts';
import type { Report } from '../load/reports.ts';
import type { Tree } from '../load/tree.ts';
import { isPipelineConfig } from '../migrate/read-pipeline-config.ts';
import { isRuntimeSpec, pathsOfSpec } from '../migrate/read-runtime-spec.ts';
import type { KnownPath, LookUp } from '../migrate/target.ts';
import { diagnose } from '../model/diagnostic.ts';

/** Files of the old tool in a repository. */
export interface OldFiles {
	readonly specs: readonly Tree[];
	readonly configs: readonly Tree[];
}

const usualSpecs = '**/*_runtime_test_spec.json';
const usualConfigs = ['pipeline_config/*.json', 'projects/*/pipeline_config/*.json'] as const;

/** Reads the old files that are named, else those in the usual places. What is named and of another shape is told. */
export async function readOldFiles(
	named: { readonly specs?: readonly string[]; readonly config?: string },
	files: Files,
	report: Report,
): Promise<OldFiles> {
	const specs = await readAll(named.specs, [usualSpecs], files, report, isRuntimeSpec, 'runtime test spec');
	const config = named.config === undefined ? undefined : [named.config];
	const configs = await readAll(config, usualConfigs, files, report, isPipelineConfig, 'pipeline config');
	return { specs, configs };
}

async function readAll(
	named: readonly string[] | undefined,
	usual: readonly string[],
	files: Files,
	report: Report,
	isShape: (value: unknown) => boolean,
	what: string,
): Promise<readonly Tree[]> {
	const paths: string[] = [];
	for (const path of named ?? usual) {
		const inside = insidePath(path);
		const found =
			inside !== undefined && (await files.stat(inside)) !== undefined ? [inside] : await files.glob([path]);
		if (found.length === 0 && named !== undefined) {
			report(
				diagnose({
					code: 'pattern-matches-nothing',
					severity: 'error',
					message: `"${path}" matches no file.`,
					help: 'Paths are relative to the folder that the command runs in, and stay inside it.',
					about: { item: path },
				}),
			);
		}
		paths.push(...found);
	}
	const trees: Tree[] = [];
	for (const path of new Set(paths)) {
		const tree = await readTree(files, path, report);
		if (tree === undefined) continue;
		if (isShape(tree.value)) trees.push(tree);
		else if (named !== undefined) {
			const message = `"${path}" is no ${what}.`;
			report(diagnose({ code: 'invalid-value', severity: 'error', message, at: tree.at([]), about: { item: path } }));
		}
	}
	return trees;
}

/** Looks up every path that specs name: relative to the repository, or to the folder that holds the specs. */
export async function lookUpPaths(specs: readonly Tree[], root: string, files: Files): Promise<LookUp> {
	const known = new Map<string, KnownPath>();
	for (const tree of specs) {
		const folder = posix.dirname(tree.file);
		for (const path of pathsOfSpec(tree)) {
			const places = isAbsolute(path)
				? [relative(root, path).replaceAll(sep, '/')]
				: [path, posix.join(folder, path), posix.join(posix.dirname(folder), path)];
			const insides = places.flatMap((place) => insidePath(place) ?? []);
			let answer: KnownPath = { ...(insides[0] !== undefined && { inside: insides[0] }), exists: false };
			for (const inside of insides) {
				const stat = answer.exists || inside === '.' ? undefined : await files.stat(inside);
				if (stat !== undefined) answer = { inside, exists: true, isFolder: stat.kind === 'directory' };
			}
			known.set(path, answer);
		}
	}
	return (path) => known.get(path) ?? { exists: false };
}
