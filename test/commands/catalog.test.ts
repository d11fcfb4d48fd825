import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { copyPipeline } from '../rig/broken-case.ts';
import { runCli } from '../rig/door.ts';

let copy: string;
beforeEach(async () => {
	copy = await copyPipeline('credit-risk');
});
afterEach(() => rm(copy, { recursive: true, force: true }));

interface Printed {
	readonly steps: readonly Readonly<Record<string, unknown>>[];
	readonly strays: readonly string[];
	readonly spelling?: string;
	readonly jobType?: string | null;
	readonly diagnostics: readonly { readonly code: string; readonly help?: string }[];
}

async function ask(...args: readonly string[]): Promise<Printed & { readonly exitCode: number | undefined }> {
	const end = await runCli(['catalog', ...args, '--json'], { cwd: copy });
	return { ...(JSON.parse(end.stdout) as Printed), exitCode: end.exitCode };
}

describe('catalog', () => {
	test('lists steps with script, type, frameworks and nodes, and what no step names', async () => {
		await writeFile(join(copy, 'scripts', 'forgotten.py'), '');
		await writeFile(join(copy, 'interfaces', 'new_thing.step.yaml'), 'step_type: NewThing\ncontract: {}\n');
		const { steps, strays, exitCode } = await ask();
		expect(exitCode).toBe(0);
		expect(strays).toEqual(['scripts/forgotten.py']);
		const names = steps.map(({ step }) => String(step));
		expect(names).toEqual(names.toSorted((a, b) => (a < b ? -1 : 1)));
		expect(steps.find(({ step }) => step === 'NewThing')).toMatchObject({
			script: null,
			program: 'missing',
			missing: ['script new_thing.py', 'spec'],
			nodes: [],
		});
		expect(steps.find(({ step }) => step === 'TabularPreprocessing')).toMatchObject({
			script: 'scripts/tabular_preprocessing.py',
			configClass: 'TabularPreprocessingConfig',
			builder: 'TabularPreprocessingStepBuilder',
		});
		const end = await runCli(['catalog'], { cwd: copy });
		expect(end.stdout).toContain('NewThing: no script new_thing.py');
		expect(end.stdout).toContain('Scripts that no step names\n  scripts/forgotten.py');
	});

	test.each([
		['TabularPreprocessing', 'step', null],
		['TabularPreprocessing_training', 'node', 'training'],
		['tabularpreprocessing', 'step', null],
		['tabular_preprocessing', 'file', null],
		['tabular_preprocessing.py', 'script', null],
		['interfaces/tabular_preprocessing.step.yaml', 'file', null],
		['TabularPreprocessingConfig', 'config class', null],
		['TabularPreprocessingStepBuilder', 'builder', null],
		['config_tabular_preprocessing_step', 'config class', null],
		['builder_tabular_preprocessing_step', 'builder', null],
	])('%s is found', async (name, spelling, jobType) => {
		const found = await ask(name);
		expect(found).toMatchObject({ exitCode: 0, spelling, jobType });
		expect(found.steps.map(({ step }) => step)).toEqual(['TabularPreprocessing']);
	});

	test('one step in full, for people', async () => {
		const end = await runCli(['catalog', 'TabularPreprocessing_training'], { cwd: copy });
		expect(end).toMatchObject({ exitCode: 0, stderr: '' });
		expect(end.stdout).toMatch(/found as\s+node, job type training/);
		expect(end.stdout).toMatch(/script\s+scripts\/tabular_preprocessing\.py/);
	});

	test('a name that is nothing: what was meant', async () => {
		const { exitCode, diagnostics, steps } = await ask('TabularPreprocesing');
		expect(exitCode).toBe(2);
		expect(steps).toEqual([]);
		expect(diagnostics.find(({ code }) => code === 'unknown-step')?.help).toContain(
			'Did you mean TabularPreprocessing?',
		);
		expect((await ask('zzz')).diagnostics.find(({ code }) => code === 'unknown-step')?.help).not.toContain('mean');
	});

	test('a node with a name of its own is of the step that it names', async () => {
		await writeFile(join(copy, 'extra.dag.yml'), 'nodes: { Nightly: { step: TabularPreprocessing } }\n');
		await rm(join(copy, 'dag-script-test.yml'));
		const found = await ask('Nightly', '--dag', 'extra.dag.yml');
		expect(found).toMatchObject({ spelling: 'node', exitCode: 0 });
		expect(found.steps[0]).toMatchObject({
			step: 'TabularPreprocessing',
			nodes: [{ pipeline: 'extra', node: 'Nightly' }],
		});
	});

	test('needs no DAG and no Python', async () => {
		await rm(join(copy, 'pipelines'), { recursive: true });
		await writeFile(join(copy, 'dag-script-test.yml'), 'python: { executable: tools/no-such-python }\n');
		const { exitCode, steps } = await ask();
		expect(exitCode).toBe(0);
		expect(steps.length).toBeGreaterThan(3);
	});

	test('frameworks by what is imported and required, not by the name', async () => {
		await writeFile(
			join(copy, 'interfaces', 'xgboost_nothing.step.yaml'),
			'step_type: XGBoostNothing\ncontract: { entry_point: nothing.py, framework_requirements: { scikit-learn: ">=1" } }\n',
		);
		await writeFile(join(copy, 'scripts', 'nothing.py'), 'import lightgbm.sklearn\ndef main(): ...\n');
		const { steps } = await ask('XGBoostNothing');
		expect(steps[0]).toMatchObject({ frameworks: ['lightgbm', 'scikit-learn'] });
	});

	test('an override is shown with what it hides', async () => {
		await mkdir(join(copy, 'mine'));
		const name = 'tabular_preprocessing.step.yaml';
		await cp(join(copy, 'interfaces', name), join(copy, 'mine', name));
		const args = ['catalog', '--interfaces', 'mine', '--interfaces', 'interfaces'];
		const end = await runCli(args, { cwd: copy });
		expect(end.stdout).toContain(`TabularPreprocessing: mine/${name} hides interfaces/${name}`);
	});
});
