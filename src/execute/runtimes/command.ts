import { isAbsolute, join } from 'node:path';
import type { PlannedNode } from '../../model/plan.ts';
import type { Scalar } from '../../model/project.ts';
import type { NodePlace, Runtime } from './runtime.ts';

/**
 * Scripts in any language: an argument list, never a shell string, so that no value can be anything but an argument.
 * Placeholders, anywhere in an argument: `{inputs.NAME}` and `{outputs.NAME}` are absolute paths, `{env.NAME}` and
 * `{args.NAME}` values, `{workspace}`, `{script}` and `{tmp}` absolute paths. One whose value is not there (an optional
 * input that nothing feeds) becomes an empty text, so that the arguments behind it keep their places. Other braces stay.
 */
export const command: Runtime = {
	name: 'command',
	prepare(node, place) {
		const [program, ...args] = (node.command ?? ['{script}']).map((part) => fill(part, node, place));
		if (program === undefined) throw new Error(`Internal error: ${node.id} has an empty command`);
		return { argv: [locate(program, place.workspace), ...args], env: {}, files: {} };
	},
	async interpret() {
		return {};
	},
};

/** A program with a `/` in its name lies in the workspace, unless it is absolute; a bare name is looked for in PATH. */
function locate(program: string, workspace: string): string {
	return program.includes('/') && !isAbsolute(program) ? join(workspace, program) : program;
}

function fill(part: string, node: PlannedNode, place: NodePlace): string {
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
	return part.replace(
		/\{(?:(inputs|outputs|env|args)\.([^{}]+)|(workspace|script|tmp))\}/g,
		(_, family: string | undefined, name: string, alone: string) =>
			family === undefined ? (single[alone] ?? '') : String(own(families[family], name) ?? ''),
	);
}

/** Not `toString` and its like, which every object has. */
function own(values: Readonly<Record<string, Scalar>> | undefined, name: string): Scalar | undefined {
	return values !== undefined && Object.hasOwn(values, name) ? values[name] : undefined;
}
