import * as fc from '../rig/fast-check.ts';
import { expect, test } from 'vitest';
import { findCycles } from '../../src/load/find-cycles.ts';
import type { DagEdge, DagNode } from '../../src/model/project.ts';
import { startOf } from '../../src/model/source.ts';

const at = startOf('x');

function graph(size: number, pairs: readonly (readonly [number, number])[]) {
	const nodes = new Map<string, DagNode>();
	for (let id = 0; id < size; id += 1) nodes.set(String(id), { id: String(id), at });
	const edges = pairs.filter(([a, b]) => a < size && b < size && a !== b);
	return { nodes, edges: edges.map(([from, to]): DagEdge => ({ from: String(from), to: String(to), at })) };
}

/** Whether taking away nodes that wait for nothing, again and again, leaves any. */
function isCyclic(ids: Iterable<string>, edges: readonly DagEdge[]): boolean {
	let left = new Set(ids);
	for (;;) {
		const free = [...left].filter((id) => !edges.some(({ from, to }) => to === id && left.has(from)));
		if (free.length === 0) return left.size > 0;
		left = left.difference(new Set(free));
	}
}

const pairs = fc.array(fc.tuple(fc.nat(9), fc.nat(9)), { maxLength: 25 });

test('each cycle is closed, along edges, through each node once', () => {
	fc.assert(
		fc.property(fc.integer({ min: 1, max: 10 }), pairs, (size, list) => {
			const { nodes, edges } = graph(size, list);
			for (const cycle of findCycles(nodes, edges)) {
				expect(cycle.length).toBeGreaterThan(1);
				for (const [index, edge] of cycle.entries()) {
					expect(edges).toContain(edge);
					expect(edge.to).toBe(cycle[(index + 1) % cycle.length]?.from);
				}
				expect(new Set(cycle.map(({ from }) => from)).size).toBe(cycle.length);
			}
		}),
	);
});

test('there is a cycle exactly when the nodes cannot be ordered, and no two share a node', () => {
	fc.assert(
		fc.property(fc.integer({ min: 1, max: 10 }), pairs, (size, list) => {
			const { nodes, edges } = graph(size, list);
			const cycles = findCycles(nodes, edges);
			expect(cycles.length > 0).toBe(isCyclic(nodes.keys(), edges));
			const members = cycles.flatMap((cycle) => cycle.map(({ from }) => from));
			expect(new Set(members).size).toBe(members.length);
		}),
	);
});

test('a chain of a hundred thousand, closed to a circle, overflows nothing', () => {
	const size = 100_000;
	const chain = Array.from({ length: size }, (_, index): [number, number] => [index, (index + 1) % size]);
	const { nodes, edges } = graph(size, chain);
	expect(findCycles(nodes, edges.slice(0, -1))).toEqual([]);
	expect(findCycles(nodes, edges)[0]).toHaveLength(size);
});
