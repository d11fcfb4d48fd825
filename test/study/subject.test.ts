import { execa } from 'execa';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readSubject } from '../../src/study/subject.ts';

let place: string;
beforeEach(async () => {
	place = await mkdtemp(join(tmpdir(), 'subject-'));
});
afterEach(async () => {
	await rm(place, { recursive: true, force: true });
});

async function git(cwd: string, ...args: string[]): Promise<string> {
	const identity = ['-c', 'user.name=t', '-c', 'user.email=t@t.invalid', '-c', 'init.defaultBranch=main'];
	return (await execa('git', [...identity, ...args], { cwd })).stdout.trim();
}

async function repositoryAt(folder: string): Promise<string> {
	await mkdir(folder, { recursive: true });
	await git(folder, 'init', '-q');
	await git(folder, 'commit', '-q', '--allow-empty', '-m', 'x');
	return git(folder, 'rev-parse', 'HEAD');
}

test('the commit of a branch, from a folder below the root too', async () => {
	const commit = await repositoryAt(place);
	await mkdir(join(place, 'a', 'b'), { recursive: true });
	expect(readSubject(place)).toEqual({ commit });
	expect(readSubject(join(place, 'a', 'b'))).toEqual({ commit });
});

test('the commit of a branch whose reference is packed', async () => {
	const commit = await repositoryAt(place);
	await git(place, 'pack-refs', '--all');
	expect(readSubject(place)).toEqual({ commit });
});

test('the commit that is checked out without a branch', async () => {
	const commit = await repositoryAt(place);
	await git(place, 'checkout', '-q', '--detach');
	expect(readSubject(place)).toEqual({ commit });
});

test('the commit of a linked work tree', async () => {
	const commit = await repositoryAt(join(place, 'main'));
	await git(join(place, 'main'), 'worktree', 'add', '-q', '-b', 'other', join(place, 'linked'));
	expect(readSubject(join(place, 'linked'))).toEqual({ commit });
});

test('nothing where there is no commit, or no sense in the files', async () => {
	await git(place, 'init', '-q');
	expect(readSubject(place)).toEqual({});
	await writeFile(join(place, '.git', 'HEAD'), 'nonsense\n');
	expect(readSubject(place)).toEqual({});
});
