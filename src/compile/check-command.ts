import { closest } from '../lib/closest.ts';
import { diagnose } from '../model/diagnostic.ts';
import type { PlannedNode } from '../model/plan.ts';
import { argumentName } from './fill-arguments.ts';
import { programAt } from './choose-program.ts';
import type { ResolvedNode } from './resolve-nodes.ts';
import type { Tell } from './tell.ts';

/** What may stand in the braces of a command: every placeholder that this node has. */
function placeholders(node: ResolvedNode, planned: Omit<PlannedNode, 'fingerprint'>): readonly string[] {
	const contract = node.step?.shape.contract;
	// A declared name without a value is told as such.
	const env = [...planned.env.map(({ name }) => name), ...(contract?.env.required ?? [])];
	const args = [
		...planned.args.map(({ name }) => name),
		...(contract?.jobArguments.map(({ flag }) => argumentName(flag)) ?? []),
	];
	const names = [
		...planned.inputs.map(({ name }) => `inputs.${name}`),
		...planned.outputs.map(({ name }) => `outputs.${name}`),
		...env.map((name) => `env.${name}`),
		...args.map((name) => `args.${name}`),
		'workspace',
		...(planned.entry === undefined ? [] : ['script']),
		'tmp',
	];
	return [...new Set(names)];
}

/** Tells of placeholders in a command that stand for nothing. Braces around anything but a name are left alone. */
export function checkCommand(node: ResolvedNode, planned: Omit<PlannedNode, 'fingerprint'>, tell: Tell): void {
	const known = placeholders(node, planned);
	for (const part of planned.command ?? []) {
		for (const [whole, name = ''] of part.matchAll(/\{([A-Za-z_][\w-]*(?:\.[^{}\s]+)?)\}/g)) {
			if (known.includes(name)) continue;
			const near = closest(name, known);
			tell(
				diagnose({
					code: 'command-invalid',
					severity: 'error',
					message: `The command of ${planned.step} holds ${whole}, which stands for nothing in ${node.id}.`,
					help: `${near === undefined ? '' : `Did you mean {${near}}? `}There is ${known.map((text) => `{${text}}`).join(', ')}.`,
					at: programAt(node),
					about: { node: node.id, step: planned.step, item: whole },
				}),
			);
		}
	}
}
