import type { Left } from './target.ts';

/** What settings of a pipeline config are about that nothing here needs; the first that fits counts. */
const needless: readonly (readonly [RegExp, string])[] = [
	[
		/instance|volume_size|max_runtime|bucket|^role$|region|s3_loc|kms|vpc|subnet|caching|expected_tps|latency|repository_arn|secure_pypi/,
		"it is about the cloud's machines and storage",
	],
	[
		/^(?:author|service_name|current_date|pipeline_(?:name|version|description)|model_(?:class|domain|objective|owner))$/,
		'it names the pipeline in the cloud',
	],
	[
		/entry_point$|source_dir$|script_path$|project_root_folder/,
		'the interface names the script, and the script folders say where it is',
	],
	[/framework_version$|^py_version$|^framework$/, 'scripts run with the Python that is installed where the test runs'],
	[/_spec$|variable_schema|variable_list$|content_types$|response_types$/, 'the step that reads it is not run here'],
	[/^job_type$/, "the node's name says it"],
];

/** Why a key of a pipeline config gives no line of the test file. */
export function reasonLeft(key: string): Pick<Left, 'reason' | 'kind'> {
	const found = needless.find(([pattern]) => pattern.test(key));
	return found === undefined
		? { kind: 'lost', reason: 'no variable and no argument of the interface is called so' }
		: { kind: 'needless', reason: found[1] };
}
