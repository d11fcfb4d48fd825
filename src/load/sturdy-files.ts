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
	return {
		stat: (path) => attempt(path, () => files.stat(path), undefined),
		read: (path) => files.read(path),
		sha256: (path) => attempt(path, () => files.sha256(path), ''),
		list: (folder) => attempt(folder, () => files.list(folder), []),
		inFolder: (folder) => attempt(folder, () => files.inFolder(folder), []),
		glob: (patterns) => attempt(patterns.join(', '), () => files.glob(patterns), [], false),
	};
}
