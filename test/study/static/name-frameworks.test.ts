import { expect, test } from 'vitest';
import type { ScriptFacts } from '../../../src/model/script-facts.ts';
import { nameFrameworks } from '../../../src/study/static/name-frameworks.ts';
import { aNode, aPlan } from '../../rig/result-builders.ts';

const at = { line: 1, column: 1, endLine: 1, endColumn: 2 };
const imports = (...modules: readonly string[]): ScriptFacts => ({
	imports: modules.map((module) => ({ module, level: 0, names: [], optional: false, origin: 'installed', at })),
});

test('a node works with what its contract asks for and what its script imports, whatever its name', () => {
	const plan = aPlan([
		aNode('XGBoostTraining', { entry: 'scripts/a.py' }),
		aNode('Eval', { entry: 'scripts/b.py', requirements: [{ name: 'scikit-learn', range: '>=1' }] }),
		aNode('Torch', { kind: 'stub', requirements: [{ name: 'torch', range: '' }] }),
	]);
	const scripts = new Map([
		['scripts/a.py', imports('json', 'pandas')],
		['scripts/b.py', imports('xgboost.sklearn')],
	]);
	expect(nameFrameworks(plan, scripts)).toEqual({ frameworks: { Eval: ['xgboost', 'scikit-learn'] } });
	expect(nameFrameworks(aPlan([aNode('A')]), new Map())).toEqual({});
});
