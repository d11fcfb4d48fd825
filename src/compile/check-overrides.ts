import { diagnose } from '../model/diagnostic.ts';
import type { Binding, Plan } from '../model/plan.ts';
import type { Project, StepInterface, StepShape } from '../model/project.ts';
import { nameKey } from './step-names.ts';
import type { Tell } from './tell.ts';

/** An interface that counts, and the first one of a later workspace that it hides. */
interface Override {
	readonly winner: StepInterface;
	readonly loser: StepInterface;
}

/** What each interface that hides another one hides: only the first, as that one would count without it. */
function overridesOf({ interfaces, hidden = [] }: Pick<Project, 'interfaces' | 'hidden'>): readonly Override[] {
	const winners = new Map(interfaces.map((step) => [nameKey(step.step), step]));
	const found = new Map<string, Override>();
	for (const loser of hidden) {
		const key = nameKey(loser.step);
		const winner = winners.get(key);
		if (winner !== undefined && !found.has(key)) found.set(key, { winner, loser });
	}
	return [...found.values()];
}

/** The project as it would be without the overrides; undefined when there are none. */
export function withoutOverrides(project: Project): Project | undefined {
	const overrides = overridesOf(project);
	if (overrides.length === 0) return undefined;
	const losers = new Map(overrides.map(({ winner, loser }) => [winner, loser]));
	// The step keeps its name: it is the same one to the nodes.
	const interfaces = project.interfaces.map((step) => ({ ...(losers.get(step) ?? step), step: step.step }));
	return { ...project, interfaces, hidden: [] };
}

/** Compares each override with what it hides: what it lacks, and which wiring of the plan is another because of it. */
export function checkOverrides(
	project: Project,
	plan: Pick<Plan, 'bindings' | 'nodes'>,
	before: Plan,
	tell: Tell,
): void {
	const overrides = new Map(overridesOf(project).map((override) => [override.winner.step, override]));
	for (const override of overrides.values()) tellNarrower(override, tell);
	const steps = new Map(plan.nodes.map(({ id, step }) => [id, step]));
	const ports = portsThatAre(plan);
	const now = new Map(plan.bindings.map((binding) => [targetOf(binding), binding]));
	for (const old of before.bindings) {
		const current = now.get(targetOf(old));
		if (current !== undefined && sourceOf(current) === sourceOf(old)) continue;
		const nodes = [old.to.node, ...producers(old), ...(current === undefined ? [] : producers(current))];
		const override = nodes.map((node) => overrides.get(steps.get(node) ?? '')).find((each) => each !== undefined);
		if (override !== undefined) tellBroken(override, old, { current, ports }, tell);
	}
}

/** Outputs and inputs that the nodes have now, as `node.port`. */
function portsThatAre({ nodes }: Pick<Plan, 'nodes'>) {
	return {
		outputs: new Set(nodes.flatMap(({ id, outputs }) => outputs.map(({ name }) => `${id}.${name}`))),
		inputs: new Set(nodes.flatMap(({ id, inputs }) => inputs.map(({ name }) => `${id}.${name}`))),
	};
}

function targetOf({ to }: Binding): string {
	return `${to.node}.${to.input}`;
}

function sourceOf({ from }: Binding): string {
	return from.kind === 'file' ? from.path : `${from.node}.${from.output}`;
}

function producers({ from }: Binding): readonly string[] {
	return from.kind === 'output' ? [from.node] : [];
}

function tellNarrower({ winner, loser }: Override, tell: Tell): void {
	const lost = lostBy(winner.base, loser.base);
	if (lost.length === 0) return;
	tell(
		diagnose({
			code: 'override-narrows',
			severity: 'warning',
			message: `The step ${winner.step} of ${winner.file} lacks what ${loser.file} has: ${lost.join('; ')}.`,
			help: 'Nothing to do if it is meant; else add it.',
			at: winner.at,
			about: { step: winner.step, item: loser.file },
			related: [{ message: 'hidden', at: loser.at }],
		}),
	);
}

/** What a shape does not have of another one, in words. */
function lostBy(shape: StepShape, other: StepShape): readonly string[] {
	const [own, old] = [namesOf(shape), namesOf(other)];
	const gone = (['input', 'output', 'variable', 'argument'] as const).flatMap((kind) => {
		const missing = [...old[kind]].filter((name) => !own[kind].has(name));
		return missing.length === 0 ? [] : [`${missing.length === 1 ? kind : `${kind}s`} ${missing.join(', ')}`];
	});
	const types = new Map(
		[...(shape.spec?.dependencies ?? []), ...(shape.spec?.outputs ?? [])].map((p) => [p.name, p.type]),
	);
	const changed = [...(other.spec?.dependencies ?? []), ...(other.spec?.outputs ?? [])].flatMap(({ name, type }) => {
		const current = types.get(name);
		return current === undefined || current === type ? [] : [`${name} was ${type} and is ${current}`];
	});
	return [...gone, ...changed];
}

function namesOf({ contract, spec }: StepShape) {
	const names = (items: readonly { readonly name: string }[]) => items.map(({ name }) => name);
	return {
		input: new Set([...names(contract.inputs), ...names(spec?.dependencies ?? [])]),
		output: new Set([...names(contract.outputs), ...names(spec?.outputs ?? [])]),
		variable: new Set([...contract.env.required, ...names(contract.env.optional)]),
		argument: new Set([...contract.jobArguments.map(({ flag }) => flag), ...names(contract.arguments)]),
	};
}

interface Present {
	readonly current: Binding | undefined;
	readonly ports: ReturnType<typeof portsThatAre>;
}

function tellBroken({ winner, loser }: Override, old: Binding, { current, ports }: Present, tell: Tell): void {
	// What is gone with the hidden interface cannot be wired again.
	const isPossible = ports.outputs.has(sourceOf(old)) && ports.inputs.has(targetOf(old));
	const target = targetOf(old);
	const instead = current === undefined ? 'nothing feeds it' : `${sourceOf(current)} does`;
	tell(
		diagnose({
			code: 'override-breaks-binding',
			severity: 'warning',
			message: `${sourceOf(old)} would feed ${target} with ${loser.file}; with ${winner.file}, which hides it, ${instead}.`,
			help: isPossible
				? `If the old wiring is right, make the two interfaces agree, or paste into the test file:\nwiring:\n  ${target}: ${sourceOf(old)}`
				: 'Make the two interfaces agree, if it is not meant.',
			at: winner.at,
			about: { node: old.to.node, step: winner.step, port: old.to.input },
			related: [{ message: 'hidden', at: loser.at }],
		}),
	);
}
