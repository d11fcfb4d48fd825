import { unreachable } from '../../lib/unreachable.ts';
import { probeCommand } from '../../lib/rerun-command.ts';
import { count } from '../../lib/text.ts';
import type { Execution, NodeRun, ProbeRun } from '../../model/execution.ts';
import { find, findingRules, type Finding, type FindingSubject, type RuleName } from '../../model/finding.ts';
import type { Plan, PlannedNode } from '../../model/plan.ts';
import { isRefusal, placeOf, sayProbeFailure } from './probe-failure.ts';
import { compareOutputs, lostOfOutputs, sayDifferences } from './compare-outputs.ts';

/** One probe with what it is to be compared with. */
interface ProbeCase {
	readonly probe: ProbeRun;
	readonly node: PlannedNode;
	/** The node's own run. */
	readonly run: NodeRun | undefined;
}

/**
 * What the probes of a run tell, in plan order. They are findings of their own: nothing that is judged of nodes, outputs
 * and flows depends on them. Cases of one input that end in the same way are one finding.
 */
export function probeFindings(plan: Plan, execution: Execution): readonly Finding[] {
	const nodes = new Map(plan.nodes.map((node) => [node.id, node]));
	const runs = new Map(execution.runs.map((run) => [run.node, run]));
	const probes = execution.probes ?? [];
	const told = new Map<string, Told>();
	for (const probe of probes) {
		const node = nodes.get(probe.node);
		if (node === undefined) continue;
		for (const each of judgeProbe({ probe, node, run: runs.get(node.id) })) {
			const key = JSON.stringify([each.rule, node.id, probe.input, each.says]);
			const known = told.get(key);
			told.set(key, known === undefined ? each : { ...known, probes: [...known.probes, probe] });
		}
	}
	const cut = probes.filter(({ outcome }) => outcome.status === 'cancelled').length;
	return [...[...told.values()].map(toFinding), ...(cut === 0 ? [] : [cutShort(cut, probes.length)])];
}

/** What is said of one case, before cases of which the same is said are brought together. */
interface Told {
	readonly rule: RuleName;
	readonly severity: Finding['severity'];
	/** How it goes on after the node's name and the case. */
	readonly says: string;
	readonly node: PlannedNode;
	readonly probes: readonly ProbeRun[];
	readonly at?: Finding['at'];
}

function judgeProbe(subject: ProbeCase): readonly Told[] {
	switch (subject.probe.kind) {
		case 'absent-input':
		case 'empty-input':
			return failureOf(subject, 'probe-input-optional', false);
		case 'zero-rows':
			return [...failureOf(subject, 'probe-zero-rows', true), ...losses(subject)];
		case 'repeat':
			return [...failureOf(subject, 'probe-not-repeatable', false), ...differences(subject)];
		default:
			return unreachable(subject.probe.kind);
	}
}

/** A script that fails. Where it `mayRefuse`, one that says so by itself has done its duty. */
function failureOf({ probe, node }: ProbeCase, rule: RuleName, mayRefuse: boolean): readonly Told[] {
	const { outcome } = probe;
	if (outcome.status !== 'failed') return [];
	const refuses = mayRefuse && isRefusal(outcome.failure);
	const at = placeOf(outcome.failure);
	return [
		{
			rule,
			severity: refuses ? 'note' : findingRules[rule][0],
			says: `it ${refuses ? 'refuses' : 'fails'}: ${sayProbeFailure(outcome.failure)}`,
			node,
			probes: [probe],
			...(at && { at }),
		},
	];
}

/** Columns that outputs have only when there are rows: their readers do not expect that. */
function losses({ probe, node, run }: ProbeCase): readonly Told[] {
	if (probe.outcome.status !== 'passed') return [];
	return lostOfOutputs(run?.outputs ?? [], probe.outputs).map((says) => ({
		rule: 'probe-zero-rows',
		severity: 'warning',
		says,
		node,
		probes: [probe],
	}));
}

function differences({ probe, node, run }: ProbeCase): readonly Told[] {
	if (probe.outcome.status !== 'passed') return [];
	const compared = compareOutputs(run?.outputs ?? [], probe.outputs);
	const says = sayDifferences(compared);
	if (says === undefined) return [];
	const severity = compared.some(({ same }) => same === 'no') ? 'warning' : 'note';
	return [{ rule: 'probe-not-repeatable', severity, says, node, probes: [probe] }];
}

function toFinding({ rule, severity, says, node, probes, at }: Told): Finding {
	const [first] = probes;
	const input = node.inputs.find(({ name }) => name === first?.input);
	const about: FindingSubject =
		input === undefined ? { kind: 'script', node: node.id } : { kind: 'input', node: node.id, input: input.name };
	return find({
		rule,
		severity,
		message: `${node.id}: ${sayCases(probes)}, ${says}`,
		help: `${findingRules[rule][2]} ${reproduce(node, probes)}`,
		about,
		probes: probes.map((probe) => ({ kind: probe.kind, ...(probe.input !== undefined && { input: probe.input }) })),
		item: `${probes.map(({ kind }) => kind).join()} ${says}`,
		at: at ?? input?.at ?? node.at,
	});
}

/** `with its optional input X absent or an empty folder`. */
function sayCases(probes: readonly ProbeRun[]): string {
	const { kind = 'repeat', input = '' } = probes[0] ?? {};
	switch (kind) {
		case 'absent-input':
		case 'empty-input': {
			const states = probes.map((probe) => (probe.kind === 'absent-input' ? 'absent' : 'an empty folder'));
			return `with its optional input ${input} ${states.join(' or ')}`;
		}
		case 'zero-rows':
			return `with no rows in its input ${input}`;
		case 'repeat':
			return 'run a second time on the same inputs';
		default:
			return unreachable(kind);
	}
}

/** The case itself, and how to have it again on what the run left. */
function reproduce({ id }: PlannedNode, probes: readonly ProbeRun[]): string {
	const again = probeCommand(
		id,
		probes.map(({ kind }) => kind),
		undefined,
	);
	const folders = probes.map(({ folder }) => `\`${folder}/\``).join(' and ');
	return `The case lies in ${folders} of the run's folder; again: \`${again}\`.`;
}

function cutShort(cut: number, all: number): Finding {
	return find({
		rule: 'probe-cut-short',
		message: `${count(cut, 'probe')} of ${all} did not come to an end: the run was cut short.`,
		help: findingRules['probe-cut-short'][2],
		about: { kind: 'run' },
	});
}
