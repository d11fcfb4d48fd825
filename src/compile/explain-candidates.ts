import type { CandidateVerdict } from '../model/explanation.ts';
import type { Binding } from '../model/plan.ts';
import type { Graph } from './graph.ts';
import { sameScore, type Candidate } from './match-outputs.ts';
import type { InputPort, OutputPort } from './ports.ts';
import type { ResolvedNode } from './resolve-nodes.ts';
import { scoreMatch, threshold } from './score-match.ts';
import type { PortPair, ScorePairs } from './score-pairs.ts';
import { isGapOfStub } from './stub-gaps.ts';

/** How many nodes further back, or elsewhere, are looked at: enough to help, few enough to stay fast. */
const searched = 200;
const suggested = 3;

/** Where a candidate stands to the consumer. */
export type Reach = 'predecessor' | 'ancestor' | 'elsewhere';

export interface ReachedCandidate extends Candidate {
	readonly reach: Reach;
	readonly producer: ResolvedNode;
}

/** What the outputs that might feed one input are told apart by. */
export interface Situation {
	readonly input: InputPort;
	readonly binding: Binding | undefined;
	/** `Node.output` as a key → the other input of this node that it feeds. */
	readonly usedBy: ReadonlyMap<string, string>;
	readonly keyOf: (node: string, output: string) => string;
	/** The test file says what feeds the input. */
	readonly isDeclared: boolean;
	/** The key of the output that matched, and that a stub has no file for. */
	readonly dropped?: string;
	/** The score of what matched. */
	readonly best?: number;
}

function byScore(a: ReachedCandidate, b: ReachedCandidate): number {
	return b.match.score - a.match.score;
}

function reached(
	consumer: ResolvedNode,
	input: InputPort,
	producer: ResolvedNode,
	reach: Reach,
	pairs: ScorePairs,
): readonly ReachedCandidate[] {
	const [wanting, offering] = [consumer.step, producer.step];
	if (wanting === undefined || offering === undefined) return [];
	const scored = new Map<OutputPort, PortPair>();
	for (const pair of pairs(wanting, offering)) if (pair.input === input) scored.set(pair.output, pair);
	return offering.ports.matchedOutputs.map((output) => {
		const pair = scored.get(output) ?? {
			input,
			output,
			match: scoreMatch(input.wanted, output.offered, offering.name),
			mayBind: false,
		};
		return { ...pair, node: producer.id, reach, producer };
	});
}

/** The best outputs among those of some nodes. */
function best(
	consumer: ResolvedNode,
	input: InputPort,
	producers: readonly ResolvedNode[],
	reach: Reach,
	pairs: ScorePairs,
): readonly ReachedCandidate[] {
	return producers
		.flatMap((producer) => reached(consumer, input, producer, reach, pairs))
		.filter(({ match }) => match.score > threshold)
		.sort(byScore)
		.slice(0, suggested);
}

/**
 * All outputs that might feed an input, the best first: those of the direct predecessors, then the best of nodes further
 * back; where none of them is above the threshold, the best of nodes that need not run before and could.
 */
export function candidatesFor(
	consumer: ResolvedNode,
	{ input, binding }: Situation,
	graph: Graph,
	pairs: ScorePairs,
): readonly ReachedCandidate[] {
	const direct = new Set(consumer.predecessors);
	const near = [...direct]
		.flatMap((id) => graph.nodes.get(id) ?? [])
		.flatMap((producer) => reached(consumer, input, producer, 'predecessor', pairs))
		.sort(byScore);
	const further = graph.ancestors(consumer.id, searched).filter(({ id }) => !direct.has(id));
	const back = best(consumer, input, further, 'ancestor', pairs);
	const found = [...near, ...back, ...wiredFromAfar(consumer, input, binding, graph, pairs, [...near, ...back])];
	if (found.some(({ match }) => match.score > threshold) || binding !== undefined) return found;
	const known = new Set([consumer.id, ...direct, ...further.map(({ id }) => id)]);
	const others = [...graph.nodes.values()].filter(({ id }) => !known.has(id)).slice(0, searched);
	const follows = graph.leadTo(others.map(({ id }) => [consumer.id, id]));
	const free = others.filter((_, index) => follows[index] !== true);
	return [...found, ...best(consumer, input, free, 'elsewhere', pairs)];
}

/** What the test file wires from further back belongs to the list, however low its score. */
function wiredFromAfar(
	consumer: ResolvedNode,
	input: InputPort,
	binding: Binding | undefined,
	graph: Graph,
	pairs: ScorePairs,
	known: readonly Candidate[],
): readonly ReachedCandidate[] {
	const from = binding?.from;
	if (from?.kind !== 'output') return [];
	const isIt = ({ node, output }: Candidate) => node === from.node && output.name === from.output;
	const producer = graph.nodes.get(from.node);
	if (producer === undefined || known.some(isIt)) return [];
	return reached(consumer, input, producer, 'ancestor', pairs).filter(isIt);
}

/** What became of a candidate. */
export function judgeCandidate(candidate: ReachedCandidate, situation: Situation): CandidateVerdict {
	const { binding, usedBy, keyOf, isDeclared, dropped, best } = situation;
	const { node, output, match, reach, mayBind } = candidate;
	const from = binding?.from;
	if (from?.kind === 'output' && from.node === node && from.output === output.name) return 'chosen';
	if (match.score === 0) return 'types-differ';
	if (reach !== 'predecessor') return 'no-edge';
	if (match.score <= threshold) return 'below-threshold';
	if (!mayBind) return 'names-differ';
	if (isDeclared) return 'overruled';
	if (dropped === keyOf(node, output.name)) return 'not-in-stub';
	if (best !== undefined && match.score < best - sameScore) return 'lower-score';
	if (usedBy.has(keyOf(node, output.name))) return 'already-used';
	return isGapOfStub(candidate.producer, output.name) ? 'not-in-stub' : 'declared-later';
}
