import type { NodeRun } from '../model/execution.ts';
import { find, type Finding } from '../model/finding.ts';
import type { Plan } from '../model/plan.ts';
import type { JudgedFlow } from './judge-flows.ts';
import { sayFrom } from './offered-names.ts';
import { dataOf } from './suspects.ts';

/**
 * Flows of csv whose cells are not separated by commas, to readers that declare what they read: they are judged by what
 * separates the cells, whether or not the reader knows it. Told once, with the output or the failure where it is so.
 */
export function tellSeparators(
	plan: Plan,
	runs: ReadonlyMap<string, NodeRun>,
	flows: readonly JudgedFlow[],
	told: readonly Finding[],
): readonly JudgedFlow[] {
	const ofOutputs = new Set(
		told.flatMap(({ rule, about }) =>
			rule === 'format-differs' && about.kind === 'output' ? [`${about.node}.${about.output}`] : [],
		),
	);
	return flows.map((flow) => {
		const { binding, explains, verdict, checks } = flow.result;
		const { from, to } = binding;
		const separator = dataOf(binding, runs).profile?.table?.delimiter;
		// Nearly every flow ends here, and a plan of ten thousand nodes is long to look through.
		if (separator === undefined || explains !== undefined) return flow;
		const reader = plan.nodes.find(({ id }) => id === to.node);
		const input = reader?.inputs.find(({ name }) => name === to.input);
		if (input?.data?.schema === undefined && input?.data?.format !== 'csv') return flow;
		if (ofOutputs.has(sayFrom(from))) return flow;
		const message = `its cells are separated by \`${separator}\`, not by commas; it was judged so.`;
		const finding = find({
			rule: 'format-differs',
			severity: 'warning',
			message: `${sayFrom(from)} → ${to.node}.${to.input}: ${message}`,
			help: 'Write it with commas, or make sure that its reader is told what separates them.',
			about: { kind: 'flow', from, to },
			item: 'separator',
			at: input.at,
		});
		return {
			result: {
				...flow.result,
				verdict: verdict === 'ok' ? 'warning' : verdict,
				checks: [...checks, { rule: 'separator', passed: false, message }],
			},
			findings: [...flow.findings, finding],
		};
	});
}
