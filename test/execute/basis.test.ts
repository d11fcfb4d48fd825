import { mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { basisOf } from '../../src/execute/basis.ts';
import type { ProjectFile } from '../../src/model/project.ts';
import { plannedInput, plannedNode, plannedOutput } from '../rig/planned.ts';
import { aPlan } from '../rig/result-builders.ts';

let root: string;
beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'basis-'));
	for (const path of ['steps/clean.py', 'steps/parts/common.py', 'src/shared.py', 'data/raw/a.csv', 'stubs/model.bin'])
		put(path, 'one');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function put(path: string, text: string): void {
	mkdirSync(dirname(join(root, path)), { recursive: true });
	writeFileSync(join(root, path), text);
}

const plan = aPlan([
	plannedNode('Clean', { runtime: 'python', entry: 'steps/clean.py', inputs: [plannedInput('raw', 'data/raw')] }),
	plannedNode('Model', { kind: 'stub', outputs: [plannedOutput('model', { stub: 'stubs/model.bin' })] }),
]);

function basis({ entry = 'steps/clean.py', path = ['src'], files = [] as readonly ProjectFile[] } = {}) {
	const nodes = plan.nodes.map((node) => (node.id === 'Clean' ? { ...node, entry } : node));
	return basisOf({ ...plan, nodes }, { root, out: join(root, 'results'), pythonPath: path, files });
}

describe('what a run is based on', () => {
	test.each(['steps/clean.py', 'steps/parts/common.py', 'src/shared.py', 'data/raw/a.csv', 'stubs/model.bin'])(
		'%s: an edit of the same length changes it, and taking the edit back restores it',
		async (path) => {
			const before = await basis();
			put(path, 'two');
			expect(await basis()).not.toBe(before);
			put(path, 'one');
			expect(await basis()).toBe(before);
		},
	);

	test.each(['steps/new.py', 'src/deep/new.py', 'data/raw/b.csv'])('%s, a new file, changes it', async (path) => {
		const before = await basis();
		put(path, '');
		expect(await basis()).not.toBe(before);
	});

	test('a module that is a link counts as the file that it leads to', async () => {
		put('shared/rules.py', 'one');
		symlinkSync('../shared/rules.py', join(root, 'steps/rules.py'));
		const before = await basis();
		put('shared/rules.py', 'two');
		expect(await basis()).not.toBe(before);
	});

	test('other files of the script folders count as load found them', async () => {
		const file = { path: 'steps/limits.yml', role: 'script', kind: 'file', bytes: 3 } as const;
		const one = await basis({ files: [{ ...file, sha256: '1'.repeat(64) }] });
		expect(await basis({ files: [{ ...file, sha256: '2'.repeat(64) }] })).not.toBe(one);
	});

	test('a large file counts by its size and time of change', async () => {
		const large = join(root, 'data/raw/large.csv');
		put('data/raw/large.csv', 'x'.repeat(2_000_000));
		utimesSync(large, 1_000, 1_000);
		const before = await basis();
		expect(await basis()).toBe(before);
		put('data/raw/large.csv', 'y'.repeat(2_000_000));
		expect(await basis()).not.toBe(before);
	});

	test('what no script is made of does not count, also where everything is on the path', async () => {
		const all = { entry: 'main.py', path: ['.'] };
		put('main.py', 'one');
		const before = await basis(all);
		for (const path of ['README.md', '.venv/x.py', 'node_modules/y.py', 'venv/lib/site-packages/z.py', 'results/r.py'])
			put(path, 'new');
		expect(await basis(all)).toBe(before);
		put('deep/module.py', 'new');
		expect(await basis(all)).not.toBe(before);
	});

	test('what is not there is no trouble', async () => {
		rmSync(root, { recursive: true });
		mkdirSync(root);
		expect(await basis()).toMatch(/^[0-9a-f]{64}$/);
	});
});
