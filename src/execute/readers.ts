import type { Plan } from '../model/plan.ts';
import type { OutputReader } from '../model/workbench.ts';

/**
 * For each output, as `node\noutput`, the inputs that read it as it is and ask something of its table: it is judged for
 * them too when it is read. What is packed hides the table from its readers.
 */
export function readersOf(plan: Plan): ReadonlyMap<string, readonly OutputReader[]> {
	const nodes = new Map(plan.nodes.map((node) => [node.id, node]));
	const readers = new Map<string, OutputReader[]>();
	for (const { from, to, mounted } of plan.bindings) {
		if (from.kind !== 'output' || mounted === false) continue;
		const output = nodes.get(from.node)?.outputs.find(({ name }) => name === from.output);
		const data = nodes.get(to.node)?.inputs.find(({ name }) => name === to.input)?.data;
		if (output?.delivery !== 'as-is' || data === undefined) continue;
		if (typeof data.schema !== 'object' && data.minRows === undefined) continue;
		const key = `${from.node}\n${from.output}`;
		readers.set(key, [...(readers.get(key) ?? []), { node: to.node, input: to.input, data }]);
	}
	return readers;
}
