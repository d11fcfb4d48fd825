import { sourceRules } from './source-rules.ts';

/**
 * Every rule with its usual severity, what it means and what to do. A closed list: a section of the documentation
 * is generated for each.
 */
export const findingRules = {
	'output-empty': [
		'error',
		'A declared output has no files, or only empty ones.',
		'Make the script write it, or declare `optional`.',
	],
	'output-unreadable': [
		'error',
		'A file cannot be read as the format that it claims to be.',
		'Look at the file in the artifact.',
	],
	'format-differs': [
		'error',
		'The files are of another format than the one declared.',
		'Correct the script or the declaration.',
	],
	'not-utf8': [
		'warning',
		'A csv is not written as UTF-8, for which most readers take it.',
		'Write it as UTF-8; if its readers know better, declare `format: text`.',
	],
	'column-repeated': [
		'note',
		'The header of a table names a column more than once: readers rename the second one, or lose one of them.',
		'Write each column once.',
	],
	'undeclared-output': [
		'warning',
		'The script wrote a file beside its declared outputs.',
		'Declare an output for it, or do not write it.',
	],
	'input-modified': [
		'warning',
		'The script changed the files of an input.',
		'Write to an output or a temporary folder.',
	],
	'columns-missing': [
		'error',
		'A table lacks columns that are declared for it or for its reader.',
		'Correct the script, or the declaration of the one that reads it.',
	],
	'column-type-differs': [
		'error',
		'A column is of another type than the one that is declared for it or by its reader.',
		'Correct the script, or the declaration of the one that reads it.',
	],
	'schema-violated': [
		'error',
		'Cells of a table go against the Table Schema that is declared for it.',
		'Correct the script or the test data; if the data is right, correct the schema.',
	],
	'fixture-unreadable': [
		'error',
		'A file of the repository that feeds an input is empty, or cannot be read as the format that it claims to be.',
		'Correct the file; if the script is to be tested with it, declare no `data` of that input.',
	],
	'flow-explains-failure': [
		'error',
		'A script failed over its data: over a column, a member of a JSON object or a file that is not there, or over a separator, a missing header or an encoding that it does not expect.',
		'Correct the script that writes the data, or the one that reads it; declare a schema so that it is told earlier.',
	],
	'output-is-repository-file': [
		'warning',
		'A script delivered a file of the repository instead of one that it made.',
		'Make the script write it anew; if it is meant, feed the file as an input.',
	],
	'baseline-column-removed': [
		'error',
		'A table lacks a column that the baseline has.',
		'Correct the script; if it is meant, run with `--update-baseline` and commit the file.',
	],
	'baseline-column-added': [
		'warning',
		'A table has a column that the baseline does not have.',
		'If it is meant, run with `--update-baseline` and commit the file.',
	],
	'baseline-column-retyped': [
		'error',
		'A column is of another type than in the baseline.',
		'Correct the script; if it is meant, run with `--update-baseline` and commit the file.',
	],
	'baseline-rows': [
		'error',
		'The number of rows differs from the baseline by more than the tolerance.',
		'Correct the script; if it is meant, widen the tolerance or run with `--update-baseline`.',
	],
	'baseline-nulls': [
		'error',
		'A column has another share of missing values than in the baseline, beyond the tolerance.',
		'Correct the script; if it is meant, widen the tolerance or run with `--update-baseline`.',
	],
	'baseline-stale': [
		'note',
		'The baseline speaks of an output that the pipeline does not have.',
		'Run with `--update-baseline` and commit the file.',
	],
	'too-few-rows': ['error', 'A table has fewer rows than `min_rows`.', 'Correct the script or the test data.'],
	'value-out-of-range': [
		'error',
		'A value in a JSON file is not what was expected of it.',
		'Correct the script or the expectation.',
	],
	'nothing-ran': ['error', 'No script ran, so nothing was checked.', 'Select a node that runs, or set `allow-empty`.'],
	flaky: ['warning', 'A script passed only on a retry.', 'Find out why; it will fail one day.'],
	'failure-allowed': ['note', 'A script failed and `allow-failure` covers it.', 'Mend it when you can.'],
	'unexpected-pass': ['note', 'A script passed although `allow-failure` is set.', 'Remove `allow-failure`.'],
	'left-behind': [
		'warning',
		'A script left processes running; they were ended.',
		'Wait for them or end them in the script.',
	],
	// What a script was seen doing beside its contract (`python.observe`).
	'undeclared-env-read': [
		'warning',
		'A script looked for an environment variable that its contract does not declare (a note where it has no value).',
		'Declare it under `contract.env_vars`, or do not read it.',
	],
	'undeclared-port-asked': [
		'warning',
		'A script asked for an input or output that its contract does not declare.',
		'Declare it in the contract, or correct the name.',
	],
	'undeclared-file-read': [
		'warning',
		'A script read a file of the repository, or of another node, that is not one of its inputs.',
		'Feed it as an input, so that it is there in the cloud too.',
	],
	'wrote-outside-outputs': [
		'warning',
		'A script left files outside its outputs and its temporary folders.',
		'Write to a path of `output_paths`, or to a temporary folder.',
	],
	'network-reached': [
		'warning',
		'A script reached for an address over the network (a note for one on this machine).',
		'Feed what it fetches as an input, or stub it, so that the test gives the same result every time.',
	],
	'process-started': [
		'note',
		'A script started another program; what that does is not watched.',
		'Nothing, if it is meant.',
	],
	'installed-at-import': [
		'warning',
		'A script had packages installed while it was imported or ran.',
		'Install them before the test, or set `python: { installs: block }`.',
	],
	'model-file-missing': [
		'warning',
		'The model directory of a step has no file in which its framework saves a model.',
		'Save the model into the path of the output, before the script ends.',
	],
	'requirement-not-met': [
		'warning',
		'What a contract wants installed is not there, or in another version.',
		'Install it for the Python that runs the scripts, or correct `contract.framework_requirements`.',
	],
	// What a script was found to do when it was run again with one thing changed (`probes`).
	'probe-input-optional': [
		'warning',
		'A script fails when an optional input is absent, or an empty folder.',
		'Make the script go on without it, or declare it as required.',
	],
	'probe-zero-rows': [
		'warning',
		'A script fails on a table without rows, or writes one without its columns then (a note where it refuses by itself).',
		'Make the script write its outputs with their columns and no rows, or refuse with a message.',
	],
	'probe-not-repeatable': [
		'warning',
		'A second run on the same inputs fails or gives another result (a note for other bytes with the same contents or profile).',
		'Set seeds, sort what has no order, and keep the time of day out of the data.',
	],
	'probe-cut-short': [
		'note',
		'The run was cut short before all probes had come to an end.',
		'Give it more time, or name fewer probes.',
	],
	...sourceRules,
} as const satisfies Record<string, readonly ['error' | 'warning' | 'note', string, string]>;
export type RuleName = keyof typeof findingRules;
