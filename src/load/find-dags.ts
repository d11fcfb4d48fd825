import { posix } from 'node:path';
import type { Files } from '../lib/files.ts';
import { byText } from '../lib/ordered.ts';
import { listSome } from '../lib/text.ts';
import { isGlob, reportNoMatch, type Named } from './named-places.ts';
import { problem, type Report } from './reports.ts';
import { workspacePath } from './workspace-path.ts';

/** Folders where DAGs usually lie. */
const usualDagFolders = ['.', 'pipelines', 'dags'] as const;

/** Where a repository laid out as cursus lays it has them; looked at only where the usual places have none. */
const sharedDagFolders = [
	'shared_dags/**',
	'pipeline_catalog/shared_dags/**',
	'src/*/pipeline_catalog/shared_dags/**',
] as const;

/** A DAG as short as one can be. */
const exampleDag = 'nodes:\n  Clean: {}\n  Train: { needs: [Clean] }';

/** Every DAG file in the usual places, the nearest place that has any. `looked` are the patterns. */
export async function findUsualDags(
	files: Files,
): Promise<{ readonly found: readonly string[]; readonly looked: readonly string[] }> {
	const looked = usualDagFolders.map((folder) => posix.join(folder, '*.dag.{json,yml,yaml}'));
	const inside = await Promise.all(usualDagFolders.map((folder) => files.inFolder(folder)));
	const found = inside
		.flat()
		.filter((path) => /\.dag\.(?:json|ya?ml)$/.test(path))
		.toSorted(byText);
	if (found.length > 0) return { found, looked };
	return { found: await files.glob(sharedDagFolders.map((folder) => posix.join(folder, '*.dag.json'))), looked };
}

/** The DAG files to run: those named, else the one in the usual places. */
export async function findDags(
	named: readonly Named[] | undefined,
	files: Files,
	report: Report,
): Promise<readonly Named[]> {
	if (named !== undefined && named.length > 0) return findNamed(named, files, report);
	const { found, looked: patterns } = await findUsualDags(files);
	if (found.length === 1) return found.map((path) => ({ path }));
	if (found.length === 0) {
		const message = `No DAG file was found: there is no ${patterns.join(', ')}.`;
		const help = `Name one with \`dag:\` in the test file or with \`--dag\`. To begin, "dag-script-test init" drafts one where it can; by hand it is pipelines/NAME.dag.yml:\n${exampleDag}`;
		report(problem('error', 'no-dag-found', message, undefined, { help }));
	} else {
		const message = `${found.length} DAG files were found and none was named: ${listSome(found, 12)}.`;
		const help = `Name the one to run, or several:\ndag: ${found[0]}`;
		report(problem('error', 'several-dags-found', message, undefined, { help }));
	}
	return [];
}

async function findNamed(named: readonly Named[], files: Files, report: Report): Promise<readonly Named[]> {
	const found = new Map<string, Named>();
	for (const { path, at } of named) {
		const inside = workspacePath(path, at, report);
		if (inside === undefined) continue;
		const isThere = !isGlob(inside) || (await files.stat(inside)) !== undefined;
		const matches = isThere ? [inside] : await files.glob([inside]);
		if (matches.length === 0) reportNoMatch(`The glob "${path}" matches no DAG file.`, path, at, report);
		for (const match of matches) if (!found.has(match)) found.set(match, { path: match, ...(at && { at }) });
	}
	return [...found.values()];
}
