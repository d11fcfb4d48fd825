import { expect, test } from 'vitest';
import type { Files } from '../../src/lib/files.ts';
import { findClues } from '../../src/study/find-clues.ts';
import { memoryFiles } from '../rig/memory-files.ts';
import { aFailedRun, anExecution, aNode, aPlan } from '../rig/result-builders.ts';

/** Nodes that each miss a module, and how often the repository was searched for them. */
async function missing(modules: readonly string[], contents: Readonly<Record<string, string>>) {
	const nodes = modules.map((_, index) => aNode(`N${index}`, { entry: 'scripts/a.py', runtime: 'python' }));
	const runs = modules.map((module, index) =>
		aFailedRun(`N${index}`, {
			reason: 'import-error',
			module,
			message: `No module named '${module}'`,
			frames: [],
		}),
	);
	let searches = 0;
	const stored = memoryFiles(contents);
	const files: Files = {
		...stored,
		glob(patterns) {
			searches += 1;
			return stored.glob(patterns);
		},
	};
	const { clues } = await findClues(aPlan(nodes), anExecution(runs), { files, out: '/nowhere', pythonPath: [] });
	return { clues, searches };
}

test('a module that several scripts miss is looked for once, and told of each', async () => {
	const { clues, searches } = await missing(['pkg.util', 'pkg.util', 'other'], { 'src/pkg/util.py': '' });
	expect(clues).toEqual({
		N0: { kind: 'module', paths: ['src'] },
		N1: { kind: 'module', paths: ['src'] },
	});
	expect(searches).toBe(2);
});

test('the repository is not searched for hundreds of modules', async () => {
	const modules = Array.from({ length: 300 }, (_, index) => `m${index}`);
	const { clues, searches } = await missing(modules, { 'lib/m3.py': '', 'lib/m299.py': '' });
	expect(clues).toEqual({ N3: { kind: 'module', paths: ['lib'] } });
	expect(searches).toBe(20);
});
