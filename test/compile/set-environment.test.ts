import { describe, expect, it } from 'vitest';
import type { Contract } from '../../src/model/project.ts';
import { compileSketch } from '../rig/compile-sketch.ts';
import { makeDag, makeStep, type ProjectSketch } from '../rig/project-builders.ts';

type Env = Contract['env'];

function environment(env: Partial<Env>, sketch: Partial<ProjectSketch> = {}, contract: Partial<Contract> = {}) {
	const step = makeStep('A', {
		inputs: { artifacts: { path: '/opt/ml/processing/input/artifacts', required: false } },
		outputs: { model: { path: '/opt/ml/model/' } },
		contract: { env: { required: [], optional: [], ...env }, ...contract },
	});
	const compiled = compileSketch({ dag: makeDag(['A']), steps: [step], ...sketch });
	const entries = compiled.node('A').env;
	return { ...compiled, entries, values: Object.fromEntries(entries.map(({ name, value }) => [name, value])) };
}

const optional = (defaults: Readonly<Record<string, string>>): Env => ({
	required: [],
	optional: Object.entries(defaults).map(([name, value]) => ({ name, default: value })),
});

describe('the environment of a node', () => {
	it('has the declared names first, in the order of the contract, then the others', () => {
		const { entries } = environment(
			{ required: ['LABEL', 'ID'], optional: [{ name: 'RATIO', default: '0.7' }] },
			{
				test: { defaults: { timeoutMs: 1, retries: 0, env: { EXTRA: '1', ID: 'row' } }, envPassthrough: ['TOKEN'] },
				nodes: { A: { env: { OWN: 'x', LABEL: 'y' } } },
			},
		);
		expect(entries.map(({ name, declared }) => `${name}${declared ? '' : ' -'}`)).toEqual([
			'LABEL',
			'ID',
			'RATIO',
			'EXTRA -',
			'OWN -',
			'TOKEN -',
		]);
	});

	it('takes the value of the node, else passes it through, else the general one, else the default', () => {
		const { values } = environment(optional({ A1: 'contract', A2: 'contract', A3: 'contract', A4: '' }), {
			test: {
				defaults: { timeoutMs: 1, retries: 0, env: { A1: 'general', A2: 'general', A3: 'general' } },
				envPassthrough: ['A1', 'A2'],
			},
			nodes: { A: { env: { A1: 'node' } } },
		});
		expect(values).toEqual({
			A1: { literal: 'node' },
			A2: { fromEnvironment: 'A2' },
			A3: { literal: 'general' },
			A4: { literal: '' },
		});
	});

	it('must have a value for each required name', () => {
		const { told, problems, values } = environment(
			{ required: ['LABEL_FIELD'], optional: [] },
			{ nodes: { A: { env: { LABEL_FEILD: 'y' } } } },
		);
		expect(problems).toEqual(['error missing-env']);
		expect(values['LABEL_FIELD']).toBeUndefined();
		expect(told('missing-env')).toMatchObject([
			{ about: { node: 'A', item: 'LABEL_FIELD' }, at: { file: 'dag-script-test.yml', start: { line: 20 } } },
		]);
		const help = told('missing-env')[0]?.help;
		expect(help).toContain('There is a value for LABEL_FEILD: is it that one?');
		expect(help).toContain('nodes:\n  A:\n    env:\n      LABEL_FIELD: VALUE');
		expect(environment({ required: ['X'], optional: [] }, { nodes: { A: { env: { X: '' } } } }).problems).toEqual([]);
	});

	it('may lack values where nothing runs', () => {
		const required = { required: ['X'], optional: [] };
		expect(environment(required, { nodes: { A: { skip: 'x' } } }).problems).toEqual([]);
		expect(environment(required, { nodes: { A: { stub: {} } } }).problems).toEqual([]);
	});

	it('does not take what objects have by nature for a value', () => {
		const { problems } = environment({ required: ['constructor'], optional: [] }, { nodes: { A: {} } });
		expect(problems).toEqual(['error missing-env']);
	});

	it.each([
		['/tmp/mims_packaging_directory', { inFolder: 'tmp/mims_packaging_directory' }],
		['/tmp/a/b/', { inFolder: 'tmp/b' }],
		['/tmp', { inFolder: 'tmp' }],
		['/opt/ml/checkpoints', { inFolder: 'tmp/checkpoints' }],
		['/opt/ml/processing/input/artifacts', { inFolder: 'inputs/artifacts' }],
		['/opt/ml/processing/input/artifacts/pre/p.pkl', { inFolder: 'inputs/artifacts/pre/p.pkl' }],
		['/opt/ml/processing/input/artifacts2', { inFolder: 'tmp/artifacts2' }],
		['/opt/ml/model', { inFolder: 'outputs/model' }],
		['/tmp/../etc/passwd', { literal: '/tmp/../etc/passwd' }],
		['/tmpfile', { literal: '/tmpfile' }],
		['/usr/bin', { literal: '/usr/bin' }],
		['tmp/x', { literal: 'tmp/x' }],
		['true', { literal: 'true' }],
	])('puts the default %s in the own folder: %j', (value, place) => {
		expect(environment(optional({ WHERE: value })).values['WHERE']).toEqual(place);
	});

	it('leaves a fixed folder of the user alone', () => {
		const { values } = environment(optional({ DIR: '/tmp/x' }), { nodes: { A: { env: { DIR: '/tmp/y' } } } });
		expect(values).toEqual({ DIR: { literal: '/tmp/y' } });
	});

	it('fills variables that the platform computes', () => {
		const computedEnvPaths = [{ name: 'BATCH_PATH', segments: ['batch', '../in'] }];
		const { values, problems } = environment({ required: ['BATCH_PATH'], optional: [] }, {}, { computedEnvPaths });
		expect(problems).toEqual([]);
		expect(values).toEqual({ BATCH_PATH: { inFolder: expect.stringMatching(/^tmp\/batch\/in-[0-9a-f]{8}$/) } });
		expect(environment({}, {}, { computedEnvPaths }).entries).toMatchObject([{ name: 'BATCH_PATH', declared: true }]);
	});
});
