import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { execa } from 'execa';
import type { RunResult } from '../../src/model/result.ts';
import { annotate } from '../../src/publish/annotations.ts';
import type { Compared } from './compare.ts';
import { dagFolder, jobTypes, layOutRepository, settingsOfSteps, type StepSettings } from './sample-repository.ts';

/** DAGs that must go from the old files of their nodes to a green run by `migrate`; the others may be green or not. */
const migrated = [
	'xgboost/training_with_evaluation.dag.json',
	'xgboost/training_with_evaluation_dummy.dag.json',
	'xgboost/training_with_calibration.dag.json',
];

/** Of the others, what must be green too. */
const green: readonly string[] = [
	'bedrock/bedrock_batch_data_processing.dag.json',
	'xgboost/simple.dag.json',
	'xgboost/training_with_preprocessing.dag.json',
];

const cli = join(import.meta.dirname, '..', '..', 'src', 'cli.ts');

/** Where things are: the folder that holds the peer's package, a Python with what its scripts import, a folder of ours. */
export interface Place {
	readonly peer: string;
	readonly python: string;
	readonly work: string;
}

/** What came of one DAG; `skipped` says why it was not run. */
type Ran = Compared & { readonly skipped?: string };

/**
 * Runs the peer's own DAGs of several nodes, with data that is made up. Some must be green; each that is not must end
 * with one cause at its line. `say` prints how each ended.
 */
export async function runPeerDags({ peer, python, work }: Place, say: (line: string) => void): Promise<readonly Ran[]> {
	const root = join(work, 'repository');
	await layOutRepository(root, peer);
	const dags = await readDags(join(root, dagFolder));
	const settings = { executable: python, path: 'tests/modules' };
	const ran: Ran[] = [];
	for (const [index, dag] of migrated.entries()) {
		const files = await writeOldFiles(root, `old-${index}`, dags.get(dag) ?? []);
		const config = `migrated-${index}.yml`;
		await writeFile(join(root, config), JSON.stringify({ dag: `${dagFolder}/${dag}`, python: settings }));
		const migration = await start(root, ['migrate', '--write', '--config', config, ...files]);
		const run = await start(root, ['run', '--config', config, '--out', `out-${index}`]);
		const isGreen = migration.exitCode === 0 && run.exitCode === 0;
		const said = `${migration.stdout}\n${migration.stderr}\n${run.stderr}`;
		ran.push({ name: `${dag}: from old files to a green run`, ...(!isGreen && { failure: said.slice(-4000) }) });
	}
	const others = [...dags.keys()].filter((dag) => (dags.get(dag)?.length ?? 0) > 1 && !migrated.includes(dag));
	const rest = [...green, ...others.filter((dag) => !green.includes(dag))];
	const until = Date.now() + budgetMs;
	for (let at = 0; at < rest.length; at += together) {
		const some = rest.slice(at, at + together);
		if (Date.now() < until) ran.push(...(await runTogether(root, `rest-${at}`, some, dags, settings, say)));
		else ran.push(...some.map((name) => ({ name, skipped: 'the time for runs was up' })));
	}
	return ran;
}

/** DAGs that share a process: it starts once, and no result waits for all the others. */
const together = 7;

/** Runs that have not begun by then are skipped, so that a slow machine is not kept for long. */
const budgetMs = 300_000;

/** Runs some DAGs that need not be green. */
async function runTogether(
	root: string,
	name: string,
	some: readonly string[],
	dags: ReadonlyMap<string, readonly string[]>,
	python: object,
	say: (line: string) => void,
): Promise<readonly Ran[]> {
	const nodes = new Set(some.flatMap((dag) => dags.get(dag) ?? []));
	const testFile = {
		dag: some.map((dag) => `${dagFolder}/${dag}`),
		python,
		'allow-missing-scripts': true,
		defaults: { env: { USE_SECURE_PYPI: 'false', LABEL_FIELD: 'label', ID_FIELD: 'id', TASK_LABEL_NAMES: 'label' } },
		wiring: Object.fromEntries(Object.entries(unconnected).filter(([input]) => nodes.has(input.split('.')[0] ?? ''))),
		nodes: Object.fromEntries([...nodes].map((node) => [node, inTestFile(settingsOf(node))])),
	};
	await writeFile(join(root, `${name}.yml`), JSON.stringify(testFile));
	const { stderr } = await start(root, ['run', '--config', `${name}.yml`, '--out', name]);
	const results = (await readdir(join(root, name), { recursive: true })).filter((path) =>
		/^(?:[^/\\]+[/\\])?result\.json$/.test(path),
	);
	const ran: Ran[] = [];
	for (const path of results.sort()) {
		const result = JSON.parse(await readFile(join(root, name, path), 'utf8')) as RunResult;
		const dag = some.find((each) => namesOf(each).includes(result.pipeline)) ?? result.pipeline;
		ran.push(judge(dag, result, say));
	}
	if (results.length === some.length) return ran;
	const failure = `only ${results.length} of ${some.length} have a result: ${stderr.slice(-2000)}`;
	return [...ran, { name: `runs of ${some.join(', ')}`, failure }];
}

/** The nodes of each DAG, by its path below the folder. */
async function readDags(folder: string): Promise<ReadonlyMap<string, readonly string[]>> {
	const dags = new Map<string, readonly string[]>();
	for (const path of (await readdir(folder, { recursive: true })).sort()) {
		if (!path.endsWith('.dag.json')) continue;
		const { dag } = JSON.parse(await readFile(join(folder, path), 'utf8')) as { dag: { nodes: readonly string[] } };
		dags.set(path.replaceAll('\\', '/'), dag.nodes);
	}
	return dags;
}

/** What these DAGs have no edge for, though the script needs it. */
const unconnected = {
	'MissingValueImputation_evaluation.model_artifacts_input': 'MissingValueImputation_training.model_artifacts_output',
	'RiskTableMapping_evaluation.model_artifacts_input': 'RiskTableMapping_training.model_artifacts_output',
};

/** What only the owner can know of a node; its job type too, where its name has none. */
function settingsOf(node: string): StepSettings {
	const [step = ''] = node.split('_');
	const jobType = node === step ? jobTypes[step] : undefined;
	return { ...settingsOfSteps[step], ...(jobType !== undefined && { args: { job_type: jobType } }) };
}

/** The training scripts look for several files where their contract has one. */
function inTestFile({ inputs, ...rest }: StepSettings) {
	const handed = Object.entries(inputs ?? {}).map(([name, path]) => [
		name,
		name === 'hyperparameters_s3_uri' ? { path, as: 'directory' } : path,
	]);
	return { ...rest, ...(handed.length > 0 && { inputs: Object.fromEntries(handed) as Record<string, unknown> }) };
}

/** Writes what the peer's tools keep of a pipeline: its config, and a spec of each node. Returns flags that name them. */
async function writeOldFiles(root: string, folder: string, nodes: readonly string[]): Promise<readonly string[]> {
	const specific: Record<string, object> = {};
	const files: Record<string, object> = {};
	for (const node of nodes) {
		const { stub = {}, inputs = {}, env = {}, args = {} } = settingsOf(node);
		const [step = '', jobType] = node.split('_');
		specific[node] = { __model_type__: `${step}Config`, ...(jobType !== undefined && { job_type: jobType }), ...args };
		files[`${folder}/.specs/${node}_runtime_test_spec.json`] = {
			script_name: step.toLowerCase(),
			step_name: node,
			input_paths: inputs,
			output_paths: stub,
			environ_vars: { USE_SECURE_PYPI: 'false', ...env },
			job_args: {},
		};
	}
	const shared = { author: 'ada', region: 'NA', label_field: 'label', id_field: 'id' };
	files[`${folder}/config.json`] = { configuration: { shared, specific }, metadata: { config_types: {} } };
	for (const [path, content] of Object.entries(files)) {
		await mkdir(dirname(join(root, path)), { recursive: true });
		await writeFile(join(root, path), JSON.stringify(content));
	}
	return ['--spec', `${folder}/.specs/*.json`, '--pipeline-config', `${folder}/config.json`];
}

async function start(cwd: string, args: readonly string[]) {
	return execa(process.execPath, [cli, ...args], {
		cwd,
		reject: false,
		stdin: 'ignore',
		timeout: 600_000,
		forceKillAfterDelay: 5_000,
	});
}

/** What a pipeline is called by its DAG file: the folder counts where several have one name. */
function namesOf(dag: string): readonly string[] {
	const [folder = '', file = ''] = dag.replace(/\.dag\.json$/, '').split('/');
	return [file, `${folder}-${file}`];
}

/** A run that is not green says one thing, at a line; some have no reason not to be. */
function judge(dag: string, result: RunResult, say: (line: string) => void): Compared {
	const causes = annotate(result, { prefix: '' })
		// What leads a failure back to its data belongs to it.
		.filter(({ level, title }) => level === 'failure' && title !== 'flow-explains-failure')
		.map(({ path, startLine, message }) => ({ place: `${path}:${startLine}`, says: message.split('\n')[0] ?? '' }));
	const told = causes.map(({ place, says }) => `${place} ${says.slice(0, 160)}`);
	const isGreen = result.verdict === 'passed';
	say(`${dag}: ${isGreen ? 'green' : `${result.verdict}, ${told[0] ?? 'without a cause'}`}`);
	const name = `${dag}: ${green.includes(dag) ? 'green' : 'green, or one cause at its line'}`;
	const places = new Set(causes.map(({ place }) => place));
	const isAsWanted = isGreen || (places.size === 1 && !green.includes(dag));
	return isAsWanted ? { name } : { name, failure: `${result.verdict}; ${places.size} causes: ${told.join('; ')}` };
}
