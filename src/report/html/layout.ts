import type { Graph, Layout } from './graph-shape.ts';
import { layOutByDagre } from './layout-dagre.ts';
import { isPath, layOutPath } from './layout-path.ts';
import { layOutByRank } from './layout-rank.ts';

/** Above this, the good layout takes longer than a reader waits. */
const dagreNodes = 200;
const dagreEdges = 600;

/** Lays a graph out from left to right: well when it is small, in linear time when it is large. */
export function layOut(graph: Graph): Layout {
	const isSmall = graph.size <= dagreNodes && graph.edges.length <= dagreEdges;
	if (!isSmall) return layOutByRank(graph);
	return isPath(graph) ? layOutPath(graph) : layOutByDagre(graph);
}
