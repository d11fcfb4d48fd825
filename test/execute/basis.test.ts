import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	rmSync,
	symlinkSync,
	utimesSync,
	writeFileSync,
} from 'node:fs';
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
	for (const path of [
		'steps/clean.py',
		'steps/train.py',
		'steps/ship.sh',
		'steps/parts/common.py',
		'src/shared.py',
		'data/raw/a.csv',
		'stubs/model.bin',
	])
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
	plannedNode('Train', { runtime: 'python', entry: 'steps/train.py', inputs: [plannedInput('t', 'Clean.t')] }),
	plannedNode('Ship', { command: ['sh', 'steps/ship.sh'], inputs: [plannedInput('m', 'Train.m')] }),
]);

async function bases({ entry = 'steps/clean.py', path = ['src'], files = [] as readonly ProjectFile[] } = {}) {
	const nodes = plan.nodes.map((node) => (node.id === 'Clean' ? { ...node, entry } : node));
	return basisOf({ ...plan, nodes }, { root, out: join(root, 'results'), pythonPath: path, files });
}

/** What differs between now and after a change, by node; afterwards the change is taken back. */
async function changedBy(
	path: string,
	text: string,
	files: readonly ProjectFile[] = scripts,
): Promise<readonly string[]> {
	const whole = join(root, path);
	const was = existsSync(whole) ? readFileSync(whole, 'utf8') : undefined;
	const then = new Date('2026-01-01');
	if (was !== undefined) utimesSync(whole, then, then);
	const before = await bases({ files });
	put(path, text);
	const after = await bases({ files });
	if (was === undefined) rmSync(whole);
	else {
		put(path, was);
		utimesSync(whole, then, then);
	}
	expect(await bases({ files })).toEqual(before);
	return plan.nodes.map(({ id }) => id).filter((id) => before[id] !== after[id]);
}

const scripts: readonly ProjectFile[] = [
	'steps/clean.py',
	'steps/train.py',
	'steps/ship.sh',
	'steps/parts/common.py',
].map((path) => ({ path, role: 'script', kind: 'file', bytes: 3 }));

describe('what a run is based on', () => {
	test.each([
		['the script of a node', 'steps/clean.py', ['Clean']],
		['the script of another', 'steps/train.py', ['Train']],
		['a script that a command names', 'steps/ship.sh', ['Ship']],
		['a module that every script may import', 'steps/parts/common.py', ['Clean', 'Train', 'Ship']],
		['one below `python.path`', 'src/shared.py', ['Clean', 'Train', 'Ship']],
		['data that feeds an input', 'data/raw/a.csv', ['Clean']],
		['a file that stands for an output', 'stubs/model.bin', ['Model']],
	])('%s: an edit of the same length changes what is made of it', async (_, path, nodes) => {
		expect(await changedBy(path, 'two')).toEqual(nodes);
	});

	test('a script counts for the others that mention it, also through a third', async () => {
		put('steps/train.py', 'import clean\n');
		expect(await changedBy('steps/clean.py', 'two')).toEqual(['Clean', 'Train']);
		put('steps/ship.sh', 'python steps/train.py\n');
		expect(await changedBy('steps/clean.py', 'two')).toEqual(['Clean', 'Train', 'Ship']);
		put('steps/train.py', 'import cleaner\n');
		expect(await changedBy('steps/clean.py', 'two')).toEqual(['Clean']);
		put('steps/parts/common.py', 'from train import fit\n');
		expect(await changedBy('steps/train.py', 'two')).toEqual(['Clean', 'Train', 'Ship']);
	});

	test.each(['steps/new.py', 'src/deep/new.py', 'data/raw/b.csv'])('%s, a new file, changes it', async (path) => {
		expect(await changedBy(path, '')).toContain('Clean');
	});

	test('a module that is a link counts as the file that it leads to', async () => {
		put('shared/rules.py', 'one');
		symlinkSync('../shared/rules.py', join(root, 'steps/rules.py'));
		symlinkSync('../shared/train.py', join(root, 'steps/linked.py'));
		put('shared/train.py', 'one');
		const files = [...scripts, { path: 'steps/linked.py', role: 'script', kind: 'file', bytes: 3 } as const];
		expect(await changedBy('shared/rules.py', 'two')).toContain('Clean');
		expect(await changedBy('shared/train.py', 'two', files)).toContain('Clean');
	});

	test('other files of the script folders count too', async () => {
		put('steps/limits.yml', 'one');
		const files = [...scripts, { path: 'steps/limits.yml', role: 'script', kind: 'file', bytes: 3 } as const];
		expect(await changedBy('steps/limits.yml', 'two', files)).toEqual(['Clean', 'Train', 'Ship']);
	});

	test('data counts by its size and time of change', async () => {
		const large = join(root, 'data/raw/large.csv');
		put('data/raw/large.csv', 'x'.repeat(2_000_000));
		utimesSync(large, 1_000, 1_000);
		const before = await bases();
		expect(await bases()).toEqual(before);
		put('data/raw/large.csv', 'y'.repeat(2_000_000));
		expect((await bases())['Clean']).not.toBe(before['Clean']);
	});

	test('what no script is made of does not count, also where everything is on the path', async () => {
		const all = { entry: 'main.py', path: ['.'] };
		put('main.py', 'one');
		const before = await bases(all);
		for (const path of ['README.md', '.venv/x.py', 'node_modules/y.py', 'venv/lib/site-packages/z.py', 'results/r.py'])
			put(path, 'new');
		expect(await bases(all)).toEqual(before);
		put('deep/module.py', 'new');
		expect((await bases(all))['Clean']).not.toBe(before['Clean']);
	});

	test('what is not there is no trouble', async () => {
		rmSync(root, { recursive: true });
		mkdirSync(root);
		expect(await bases()).toEqual({});
	});
});
