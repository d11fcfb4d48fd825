import type { Outcome } from '../model/execution.ts';

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
	/** How much memory it is said to take; absent: nothing is said, and it waits for none. */
	readonly memoryBytes?: number;
	/** It would not run in any case: this is its outcome, however those that it depends on end. */
	readonly skipped?: Outcome;
}

/** Who may go on after a node: everyone, those that only wait for it, or nobody. */
export type Passage = 'all' | 'order' | 'none';

/** A node in the course of a run. */
export interface Entry {
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

/** The nodes of a schedule, in the order of the plan, linked by their indexes. */
export function makeEntries(nodes: readonly ScheduledNode[]): readonly Entry[] {
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

/** What a node wants of the memory, in bytes: nothing if it does not run. */
export function memoryOf({ memoryBytes = 0, skipped }: ScheduledNode): number {
	return skipped === undefined ? memoryBytes : 0;
}
