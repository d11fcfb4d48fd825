import { posix } from 'node:path';
import { insidePath, type Files } from '../lib/files.ts';
import { findUsualDags } from '../load/find-dags.ts';
import { readDag } from '../load/read-dag.ts';
import type { Tree } from '../load/tree.ts';
import { nodesOfConfig, scriptFoldersOf } from '../migrate/read-pipeline-config.ts';
import { stepOfSpec } from '../migrate/read-runtime-spec.ts';
import type { OldFiles } from './old-files.ts';

/**
 * Of several DAGs the one that the old files speak of: the one whose nodes are those of the pipeline config, else the
 * only one that has all nodes that are spoken of. Undefined when there are not several, or it cannot be told.
 */
export async function proposeDag({ specs, configs }: OldFiles, files: Files): Promise<string | undefined> {
	const { found } = await findUsualDags(files);
	if (found.length < 2) return undefined;
	const spoken = new Set([
		...configs.flatMap(nodesOfConfig),
		...(configs.length > 0 ? [] : specs.flatMap((tree) => stepOfSpec(tree) ?? [])),
	]);
	if (spoken.size === 0) return undefined;
	const fitting: { readonly path: string; readonly size: number }[] = [];
	for (const path of found) {
		const dag = await readDag(files, path, () => {});
		const nodes = new Set(dag?.nodes.map(({ id }) => id));
		if (spoken.isSubsetOf(nodes)) fitting.push({ path, size: nodes.size });
	}
	const exact = fitting.filter(({ size }) => size === spoken.size);
	const [only, ...others] = exact.length > 0 ? exact : fitting;
	return others.length === 0 ? only?.path : undefined;
}

/**
 * The script folders of the project that a pipeline config belongs to, where load does not find them by itself: beside
 * the config's own folder, or as the config says. Then the shared ones, which a project may leave scripts to.
 */
export async function proposeScripts(config: Tree, found: readonly string[], files: Files): Promise<readonly string[]> {
	const project = posix.dirname(posix.dirname(config.file));
	const candidates = [
		posix.join(project, 'dockers/scripts'),
		posix.join(project, 'dockers'),
		...scriptFoldersOf(config).flatMap((folder) => [posix.join(project, folder), folder]),
	];
	const there: string[] = [];
	for (const candidate of candidates) {
		const inside = insidePath(candidate);
		if (inside === undefined || (await files.stat(inside))?.kind !== 'directory') continue;
		const scripts = await files.glob([posix.join(inside, '*.py')]);
		if (scripts.some((path) => !path.endsWith('/__init__.py'))) there.push(inside);
	}
	const fresh = [...new Set(there)].filter((folder) => !found.includes(folder));
	return fresh.length === 0 ? [] : [...new Set([...there, ...found])];
}
