import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { digestFile } from '../../../src/execute/staging/digest.ts';
import { explainFileError } from '../../../src/execute/staging/explain-file-error.ts';
import { freeBytes, sayBytes } from '../../../src/execute/staging/free-space.ts';
import { removeTree } from '../../../src/execute/staging/remove-tree.ts';

let here: string;
beforeEach(() => {
	here = mkdtempSync(join(tmpdir(), 'file-basics-'));
});
afterEach(() => rmSync(here, { recursive: true, force: true }));

describe('a digest of a file', () => {
	test('is its sha256, read at once or streamed', async () => {
		const small = join(here, 'small');
		writeFileSync(small, 'abc');
		const abc = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
		expect(await digestFile(small, 3)).toBe(abc);
		expect(await digestFile(small, 3_000_000)).toBe(abc);
	});

	test('never waits for a pipe and never follows a link that took its place', async () => {
		execFileSync('mkfifo', [join(here, 'pipe')]);
		symlinkSync('/etc/hostname', join(here, 'link'));
		await expect(digestFile(join(here, 'pipe'), 3)).rejects.toThrow('not a file');
		for (const bytes of [3, 3_000_000]) {
			await expect(digestFile(join(here, 'link'), bytes)).rejects.toThrow('ELOOP');
		}
	});
});

test('free space is told where it can be known, and does not hinder where it cannot', async () => {
	expect(await freeBytes(here)).toBeLessThan(1e18);
	expect(await freeBytes(join(here, 'none'))).toBe(Number.POSITIVE_INFINITY);
	expect([0, 999, 1_000, 2_500_000, 3e12, 5e15].map(sayBytes)).toEqual([
		'0 bytes',
		'999 bytes',
		'1.0 kB',
		'2.5 MB',
		'3.0 TB',
		'5000.0 TB',
	]);
});

test('what the disk says is explained; a programming error is not hidden', () => {
	expect(explainFileError({ code: 'ENOSPC' })).toBe('cannot be used: no space left on the disk (ENOSPC)');
	expect(explainFileError({ code: 'EWEIRD' })).toBe('cannot be used: EWEIRD');
	expect(() => explainFileError(new TypeError('ours'))).toThrow('ours');
	expect(() => explainFileError(Object.assign(new Error('ours'), { code: 'ERR_INVALID_ARG_TYPE' }))).toThrow('ours');
});

describe('removing', () => {
	test('takes files, folders and what is not there', async () => {
		mkdirSync(join(here, 'a/b'), { recursive: true });
		writeFileSync(join(here, 'a/b/c'), '');
		await removeTree(join(here, 'a'));
		await removeTree(join(here, 'a'));
		await expect(removeTree(here)).resolves.toBeUndefined();
	});

	test('does not follow links', async () => {
		mkdirSync(join(here, 'precious'));
		writeFileSync(join(here, 'precious/file'), '');
		mkdirSync(join(here, 'a'));
		symlinkSync(join(here, 'precious'), join(here, 'a/link'));
		await removeTree(join(here, 'a'));
		expect(execFileSync('ls', [join(here, 'precious')], { encoding: 'utf8' })).toBe('file\n');
	});

	test('says what it cannot do', async () => {
		await expect(removeTree(join(here, 'a\0b'))).rejects.toThrow('null bytes');
	});
});
