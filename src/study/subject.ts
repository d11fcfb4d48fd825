import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Subject } from '../model/result.ts';

/**
 * The commit that is checked out, read from the repository's own files: no program is started, so that it costs
 * nothing. Empty where there is no repository or its layout is unusual. Whether the work tree is dirty is left open.
 */
export function readSubject(root: string): Subject {
	const git = findGit(root);
	if (git === undefined) return {};
	const head = readLine(join(git, 'HEAD'));
	if (head === undefined) return {};
	const name = /^ref: (\S+)$/.exec(head)?.[1];
	const commit = name === undefined ? head : readReference(git, name);
	return commit !== undefined && /^[0-9a-f]{40,64}$/.test(commit) ? { commit } : {};
}

/** The folder with the repository's own files; in a linked work tree or a submodule `.git` is a file that names it. */
function findGit(root: string): string | undefined {
	for (let folder = resolve(root); ; folder = dirname(folder)) {
		const git = join(folder, '.git');
		if (readLine(join(git, 'HEAD')) !== undefined) return git;
		const link = /^gitdir: (.+)$/.exec(readLine(git) ?? '')?.[1];
		if (link !== undefined) return resolve(folder, link);
		if (folder === dirname(folder)) return undefined;
	}
}

function readReference(git: string, name: string): string | undefined {
	const common = readLine(join(git, 'commondir'));
	const folder = common === undefined ? git : resolve(git, common);
	const loose = readLine(join(git, name)) ?? readLine(join(folder, name));
	if (loose !== undefined) return loose;
	const packed = readText(join(folder, 'packed-refs'));
	return packed
		?.split('\n')
		.find((line) => line.endsWith(` ${name}`))
		?.split(' ')[0];
}

function readLine(path: string): string | undefined {
	return readText(path)?.split('\n')[0]?.trim();
}

function readText(path: string): string | undefined {
	try {
		return readFileSync(path, 'utf8');
	} catch {
		return undefined;
	}
}
