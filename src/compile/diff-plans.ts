import { sayBytes } from '../lib/text.ts';
import type { Binding, EnvValue, Plan, PlannedNode } from '../model/plan.ts';

/** What changes from one plan of a pipeline to another. */
export interface PlanDiff {
	readonly pipeline: string;
	/** Nothing of what is listed here changes. */
	readonly same: boolean;
	readonly order: {
		readonly added: readonly string[];
		readonly removed: readonly string[];
		/** Nodes of both that run elsewhere among the others: as few as explain the new order. */
		readonly moved: readonly string[];
	};
	/** In the order of the new plan, then what is gone. */
	readonly wiring: readonly WiringChange[];
	readonly scripts: readonly Changed[];
	readonly env: readonly Named[];
	readonly args: readonly Named[];
	/** Timeouts, retries, dependencies and what else is set for a node. */
	readonly settings: readonly Named[];
}

interface Changed {
	readonly node: string;
	readonly before: string | null;
	readonly after: string | null;
}

interface Named extends Changed {
	readonly name: string;
}

/** What feeds an input, before and after; null: nothing, or the input is not there. */
export interface WiringChange {
	readonly to: string;
	readonly before: Fed | null;
	readonly after: Fed | null;
}

interface Fed {
	readonly from: string;
	readonly how: Binding['how'];
	readonly score?: number;
}

/** Compares two plans of one pipeline. Pure. */
export function diffPlans(before: Plan, after: Plan): PlanDiff {
	const [old, now] = [byId(before), byId(after)];
	const both = after.nodes.flatMap((node) => {
		const was = old.get(node.id);
		return was === undefined ? [] : [[was, node] as const];
	});
	const order = {
		added: after.nodes.filter(({ id }) => !old.has(id)).map(({ id }) => id),
		removed: before.nodes.filter(({ id }) => !now.has(id)).map(({ id }) => id),
		moved: movedNodes(before, after),
	};
	const changes = {
		order,
		wiring: wiringChanges(before, after),
		scripts: both.flatMap(([was, is]) => change(is.id, sayScript(was), sayScript(is))),
		env: both.flatMap(([was, is]) => namedChanges(is.id, envOf(was), envOf(is))),
		args: both.flatMap(([was, is]) => namedChanges(is.id, argsOf(was), argsOf(is))),
		settings: both.flatMap(([was, is]) => namedChanges(is.id, settingsOf(was), settingsOf(is))),
	};
	const { added, removed, moved } = order;
	const rest = [changes.wiring, changes.scripts, changes.env, changes.args, changes.settings];
	const same = [added, removed, moved, ...rest].every(({ length }) => length === 0);
	return { pipeline: after.pipeline, same, ...changes };
}

function byId(plan: Plan): ReadonlyMap<string, PlannedNode> {
	return new Map(plan.nodes.map((node) => [node.id, node]));
}

/** Those outside a longest run of common nodes that keep their order. */
function movedNodes(before: Plan, after: Plan): readonly string[] {
	const position = new Map(before.nodes.map(({ id }, index) => [id, index]));
	const common = after.nodes.map(({ id }) => id).filter((id) => position.has(id));
	const places = common.map((id) => position.get(id) ?? 0);
	// For each length, where the run of that length with the smallest end ends; and for each place what comes before it.
	const ends: number[] = [];
	const previous: number[] = [];
	for (const [index, place] of places.entries()) {
		let [low, high] = [0, ends.length];
		while (low < high) {
			const middle = (low + high) >> 1;
			if ((places[ends[middle] ?? 0] ?? 0) < place) low = middle + 1;
			else high = middle;
		}
		previous[index] = low === 0 ? -1 : (ends[low - 1] ?? -1);
		ends[low] = index;
	}
	const kept = new Set<number>();
	for (let index = ends.at(-1) ?? -1; index >= 0; index = previous[index] ?? -1) kept.add(index);
	return common.filter((_, index) => !kept.has(index));
}

function change(node: string, before: string | null, after: string | null): readonly Changed[] {
	return before === after ? [] : [{ node, before, after }];
}

function namedChanges(
	node: string,
	before: ReadonlyMap<string, string>,
	after: ReadonlyMap<string, string>,
): readonly Named[] {
	return [...new Set([...after.keys(), ...before.keys()])].flatMap((name) =>
		change(node, before.get(name) ?? null, after.get(name) ?? null).map((each) => ({ ...each, name })),
	);
}

function fedOf({ from, how, score }: Binding): Fed {
	const text = from.kind === 'output' ? `${from.node}.${from.output}` : from.path;
	return { from: text, how, ...(score !== undefined && { score }) };
}

function wiringChanges(before: Plan, after: Plan): readonly WiringChange[] {
	const fed = (plan: Plan) =>
		new Map(plan.bindings.map((binding) => [`${binding.to.node}.${binding.to.input}`, fedOf(binding)]));
	const [old, now] = [fed(before), fed(after)];
	return [...new Set([...now.keys(), ...old.keys()])].flatMap((to) => {
		const [was, is] = [old.get(to) ?? null, now.get(to) ?? null];
		return was?.from === is?.from && was?.how === is?.how ? [] : [{ to, before: was, after: is }];
	});
}

function sayScript({ kind, entry, command, scriptDigest }: PlannedNode): string | null {
	if (kind !== 'script') return kind === 'stub' ? 'stub' : null;
	const digest = scriptDigest === undefined ? '' : ` (${scriptDigest.slice(0, 12)})`;
	return `${entry ?? command?.join(' ') ?? ''}${digest}`;
}

function sayValue(value: EnvValue): string {
	if ('literal' in value) return JSON.stringify(value.literal);
	return 'fromEnvironment' in value ? `\${${value.fromEnvironment}}` : `{${value.inFolder}}`;
}

function envOf({ env }: PlannedNode): ReadonlyMap<string, string> {
	return new Map(env.map(({ name, value }) => [name, sayValue(value)]));
}

function argsOf({ args }: PlannedNode): ReadonlyMap<string, string> {
	return new Map(args.map(({ name, value }) => [name, JSON.stringify(value)]));
}

function settingsOf(node: PlannedNode): ReadonlyMap<string, string> {
	const { step, jobType, runtime, entry, command, dependsOn, timeoutMs, memoryBytes, retries, skip, allowFailure } =
		node;
	const stubs = node.outputs.flatMap(({ name, stub }) => (stub === undefined ? [] : [[`stub.${name}`, stub] as const]));
	const set: readonly (readonly [string, string | undefined])[] = [
		['step', step],
		['job type', jobType],
		['runtime', runtime],
		// Without a script of its own the command is what is told as the script.
		['command', entry === undefined || command === undefined ? undefined : JSON.stringify(command)],
		['runs after', dependsOn.join(', ') || undefined],
		['timeout', `${timeoutMs} ms`],
		['memory', memoryBytes === undefined ? undefined : sayBytes(memoryBytes)],
		['retries', String(retries)],
		['skip', skip],
		['allow-failure', allowFailure],
		...stubs,
	];
	return new Map(set.filter((entry): entry is [string, string] => entry[1] !== undefined));
}
