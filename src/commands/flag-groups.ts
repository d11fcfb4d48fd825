/** A flag of the command line. Names are those of the action's inputs and of the test file's keys. */
export interface Flag {
	readonly name: string;
	readonly short?: string;
	/** What its value is called in the help; absent: it takes none. */
	readonly value?: string;
	readonly repeat?: boolean;
	readonly help: string;
}

/** Which pipeline, and what of it. */
export const selection: readonly Flag[] = [
	{ name: 'dag', value: 'FILE', repeat: true, help: 'DAG file or glob (default: the one in ., pipelines/ or dags/)' },
	{
		name: 'interfaces',
		value: 'DIR',
		repeat: true,
		help: 'folder or glob of *.step.yaml; the first that knows a step wins',
	},
	{ name: 'scripts', value: 'DIR', repeat: true, help: 'folder of scripts, searched in order' },
	{ name: 'config', value: 'FILE', help: 'test file (default: dag-script-test.yml)' },
	{ name: 'node', value: 'SELECTOR', repeat: true, help: 'only this node; +X adds its ancestors, X+ its descendants' },
	{ name: 'strict', help: 'ambiguous wiring, or another than in wiring.lock, is an error' },
	{ name: 'allow-missing-scripts', help: 'skip nodes whose script is not in the repository' },
	{ name: 'emulate', value: 'sagemaker|none', help: 'how outputs of training steps reach their consumers' },
	{ name: 'unwired', value: 'absent|empty-dir', help: 'what a script finds at an optional input that nothing feeds' },
	{
		name: 'env-passthrough',
		value: 'NAME',
		repeat: true,
		help: 'variable of this shell that scripts may see; its value is redacted',
	},
];

/** How a run goes. */
export const execution: readonly Flag[] = [
	{ name: 'max-parallel', value: 'N', help: 'scripts at a time (default: number of CPUs)' },
	{ name: 'history', value: 'PATH', help: 'an earlier result.json or its folder: what takes longest starts first' },
	{ name: 'timeout', value: 'TIME', help: 'limit per script, such as 90s or 10m (default: 10m)' },
	{ name: 'deadline', value: 'TIME', help: 'limit for the whole run' },
	{
		name: 'on-failure',
		value: 'continue|fail-fast|kill',
		help: 'what happens to the rest when a script fails (default: continue)',
	},
	{ name: 'on-bad-output', value: 'continue|block', help: 'whether consumers of a bad output run (default: continue)' },
	{
		name: 'fail-on',
		value: 'error|warning|never',
		help: 'lowest finding that makes the run fail; warnings of the files are none (default: error)',
	},
	{ name: 'allow-empty', help: 'a run in which no script ran may pass' },
	{ name: 'python', value: 'PROGRAM', help: 'interpreter for Python scripts (default: python3)' },
	{ name: 'warm', value: 'auto|off', help: 'whether Python scripts are forked after their imports (default: auto)' },
	{ name: 'launcher', value: 'auto|node|python', help: 'how scripts are started (default: auto)' },
	{ name: 'probe', value: 'KIND', repeat: true, help: 'absent-input, empty-input, zero-rows, repeat or all' },
	{ name: 'keep', value: 'always|on-failure|never', help: "whether the nodes' folders stay (default: always)" },
];

/** Where results go, and what is said of them. */
export const place: readonly Flag[] = [
	{ name: 'out', value: 'DIR', help: 'folder for results and reports (default: .dag-script-test)' },
	{ name: 'json', help: 'print the result as JSON on standard output; of several DAGs, all under `results`' },
	{ name: 'quiet', short: 'q', help: 'only failures and the verdict' },
	{ name: 'verbose', short: 'v', help: 'also notes, and every file' },
];

/** Of commands that tell of files and do not run anything. */
export const explaining: Flag = {
	name: 'verbose',
	short: 'v',
	help: 'also where the documentation explains each error and warning',
};

/** What every command has. */
export const always: readonly Flag[] = [
	{ name: 'help', short: 'h', help: 'show help' },
	{ name: 'version', help: 'show the version' },
];
