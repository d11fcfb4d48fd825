import { listSome } from '../lib/text.ts';
import { diagnose } from '../model/diagnostic.ts';
import type { Dag } from '../model/project.ts';
import type { BoundInput, NodeBindings } from './bind-inputs.ts';
import type { Graph } from './graph.ts';
import { outputKey } from './match-outputs.ts';
import { wireToPaste } from './paste-feeds.ts';
import type { ResolvedNode } from './resolve-nodes.ts';
import type { Match } from './score-match.ts';
import type { Tell } from './tell.ts';

/** A name similarity below this did not decide a match: the other parts of its score did. */
const similarNames = 0.5;
/** Parts of a score that are no names, as they are said. */
const structure = { type: 'type', dataType: 'data type', source: 'source', keywords: 'keywords' } as const;

/** What a match got points for beside the names. */
function sayStructure({ parts }: Match): string {
	const given = (Object.keys(structure) as (keyof typeof structure)[]).filter((part) => parts[part] > 0);
	const words = given.map((part) => structure[part]);
	return [words.slice(0, -1).join(', '), ...words.slice(-1)].filter((each) => each !== '').join(' and ');
}

function tellTie(node: ResolvedNode, { input, binding, choice }: BoundInput, strict: boolean, tell: Tell): void {
	if (choice === undefined || choice.equals.length === 0) return;
	const { chosen } = choice;
	const isOneNode = choice.equals.every(({ node: other }) => other === chosen.node);
	const equals = choice.equals.map((other) => `${other.node}.${other.output.name}`);
	tell(
		diagnose({
			code: 'ambiguous-binding',
			severity: strict ? 'error' : 'warning',
			message: `${node.id}.${input.name} fits ${listSome(equals, 3)} as well as ${chosen.node}.${chosen.output.name} (${chosen.match.score.toFixed(2)}); the one ${isOneNode ? 'that its interface lists' : 'whose edge comes'} first was taken.`,
			help: `Paste the right one into the test file:\n${wireToPaste(binding.to, { node: chosen.node, output: chosen.output.name }, equals.slice(0, 3))}`,
			at: node.node.at,
			about: { node: node.id, step: node.stepName, port: input.name },
			related: [{ message: 'the input', at: input.at }],
		}),
	);
}

function tellStructureOnly(node: ResolvedNode, { input, binding, choice }: BoundInput, tell: Tell): void {
	if (choice === undefined || choice.chosen.match.nameSimilarity >= similarNames) return;
	const { node: producer, output, match } = choice.chosen;
	tell(
		diagnose({
			code: 'bound-by-structure-only',
			severity: 'note',
			message: `${node.id}.${input.name} takes ${producer}.${output.name} (${match.score.toFixed(2)}) for its ${sayStructure(match)}; the names hardly agree (${match.nameSimilarity.toFixed(2)}).`,
			help: `If it is right, paste into the test file:\n${wireToPaste(binding.to, { node: producer, output: output.name })}`,
			at: node.node.at,
			about: { node: node.id, step: node.stepName, port: input.name },
			related: [{ message: 'the input', at: input.at }],
		}),
	);
}

/** Tells of the matches of a node that a reader should look at. */
export function explainMatches(node: ResolvedNode, { bound }: NodeBindings, strict: boolean, tell: Tell): void {
	for (const input of bound.values()) {
		// What the stub lacks is told instead.
		if (input.choice?.chosen.isGap === true) continue;
		tellTie(node, input, strict, tell);
		tellStructureOnly(node, input, tell);
	}
}

/** Tells of edges along which nothing flows, and of outputs that no node reads although others of the node are near. */
export function explainFlow(dag: Dag, graph: Graph, bindings: ReadonlyMap<string, NodeBindings>, tell: Tell): void {
	const edges = new Set<string>();
	const read = new Set<string>();
	for (const [id, { bound }] of bindings) {
		for (const { binding } of bound.values()) {
			if (binding.from.kind === 'file') continue;
			edges.add(outputKey(binding.from.node, id));
			read.add(outputKey(binding.from.node, binding.from.output));
		}
	}
	const withConsumers = new Set<string>();
	for (const { from, to, at } of dag.edges) {
		const [producer, consumer] = [graph.nodes.get(from), graph.nodes.get(to)];
		if (producer?.step === undefined || consumer?.step === undefined) continue;
		withConsumers.add(from);
		// Between a node that writes nothing and one that reads nothing only the order can be meant.
		const { outputs } = producer.step.ports;
		if (edges.has(outputKey(from, to)) || outputs.length + consumer.step.ports.inputs.length === 0) continue;
		tell(
			diagnose({
				code: 'edge-carries-no-data',
				severity: 'note',
				message: `The edge ${from} → ${to} orders the two nodes, but no data flows along it.`,
				help: 'Nothing to do if it is meant; else wire an input in the test file.',
				at,
				about: { node: to, item: `${from} → ${to}` },
			}),
		);
	}
	for (const [id, { step, stepName }] of graph.nodes) {
		if (!withConsumers.has(id)) continue;
		for (const output of step?.ports.outputs ?? []) {
			if (read.has(outputKey(id, output.name))) continue;
			tell(
				diagnose({
					code: 'output-feeds-nothing',
					severity: 'note',
					message: `No node reads ${id}.${output.name}.`,
					help: 'Nothing to do if it is meant; else wire it to an input in the test file.',
					at: output.at,
					about: { node: id, step: stepName, port: output.name },
				}),
			);
		}
	}
}
