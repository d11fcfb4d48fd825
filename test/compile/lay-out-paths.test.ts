import { describe, expect, it } from 'vitest';
import { compileSketch } from '../rig/compile-sketch.ts';
import { makeDag, makeStep, type OutputSketch, type ProjectSketch, type StepSketch } from '../rig/project-builders.ts';

function one(step: StepSketch, sketch: Partial<ProjectSketch> = {}) {
	return compileSketch({ dag: makeDag(['A']), steps: [makeStep('A', step)], ...sketch }).node('A');
}

describe('inputs', () => {
	it.each([
		['/opt/ml/processing/input/data', 'inputs/x', 'directory'],
		['/opt/ml/code/hyperparams/hyperparameters.json', 'inputs/x/hyperparameters.json', 'file'],
		['/opt/ml/input/part.csv.gz', 'inputs/x/part.csv.gz', 'file'],
		['/opt/ml/input/v1.0', 'inputs/x', 'directory'],
		['/opt/ml/input/.cache', 'inputs/x', 'directory'],
		['/opt/ml/input/folder.d/', 'inputs/x', 'directory'],
		[null, 'inputs/x', 'directory'],
	])('at %s lie at %s', (path, place, shape) => {
		expect(one({ inputs: { x: { path, required: false } } }).inputs).toMatchObject([{ path: place, shape }]);
	});

	it.each([
		['/opt/ml/input/x', 'file', 'data/my.json', 'inputs/x/my.json'],
		['/opt/ml/input/x', 'file', 'data/my file.json', 'inputs/x/my-file-json-'],
		['/opt/ml/input/x.json', 'file', 'data/my.json', 'inputs/x/x.json'],
		['/opt/ml/input/x.json', 'directory', 'data/my.json', 'inputs/x'],
	] as const)('at %s given as %s lie as the test file says', (path, as, fixture, place) => {
		const nodes = { A: { inputs: { x: { path: fixture, as } } } };
		const [input] = one({ inputs: { x: { path } } }, { nodes, fixtures: [fixture] }).inputs;
		expect(input?.shape).toBe(as);
		if (place.endsWith('-')) expect(input?.path).toMatch(/^inputs\/x\/my-file\.json-[0-9a-f]{8}\.json$/);
		else expect(input?.path).toBe(place);
	});

	it('carry what the contract says of them', () => {
		const data = { format: 'csv', minRows: 1 } as const;
		const step = { inputs: { x: { required: false, channels: ['train', 'val'], data } } };
		expect(one(step).inputs).toEqual([
			{
				name: 'x',
				required: false,
				type: 'processing_output',
				path: 'inputs/x',
				shape: 'directory',
				sources: [],
				channels: ['train', 'val'],
				unwired: 'absent',
				data,
				at: expect.objectContaining({ file: 'interfaces/A.step.yaml' }),
			},
		]);
		const bare = one(step, { test: { emulate: 'none', unwired: 'empty-dir' } });
		expect(bare.inputs).toMatchObject([{ channels: [], unwired: 'empty-dir' }]);
	});

	it('have the order of the contract; those of the spec alone follow', () => {
		const step = makeStep('A', { inputs: { b: {}, a: {} } });
		const { contract, spec } = step.base;
		const shape = { contract: { ...contract, inputs: contract.inputs.toReversed().slice(0, 1) }, spec };
		const { plan } = compileSketch({
			dag: makeDag(['A']),
			steps: [{ ...step, base: shape as typeof step.base }],
		});
		expect(plan.nodes[0]?.inputs.map(({ name }) => name)).toEqual(['a', 'b']);
	});

	it('never leave their folder, whatever their name', () => {
		const names = ['../up', '..', '/etc', 'a/b', 'ok', 'OK', 'con', 'x'.repeat(80), ''];
		const { inputs, outputs } = one({
			inputs: Object.fromEntries(names.map((name) => [name, { required: false, path: null }])),
			outputs: Object.fromEntries(names.map((name) => [name, { path: `/opt/ml/model/${name}.json` }])),
		});
		for (const { path } of inputs) expect(path).toMatch(/^inputs\/[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/);
		for (const { path } of outputs)
			expect(path).toMatch(/^outputs\/[A-Za-z0-9][A-Za-z0-9._-]{0,63}(?:\/[A-Za-z0-9._-]+)?$/);
		expect(new Set(inputs.map(({ path }) => path.toLowerCase())).size).toBe(names.length);
	});
});

describe('outputs', () => {
	it.each<[string, string, NonNullable<ProjectSketch['test']>, string]>([
		['/opt/ml/model', 'Training', {}, 'model.tar.gz'],
		['/opt/ml/model/', 'Training', {}, 'model.tar.gz'],
		['/opt/ml/output/data', 'Training', {}, 'output.tar.gz'],
		['/opt/ml/checkpoints', 'Training', {}, 'as-is'],
		['/opt/ml/model', 'Processing', {}, 'as-is'],
		['/opt/ml/model', 'Training', { emulate: 'none' }, 'as-is'],
	])('at %s of a %s step under %j are delivered %s', (path, sagemakerStepType, test, delivery) => {
		const node = one({ sagemakerStepType, outputs: { x: { path } } }, { test });
		expect(node.outputs).toMatchObject([{ delivery, path: 'outputs/x', shape: 'directory', optional: false }]);
	});

	it('of a stub are delivered as they are', () => {
		const sketch = { nodes: { A: { stub: { x: 's' } } }, fixtures: ['s'] };
		const node = one({ sagemakerStepType: 'Training', outputs: { x: { path: '/opt/ml/model' } } }, sketch);
		expect(node.outputs).toMatchObject([{ delivery: 'as-is', stub: 's' }]);
	});

	it('without a path are delivered as they are', () => {
		const outputs: Readonly<Record<string, OutputSketch>> = { x: { path: null } };
		expect(one({ sagemakerStepType: 'Training', outputs }).outputs).toMatchObject([{ delivery: 'as-is' }]);
	});

	it('keep the promises of the interface, with what the test file expects over them', () => {
		const outputs: Readonly<Record<string, OutputSketch>> = {
			x: { data: { format: 'csv', minRows: 1, optional: true } },
			y: {},
			z: {},
		};
		const nodes = { A: { expect: { x: { minRows: 5 }, y: { optional: true } } } };
		const [x, y, z] = one({ outputs }, { nodes }).outputs;
		expect(x).toMatchObject({ data: { format: 'csv', minRows: 5, optional: true }, optional: true });
		expect(y).toMatchObject({ data: { optional: true }, optional: true });
		expect(z?.optional).toBe(false);
		expect(z).not.toHaveProperty('data');
		expect(x?.data).not.toHaveProperty('at');
		expect(x?.expected?.members).toEqual(['minRows']);
		expect(z).not.toHaveProperty('expected');
	});
});

describe('nodes', () => {
	it('have a folder of their own, and the settings of the test file or the defaults', () => {
		const { plan } = compileSketch({
			dag: makeDag(
				['A', 'A_b', 'a'],
				[
					['A', 'a'],
					['A_b', 'a'],
				],
			),
			steps: [makeStep('A')],
			nodes: { A_b: { timeoutMs: 5, retries: 2, skip: 's', allowFailure: 'f', note: 'n' } },
			test: { defaults: { timeoutMs: 9, retries: 1, env: {} } },
		});
		expect(plan.nodes).toMatchObject([
			{ id: 'A', folder: expect.stringMatching(/^nodes\/A-[0-9a-f]{8}$/), timeoutMs: 9, retries: 1, dependsOn: [] },
			{ id: 'A_b', folder: 'nodes/A_b', timeoutMs: 5, retries: 2, skip: 's', allowFailure: 'f', note: 'n' },
			{ id: 'a', folder: expect.stringMatching(/^nodes\/a-[0-9a-f]{8}$/), dependsOn: ['A', 'A_b'] },
		]);
		expect(plan.nodes[0]).not.toHaveProperty('skip');
	});
});
