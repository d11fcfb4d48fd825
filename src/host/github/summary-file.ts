import { open, stat } from 'node:fs/promises';
import { limits } from '../../publish/limits.ts';

/** The file that becomes the job summary. It may hold what the step wrote before; that is kept. */
export interface SummaryFile {
	/** Bytes that are left for us. */
	readonly room: number;
	/** Replaces what we wrote before. */
	write(text: string): Promise<void>;
}

/** Undefined: the runner shows no summary, or the file cannot be written. */
export async function openSummary(path: string | undefined): Promise<SummaryFile | undefined> {
	if (path === undefined || path === '') return undefined;
	try {
		const before = (await stat(path)).size;
		// The runner drops the whole file when it is too large, what others wrote included.
		const room = Math.max(0, limits.summaryBytes - before - 1);
		return {
			room,
			async write(text) {
				const file = await open(path, 'r+');
				try {
					await file.truncate(before);
					// What stands there may not end with a line end, and ours begins with a heading.
					await file.write(before === 0 ? text : `\n${text}`, before);
				} finally {
					await file.close();
				}
			},
		};
	} catch {
		return undefined;
	}
}
