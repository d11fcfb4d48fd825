import type { Rival } from '../model/plan.ts';
import { threshold } from './score-match.ts';
import type { PortPair } from './score-pairs.ts';

/** An output of one certain node that may feed an input of the consumer at hand. */
export interface Candidate extends PortPair {
	/** Id of the producing node. */
	readonly node: string;
	/** Its node is a stub that has no file for it. */
	readonly isGap?: boolean;
}

/** What was chosen for one input, and what else there was. */
export interface Choice {
	readonly chosen: Candidate;
	/** At most three, the best first. */
	readonly rivals: readonly Rival[];
	/** Of an equal score and not used by this consumer: any of them makes a tie. */
	readonly equals: readonly Candidate[];
}

/** Two scores closer than this are the same: they differ by the order of their additions only. */
export const sameScore = 1e-9;

const rivalsKept = 3;

/** Names one output of one node. */
export function outputKey(node: string, output: string): string {
	return JSON.stringify([node, output]);
}

function keyOf(candidate: Candidate): string {
	return outputKey(candidate.node, candidate.output.name);
}

/** By input, in the order in which each first has a candidate. */
function byInput(candidates: readonly Candidate[]): ReadonlyMap<string, readonly Candidate[]> {
	return Map.groupBy(candidates, ({ input }) => input.name);
}

function toRival(candidate: Candidate, chosen: Candidate, used: ReadonlySet<string>): Rival {
	const difference = candidate.match.score - chosen.match.score;
	return {
		node: candidate.node,
		output: candidate.output.name,
		score: candidate.match.score,
		parts: candidate.match.parts,
		because: difference < -sameScore ? 'lower-score' : used.has(keyOf(candidate)) ? 'already-used' : 'declared-later',
	};
}

/**
 * Gives the inputs of one consumer their outputs. Candidates come edge by edge, for each input by input, for each output
 * by output. Required inputs choose first, then the higher score, then the earlier candidate; an output feeds one input
 * of a consumer only. `used` holds the outputs that declarations have taken; what is chosen is added. Of equals, one that a
 * stub has no file for stands back.
 */
export function matchOutputs(
	candidates: readonly Candidate[],
	isOpen: (input: string) => boolean,
	used: Set<string>,
): ReadonlyMap<string, Choice> {
	const able = candidates.filter((candidate) => candidate.mayBind && isOpen(candidate.input.name));
	const grouped = byInput(able.filter(({ match }) => match.score > threshold));
	const queue = [...grouped.values()]
		.flat()
		.sort((a, b) => Number(b.input.required) - Number(a.input.required) || b.match.score - a.match.score);
	const chosen = new Map<string, Candidate>();
	for (const first of queue) {
		if (chosen.has(first.input.name) || used.has(keyOf(first))) continue;
		const candidate = first.isGap === true ? (equalWithFile(first, grouped, used) ?? first) : first;
		chosen.set(candidate.input.name, candidate);
		used.add(keyOf(candidate));
	}
	const all = byInput(able);
	return new Map(
		[...chosen].map(([input, winner]): [string, Choice] => {
			const others = (all.get(input) ?? [])
				.filter((candidate) => candidate !== winner && !(isEqual(candidate, winner) && isLess(candidate, winner)))
				.sort((a, b) => b.match.score - a.match.score || Number(used.has(keyOf(a))) - Number(used.has(keyOf(b))));
			const equals = others.filter((other) => isEqual(other, winner) && !used.has(keyOf(other)));
			const rivals = others.slice(0, rivalsKept).map((other) => toRival(other, winner, used));
			return [input, { chosen: winner, rivals, equals }];
		}),
	);
}

function isEqual(one: Candidate, other: Candidate): boolean {
	return Math.abs(one.match.score - other.match.score) <= sameScore;
}

/** Whether nothing will come of the one, but of the other. */
function isLess(one: Candidate, other: Candidate): boolean {
	return one.isGap === true && other.isGap !== true;
}

function equalWithFile(
	gap: Candidate,
	grouped: ReadonlyMap<string, readonly Candidate[]>,
	used: ReadonlySet<string>,
): Candidate | undefined {
	return grouped
		.get(gap.input.name)
		?.find((other) => isLess(gap, other) && isEqual(gap, other) && !used.has(keyOf(other)));
}
