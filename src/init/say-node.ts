import type { Binding, Plan, PlannedNode } from '../model/plan.ts';

/** A node as the wizard shows it: what comes before it, its contract, and the wiring with its score. */
export function sayNode(plan: Plan, index: number): string {
	const node = plan.nodes[index] as PlannedNode;
	const wires = new Map(
		plan.bindings.filter(({ to }) => to.node === node.id).map((binding) => [binding.to.input, binding]),
	);
	const lines = [
		`${index + 1}/${plan.nodes.length} ${node.id}`,
		`  ${whatRuns(node)}`,
		...(node.dependsOn.length === 0 ? [] : [`  after ${node.dependsOn.join(', ')}`]),
		...node.inputs.map(({ name, required }) => `  in  ${name} ${fed(wires.get(name), required)}`),
		...node.outputs.map(({ name, stub }) => `  out ${name}${stub === undefined ? '' : ` ← ${stub}`}`),
		...node.env.flatMap(({ name, value }) => ('literal' in value ? [`  env ${name}=${value.literal}`] : [])),
		...node.args.map(({ name, value }) => `  arg ${name}=${String(value)}`),
	];
	return `${lines.join('\n')}\n`;
}

function whatRuns({ kind, entry, command, skip }: PlannedNode): string {
	if (skip !== undefined) return `skipped: ${skip}`;
	if (kind === 'stub') return 'stub: files stand for its outputs';
	return entry ?? command?.join(' ') ?? 'no script here';
}

function fed(binding: Binding | undefined, required: boolean): string {
	if (binding === undefined) return required ? '← ?' : '– optional, unwired';
	const { from, how, score } = binding;
	const source = from.kind === 'file' ? from.path : `${from.node}.${from.output}`;
	return `← ${source}${how === 'matched' && score !== undefined ? ` (${score.toFixed(2)})` : ''}`;
}
