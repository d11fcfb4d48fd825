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
		expect(adviseFailure(failure, frameworks)).toMatch(words);
	});

	test('a package whose name is not known is not guessed: a registry may hold something else by that name', () => {
		const advice = adviseFailure(missing('credit_models.features'));
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
		expect(adviseFailure(failure, ['pytorch'])).toBeUndefined();
	});
});
