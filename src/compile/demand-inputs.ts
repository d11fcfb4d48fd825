import { diagnose } from '../model/diagnostic.ts';
import type { NodeBindings } from './bind-inputs.ts';
import type { Graph } from './graph.ts';
import { outputKey, type Candidate } from './match-outputs.ts';
import { fileToPaste, wireToPaste } from './paste-feeds.ts';
import type { InputPort } from './ports.ts';
import type { ResolvedNode } from './resolve-nodes.ts';
import { threshold } from './score-match.ts';
import type { ScorePairs } from './score-pairs.ts';
import type { Tell } from './tell.ts';

/** How many nodes before one are looked at for suggestions: enough to help, few enough to stay fast. */
const searched = 200;
const suggested = 3;

type Suggestion = Pick<Candidate, 'node' | 'output' | 'match'>;

function say({ node, output, match }: Suggestion): string {
	return `${node}.${output.name} (${match.score.toFixed(2)})`;
}

/** The outputs that fit best among those of all nodes before one. */
function bestAncestors(node: ResolvedNode, input: InputPort, graph: Graph, pairs: ScorePairs): readonly Suggestion[] {
	const consumer = node.step;
	if (consumer === undefined) return [];
	return graph
		.ancestors(node.id, searched)
		.flatMap((ancestor) =>
			ancestor.step === undefined
				? []
				: pairs(consumer, ancestor.step)
						.filter((pair) => pair.input === input && pair.match.score > threshold)
						.map((pair) => ({ ...pair, node: ancestor.id })),
		)
		.sort((a, b) => b.match.score - a.match.score)
		.slice(0, suggested);
}

/** Tells of required inputs that nothing feeds, with what could. */
export function demandInputs(
	node: ResolvedNode,
	{ bound }: NodeBindings,
	graph: Graph,
	pairs: ScorePairs,
	tell: Tell,
): void {
	// A predecessor of an unknown step is told already, and may well be what feeds the input.
	if (node.predecessors.some((id) => graph.nodes.get(id)?.step === undefined)) return;
	for (const input of node.step?.ports.inputs ?? []) {
		if (!input.required || bound.has(input.name)) continue;
		const to = { node: node.id, input: input.name };
		const [best, ...others] = bestAncestors(node, input, graph, pairs);
		const wire =
			best === undefined
				? 'No output of a node before it fits. '
				: `Best of the nodes before it: ${[best, ...others].map(say).join(', ')}. To wire it, paste into the test file:\n${wireToPaste(to, { node: best.node, output: best.output.name })}\n`;
		tell(
			diagnose({
				code: 'missing-input',
				severity: 'error',
				message: `The required input ${node.id}.${input.name} is fed by nothing.`,
				help: `${wire}To give it a file, paste into the test file:\n${fileToPaste(node.id, input)}`,
				at: node.node.at,
				about: { node: node.id, step: node.stepName, port: input.name },
				related: [{ message: 'the input', at: input.at }],
			}),
		);
	}
}

/** Tells of outputs that may fit an open input but cannot be taken, because a `spec` is missing and names differ. */
export function proposeBindings(node: ResolvedNode, { bound, candidates }: NodeBindings, tell: Tell): void {
	const used = new Set(
		[...bound.values()].flatMap(({ binding: { from } }) =>
			from.kind === 'output' ? [outputKey(from.node, from.output)] : [],
		),
	);
	for (const input of node.step?.ports.inputs ?? []) {
		if (bound.has(input.name)) continue;
		const [best, ...others] = candidates
			.filter(
				(candidate) =>
					candidate.input === input &&
					!candidate.mayBind &&
					candidate.match.score > threshold &&
					!used.has(outputKey(candidate.node, candidate.output.name)),
			)
			.sort((a, b) => b.match.score - a.match.score)
			.slice(0, suggested);
		if (best === undefined) continue;
		tell(
			diagnose({
				code: 'proposed-binding',
				severity: 'warning',
				message: `${say(best)} may feed ${node.id}.${input.name}, but their names differ and a \`spec\` is missing, so nothing was bound.`,
				help: `If it is right, paste into the test file:\n${wireToPaste({ node: node.id, input: input.name }, { node: best.node, output: best.output.name }, others.map(say))}`,
				at: node.node.at,
				about: { node: node.id, step: node.stepName, port: input.name },
				related: [{ message: 'the input', at: input.at }],
			}),
		);
	}
}
