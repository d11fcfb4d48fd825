/**
 * What the source of a script says, read without running it; part of `findingRules`. A run takes these for warnings at
 * most: it has proved more.
 */
export const sourceRules = {
	'script-unreadable': ['error', 'A script is not valid Python.', 'Mend the syntax at the place shown.'],
	'cannot-be-run': [
		'error',
		'A script has nothing to run, or its `main` asks for what no pipeline gives.',
		'Define `main(input_paths, output_paths, environ_vars, job_args)`.',
	],
	'runs-as-program': [
		'warning',
		'A script has no `main` that takes paths, and does not look for them in the environment.',
		'Define `main(input_paths, output_paths, environ_vars, job_args)`, or read `DAG_INPUT_<NAME>` and `DAG_OUTPUT_<NAME>`.',
	],
	'input-not-declared': [
		'error',
		'A script reads an input that its contract does not declare.',
		'Declare it under `contract.inputs`, or correct the name.',
	],
	'output-not-declared': [
		'error',
		'A script asks for the path of an output that its contract does not declare.',
		'Declare it under `contract.outputs`, or correct the name.',
	],
	'variable-not-declared': [
		'warning',
		'A script reads an environment variable that its contract does not declare.',
		'Declare it under `contract.env_vars`, or correct the name.',
	],
	'argument-not-declared': [
		'warning',
		'A script reads a job argument that its contract does not declare.',
		'Declare it under `contract.job_arguments`, or correct the name.',
	],
	'input-never-read': [
		'warning',
		'A declared input is never read by the script.',
		'Read it, or remove it from the contract.',
	],
	'output-never-written': [
		'warning',
		'The script never asks for the path of a declared output.',
		'Write it, or remove it from the contract.',
	],
	'variable-never-read': [
		'error',
		'A required environment variable is never read by the script (a note for an optional one).',
		'Read it, or remove it from the contract.',
	],
	'argument-never-read': [
		'note',
		'A declared job argument is never read by the script.',
		'Read it, or remove it from the contract.',
	],
	'optional-input-demanded': [
		'warning',
		'A script fails without an input that its contract calls optional.',
		'Use `input_paths.get(…)`, or declare `required: true`.',
	],
	'flag-not-parsed': [
		'error',
		'The command line of a script does not know a flag that the contract passes.',
		'Add it with `add_argument`, or remove it from `contract.command` or `contract.job_arguments`.',
	],
	'flag-not-passed': [
		'warning',
		'The command line of a script requires a flag that the contract does not pass.',
		'Add it to `contract.command` or `contract.job_arguments`, or give it a default.',
	],
	'main-guard-missing': [
		'warning',
		'Nothing calls `main` when the script is started as a program, as the cloud does (a note without `registry`).',
		'End it with `if __name__ == "__main__":` and a call of `main`.',
	],
	'installs-at-import': [
		'warning',
		'A script installs packages when it is imported.',
		'Put them into the image or a requirements file.',
	],
	'works-at-import': [
		'note',
		'A script touches files, programs or the network when it is imported.',
		'Move it into a function.',
	],
	'relative-import': [
		'note',
		'A script uses relative imports: it works only as a module of its package.',
		'Nothing, if it is started as such; else import by full names.',
	],
} as const satisfies Record<string, readonly ['error' | 'warning' | 'note', string, string]>;
