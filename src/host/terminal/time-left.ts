import type { Plan } from '../../model/plan.ts';
import type { Progress } from './progress.ts';

/** Node → milliseconds that its script took in an earlier run. */
export type History = ReadonlyMap<string, number>;

/**
 * About how long the rest of a run takes: its longest chain by the times of an earlier run, or, where that is more, all
 * its scripts shared out among as many as run at a time. Undefined when a script that is still to run was never timed.
 */
export function timeLeft(
	plan: Plan,
	progress: Progress,
	history: History,
	atOnce: number,
	now: number,
): number | undefined {
	const chains = new Map<string, number>();
	let [longest, sum] = [0, 0];
	for (const { id, kind, skip, dependsOn } of plan.nodes) {
		const before = Math.max(0, ...dependsOn.map((other) => chains.get(other) ?? 0));
		const isOver = progress.settled.has(id) || kind !== 'script' || skip !== undefined;
		const usual = isOver ? 0 : history.get(id);
		if (usual === undefined) return undefined;
		const started = progress.running.get(id);
		const left = Math.max(0, started === undefined ? usual : usual - (now - started));
		chains.set(id, before + left);
		longest = Math.max(longest, before + left);
		sum += left;
	}
	return Math.max(longest, sum / Math.max(1, atOnce));
}
