import { describe, expect, it } from 'vitest';
import { snakeName } from '../../src/compile/step-names.ts';
import { compileSketch } from '../rig/compile-sketch.ts';
import { makeDag, makeStep } from '../rig/project-builders.ts';

const steps = ['TabularPreprocessing', 'XGBoostModel', 'XgboostMtTraining', 'XGBoost_Eval', 'Model'].map((name) =>
	makeStep(name),
);

function resolve(id: string, step?: string) {
	const { plan, told } = compileSketch({ dag: makeDag([step === undefined ? id : [id, step]]), steps });
	return { node: plan.nodes[0], unknown: told('unknown-step') };
}

describe('the step of a node', () => {
	it.each([
		['TabularPreprocessing', 'TabularPreprocessing', undefined],
		['TabularPreprocessing_training', 'TabularPreprocessing', 'training'],
		['tabular_preprocessing_munged', 'TabularPreprocessing', 'munged'],
		['XGBoostModel', 'XGBoostModel', undefined],
		['XGBoostModel_foo_bar', 'XGBoostModel', 'foo_bar'],
		['XGBoostMTTraining_baseline', 'XgboostMtTraining', 'baseline'],
		['XGBoost_Eval_test', 'XGBoost_Eval', 'test'],
		['xgboost-eval', 'XGBoost_Eval', undefined],
		['Model__x', 'Model', 'x'],
		['Model_', 'Model', undefined],
	])('%s is %s, job type %s', (id, step, jobType) => {
		const { node, unknown } = resolve(id);
		expect(unknown).toEqual([]);
		expect([node?.step, node?.jobType]).toEqual([step, jobType]);
	});

	it.each(['Unknown_x', 'XGBoost', '_', 'constructor', '__proto__'])('%s is none', (id) => {
		const { node, unknown } = resolve(id);
		expect(unknown).toMatchObject([{ severity: 'error', about: { node: id } }]);
		expect(node).toMatchObject({ id, kind: 'none', inputs: [], outputs: [] });
	});

	it('is what the DAG says apart from the name, with the job type of either', () => {
		expect(resolve('prep', 'TabularPreprocessing').node).toMatchObject({ step: 'TabularPreprocessing' });
		expect(resolve('prep', 'TabularPreprocessing').node?.jobType).toBeUndefined();
		expect(resolve('prep', 'TabularPreprocessing_training').node?.jobType).toBe('training');
		expect(resolve('tabular_preprocessing_testing', 'TabularPreprocessing').node?.jobType).toBe('testing');
	});

	it('is what the test file says before all', () => {
		const dag = makeDag([['Model_training', 'XGBoostModel']]);
		const { plan } = compileSketch({ dag, steps, nodes: { Model_training: { step: 'TabularPreprocessing' } } });
		expect(plan.nodes).toMatchObject([{ step: 'TabularPreprocessing' }]);
	});

	it('suggests a near one, with the line to paste', () => {
		const [told] = resolve('TabularPreprocesing_training').unknown;
		expect(told?.help).toContain('Did you mean TabularPreprocessing?');
		expect(told?.help).toContain('nodes:\n  TabularPreprocesing_training:\n    step: TabularPreprocessing');
		expect(resolve('x', 'Xyz').unknown).toMatchObject([
			{ message: 'No interface describes the step Xyz of the node x.', help: expect.not.stringContaining('Did you') },
		]);
	});

	it('is said at the line of the test file when that names it', () => {
		const { told } = compileSketch({ dag: makeDag(['Model']), steps, nodes: { Model: { step: 'Modle' } } });
		expect(told('unknown-step')).toMatchObject([{ at: { file: 'dag-script-test.yml' } }]);
	});
});

describe('the job type', () => {
	const variants = { training: { inputs: { data: {}, extra: {} } }, testing: {} };
	const step = makeStep('Map', { inputs: { data: { required: false } }, variants });

	it('selects the variant with exactly its name', () => {
		const { node, told } = compileSketch({ dag: makeDag(['Map_training', 'Map']), steps: [step] });
		expect(node('Map_training').inputs.map(({ name }) => name)).toEqual(['data', 'extra']);
		expect(node('Map').inputs.map(({ name }) => name)).toEqual(['data']);
		expect(told('unknown-job-type')).toEqual([]);
	});

	it('is the end of the name also where the step is named apart', () => {
		const takes = makeStep('Prep', {
			inputs: { data: { required: false } },
			variants: { training: { inputs: { data: {}, extra: {} } }, full_scale: {} },
			contract: { jobArguments: [{ flag: '--job_type', source: 'job_type' }] },
		});
		const trains = makeStep('Fit', {
			sagemakerStepType: 'Training',
			contract: { jobArguments: [{ flag: '--job_type', source: 'job_type' }] },
		});
		const jobTypeOf = (id: string, name: string) => {
			const { plan, told } = compileSketch({ dag: makeDag([[id, name]]), steps: [takes, trains, step] });
			return [plan.nodes[0]?.jobType, told('unknown-job-type').length, plan.nodes[0]?.inputs.map(({ name }) => name)];
		};
		expect(jobTypeOf('Odd_training', 'Prep')).toEqual(['training', 0, ['data', 'extra']]);
		expect(jobTypeOf('odd_one_full_scale', 'Prep')).toEqual(['full_scale', 0, ['data']]);
		expect(jobTypeOf('odd_one_trainin', 'Prep')).toEqual(['trainin', 1, ['data']]);
		expect(jobTypeOf('odd', 'Prep')).toEqual([undefined, 0, ['data']]);
		expect(jobTypeOf('odd_', 'Prep')).toEqual([undefined, 0, ['data']]);
		expect(jobTypeOf('odd_final', 'Fit')).toEqual([undefined, 0, []]);
		expect(jobTypeOf('odd_testing', 'Map')).toEqual(['testing', 0, ['data']]);
		expect(jobTypeOf('odd_other', 'Map')).toEqual([undefined, 0, ['data']]);
	});

	it('takes the base when there is no such variant, and says so only if there are others', () => {
		const { node, told } = compileSketch({
			dag: makeDag(['Map_trainin', 'Map_constructor', 'Plain_delta']),
			steps: [step, makeStep('Plain')],
		});
		expect(node('Map_trainin').inputs.map(({ name }) => name)).toEqual(['data']);
		expect(node('Plain_delta').jobType).toBe('delta');
		expect(told('unknown-job-type')).toMatchObject([
			{ severity: 'warning', about: { node: 'Map_trainin' }, help: 'Did you mean training? It has training, testing.' },
			{ severity: 'warning', about: { node: 'Map_constructor' }, help: 'It has training, testing.' },
		]);
	});
});

describe('workspaces', () => {
	it('let the first interface win, and name both files', () => {
		const first = makeStep('Clean', { file: 'mine/clean.step.yaml', outputs: { mine: {} } });
		const second = makeStep('Clean', { file: 'theirs/clean.step.yaml', workspace: 1, outputs: { theirs: {} } });
		const twice = makeStep('Clean', { file: 'mine/again.step.yaml', outputs: { again: {} } });
		const { node, told } = compileSketch({ dag: makeDag(['Clean']), steps: [second, first, twice] });
		expect(node('Clean').outputs.map(({ name }) => name)).toEqual(['mine']);
		expect(told('step-overridden')).toMatchObject([
			{
				severity: 'note',
				message: 'The step Clean of mine/clean.step.yaml hides the one of theirs/clean.step.yaml.',
				at: { file: 'mine/clean.step.yaml' },
			},
		]);
	});
});

describe('snakeName', () => {
	it.each([
		['XGBoostTraining', 'xgboost_training'],
		['LightGBMMTTraining', 'lightgbmmt_training'],
		['LightGBMTraining', 'lightgbm_training'],
		['TSAModelEval', 'tsa_model_eval'],
		['SOPAInstructionTuning', 'sopa_instruction_tuning'],
		['GraphStormGNNTraining', 'graph_storm_gnn_training'],
		['PyTorchModelEval', 'pytorch_model_eval'],
		['TabularPreprocessing', 'tabular_preprocessing'],
		['Step2Run', 'step2_run'],
	])('of %s is %s', (step, snake) => {
		expect(snakeName(step)).toBe(snake);
	});
});
