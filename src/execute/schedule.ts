import { unreachable } from '../lib/unreachable.ts';
import type { Outcome } from '../model/execution.ts';
import { createReadyQueue } from './ready-queue.ts';

/** What the schedule needs to know of a node. */
export interface ScheduledNode {
	readonly id: string;
	/** Nodes that come before it, in edge order; each is declared earlier. */
	readonly dependsOn: readonly string[];
	/** Those of them whose data it reads. From the others it only waits for the end. */
	readonly readsFrom: ReadonlySet<string>;
	/** Its failure does not stop nodes that only wait for it. */
	readonly allowsFailure: boolean;
	/** How long its script is expected to take, in ms, where that is known. */
	readonly expectedMs?: number;
	/** It would not run in any case: this is its outcome, however those that it depends on end. */
	readonly skipped?: Outcome;
}

/** Who may go on after a node: everyone, those that only wait for it, or nobody. */
export type Passage = 'all' | 'order' | 'none';

export type CancelReason = Extract<Outcome, { status: 'cancelled' }>['reason'];

/** A node that came to its end without having been started. */
export interface Settled {
	readonly id: string;
	readonly outcome: Outcome;
}

/** An outcome that is known beforehand. */
export interface Decided extends Settled {
	readonly passage?: Passage;
}

/**
 * Which node may start next. Holds no clock, no process and no disk: the loop that owns it takes nodes, and settles
 * each one that it took. A node is decided when all that it depends on is settled, so that which of two failed
 * dependencies is named as the cause does not depend on their speed: it is the first in edge order.
 */
export interface Schedule {
	/**
	 * A node to start now: of those that are ready the one with the most time behind it on the longest way to an end, or,
	 * where no time is known, the most nodes.
	 */
	take(): string | undefined;
	/** Its place is free for another, though its own outcome is not known yet. */
	release(id: string): void;
	/**
	 * Sets the outcome of a node that was taken. Returns what else came to its end by that. `passage` defaults to what
	 * the outcome says.
	 */
	settle(id: string, outcome: Outcome, passage?: Passage): readonly Settled[];
	/** The same for nodes that will not be taken at all; before the first `take`, once. */
	decide(nodes: readonly Decided[]): readonly Settled[];
	/** From now on nothing starts; what waits is cancelled, unless a failure blocks it. The first reason stays. */
	cancel(reason: CancelReason): readonly Settled[];
	/** Takes a place for work that is not a node. False: none is free. */
	borrow(): boolean;
	/** Gives such a place back. */
	giveBack(): void;
	/** How many nodes are not settled. */
	readonly open: number;
}

interface Entry {
	readonly node: ScheduledNode;
	readonly dependencies: readonly number[];
	readonly dependants: number[];
	/** Time on the longest way from it to an end, itself included; in nodes where no time is known. */
	chain: number;
	/** Dependencies that are not settled. */
	waitsFor: number;
	state: 'waiting' | 'ready' | 'running' | 'released' | 'settled';
	outcome?: Outcome;
	/** What would have stopped it, had it not been skipped in any case. */
	obstacle?: Outcome;
	passage: Passage;
}

interface Ending {
	readonly index: number;
	readonly outcome: Outcome;
	readonly passage: Passage;
}

/** `nodes` in topological order, as a plan has them; `limit`: how many may be taken and neither released nor settled. */
export function createSchedule(nodes: readonly ScheduledNode[], limit: number): Schedule {
	const entries = makeEntries(nodes);
	const indexes = new Map(nodes.map((node, index) => [node.id, index]));
	const at = (index: number): Entry => entries[index] as Entry;
	const ready = createReadyQueue((a, b) => at(a).chain > at(b).chain || (at(a).chain === at(b).chain && a < b));
	let running = 0;
	let open = entries.length;
	let cancelled: CancelReason | undefined;

	function demand(id: string): number {
		const index = indexes.get(id);
		if (index === undefined) throw new Error(`Internal error: ${id} is not in the schedule`);
		return index;
	}

	function settleAll(nodes: readonly Decided[]): readonly Settled[] {
		const start = nodes.map(({ id, outcome, passage }) => {
			const index = demand(id);
			const entry = at(index);
			if (entry.state === 'settled') throw new Error(`Internal error: ${id} is settled twice`);
			if (entry.state === 'running') running -= 1;
			// All of them before any consequence is drawn: one may depend on another.
			entry.state = 'settled';
			return { index, outcome, passage: passage ?? passageOf(outcome, entry.node) };
		});
		return spread(start).slice(nodes.length);
	}

	/** Sets outcomes and follows their consequences, without recursion: a chain may have 10,000 nodes. */
	function spread(start: readonly Ending[]): Settled[] {
		const told: Settled[] = [];
		const queue = [...start];
		for (const { index, outcome, passage } of queue) {
			const entry = at(index);
			entry.state = 'settled';
			entry.outcome = outcome;
			entry.passage = passage;
			open -= 1;
			told.push({ id: entry.node.id, outcome });
			for (const dependant of entry.dependants) {
				const next = at(dependant);
				next.waitsFor -= 1;
				if (next.waitsFor > 0 || next.state !== 'waiting') continue;
				const verdict = judgeReady(next, entries) ?? stopped(cancelled);
				if (verdict === undefined) {
					next.state = 'ready';
					ready.push(dependant);
				} else {
					// Marked at once: it must not be queued a second time.
					next.state = 'settled';
					queue.push(hinder(dependant, verdict));
				}
			}
		}
		return told;
	}

	/** The end of a node that cannot start. Those after it are told what stopped it, even if it is called skipped. */
	function hinder(index: number, obstacle: Outcome): Ending {
		const entry = at(index);
		if (entry.node.skipped !== undefined) entry.obstacle = obstacle;
		return { index, outcome: entry.node.skipped ?? obstacle, passage: 'none' };
	}

	function takeReady(): number | undefined {
		for (;;) {
			const index = ready.pop();
			// One that was settled beforehand still lies in the queue.
			if (index === undefined || at(index).state === 'ready') return index;
		}
	}

	for (const [index, entry] of entries.entries()) {
		if (entry.waitsFor > 0) continue;
		entry.state = 'ready';
		ready.push(index);
	}

	return {
		take() {
			if (running >= limit) return undefined;
			const index = takeReady();
			if (index === undefined) return undefined;
			at(index).state = 'running';
			running += 1;
			return at(index).node.id;
		},
		release(id) {
			const entry = at(demand(id));
			if (entry.state !== 'running') return;
			entry.state = 'released';
			running -= 1;
		},
		settle(id, outcome, passage) {
			return settleAll([{ id, outcome, ...(passage === undefined ? {} : { passage }) }]);
		},
		decide: settleAll,
		cancel(reason) {
			cancelled ??= reason;
			const start: Ending[] = [];
			for (let index = takeReady(); index !== undefined; index = takeReady()) {
				start.push(hinder(index, { status: 'cancelled', reason: cancelled }));
			}
			return spread(start);
		},
		borrow() {
			if (running >= limit) return false;
			running += 1;
			return true;
		},
		giveBack() {
			running -= 1;
		},
		get open() {
			return open;
		},
	};
}

function makeEntries(nodes: readonly ScheduledNode[]): readonly Entry[] {
	const weigh = weightOf(nodes);
	const entries: Entry[] = [];
	const indexes = new Map<string, number>();
	for (const [index, node] of nodes.entries()) {
		const dependencies = [...new Set(node.dependsOn)].map((id) => {
			const dependency = indexes.get(id);
			if (dependency === undefined) throw new Error(`Internal error: ${node.id} comes before ${id}, which it needs`);
			return dependency;
		});
		for (const dependency of dependencies) (entries[dependency] as Entry).dependants.push(index);
		entries.push({
			node,
			dependencies,
			dependants: [],
			chain: weigh(node),
			waitsFor: dependencies.length,
			state: 'waiting',
			passage: 'none',
		});
		indexes.set(node.id, index);
	}
	for (const entry of entries.toReversed()) {
		for (const index of entry.dependencies) {
			const dependency = entries[index] as Entry;
			dependency.chain = Math.max(dependency.chain, entry.chain + weigh(dependency.node));
		}
	}
	return entries;
}

/** What a node counts on a chain: the time it is expected to take. One that nothing is known of takes a usual time. */
function weightOf(nodes: readonly ScheduledNode[]): (node: ScheduledNode) => number {
	const known = nodes.flatMap(({ expectedMs }) => expectedMs ?? []).sort((a, b) => a - b);
	const usual = known[Math.floor(known.length / 2)] ?? 1;
	return ({ expectedMs, skipped }) => (skipped === undefined ? (expectedMs ?? usual) : 0);
}

/** What an outcome means for those behind it, where nobody said otherwise. */
function passageOf(outcome: Outcome, node: ScheduledNode): Passage {
	switch (outcome.status) {
		case 'passed':
			return 'all';
		case 'skipped':
			return 'order';
		case 'failed':
			return node.allowsFailure ? 'order' : 'none';
		case 'blocked':
		case 'cancelled':
			return 'none';
		default:
			return unreachable(outcome);
	}
}

/** The outcome of a node all of whose dependencies are settled, if it cannot start; a failure goes before a cancel. */
function judgeReady(entry: Entry, entries: readonly Entry[]): Outcome | undefined {
	let cancelled: Outcome | undefined;
	for (const index of entry.dependencies) {
		const { node, passage, obstacle, outcome: own } = entries[index] as Entry;
		const outcome = obstacle ?? own;
		if (outcome === undefined) throw new Error(`Internal error: ${node.id} is not settled`);
		if (passage === 'all' || (passage === 'order' && !entry.node.readsFrom.has(node.id))) continue;
		switch (outcome.status) {
			case 'passed':
				return { status: 'blocked', because: node.id, why: 'bad-output' };
			case 'failed':
				return { status: 'blocked', because: node.id, why: 'failed' };
			case 'skipped':
				return { status: 'blocked', because: node.id, why: 'skipped' };
			case 'blocked':
				return outcome;
			case 'cancelled':
				cancelled ??= outcome;
				break;
			default:
				unreachable(outcome);
		}
	}
	return cancelled;
}

function stopped(reason: CancelReason | undefined): Outcome | undefined {
	return reason === undefined ? undefined : { status: 'cancelled', reason };
}
