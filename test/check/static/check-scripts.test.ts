import { existsSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { asHints, checkScripts } from '../../../src/check/static/check-scripts.ts';
import { compile } from '../../../src/compile/compile.ts';
import { load } from '../../../src/load/load.ts';
import type { Failure, Outcome } from '../../../src/model/execution.ts';
import type { Finding } from '../../../src/model/finding.ts';
import { find } from '../../../src/model/finding.ts';
import { scriptsOf } from '../../../src/study/static/read-scripts.ts';
import { repository } from '../../rig/door.ts';
import { memoryFiles } from '../../rig/memory-files.ts';
import { findPythons } from '../../rig/pythons.ts';
import { readSources } from '../../rig/read-sources.ts';
import { aFailedRun } from '../../rig/result-builders.ts';

const python = findPythons()[0]?.path ?? 'python3';

/** What is told of these files: interfaces, scripts under `scripts/`, and one node per step unless there is a DAG. */
async function findingsOf(files: Readonly<Record<string, string>>): Promise<readonly Finding[]> {
	const steps = Object.values(files).flatMap((text) => /^step_type: *(\S+)/m.exec(text)?.[1] ?? []);
	const dag = { 'p.dag.yml': `nodes: [${steps.join(', ')}]\nedges: []\n` };
	const { projects } = await load({ root: '/w', out: '/o', nodes: [] }, memoryFiles({ ...dag, ...files }));
	const [project] = projects;
	if (project === undefined) throw new Error('There is no project.');
	const { plan } = compile(project);
	const sources = Object.fromEntries(scriptsOf(plan).map((path) => [path, files[path] ?? '']));
	return checkScripts(project, plan, await readSources(sources, python));
}

function say({ severity, rule, message, at }: Finding): string {
	const name = /`([^`]+)`/.exec(message)?.[1] ?? '';
	return `${severity} ${rule} ${name} ${at?.file ?? ''}:${at?.start.line ?? ''}`;
}

const contract = `step_type: Job
registry: { sagemaker_step_type: Processing }
contract:
  entry_point: job.py
  inputs:
    a: { path: /opt/ml/processing/input/a }
    o: { path: /opt/ml/processing/input/o, required: false }
  outputs:
    r: { path: /opt/ml/processing/output/r }
  env_vars: { required: [NEED], optional: { MAY: "1" } }
  job_arguments: [{ flag: --job_type, source: job_type }, { flag: --size, source: size }]
`;
const all = `    input_paths["a"]; input_paths.get("o"); output_paths["r"]
    environ_vars["NEED"]; environ_vars.get("MAY"); job_args.size
`;
const guard = `
if __name__ == "__main__":
    import argparse
    parser = argparse.ArgumentParser()
    parser.add_argument("--job_type")
    parser.add_argument("--size")
    main({}, {}, {}, parser.parse_args())
`;
const head = 'def main(input_paths, output_paths, environ_vars, job_args):\n';

const parser = (flags: string, rest = '') => `import argparse
parser = argparse.ArgumentParser()
${flags}
def main(input_paths, output_paths, environ_vars, job_args):
    input_paths["nope"]
args = parser.parse_args()${rest}
`;
const commands: Readonly<Record<string, readonly [command: string, script: string, told: readonly string[]]>> = {
	'what it knows': [
		'[--table, "{inputs.a}", -o, "{outputs.r}", "--size=3", "{env.NEED}"]',
		parser(
			'parser.add_argument("--table"); parser.add_argument("-o", "--out", required=True); parser.add_argument("--size")',
		),
		[],
	],
	'a flag that it does not know, and not one that it needs': [
		'[--tabel, "{inputs.a}", "-5", "{env.NEED}"]',
		parser('parser.add_argument("rows"); parser.add_argument("-o", "--out", required=True)'),
		['error flag-not-parsed  scripts/job.py:3', 'warning flag-not-passed  scripts/job.py:3'],
	],
	'anything, where it reads its words itself': ['[--any, "{env.NEED}"]', 'import sys\nprint(sys.argv[1])\n', []],
};

test.each(Object.entries(commands))('the command of a script passes %s', async (_, [words, script, told]) => {
	const interfaces = `step_type: Job
contract:
  entry_point: job.py
  command: ${words.replace('[', '[python3, "{script}", ')}
  inputs: { a: { path: /opt/ml/processing/input/a } }
  outputs: { r: { path: /opt/ml/processing/output/r } }
  env_vars: { required: [NEED] }
`;
	const found = await findingsOf({ 'interfaces/job.step.yaml': interfaces, 'scripts/job.py': script });
	expect(found.map(say)).toEqual(told);
});

/** A script for the contract above, and what is told of it. */
const cases: Readonly<Record<string, readonly [script: string, told: readonly string[]]>> = {
	'nothing, when it keeps its contract': [head + all + guard, []],
	'inputs and outputs that are not declared': [
		`${head}${all}    input_paths["b"]; input_paths.get("c"); output_paths["s"]\n${guard}`,
		[
			'error input-not-declared b scripts/job.py:4',
			'error input-not-declared c scripts/job.py:4',
			'error output-not-declared s scripts/job.py:4',
		],
	],
	'what is never used, at the contract': [
		`${head}    pass\n${guard}`,
		[
			'warning input-never-read a interfaces/job.step.yaml:6',
			'note input-never-read o interfaces/job.step.yaml:7',
			'warning output-never-written r interfaces/job.step.yaml:9',
			'error variable-never-read NEED interfaces/job.step.yaml:3',
			'note variable-never-read MAY interfaces/job.step.yaml:3',
			'note argument-never-read size interfaces/job.step.yaml:3',
		],
	],
	'variables and arguments that are not declared': [
		`import os\n${head}${all}    environ_vars.get("X"); job_args.y; os.environ["Z"]; os.environ.get("AWS_REGION"), os.getenv("MAY")\n${guard}`,
		[
			'warning variable-not-declared X scripts/job.py:5',
			'warning variable-not-declared Z scripts/job.py:5',
			'warning argument-not-declared y scripts/job.py:5',
		],
	],
	'an optional input that it cannot do without': [
		head + all.replace('.get("o")', '["o"]') + guard,
		['warning optional-input-demanded o scripts/job.py:2'],
	],
	'not an optional input that it looks at first': [
		`${head}${all.replace('input_paths.get("o"); ', '')}    if "o" in input_paths:\n        input_paths["o"]\n${guard}`,
		[],
	],
	'a command line that does not fit': [
		head + all + guard.replace('"--size"', '"--speed", required=True'),
		['error flag-not-parsed  scripts/job.py:8', 'warning flag-not-passed  scripts/job.py:9'],
	],
	'a command line that takes anything': [
		head +
			all +
			guard
				.replace('parser.parse_args()', 'parser.parse_known_args()[0]')
				.replace('    parser.add_argument("--size")\n', ''),
		['warning flag-not-parsed  scripts/job.py:8'],
	],
	'no guard': [head + all, ['warning main-guard-missing  scripts/job.py:1']],
	'work at import': [
		`import os\nimport subprocess\nfrom . import x\nsubprocess.run(["pip", "install", "y"])\nopen("z")\n${head}${all}${guard}`,
		[
			'warning installs-at-import subprocess.run scripts/job.py:4',
			'note works-at-import open scripts/job.py:5',
			'note relative-import . scripts/job.py:3',
		],
	],
	'a main that nobody can call': ['def main(config, secret):\n    pass\n', ['error cannot-be-run  scripts/job.py:1']],
	'no main': ['X = 1\n', ['error cannot-be-run  scripts/job.py:1']],
	'a program that does not look for its paths': [
		'print("works")\n',
		[
			'warning runs-as-program main scripts/job.py:1',
			'error variable-never-read NEED interfaces/job.step.yaml:3',
			'note variable-never-read MAY interfaces/job.step.yaml:3',
		],
	],
	'nothing of a program that does': [
		'import os\nos.environ["DAG_INPUT_A"], os.environ["NEED"], os.environ["MAY"]\nprint("works")\n',
		[],
	],
	'a source that is not Python': ['def main(:\n', ['error script-unreadable  scripts/job.py:1']],
	'nothing of what is out of sight': [
		`import other\n${head}    other.run(input_paths, output_paths, environ_vars, job_args)\n${guard}`,
		[],
	],
	'no variable of a script that starts other programs': [
		`import subprocess\n${head}    input_paths["a"], input_paths.get("o"), output_paths["r"], job_args.size\n    subprocess.run(["sh"])\n${guard}`,
		[],
	],
};

describe('static checks tell', () => {
	test('that an output which may be absent is never asked for as a note', async () => {
		const interfaces = `step_type: Job
contract:
  entry_point: job.py
  outputs:
    r: { path: /opt/ml/processing/output/r, data: { optional: true } }
    s: { path: /opt/ml/processing/output/s }
`;
		const script = `${head}    pass\n${guard}`;
		const findings = await findingsOf({ 'interfaces/job.step.yaml': interfaces, 'scripts/job.py': script });
		expect(findings.filter(({ rule }) => rule === 'output-never-written').map(say)).toEqual([
			'note output-never-written r interfaces/job.step.yaml:5',
			'warning output-never-written s interfaces/job.step.yaml:6',
		]);
	});

	test.each(Object.entries(cases))('%s', async (_, [script, told]) => {
		const findings = await findingsOf({ 'interfaces/job.step.yaml': contract, 'scripts/job.py': script });
		expect(findings.map(say)).toEqual(told);
	});

	test('a script of several nodes once, and suggests what was meant', async () => {
		const files = {
			'p.dag.yml': 'nodes: [Job_training, Job_testing]\nedges: []\n',
			'interfaces/job.step.yaml': contract,
			'scripts/job.py': `${head}${all}    output_paths["rr"]; environ_vars["NEEDS"]\n${guard}`,
		};
		const findings = await findingsOf(files);
		expect(findings.map(say)).toEqual([
			'error output-not-declared rr scripts/job.py:4',
			'warning variable-not-declared NEEDS scripts/job.py:4',
		]);
		expect(findings[1]?.help).toContain('Did you mean `NEED`?');
		expect(findings[0]?.about).toEqual({ kind: 'script', node: 'Job_training' });
	});

	test('by the variant of the node', async () => {
		const variants = `${contract}variants:\n  testing: { contract: { inputs: { o: { path: /opt/ml/processing/input/o, required: true } } } }\n`;
		const script = head + all.replace('.get("o")', '["o"]') + guard;
		const told = await findingsOf({
			'p.dag.yml': 'nodes: [Job_testing]\nedges: []\n',
			'interfaces/job.step.yaml': variants,
			'scripts/job.py': script,
		});
		expect(told).toEqual([]);
	});
});

describe('in a run', () => {
	const about = { kind: 'script', node: 'N' } as const;
	const drift = [
		find({ rule: 'input-not-declared', message: 's.py reads the input `x`.', about }),
		find({ rule: 'output-never-written', message: 's.py never asks for `r`.', about }),
		find({ rule: 'cannot-be-run', message: 's.py cannot be run.', about }),
		find({ rule: 'relative-import', message: 's.py imports from `.`.', about }),
		find({ rule: 'main-guard-missing', message: 's.py does nothing.', about, severity: 'note' }),
	];
	function hints(outcome: Outcome, seen: readonly Finding[] = []): readonly string[] {
		const run = {
			node: 'N',
			outcome,
			attempts: [],
			outputs: [],
			undeclared: [],
			modifiedInputs: [],
			machine: 'm',
			role: 'assigned',
		} as const;
		return asHints(drift, { runs: [run] }, seen).map(({ severity, rule }) => `${severity} ${rule}`);
	}

	test('nothing is worse than a warning, and what the run settles is not told', () => {
		expect(hints({ status: 'passed', via: 'run' })).toEqual([
			'warning input-not-declared',
			'warning output-never-written',
		]);
	});

	test('of a failed script only what may be why, of others nothing', () => {
		expect(hints({ status: 'failed', failure: { reason: 'timeout', timeoutMs: 1 } })).toEqual([
			'warning input-not-declared',
		]);
		expect(hints({ status: 'blocked', because: 'M', why: 'failed' })).toEqual([]);
	});

	test('that a script has no `main` may be why it failed', () => {
		const program = find({ rule: 'runs-as-program', message: 's.py is run as a program.', about });
		const failure: Failure = { reason: 'exception', type: 'FileNotFoundError', message: '/opt/ml/x', frames: [] };
		const execution = { runs: [aFailedRun('N', failure)] };
		expect(asHints([program], execution, []).map(({ rule }) => rule)).toEqual(['runs-as-program']);
	});

	test('what was seen is not told again', () => {
		const seen = find({ rule: 'undeclared-port-asked', message: 'N: it asked for the input x.', about });
		expect(hints({ status: 'passed', via: 'run' }, [seen])).toEqual(['warning output-never-written']);
	});
});

/**
 * The real scripts of the peer, when they are there: `DAG_PEER_SCRIPTS` names their folder. Every line was looked up in
 * its script; the comments say what a plain scan of `main` alone holds for drift and is none.
 */
test('the scripts of the peer', async (ctx) => {
	const folder = process.env['DAG_PEER_SCRIPTS'] ?? join(repository, '..', 'shared', 'cursus', 'scripts');
	const interfaces = join(repository, '..', 'shared', 'cursus', 'interfaces');
	if (!existsSync(folder)) ctx.skip('DAG_PEER_SCRIPTS is not set and ../shared has no scripts');
	if (!existsSync(interfaces)) ctx.skip('../shared is absent');
	const read = async (from: string, to: string, ending: string) =>
		Promise.all(
			readdirSync(from)
				.filter((name) => name.endsWith(ending) && !name.startsWith('__'))
				.map(async (name) => [`${to}/${name}`, await readFile(join(from, name), 'utf8')] as const),
		);
	const files = Object.fromEntries([
		...(await read(interfaces, 'interfaces', '.step.yaml')),
		...(await read(folder, 'scripts', '.py')),
	]);
	const findings = await findingsOf(files);
	const worse = findings.filter(({ severity }) => severity !== 'note');
	const told = worse.map(({ rule, message }) => {
		const name = /`([^`]+)`/.exec(message)?.[1] ?? '';
		return `${rule} ${/^scripts\/(\w+)/.exec(message)?.[1] ?? ''} ${rule === 'installs-at-import' ? '' : name}`.trim();
	});
	const installing = [
		'bedrock_batch_processing',
		'bedrock_processing',
		'feature_selection',
		'lightgbm_model_eval',
		'lightgbm_model_inference',
		'lightgbm_training',
		'lightgbmmt_model_eval',
		'lightgbmmt_model_inference',
		'lightgbmmt_training',
		'model_calibration',
		'model_metrics_computation',
		'piper_metric_generation',
		'pytorch_model_eval',
		'pytorch_model_inference',
		'pytorch_training',
		'tokenizer_training',
		'xgboost_training',
	];
	const programs = [
		'run_gconstruct',
		'graph_feature_processing',
		'graph_subgraph_extraction',
		'graphstorm_gnn_inference_eval',
		'graphstorm_gnn_training', // as GraphStormGNNTraining
		'graphstorm_gnn_training', // and as GraphStormGNNTuning
		'redshift_data_loading',
	];
	expect(told.toSorted()).toEqual(
		[
			// Keys of `payload` that its contract calls otherwise.
			'output-not-declared payload output_dir',
			'output-never-written payload payload_sample',
			'output-never-written lightgbmmt_model_eval plots_output',
			// Looked for with `in`, then read; no contract has it. `prompt_templates` of the same script is read by a function
			// that `main` calls, as are `hyperparameters_s3_uri` of dummy_training and `calibration_config` of
			// percentile_model_calibration: no drift.
			'input-not-declared bedrock_batch_processing validation_schema',
			'input-not-declared bedrock_processing validation_schema',
			'variable-not-declared bedrock_batch_processing BEDROCK_VALIDATION_SCHEMA',
			'variable-not-declared bedrock_batch_processing AWS_DEFAULT_REGION',
			'variable-not-declared bedrock_batch_processing BEDROCK_ROUTED_RULES_COLUMN',
			'variable-not-declared bedrock_batch_processing BEDROCK_USE_STRUCTURED_OUTPUT',
			'variable-not-declared bedrock_processing AWS_DEFAULT_REGION',
			'variable-not-declared edx_uploading MODS_WORKFLOW_EXECUTION_ID',
			'variable-not-declared pytorch_training LIMIT_EVAL_TEST_ROWS',
			'variable-not-declared pytorch_training LIMIT_EVAL_VAL_ROWS',
			// Optional, and read without a look first. The other scripts that need an optional input say so themselves.
			'optional-input-demanded label_ruleset_generation ruleset_configs',
			'optional-input-demanded slipbox_knowledge_routing knowledge_corpus',
			'optional-input-demanded tabular_preprocessing SIGNATURE',
			...installing.map((script) => `installs-at-import ${script}`),
			...programs.map((script) => `runs-as-program ${script} main`),
		].toSorted(),
	);
	const relative = findings
		.filter(({ rule }) => rule === 'relative-import')
		.map(({ about }) => about.kind === 'script' && about.node);
	expect(relative).toHaveLength(6);
});
