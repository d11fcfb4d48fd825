import { memoryOf, type Entry } from './schedule-entries.ts';

/** What the nodes that are not settled may still take at the same time, at most. */
export interface Outlook {
	readonly places: number;
	readonly memoryBytes: number;
	/** The node at this index is settled. */
	settle(index: number): void;
}

interface Lane {
	/** Indexes of nodes, each of which waits for the one before it. */
	readonly nodes: number[];
	/** How many at its beginning are settled. */
	done: number;
	/** What the nodes from each place on may take: one at a time, as each waits for the one before it. */
	readonly rest: { readonly places: 0 | 1; readonly memoryBytes: number }[];
}

/**
 * The outlook on nodes none of which is settled. They are laid into lanes, in each of which they run one after another: no
 * more can run at a time than there are lanes. Now and then fewer lanes would do; to find the fewest takes far longer.
 */
export function createOutlook(entries: readonly Entry[]): Outlook {
	const lanes: Lane[] = [];
	const laneOf: Lane[] = [];
	for (const [index, { dependencies }] of entries.entries()) {
		const before = dependencies.find((dependency) => laneOf[dependency]?.nodes.at(-1) === dependency);
		let lane = before === undefined ? undefined : laneOf[before];
		if (lane === undefined) lanes.push((lane = { nodes: [], done: 0, rest: [] }));
		lane.nodes.push(index);
		laneOf.push(lane);
	}
	let places = 0;
	let memoryBytes = 0;
	for (const { nodes, rest } of lanes) {
		let after: Lane['rest'][number] = nothing;
		for (const index of nodes.toReversed()) {
			const { node } = entries[index] as Entry;
			after = {
				// Also one that is skipped: it has its turn like any other.
				places: 1,
				memoryBytes: Math.max(memoryOf(node), after.memoryBytes),
			};
			rest.push(after);
		}
		rest.reverse();
		places += after.places;
		memoryBytes += after.memoryBytes;
	}
	return {
		get places() {
			return places;
		},
		get memoryBytes() {
			return memoryBytes;
		},
		settle(index) {
			const lane = laneOf[index] as Lane;
			const before = lane.rest[lane.done] ?? nothing;
			while (lane.done < lane.nodes.length && entries[lane.nodes[lane.done] as number]?.state === 'settled') {
				lane.done += 1;
			}
			const after = lane.rest[lane.done] ?? nothing;
			places += after.places - before.places;
			memoryBytes += after.memoryBytes - before.memoryBytes;
		},
	};
}

const nothing = { places: 0, memoryBytes: 0 } as const;
