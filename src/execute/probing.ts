import type { ProbeRun } from '../model/execution.ts';
import type { Plan, PlannedNode, PlannedProbe } from '../model/plan.ts';
import type { CancelReason } from './schedule.ts';

/** A probe whose turn it is. */
export interface Probe {
	readonly node: PlannedNode;
	readonly probe: PlannedProbe;
}

/** The probes of a run: those that wait, those that run, and what came of them. */
export interface Probing {
	/** The probes of a node that passed may run from now on. */
	open(node: PlannedNode): void;
	/** The next one to start, in the order in which their nodes passed. */
	take(): Probe | undefined;
	/** The one that `take` would give. */
	readonly next: Probe | undefined;
	/** One that was taken has ended. Undefined: it did not apply. */
	settle(run: ProbeRun | undefined): void;
	/** Nothing starts any more: what waits is cancelled. */
	cancel(reason: CancelReason): void;
	/** How many were taken and are not settled. */
	readonly running: number;
	/** Something waits or runs. */
	readonly isOpen: boolean;
	/** In plan order. */
	runs(): readonly ProbeRun[];
}

/** The probing of a plan, of which nothing waits yet. */
export function createProbing(plan: Plan): Probing {
	const waiting: Probe[] = [];
	const found: ProbeRun[] = [];
	let running = 0;
	let cancelled: CancelReason | undefined;

	function drop(reason: CancelReason): void {
		for (const { node, probe } of waiting.splice(0))
			found.push({ node: node.id, ...probe, outcome: { status: 'cancelled', reason }, outputs: [] });
	}

	return {
		open(node) {
			for (const probe of node.probes ?? []) waiting.push({ node, probe });
			if (cancelled !== undefined) drop(cancelled);
		},
		take() {
			const next = waiting.shift();
			if (next !== undefined) running += 1;
			return next;
		},
		get next() {
			return waiting[0];
		},
		settle(run) {
			running -= 1;
			if (run !== undefined) found.push(run);
		},
		cancel(reason) {
			cancelled ??= reason;
			drop(cancelled);
		},
		get running() {
			return running;
		},
		get isOpen() {
			return waiting.length + running > 0;
		},
		runs() {
			const byFolder = new Map(found.map((run) => [run.folder, run]));
			return plan.nodes.flatMap(({ probes = [] }) => probes.flatMap(({ folder }) => byFolder.get(folder) ?? []));
		},
	};
}
