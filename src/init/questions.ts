import { closest } from '../lib/closest.ts';
import { byText } from '../lib/ordered.ts';
import type { Diagnostic, DiagnosticCode } from '../model/diagnostic.ts';
import type { Plan, PlannedNode } from '../model/plan.ts';
import type { Place } from './answers.ts';
import { filesFor, outputsBefore, presetFor, sampleFor, type Proposal, type Situation } from './proposals.ts';

/** Something that only a person can decide, with what it could be. */
export interface Question extends Place {
	/** Tells it from every other question. */
	readonly id: string;
	readonly asks: string;
	/** Best first. */
	readonly proposals: readonly Proposal[];
}

/** What is still to be decided, node by node in the order of the plan. */
export function findQuestions(situation: Situation): readonly Question[] {
	const order = new Map(situation.plan.nodes.map(({ id }, index) => [id, index]));
	const found = new Map<string, Question>();
	for (const diagnostic of situation.diagnostics) {
		for (const question of questionsOf(diagnostic, situation)) {
			if (!found.has(question.id)) found.set(question.id, question);
		}
	}
	return [...found.values()].sort((a, b) => (order.get(a.node) ?? 0) - (order.get(b.node) ?? 0));
}

/** How to ask about what a diagnostic tells of a node. */
type Ask = (node: PlannedNode, diagnostic: Diagnostic, situation: Situation) => readonly Question[];

/** The errors that a person can answer. */
const asks: Partial<Record<DiagnosticCode, Ask>> = {
	'missing-input': (node, { about: { port } }, situation) =>
		port === undefined ? [] : [askInput(node, port, situation)],
	'ambiguous-binding': (node, { about: { port } }, situation) =>
		port === undefined ? [] : askTie(node, port, situation),
	'missing-env': (node, { about: { item } }, situation) =>
		item === undefined ? [] : [askVariable(node, item, situation)],
	'missing-argument': (node, { about: { item }, severity }, situation) => {
		// Most scripts have a default of their own for what is only warned of; a draft knows better.
		const step = situation.project.interfaces.find((each) => each.step === node.step);
		const isNeeded = severity === 'error' || (step !== undefined && situation.drafted.has(step.file));
		return item === undefined || !isNeeded ? [] : [askArgument(node, item, situation)];
	},
	'cloud-only-without-stub': (node, { about: { port }, severity }, situation) =>
		severity === 'error' ? askStubs(node, port, situation) : [],
	'script-not-found': (node, { severity }, situation) =>
		severity === 'error' ? askStubs(node, undefined, situation) : [],
	'command-invalid': (node, { about: { item } }, situation) => askPlaceholder(node, item ?? '', situation),
	// Where nothing is in the catalog, there is nothing to choose.
	'unknown-step': (node, _, situation) => (situation.project.interfaces.length === 0 ? [] : [askStep(node, situation)]),
};

/** Whether a question may follow from such an error: then it is not a mistake of the answer before it. */
export function asksAbout(code: DiagnosticCode): boolean {
	return asks[code] !== undefined;
}

function questionsOf(diagnostic: Diagnostic, situation: Situation): readonly Question[] {
	const node = situation.plan.nodes.find(({ id }) => id === diagnostic.about.node);
	return node === undefined ? [] : (asks[diagnostic.code]?.(node, diagnostic, situation) ?? []);
}

function question(place: Place, asks: string, proposals: readonly Proposal[]): Question {
	return { ...place, id: `${place.kind} ${place.node}.${place.name}`, asks, proposals };
}

function askInput(node: PlannedNode, name: string, situation: Situation): Question {
	const input = node.inputs.find((each) => each.name === name);
	const outputs = outputsBefore(node, name, situation);
	return question({ kind: 'input', node: node.id, name }, `${node.id} needs the input ${name}. Which file or folder?`, [
		...outputs.filter(({ sure }) => sure),
		...presetFor(node, name, situation),
		...filesFor(node.id, name, situation),
		...sampleFor(input, situation),
		...outputs.filter(({ sure }) => !sure),
	]);
}

/** Two outputs fit equally well: the one that was taken first. */
function askTie(node: PlannedNode, input: string, { plan }: Situation): readonly Question[] {
	const binding = plan.bindings.find(({ to, tie }) => to.node === node.id && to.input === input && tie);
	if (binding?.from.kind !== 'output') return [];
	const score = binding.score ?? 0;
	const equal = binding.rivals.filter((rival) => rival.score === score && rival.because !== 'already-used');
	const options = [binding.from, ...equal].map(({ node: from, output }) => `${from}.${output}`);
	return [
		question(
			{ kind: 'input', node: node.id, name: input },
			`Which output feeds ${node.id}.${input}? They fit equally well.`,
			options.map((from) => ({
				value: { kind: 'wire', from },
				label: from,
				because: `score ${score.toFixed(2)}`,
				sure: false,
			})),
		),
	];
}

function askVariable(node: PlannedNode, name: string, { project, answers, diagnostics }: Situation): Question {
	const lacking = diagnostics.filter(({ code, about }) => code === 'missing-env' && about.item === name);
	if (new Set(lacking.map(({ about }) => about.node)).size > 1) {
		const place: Place = { kind: 'env', node: node.id, name, everywhere: true };
		return {
			...question(place, `${lacking.length} nodes need the variable ${name}. Its value?`, []),
			id: `env ${name}`,
		};
	}
	const said = [
		...Object.values(project.test.nodes).flatMap(({ env }) => (Object.hasOwn(env, name) ? [env[name]?.value] : [])),
		...Object.values(answers.nodes).flatMap(({ env }) => env?.[name]),
	].filter((value) => value !== undefined);
	return question(
		{ kind: 'env', node: node.id, name },
		`${node.id} needs the variable ${name}. Its value?`,
		[...new Set(said)].map((text) => ({
			value: { kind: 'text', text },
			label: text,
			because: 'another node has it',
			sure: said.length > 0 && new Set(said).size === 1,
		})),
	);
}

function askArgument(node: PlannedNode, name: string, { project }: Situation): Question {
	const step = project.interfaces.find((each) => each.step === node.step);
	const types = Object.keys(step?.variants ?? {});
	return question(
		{ kind: 'argument', node: node.id, name },
		`${node.id} takes the argument ${name}. Its value?`,
		types.map((text) => ({
			value: { kind: 'text', text },
			label: text,
			because: 'a job type of the step',
			sure: types.length === 1,
		})),
	);
}

/** A command may name arguments and variables that no contract declares: the test file gives them. */
function askPlaceholder(node: PlannedNode, placeholder: string, situation: Situation): readonly Question[] {
	const [, of, name] = /^\{(args|env)\.(.+)\}$/.exec(placeholder) ?? [];
	if (of === undefined || name === undefined) return [];
	return [of === 'args' ? askArgument(node, name, situation) : askVariable(node, name, situation)];
}

function askStubs(node: PlannedNode, output: string | undefined, situation: Situation): readonly Question[] {
	const names = output === undefined ? neededOutputs(node, situation.plan) : [output];
	return names.length === 0 ? [askSkip(node, situation)] : names.map((name) => askStub(node, name, situation));
}

/** Kinds of step that the cloud does itself, whatever script they name. */
const doneByTheCloud: ReadonlySet<string | undefined> = new Set([
	'CradleDataLoading',
	'CreateModel',
	'MimsModelRegistrationProcessing',
	'RedshiftDataLoading',
	'RegisterModel',
]);

function askSkip(node: PlannedNode, { project }: Situation): Question {
	const kind = project.interfaces.find(({ step }) => step === node.step)?.registry.sagemakerStepType;
	const sure = doneByTheCloud.has(kind);
	return question(
		{ kind: 'skip', node: node.id, name: '' },
		`${node.id} has no script here, and nothing needs its outputs. Why is it skipped?`,
		[
			{
				value: { kind: 'skip', why: 'it runs in the cloud only' },
				label: 'it runs in the cloud only',
				because: sure ? `the step is a ${kind}` : 'there is nothing to run',
				sure,
			},
		],
	);
}

function neededOutputs(node: PlannedNode, plan: Plan): readonly string[] {
	const names = plan.bindings.flatMap(({ from }) =>
		from.kind === 'output' && from.node === node.id ? [from.output] : [],
	);
	return [...new Set(names)];
}

function askStub(node: PlannedNode, name: string, situation: Situation): Question {
	const output = node.outputs.find((each) => each.name === name);
	const usual = situation.data.find((path) => path.startsWith(`tests/data/${node.id}/${name}/`));
	const folder: readonly Proposal[] =
		usual === undefined
			? []
			: [
					{
						value: { kind: 'file', path: `tests/data/${node.id}/${name}` },
						label: `tests/data/${node.id}/${name}`,
						because: 'the folder of the node and its output',
						sure: true,
					},
				];
	return question(
		{ kind: 'stub', node: node.id, name },
		`${node.id} has no script here. Which file or folder stands for its output ${name}?`,
		[...folder, ...filesFor(node.id, name, situation), ...sampleFor(output, situation)],
	);
}

function askStep(node: PlannedNode, { project }: Situation): Question {
	const names = project.interfaces.map(({ step }) => step).sort(byText);
	const near = closest(node.step, names);
	const options = near === undefined ? names : [near, ...names.filter((name) => name !== near)];
	return question(
		{ kind: 'step', node: node.id, name: node.step },
		`No interface describes ${node.step}. Of which step is the node ${node.id}?`,
		options.slice(0, 8).map((text) => ({
			value: { kind: 'text', text },
			label: text,
			because: text === near ? 'the names are alike' : 'a step of the catalog',
			sure: false,
		})),
	);
}
