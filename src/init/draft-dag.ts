import { nameKey } from '../compile/step-names.ts';
import type { DraftPort } from './draft-command.ts';
import { yamlText } from './yaml-text.ts';

/** A step as far as a DAG needs to know it. */
export interface DagStep {
	readonly step: string;
	readonly inputs: readonly DraftPort[];
	readonly outputs: readonly DraftPort[];
}

/**
 * The DAG that the names of inputs and outputs leave no doubt of: each input of the name of one output comes from there.
 * Undefined when two steps could be meant, when the steps would run in a circle, and when nothing connects them.
 */
export function draftDag(steps: readonly DagStep[]): string | undefined {
	const makers = Map.groupBy(
		steps.flatMap(({ step, outputs }) => outputs.map(({ name }) => ({ step, key: nameKey(name) }))),
		({ key }) => key,
	);
	const needs = new Map<string, Set<string>>();
	for (const { step, inputs } of steps) {
		const before = new Set<string>();
		for (const { name } of inputs) {
			const from = (makers.get(nameKey(name)) ?? []).filter((maker) => maker.step !== step);
			if (from.length > 1) return undefined;
			for (const maker of from) before.add(maker.step);
		}
		needs.set(step, before);
	}
	if (steps.some(({ step, inputs }) => inputs.some(({ name }) => mayBeMeant(step, nameKey(name))))) return undefined;
	const used = new Set([...needs.values()].flatMap((each) => [...each]));
	const isLoose = steps.some(({ step }) => needs.get(step)?.size === 0 && !used.has(step));
	if (steps.length === 0 || (isLoose && steps.length > 1)) return undefined;
	const order = inOrder(needs);
	if (order === undefined) return undefined;
	return write(order, needs);

	/** Whether an input that nothing feeds is nearly called like an output that feeds nothing. */
	function mayBeMeant(step: string, key: string): boolean {
		if (makers.has(key)) return false;
		const taken = new Set(steps.flatMap(({ inputs }) => inputs.map(({ name }) => nameKey(name))));
		return [...makers].some(
			([output, from]) =>
				!taken.has(output) &&
				from.some((maker) => maker.step !== step) &&
				(output.includes(key) || key.includes(output)),
		);
	}
}

function write(order: readonly string[], needs: ReadonlyMap<string, ReadonlySet<string>>): string {
	const lines = order.map((step) => {
		const before = [...(needs.get(step) ?? [])];
		return `  ${yamlText(step)}: {${before.length === 0 ? '' : ` needs: [${before.map(yamlText).join(', ')}] `}}`;
	});
	return `# DRAFT by "dag-script-test init": an input comes from the output of the same name. Review it, then take this line out.\nnodes:\n${lines.join('\n')}\n`;
}

/** Every step after those that it needs; undefined when there is a circle. */
function inOrder(needs: ReadonlyMap<string, ReadonlySet<string>>): readonly string[] | undefined {
	const done: string[] = [];
	while (done.length < needs.size) {
		const next = [...needs].find(
			([step, before]) => !done.includes(step) && [...before].every((each) => done.includes(each)),
		);
		if (next === undefined) return undefined;
		done.push(next[0]);
	}
	return done;
}
