import * as fc from '../rig/fast-check.ts';
import { describe, expect, it } from 'vitest';
import { createGraph } from '../../src/compile/graph.ts';

/** A graph of numbered nodes in order; edges go from lower to higher. */
function numbered(size: number, edges: readonly (readonly [number, number])[]) {
	const nodes = Array.from({ length: size }, (_, index) => ({
		id: String(index),
		node: {} as never,
		stepName: 'S',
		predecessors: edges.filter(([, to]) => to === index).map(([from]) => String(from)),
	}));
	return createGraph(nodes);
}

describe('a graph', () => {
	const chain = numbered(5, [
		[0, 1],
		[1, 2],
		[0, 3],
		[3, 4],
		[2, 4],
	]);

	it('lists what runs before a node, nearest first, up to a limit', () => {
		const ids = (limit: number) => chain.ancestors('4', limit).map(({ id }) => id);
		expect(ids(10)).toEqual(['3', '2', '0', '1']);
		expect(ids(2)).toEqual(['3', '2']);
		expect(chain.ancestors('0', 10)).toEqual([]);
		expect(chain.ancestors('x', 10)).toEqual([]);
	});

	it('knows no way from or to what is not there, nor from a node to itself', () => {
		expect(
			chain.leadTo([
				['x', '4'],
				['0', 'x'],
				['1', '1'],
				['0', '4'],
			]),
		).toEqual([false, false, false, true]);
		expect(chain.leadTo([])).toEqual([]);
	});

	it('finds a way exactly where walking back finds one', () => {
		const size = 45;
		const pair = fc.tuple(fc.nat(size - 1), fc.nat(size - 1));
		fc.assert(
			fc.property(fc.array(pair, { maxLength: 90 }), (found) => {
				const graph = numbered(
					size,
					found.filter(([a, b]) => a !== b).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const),
				);
				const all = Array.from(
					{ length: size * size },
					(_, index) => [String(Math.floor(index / size)), String(index % size)] as const,
				);
				const before = new Map(
					[...graph.nodes.keys()].map((id) => [id, new Set(graph.ancestors(id, size).map((node) => node.id))]),
				);
				expect(graph.leadTo(all)).toEqual(all.map(([from, to]) => before.get(to)?.has(from) === true));
			}),
			{ numRuns: 30 },
		);
	});
});
