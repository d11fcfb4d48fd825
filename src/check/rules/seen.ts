import { listSome } from '../../lib/text.ts';
import type { NodeRun, Sighting, SightingKind } from '../../model/execution.ts';
import { find, findingRules, type Finding, type RuleName } from '../../model/finding.ts';
import type { PlannedNode } from '../../model/plan.ts';

/** What the last attempt of a script that passed was seen doing. What a failed one did has its failure for a cause. */
export function seen(run: NodeRun, ...kinds: readonly SightingKind[]): readonly Sighting[] {
	if (run.outcome.status !== 'passed') return [];
	return seenAnyway(run, ...kinds);
}

/** What the last attempt of a script was seen doing, also when it failed. */
export function seenAnyway(run: NodeRun, ...kinds: readonly SightingKind[]): readonly Sighting[] {
	return run.attempts.at(-1)?.observed?.sightings.filter(({ kind }) => kinds.includes(kind)) ?? [];
}

/** Names of a message: the first few in backticks, and how many more there are. */
export function nameSome(names: readonly string[]): string {
	return listSome(
		names.map((name) => `\`${name}\``),
		5,
	);
}

/** A finding about what a script was seen doing, at the first line that did it. */
export function aboutSeen(
	node: PlannedNode,
	rule: RuleName,
	message: string,
	sightings: readonly Sighting[],
	severity?: Finding['severity'],
): Finding {
	const place = sightings.find(({ at }) => at !== undefined)?.at;
	const start = { line: place?.line ?? 1, column: 1 };
	return find({
		rule,
		...(severity === undefined ? {} : { severity }),
		message: `${node.id}: ${message}`,
		help: findingRules[rule][2],
		about: { kind: 'script', node: node.id },
		at: place === undefined ? node.at : { file: place.file, start, end: start },
	});
}
