import { execution, explaining, place, selection, type Flag } from './flag-groups.ts';

/** A command of the program. */
export interface Command {
	readonly name: string;
	/** Positional arguments as shown in the help; each is required unless in brackets. */
	readonly operands: readonly string[];
	readonly summary: string;
	readonly flags: readonly Flag[];
	readonly examples: readonly string[];
}

/** Every command with its flags: the parser, the help and the README read this table. */
export const commands: readonly Command[] = [
	{
		name: 'run',
		operands: [],
		summary: 'run every script in order and check what flows between them',
		flags: [
			...selection,
			...execution,
			{ name: 'update-baseline', help: 'write the baseline anew from this run instead of comparing with it' },
			...place,
		],
		examples: [
			'dag-script-test run',
			'dag-script-test run --node +ModelEvaluation',
			'dag-script-test run --dag pipelines/nightly.dag.json --out /tmp/out',
		],
	},
	{
		name: 'plan',
		operands: [],
		summary: 'show what would run and which output feeds which input',
		flags: [
			...selection,
			{ name: 'json', help: 'print plan and diagnostics, or the difference, as JSON' },
			{ name: 'save', value: 'FILE', help: 'write the plan to a file' },
			{
				name: 'diff',
				value: 'PATH',
				help: 'show what changes from a saved plan, a result or its folder: order, wiring, scripts, env',
			},
			explaining,
			{ name: 'accept', help: 'write what matching chose to wiring.lock' },
			{ name: 'write-dag', value: 'FILE', help: 'write the DAG as JSON, with statistics' },
		],
		examples: [
			'dag-script-test plan',
			'dag-script-test plan --json | jq .plan.bindings',
			'dag-script-test plan --save base.json && git switch topic && dag-script-test plan --diff base.json',
			'dag-script-test plan --accept',
		],
	},
	{
		name: 'explain',
		operands: ['[NODE[.INPUT]]'],
		summary: 'say why an input is fed by what it is, and how to change it',
		flags: [
			...selection.filter(({ name }) => name !== 'node'),
			{ name: 'json', help: 'print every candidate with its score as JSON' },
		],
		examples: [
			'dag-script-test explain',
			'dag-script-test explain Train',
			'dag-script-test explain Train.training_data',
		],
	},
	{
		name: 'lint',
		operands: [],
		summary: 'check the definition files and the sources of the scripts, and run nothing',
		flags: [
			...selection,
			{
				name: 'fail-on',
				value: 'error|warning|never',
				help: 'what fails: wrong files always, findings of scripts from here; warning counts also those of files (default: error)',
			},
			...execution.filter(({ name }) => name === 'python'),
			{ name: 'json', help: 'print diagnostics and findings as JSON' },
			explaining,
		],
		examples: ['dag-script-test lint', 'dag-script-test lint --fail-on warning --node ModelEvaluation'],
	},
	{
		name: 'catalog',
		operands: ['[NAME]'],
		summary: 'list the steps with their scripts and what is missing, or show one by any of its names',
		flags: [
			...selection.filter(({ name }) => ['dag', 'interfaces', 'scripts', 'config'].includes(name)),
			{ name: 'json', help: 'print the steps as JSON' },
		],
		examples: [
			'dag-script-test catalog',
			'dag-script-test catalog XGBoostTraining_calibration',
			'dag-script-test catalog xgboost_training --json',
		],
	},
	{
		name: 'init',
		operands: [],
		summary: 'set a pipeline up: find what there is, ask for what cannot be known, write the test file',
		flags: [
			...selection.filter(({ name }) => ['dag', 'interfaces', 'scripts', 'config'].includes(name)),
			...execution.filter(({ name }) => name === 'python'),
			{ name: 'yes', short: 'y', help: 'ask nothing: write what can be known, and say what is still open' },
			{
				name: 'answers',
				value: 'FILE',
				help: 'answers in the words of the test file, YAML or JSON (- reads them from a pipe)',
			},
			{ name: 'sample-data', help: 'make small sample files up for inputs whose columns are declared' },
			{ name: 'seed', value: 'N', help: 'other sample data (default: 1)' },
			{ name: 'gitignore', help: 'without questions: write the line for results into .gitignore' },
			{ name: 'workflow', help: 'without questions: write a workflow, at the top of the repository' },
			{ name: 'json', help: 'print what was written and what is still open as JSON' },
		],
		examples: [
			'dag-script-test init',
			'dag-script-test init --yes --sample-data',
			'dag-script-test init --answers answers.json --json',
		],
	},
	{
		name: 'migrate',
		operands: [],
		summary: 'read runtime test specs and a pipeline config of cursus into a test file',
		flags: [
			...selection.filter(({ name }) => ['dag', 'interfaces', 'scripts'].includes(name)),
			{ name: 'config', value: 'FILE', help: 'test file to write (default: the one there is, or dag-script-test.yml)' },
			{
				name: 'spec',
				value: 'FILE',
				repeat: true,
				help: 'runtime test spec or glob (default: every *_runtime_test_spec.json)',
			},
			{
				name: 'pipeline-config',
				value: 'FILE',
				help: 'pipeline config (default: the one in pipeline_config/ or projects/*/pipeline_config/)',
			},
			{ name: 'write', help: 'write the test file; without it, it is only shown' },
			{ name: 'json', help: 'print the test file, what was left out and what is missing as JSON' },
			{ name: 'verbose', short: 'v', help: 'also notes, and the place of everything that is not needed' },
		],
		examples: [
			'dag-script-test migrate',
			'dag-script-test migrate --pipeline-config projects/fraud/pipeline_config/config.json --write',
		],
	},
	{
		name: 'report',
		operands: ['RESULT.json'],
		summary: 'draw a saved result again, in any format',
		flags: [
			{ name: 'format', value: 'json|markdown|text|html|csv|junit|ctrf', help: 'what to print (default: text)' },
			{ name: 'json', help: 'the same as --format json; with --compare, schemas/comparison.schema.json has its shape' },
			{ name: 'output', value: 'FILE', help: 'write to a file instead of standard output' },
			{
				name: 'compare',
				value: 'BASE.json',
				help: 'say how the result differs from this earlier one (text, markdown, json)',
			},
			{ name: 'slower-by', value: 'PERCENT', help: 'with --compare: from when on a script is slower (default: 50)' },
		],
		examples: [
			'dag-script-test report .dag-script-test/result.json --format markdown',
			'dag-script-test report --compare base.json head.json',
			'dag-script-test report --compare base.json head.json --json | jq .newlyFailing',
		],
	},
	{
		name: 'schema',
		operands: ['result|test|interface|dag|comparison'],
		summary: 'print the JSON Schema of a file format',
		flags: [],
		examples: ['dag-script-test schema test > dag-script-test.schema.json'],
	},
];
