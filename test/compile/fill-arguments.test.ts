import { describe, expect, it } from 'vitest';
import type { Contract, Scalar } from '../../src/model/project.ts';
import { compileSketch } from '../rig/compile-sketch.ts';
import { makeDag, makeStep, type SettingsSketch } from '../rig/project-builders.ts';

const jobType = [{ flag: '--job_type', source: 'job_type' }];

function fill(node: string, contract: Partial<Contract>, settings?: SettingsSketch) {
	const compiled = compileSketch({
		dag: makeDag([node]),
		steps: [makeStep('A', { contract })],
		...(settings !== undefined && { nodes: { [node]: settings } }),
	});
	const { args } = compiled.node(node);
	return { ...compiled, args, values: Object.fromEntries(args.map(({ name, value }) => [name, value])) };
}

describe('the arguments of a node', () => {
	it('take the job type from the end of its name', () => {
		expect(fill('A_training', { jobArguments: jobType }).args).toEqual([{ name: 'job_type', value: 'training' }]);
		const hyphen = [{ flag: '--job-type', source: 'job-type' }];
		expect(fill('A_foo_bar', { jobArguments: hyphen }).args).toEqual([{ name: 'job_type', value: 'foo_bar' }]);
	});

	it('need a job type', () => {
		const { told, problems } = fill('A', { jobArguments: jobType });
		expect(problems).toEqual(['error missing-argument']);
		expect(told('missing-argument')).toMatchObject([
			{ about: { node: 'A', item: 'job_type' }, at: { file: 'pipelines/test.dag.json' } },
		]);
		expect(told('missing-argument')[0]?.help).toContain('nodes:\n  A:\n    args:\n      job_type: training');
		expect(fill('A', { jobArguments: jobType }, { args: { job_type: 'testing' } }).problems).toEqual([]);
		expect(fill('A', { jobArguments: jobType }, { skip: 'x' }).problems).toEqual([]);
		const contract = { jobArguments: jobType, arguments: [{ name: 'job-type', text: 'calibration' }] };
		expect(fill('A', contract)).toMatchObject({ problems: [], values: { job_type: 'calibration' } });
	});

	it('offer a line that chooses the variant too', () => {
		const prep = makeStep('Prep', {
			contract: { jobArguments: jobType },
			variants: { calibration: { inputs: { extra: { required: false } } } },
		});
		const sketch = { dag: makeDag([['Odd', 'Prep']]), steps: [prep] };
		expect(compileSketch(sketch).told('missing-argument')[0]?.help).toContain(
			'nodes:\n  Odd:\n    step: Prep_calibration',
		);
		const { problems, node } = compileSketch({ ...sketch, nodes: { Odd: { step: 'Prep_calibration' } } });
		expect(problems).toEqual([]);
		expect(node('Odd')).toMatchObject({
			args: [{ name: 'job_type', value: 'calibration' }],
			inputs: [{ name: 'extra' }],
		});
	});

	it('need none for training, which the cloud starts without one', () => {
		const train = (node: string) =>
			compileSketch({
				dag: makeDag([node]),
				steps: [makeStep('A', { sagemakerStepType: 'Training', contract: { jobArguments: jobType } })],
			});
		expect(train('A')).toMatchObject({ problems: [] });
		expect(train('A').node('A').args).toEqual([{ name: 'job_type', value: null }]);
		expect(train('A_pretrain').node('A_pretrain').args).toEqual([{ name: 'job_type', value: 'pretrain' }]);
	});

	it('may lack another, with a warning', () => {
		const jobArguments = [{ flag: '--batch-size', source: 'bedrock_batch_size' }];
		const { problems, told, args } = fill('A', { jobArguments });
		expect([problems, args]).toEqual([['warning missing-argument'], []]);
		expect(told('missing-argument')[0]?.message).toContain('bedrock_batch_size');
	});

	it.each<[string, Scalar | undefined]>([
		['batch size for processing (default: 10)', 10],
		['mode (default "fast")', 'fast'],
		['10', 10],
		['5e-5', 5e-5],
		['-0.5', -0.5],
		['007', '007'],
		['1e999', '1e999'],
		['False', false],
		['true', true],
		['qformer', 'qformer'],
		['boolean flag to include examples', undefined],
		['', undefined],
	])('read the default of %j as %j', (text, value) => {
		const contract = { jobArguments: [{ flag: '--x', source: 'x' }], arguments: [{ name: 'x', text }] };
		expect(fill('A', contract).values['x']).toBe(value);
	});

	it.each<Scalar>(['1.10', 'True', 'My Report', 'rate (default: 5)', '', 5, false])(
		'take the default %j as it is where the contract says that it is one',
		(value) => {
			const contract = {
				jobArguments: [{ flag: '--x', source: 'x' }],
				arguments: [{ name: 'x', text: '', default: value }],
			};
			expect(fill('A', contract).values['x']).toBe(value);
		},
	);

	it('take what the test file says, with its type, and add the rest behind', () => {
		const jobArguments = [...jobType, { flag: '--n', source: 'n' }];
		const { args } = fill(
			'A_training',
			{ jobArguments },
			{
				args: { extra: true, n: 3, 'job-type': null, '--ratio-max': 0.5 },
			},
		);
		expect(args).toEqual([
			{ name: 'job_type', value: null },
			{ name: 'n', value: 3 },
			{ name: 'extra', value: true },
			{ name: 'ratio_max', value: 0.5 },
		]);
	});
});
