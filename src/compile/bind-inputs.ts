import { diagnose } from '../model/diagnostic.ts';
import type { Binding } from '../model/plan.ts';
import type { DeclaredWiring } from './declared-wiring.ts';
import type { Fixtures } from './find-fixtures.ts';
import type { Graph } from './graph.ts';
import { matchOutputs, outputKey, type Candidate, type Choice } from './match-outputs.ts';
import { endingOf } from './container-file.ts';
import { own } from './own.ts';
import type { InputPort } from './ports.ts';
import type { ResolvedNode } from './resolve-nodes.ts';
import type { ScorePairs } from './score-pairs.ts';
import { isGapOfStub } from './stub-gaps.ts';
import type { Tell } from './tell.ts';

/** What feeds one input. */
export interface BoundInput {
	readonly input: InputPort;
	readonly binding: Binding;
	/** Only when matched. */
	readonly choice?: Choice;
}

/** What feeds the inputs of one node, and what could have. */
export interface NodeBindings {
	/** By input, in their order. */
	readonly bound: ReadonlyMap<string, BoundInput>;
	/** Matches of inputs that are not mounted: shown, because the output they take is taken, but nothing is delivered. */
	readonly unmounted: readonly Binding[];
	/** From direct predecessors, scored above 0, in the order of matching. */
	readonly candidates: readonly Candidate[];
}

/** Where feeds are looked for. */
export interface Feeds {
	readonly graph: Graph;
	readonly pairs: ScorePairs;
	readonly wiring: DeclaredWiring;
	readonly fixtures: Fixtures;
}

function candidatesOf(node: ResolvedNode, { graph, pairs }: Feeds): readonly Candidate[] {
	const consumer = node.step;
	if (consumer === undefined) return [];
	return node.predecessors.flatMap((id) => {
		const producer = graph.nodes.get(id);
		if (producer?.step === undefined) return [];
		return pairs(consumer, producer.step).map((pair) => {
			const isGap = isGapOfStub(producer, pair.output.name);
			return { ...pair, node: id, ...(isGap && { isGap }) };
		});
	});
}

function tellFedTwice(node: ResolvedNode, input: string, feeds: Feeds, tell: Tell): void {
	const file = own(node.settings?.inputs, input);
	const wire = feeds.wiring.get(node.id)?.get(input);
	if (file === undefined || wire === undefined) return;
	tell(
		diagnose({
			code: 'input-fed-twice',
			severity: 'error',
			message: `${node.id}.${input} is given the file ${file.path} and is wired to ${wire.node}.${wire.output} as well.`,
			help: 'Keep one: the line under `inputs` or the line under `wiring`.',
			at: file.at,
			about: { node: node.id, port: input },
			related: [{ message: 'wired here', at: wire.at }],
		}),
	);
}

function toBinding(to: Binding['to'], { chosen, rivals, equals }: Choice): Binding {
	const from = { kind: 'output', node: chosen.node, output: chosen.output.name } as const;
	const { score, parts } = chosen.match;
	return { from, to, how: 'matched', score, parts, rivals, tie: equals.length > 0 };
}

/**
 * Decides what feeds the inputs of one node. What the test file says wins: its `wiring`, then its files under `inputs`.
 * What is left is matched with the outputs of the direct predecessors; then the usual places of test data are tried.
 */
export function bindInputs(node: ResolvedNode, feeds: Feeds, tell: Tell): NodeBindings {
	const candidates = candidatesOf(node, feeds);
	const inputs = node.step?.ports.inputs ?? [];
	const declared = new Map<string, Pick<Binding, 'from' | 'how'>>();
	const used = new Set<string>();
	for (const { name } of inputs) {
		tellFedTwice(node, name, feeds, tell);
		const wire = feeds.wiring.get(node.id)?.get(name);
		const file = own(node.settings?.inputs, name);
		if (wire !== undefined) {
			declared.set(name, { from: { kind: 'output', node: wire.node, output: wire.output }, how: 'declared' });
			used.add(outputKey(wire.node, wire.output));
		} else if (file !== undefined) {
			declared.set(name, { from: { kind: 'file', path: file.path }, how: 'fixture' });
		}
	}
	const choices = matchOutputs(candidates, (input) => !declared.has(input), used);
	const bound = new Map<string, BoundInput>();
	for (const input of inputs) {
		const to = { node: node.id, input: input.name };
		const said = declared.get(input.name);
		const choice = choices.get(input.name);
		const usual = feeds.fixtures.usual(node.id, input.name, endingOf(input.contract?.path));
		if (said !== undefined) {
			bound.set(input.name, { input, binding: { from: said.from, to, how: said.how, rivals: [], tie: false } });
		} else if (choice !== undefined) {
			bound.set(input.name, { input, choice, binding: toBinding(to, choice) });
		} else if (usual !== undefined) {
			const from = { kind: 'file', path: usual } as const;
			bound.set(input.name, { input, binding: { from, to, how: 'fixture', rivals: [], tie: false } });
		}
	}
	const unmounted = (node.step?.ports.unmounted ?? []).flatMap(({ name }): readonly Binding[] => {
		const choice = choices.get(name);
		return choice === undefined ? [] : [{ ...toBinding({ node: node.id, input: name }, choice), mounted: false }];
	});
	return { bound, unmounted, candidates };
}
