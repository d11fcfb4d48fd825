import { closest } from '../lib/closest.ts';
import { diagnose, type Diagnostic } from '../model/diagnostic.ts';
import type { Plan } from '../model/plan.ts';

interface Selector {
	readonly node: string;
	readonly before: boolean;
	readonly after: boolean;
}

/** Reads `X`, `+X`, `X+` or `+X+`. A node that is itself called so wins. */
function readSelector(text: string, isNode: (id: string) => boolean): Selector | undefined {
	const readings: readonly Selector[] = [
		{ node: text, before: false, after: false },
		{ node: text.replace(/^\+/, ''), before: text.startsWith('+'), after: false },
		{ node: text.replace(/\+$/, ''), before: false, after: text.endsWith('+') },
		{ node: text.replace(/^\+/, '').replace(/\+$/, ''), before: text.startsWith('+'), after: text.endsWith('+') },
	];
	return readings.find(({ node }) => isNode(node));
}

/** All that is reached from a start along the edges given, the start included. */
function reach(start: string, next: ReadonlyMap<string, readonly string[]>, into: Set<string>): void {
	const queue = [start];
	const seen = new Set(queue);
	for (const id of queue) {
		into.add(id);
		for (const other of next.get(id) ?? []) {
			if (seen.has(other)) continue;
			seen.add(other);
			queue.push(other);
		}
	}
}

/** What selectors choose of one plan. */
export interface Choice {
	/** Node ids, in plan order. */
	readonly selected: readonly string[];
	readonly diagnostics: readonly Diagnostic[];
	/** The plan has a node that a selector names; also without any selector. */
	readonly knowsAny: boolean;
}

/**
 * The nodes that selectors name, for each of some plans: `X`, `+X` (with all before it), `X+` (with all after it),
 * `+X+`. No selector means every node. A name that no plan has is told.
 */
export function select(plans: readonly Plan[], selectors: readonly string[]): readonly Choice[] {
	const known = new Set(plans.flatMap(({ nodes }) => nodes.map(({ id }) => id)));
	const unknown = [...new Set(selectors)].filter((text) => readSelector(text, (id) => known.has(id)) === undefined);
	const diagnostics = unknown.map((text) => unknownNode(text, [...known]));
	return plans.map((plan) => selectIn(plan, selectors, diagnostics));
}

function selectIn(plan: Plan, selectors: readonly string[], unknown: readonly Diagnostic[]): Choice {
	if (selectors.length === 0) return { selected: plan.nodes.map(({ id }) => id), diagnostics: [], knowsAny: true };
	const before = new Map(plan.nodes.map(({ id, dependsOn }) => [id, dependsOn]));
	const after = new Map<string, string[]>(plan.nodes.map(({ id }) => [id, []]));
	for (const { id, dependsOn } of plan.nodes) for (const other of dependsOn) after.get(other)?.push(id);
	const found = new Set<string>();
	for (const text of new Set(selectors)) {
		const selector = readSelector(text, (id) => before.has(id));
		if (selector === undefined) continue;
		found.add(selector.node);
		if (selector.before) reach(selector.node, before, found);
		if (selector.after) reach(selector.node, after, found);
	}
	const chosen = plan.nodes.filter(({ id }) => found.has(id));
	const diagnostics = [...unknown];
	if (
		unknown.length === 0 &&
		found.size > 0 &&
		!chosen.some(({ kind, skip }) => kind === 'script' && skip === undefined)
	) {
		diagnostics.push(
			diagnose({
				code: 'nothing-selected',
				severity: 'warning',
				message: `The selection ${selectors.join(' ')} names no node that would run.`,
				help: 'Select a node that has a script and is not skipped.',
				about: { item: selectors.join(' ') },
			}),
		);
	}
	return { selected: chosen.map(({ id }) => id), diagnostics, knowsAny: found.size > 0 };
}

function unknownNode(text: string, known: readonly string[]): Diagnostic {
	const near = closest(text.replace(/^\+/, '').replace(/\+$/, ''), known);
	return diagnose({
		code: 'unknown-node',
		severity: 'error',
		message: `The selection names ${text}, but the DAG has no such node.`,
		help: near === undefined ? 'Correct the name; `plan` lists all nodes.' : `Did you mean ${near}?`,
		about: { item: text },
	});
}
