import * as fc from '../../rig/fast-check.ts';
import { describe, expect, test } from 'vitest';
import { box, type Graph } from '../../../src/report/html/graph-shape.ts';
import { layOutByDagre } from '../../../src/report/html/layout-dagre.ts';
import { layOutByRank } from '../../../src/report/html/layout-rank.ts';
import { layOut } from '../../../src/report/html/layout.ts';

/** A graph without circles: every edge goes to a later node. */
const graphs = fc.integer({ min: 0, max: 25 }).chain((size) =>
	fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 40 }).map((pairs): Graph => {
		const edges = pairs.flatMap(([a, b]): [number, number][] => {
			if (size < 2) return [];
			const [from, to] = [a % size, b % size];
			return from === to ? [] : [[Math.min(from, to), Math.max(from, to)]];
		});
		const unique = new Map(edges.map((edge) => [edge.join(), edge]));
		return { size, edges: [...unique.values()] };
	}),
);

describe.each([
	['dagre', layOutByDagre],
	['rank', layOutByRank],
])('%s', (_, place) => {
	test('law: within the drawing, no box on another, edges to the right, the same each time', () => {
		fc.assert(
			fc.property(graphs, (graph) => {
				const { width, height, nodes, edges } = place(graph);
				expect(place(graph)).toEqual({ width, height, nodes, edges });
				expect(nodes).toHaveLength(graph.size);
				for (const [index, { x, y }] of nodes.entries()) {
					expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
					expect(x + box.width).toBeLessThanOrEqual(width);
					expect(y + box.height).toBeLessThanOrEqual(height);
					for (const other of nodes.slice(index + 1))
						expect(Math.abs(other.x - x) >= box.width || Math.abs(other.y - y) >= box.height).toBe(true);
				}
				expect(edges).toHaveLength(graph.edges.length);
				for (const points of edges) {
					expect(points.length).toBeGreaterThanOrEqual(2);
					expect(points.at(-1)!.x).toBeGreaterThan(points[0]!.x);
				}
			}),
			{ numRuns: 60 },
		);
	});
});

test('a wide rank is cut into columns of bearable height', () => {
	const { height, width } = layOutByRank({ size: 500, edges: [] });
	expect(height).toBeLessThan(60 * 70);
	expect(width).toBeGreaterThan(8 * box.width);
});

test('a large graph is laid out in linear time', () => {
	const chain = (size: number): Graph => ({
		size,
		edges: Array.from({ length: size - 1 }, (_, index) => [index, index + 1] as const),
	});
	const time = (size: number) => {
		const graph = chain(size);
		// The best of some: a machine that does other things as well makes one of them slow, not all.
		const times = Array.from({ length: 4 }, () => {
			const start = performance.now();
			layOut(graph);
			return performance.now() - start;
		});
		return Math.min(...times);
	};
	time(20_000);
	expect(time(40_000)).toBeLessThan(20 * time(4_000) + 200);
});
