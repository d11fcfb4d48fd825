import * as fc from '../../rig/fast-check.ts';
import { describe, expect, test } from 'vitest';
import { box, type Graph } from '../../../src/report/html/graph-shape.ts';
import { layOutByDagre } from '../../../src/report/html/layout-dagre.ts';
import { isPath } from '../../../src/report/html/layout-path.ts';
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

test('law: a path is drawn where dagre draws it', () => {
	const paths = fc.integer({ min: 1, max: 12 }).chain((size) =>
		fc.tuple(
			fc.constant(size),
			fc.shuffledSubarray(
				Array.from({ length: size - 1 }, (_, index) => [index, index + 1] as const),
				{ minLength: size - 1 },
			),
		),
	);
	fc.assert(
		fc.property(paths, ([size, edges]) => {
			expect(isPath({ size, edges })).toBe(true);
			expect(layOut({ size, edges })).toEqual(layOutByDagre({ size, edges }));
		}),
		{ numRuns: 60 },
	);
});

test.each([
	['two apart', 2, []],
	[
		'a fork',
		3,
		[
			[0, 1],
			[0, 2],
		],
	],
	[
		'a join',
		3,
		[
			[0, 2],
			[1, 2],
		],
	],
	['a path and a node apart', 3, [[0, 1]]],
	[
		'an edge twice',
		3,
		[
			[0, 1],
			[0, 1],
		],
	],
	['nothing', 0, []],
] as const)('%s is no path', (_, size, edges) => {
	expect(isPath({ size, edges })).toBe(false);
	expect(layOut({ size, edges })).toEqual(layOutByDagre({ size, edges }));
});

test.each([
	['path', Array.from({ length: 300 }, (_, index) => [index, index + 1] as const)],
	['fan', Array.from({ length: 300 }, (_, index) => [0, index + 1] as const)],
])('a large %s is laid out by rank', (_, edges) => {
	const graph = { size: 301, edges };
	expect(layOut(graph)).toEqual(layOutByRank(graph));
});
