import { describe, expect, it } from 'vitest';
import { compileSketch } from '../rig/compile-sketch.ts';
import { makeDag, makeStep, type ProjectSketch } from '../rig/project-builders.ts';

describe('ambiguous-binding', () => {
	const sketch: ProjectSketch = {
		dag: makeDag(
			['P_a', 'P_b', 'C'],
			[
				['P_a', 'C'],
				['P_b', 'C'],
			],
		),
		steps: [makeStep('P', { outputs: { rows: {} } }), makeStep('C', { inputs: { rows: {} } })],
	};

	it('is a warning with the rivals and the line to paste', () => {
		expect(compileSketch(sketch).told('ambiguous-binding')).toMatchObject([
			{
				severity: 'warning',
				message: 'C.rows fits P_b.rows as well as P_a.rows (0.90); the one whose edge comes first was taken.',
				help: 'Paste the right one into the test file:\nwiring:\n  C.rows: P_a.rows  # or P_b.rows',
				about: { node: 'C', port: 'rows' },
				at: { file: 'pipelines/test.dag.json', start: { line: 5 } },
				related: [{ at: { file: 'interfaces/C.step.yaml' } }],
			},
		]);
	});

	it('is an error under `strict`', () => {
		expect(compileSketch({ ...sketch, test: { strict: true } }).problems).toEqual(['error ambiguous-binding']);
	});

	it('goes away with the pasted line', () => {
		expect(compileSketch({ ...sketch, wiring: { 'C.rows': 'P_b.rows' } }).problems).toEqual([]);
	});

	it('is of no concern for a node that is replaced or skipped', () => {
		expect(compileSketch({ ...sketch, nodes: { C: { stub: {} } } }).problems).toEqual([]);
		expect(compileSketch({ ...sketch, nodes: { C: { skip: 'not now' } } }).problems).toEqual([]);
	});
});

it('a tie between outputs of one node is told as that', () => {
	const steps = [
		makeStep('P', { outputs: { b: { aliases: ['part'] }, a: { aliases: ['part'] } } }),
		makeStep('C', { inputs: { part: {} } }),
	];
	const [told] = compileSketch({ dag: makeDag(['P', 'C'], [['P', 'C']]), steps }).told('ambiguous-binding');
	expect(told?.message).toContain('; the one that its interface lists first was taken.');
});

describe('bound-by-structure-only', () => {
	it('is a note where names hardly agree', () => {
		const steps = [
			makeStep('P', { outputs: { zzz: {}, rows: {} } }),
			makeStep('C', { inputs: { alpha: {}, rows: {} } }),
		];
		const { told } = compileSketch({ dag: makeDag(['P', 'C'], [['P', 'C']]), steps });
		expect(told('bound-by-structure-only')).toMatchObject([
			{ severity: 'note', about: { node: 'C', port: 'alpha' }, help: expect.stringContaining('C.alpha: P.zzz') },
		]);
	});

	it.each([
		[['P'], [], 'for its type, data type and source; the names'],
		[['Other'], ['zz'], 'for its type, data type and keywords; the names'],
	])('names the parts that gave points (sources %j, keywords %j)', (compatibleSources, semanticKeywords, words) => {
		const steps = [
			makeStep('P', { outputs: { zzz_a: {} } }),
			makeStep('C', { inputs: { alpha: { compatibleSources, semanticKeywords } } }),
		];
		const [told] = compileSketch({ dag: makeDag(['P', 'C'], [['P', 'C']]), steps }).told('bound-by-structure-only');
		expect(told?.message).toContain(words);
	});
});

describe('the flow of data', () => {
	const steps = [
		makeStep('A', { outputs: { rows: {}, report: { type: 'model_artifacts' } } }),
		makeStep('B', { outputs: { end: {} } }),
		makeStep('C', { inputs: { rows: {} } }),
	];
	const dag = makeDag(
		['A', 'B', 'C'],
		[
			['A', 'C'],
			['A', 'B'],
			['B', 'C'],
		],
	);

	it('is told where an edge carries none', () => {
		expect(compileSketch({ dag, steps }).told('edge-carries-no-data')).toMatchObject([
			{ severity: 'note', message: expect.stringContaining('A → B'), about: { node: 'B' }, at: { start: { line: 7 } } },
			{ severity: 'note', message: expect.stringContaining('B → C'), about: { node: 'C' }, at: { start: { line: 8 } } },
		]);
	});

	it('is not missed between nodes that have none', () => {
		const dag = makeDag(
			['X', 'Y', 'C'],
			[
				['X', 'Y'],
				['X', 'C'],
			],
		);
		const steps = [makeStep('X', {}), makeStep('Y', {}), makeStep('C', { inputs: { rows: {} } })];
		const told = compileSketch({ dag, steps }).told('edge-carries-no-data');
		expect(told.map(({ about }) => about.item)).toEqual(['X → C']);
	});

	it('is told where an output feeds nothing although its node has consumers', () => {
		const { told } = compileSketch({ dag, steps });
		expect(told('output-feeds-nothing').map(({ about }) => [about.node, about.port])).toEqual([
			['A', 'report'],
			['B', 'end'],
		]);
		expect(compileSketch({ dag: makeDag(['B']), steps }).told('output-feeds-nothing')).toEqual([]);
	});

	it('says nothing of nodes of unknown steps', () => {
		const unknown = makeDag(
			['A', 'X', 'C'],
			[
				['A', 'X'],
				['X', 'C'],
			],
		);
		expect(compileSketch({ dag: unknown, steps }).diagnostics.map(({ code }) => code)).toEqual(['unknown-step']);
	});
});

describe('missing-input', () => {
	const steps = [
		makeStep('A', { outputs: { rows: {}, row_data: {}, model: { type: 'model_artifacts' } } }),
		makeStep('B'),
		makeStep('C', { inputs: { rows: {}, more: { required: false } } }),
	];

	it('is an error with the best ancestors and the lines to paste', () => {
		const dag = makeDag(
			['A', 'B', 'C'],
			[
				['A', 'B'],
				['B', 'C'],
			],
		);
		const { told, problems } = compileSketch({ dag, steps });
		expect(problems).toEqual(['error missing-input']);
		expect(told('missing-input')).toMatchObject([
			{
				message: 'The required input C.rows is fed by nothing.',
				about: { node: 'C', step: 'C', port: 'rows' },
				at: { file: 'pipelines/test.dag.json', start: { line: 5 } },
				related: [{ at: { file: 'interfaces/C.step.yaml' } }],
			},
		]);
		const help = told('missing-input')[0]?.help;
		expect(help).toMatch(/^Best of the nodes before it: A\.rows \(0\.90\), A\.row_data \(0\.\d\d\)\. /);
		expect(help).toContain('\nwiring:\n  C.rows: A.rows\n');
		expect(help).toContain('\nnodes:\n  C:\n    inputs:\n      rows: tests/data/C/rows');
	});

	it('says so when nothing before it fits', () => {
		const { told } = compileSketch({ dag: makeDag(['C']), steps });
		expect(told('missing-input')[0]?.help).toMatch(/^No output of a node before it fits\. To give it a file/);
	});

	it('is of no concern for what does not run', () => {
		const dag = makeDag(['C']);
		expect(compileSketch({ dag, steps, nodes: { C: { skip: 'later' } } }).problems).toEqual([]);
		expect(compileSketch({ dag, steps, nodes: { C: { stub: {} } } }).problems).toEqual([]);
		expect(compileSketch({ dag, steps, scripts: [], test: { allowMissingScripts: true } }).problems).toEqual([]);
	});

	it('waits until the step of its predecessor is known', () => {
		expect(compileSketch({ dag: makeDag(['X', 'C'], [['X', 'C']]), steps }).problems).toEqual(['error unknown-step']);
	});
});

describe('settings of nodes', () => {
	const steps = [makeStep('C', { inputs: { rows: {} }, outputs: { table: {} } })];
	const dag = makeDag(['C']);

	it('name ports that there are', () => {
		const nodes = { C: { inputs: { rowz: 'r' }, stub: { tables: 't' }, expect: { tablex: { minRows: 1 } } } };
		const { told, problems } = compileSketch({ dag, steps, nodes, fixtures: ['r', 't'] });
		expect(problems).toEqual(['error unknown-input', 'error unknown-output', 'error unknown-output']);
		expect(told('unknown-input')).toMatchObject([
			{
				message: expect.stringContaining('`inputs`'),
				help: 'Did you mean rows? It has rows.',
				at: { start: { line: 20 } },
			},
		]);
		expect(told('unknown-output').map(({ help }) => help)).toEqual([
			'Did you mean table? It has table.',
			'Did you mean table? It has table.',
		]);
	});

	it('are told at each place that names a port which is not there', () => {
		const many = [makeStep('A', { outputs: { rows: {} } }), makeStep('C', { inputs: { rows: {}, more: {} } })];
		const wiring = { 'C.rows': 'A.bad', 'C.more': 'A.bad' };
		const { told } = compileSketch({ dag: makeDag(['A', 'C'], [['A', 'C']]), steps: many, wiring });
		const wired = told('unknown-output');
		expect(wired).toHaveLength(2);
		expect(new Set(wired.map(({ at }) => at?.start.line)).size).toBe(2);
		const nodes = { C: { stub: { tables: 't' }, expect: { tables: { minRows: 1 } } } };
		const both = compileSketch({ dag, steps, nodes, fixtures: ['t'] }).told('unknown-output');
		expect(both.map(({ message }) => message.split(' ')[0])).toEqual(['`stub`', '`expect`']);
	});

	it('name files that there are', () => {
		const nodes = { C: { inputs: { rows: './data/rosw/' }, stub: { table: 'data/table' } } };
		const { told, problems } = compileSketch({ dag, steps, nodes, fixtures: ['data/rows'] });
		expect(problems).toEqual(['error fixture-not-found', 'error fixture-not-found']);
		expect(told('fixture-not-found')[0]?.help).toContain('Did you mean data/rows?');
		expect(compileSketch({ dag, steps, nodes, fixtures: ['data/rosw', 'data/table'] }).problems).toEqual([]);
	});

	it.each(['data/rows', 'tests/data/C/rows'])('must not hold Git LFS pointers: %s', (path) => {
		const pointer = { path, role: 'fixture', kind: 'directory', bytes: 9, lfsPointer: `${path}/a.csv` } as const;
		const nodes = path === 'data/rows' ? { C: { inputs: { rows: path } } } : {};
		const { told, problems } = compileSketch({ dag, steps, nodes, fixtures: [pointer] });
		expect(problems).toEqual(['error fixture-is-lfs-pointer']);
		expect(told('fixture-is-lfs-pointer')[0]).toMatchObject({
			message: expect.stringContaining(`${path}/a.csv`),
			help: expect.stringContaining('lfs: true'),
		});
	});
});

describe('a stub without a file for an output', () => {
	const steps = (isRequired: boolean) => [
		makeStep('A', { outputs: { data_a: {}, extra_a: {} } }),
		makeStep('C', { inputs: { data_a: {}, extra_a: { required: isRequired } } }),
	];
	const dag = makeDag(
		['A', 'A_training', 'C'],
		[
			['A', 'C'],
			['A_training', 'C'],
		],
	);
	const stub = { data_a: 'd' };

	it('stands back where another output fits as well', () => {
		for (const isRequired of [true, false]) {
			const sketch = { dag, steps: steps(isRequired), nodes: { A: { stub } }, fixtures: ['d'] };
			const { wires, told, problems, plan } = compileSketch(sketch);
			expect(wires).toEqual({ 'C.data_a': 'A.data_a', 'C.extra_a': 'A_training.extra_a' });
			expect(problems).toEqual(['warning ambiguous-binding']);
			expect(told('ambiguous-binding')).toMatchObject([{ about: { port: 'data_a' } }]);
			const { rivals = [] } = plan.bindings.find(({ to }) => to.input === 'extra_a') ?? {};
			expect(rivals.map(({ node, output }) => `${node}.${output}`)).not.toContain('A.extra_a');
			expect(told('cloud-only-without-stub')).toEqual([]);
		}
	});

	it('is all that is told where no other fits', () => {
		const nodes = { A: { stub }, A_training: { stub } };
		const { wires, told } = compileSketch({ dag, steps: steps(false), nodes, fixtures: ['d'] });
		expect(wires).toEqual({ 'C.data_a': 'A.data_a' });
		const about = [...told('ambiguous-binding'), ...told('bound-by-structure-only')].map(({ about: { port } }) => port);
		expect(about).toEqual(['data_a']);
		expect(told('cloud-only-without-stub')).toMatchObject([{ severity: 'note', about: { port: 'extra_a' } }]);
	});

	it('takes no worse output in place of it', () => {
		const { wires } = compileSketch({
			dag: makeDag(['A', 'C'], [['A', 'C']]),
			steps: [
				makeStep('A', { outputs: { data_a: {}, extra_a: {} } }),
				makeStep('C', { inputs: { extra_a: { required: false } } }),
			],
			nodes: { A: { stub } },
			fixtures: ['d'],
		});
		expect(wires).toEqual({});
	});
});
