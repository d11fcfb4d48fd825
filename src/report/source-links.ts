import type { RunResult } from '../model/result.ts';
import { repositoryPath } from '../lib/repository-path.ts';
import { code, linked, type Markdown } from './escape.ts';

/** Shows a place in a file of the workspace; `line` counts from 1, and absent means the whole file. */
export type SourceLinks = (label: string, file: string, line?: number) => Markdown;

const serverPattern = /^https?:\/\/[\w.-]+(?::\d+)?$/;
const repositoryPattern = /^(?!\.+\/)[\w.-]+\/(?!\.+$)[\w.-]+$/;
const commitPattern = /^[0-9a-f]{40,64}$/;

/**
 * Places as links to the file at the commit that was tested, where the result tells where that is kept: its commit, and
 * in its environment `server`, `repository` and, when the workspace is not the repository's root, `folder` or `checkout`.
 * Else as plain names. What does not look like such a fact makes no link: a result may be of somebody else's making.
 */
export function sourceLinks({ subject: { commit = '' }, environment = {} }: RunResult): SourceLinks {
	const { server = '', repository = '', folder: prefix = '', checkout = '' } = environment;
	if (!serverPattern.test(server) || !repositoryPattern.test(repository) || !commitPattern.test(commit)) return code;
	const root = `${server}/${repository}/blob/${commit}`;
	return (label, file, line) => {
		const own = repositoryPath(file, { prefix, checkout });
		const parts = (own ?? '').split('/').filter((part) => part !== '' && part !== '.');
		// Absolute, or out of the repository: not a file of this commit.
		if (file.startsWith('/') || parts.includes('..') || parts.length === 0 || !file.isWellFormed()) return code(label);
		const path = parts.map(encodeURIComponent).join('/');
		return linked(code(label), `${root}/${path}${line === undefined ? '' : `#L${Math.trunc(line)}`}`);
	};
}
