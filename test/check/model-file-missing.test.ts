import { expect, test } from 'vitest';
import { check } from '../../src/check/check.ts';
import type { Framework } from '../../src/model/framework.ts';
import { anEvidence, anExecution, aNode, anOutput, aPlan, aRun } from '../rig/result-builders.ts';

/** What is found of a training step that wrote these files as its model. */
function found(paths: readonly string[], frameworks: readonly Framework[], parts: Parameters<typeof anOutput>[1] = {}) {
	const plan = aPlan([aNode('Train', { outputs: [anOutput('model', { type: 'model_artifacts', ...parts })] })]);
	const files = paths.map((path) => ({ path, bytes: 4, sha256: 'x', mode: 0o644 }));
	const evidence = anEvidence('model', { files, fileCount: files.length, bytes: 4 * files.length });
	const { findings } = check(plan, anExecution([aRun('Train', { outputs: [evidence] })]), {
		frameworks: { Train: frameworks },
	});
	return findings.filter(({ rule }) => rule === 'model-file-missing').map(({ message }) => message);
}

test('a model directory without a model of what its script works with', () => {
	expect(found(['metrics.csv', 'log/train.log'], ['xgboost'])).toEqual([
		'Train.model: no file of it looks like a model of xgboost; there is `metrics.csv`, `log/train.log`.',
	]);
	expect(found(['README'], ['pytorch', 'scikit-learn'])).toHaveLength(1);
});

test.each<readonly [readonly string[], readonly Framework[]]>([
	[['metrics.csv', 'xgboost-model.ubj'], ['xgboost']],
	[['model.PTH'], ['pytorch']],
	[['saved_model.pb', 'variables/variables.index'], ['tensorflow']],
	[['model.json'], ['xgboost']],
	[['model.txt'], ['lightgbm', 'scikit-learn']],
	// It saves itself as it likes.
	[['part-00000'], ['spark']],
	// No framework is known.
	[['weights.csv'], []],
	// An empty one is told by another rule.
	[[], ['xgboost']],
])('nothing of %j with %j', (paths, frameworks) => {
	expect(found(paths, frameworks)).toEqual([]);
});

test('nothing of an output that is no model, or may be missing', () => {
	expect(found(['rows.csv'], ['xgboost'], { type: 'processing_output' })).toEqual([]);
	expect(found(['rows.csv'], ['xgboost'], { optional: true })).toEqual([]);
});
