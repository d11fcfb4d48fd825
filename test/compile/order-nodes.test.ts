import * as fc from '../rig/fast-check.ts';
import { describe, expect, it } from 'vitest';
import { orderNodes } from '../../src/compile/order-nodes.ts';
import { makeDag } from '../rig/project-builders.ts';

function order(nodes: readonly string[], edges: readonly (readonly [string, string])[]): readonly string[] {
	return orderNodes(makeDag(nodes, edges)).map(({ id }) => id);
}

describe('orderNodes', () => {
	it('keeps the declared order among equals and then that of edges', () => {
		expect(
			order(
				['D', 'C', 'B', 'A'],
				[
					['A', 'C'],
					['B', 'C'],
					['C', 'D'],
				],
			),
		).toEqual(['B', 'A', 'C', 'D']);
		expect(
			order(
				['A', 'B', 'C'],
				[
					['A', 'C'],
					['A', 'B'],
				],
			),
		).toEqual(['A', 'C', 'B']);
	});

	it('puts circles and what hangs on them last, as declared', () => {
		expect(
			order(
				['X', 'A', 'B', 'Y', 'C'],
				[
					['A', 'B'],
					['B', 'A'],
					['B', 'C'],
				],
			),
		).toEqual(['X', 'Y', 'A', 'B', 'C']);
		expect(order(['A'], [['A', 'A']])).toEqual(['A']);
	});

	it('passes over edges whose ends are not there', () => {
		expect(
			order(
				['A'],
				[
					['A', 'X'],
					['X', 'A'],
				],
			),
		).toEqual(['A']);
	});

	it('takes every edge from left to right', () => {
		const pairs = fc.array(fc.tuple(fc.nat(19), fc.nat(19)), { maxLength: 60 });
		const names = fc.shuffledSubarray(
			Array.from({ length: 20 }, (_, index) => `n${String(index)}`),
			{ minLength: 20 },
		);
		fc.assert(
			fc.property(names, pairs, (nodes, found) => {
				const edges = found
					.filter(([a, b]) => a !== b)
					.map(([a, b]) => [`n${String(Math.min(a, b))}`, `n${String(Math.max(a, b))}`] as const);
				const ordered = order(nodes, edges);
				expect(ordered.toSorted()).toEqual(nodes.toSorted());
				for (const [from, to] of edges) expect(ordered.indexOf(from)).toBeLessThan(ordered.indexOf(to));
			}),
		);
	});

	it('walks a chain of 100,000 without recursion', () => {
		const nodes = Array.from({ length: 100_000 }, (_, index) => `n${String(index)}`);
		const edges = nodes.slice(1).map((node, index) => [nodes[index] as string, node] as const);
		expect(order(nodes.toReversed(), edges)).toEqual(nodes);
	});
});
