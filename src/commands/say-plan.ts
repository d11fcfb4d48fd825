import type { Binding, InputSource, Plan, PlannedNode } from '../model/plan.ts';

/** A plan for people: each node with its script, and what feeds each of its inputs, with the score of the match. */
export function sayPlan(plan: Plan): string {
	const count = (number: number, noun: string) => `${number} ${noun}${number === 1 ? '' : 's'}`;
	const bindings = new Map<string, Binding>();
	for (const binding of plan.bindings) bindings.set(`${binding.to.node}\n${binding.to.input}`, binding);
	const width = Math.max(0, ...plan.nodes.map(({ id }) => id.length));
	const places = String(plan.nodes.length).length;
	const lines = plan.nodes.flatMap((node, index) => [
		`${String(index + 1).padStart(places + 1)}  ${node.id.padEnd(width)}  ${whatRuns(node)}`,
		...node.inputs.map((input) => {
			const binding = bindings.get(`${node.id}\n${input.name}`);
			const fed = binding === undefined ? unfed(input.required) : `← ${saySource(binding.from)}${sayHow(binding)}`;
			return `${' '.repeat(places + 5)}${input.name} ${fed}`;
		}),
	]);
	return `${plan.pipeline}: ${count(plan.nodes.length, 'node')}, ${count(plan.bindings.length, 'binding')}\n\n${lines.join('\n')}\n\n`;
}

function whatRuns(node: PlannedNode): string {
	if (node.kind === 'stub') return 'stub: files stand for its outputs';
	if (node.kind === 'none') return 'no script here';
	const skip = node.skip === undefined ? '' : `  (skipped: ${node.skip})`;
	return `${node.entry ?? node.command?.join(' ') ?? ''}${skip}`;
}

function unfed(required: boolean): string {
	return required ? '✘ nothing feeds it' : '– optional, unwired';
}

function saySource(source: InputSource): string {
	return source.kind === 'file' ? source.path : `${source.node}.${source.output}`;
}

function sayHow(binding: Binding): string {
	if (binding.how !== 'matched' || binding.score === undefined) return `  (${binding.how})`;
	return `  (${binding.score.toFixed(2)}${binding.tie ? ', tied' : ''})`;
}
