import { execFileSync } from 'node:child_process';
import {
	chmodSync,
	existsSync,
	lstatSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	symlinkSync,
	utimesSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { stage, usualLimits } from '../../../src/execute/staging/stage.ts';
import { withoutPrivilege } from '../../rig/without-privilege.ts';
import type { StageCopy, StageReport } from '../../../src/model/workbench.ts';

let here: string;
let folder: string;
beforeEach(() => {
	here = mkdtempSync(join(tmpdir(), 'stage-'));
	folder = join(here, 'node');
});
afterEach(() => rmSync(here, { recursive: true, force: true }));

function write(path: string, text = 'x'): string {
	const place = join(here, path);
	mkdirSync(dirname(place), { recursive: true });
	writeFileSync(place, text);
	return place;
}

function copy(from: string, parts: Partial<StageCopy> = {}): StageCopy {
	return { input: 'i', from: join(here, from), to: 'inputs/i', shape: 'directory', channels: [], ...parts };
}

async function stageOne(from: string, parts: Partial<StageCopy> = {}): Promise<StageReport> {
	return stage({ folder, folders: [], copies: [copy(from, parts)] });
}

/** All files below a folder, relative to it. */
function filesOf(path: string): string[] {
	return readdirSync(path, { recursive: true, withFileTypes: true })
		.filter((entry) => !entry.isDirectory())
		.map((entry) => join(entry.parentPath, entry.name).slice(path.length + 1))
		.sort();
}

describe('the folder', () => {
	test('is made from empty, with the folders asked for', async () => {
		write('node/outputs/old.csv');
		await stage({ folder, folders: ['outputs/o', 'work'], copies: [] });
		expect(filesOf(folder)).toEqual([]);
		expect(readdirSync(folder).sort()).toEqual(['outputs', 'work']);
	});

	test('keeps only the names that it is told to keep', async () => {
		write('node/log/attempt-1.log');
		write('node/work/log/x');
		await stage({ folder, folders: ['work', 'log'], keep: ['log'], copies: [] });
		expect(filesOf(folder)).toEqual(['log/attempt-1.log']);
	});

	test('is emptied although a script took away the right to', async () => {
		write('node/work/deep/x');
		chmodSync(join(folder, 'work/deep'), 0o500);
		chmodSync(join(folder, 'work'), 0o500);
		await withoutPrivilege(here, async () => stage({ folder, folders: [], copies: [] }));
		expect(readdirSync(folder)).toEqual([]);
	});

	test('that cannot be made is a problem, not a crash', async () => {
		write('node-file');
		const report = await stage({ folder: join(here, 'node-file/below'), folders: [], copies: [] });
		expect(report.problems[0]?.message).toMatch(/^The node's folder cannot be used: /);
	});
});

describe('folders', () => {
	test('are copied whole: files, empty folders, times, and the right to execute', async () => {
		write('data/sub/part.csv', 'a\n1\n');
		const tool = write('data/tool.sh', '#!');
		chmodSync(tool, 0o555);
		mkdirSync(join(here, 'data/empty'));
		utimesSync(join(here, 'data/sub/part.csv'), 1_000_000, 1_000_000);
		const report = await stageOne('data');
		expect(report).toMatchObject({ problems: [], inputs: [{ fileCount: 2, bytes: 6, linked: false }] });
		const place = join(folder, 'inputs/i');
		expect(filesOf(place)).toEqual(['sub/part.csv', 'tool.sh']);
		expect(readdirSync(join(place, 'empty'))).toEqual([]);
		expect(statSync(join(place, 'sub/part.csv')).mtimeMs).toBe(1_000_000_000);
		// The copy is the script's own: it may write to it.
		expect(statSync(join(place, 'tool.sh')).mode & 0o777).toBe(0o755);
	});

	test('two consumers get copies of their own, with equal digests', async () => {
		write('data/x.csv', 'a');
		const [first] = (await stageOne('data')).inputs;
		writeFileSync(join(folder, 'inputs/i/x.csv'), 'changed');
		const second = await stage({ folder: join(here, 'other'), folders: [], copies: [copy('data')] });
		expect(readFileSync(join(here, 'other/inputs/i/x.csv'), 'utf8')).toBe('a');
		expect(second.inputs[0]?.digest).toBe(first?.digest);
	});

	test('a large file is copied with its digest, time and mode too', async () => {
		const large = write('data/large.bin', 'y'.repeat(3_000_000));
		utimesSync(large, 5, 5);
		const first = await stageOne('data');
		expect(statSync(join(folder, 'inputs/i/large.bin')).mtimeMs).toBe(5_000);
		write('data/large.bin', `${'y'.repeat(2_999_999)}z`);
		const second = await stageOne('data');
		expect(second.inputs[0]?.digest).not.toBe(first.inputs[0]?.digest);
	});

	test('a file that is to be a folder is put into one under its own name', async () => {
		write('data.csv', 'a');
		await stageOne('data.csv');
		expect(filesOf(join(folder, 'inputs/i'))).toEqual(['data.csv']);
	});

	test('an empty folder stays one', async () => {
		mkdirSync(join(here, 'data'));
		const report = await stageOne('data');
		expect(report.inputs).toMatchObject([{ fileCount: 0, bytes: 0 }]);
		expect(readdirSync(join(folder, 'inputs/i'))).toEqual([]);
	});

	test('several sources of one input lie beside each other', async () => {
		write('one/a.csv');
		write('two/b.csv');
		const report = await stage({ folder, folders: [], copies: [copy('one'), copy('two')] });
		expect(report.problems).toEqual([]);
		expect(filesOf(join(folder, 'inputs/i'))).toEqual(['a.csv', 'b.csv']);
		const clash = await stage({ folder, folders: [], copies: [copy('one'), copy('one')] });
		expect(clash.problems).toMatchObject([{ input: 'i', message: expect.stringContaining('EEXIST') as string }]);
	});
});

describe('files', () => {
	const asFile: Partial<StageCopy> = { to: 'inputs/i/wanted.json', shape: 'file' };

	test('a file gets the name that the script expects', async () => {
		write('data.json', '{}');
		const report = await stageOne('data.json', asFile);
		expect(filesOf(join(folder, 'inputs'))).toEqual(['i/wanted.json']);
		expect(report.inputs).toMatchObject([{ fileCount: 1, bytes: 2 }]);
	});

	test.each([
		['the one of that name at the top', ['wanted.json', 'sub/wanted.json', 'b.json'], 'wanted.json'],
		['the only one of that name', ['sub/wanted.json', 'b.json'], 'sub/wanted.json'],
		['the only one', ['part-0.json'], 'part-0.json'],
	])('of a folder it is %s', async (_, names, chosen) => {
		for (const name of names) write(`data/${name}`, name);
		await stageOne('data', asFile);
		expect(readFileSync(join(folder, 'inputs/i/wanted.json'), 'utf8')).toBe(chosen);
		expect(filesOf(join(folder, 'inputs'))).toEqual(['i/wanted.json']);
	});

	test('a folder in which no file is meant is delivered as it is', async () => {
		write('data/hyper_NA.json');
		write('data/hyper_EU.json');
		await stageOne('data', asFile);
		expect(filesOf(join(folder, 'inputs/i'))).toEqual(['wanted.json/hyper_EU.json', 'wanted.json/hyper_NA.json']);
	});
});

describe('channels', () => {
	test('a source that has one is taken as it is, with the others empty', async () => {
		write('data/train/a.csv');
		await stageOne('data', { channels: ['train', 'val'] });
		expect(filesOf(join(folder, 'inputs/i'))).toEqual(['train/a.csv']);
		expect(readdirSync(join(folder, 'inputs/i')).sort()).toEqual(['train', 'val']);
	});

	test('any other goes whole into each', async () => {
		write('data/sub/a.csv');
		mkdirSync(join(here, 'data/empty'));
		const report = await stageOne('data', { channels: ['train', 'val'] });
		expect(report.inputs[0]?.fileCount).toBe(2);
		expect(filesOf(join(folder, 'inputs/i'))).toEqual(['train/sub/a.csv', 'val/sub/a.csv']);
		expect(existsSync(join(folder, 'inputs/i/val/empty'))).toBe(true);
	});
});

describe('what is refused', () => {
	async function problems(from: string, parts: Partial<StageCopy> = {}): Promise<string> {
		const report = await stageOne(from, parts);
		expect(report.inputs).toEqual([]);
		expect(existsSync(join(folder, 'inputs'))).toBe(false);
		return report.problems.map(({ message }) => message).join('; ');
	}

	test('nothing at the place', async () => {
		expect(await problems('none')).toBe(`nothing is at ${join(here, 'none')}`);
	});

	test('a link that leaves the source, a link to nowhere, a circle of links, a pipe', async () => {
		write('outside/secret');
		write('data/a.csv');
		symlinkSync(join(here, 'outside/secret'), join(here, 'data/leaves'));
		symlinkSync('none', join(here, 'data/nowhere'));
		symlinkSync('.', join(here, 'data/round'));
		symlinkSync('self', join(here, 'data/self'));
		execFileSync('mkfifo', [join(here, 'data/pipe')]);
		const said = await problems('data');
		expect(said).toContain('leaves is a link that leaves its folder; it was not followed');
		expect(said).toContain('nowhere is a link that leads nowhere');
		expect(said).toContain('round leads back to a folder that holds it');
		expect(said).toContain('self cannot be used: its links lead in a circle (ELOOP)');
		expect(said).toContain('pipe is neither a file nor a folder');
	});

	test('a source that is itself a link out, or leads nowhere, or is no file', async () => {
		write('outside/secret');
		mkdirSync(join(here, 'data'));
		symlinkSync('../outside', join(here, 'data/link'));
		const within = join(here, 'data');
		expect(await problems('data/link', { within })).toContain('link is a link that leaves its folder');
		symlinkSync('none', join(here, 'dangling'));
		expect(await problems('dangling')).toContain('dangling is a link that leads nowhere');
		execFileSync('mkfifo', [join(here, 'pipe')]);
		expect(await problems('pipe')).toContain('pipe is neither a file nor a folder');
		write('file');
		expect(await problems('file/below')).toContain('nothing is at');
	});

	test('what we may not read', async () => {
		chmodSync(write('data/closed.csv'), 0);
		write('data/folder/a.csv');
		chmodSync(join(here, 'data/folder'), 0);
		const report = await withoutPrivilege(here, async () => stageOne('data'));
		expect(report.problems).toEqual([{ input: 'i', message: 'folder cannot be used: permission denied (EACCES)' }]);
		chmodSync(join(here, 'data/folder'), 0o755);
		const again = await withoutPrivilege(here, async () => stageOne('data'));
		expect(again.problems).toEqual([{ input: 'i', message: 'closed.csv cannot be used: permission denied (EACCES)' }]);
		chmodSync(join(here, 'data'), 0);
		const third = await withoutPrivilege(here, async () => stageOne('data/folder'));
		expect(third.problems).toEqual([{ input: 'i', message: 'folder cannot be used: permission denied (EACCES)' }]);
		chmodSync(join(here, 'data'), 0o755);
	});

	test('links that stay inside are followed and become files', async () => {
		write('data/real/a.csv', 'a');
		symlinkSync('real', join(here, 'data/latest'));
		symlinkSync('real/a.csv', join(here, 'data/b.csv'));
		const report = await stageOne('data');
		expect(report.problems).toEqual([]);
		expect(filesOf(join(folder, 'inputs/i'))).toEqual(['b.csv', 'latest/a.csv', 'real/a.csv']);
		expect(lstatSync(join(folder, 'inputs/i/b.csv')).isFile()).toBe(true);
	});

	test('more than the disk takes', async () => {
		write('data/a.bin', 'z'.repeat(2_500));
		const limits = { ...usualLimits, freeBytes: async () => 2_000 };
		const report = await stage({ folder, folders: [], copies: [copy('data')] }, limits);
		expect(report.problems).toEqual([
			{ input: 'i', message: 'the disk is too full: the inputs need 2.5 kB, and 2.0 kB may be used' },
		]);
	});

	test('a source that is not what was sealed', async () => {
		write('data/a.csv', 'a');
		const digest = (await stageOne('data')).inputs[0]?.digest ?? '';
		expect((await stageOne('data', { expect: digest })).problems).toEqual([]);
		expect((await stageOne('data', { expect: digest, channels: ['x', 'y'] })).problems).toEqual([]);
		write('data/a.csv', 'b');
		const report = await stageOne('data', { expect: digest });
		expect(report.problems).toEqual([{ input: 'i', message: 'its source was changed after it had been sealed' }]);
	});
});

describe('above the size limit', () => {
	const limits = { ...usualLimits, copyBytes: 3 };

	test('an input is a real folder of links, and its stamp tells when an original is written', async () => {
		write('data/sub/a.csv', 'abcdef');
		const job = { folder, folders: [], copies: [copy('data')] };
		const report = await stage(job, limits);
		const link = join(folder, 'inputs/i/sub/a.csv');
		expect(report.inputs[0]).toMatchObject({ linked: true, fileCount: 1, bytes: 6 });
		expect(report.inputs[0]?.digest).toMatch(/^stamp:[0-9a-f]{64}$/);
		expect(lstatSync(dirname(link)).isDirectory()).toBe(true);
		expect(lstatSync(link).isSymbolicLink()).toBe(true);
		expect(readFileSync(link, 'utf8')).toBe('abcdef');
	});

	test('a single file is one link', async () => {
		write('data.csv', 'abcdef');
		const job = { folder, folders: [], copies: [copy('data.csv', { to: 'inputs/i/x.csv', shape: 'file' })] };
		await stage(job, limits);
		expect(readFileSync(join(folder, 'inputs/i/x.csv'), 'utf8')).toBe('abcdef');
		expect(lstatSync(join(folder, 'inputs/i/x.csv')).isSymbolicLink()).toBe(true);
	});
});

test('5,000 small files take little time, and others get their turn meanwhile', async () => {
	for (let index = 0; index < 5_000; index += 1) {
		if (index % 100 === 0) mkdirSync(join(here, `data/${index / 100}`), { recursive: true });
		writeFileSync(join(here, `data/${Math.floor(index / 100)}/${index}.csv`), `${index}`);
	}
	let turns = 0;
	const ticking = setInterval(() => (turns += 1), 1);
	const started = performance.now();
	const report = await stageOne('data');
	clearInterval(ticking);
	expect(report.inputs[0]?.fileCount).toBe(5_000);
	expect(performance.now() - started).toBeLessThan(10_000);
	expect(turns).toBeGreaterThan(1);
});
