import { describe, expect, test } from 'vitest';
import type { Failure } from '../../src/model/execution.ts';
import type { Framework } from '../../src/model/framework.ts';
import { adviseFailure } from '../../src/words/advise-failure.ts';

const missing = (module: string): Failure => ({
	reason: 'import-error',
	module,
	message: `No module named '${module}'`,
	frames: [],
});
const raised = (type: string, message: string): Failure => ({ reason: 'exception', type, message, frames: [] });

describe('what helps after a failure', () => {
	test.each<readonly [Failure, readonly Framework[], RegExp]>([
		[missing('xgboost'), ['xgboost'], /`pip install xgboost`.*image of the cloud that has xgboost.*`stub`/],
		[missing('sklearn.linear_model'), [], /`pip install scikit-learn`.*has scikit-learn/],
		[missing('yaml'), [], /`pip install PyYAML`.*`python\.path`/],
		[raised('AssertionError', 'Torch not compiled with CUDA enabled'), ['pytorch'], /no GPU.*`torch\.device\(/],
		[raised('RuntimeError', 'Found no NVIDIA driver on your system.'), [], /no GPU.*a setting of the script/],
		[raised('XGBoostError', 'CUDA error: no kernel image'), ['xgboost', 'scikit-learn'], /`device='cpu'`/],
		[
			{ reason: 'import-error', module: 'torch', message: 'libcudart.so.12: cannot open shared object', frames: [] },
			['pytorch'],
			/no GPU/,
		],
		[{ reason: 'out-of-memory' }, ['pytorch'], /less test data, a smaller batch.*DataLoader.*`--max-parallel 1`/],
		[{ reason: 'out-of-memory' }, [], /^Use less test data, or fewer scripts/],
		[raised('torch.cuda.OutOfMemoryError', 'CUDA out of memory. Tried to allocate'), ['pytorch'], /less test data/],
		[raised('MemoryError', ''), [], /less test data/],
		[{ reason: 'exit-non-zero', exitCode: 1, message: 'std::bad_alloc: out of memory' }, ['lightgbm'], /`num_leaves`/],
		[
			{ reason: 'exit-non-zero', exitCode: 1, message: "ModuleNotFoundError: No module named 'sklearn'" },
			[],
			/`pip install scikit-learn`/,
		],
		[{ reason: 'signal', signal: 'SIGILL' }, ['tensorflow'], /outside Python.*tensorflow/],
	])('%j with %j', (failure, frameworks, words) => {
		expect(adviseFailure(failure, 'Train', { frameworks: { Train: frameworks } })).toMatch(words);
	});

	test('a package whose name is not known is not guessed: a registry may hold something else by that name', () => {
		const advice = adviseFailure(missing('credit_models.features'), 'Train', {});
		expect(advice).toMatch(/`python\.path`/);
		expect(advice).not.toMatch(/pip install|credit_models/);
	});

	test.each<Failure>([
		raised('KeyError', "'label'"),
		raised('ValueError', 'the column gpu_hours is missing'),
		{ reason: 'exit-non-zero', exitCode: 3 },
		{ reason: 'signal', signal: 'SIGTERM' },
		{ reason: 'timeout', timeoutMs: 10 },
		{ reason: 'missing-output', outputs: ['a'] },
		{ reason: 'unknown', raw: {} },
	])('of %j its own words say all that is known', (failure) => {
		expect(adviseFailure(failure, 'Train', { frameworks: { Train: ['pytorch'] } })).toBeUndefined();
	});

	const asked = (text: string, ...libraries: readonly string[]): Failure => ({
		reason: 'exception',
		type: 'KeyError',
		message: "'AWS_REGION'",
		frames: [
			{ file: 'scripts/lib/io.py', line: 2, function: '<module>', text, inWorkspace: true },
			...libraries.map((file) => ({ file, line: 679, function: '__getitem__', inWorkspace: false })),
		],
	});

	test.each(['<frozen os>', '/usr/lib/python3.9/os.py'])(
		'a variable without a value: the lines to paste (%s)',
		(file) => {
			expect(adviseFailure(asked('region = os.environ[name]', file), 'Clean', {})).toBe(
				'Scripts have an environment of their own, in which `AWS_REGION` has no value. Give it one in the test file, `nodes: { Clean: { env: { AWS_REGION: … } } }`, or hand on yours, `env-passthrough: [AWS_REGION]`.',
			);
		},
	);

	test('one that `environ_vars` lacks is to be declared', () => {
		expect(adviseFailure(asked('region = environ_vars["AWS_REGION"]'), 'Clean', {})).toMatch(
			/declare `AWS_REGION` under `contract\.env_vars`.*`nodes: \{ Clean: \{ env: \{ AWS_REGION: … \} \} \}`/,
		);
		expect(adviseFailure(asked('region = row["AWS_REGION"]'), 'Clean', {})).toBeUndefined();
	});

	test('a module that lacks a name was found', () => {
		const lacks = (message: string): Failure => ({ reason: 'import-error', module: 'lib.io', message, frames: [] });
		expect(adviseFailure(lacks("cannot import name 'reads' from 'lib.io' (scripts/lib/io.py)"), 'A', {})).toBe(
			'`lib.io` was found, but it has no `reads`: correct the name or the module.',
		);
		const circle =
			"cannot import name 'reads' from partially initialized module 'lib.io' (most likely due to a circular import)";
		expect(adviseFailure(lacks(circle), 'A', {})).toMatch(/`lib\.io` was still being imported/);
		expect(adviseFailure(lacks("cannot import name 'X' from 'torch'"), 'A', {})).toMatch(/install the version/);
	});

	test('what was found on the disk says more than all else', () => {
		expect(adviseFailure(missing('pkg.util'), 'A', { clues: { A: { kind: 'module', paths: ['src'] } } })).toMatch(
			/`python: \{ path: src \}`/,
		);
		const lost: Failure = { reason: 'missing-output', outputs: ['table'] };
		expect(adviseFailure(lost, 'A', { clues: { A: { kind: 'left', paths: ['output/table/a.csv'] } } })).toBe(
			"It left `output/table/a.csv` in its working folder: write to the path that it is given, as `output_paths['table']`.",
		);
		const absent = raised('FileNotFoundError', "[Errno 2] No such file or directory: 'params.yaml'");
		expect(adviseFailure(absent, 'A', { clues: { A: { kind: 'file', paths: ['params.yaml'] } } })).toMatch(
			/folder of their own, while `params\.yaml` lies in the repository: make it an input of A/,
		);
	});
});
