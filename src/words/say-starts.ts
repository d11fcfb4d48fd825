import { count, listSome } from '../lib/text.ts';
import type { NodeRun } from '../model/execution.ts';

/** Scripts that are named of those with one reason. */
const named = 5;

/**
 * How the processes of scripts that share imports came to be, a sentence each: forked with them, or not and why. Empty
 * where no script could have been forked.
 */
export function sayStarts(runs: readonly NodeRun[]): readonly string[] {
	let forked = 0;
	const plainly = new Map<string, string[]>();
	for (const { node, attempts } of runs) {
		const started = attempts.at(-1)?.started;
		if (started?.how === 'warm') forked += 1;
		if (started?.how === 'cold') plainly.set(started.why, [...(plainly.get(started.why) ?? []), node]);
	}
	return [
		...(forked === 0 ? [] : [`${count(forked, 'script')} forked from a process that had imported their libraries`]),
		...[...plainly].map(([why, nodes]) => `In a process of its own, since ${why}: ${listSome(nodes, named)}`),
	];
}
