import { describe, expect, test } from 'vitest';
import { complaints, loadFrom, loadSound, sound } from './loading.ts';

async function graph(text: string, name = 'x.dag.yml') {
	const { 'interfaces/a.step.yaml': step } = sound;
	const { dag } = await loadSound({ 'interfaces/a.step.yaml': step, [name]: text });
	return { nodes: dag.nodes.map(({ id }) => id), edges: dag.edges.map(({ from, to }) => `${from} → ${to}`) };
}

function dag(text: string): Promise<readonly string[]> {
	return complaints({ ...sound, 'x.dag.yml': text });
}

describe('shapes', () => {
	const expected = { nodes: ['A', 'B', 'C'], edges: ['A → B', 'B → C'] };
	const nodes = ['A', 'B', 'C'];
	const edges = [
		['A', 'B'],
		['B', 'C'],
	];

	test.each([
		['shared', { dag: { description: 'x', nodes, edges }, metadata: { name: 'x', any: { thing: 1 } } }],
		[
			'writer',
			{
				version: '1.0.0',
				created_at: '2026-01-01T00:00:00+00:00',
				metadata: {},
				dag: { nodes, edges },
				statistics: { node_count: 3 },
			},
		],
		['flat, pairs', { nodes, edges }],
		['flat, from and to', { nodes, edges: edges.map(([from, to]) => ({ from, to })) }],
		['flat, source and target', { nodes, edges: edges.map(([source, target]) => ({ source, target })) }],
		['flat, of mixed edges', { nodes, edges: [edges[0], { from: 'B', to: 'C' }] }],
		['short', { nodes: { A: {}, B: { needs: ['A'] }, C: { needs: 'B' } } }],
		['short with edges', { nodes: { A: null, B: { needs: ['A'] }, C: {} }, edges: [['B', 'C']] }],
		['short under dag', { dag: { nodes: { A: {}, B: { needs: ['A'] }, C: { needs: ['B'] } } } }],
	])('%s', async (_, value) => {
		expect(await graph(JSON.stringify(value), 'x.dag.json')).toEqual(expected);
		expect(await graph(JSON.stringify(value, null, '\t'), 'x.dag.yml')).toEqual(expected);
	});

	test('the format is told from the content, whatever the file is called', async () => {
		expect(await graph('nodes:\n  - A\n  - B\nedges:\n  - [A, B]\n', 'x.dag.json')).toEqual({
			nodes: ['A', 'B'],
			edges: ['A → B'],
		});
	});

	test('a step of its own is kept', async () => {
		const project = await loadSound({ ...sound, 'x.dag.yml': 'nodes: {train: {step: XGBoostTraining}}' });
		expect(project.dag.nodes).toMatchObject([{ id: 'train', step: 'XGBoostTraining' }]);
	});

	test('nodes and edges know where they were written', async () => {
		const project = await loadSound({ ...sound, 'x.dag.yml': 'nodes: [A, B]\nedges:\n  - from: A\n    to: B\n' });
		expect(project.dag.nodes[1]?.at).toEqual({
			file: 'x.dag.yml',
			start: { line: 1, column: 12 },
			end: { line: 1, column: 13 },
		});
		expect(project.dag.edges[0]?.at.start).toEqual({ line: 3, column: 5 });
	});

	test.each([
		['[A, B]', 'error dag-shape x.dag.yml:1:1'],
		['hello', 'error dag-shape x.dag.yml:1:1'],
		['edges: []', 'error dag-shape x.dag.yml:1:1'],
		['dag:', 'error invalid-value x.dag.yml:1:1'],
		['dag: {edges: []}', 'error missing-key x.dag.yml:1:1'],
		['nodes: 4', 'error invalid-value x.dag.yml:1:8'],
		['nodes:', 'error invalid-value x.dag.yml:1:1'],
		['nodes: [A, 4]\nedges: []', 'error invalid-value x.dag.yml:1:12'],
		['nodes: [A, ""]\nedges: []', 'error invalid-value x.dag.yml:1:12'],
		['nodes: []', 'error dag-empty x.dag.yml:1:1'],
		['nodes: {}', 'error dag-empty x.dag.yml:1:1'],
		['nodes: [A, B]', 'error missing-key x.dag.yml:1:1'],
		['nodes: [A]\nedgs: []', 'warning unknown-key x.dag.yml:2:1'],
		['nodes: {A: {neds: []}}', 'warning unknown-key x.dag.yml:1:13'],
		['version: 2.0.0\nnodes: [A]', 'error dag-version x.dag.yml:1:10'],
		['version: 10\nnodes: [A]', 'error dag-version x.dag.yml:1:10'],
		['nodes: [A]\nedges: [[A]]', 'error invalid-value x.dag.yml:2:9'],
		['nodes: [A]\nedges: [A]', 'error invalid-value x.dag.yml:2:9'],
		['nodes: [A]\nedges: [{from: A}]', 'error missing-key x.dag.yml:2:9'],
	])('%j', async (text, expected) => {
		expect(await dag(text)).toEqual([expected]);
	});

	test.each(['1.0.0', '1', '1.9'])('version %s is understood', async (version) => {
		expect(await dag(`version: ${version}\nnodes: [A]`)).toEqual([]);
	});

	test('one bad edge does not take the others with it', async () => {
		const { projects } = await loadFrom({ ...sound, 'x.dag.yml': 'nodes: [A, B, C]\nedges: [[A, B], [A], [B, C]]\n' });
		expect(projects[0]?.dag.edges).toMatchObject([
			{ from: 'A', to: 'B' },
			{ from: 'B', to: 'C' },
		]);
	});
});

describe('the graph', () => {
	test('everything that is wrong is told at once and left out', async () => {
		const text = [
			'nodes: [A, B, A, C]',
			'edges:',
			'  - [A, B]',
			'  - [A, B]',
			'  - [B, B]',
			'  - [B, CC]',
			'  - [X, Y]',
			'  - [B, C]',
		].join('\n');
		const { projects, diagnostics } = await loadFrom({ ...sound, 'x.dag.yml': text });
		expect(diagnostics.map(({ severity, code, at }) => [severity, code, at?.start.line, at?.start.column])).toEqual([
			['error', 'duplicate-node', 1, 15],
			['warning', 'duplicate-edge', 4, 5],
			['error', 'self-loop', 5, 5],
			['error', 'dangling-edge', 6, 5],
			['error', 'dangling-edge', 7, 5],
			['error', 'dangling-edge', 7, 5],
		]);
		expect(projects[0]?.dag.nodes.map(({ id }) => id)).toEqual(['A', 'B', 'C']);
		expect(projects[0]?.dag.edges.map(({ from, to }) => from + to)).toEqual(['AB', 'BC']);
	});

	test('a dangling end that is nearly a node has a suggestion', async () => {
		const { diagnostics } = await loadFrom({
			...sound,
			'x.dag.yml': 'nodes: [Training]\nedges: [[Training, Trainning], [training, Training]]',
		});
		expect(diagnostics.map(({ help }) => help)).toEqual(['Did you mean "Training"?', 'Did you mean "Training"?']);
	});

	test('a cycle is named member by member and closed', async () => {
		const text = 'nodes: [S, A, B, C]\nedges:\n  - [S, A]\n  - [A, B]\n  - [B, C]\n  - [C, A]\n';
		const { diagnostics } = await loadFrom({ ...sound, 'x.dag.yml': text });
		expect(diagnostics).toMatchObject([
			{
				code: 'dag-cycle',
				severity: 'error',
				message: expect.stringContaining('A → B → C → A'),
				at: { start: { line: 6 } },
				related: [{ message: 'A → B' }, { message: 'B → C' }, { message: 'C → A' }],
			},
		]);
	});

	test('each knot has its own cycle, in the order of declaration', async () => {
		const text = 'nodes: {D: {needs: C}, C: {needs: D}, B: {needs: [A, C]}, A: {needs: B}}';
		const { diagnostics } = await loadFrom({ ...sound, 'x.dag.yml': text });
		expect(diagnostics.map(({ message }) => message)).toEqual([
			expect.stringContaining('D → C → D'),
			expect.stringContaining('B → A → B'),
		]);
	});

	test('a cycle of hundreds is cut in the middle', async () => {
		const nodes = Array.from({ length: 300 }, (_, index) => `N${index}`);
		const edges = nodes.map((from, index) => [from, nodes[(index + 1) % nodes.length]]);
		const { diagnostics } = await loadFrom({ ...sound, 'x.dag.yml': JSON.stringify({ nodes, edges }) });
		expect(diagnostics[0]?.message).toContain('N38 → … 260 more … → N299 → N0.');
	});
});

test('an edge of another kind is told in plain words', async () => {
	const { diagnostics } = await loadFrom({ ...sound, 'x.dag.yml': 'nodes: [A, B]\nedges: ["A -> B"]\n' });
	expect(diagnostics.map(({ message }) => message)).toEqual(['`edges[0]` must be a list or a map, not "A -> B".']);
});
