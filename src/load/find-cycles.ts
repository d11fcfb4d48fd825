import type { DagEdge, DagNode } from '../model/project.ts';

/**
 * One cycle for each knot (strongly connected part with more than one node), as the edges in their order: a shortest
 * one through the node of the knot that is declared first. Linear in nodes and edges, and without recursion: a chain of
 * any length fits.
 */
export function findCycles(
	nodes: ReadonlyMap<string, DagNode>,
	edges: readonly DagEdge[],
): readonly (readonly DagEdge[])[] {
	const outgoing = new Map<string, DagEdge[]>([...nodes.keys()].map((id) => [id, []]));
	for (const edge of edges) outgoing.get(edge.from)?.push(edge);
	const knotOf = findKnots(outgoing);
	const done = new Set<number>();
	const cycles: (readonly DagEdge[])[] = [];
	for (const id of nodes.keys()) {
		const knot = knotOf.get(id);
		if (knot === undefined || done.has(knot)) continue;
		done.add(knot);
		const cycle = shortestCycle(id, (edge) => knotOf.get(edge.to) === knot, outgoing);
		if (cycle) cycles.push(cycle);
	}
	return cycles;
}

/** Tarjan's algorithm with a stack of its own: each node's knot, by number. */
function findKnots(outgoing: ReadonlyMap<string, readonly DagEdge[]>): ReadonlyMap<string, number> {
	const order = new Map<string, number>();
	const low = new Map<string, number>();
	const knotOf = new Map<string, number>();
	const waiting: string[] = [];
	let knots = 0;
	const open = (id: string) => {
		order.set(id, order.size);
		low.set(id, order.get(id) as number);
		waiting.push(id);
		return { id, next: 0 };
	};
	const lower = (id: string, to: number) => low.set(id, Math.min(low.get(id) as number, to));
	for (const start of outgoing.keys()) {
		if (order.has(start)) continue;
		const trail = [open(start)];
		for (let here = trail.at(-1); here !== undefined; here = trail.at(-1)) {
			const edge = outgoing.get(here.id)?.[here.next];
			here.next += 1;
			if (edge !== undefined) {
				if (!order.has(edge.to)) trail.push(open(edge.to));
				else if (!knotOf.has(edge.to)) lower(here.id, order.get(edge.to) as number);
				continue;
			}
			trail.pop();
			const above = trail.at(-1);
			if (above) lower(above.id, low.get(here.id) as number);
			if (low.get(here.id) !== order.get(here.id)) continue;
			for (let member = waiting.pop(); member !== undefined; member = waiting.pop()) {
				knotOf.set(member, knots);
				if (member === here.id) break;
			}
			knots += 1;
		}
	}
	return knotOf;
}

/** Breadth first from a node back to itself; undefined when no way leads back. */
function shortestCycle(
	start: string,
	isInside: (edge: DagEdge) => boolean,
	outgoing: ReadonlyMap<string, readonly DagEdge[]>,
): readonly DagEdge[] | undefined {
	const cameBy = new Map<string, DagEdge>();
	const queue = [start];
	for (const id of queue) {
		for (const edge of outgoing.get(id) ?? []) {
			if (!isInside(edge) || cameBy.has(edge.to)) continue;
			cameBy.set(edge.to, edge);
			if (edge.to === start) return walkBack(start, cameBy);
			queue.push(edge.to);
		}
	}
	return undefined;
}

function walkBack(start: string, cameBy: ReadonlyMap<string, DagEdge>): readonly DagEdge[] {
	const cycle: DagEdge[] = [];
	let id = start;
	do {
		const edge = cameBy.get(id) as DagEdge;
		cycle.push(edge);
		id = edge.from;
	} while (id !== start);
	return cycle.reverse();
}
