import { box, gap, margin, type Graph, type Layout } from './graph-shape.ts';

/** Whether the graph is one path through all of its nodes. As their order is topological, it leads from each to the next. */
export function isPath({ size, edges }: Graph): boolean {
	const starts = new Set(edges.map(([from]) => from));
	return starts.size === size - 1 && edges.length === size - 1 && edges.every(([from, to]) => to === from + 1);
}

/** A path in one row: where the good layout would put it, without what it costs to find that out. */
export function layOutPath({ size, edges }: Graph): Layout {
	const middle = margin + box.height / 2;
	const left = (node: number) => margin + node * (box.width + gap);
	return {
		width: left(size) - gap + margin,
		height: box.height + 2 * margin,
		nodes: Array.from({ length: size }, (_, node) => ({ x: left(node), y: margin })),
		edges: edges.map(([from, to]) => [
			{ x: left(from) + box.width, y: middle },
			{ x: left(to), y: middle },
		]),
	};
}
