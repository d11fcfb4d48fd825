import { closest } from '../lib/closest.ts';
import { diagnose, type Diagnostic } from '../model/diagnostic.ts';
import type {
	CandidateExplanation,
	Change,
	Explanation,
	InputExplanation,
	Lead,
	NodeExplanation,
} from '../model/explanation.ts';
import type { Binding, Plan, PlannedNode, ScoreParts } from '../model/plan.ts';
import type { Project } from '../model/project.ts';
import type { Feeds } from './bind-inputs.ts';
import { createCatalog } from './catalog.ts';
import { readWiring, splitPort } from './declared-wiring.ts';
import { candidatesFor, judgeCandidate, type ReachedCandidate, type Situation } from './explain-candidates.ts';
import { changeToFile, changeToOutput, sourcesOf, sourcesWith, type Scene } from './explain-change.ts';
import { explainPoints } from './explain-points.ts';
import { createFixtures } from './find-fixtures.ts';
import { createGraph } from './graph.ts';
import { outputKey } from './match-outputs.ts';
import { own } from './own.ts';
import type { InputPort } from './ports.ts';
import { resolveNodes, type ResolvedNode } from './resolve-nodes.ts';
import { threshold } from './score-match.ts';
import { createScorePairs } from './score-pairs.ts';

/** What is asked about: `Node`, `Node.input`, or nothing for the whole plan. */
export type Question = string | undefined;

/**
 * Says of each input of a compiled project what feeds it, what else could, why, and what would change it. A question that
 * names nothing there is a diagnostic. Pure; `plan` is what compile made of the same project.
 */
export function explain(
	project: Project,
	plan: Plan,
	question: Question,
): { readonly explanation: Explanation; readonly diagnostics: readonly Diagnostic[] } {
	const silent = () => undefined;
	const graph = createGraph(resolveNodes(project, createCatalog(project.interfaces, silent), silent));
	const feeds: Feeds = {
		graph,
		pairs: createScorePairs(),
		wiring: readWiring(project, graph, silent),
		fixtures: createFixtures(project),
	};
	const head = { version: 1, pipeline: plan.pipeline } as const;
	const asked = readQuestion(question, feeds);
	if ('problem' in asked) return { explanation: { ...head, nodes: [] }, diagnostics: [asked.problem] };
	const bindings = Map.groupBy(plan.bindings, ({ to }) => to.node);
	const wired = new Set(project.test.wiring.map(({ to }) => to));
	const planned = new Map(plan.nodes.map((node) => [node.id, node]));
	const nodes = [...graph.nodes.values()].flatMap((node) => {
		const found = planned.get(node.id);
		if (found === undefined || (asked.node !== undefined && asked.node !== node.id)) return [];
		const scene: Scene = {
			node,
			feeds,
			bindings: bindings.get(node.id) ?? [],
			sources: sourcesOf(node, feeds),
			wired,
			stubs: (id) => planned.get(id)?.kind,
		};
		return [explainNode(found, scene, asked.input)];
	});
	return { explanation: { ...head, nodes }, diagnostics: [] };
}

interface Asked {
	readonly node?: string;
	readonly input?: string;
}

function readQuestion(question: Question, { graph }: Feeds): Asked | { readonly problem: Diagnostic } {
	if (question === undefined) return {};
	if (graph.nodes.has(question)) return { node: question };
	const place = splitPort(question, graph);
	if (place === undefined) {
		const near = closest(question.split('.')[0] ?? '', graph.nodes.keys());
		return {
			problem: diagnose({
				code: 'unknown-node',
				severity: 'error',
				message: `The DAG has no node ${question}.`,
				help: near === undefined ? 'Ask for a node, or for `Node.input`; `plan` lists all.' : `Did you mean ${near}?`,
				about: { item: question },
			}),
		};
	}
	const inputs = inputsOf(graph.nodes.get(place.node)).map(({ name }) => name);
	if (inputs.includes(place.port)) return { node: place.node, input: place.port };
	const near = closest(place.port, inputs);
	return {
		problem: diagnose({
			code: 'unknown-input',
			severity: 'error',
			message: `${place.node} has no input ${place.port}.`,
			help: `${near === undefined ? '' : `Did you mean ${near}? `}It has ${inputs.length === 0 ? 'no inputs' : inputs.join(', ')}.`,
			about: { node: place.node, port: place.port },
		}),
	};
}

function inputsOf(node: ResolvedNode | undefined): readonly InputPort[] {
	const ports = node?.step?.ports;
	return ports === undefined ? [] : [...ports.inputs, ...ports.unmounted];
}

function explainNode(planned: PlannedNode, scene: Scene, only: string | undefined): NodeExplanation {
	const { node, bindings } = scene;
	const speaking = new Set(bindings.flatMap(({ from }) => (from.kind === 'output' ? [from.node] : [])));
	const entry = planned.entry ?? planned.command?.join(' ');
	return {
		node: node.id,
		step: node.stepName,
		...(node.jobType !== undefined && { jobType: node.jobType }),
		kind: planned.kind,
		...(entry !== undefined && { entry }),
		dependsOn: node.predecessors,
		silent: node.predecessors.filter((id) => !speaking.has(id)),
		inputs: inputsOf(node)
			.filter(({ name }) => only === undefined || name === only)
			.map((input) => explainInput(input, scene)),
	};
}

function explainInput(input: InputPort, scene: Scene): InputExplanation {
	const { node, feeds, bindings } = scene;
	const binding = bindings.find(({ to }) => to.input === input.name);
	const isUnmounted = node.step?.ports.unmounted.includes(input) === true;
	const situation: Situation = {
		input,
		binding,
		usedBy: new Map(
			[...scene.sources].flatMap(([name, from]) =>
				from.kind === 'output' && name !== input.name ? [[outputKey(from.node, from.output), name]] : [],
			),
		),
		keyOf: outputKey,
		isDeclared: binding?.how === 'declared' || own(node.settings?.inputs, input.name) !== undefined,
	};
	const found = candidatesFor(node, situation, feeds.graph, feeds.pairs);
	const matched = scene.sources.get(input.name);
	const best = found.find(
		(each) => matched?.kind === 'output' && each.node === matched.node && each.output.name === matched.output,
	);
	const judged: Situation = {
		...situation,
		...(best !== undefined && { best: best.match.score }),
		...(best !== undefined && binding === undefined && { dropped: outputKey(best.node, best.output.name) }),
	};
	const candidates = found.map((candidate) => explainCandidate(candidate, judged, scene));
	const chosen = found[candidates.findIndex(({ verdict }) => verdict === 'chosen')];
	const other = candidates.find(({ change, score }) => change !== undefined && score > threshold);
	const lead = binding === undefined ? undefined : leadOf(binding, candidates);
	return {
		input: input.name,
		required: input.required,
		...(input.type !== undefined && { type: input.type }),
		...(isUnmounted && { mounted: false }),
		...(binding !== undefined && { binding }),
		points: chosen !== undefined && binding?.how === 'matched' ? explainPoints(chosen, chosen.producer.stepName) : [],
		...(lead !== undefined && { lead }),
		...(situation.isDeclared && { otherwise: sourcesWith(input, undefined, scene).get(input.name) ?? null }),
		candidates,
		change: other?.change ?? changeToFile(input, scene),
	};
}

function explainCandidate(candidate: ReachedCandidate, situation: Situation, scene: Scene): CandidateExplanation {
	const { node, output, match } = candidate;
	const verdict = judgeCandidate(candidate, situation);
	const usedBy = situation.usedBy.get(outputKey(node, output.name));
	const change: Change | undefined =
		verdict === 'chosen' ? undefined : changeToOutput(candidate, situation.input, verdict, scene);
	return {
		node,
		output: output.name,
		...(output.type !== undefined && { type: output.type }),
		score: match.score,
		parts: match.parts,
		verdict,
		...(verdict === 'already-used' && usedBy !== undefined && { usedBy }),
		...(change !== undefined && { change }),
	};
}

/** Over the best output that could have been taken as well. */
function leadOf(binding: Binding, candidates: readonly CandidateExplanation[]): Lead | undefined {
	const { score, parts } = binding;
	const next = candidates.find(({ verdict }) => verdict === 'lower-score' || verdict === 'declared-later');
	if (score === undefined || parts === undefined || next === undefined) return undefined;
	const differences = (Object.keys(parts) as (keyof ScoreParts)[])
		.map((part) => [part, parts[part] - next.parts[part]] as const)
		.filter(([, difference]) => Math.abs(difference) > 1e-9);
	return {
		over: { node: next.node, output: next.output },
		by: score - next.score,
		parts: Object.fromEntries(differences),
	};
}
