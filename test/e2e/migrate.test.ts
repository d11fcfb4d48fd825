import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { cursusRepository } from '../rig/cursus-repository.ts';
import { runCli } from '../rig/door.ts';

let root = '';
afterEach(() => rm(root, { recursive: true, force: true }));

interface Migration {
	readonly text: string | null;
	readonly isWritten: boolean;
	readonly added: readonly { readonly node: string; readonly group: string; readonly name: string }[];
	readonly left: readonly {
		readonly what: string;
		readonly reason: string;
		readonly kind: string;
		readonly at: Place;
	}[];
	readonly diagnostics: readonly { readonly code: string; readonly severity: string; readonly help?: string }[];
}
interface Place {
	readonly file: string;
	readonly start: { readonly line: number };
}

async function migration(...args: readonly string[]): Promise<Migration & { readonly exitCode: number | undefined }> {
	const end = await runCli(['migrate', '--json', ...args], { cwd: root });
	return { ...(JSON.parse(end.stdout) as Migration), exitCode: end.exitCode };
}

const nodes = {
	CradleDataLoading_training: { stub: { DATA: 'tests/samples/transactions' }, note: 'A hundred rows of last year.' },
	TabularPreprocessing_training: { env: { LABEL_FIELD: 'is_fraud', TRAIN_RATIO: '0.5' } },
	LinearTraining: {
		inputs: { hyperparameters: 'tests/samples/hyperparameters.json' },
		env: { LEARNING_RATE: '0.05', FEATURES: 'amount,age', MODE: 'fast' },
		args: { epochs: 3 },
	},
};

describe('a repository that is laid out as cursus lays it', () => {
	test.each([{ packaged: false }, { packaged: true }])('goes from old files to a green run: %j', async (layout) => {
		root = await cursusRepository(layout);
		// Its places are found without any configuration: only data and stubs are missing.
		const before = await runCli(['plan', '--json'], { cwd: root });
		const { diagnostics } = JSON.parse(before.stdout) as Migration;
		expect(diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code)).toEqual([
			'missing-input',
			'cloud-only-without-stub',
			'missing-env',
		]);

		const preview = await runCli(['migrate'], { cwd: root });
		expect(preview.exitCode).toBe(0);
		expect(preview.stdout).toContain('+++ dag-script-test.yml\n+ nodes:\n+   CradleDataLoading_training:\n');
		await expect(readFile(join(root, 'dag-script-test.yml'))).rejects.toThrow('ENOENT');

		const write = await runCli(['migrate', '--write'], { cwd: root });
		expect(write.stderr).toContain('3 old files read, 9 lines taken over, 5 not. Wrote dag-script-test.yml.');
		expect(parse(await readFile(join(root, 'dag-script-test.yml'), 'utf8'))).toEqual({ nodes });

		const run = await runCli(['run'], { cwd: root });
		expect(run.stderr).toContain('2 of 2 scripts passed');
		expect(run.exitCode).toBe(0);
		const output = (path: string) => readFile(join(root, '.dag-script-test', 'nodes', path), 'utf8');
		// The project's own copy of a script, its modules, and every value that was taken over.
		expect(await output('TabularPreprocessing_training/outputs/processed_data/training/about.json')).toContain('fraud');
		expect(JSON.parse(await output('LinearTraining/outputs/model_output/model.json'))).toEqual({
			rows: 50,
			rate: '0.05',
			features: 'amount,age',
			scaled: 42,
		});

		const again = await runCli(['migrate', '--write'], { cwd: root });
		expect(again.stdout).toBe('');
		expect(again.stderr).toContain('says it all already; nothing was written');
	});

	test('says of each thing that it leaves out why, and where it stands', async () => {
		root = await cursusRepository();
		const { left, exitCode } = await migration();
		expect(exitCode).toBe(0);
		for (const { at } of left) {
			const lines = (await readFile(join(root, at.file), 'utf8')).split('\n');
			expect(lines[at.start.line - 1]).toMatch(/\S/);
		}
		expect(left.filter(({ kind }) => kind === 'lost').map(({ what, reason }) => `${what}: ${reason}`)).toEqual([
			'input_paths.hyperparams: LinearTraining has no input of this name; did you mean hyperparameters?',
			'job_args.columns: an argument is a single value here, not a list or a map',
			expect.stringMatching(/^LinearTraining env\.API_TOKEN: its name is that of a secret.*`env-passthrough`$/),
			'colour: no variable and no argument of the interface is called so',
			'LinearTraining env.LEARNING_RATE 0.25: 0.05 is taken from another file',
		]);
		const needless = left.filter(({ kind }) => kind === 'needless').map(({ what }) => what);
		expect(needless).toEqual(
			expect.arrayContaining(['output_paths.model_output', 'processing_instance_count', 'bucket']),
		);
	});

	test('with several projects and DAGs, takes those that the pipeline config is about', async () => {
		root = await cursusRepository({ projects: 2 });
		const { text } = await migration('--write');
		expect(parse(text ?? '')).toMatchObject({
			dag: 'pipeline_catalog/shared_dags/linear/fraud_e2e.dag.json',
			scripts: ['projects/fraud/dockers/scripts', 'projects/fraud/dockers', 'steps/scripts'],
		});
		expect((await runCli(['run'], { cwd: root })).exitCode).toBe(0);
	});

	test('what the test file says already stays, comments too, and what differs is told', async () => {
		root = await cursusRepository();
		const mine = '# mine\nnodes:\n  LinearTraining:\n    env: { LEARNING_RATE: 1.0 } # tuned\n';
		await writeFile(join(root, 'dag-script-test.yml'), mine);
		const preview = await runCli(['migrate', '--write'], { cwd: root });
		expect(preview.stdout).toContain('--- dag-script-test.yml\n+++ dag-script-test.yml\n');
		expect(preview.stdout.match(/^- .*$/gm)).toEqual(['-     env: { LEARNING_RATE: 1.0 } # tuned']);
		expect(preview.stdout).toContain('+     env: { LEARNING_RATE: 1.0, FEATURES: "amount,age", MODE: fast } # tuned\n');
		const text = await readFile(join(root, 'dag-script-test.yml'), 'utf8');
		expect(text).toContain('# mine\nnodes:\n');
		expect(text).toContain('# tuned');
		expect(parse(text)).toMatchObject({
			nodes: { LinearTraining: { env: { LEARNING_RATE: 1, FEATURES: 'amount,age' } } },
		});
		expect(preview.stderr).toMatch(/LinearTraining env\.LEARNING_RATE 0\.05: the test file says 1\.0\./);
	});

	test('what is missing after it ends with the lines to add', async () => {
		root = await cursusRepository();
		await rm(join(root, 'test'), { recursive: true });
		const { stderr, exitCode } = await runCli(['migrate'], { cwd: root });
		expect(exitCode).toBe(0);
		expect(stderr).toContain('Still to be done\n');
		expect(stderr).toContain('  nodes:\n    LinearTraining:\n      inputs:\n        hyperparameters: tests/data/');
	});

	test.each([
		[['--spec', 'nowhere/*.json'], 2, 'error pattern-matches-nothing: "nowhere/*.json" matches no file.'],
		[['--spec', 'projects/fraud/pipeline_config/config.json'], 2, 'is no runtime test spec.'],
		[['--pipeline-config', 'steps/interfaces/linear_training.step.yaml'], 2, 'is no pipeline config.'],
		[['--dag', 'nowhere.dag.json'], 2, 'error file-not-found'],
		[['--writes'], 2, 'Did you mean --write?'],
	])('%j is told', async (args, exit, message) => {
		root = await cursusRepository();
		const { stderr, exitCode } = await runCli(['migrate', ...args], { cwd: root });
		expect(stderr).toContain(message);
		expect(exitCode).toBe(exit);
	});

	test('a spec that is broken or about nothing here does not stop the others', async () => {
		root = await cursusRepository();
		const spec = (name: string) => join(root, 'test/integration/runtime/.specs', `${name}_runtime_test_spec.json`);
		await writeFile(spec('a'), '{"script_name": "a", "step_name": "TabularPreprocesing_training"}');
		const { left, added } = await migration();
		expect(added.length).toBe(9);
		expect(left).toContainEqual(
			expect.objectContaining({
				what: 'step_name TabularPreprocesing_training',
				reason: expect.stringMatching(/did you mean TabularPreprocessing_training\?$/),
			}),
		);
		await writeFile(spec('b'), '{"script_name": ');
		const broken = await migration();
		expect(broken.exitCode).toBe(2);
		expect(broken.diagnostics).toMatchObject([{ code: 'yaml-syntax' }]);
	});
});

test('a test file that is named is read back as it would be written, however its path is spelt', async () => {
	root = await cursusRepository();
	const plain = await migration('--config', 'mine.yml');
	const spelt = await migration('--config', './mine.yml');
	expect(plain.added.length).toBeGreaterThan(0);
	expect(spelt).toEqual(plain);
});

test.each([
	['../mine.yml', 'path-outside-workspace'],
	['src', 'file-unreadable'],
])('a test file that cannot be one is told: %s', async (config, code) => {
	root = await cursusRepository();
	await mkdir(join(root, 'src'), { recursive: true });
	const end = await migration('--config', config, '--write');
	expect(end.exitCode).toBe(2);
	expect(end.diagnostics.map((each) => each.code)).toContain(code);
});

test.each([
	['a key that stands twice', 'strict: true\nstrict: true\n', 'duplicate-key'],
	['an alias without its anchor', 'defaults: { env: *usual }\n', 'yaml-syntax'],
])('a test file with %s is not added to', async (_, text, code) => {
	root = await cursusRepository();
	await writeFile(join(root, 'dag-script-test.yml'), text);
	const end = await migration('--write');
	expect(end).toMatchObject({ exitCode: 2, text: null, isWritten: false });
	expect(end.diagnostics.map((each) => each.code)).toContain(code);
	expect(await readFile(join(root, 'dag-script-test.yml'), 'utf8')).toBe(text);
});
