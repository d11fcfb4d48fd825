import { describe, expect, test } from 'vitest';
import { detectFrameworks } from '../../src/model/framework.ts';
import { findStep, listSteps, nearestStep } from '../../src/compile/list-steps.ts';
import type { ProjectFile } from '../../src/model/project.ts';
import { makeDag, makeProject, makeStep } from '../rig/project-builders.ts';

function stockOf(count: number) {
	const steps = Array.from({ length: count }, (_, index) => makeStep(`Step${String(index).padStart(5, '0')}`, {}));
	return makeProject({ dag: makeDag([]), steps });
}

describe('the list of steps', () => {
	test('grows with the files, and no faster', () => {
		const small = stockOf(500);
		const large = stockOf(10_000);
		function time(work: () => unknown): number {
			const start = performance.now();
			work();
			return performance.now() - start;
		}
		listSteps(small);
		const before = Math.max(
			time(() => listSteps(small)),
			1,
		);
		// Twenty times as much; the margin is for a busy machine.
		expect(time(() => expect(listSteps(large).steps).toHaveLength(10_000))).toBeLessThan(before * 20 * 10);
	});

	test('a script that several steps share is no stray, nor is a package file', () => {
		const file = (path: string): ProjectFile => ({ path, role: 'script', kind: 'file', bytes: 1 });
		const step = makeStep('Job', { contract: { entryPoint: 'shared.py' } });
		const project = makeProject({ dag: makeDag([]), steps: [step], scripts: [] });
		const files = ['shared.py', '__init__.py', '_private.py', 'deep/module.py', 'notes.txt', 'alone.py'];
		const list = listSteps({ ...project, files: files.map((name) => file(`scripts/${name}`)) });
		expect(list.strays).toEqual(['scripts/alone.py']);
		expect(findStep('shared', list)?.spelling).toBe('script');
	});

	test('names that are given beat those that are made', () => {
		const step = {
			...makeStep('PyTorchModel', {}),
			registry: { configClass: 'PyTorchModelStepConfig', builderStepName: 'TorchStepBuilder' },
		};
		const list = listSteps(makeProject({ dag: makeDag([]), steps: [step] }));
		expect(findStep('PyTorchModelStepConfig', list)?.spelling).toBe('config class');
		expect(findStep('TorchStepBuilder', list)?.spelling).toBe('builder');
		expect(findStep('pytorch_model_training', list)).toMatchObject({ spelling: 'node', jobType: 'training' });
		expect(findStep('Nothing', list)).toBeUndefined();
		expect(nearestStep('PyTorchMdel', list)).toBe('PyTorchModel');
		expect(nearestStep('zzz', list)).toBeUndefined();
	});
});

test.each([
	[['xgboost', 'scikit-learn'], [], ['xgboost', 'scikit-learn']],
	[[], ['torch.nn', 'sklearn.metrics'], ['pytorch', 'scikit-learn']],
	[['pytorch-lightning'], [], ['pytorch']],
	[['pandas', 'python'], ['boto3', 'xgboost_helpers'], []],
])('%j and %j work with %j', (requirements, modules, frameworks) => {
	expect(detectFrameworks(requirements, modules)).toEqual(frameworks);
});
