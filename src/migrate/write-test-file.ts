import { isScalar, type Node } from 'yaml';
import { editYaml } from '../lib/yaml-edit.ts';
import type { Left, Taken } from './target.ts';

/** Settings of the whole test file that a migration proposes. */
export interface Proposal {
	readonly dag?: string;
	readonly scripts?: readonly string[];
}

/** A test file with what was taken over added to it. */
export interface Written {
	readonly text: string;
	/** What the test file says otherwise already: it stays. */
	readonly left: readonly Left[];
	/** The lines that are new. */
	readonly added: readonly Taken[];
}

const order = ['inputs', 'stub', 'env', 'args', 'note'] as const;

function place({ group }: Taken): number {
	return order.indexOf(group);
}

/**
 * Adds lines to a test file. What it says already stays, comments too. `before` is its text, if it exists. Undefined when
 * it is not one that can be added to.
 */
export function writeTestFile(
	before: string | undefined,
	proposal: Proposal,
	taken: readonly Taken[],
): Written | undefined {
	const edit = editYaml(before);
	if (edit === undefined) return undefined;
	const left: Left[] = [];
	const added: Taken[] = [];
	for (const [key, value] of Object.entries(proposal) as [string, unknown][]) {
		if (edit.get([key]) === undefined) edit.set([key], value, { flow: Array.isArray(value) });
	}
	const byNode = [...Map.groupBy(taken, ({ node }) => node).values()];
	for (const line of byNode.flatMap((lines) => lines.toSorted((a, b) => place(a) - place(b)))) {
		const path = ['nodes', line.node, line.group, ...(line.group === 'note' ? [] : [line.name])];
		const said = read(edit.get(path));
		if (said === undefined) {
			if (line.as === undefined) edit.set(path, line.value);
			// An input that is handed on otherwise than its contract says takes two keys.
			else edit.set(path, { path: line.value, as: line.as }, { flow: true });
			added.push(line);
		} else if (said !== sayValue(line)) {
			const name = line.group === 'note' ? 'note' : `${line.group}.${line.name}`;
			const what = `${line.node} ${name} ${String(line.value)}`;
			left.push({ what, reason: `the test file says ${said}`, kind: 'lost', at: line.at });
		}
	}
	return { text: edit.print(), left, added };
}

/** As `read` says what stands in the file. */
function sayValue({ value, as }: Taken): string {
	return as === undefined ? String(value) : JSON.stringify({ path: value, as });
}

/** What stands in the file, as its source text; something that is no single value as JSON. */
function read(node: Node | undefined): string | undefined {
	if (node === undefined) return undefined;
	if (isScalar(node)) return node.source ?? String(node.value);
	return JSON.stringify(node);
}
