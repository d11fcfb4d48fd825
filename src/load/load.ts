import type { Files } from '../lib/files.ts';
import { byText } from '../lib/ordered.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Dag, Project, StepInterface } from '../model/project.ts';
import type { Request } from '../model/request.ts';
import { byPlace } from './by-place.ts';
import { checkNodes, settingsFor } from './check-nodes.ts';
import { findDags } from './find-dags.ts';
import { findScriptFolders } from './find-script-folders.ts';
import { findWorkspaces, type FoundWorkspace } from './find-workspaces.ts';
import { indexFixtures, indexHashed, indexScripts } from './index-files.ts';
import type { Named } from './named-places.ts';
import { namePipelines } from './name-pipelines.ts';
import { checkUpdate } from './read-baseline.ts';
import { readDag } from './read-dag.ts';
import { readInterface } from './read-interface.ts';
import { readTestFile } from './read-test-file.ts';
import type { Report } from './reports.ts';
import { readWiringLock } from './read-wiring-lock.ts';
import { openSchemaShelf, type SchemaShelf } from './schema-shelf.ts';
import { settleSettings } from './settle-settings.ts';
import { settleSteps } from './settle-steps.ts';
import { sturdyFiles } from './sturdy-files.ts';

/** What was found: a project per DAG that could be read, and everything that is wrong. */
export interface Loaded {
	readonly projects: readonly Project[];
	readonly diagnostics: readonly Diagnostic[];
	/** The steps and scripts that there are, also where no DAG could be read; absent when the test file could not. */
	readonly shelf?: Shelf;
}

/** What the workspaces hold, whichever DAG uses it. */
export type Shelf = Pick<Project, 'interfaces' | 'hidden' | 'workspaces' | 'files' | 'test'>;

/**
 * Finds and reads the files of a request: the test file, the DAGs, the step interfaces, and the names and hashes of
 * scripts and fixtures. Whatever the files hold, it does not throw: what is wrong is a diagnostic.
 */
export async function load(request: Request, workspace: Files): Promise<Loaded> {
	const diagnostics: Diagnostic[] = [];
	const report: Report = (diagnostic) => diagnostics.push(diagnostic);
	const files = sturdyFiles(workspace, report);
	const schemaShelf = openSchemaShelf(files, report);
	const read = await readTestFile(request, files, schemaShelf, report);
	// Without it, what it would have named could only be guessed.
	if (read === undefined) return { projects: [], diagnostics: byPlace(diagnostics) };
	const test = settleSettings(request, read);
	checkUpdate(request, test, report);

	const found = await findDags(named(request.dag) ?? read.dag, files, report);
	const dags = await readDags(found, files, report);
	// Those that the test file lists have a say also where others were asked for.
	const listed = request.dag === undefined || read.dag === undefined ? [] : await findDags(read.dag, files, () => {});
	const others = listed.filter(({ path }) => found.every((each) => each.path !== path));
	if (dags.length > 0) {
		const known = [...dags, ...(await readDags(others, files, () => {}))];
		checkNodes(
			test,
			known.map(({ dag }) => dag),
			report,
		);
	}

	const scriptFolders = await findScriptFolders(named(request.scripts) ?? read.scripts, files, report);
	const places = await findWorkspaces(named(request.interfaces) ?? read.interfaces, scriptFolders, files, report);
	const workspaces = places.map(({ workspace }) => workspace);
	const { interfaces, hidden } = settleSteps(await readInterfaces(places, files, schemaShelf, report), report);

	const scripts = await indexScripts(workspaces, interfaces, files);
	const schemas = await indexHashed(schemaShelf.taken(), 'schema', files);
	const fixtures = await indexFixtures(test.nodes, files);
	const names = pipelineNames([...found, ...others]);
	const locks = await readWiringLock(files, report);
	const shelf: Shelf = {
		interfaces,
		...(hidden.length > 0 && { hidden }),
		workspaces,
		files: [...scripts, ...fixtures, ...schemas],
		test,
	};
	const projects = dags.map(({ path, dag }) => {
		const pipeline = names.get(path) as string;
		const lock = locks.get(pipeline);
		return {
			...shelf,
			pipeline,
			dag,
			test: settingsFor(dag, test),
			...(lock !== undefined && { lock }),
		};
	});
	return { projects, diagnostics: byPlace(diagnostics), shelf };
}

function named(paths: readonly string[] | undefined): readonly Named[] | undefined {
	return paths === undefined || paths.length === 0 ? undefined : paths.map((path) => ({ path }));
}

/** Path → name, of DAGs that can be read or not. A lock and a baseline go by these names: one by itself keeps its own. */
function pipelineNames(dags: readonly Named[]): ReadonlyMap<string, string> {
	const paths = dags.map(({ path }) => path).sort(byText);
	const names = namePipelines(paths);
	return new Map(paths.map((path, index) => [path, names[index] as string]));
}

async function readDags(
	found: readonly Named[],
	files: Files,
	report: Report,
): Promise<readonly { readonly path: string; readonly dag: Dag }[]> {
	const dags: { readonly path: string; readonly dag: Dag }[] = [];
	for (const { path, at } of found) {
		const dag = await readDag(files, path, report, at);
		if (dag) dags.push({ path, dag });
	}
	return dags;
}

async function readInterfaces(
	places: readonly FoundWorkspace[],
	files: Files,
	shelf: SchemaShelf,
	report: Report,
): Promise<readonly StepInterface[]> {
	const interfaces: StepInterface[] = [];
	for (const { workspace, files: paths } of places) {
		for (const path of paths) {
			const step = await readInterface(files, path, workspace.index, shelf, report);
			if (step) interfaces.push(step);
		}
	}
	return interfaces;
}
