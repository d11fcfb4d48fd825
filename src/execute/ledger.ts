import type { Observe, RunEvent } from '../model/event.ts';
import type { NodeRun, Outcome } from '../model/execution.ts';
import type { Plan, PlannedNode } from '../model/plan.ts';
import type { Producer } from './locate-inputs.ts';
import { localMachine } from './machine.ts';
import type { Settled } from './schedule.ts';

/** What has come of the nodes so far. Tells the observer of each. */
export interface Ledger {
	readonly node: (id: string) => PlannedNode;
	/** Undefined while it is not settled. */
	readonly producer: (id: string) => Producer | undefined;
	record(run: NodeRun): void;
	/** Those that were never started. */
	recordSettled(nodes: readonly Settled[]): void;
	/** When the last of a node's dependencies settled, or the run began. */
	readyMs(node: PlannedNode): number;
	/** In plan order, when all are there. */
	runs(): readonly NodeRun[];
}

/** An empty ledger for a plan. */
export function createLedger(plan: Plan, startedAt: number, observe: Observe): Ledger {
	const nodes = new Map(plan.nodes.map((node) => [node.id, node]));
	const runs = new Map<string, NodeRun>();
	const settledAt = new Map<string, number>();

	function record(run: NodeRun): void {
		runs.set(run.node, run);
		settledAt.set(run.node, Date.now());
		observe({ kind: 'node-settled', run, settled: runs.size, nodes: nodes.size });
	}

	return {
		node: (id) => nodes.get(id) as PlannedNode,
		producer(id) {
			const node = nodes.get(id);
			const run = runs.get(id);
			return node === undefined || run === undefined ? undefined : { node, run };
		},
		record,
		recordSettled(settled) {
			for (const { id, outcome } of settled) record(withoutRun(id, outcome));
		},
		readyMs: (node) => Math.max(startedAt, ...node.dependsOn.map((before) => settledAt.get(before) ?? 0)),
		runs: () => plan.nodes.map((node) => runs.get(node.id) as NodeRun),
	};
}

/** The run of a node that came to its end without being started. */
export function withoutRun(node: string, outcome: Outcome): NodeRun {
	return {
		node,
		outcome,
		attempts: [],
		outputs: [],
		undeclared: [],
		modifiedInputs: [],
		machine: localMachine.id,
		role: 'assigned',
	};
}

/** Observers watch; what goes wrong with them is not the run's business. */
export function harmless(observe: Observe): Observe {
	return (event: RunEvent) => {
		try {
			observe(event);
		} catch {
			// There is nobody to tell.
		}
	};
}
