import type { CompletedResult } from '../model/result.ts';
import { runTime } from '../words/say-outcome.ts';

/** The chain of dependent scripts whose times add up to the most. */
export interface CriticalPath {
	/** Node ids, first to last. */
	readonly nodes: readonly string[];
	readonly durationMs: number;
}

/** The longest chain through the plan by the time that its scripts took. Empty when nothing ran. */
export function criticalPath({ plan, execution }: CompletedResult): CriticalPath {
	const times = new Map(execution.runs.map((run) => [run.node, runTime(run)]));
	const best = new Map<string, { readonly total: number; readonly before: string | undefined }>();
	let last: string | undefined;
	// The plan's nodes are in an order in which every node comes after what it depends on.
	for (const { id, dependsOn } of plan.nodes) {
		const before = dependsOn.reduce<string | undefined>(
			(longest, other) => (totalOf(best, other) > totalOf(best, longest) ? other : longest),
			undefined,
		);
		best.set(id, { total: totalOf(best, before) + (times.get(id) ?? 0), before });
		if (totalOf(best, id) > totalOf(best, last)) last = id;
	}
	const nodes: string[] = [];
	for (let id = last; id !== undefined; id = best.get(id)?.before) if (times.get(id) !== undefined) nodes.push(id);
	return { nodes: nodes.toReversed(), durationMs: totalOf(best, last) };
}

function totalOf(best: ReadonlyMap<string, { readonly total: number }>, id: string | undefined): number {
	return id === undefined ? 0 : (best.get(id)?.total ?? 0);
}
