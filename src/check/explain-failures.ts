import type { NodeRun } from '../model/execution.ts';
import { find, findingRules } from '../model/finding.ts';
import type { Plan } from '../model/plan.ts';
import type { JudgedFlow } from './judge-flows.ts';
import { offeredNames, sayFrom } from './offered-names.ts';
import { suspectFiles } from './suspect-files.ts';
import { suspectNames } from './suspect-names.ts';
import type { Suspect } from './suspects.ts';

/**
 * Links the failures of scripts to the data that explains them: a script fails over a name that is a column elsewhere in
 * the pipeline, or nearly one here, but not one of the data that it reads; or over a file that has another name or another
 * encoding. At most one flow for a failure. Where some of the data is `suspicious` (outputs, as `node\noutput`, of which a
 * fault is told), the cause is not looked for elsewhere.
 */
export function explainFailures(
	plan: Plan,
	runs: ReadonlyMap<string, NodeRun>,
	flows: readonly JudgedFlow[],
	suspicious: ReadonlySet<string>,
): readonly JudgedFlow[] {
	const offered = offeredNames(plan, runs);
	const explained = new Map<JudgedFlow, JudgedFlow>();
	for (const [node, run] of runs) {
		if (run.outcome.status !== 'failed') continue;
		const { failure } = run.outcome;
		const mine = flows.filter(({ result }) => result.binding.to.node === node);
		const worse = mine.filter(({ result }) => suspicious.has(sourceOf(result)));
		const meant = worse.length > 0 ? worse : mine;
		const names = suspectNames(failure, run.attempts.at(-1)?.observed, meant, { plan, runs, offered });
		const suspects = [...suspectFiles(failure, meant, runs), ...names];
		const best = suspects.reduce<Suspect | undefined>(
			(found, each) => (found === undefined || each.weight > found.weight ? each : found),
			undefined,
		);
		if (best !== undefined) explained.set(best.flow, explain(best, plan));
	}
	return flows.map((flow) => explained.get(flow) ?? flow);
}

function sourceOf({ binding: { from } }: JudgedFlow['result']): string {
	return from.kind === 'output' ? `${from.node}\n${from.output}` : '';
}

function explain({ flow, item, explains, there, led }: Suspect, plan: Plan): JudgedFlow {
	const { result } = flow;
	const { from, to } = result.binding;
	const [cause, ...others] = flow.findings;
	const reader = plan.nodes.find((node) => node.id === to.node);
	const finding = find({
		rule: 'flow-explains-failure',
		message: `${sayFrom(from)} → ${to.node}.${to.input}: ${explains}${there === undefined ? '' : ` ${there}`}`,
		help: findingRules['flow-explains-failure'][2],
		about: { kind: 'flow', from, to },
		item,
		...(reader && { at: reader.inputs.find((input) => input.name === to.input)?.at ?? reader.at }),
	});
	return {
		result: {
			...result,
			verdict: 'broken',
			explains,
			checks: [...result.checks, { rule: 'explains-failure', passed: false, message: explains }],
		},
		// What is already said of this flow is the cause.
		findings: cause === undefined ? [finding] : [{ ...cause, message: `${cause.message} ${led}` }, ...others],
	};
}
