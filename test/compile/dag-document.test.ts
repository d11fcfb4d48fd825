import * as fc from '../rig/fast-check.ts';
import { describe, expect, it } from 'vitest';
import { dagDocument, dagStatistics } from '../../src/compile/dag-document.ts';
import { makeDag } from '../rig/project-builders.ts';

describe('dagDocument', () => {
	it('has the keys of the format in their order, and keeps the metadata', () => {
		const dag = { ...makeDag(['b', 'a', 'c'], [['b', 'a']]), metadata: { team: 'risk' } };
		const document = dagDocument(dag, '2026-01-02T03:04:05.678+00:00');
		expect(Object.keys(document)).toEqual(['version', 'created_at', 'metadata', 'dag', 'statistics']);
		expect(document).toEqual({
			version: '1.0.0',
			created_at: '2026-01-02T03:04:05.678+00:00',
			metadata: { team: 'risk' },
			dag: { nodes: ['b', 'a', 'c'], edges: [['b', 'a']] },
			statistics: {
				node_count: 3,
				edge_count: 1,
				has_cycles: false,
				entry_nodes: ['b', 'c'],
				exit_nodes: ['a', 'c'],
				max_depth: 1,
				isolated_nodes: ['c'],
			},
		});
		expect(dagDocument(makeDag([]), '')).toMatchObject({ metadata: {}, statistics: { node_count: 0, max_depth: 0 } });
	});

	it('sees cycles, with depth 0', () => {
		const turn = makeDag(
			['s', 'a', 'b'],
			[
				['s', 'a'],
				['a', 'b'],
				['b', 'a'],
			],
		);
		expect(dagStatistics(turn)).toMatchObject({ has_cycles: true, max_depth: 0, entry_nodes: ['s'], exit_nodes: [] });
	});

	it('has a depth of the longest way, whatever the graph', () => {
		const edges = fc.array(
			fc.tuple(fc.nat(7), fc.nat(7)).filter(([from, to]) => from < to),
			{ maxLength: 16 },
		);
		fc.assert(
			fc.property(edges, (pairs) => {
				const ids = Array.from({ length: 8 }, (_, index) => `n${String(index)}`);
				const dag = makeDag(
					ids,
					pairs.map(([from, to]) => [`n${String(from)}`, `n${String(to)}`] as const),
				);
				const longest = (node: number): number =>
					Math.max(0, ...pairs.filter(([from]) => from === node).map(([, to]) => 1 + longest(to)));
				expect(dagStatistics(dag)).toMatchObject({
					has_cycles: false,
					max_depth: Math.max(...ids.map((_, index) => longest(index))),
				});
			}),
		);
	});
});
