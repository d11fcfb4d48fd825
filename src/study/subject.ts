import { readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Subject } from '../model/result.ts';

/**
 * The commit that is checked out, read from the repository's own files: no program is started, so that it costs
 * nothing. Empty where there is no repository or its layout is unusual. Whether the work tree is dirty is left open.
 */
export async function readSubject(root: string): Promise<Subject> {
	const git = await findGit(root);
	if (git === undefined) return {};
	const head = await readLine(join(git, 'HEAD'));
	if (head === undefined) return {};
	const name = /^ref: (\S+)$/.exec(head)?.[1];
	const commit = name === undefined ? head : await readReference(git, name);
	return commit !== undefined && /^[0-9a-f]{40,64}$/.test(commit) ? { commit } : {};
}

/** The folder with the repository's own files; in a linked work tree or a submodule `.git` is a file that names it. */
async function findGit(root: string): Promise<string | undefined> {
	for (let folder = resolve(root); ; folder = dirname(folder)) {
		const git = join(folder, '.git');
		if ((await readLine(join(git, 'HEAD'))) !== undefined) return git;
		const link = /^gitdir: (.+)$/.exec((await readLine(git)) ?? '')?.[1];
		if (link !== undefined) return resolve(folder, link);
		if (folder === dirname(folder)) return undefined;
	}
}

async function readReference(git: string, name: string): Promise<string | undefined> {
	const common = await readLine(join(git, 'commondir'));
	const folder = common === undefined ? git : resolve(git, common);
	const loose = (await readLine(join(git, name))) ?? (await readLine(join(folder, name)));
	if (loose !== undefined) return loose;
	const packed = await readText(join(folder, 'packed-refs'));
	return packed
		?.split('\n')
		.find((line) => line.endsWith(` ${name}`))
		?.split(' ')[0];
}

async function readLine(path: string): Promise<string | undefined> {
	return (await readText(path))?.split('\n')[0]?.trim();
}

async function readText(path: string): Promise<string | undefined> {
	try {
		return await readFile(path, 'utf8');
	} catch {
		return undefined;
	}
}
