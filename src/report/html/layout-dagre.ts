import dagre from '@dagrejs/dagre';
import { box, gap, margin, type Graph, type Layout, type Point } from './graph-shape.ts';

/** Above this, the best way to choose the layers takes seconds; the next best is as good to the eye. */
const carefulEdges = 120;

/** Layers with few crossings, by the library that is known for it. */
export function layOutByDagre({ size, edges }: Graph): Layout {
	const graph = new dagre.graphlib.Graph();
	const ranker = edges.length > carefulEdges ? 'tight-tree' : 'network-simplex';
	graph.setGraph({ ranker, rankdir: 'LR', nodesep: 20, ranksep: gap, edgesep: 12, marginx: margin, marginy: margin });
	for (let index = 0; index < size; index += 1) graph.setNode(String(index), { ...box });
	for (const [from, to] of edges) graph.setEdge(String(from), String(to), {});
	dagre.layout(graph);
	const { width = 0, height = 0 } = graph.graph() as { width?: number; height?: number };
	const nodes = Array.from({ length: size }, (_, index): Point => {
		const { x, y } = graph.node(String(index)) as Point;
		return { x: round(x - box.width / 2), y: round(y - box.height / 2) };
	});
	return {
		width: finite(width),
		height: finite(height),
		nodes,
		edges: edges.map(([from, to]) => {
			const { points } = graph.edge(String(from), String(to)) as { points: readonly Point[] };
			// The bends between the ends; the ends themselves are where the boxes are left and entered.
			const inner = points.slice(1, -1).map(({ x, y }) => ({ x: round(x), y: round(y) }));
			return [rightOf(nodes[from]), ...inner.slice(1, -1), leftOf(nodes[to])];
		}),
	};
}

function rightOf(node: Point = { x: 0, y: 0 }): Point {
	return { x: node.x + box.width, y: node.y + box.height / 2 };
}

function leftOf(node: Point = { x: 0, y: 0 }): Point {
	return { x: node.x, y: node.y + box.height / 2 };
}

function round(value: number): number {
	return Math.round(value * 10) / 10;
}

/** An empty graph has no extent of its own. */
function finite(value: number): number {
	return Number.isFinite(value) && value > 0 ? Math.ceil(value) : 2 * margin;
}
