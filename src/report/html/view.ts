import type { Diagnostic } from '../../model/diagnostic.ts';
import type { NodeRun } from '../../model/execution.ts';
import type { Finding } from '../../model/finding.ts';
import type { PlannedNode } from '../../model/plan.ts';
import type { CompletedResult, FlowResult } from '../../model/result.ts';
import { criticalPath } from '../critical-path.ts';
import { nodeOf } from '../test-cases.ts';

/** How a node is coloured: its outcome, and `found` where it passed but an error was found about it. */
export type Tone = 'passed' | 'stub' | 'found' | 'failed' | 'blocked' | 'skipped' | 'cancelled';

export interface NodeView {
	/** Its place in the plan; the page's name for it. */
	readonly index: number;
	readonly node: PlannedNode;
	readonly run: NodeRun;
	readonly tone: Tone;
	readonly incoming: readonly FlowView[];
	readonly outgoing: readonly FlowView[];
	readonly findings: readonly Finding[];
	readonly diagnostics: readonly Diagnostic[];
	readonly isCritical: boolean;
}

export interface FlowView {
	/** Its place among the plan's bindings; the page's name for it. */
	readonly index: number;
	readonly flow: FlowResult;
}

/** A result looked up from all sides, with only as many nodes and flows as a page can hold. */
export interface View {
	readonly result: CompletedResult;
	readonly nodes: readonly NodeView[];
	readonly byId: ReadonlyMap<string, NodeView>;
	readonly flows: readonly FlowView[];
	/** What was left out. */
	readonly hidden: { readonly nodes: number; readonly flows: number };
	/** Characters of a log that are shown, so that the page stays within its size. */
	readonly logLimit: number;
	/** Columns of a table that are listed, for the same reason. */
	readonly columnLimit: number;
}

/** More nodes than this make a page that no browser likes; those with trouble come first. */
const nodeLimit = 2_000;
const flowLimit = 4_000;
/** Characters of all logs together, and of one. */
const logBudget = 4_000_000;
const oneLogLimit = 20_500;
/** Columns of all tables together, unless that were fewer of one than tell what it is; and of one. */
const columnBudget = 24_000;
const [leastColumns, mostColumns] = [4, 40];

/** Looks a result up from all sides. Linear in nodes, flows, findings and diagnostics. */
export function viewOf(result: CompletedResult): View {
	const planned = new Map(result.plan.nodes.map((node) => [node.id, node]));
	const findings = Map.groupBy(result.findings, ({ about }) => nodeOf(about));
	const diagnostics = Map.groupBy(result.diagnostics, ({ about }) => about.node);
	const flows = result.flows.map((flow, index): FlowView => ({ index, flow }));
	const shownFlows = choose(flows, flowLimit, ({ flow }) => flow.verdict === 'broken' || flow.verdict === 'warning');
	const incoming = Map.groupBy(shownFlows, ({ flow }) => flow.binding.to.node);
	const outgoing = Map.groupBy(shownFlows, ({ flow: { binding } }) =>
		binding.from.kind === 'output' ? binding.from.node : undefined,
	);
	const critical = new Set(criticalPath(result).nodes);
	const all = result.execution.runs.flatMap((run, index): NodeView[] => {
		const node = planned.get(run.node);
		if (node === undefined) return [];
		const found = findings.get(run.node) ?? [];
		return [
			{
				index,
				node,
				run,
				tone: toneOf(run, found),
				incoming: incoming.get(run.node) ?? [],
				outgoing: outgoing.get(run.node) ?? [],
				findings: found,
				diagnostics: diagnostics.get(run.node) ?? [],
				isCritical: critical.size > 1 && critical.has(run.node),
			},
		];
	});
	const nodes = choose(all, nodeLimit, ({ tone, findings }) => isTrouble(tone) || findings.length > 0);
	const profiles = nodes.flatMap(({ run }) => [...run.outputs, ...(run.inputs ?? [])].map(({ profile }) => profile));
	const tables = profiles.filter((profile) => profile?.table !== undefined).length;
	return {
		result,
		nodes,
		byId: new Map(nodes.map((one) => [one.node.id, one])),
		flows: shownFlows,
		hidden: { nodes: all.length - nodes.length, flows: flows.length - shownFlows.length },
		columnLimit: Math.min(mostColumns, Math.max(leastColumns, Math.floor(columnBudget / Math.max(1, tables)))),
		logLimit: Math.min(oneLogLimit, Math.max(1_000, Math.floor(logBudget / Math.max(1, nodes.length)))),
	};
}

/** Whether a reader wants to see it first. */
export function isTrouble(tone: Tone): boolean {
	return tone === 'failed' || tone === 'found' || tone === 'cancelled';
}

function toneOf({ outcome }: NodeRun, findings: readonly Finding[]): Tone {
	if (outcome.status !== 'passed') return outcome.status;
	if (findings.some(({ severity }) => severity === 'error')) return 'found';
	return outcome.via === 'stub' ? 'stub' : 'passed';
}

/** At most so many, those that matter first, in their order. */
function choose<T>(items: readonly T[], limit: number, matters: (item: T) => boolean): readonly T[] {
	if (items.length <= limit) return items;
	const first = new Set(items.filter(matters).slice(0, limit));
	let room = limit - first.size;
	return items.filter((item) => first.has(item) || room-- > 0);
}
