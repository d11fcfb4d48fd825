import { execFileSync } from 'node:child_process';
import {
	chmodSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	utimesSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openWorkFolder, WorkFolderError } from '../../src/execute/work-folder.ts';

let here: string;
let out: string;
beforeEach(() => {
	here = mkdtempSync(join(tmpdir(), 'work-folder-'));
	out = join(here, 'deep/out');
});
afterEach(() => rmSync(here, { recursive: true, force: true }));

/** The id of a process that is gone. */
function deadProcess(): number {
	return Number(execFileSync('sh', ['-c', 'echo $$'], { encoding: 'utf8' }));
}

test('is made, with an ignore file of its own, and opened again when it was released', async () => {
	const first = await openWorkFolder(out);
	expect(readFileSync(join(out, '.gitignore'), 'utf8')).toBe('*\n');
	await first.release();
	await first.release();
	expect(existsSync(join(out, '.lock'))).toBe(false);
	await (await openWorkFolder(out)).release();
});

test('an empty folder that exists is taken', async () => {
	mkdirSync(out, { recursive: true });
	await (await openWorkFolder(out)).release();
});

test('is emptied, also of what a script closed to us, except for what is kept', async () => {
	await (await openWorkFolder(out)).release();
	mkdirSync(join(out, 'nodes/a/closed'), { recursive: true });
	writeFileSync(join(out, 'nodes/a/closed/x'), '');
	chmodSync(join(out, 'nodes/a/closed'), 0o500);
	writeFileSync(join(out, 'result.json'), '{}');
	const again = await openWorkFolder(out, { keep: ['nodes'] });
	expect(existsSync(join(out, 'nodes/a/closed/x'))).toBe(true);
	expect(existsSync(join(out, 'result.json'))).toBe(false);
	await again.release();
	const third = await openWorkFolder(out);
	expect(readdirSync(out).sort()).toEqual(['.dag-script-test-folder', '.gitignore', '.lock']);
	await third.release();
});

test('is ours again although a script removed all of it and a report was written since', async () => {
	const first = await openWorkFolder(out);
	rmSync(out, { recursive: true });
	mkdirSync(out);
	writeFileSync(join(out, 'result.json'), '{}');
	await first.release();
	const again = await openWorkFolder(out);
	expect(readdirSync(out).sort()).toEqual(['.dag-script-test-folder', '.gitignore', '.lock']);
	await again.release();
});

test('is not made again by its release', async () => {
	const first = await openWorkFolder(out);
	rmSync(out, { recursive: true });
	await first.release();
	expect(existsSync(out)).toBe(false);
});

describe('is refused', () => {
	test('when it holds anything that is not ours, which then stays', async () => {
		mkdirSync(out, { recursive: true });
		writeFileSync(join(out, 'thesis.tex'), 'years of work');
		await expect(openWorkFolder(out)).rejects.toThrow(WorkFolderError);
		await expect(openWorkFolder(out)).rejects.toThrow('thesis.tex');
		expect(readdirSync(out)).toEqual(['thesis.tex']);
	});

	test('when another run uses it', async () => {
		const first = await openWorkFolder(out);
		await expect(openWorkFolder(out)).rejects.toThrow(`in use by another run (process ${process.pid})`);
		await first.release();
		await (await openWorkFolder(out)).release();
	});

	test('while another one is just writing its lock', async () => {
		await (await openWorkFolder(out)).release();
		writeFileSync(join(out, '.lock'), '');
		await expect(openWorkFolder(out)).rejects.toThrow('in use by another run');
	});

	test('when it cannot be made', async () => {
		writeFileSync(join(here, 'file'), '');
		const refused = openWorkFolder(join(here, 'file/out'));
		await expect(refused).rejects.toThrow(WorkFolderError);
		await expect(refused).rejects.toThrow(/cannot be used: .*Name another one/);
	});
});

describe('a lock that nobody holds is taken over', () => {
	test.each([
		['of a process that is gone', () => `${deadProcess()}\n`],
		['with our own number, of a run in an earlier container', () => `${process.pid}\n`],
		['that was never finished', () => ''],
		['that makes no sense', () => 'what?'],
	])('%s', async (_, content) => {
		await (await openWorkFolder(out)).release();
		const lock = join(out, '.lock');
		writeFileSync(lock, content());
		utimesSync(lock, 1, 1);
		const again = await openWorkFolder(out);
		expect(readFileSync(lock, 'utf8')).toBe(`${process.pid}\n`);
		await again.release();
	});

	test('but one that another run took meanwhile is not removed by our release', async () => {
		const first = await openWorkFolder(out);
		writeFileSync(join(out, '.lock'), '1\n');
		await first.release();
		expect(existsSync(join(out, '.lock'))).toBe(true);
		await expect(openWorkFolder(out)).rejects.toThrow('process 1');
	});
});
