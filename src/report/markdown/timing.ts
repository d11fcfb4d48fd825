import { count, sayBytes, sayDuration } from '../../lib/text.ts';
import type { NodeRun } from '../../model/execution.ts';
import type { CompletedResult } from '../../model/result.ts';
import { criticalPath } from '../critical-path.ts';
import { code, escapeMarkdown, fold, joinMarkdown, safe, type Markdown } from '../escape.ts';
import { cpuTime, runTime } from '../../words/say-outcome.ts';

const slowestLimit = 5;
/** Scripts of the longest chain that are named. */
const chainLimit = 30;

/** Where the time went: the chain that decided how long the run took, the slowest scripts, and how parallel it was. */
export function timing(result: CompletedResult): readonly Markdown[] {
	const { runs, durationMs, machines } = result.execution;
	const timed = runs.flatMap((run) => {
		const time = runTime(run);
		return time === undefined ? [] : [{ run, time }];
	});
	if (timed.length < 2) return [];
	const path = criticalPath(result);
	const sum = timed.reduce((total, { time }) => total + time, 0);
	const cpus = machines.reduce((total, machine) => total + machine.cpus, 0);
	const atOnce = (sum / Math.max(1, durationMs)).toFixed(1);
	const title = `Time: ${sayDuration(durationMs)}, of which the longest chain of scripts took ${sayDuration(path.durationMs)}`;
	const slowest = timed.toSorted((a, b) => b.time - a.time).slice(0, slowestLimit);
	return [
		fold(title, [
			escapeMarkdown(
				`${sayDuration(sum)} of scripts: on average ${atOnce} at a time on ${count(cpus, 'CPU')}. More at a time cannot make the run shorter than its longest chain.`,
			),
			safe`The longest chain, ${escapeMarkdown(count(path.nodes.length, 'script'))}: ${chain(path.nodes)}`,
			joinMarkdown([safe`The slowest scripts:\n`, ...slowest.map(({ run, time }) => timeLine(run, time))], '\n'),
		]),
	];
}

function chain(nodes: readonly string[]): Markdown {
	const shown = nodes.slice(0, chainLimit).map(code);
	const left = nodes.length - shown.length;
	return joinMarkdown([...shown, ...(left > 0 ? [safe`${left} more`] : [])], ' → ');
}

function timeLine(run: NodeRun, time: number): Markdown {
	const last = run.attempts.at(-1);
	const cpuMs = cpuTime(run);
	const words = [
		sayDuration(time),
		...(cpuMs === undefined ? [] : [`${sayDuration(cpuMs)} of CPU`]),
		...(last?.peakRssBytes === undefined ? [] : [`${sayBytes(last.peakRssBytes)} of memory`]),
	];
	return safe`- ${code(run.node)} ${escapeMarkdown(words.join(', '))}`;
}
