import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic } from '../model/diagnostic.ts';
import { diagnose } from '../model/diagnostic.ts';
import type { NodeRun } from '../model/execution.ts';
import type { Plan, PlannedNode } from '../model/plan.ts';
import type { CompletedResult, RunResult } from '../model/result.ts';
import type { Basis } from './basis.ts';

/** What tells whether an earlier run still holds. */
export interface Since {
	/** The run's folder; absolute. */
	readonly out: string;
	/** What nodes are based on now, and what they were in the earlier run; absent: that is not known. */
	readonly basis: Basis;
	readonly before: Basis | undefined;
}

/**
 * The runs of an earlier result that can feed the selected nodes: passed ones of nodes that are not selected
 * themselves, and only when nothing that decides what they wrote has changed since, in themselves and in all that feeds
 * them (equal fingerprints, sources and `basis`), and it still lies below `out`, the run's folder (absolute): `keep` may
 * have removed it, and so may a person. What has changed in the selected nodes does not matter.
 */
export function supportingRuns(
	plan: Plan,
	selected: readonly string[],
	previous: RunResult | undefined,
	{ out, basis, before }: Since,
): ReadonlyMap<string, NodeRun> {
	const runs = new Map<string, NodeRun>();
	if (previous === undefined || previous.verdict === 'invalid') return runs;
	const needed = new Set(feedingNodes(plan, selected));
	const nodes = new Map(plan.nodes.map((node) => [node.id, node]));
	const isSame = unchangedNodes(plan, previous, { basis, before });
	for (const run of previous.execution.runs) {
		const node = needed.has(run.node) ? nodes.get(run.node) : undefined;
		if (node === undefined || !isSame.has(run.node)) continue;
		if (run.outcome.status === 'passed' && stillLies(node, run, out)) {
			runs.set(run.node, { ...run, outcome: { status: 'passed', via: 'cache' }, role: 'supporting' });
		}
	}
	return runs;
}

/** Nodes that are, with all that feeds them, as they were in an earlier run. A plan is in topological order. */
function unchangedNodes(
	plan: Plan,
	previous: CompletedResult,
	{ basis, before }: Omit<Since, 'out'>,
): ReadonlySet<string> {
	const same = new Set<string>();
	if (before === undefined) return same;
	const earlier = new Map(previous.plan.nodes.map((node) => [node.id, node]));
	for (const node of plan.nodes) {
		const old = earlier.get(node.id);
		const isSame =
			old?.fingerprint === node.fingerprint &&
			old.folder === node.folder &&
			before[node.id] === basis[node.id] &&
			sourcesOf(old) === sourcesOf(node) &&
			producersOf(node).every((producer) => same.has(producer));
		if (isSame) same.add(node.id);
	}
	return same;
}

function sourcesOf({ inputs }: PlannedNode): string {
	return JSON.stringify(inputs.map(({ name, sources }) => [name, sources]));
}

function stillLies(node: PlannedNode, run: NodeRun, out: string): boolean {
	const written = new Set(run.outputs.filter(({ present }) => present).map(({ output }) => output));
	return node.outputs.every(({ name, path }) => !written.has(name) || existsSync(join(out, node.folder, path)));
}

/** Nodes that are not selected and whose outputs a selected node reads, each of which nothing supports. */
export function missingSupport(
	plan: Plan,
	selected: readonly string[],
	supporting: ReadonlyMap<string, NodeRun>,
): readonly Diagnostic[] {
	const chosen = new Set(selected);
	const places = new Map(plan.nodes.map(({ id }, index) => [id, index]));
	return plan.nodes
		.filter((node) => chosen.has(node.id) && node.kind === 'script')
		.flatMap((node) => {
			const missing = producersOf(node)
				.filter((id) => !chosen.has(id) && !supporting.has(id))
				.sort((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0));
			if (missing.length === 0) return [];
			return diagnose({
				code: 'inputs-not-available',
				severity: 'error',
				message: `${node.id} reads what ${missing.join(', ')} writes, and the last run cannot supply it.`,
				help: `Select +${node.id} to run what it needs as well.`,
				about: { node: node.id },
				at: node.at,
			});
		});
}

/** Unselected producers of the selected nodes' inputs, in plan order. */
function feedingNodes(plan: Plan, selected: readonly string[]): readonly string[] {
	const chosen = new Set(selected);
	const producers = new Set(plan.nodes.filter((node) => chosen.has(node.id)).flatMap(producersOf));
	return plan.nodes.map((node) => node.id).filter((id) => producers.has(id) && !chosen.has(id));
}

/** Nodes whose outputs one reads, each once. */
function producersOf({ inputs }: PlannedNode): readonly string[] {
	const sources = inputs.flatMap((input) => input.sources);
	return [...new Set(sources.flatMap((source) => (source.kind === 'output' ? [source.node] : [])))];
}
