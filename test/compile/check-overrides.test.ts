import { describe, expect, test } from 'vitest';
import { compileSketch, type Compiled } from '../rig/compile-sketch.ts';
import { makeDag, makeProject, makeStep } from '../rig/project-builders.ts';
import { compile } from '../../src/compile/compile.ts';
import type { StepInterface } from '../../src/model/project.ts';

const dag = makeDag(['Make', 'Take'], [['Make', 'Take']]);
const take = makeStep('Take', { inputs: { data: {} } });
const workspaces = [
	{ index: 0, interfaces: 'mine', scripts: ['scripts'] },
	{ index: 1, interfaces: 'shared', scripts: ['scripts'] },
];

function overridden(winner: StepInterface, loser: StepInterface): Pick<Compiled, 'plan' | 'diagnostics'> {
	const project = makeProject({ dag, steps: [winner, take], workspaces });
	return compile({ ...project, hidden: [{ ...loser, workspace: 1, file: 'shared/make.step.yaml' }] });
}

describe('an override', () => {
	test('that keeps everything is not told of', () => {
		const same = makeStep('Make', { outputs: { data: {} } });
		const { diagnostics } = overridden(same, same);
		expect(diagnostics.filter(({ code }) => code.startsWith('override'))).toEqual([]);
		expect(compileSketch({ dag, steps: [same, take] }).told('override-narrows')).toEqual([]);
	});

	test('that lacks ports, variables or arguments, or changes a type, is told with both files', () => {
		const loser = makeStep('Make', {
			inputs: { old: {} },
			outputs: { data: {}, spare: {}, kind: { type: 'model_artifacts' } },
			contract: {
				env: { required: ['A'], optional: [{ name: 'B', default: '' }] },
				jobArguments: [{ flag: '--x', source: 'x' }],
			},
		});
		const winner = makeStep('Make', { outputs: { data: {}, kind: {} } });
		const [told] = overridden(winner, loser).diagnostics.filter(({ code }) => code === 'override-narrows');
		expect(told?.message).toContain(winner.file);
		expect(told?.message).toContain('shared/make.step.yaml');
		expect(told?.message).toContain(
			'input old; output spare; variables A, B; argument --x; kind was model_artifacts and is processing_output',
		);
		expect(told).toMatchObject({ severity: 'warning', at: winner.at, related: [{ at: loser.at }] });
	});

	test('that loses a wiring is told with the line to paste', () => {
		const { diagnostics } = overridden(
			makeStep('Make', { outputs: { data: { type: 'hyperparameters' } } }),
			makeStep('Make', { outputs: { data: {} } }),
		);
		const [told] = diagnostics.filter(({ code }) => code === 'override-breaks-binding');
		expect(told?.message).toContain('Make.data would feed Take.data with shared/make.step.yaml');
		expect(told?.message).toContain('nothing feeds it');
		expect(told?.help).toContain('Take.data: Make.data');
		expect(told?.about).toEqual({ node: 'Take', step: 'Make', port: 'data' });
	});

	test('that has not even the output any more is told without it: that could not be pasted', () => {
		const { diagnostics } = overridden(
			makeStep('Make', { outputs: { other: { type: 'hyperparameters' } } }),
			makeStep('Make', { outputs: { data: {} } }),
		);
		const [told] = diagnostics.filter(({ code }) => code === 'override-breaks-binding');
		expect(told?.help).toBe('Make the two interfaces agree, if it is not meant.');
	});

	test('that changes a wiring says what feeds the input now', () => {
		const { plan, diagnostics } = overridden(
			makeStep('Make', { outputs: { data_new: {} } }),
			makeStep('Make', { outputs: { data: {} } }),
		);
		expect(plan.bindings).toHaveLength(1);
		const [told] = diagnostics.filter(({ code }) => code === 'override-breaks-binding');
		expect(told?.message).toContain('Make.data_new does');
	});
});
