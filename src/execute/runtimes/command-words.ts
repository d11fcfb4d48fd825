import { join } from 'node:path';
import type { PlannedNode } from '../../model/plan.ts';
import type { Scalar } from '../../model/project.ts';
import type { NodePlace } from './runtime.ts';

/**
 * The words of a node's command with its placeholders filled in, anywhere in a word: `{inputs.NAME}` and `{outputs.NAME}` are
 * absolute paths, `{env.NAME}` and `{args.NAME}` values, `{workspace}`, `{script}` and `{tmp}` absolute paths. One whose value
 * is not there (an optional input that nothing feeds) becomes an empty text, so that the words behind it keep their places.
 * Other braces stay.
 */
export function commandWords(node: PlannedNode, place: NodePlace): readonly string[] {
	return (node.command ?? ['{script}']).map((word) => fill(word, node, place));
}

function fill(word: string, node: PlannedNode, place: NodePlace): string {
	const single: Readonly<Record<string, string>> = {
		workspace: place.workspace,
		script: node.entry === undefined ? '' : join(place.workspace, node.entry),
		tmp: place.tmp,
	};
	const families: Readonly<Record<string, Readonly<Record<string, Scalar>>>> = {
		inputs: place.inputs,
		outputs: place.outputs,
		env: place.environ,
		args: place.args,
	};
	return word.replace(
		/\{(?:(inputs|outputs|env|args)\.([^{}]+)|(workspace|script|tmp))\}/g,
		(_, family: string | undefined, name: string, alone: string) =>
			family === undefined ? (single[alone] ?? '') : String(own(families[family], name) ?? ''),
	);
}

/** Not `toString` and its like, which every object has. */
function own(values: Readonly<Record<string, Scalar>> | undefined, name: string): Scalar | undefined {
	return values !== undefined && Object.hasOwn(values, name) ? values[name] : undefined;
}
