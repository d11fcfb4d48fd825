import type { Files } from '../lib/files.ts';
import { startOf } from '../model/source.ts';
import { fileReason } from './file-reason.ts';
import { problem, type Report } from './reports.ts';

/**
 * The same files, where what the system refuses (a folder without permission, a file that vanishes) is a diagnostic and
 * then as good as absent; a hash is empty. `read` still throws: who reads knows best what to say.
 */
export function sturdyFiles(files: Files, report: Report): Files {
	const told = new Set<string>();
	const linksTold = new Set<string>();

	async function attempt<T>(path: string, work: () => Promise<T>, otherwise: T, isPath = true): Promise<T> {
		try {
			return await work();
		} catch (error) {
			const reason = fileReason(error);
			// Whatever refuses one pattern refuses the next, and the patterns are ours.
			if (!isPath && told.has(reason)) return otherwise;
			if (!isPath) told.add(reason);
			report(
				problem('error', 'file-unreadable', `"${path}" cannot be read: ${reason}`, isPath ? startOf(path) : undefined),
			);
			return otherwise;
		}
	}
	/** Says of what is not there that it is behind a link that is not followed. */
	async function look<T>(path: string, work: () => Promise<T>, otherwise: T, isThere: (found: T) => boolean) {
		const found = await attempt(path, work, otherwise);
		const link = isThere(found) ? undefined : await attempt(path, async () => files.linkOut?.(path), undefined);
		if (link !== undefined && !linksTold.has(link)) {
			linksTold.add(link);
			const message = `"${link}" is a link that leaves the folder that the pipeline runs in: what lies there is not read.`;
			const help = 'Put the files themselves there, or run the pipeline in a folder that holds both.';
			report(problem('warning', 'path-outside-workspace', message, undefined, { help, about: { item: link } }));
		}
		return found;
	}
	const hasAny = (found: readonly string[]) => found.length > 0;
	return {
		stat: (path) =>
			look(
				path,
				() => files.stat(path),
				undefined,
				(found) => found !== undefined,
			),
		read: (path) => files.read(path),
		sha256: (path) => attempt(path, () => files.sha256(path), ''),
		list: (folder) => look(folder, () => files.list(folder), [], hasAny),
		inFolder: (folder) => look(folder, () => files.inFolder(folder), [], hasAny),
		glob: (patterns) => attempt(patterns.join(', '), () => files.glob(patterns), [], false),
	};
}
