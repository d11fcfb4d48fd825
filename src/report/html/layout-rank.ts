import { box, margin, type Graph, type Layout, type Point } from './graph-shape.ts';

const gap = { x: 84, y: 14 } as const;
/** Boxes in one column; a rank with more goes on in the next column. */
const columnLimit = 60;
/** Times that the order within the ranks is bettered, forth and back. */
const sweeps = 4;

/** Every node one rank after the last that it depends on; within a rank near to its neighbours. Linear but for sorting. */
export function layOutByRank({ size, edges }: Graph): Layout {
	const before: number[][] = Array.from({ length: size }, () => []);
	const after: number[][] = Array.from({ length: size }, () => []);
	for (const [from, to] of edges) {
		before[to]?.push(from);
		after[from]?.push(to);
	}
	const rank: number[] = [];
	for (let node = 0; node < size; node += 1)
		rank[node] = (before[node] ?? []).reduce((most, other) => Math.max(most, (rank[other] ?? 0) + 1), 0);
	const ranks = [...Map.groupBy(rank.keys(), (node) => rank[node] ?? 0)]
		.sort(([a], [b]) => a - b)
		.map(([, nodes]) => nodes);
	const columns = settle(ranks, before, after).flatMap(cut);
	const tallest = Math.max(0, ...columns.map((column) => column.length));
	const height = heightOf(tallest);
	const nodes: Point[] = [];
	for (const [index, column] of columns.entries()) {
		const top = margin + (height - 2 * margin - (heightOf(column.length) - 2 * margin)) / 2;
		for (const [place, node] of column.entries())
			nodes[node] = { x: margin + index * (box.width + gap.x), y: Math.round(top + place * (box.height + gap.y)) };
	}
	return {
		width: Math.max(0, columns.length * (box.width + gap.x) - gap.x) + 2 * margin,
		height,
		nodes,
		edges: edges.map(([from, to]) => {
			const [start, end] = [nodes[from] ?? { x: 0, y: 0 }, nodes[to] ?? { x: 0, y: 0 }];
			return [
				{ x: start.x + box.width, y: start.y + box.height / 2 },
				{ x: end.x, y: end.y + box.height / 2 },
			];
		}),
	};
}

/** Orders each rank by the mean place of its neighbours in the rank just ordered. */
function settle(
	ranks: readonly (readonly number[])[],
	before: readonly (readonly number[])[],
	after: readonly (readonly number[])[],
): readonly (readonly number[])[] {
	const place: number[] = [];
	const note = (nodes: readonly number[]) => {
		for (const [index, node] of nodes.entries()) place[node] = (index + 0.5) / nodes.length;
	};
	for (const nodes of ranks) note(nodes);
	let ordered = ranks;
	for (let sweep = 0; sweep < sweeps; sweep += 1) {
		const neighbours = sweep % 2 === 0 ? before : after;
		const inTurn = sweep % 2 === 0 ? ordered : ordered.toReversed();
		const sorted = inTurn.map((nodes) => {
			const mean = new Map(nodes.map((node) => [node, meanOf(neighbours[node] ?? [], place) ?? place[node] ?? 0]));
			const next = nodes.toSorted((a, b) => (mean.get(a) ?? 0) - (mean.get(b) ?? 0) || a - b);
			note(next);
			return next;
		});
		ordered = sweep % 2 === 0 ? sorted : sorted.toReversed();
	}
	return ordered;
}

function meanOf(nodes: readonly number[], place: readonly number[]): number | undefined {
	if (nodes.length === 0) return undefined;
	return nodes.reduce((sum, node) => sum + (place[node] ?? 0), 0) / nodes.length;
}

/** A rank as columns of bearable height, each about as high as the others. */
function cut(nodes: readonly number[]): readonly (readonly number[])[] {
	const count = Math.ceil(nodes.length / columnLimit);
	const each = Math.ceil(nodes.length / count);
	return Array.from({ length: count }, (_, index) => nodes.slice(index * each, (index + 1) * each));
}

function heightOf(nodes: number): number {
	return Math.max(0, nodes * (box.height + gap.y) - gap.y) + 2 * margin;
}
