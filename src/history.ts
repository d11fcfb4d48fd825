import { stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { readIfThere } from './lib/files.ts';
import { diagnose, type Diagnostic } from './model/diagnostic.ts';
import { readDurations } from './report/read-durations.ts';

/** What is known of how long the scripts of a pipeline take. */
export interface History {
	/** Milliseconds by node id; empty where nothing is known. */
	readonly durations: ReadonlyMap<string, number>;
	readonly diagnostics: readonly Diagnostic[];
}

/**
 * Durations of an earlier run of a pipeline: from its `result.json`, or the folder that it wrote. Where there are none
 * that is noted and no more: the first run of a workflow has no earlier one.
 */
export async function readHistory(path: string, pipeline: string): Promise<History> {
	const isFolder = (await stat(path).catch(() => undefined))?.isDirectory() === true;
	const files = isFolder ? [join(path, 'result.json'), join(path, pipeline, 'result.json')] : [path];
	const texts: string[] = [];
	for (const file of files) {
		const text = await readIfThere(file).catch(() => undefined);
		if (text === undefined) continue;
		texts.push(text);
		const read = readDurations(text);
		if (read?.pipeline === pipeline) return { durations: read.byNode, diagnostics: [] };
	}
	const one = `result of an earlier run of ${pipeline}`;
	const what = isFolder ? `holds no ${one}` : texts.length === 0 ? 'does not exist' : `is no ${one}`;
	const diagnostic = diagnose({
		severity: 'note',
		code: 'file-not-found',
		message: `The history "${basename(path)}" ${what}. Scripts with the longest chain behind them start first.`,
		help: 'Give it the `result.json` of an earlier run, or the folder that the run wrote.',
		about: { item: 'history' },
	});
	return { durations: new Map(), diagnostics: [diagnostic] };
}
