import { execFileSync } from 'node:child_process';
import {
	linkSync,
	mkdirSync,
	mkdtempSync,
	openSync,
	closeSync,
	readFileSync,
	rmSync,
	statSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { wasRead } from '../../../src/execute/staging/access-times.ts';
import { seal } from '../../../src/execute/staging/seal.ts';
import { stage } from '../../../src/execute/staging/stage.ts';
import type { StageReport } from '../../../src/model/workbench.ts';

let here: string;
let folder: string;
/** Some file systems cannot tell; then nothing may be said on them. */
let canTell: boolean;
beforeEach(() => {
	here = mkdtempSync(join(tmpdir(), 'access-'));
	folder = join(here, 'node');
	mkdirSync(join(here, 'source/deep'), { recursive: true });
	writeFileSync(join(here, 'source/a.csv'), 'a,b\n1,2\n');
	writeFileSync(join(here, 'source/deep/large.bin'), Buffer.alloc(3_000_000, 1));
	writeFileSync(join(here, 'source/empty'), '');
	writeFileSync(join(here, 'probe'), 'x');
	execFileSync('touch', ['-a', '-d', '@0', join(here, 'probe')]);
	readFileSync(join(here, 'probe'));
	canTell = statSync(join(here, 'probe')).atimeMs !== 0;
});
afterEach(() => rmSync(here, { recursive: true, force: true }));

async function staged(): Promise<StageReport> {
	const copy = {
		input: 'data',
		from: join(here, 'source'),
		to: 'inputs/data',
		shape: 'directory',
		channels: [],
	} as const;
	return stage({ folder, folders: ['outputs'], copies: [copy] });
}

async function readAfter(report: StageReport): Promise<boolean | undefined> {
	const inputs = report.inputs.map(({ input, digest, stamp }) => ({
		input,
		path: join(folder, 'inputs/data'),
		digest,
		stamp,
	}));
	const { inputsRead, modifiedInputs } = await seal({ folder, outputs: [], inputs }, async () => {
		throw new Error('nothing is to be read');
	});
	expect(modifiedInputs).toEqual([]);
	return inputsRead?.['data'];
}

test('what nobody read is known, although staging read it all to digest it', async () => {
	expect(await readAfter(await staged())).toBe(canTell ? false : undefined);
});

test('to list, look at and open files is not to read them', async () => {
	const report = await staged();
	execFileSync('ls', ['-lR', join(folder, 'inputs')]);
	closeSync(openSync(join(folder, 'inputs/data/a.csv'), 'r'));
	expect(await readAfter(report)).toBe(canTell ? false : undefined);
});

test.each([
	['a small file', () => readFileSync(join(folder, 'inputs/data/a.csv'))],
	[
		'a part of a large one, far down',
		() => execFileSync('head', ['-c', '1', join(folder, 'inputs/data/deep/large.bin')]),
	],
	['another program', () => execFileSync('tar', ['cf', join(here, 'x.tar'), '-C', join(folder, 'inputs'), 'data'])],
	['a copy', () => execFileSync('cp', ['-r', join(folder, 'inputs/data'), join(folder, 'outputs/x')])],
])('reading is seen: %s', async (_, read) => {
	const report = await staged();
	read();
	expect(await readAfter(report)).toBe(canTell ? true : undefined);
});

test('of nothing, of empty files, of links and of what is gone nothing is said', async () => {
	rmSync(join(here, 'source'), { recursive: true });
	mkdirSync(join(here, 'source'));
	expect(await readAfter(await staged())).toBeUndefined();
	writeFileSync(join(here, 'source/empty'), '');
	expect(await readAfter(await staged())).toBeUndefined();
	expect(wasRead(join(folder, 'inputs/gone'), folder)).toBeUndefined();
	expect(wasRead('/dev/null', folder)).toBeUndefined();
});

test('a second name of a file is the same file', async () => {
	const report = await staged();
	linkSync(join(folder, 'inputs/data/a.csv'), join(folder, 'outputs/same'));
	readFileSync(join(folder, 'outputs/same'));
	expect(await readAfter(report)).toBe(canTell ? true : undefined);
});
