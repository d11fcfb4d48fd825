import { compile } from '../../src/compile/compile.ts';
import { scoreMatch } from '../../src/compile/score-match.ts';
import { similarity } from '../../src/compile/similarity.ts';
import { diskFiles } from '../../src/lib/files.ts';
import { load } from '../../src/load/load.ts';
import type { Plan } from '../../src/model/plan.ts';
import type { Project, StepInterface, StepShape } from '../../src/model/project.ts';
import { intendedDifferences } from './intended-differences.ts';

/** What the peer said of its own files (`peer.py` writes it). */
export interface Answers {
	/** Absolute path of its package. */
	readonly package: string;
	/** Step → job type (empty: none) → its ports. */
	readonly interfaces: Readonly<Record<string, Readonly<Record<string, Ports>>>>;
	readonly dags: Readonly<Record<string, DagAnswer>>;
	readonly scores: readonly (readonly [
		consumer: string,
		input: string,
		producer: string,
		output: string,
		score: number,
	])[];
	readonly similarity: {
		readonly wanted: readonly string[];
		readonly offered: readonly string[];
		/** For each wanted name, each offered one. */
		readonly scores: readonly number[];
	};
}

interface DagAnswer {
	readonly order: readonly string[];
	readonly unknown: readonly string[];
	readonly wiring: Readonly<Record<string, { readonly from: string; readonly score: number }>>;
	/** What the script-testing matcher takes. */
	readonly guesses: Readonly<Record<string, { readonly from: string }>>;
}

interface Ports {
	readonly dependencies: Readonly<Record<string, readonly unknown[]>>;
	readonly outputs: Readonly<Record<string, readonly unknown[]>>;
}

/** One thing that was compared. Without a failure it agrees. */
export interface Compared {
	readonly name: string;
	readonly failure?: string;
}

const tolerance = 1e-9;

type Wires = Readonly<Record<string, { readonly from: string; readonly score: number }>>;

/** Compares everything that the peer answered with what we make of the same files. `say` prints what is worth reading. */
export async function compareWithPeer(answers: Answers, say: (line: string) => void): Promise<readonly Compared[]> {
	const request = {
		root: answers.package,
		out: '/out',
		nodes: [],
		dag: ['pipeline_catalog/shared_dags/**/*.dag.json'],
		interfaces: ['steps/interfaces'],
		scripts: ['steps/scripts'],
	};
	const { projects, diagnostics } = await load(request, diskFiles(answers.package));
	const errors = diagnostics.filter(({ severity }) => severity === 'error');
	const compared: Compared[] = [
		verdict('the wheel loads without an error', errors.length === 0 ? [] : errors.map(({ message }) => message)),
	];
	const byPath = new Map(
		projects.map((project) => [project.dag.at.file.replace('pipeline_catalog/shared_dags/', ''), project]),
	);
	const plans = new Map<string, Plan>();
	for (const [path, answer] of Object.entries(answers.dags)) {
		const project = byPath.get(path);
		const plan = project && compile(project).plan;
		if (plan !== undefined) plans.set(path, plan);
		compared.push(verdict(`DAG ${path}`, plan === undefined ? ['it was not loaded'] : differencesOf(plan, answer)));
	}
	const interfaces = projects[0]?.interfaces ?? [];
	for (const [step, variants] of Object.entries(answers.interfaces)) {
		compared.push(verdict(`interface ${step}`, variantDifferences(interfaces, step, variants)));
	}
	compared.push(
		totals(answers, plans),
		compareScores(answers, interfaces),
		compareNames(answers),
		compareScripts(projects, plans),
	);
	sayMatchers(answers, plans, say);
	for (const { what, why } of intendedDifferences) say(`Differs on purpose: ${what}. ${why}`);
	return compared;
}

function verdict(name: string, failures: readonly string[]): Compared {
	const more = failures.length > 3 ? ` (and ${failures.length - 3} more)` : '';
	return failures.length === 0 ? { name } : { name, failure: failures.slice(0, 3).join('; ') + more };
}

function wiresOf(plan: Plan): Wires {
	return Object.fromEntries(
		plan.bindings.flatMap(({ from, to, how, score }) =>
			how === 'matched' && from.kind === 'output' && score !== undefined
				? [[`${to.node}.${to.input}`, { from: `${from.node}.${from.output}`, score }]]
				: [],
		),
	);
}

function differencesOf(plan: Plan, answer: DagAnswer): readonly string[] {
	const order = plan.nodes.map(({ id }) => id);
	const ours = wiresOf(plan);
	return [
		...(order.join() === answer.order.join()
			? []
			: [`order ${order.join(', ')} instead of ${answer.order.join(', ')}`]),
		...answer.unknown.map((node) => `the peer knows no step of ${node}`),
		...[...new Set([...Object.keys(ours), ...Object.keys(answer.wiring)])].flatMap((to) => {
			const [our, their] = [ours[to], answer.wiring[to]];
			if (our?.from !== their?.from)
				return [`${to} takes ${our?.from ?? 'nothing'} instead of ${their?.from ?? 'nothing'}`];
			const isNear = Math.abs((our?.score ?? NaN) - (their?.score ?? NaN)) <= tolerance;
			return isNear ? [] : [`${to} scores ${String(our?.score)} instead of ${String(their?.score)}`];
		}),
	];
}

function portsOf({ spec }: StepShape): Ports {
	return {
		dependencies: Object.fromEntries(
			(spec?.dependencies ?? []).map((port) => [
				port.name,
				[port.type, port.required, port.compatibleSources, port.semanticKeywords, port.dataType],
			]),
		),
		outputs: Object.fromEntries(
			(spec?.outputs ?? []).map((port) => [port.name, [port.type, port.aliases, port.dataType]]),
		),
	};
}

function variantDifferences(
	interfaces: readonly StepInterface[],
	step: string,
	variants: Readonly<Record<string, Ports>>,
): readonly string[] {
	const found = interfaces.find((each) => each.step === step);
	if (found === undefined) return ['it was not loaded'];
	return Object.entries(variants).flatMap(([jobType, theirs]) => {
		const shape = jobType === '' ? found.base : found.variants[jobType];
		const ours = shape && portsOf(shape);
		return JSON.stringify(ours) === JSON.stringify(theirs) ? [] : [`the ports for job type "${jobType}" differ`];
	});
}

function totals(answers: Answers, plans: ReadonlyMap<string, Plan>): Compared {
	const ours = [...plans.values()].reduce((sum, plan) => sum + Object.keys(wiresOf(plan)).length, 0);
	const theirs = Object.values(answers.dags).reduce((sum, { wiring }) => sum + Object.keys(wiring).length, 0);
	const counts = [plans.size, ours, theirs, Object.keys(answers.interfaces).length, answers.scores.length];
	const expected = [46, 722, 722, 61, 11_232];
	return verdict(
		'46 DAGs, 722 bindings of both, 61 interfaces, 11,232 scores',
		counts.join() === expected.join() ? [] : [`there are ${counts.join(', ')}`],
	);
}

function compareScores(answers: Answers, interfaces: readonly StepInterface[]): Compared {
	const steps = new Map(interfaces.map(({ step, base }) => [step, base.spec]));
	const failures = answers.scores.flatMap(([consumer, input, producer, output, score]) => {
		const wanted = steps.get(consumer)?.dependencies.find(({ name }) => name === input);
		const offered = steps.get(producer)?.outputs.find(({ name }) => name === output);
		const ours = wanted && offered ? scoreMatch(wanted, offered, producer).score : NaN;
		return Math.abs(ours - score) <= tolerance
			? []
			: [`${consumer}.${input} ← ${producer}.${output}: ${ours}, not ${score}`];
	});
	return verdict('every input with every output: the same score', failures);
}

function compareNames({ similarity: { wanted, offered, scores } }: Answers): Compared {
	const failures = wanted.flatMap((name, row) =>
		offered.flatMap((other, column) => {
			const [ours, theirs] = [similarity(name, other), scores[row * offered.length + column] ?? NaN];
			return Math.abs(ours - theirs) <= tolerance ? [] : [`${name} / ${other}: ${ours}, not ${theirs}`];
		}),
	);
	return verdict(`${wanted.length * offered.length} pairs of names: the same similarity`, failures);
}

/** A script that the interface names and the wheel has must be the one that we would run. */
function compareScripts(projects: readonly Project[], plans: ReadonlyMap<string, Plan>): Compared {
	const files = new Set(projects[0]?.files.map(({ path }) => path));
	const entries = new Map(projects[0]?.interfaces.map(({ step, base }) => [step, base.contract.entryPoint]));
	let found = 0;
	const failures = [...plans.values()].flatMap((plan) =>
		plan.nodes.flatMap(({ id, step, entry }) => {
			const path = `steps/scripts/${entries.get(step) ?? ''}`;
			const expected = files.has(path) ? path : undefined;
			if (expected !== undefined) found += 1;
			return entry === expected ? [] : [`${id} runs ${entry ?? 'nothing'} instead of ${expected ?? 'nothing'}`];
		}),
	);
	return verdict('the scripts of all nodes', found === 0 ? ['no script was found'] : failures);
}

/** What a matcher gets wrong by construction: counted, not judged. */
function countFaults(order: readonly string[], plan: Plan, wires: Readonly<Record<string, { readonly from: string }>>) {
	const predecessors = new Map(plan.nodes.map(({ id, dependsOn }) => [id, new Set(dependsOn)]));
	const nodeOf = (port: string) => port.slice(0, port.lastIndexOf('.'));
	const seen = new Set<string>();
	const faults = { matches: 0, strangers: 0, later: 0, duplicates: 0 };
	for (const [to, { from }] of Object.entries(wires)) {
		const [consumer, producer] = [nodeOf(to), nodeOf(from)];
		faults.matches += 1;
		if (predecessors.get(consumer)?.has(producer) !== true) faults.strangers += 1;
		if (order.indexOf(producer) > order.indexOf(consumer)) faults.later += 1;
		if (seen.has(`${consumer} ${from}`)) faults.duplicates += 1;
		seen.add(`${consumer} ${from}`);
	}
	return faults;
}

function sayMatchers(answers: Answers, plans: ReadonlyMap<string, Plan>, say: (line: string) => void): void {
	const rows = [
		['ours', (_: DagAnswer, plan: Plan) => wiresOf(plan)],
		["the peer's assembler", ({ wiring }: DagAnswer) => wiring],
		["the peer's script tester", ({ guesses }: DagAnswer) => guesses],
	] as const;
	say('matches, of which: not from a predecessor, from a node that runs later, an output used twice by one consumer');
	for (const [name, wires] of rows) {
		const sum = [0, 0, 0, 0];
		for (const [path, answer] of Object.entries(answers.dags)) {
			const plan = plans.get(path);
			if (plan === undefined) continue;
			const { matches, strangers, later, duplicates } = countFaults(answer.order, plan, wires(answer, plan));
			[matches, strangers, later, duplicates].forEach((count, index) => (sum[index] = (sum[index] ?? 0) + count));
		}
		say(`${name.padEnd(26)}${sum.map((count) => String(count).padStart(6)).join('')}`);
	}
}
