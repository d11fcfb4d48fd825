import type { ResolvedStep } from './catalog.ts';
import type { InputPort, OutputPort } from './ports.ts';
import { isCompatibleSource, scoreMatch, type Match } from './score-match.ts';
import { createSimilarity, normaliseName } from './similarity.ts';

/** One input of a step with one output of another. */
export interface PortPair {
	readonly input: InputPort;
	readonly output: OutputPort;
	readonly match: Match;
	/** It may bind by itself; else it can only be proposed, because a `spec` is missing and the names differ. */
	readonly mayBind: boolean;
}

/**
 * The pairs of a consumer's inputs with a producer's outputs that score more than 0: input by input in the order of
 * matching, for each the outputs in theirs.
 */
export type ScorePairs = (consumer: ResolvedStep, producer: ResolvedStep) => readonly PortPair[];

function sameName(input: InputPort, output: OutputPort): boolean {
	const wanted = normaliseName(input.name);
	return [output.name, ...output.offered.aliases].some(
		(name) => name === input.name || (wanted !== '' && normaliseName(name) === wanted),
	);
}

/** Without a spec on one side, types say nothing: only an equal name binds, or a producer that the consumer lists. */
function mayBind(input: InputPort, output: OutputPort, producer: ResolvedStep): boolean {
	if (input.described && output.described) return true;
	return sameName(input, output) || isCompatibleSource(input.wanted.compatibleSources, producer.name);
}

/** Scores pairs of steps and remembers them: a large DAG repeats a few steps many times. */
export function createScorePairs(): ScorePairs {
	const names = new Map<string, Map<string, number>>();
	const similarity = createSimilarity();
	function alike(name: string, other: string): number {
		let known = names.get(name);
		if (known === undefined) names.set(name, (known = new Map<string, number>()));
		let value = known.get(other);
		if (value === undefined) known.set(other, (value = similarity(name, other)));
		return value;
	}
	function score(consumer: ResolvedStep, producer: ResolvedStep): readonly PortPair[] {
		return consumer.ports.matchedInputs.flatMap((input) =>
			producer.ports.matchedOutputs.flatMap((output) => {
				const match = scoreMatch(input.wanted, output.offered, producer.name, alike);
				return match.score > 0 ? [{ input, output, match, mayBind: mayBind(input, output, producer) }] : [];
			}),
		);
	}
	const steps = new Map<ResolvedStep, Map<ResolvedStep, readonly PortPair[]>>();
	return (consumer, producer) => {
		let known = steps.get(consumer);
		if (known === undefined) steps.set(consumer, (known = new Map<ResolvedStep, readonly PortPair[]>()));
		let pairs = known.get(producer);
		if (pairs === undefined) known.set(producer, (pairs = score(consumer, producer)));
		return pairs;
	};
}
