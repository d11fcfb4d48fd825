import type { NodeRun } from '../model/execution.ts';
import { clean } from './escape.ts';

const lineLimit = 30;
const characterLimit = 4_000;
const lineLength = 400;

/** The end of what the last attempt printed, bounded, and what was left out; undefined when it printed nothing. */
export function logTail(
	run: NodeRun,
): { readonly text: string; readonly cut: boolean; readonly path: string } | undefined {
	const log = run.attempts.at(-1)?.log;
	const lines = clean(log?.tail ?? '')
		.trimEnd()
		.split('\n');
	if (log === undefined || lines.join('').trim() === '') return undefined;
	const shown = lines
		.slice(-lineLimit)
		.map((line) => (line.length > lineLength ? `${line.slice(0, lineLength)} …` : line))
		.join('\n')
		.slice(-characterLimit);
	return { text: clean(shown), cut: log.head !== '' || shown.length < lines.join('\n').length, path: log.path };
}
