import { unreachable } from '../lib/unreachable.ts';
import type { Outcome } from '../model/execution.ts';
import { createOutlook } from './outlook.ts';
import { createReadyQueue, type ReadyQueue } from './ready-queue.ts';
import { makeEntries, memoryOf, type Entry, type Passage, type ScheduledNode } from './schedule-entries.ts';

export type { Passage, ScheduledNode } from './schedule-entries.ts';

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
	 * where no time is known, the most nodes. One for whose memory there is no room waits, and so do those behind it that
	 * want memory too, so that its turn comes; with nothing else that does, it starts however much it wants.
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
	/**
	 * Takes a place, and memory, for work that is not a node. False: there is none that no node will want before it is given
	 * back, however long that takes.
	 */
	borrow(memoryBytes?: number): boolean;
	/** Gives such a place back. */
	giveBack(memoryBytes?: number): void;
	/** How many nodes are not settled. */
	readonly open: number;
}

interface Ending {
	readonly index: number;
	readonly outcome: Outcome;
	readonly passage: Passage;
}

/**
 * `nodes` in topological order, as a plan has them. `limit`: how many may be taken and neither released nor settled;
 * `memory`: how many bytes those may take together.
 */
export function createSchedule(nodes: readonly ScheduledNode[], limit: number, memory = Infinity): Schedule {
	const entries = makeEntries(nodes);
	const indexes = new Map(nodes.map((node, index) => [node.id, index]));
	const at = (index: number): Entry => entries[index] as Entry;
	const before = (a: number, b: number) => at(a).chain > at(b).chain || (at(a).chain === at(b).chain && a < b);
	/** Ready nodes: those that want no memory, and those that do. */
	const ready = { light: createReadyQueue(before), heavy: createReadyQueue(before) };
	const queueOf = (index: number) => (memoryOf(at(index).node) === 0 ? ready.light : ready.heavy);
	const outlook = createOutlook(entries);
	const borrowed = { places: 0, memoryBytes: 0 };
	let running = 0;
	let taken = 0;
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
			if (entry.state === 'running') leave(memoryOf(entry.node));
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
			outlook.settle(index);
			told.push({ id: entry.node.id, outcome });
			for (const dependant of entry.dependants) {
				const next = at(dependant);
				next.waitsFor -= 1;
				if (next.waitsFor > 0 || next.state !== 'waiting') continue;
				const verdict = judgeReady(next, entries) ?? stopped(cancelled);
				if (verdict === undefined) {
					next.state = 'ready';
					queueOf(dependant).push(dependant);
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

	function firstOf(queue: ReadyQueue): number | undefined {
		for (;;) {
			const index = queue.peek();
			// One that was settled beforehand still lies in the queue.
			if (index === undefined || at(index).state === 'ready') return index;
			queue.pop();
		}
	}

	function takeReady(fits: (memoryBytes: number) => boolean): number | undefined {
		const light = firstOf(ready.light);
		const heavy = firstOf(ready.heavy);
		const isHeavy =
			heavy !== undefined && fits(memoryOf(at(heavy).node)) && (light === undefined || before(heavy, light));
		return (isHeavy ? ready.heavy : ready.light).pop();
	}

	function hasRoom(memoryBytes: number): boolean {
		return memoryBytes === 0 || taken === 0 || taken + memoryBytes <= memory;
	}

	function enter(memoryBytes: number): void {
		running += 1;
		taken += memoryBytes;
	}

	function leave(memoryBytes: number): void {
		running -= 1;
		taken -= memoryBytes;
	}

	for (const [index, entry] of entries.entries()) {
		if (entry.waitsFor > 0) continue;
		entry.state = 'ready';
		queueOf(index).push(index);
	}

	return {
		take() {
			if (running >= limit) return undefined;
			const index = takeReady(hasRoom);
			if (index === undefined) return undefined;
			at(index).state = 'running';
			enter(memoryOf(at(index).node));
			return at(index).node.id;
		},
		release(id) {
			const entry = at(demand(id));
			if (entry.state !== 'running') return;
			entry.state = 'released';
			leave(memoryOf(entry.node));
		},
		settle(id, outcome, passage) {
			return settleAll([{ id, outcome, ...(passage === undefined ? {} : { passage }) }]);
		},
		decide: settleAll,
		cancel(reason) {
			cancelled ??= reason;
			const start: Ending[] = [];
			const anyone = () => true;
			for (let index = takeReady(anyone); index !== undefined; index = takeReady(anyone)) {
				start.push(hinder(index, { status: 'cancelled', reason: cancelled }));
			}
			return spread(start);
		},
		borrow(memoryBytes = 0) {
			const left = memory - outlook.memoryBytes - borrowed.memoryBytes;
			// More than there ever is: by itself.
			const isRoomy = memoryBytes === 0 || memoryBytes <= left || (taken === 0 && outlook.memoryBytes === 0);
			if (outlook.places + borrowed.places >= limit || !isRoomy) return false;
			borrowed.places += 1;
			borrowed.memoryBytes += memoryBytes;
			enter(memoryBytes);
			return true;
		},
		giveBack(memoryBytes = 0) {
			borrowed.places -= 1;
			borrowed.memoryBytes -= memoryBytes;
			leave(memoryBytes);
		},
		get open() {
			return open;
		},
	};
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
