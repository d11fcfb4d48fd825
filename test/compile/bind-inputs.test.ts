import { describe, expect, it } from 'vitest';
import { compileSketch } from '../rig/compile-sketch.ts';
import { makeDag, makeStep, type InputSketch, type OutputSketch, type ProjectSketch } from '../rig/project-builders.ts';

type Outputs = Readonly<Record<string, OutputSketch>>;

/** Producers P1, P2, … with their outputs, and a consumer C of all of them. */
function wire(
	producers: readonly Outputs[],
	inputs: Readonly<Record<string, InputSketch>>,
	sketch: Partial<ProjectSketch> = {},
) {
	const names = producers.map((_, index) => `P${String(index + 1)}`);
	return compileSketch({
		dag: makeDag(
			[...names, 'C'],
			names.map((name) => [name, 'C']),
		),
		steps: [...producers.map((outputs, index) => makeStep(names[index] ?? '', { outputs })), makeStep('C', { inputs })],
		...sketch,
	});
}

describe('matching', () => {
	it('takes the best output above 0.5 of a direct predecessor, with score, parts and rivals', () => {
		const { plan, node } = wire([{ rows: {}, model: {} }, { row_count: {} }], { rows: {} });
		const [binding] = plan.bindings;
		expect(binding).toMatchObject({
			from: { kind: 'output', node: 'P1', output: 'rows' },
			to: { node: 'C', input: 'rows' },
			how: 'matched',
			tie: false,
			parts: { type: 0.4, dataType: 0.2, name: 0.25, exact: 0.05, source: 0, keywords: 0, cap: 0 },
			rivals: [
				{ node: 'P2', output: 'row_count', because: 'lower-score' },
				{ node: 'P1', output: 'model', because: 'lower-score' },
			],
		});
		expect(binding?.score).toBeCloseTo(0.9, 12);
		expect(node('C').inputs[0]?.sources).toEqual([{ kind: 'output', node: 'P1', output: 'rows' }]);
		for (const rival of binding?.rivals ?? []) {
			expect(Object.values(rival.parts).reduce((sum, part) => sum + part, 0)).toBeCloseTo(rival.score, 12);
		}
	});

	it('keeps three rivals at most', () => {
		const many = Object.fromEntries(['rows_a', 'rows_b', 'rows_c', 'rows_d'].map((name) => [name, {}]));
		expect(wire([{ rows: {}, ...many }], { rows: {} }).plan.bindings[0]?.rivals).toHaveLength(3);
	});

	it('does not take one of exactly 0.5 or less, nor of a type that cannot match', () => {
		// 0.4 type + 0.1 data type + 0 name: exactly the threshold.
		const half = wire([{ zzz: { dataType: 'String' } }], { alpha: { required: false } });
		expect(half.wires).toEqual({});
		const wrong = wire([{ alpha: { type: 'model_artifacts' } }], { alpha: { required: false } });
		expect(wrong.wires).toEqual({});
		expect(wire([{ zzz: {} }], { alpha: { required: false } }).wires).toEqual({ 'C.alpha': 'P1.zzz' });
	});

	it('looks at direct predecessors only', () => {
		const outputs = { rows: {} };
		const steps = [makeStep('A', { outputs }), makeStep('B'), makeStep('C', { inputs: { rows: {} } })];
		const dag = makeDag(
			['A', 'B', 'C'],
			[
				['A', 'B'],
				['B', 'C'],
			],
		);
		expect(compileSketch({ dag, steps }).wires).toEqual({});
	});

	it('lets required inputs choose first, then the higher score', () => {
		// `rows` fits the optional input exactly, but the required one takes it.
		const { wires } = wire([{ rows: {} }], { rows: { required: false }, row_data: {} });
		expect(wires).toEqual({ 'C.row_data': 'P1.rows' });
		const both = wire([{ rows: {} }], { row_data: { required: false }, rows: { required: false } });
		expect(both.wires).toEqual({ 'C.rows': 'P1.rows' });
	});

	it('gives one output to one input of a consumer, but to any number of consumers', () => {
		const rows = { rows: {} };
		const sketch = {
			dag: makeDag(
				['P', 'C', 'D'],
				[
					['P', 'C'],
					['P', 'D'],
				],
			),
			steps: [
				makeStep('P', { outputs: rows }),
				makeStep('C', { inputs: { rows: {}, rows_again: { required: false } } }),
				makeStep('D', { inputs: rows }),
			],
		};
		const { wires } = compileSketch(sketch);
		expect(wires).toEqual({ 'C.rows': 'P.rows', 'D.rows': 'P.rows' });
	});

	it('breaks ties by edge, then by output', () => {
		const { wires, plan } = wire([{ rows: {} }, { rows: {} }], { rows: {} });
		expect(wires).toEqual({ 'C.rows': 'P1.rows' });
		expect(plan.bindings[0]).toMatchObject({ tie: true, rivals: [{ node: 'P2', because: 'declared-later' }] });
		const step = makeStep('P', { outputs: { rows: {} } });
		const dag = makeDag(
			['P_a', 'P_b', 'C'],
			[
				['P_b', 'C'],
				['P_a', 'C'],
			],
		);
		const turned = compileSketch({ dag, steps: [step, makeStep('C', { inputs: { rows: {} } })] });
		expect(turned.wires).toEqual({ 'C.rows': 'P_b.rows' });
	});

	it('flattens by the first appearance of an input: equal scores go to the input that had a candidate first', () => {
		// P1 fits only `late`; so `late` comes before `early`, and takes `shared` of P2 at an equal score.
		const { wires } = wire([{ zzz: { type: 'model_artifacts' } }, { shared: {} }], {
			early: { required: false, semanticKeywords: ['q'] },
			late: { required: false, semanticKeywords: ['q'] },
		});
		expect(wires).toEqual({ 'C.late': 'P2.shared' });
	});

	it('names the rival that makes a tie before those that are used already', () => {
		const names = { aaa: {}, bbb: {}, ccc: {}, ddd: {} };
		const { plan, told } = wire([{ one: {}, two: {}, six: {}, ten: {}, out: {} }], names);
		expect(plan.bindings[0]?.rivals.map(({ output, because }) => [output, because])).toEqual([
			['out', 'declared-later'],
			['two', 'already-used'],
			['six', 'already-used'],
		]);
		expect(told('ambiguous-binding').map(({ about }) => about.port)).toEqual(['aaa', 'bbb', 'ccc', 'ddd']);
	});

	it('says no tie when the equal rival already feeds another input', () => {
		const { plan } = wire([{ one: {}, two: {} }], { aaa: {}, bbb: {} });
		expect(plan.bindings.map(({ to, from, tie }) => [to.input, from.kind === 'output' && from.output, tie])).toEqual([
			['aaa', 'one', false],
			['bbb', 'two', false],
		]);
		expect(plan.bindings[0]?.rivals).toMatchObject([{ output: 'two', because: 'already-used' }]);
	});
});

describe('a contract without a spec', () => {
	const consumer = makeStep('C', { inputs: { price_table: {}, extra: { required: false } }, spec: false });

	function bind(outputs: Outputs, spec = true, sketch: Partial<ProjectSketch> = {}) {
		const steps = [makeStep('P', { outputs, spec }), consumer];
		return compileSketch({ dag: makeDag(['P', 'C'], [['P', 'C']]), steps, ...sketch });
	}

	it('binds equal names, after normalisation and whatever the type, with a score', () => {
		const { plan, problems } = bind({ 'Price-Table': { type: 'model_artifacts' } });
		expect(plan.bindings).toMatchObject([{ how: 'matched', parts: { type: 0.4, dataType: 0.2, name: 0.25 } }]);
		expect(problems).toEqual([]);
		expect(bind({ prices: { aliases: ['price_table'] } }).wires).toEqual({ 'C.price_table': 'P.prices' });
	});

	it('proposes anything else, with the line to paste', () => {
		const { wires, problems, told } = bind({ prices: {} }, false);
		expect(wires).toEqual({});
		expect(problems).toEqual(['warning proposed-binding', 'warning proposed-binding', 'error missing-input']);
		expect(told('proposed-binding')).toMatchObject([
			{
				about: { node: 'C', port: 'price_table' },
				help: expect.stringContaining('wiring:\n  C.price_table: P.prices'),
			},
			{ about: { node: 'C', port: 'extra' } },
		]);
	});

	it('does not propose an output that feeds another input', () => {
		const { told, wires } = bind({ price_table: {} }, false);
		expect(wires).toEqual({ 'C.price_table': 'P.price_table' });
		expect(told('proposed-binding')).toEqual([]);
	});

	it('does not take two nameless names for equal', () => {
		const steps = [
			makeStep('P', { outputs: { 日本: {}, 中国: {} }, spec: false }),
			makeStep('C', { inputs: { 中国: {} }, spec: false }),
		];
		expect(compileSketch({ dag: makeDag(['P', 'C'], [['P', 'C']]), steps }).wires).toEqual({ 'C.中国': 'P.中国' });
	});

	it('as a producer needs an equal name too, or a consumer that lists it', () => {
		const described = (inputs: Readonly<Record<string, InputSketch>>) =>
			compileSketch({
				dag: makeDag(['P', 'C'], [['P', 'C']]),
				steps: [makeStep('P', { outputs: { rows: {} }, spec: false }), makeStep('C', { inputs })],
			}).wires;
		expect(described({ rows: { type: 'model_artifacts' } })).toEqual({ 'C.rows': 'P.rows' });
		expect(described({ table: {} })).toEqual({});
		expect(described({ table: { compatibleSources: ['P'] } })).toEqual({ 'C.table': 'P.rows' });
	});
});

describe('what the test file says', () => {
	const outputs = { rows: {}, other: {} };

	it('wires, before anything matches', () => {
		const { plan, wires } = wire([outputs], { rows: {} }, { wiring: { 'C.rows': 'P1.other' } });
		expect(wires).toEqual({ 'C.rows': 'P1.other' });
		const [binding] = plan.bindings;
		expect(binding).toEqual({
			from: { kind: 'output', node: 'P1', output: 'other' },
			to: { node: 'C', input: 'rows' },
			how: 'declared',
			rivals: [],
			tie: false,
		});
	});

	it('takes an output from matching, but may give it to several inputs itself', () => {
		const inputs = { rows: {}, table: { required: false }, third: { required: false } };
		expect(wire([{ rows: {} }], inputs, { wiring: { 'C.table': 'P1.rows' }, test: {} }).wires).toEqual({
			'C.table': 'P1.rows',
		});
		const wiring = { 'C.table': 'P1.rows', 'C.third': 'P1.rows', 'C.rows': 'P1.rows' };
		expect(wire([{ rows: {} }], inputs, { wiring }).wires).toEqual(wiring);
	});

	it('gives files, before anything matches', () => {
		const nodes = { C: { inputs: { rows: 'data/rows' } } };
		const { plan, problems, node } = wire([outputs], { rows: {} }, { nodes, fixtures: ['data/rows'] });
		expect(problems).toEqual([]);
		expect(plan.bindings).toEqual([
			{
				from: { kind: 'file', path: 'data/rows' },
				to: { node: 'C', input: 'rows' },
				how: 'fixture',
				rivals: [],
				tie: false,
			},
		]);
		expect(node('C').inputs[0]?.sources).toEqual([{ kind: 'file', path: 'data/rows' }]);
	});

	it('must not do both', () => {
		const nodes = { C: { inputs: { rows: 'data/rows' } } };
		const { told, wires } = wire(
			[outputs],
			{ rows: {} },
			{ nodes, wiring: { 'C.rows': 'P1.other' }, fixtures: ['data/rows'] },
		);
		expect(told('input-fed-twice')).toMatchObject([
			{ severity: 'error', at: { start: { line: 20 } }, related: [{ at: { start: { line: 60 } } }] },
		]);
		expect(wires).toEqual({ 'C.rows': 'P1.other' });
	});

	it('reaches back to any ancestor', () => {
		const steps = [makeStep('A', { outputs: { rows: {} } }), makeStep('B'), makeStep('C', { inputs: { table: {} } })];
		const dag = makeDag(
			['A', 'B', 'C'],
			[
				['A', 'B'],
				['B', 'C'],
			],
		);
		const { problems, wires } = compileSketch({ dag, steps, wiring: { 'C.table': 'A.rows' } });
		expect(problems).toEqual([]);
		expect(wires).toEqual({ 'C.table': 'A.rows' });
	});

	it('names nodes with dots: the longest known node before a dot', () => {
		const steps = [makeStep('P', { outputs: { 'b.rows': {}, rows: {} } }), makeStep('C', { inputs: { table: {} } })];
		const dag = makeDag(
			[
				['a', 'P'],
				['a.b', 'P'],
				['c.d', 'C'],
			],
			[
				['a', 'c.d'],
				['a.b', 'c.d'],
			],
		);
		expect(compileSketch({ dag, steps, wiring: { 'c.d.table': 'a.b.rows' } }).plan.bindings).toMatchObject([
			{ from: { node: 'a.b', output: 'rows' }, to: { node: 'c.d', input: 'table' } },
		]);
	});

	it('offers a file where no node runs before', () => {
		const steps = [
			makeStep('First', { inputs: { rows: { required: false } } }),
			makeStep('Last', { outputs: { late: {} } }),
		];
		const { told } = compileSketch({
			dag: makeDag(['First', 'Last'], [['First', 'Last']]),
			steps,
			wiring: { 'First.rows': 'Last.late' },
		});
		expect(told('wiring-invalid')).toMatchObject([
			{
				message: 'The wiring feeds First.rows from Last, which runs after it.',
				help: 'Give it a file under `inputs`: no node before First writes anything.',
			},
		]);
	});

	it.each([
		[{ 'C.rows': 'E.aside' }, 'wiring-invalid', 'Add the edge E → C to the DAG, or name an output of a node'],
		// An edge back would close a circle.
		[{ 'C.rows': 'D.late' }, 'wiring-invalid', /^Name an output of a node that runs before it: P1\.$/],
		[{ 'C.rows': 'C.own' }, 'wiring-invalid', /^Name an output of a node that runs before it: P1\.$/],
		[{ 'C.rowz': 'P1.rows' }, 'unknown-input', /Did you mean rows\? It has rows\./],
		[{ 'C.rows': 'P1.rowz' }, 'unknown-output', /Did you mean rows\? It has rows\./],
		[{ 'D.x': 'C.own' }, 'unknown-input', 'It has no inputs.'],
		[{ 'X.rows': 'P1.rows' }, 'unknown-node', 'Write `Node.input: Node.output`.'],
		[{ 'C.rows': 'P1' }, 'unknown-node', 'Write `Node.input: Node.output`.'],
	] as const)('is told where it cannot be: %j', (wiring, code, help) => {
		const steps = [
			makeStep('P1', { outputs: { rows: {} } }),
			makeStep('C', { inputs: { rows: {} }, outputs: { own: {} } }),
			makeStep('D', { outputs: { late: {} } }),
			makeStep('E', { outputs: { aside: {} } }),
		];
		const dag = makeDag(
			['P1', 'C', 'D', 'E'],
			[
				['P1', 'C'],
				['C', 'D'],
			],
		);
		const { told, problems, wires } = compileSketch({ dag, steps, wiring });
		expect(problems).toEqual([`error ${code}`]);
		expect(told(code)[0]).toMatchObject({ at: { file: 'dag-script-test.yml' }, help: expect.stringMatching(help) });
		expect(wires).toEqual({ 'C.rows': 'P1.rows' });
	});
});

describe('usual places of test data', () => {
	it.each(['tests/data/C/rows', 'test/data/C/rows'])('feed what nothing else does: %s', (path) => {
		const { wires, plan, problems } = wire(
			[{ model: { type: 'model_artifacts' } }],
			{ rows: {} },
			{ fixtures: [path] },
		);
		expect(wires).toEqual({ 'C.rows': path });
		expect(plan.bindings[0]?.how).toBe('fixture');
		expect(problems).toEqual([]);
	});

	it('count also when only files below are listed', () => {
		const file = { path: 'tests/data/C/rows/a/b.csv', role: 'fixture', kind: 'file', bytes: 1 } as const;
		expect(wire([], { rows: {} }, { fixtures: [file] }).wires).toEqual({ 'C.rows': 'tests/data/C/rows' });
	});

	it.each([
		['the ending of the contract', ['tests/data/C/rows.json', 'tests/data/C/rows.csv'], 'tests/data/C/rows.json'],
		['the only file of its name', ['tests/data/C/rows.yaml'], 'tests/data/C/rows.yaml'],
		['a name without ending before it', ['tests/data/C/rows', 'tests/data/C/rows.json'], 'tests/data/C/rows'],
		['not one of two', ['tests/data/C/rows.yaml', 'tests/data/C/rows.csv'], undefined],
		['not one with more in its name', ['tests/data/C/rows.old.json'], undefined],
	])('hold a file for an input that is one by its contract: %s', (_, paths, path) => {
		const fixtures = paths.map((each) => ({ path: each, role: 'fixture', kind: 'file', bytes: 1 }) as const);
		const steps = [makeStep('C', { inputs: { rows: { path: '/opt/ml/processing/input/rows.json' } } })];
		const { wires, told } = compileSketch({ dag: makeDag(['C']), steps, fixtures });
		expect(wires).toEqual(path === undefined ? {} : { 'C.rows': path });
		expect(told('missing-input').map(({ help }) => help)).toEqual(
			path === undefined ? [expect.stringContaining('rows: tests/data/C/rows.json')] : [],
		);
		const folder = [makeStep('C', { inputs: { rows: {} } })];
		const isPlain = path === 'tests/data/C/rows';
		expect(compileSketch({ dag: makeDag(['C']), steps: folder, fixtures }).wires).toEqual(
			isPlain ? { 'C.rows': path } : {},
		);
	});

	it('come after matching', () => {
		expect(wire([{ rows: {} }], { rows: {} }, { fixtures: ['tests/data/C/rows'] }).wires).toEqual({
			'C.rows': 'P1.rows',
		});
	});
});

describe('inputs that are not mounted', () => {
	const contract = { skipInputs: ['bundled'] };
	const steps = [
		makeStep('P', { outputs: { rows: {}, bundled: {} } }),
		makeStep('C', { inputs: { bundled: {}, rows: {} }, contract }),
	];
	const dag = makeDag(['P', 'C'], [['P', 'C']]);

	it('are matched and shown, but nothing is delivered and nothing demanded', () => {
		const { node, plan, problems, told } = compileSketch({ dag, steps });
		expect(node('C').inputs.map(({ name }) => name)).toEqual(['rows']);
		expect(plan.bindings.map(({ to, mounted }) => [to.input, mounted])).toEqual([
			['rows', undefined],
			['bundled', false],
		]);
		expect(problems).toEqual([]);
		expect(told('output-feeds-nothing')).toMatchObject([{ about: { port: 'bundled' } }]);
		expect(compileSketch({ dag: makeDag(['C']), steps, fixtures: ['tests/data/C/rows'] }).problems).toEqual([]);
	});

	it('must not be named', () => {
		const { told } = compileSketch({ dag, steps, nodes: { C: { inputs: { bundled: 'x' } } } });
		expect(told('unknown-input')[0]?.message).toContain('skip_inputs');
	});
});
