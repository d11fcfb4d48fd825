import type { NodePlace } from './runtime.ts';

/**
 * The node's paths as environment variables, for programs that are not handed them otherwise:
 * `DAG_INPUT_<NAME>` and `DAG_OUTPUT_<NAME>`, the name in upper case with `_` for all but letters and digits.
 */
export function pathVariables(place: Pick<NodePlace, 'inputs' | 'outputs'>): Readonly<Record<string, string>> {
	return Object.fromEntries([
		...Object.entries(place.inputs).map(([name, path]) => [variableName('DAG_INPUT_', name), path] as const),
		...Object.entries(place.outputs).map(([name, path]) => [variableName('DAG_OUTPUT_', name), path] as const),
	]);
}

function variableName(prefix: string, name: string): string {
	return prefix + name.toUpperCase().replaceAll(/[^A-Z0-9]/g, '_');
}
