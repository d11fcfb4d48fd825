import { isScalar, type Node } from 'yaml';
import { editYaml } from '../lib/yaml-edit.ts';
import type { Answers } from './answers.ts';

const heading = ` What a test needs beyond the DAG and the interfaces. Written by "dag-script-test init"; yours to edit.`;

/**
 * The test file with the answers in it. What is there stays, comments too: keys are only added, and a key that has a
 * value keeps it. Undefined when the text is not one that can be added to.
 */
export function writeAnswers(before: string | undefined, answers: Answers): string | undefined {
	const edit = editYaml(before, heading);
	if (edit === undefined) return undefined;
	for (const { path, value } of linesOf(answers)) {
		const said = edit.get(path);
		if (isEmpty(said)) edit.set(path, value);
		else if (isNote(path) && isScalar(said) && !String(said.value).includes(String(value))) {
			edit.set(path, `${String(said.value)} ${String(value)}`);
		}
	}
	return edit.print();
}

/** An answer that is not taken, because the test file says otherwise already. */
export interface Contradiction {
	/** As `nodes.Train.env.RATE`. */
	readonly place: string;
	readonly said: string;
	readonly wanted: string;
}

/** The answers that the test file says otherwise. */
export function contradicted(before: string | undefined, answers: Answers): readonly Contradiction[] {
	const edit = editYaml(before);
	return linesOf(answers).flatMap(({ path, value }) => {
		const found = edit?.get(path);
		if (found === undefined || isEmpty(found)) return [];
		const said = isScalar(found) ? (found.source ?? String(found.value)) : JSON.stringify(found);
		const wanted = typeof value === 'string' ? value : JSON.stringify(value);
		return said === wanted ? [] : [{ place: path.join('.'), said, wanted }];
	});
}

/** Answers without the notes of nodes that have one in the test file: it stays, and only what is made up is added to it. */
export function withoutNotesSaid(before: string | undefined, answers: Partial<Answers>): Partial<Answers> {
	const edit = editYaml(before);
	const nodes = Object.entries(answers.nodes ?? {}).map(([id, { note, ...rest }]) => {
		const isSaid = note === undefined || !isEmpty(edit?.get(['nodes', id, 'note']));
		return [id, isSaid ? rest : { ...rest, note }] as const;
	});
	return { ...answers, nodes: Object.fromEntries(nodes) };
}

/** One value of the test file. */
interface Line {
	readonly path: readonly string[];
	readonly value: unknown;
}

function linesOf({ defaults, nodes, wiring, ...places }: Answers): readonly Line[] {
	const lines: Line[] = [];
	for (const key of ['dag', 'interfaces', 'scripts'] as const) {
		const value = places[key];
		if (value !== undefined) lines.push({ path: [key], value: value.length === 1 ? value[0] : value });
	}
	lines.push(...under(['defaults', 'env'], defaults?.env ?? {}));
	for (const [id, { note, ...node }] of Object.entries(nodes)) {
		for (const [key, value] of Object.entries(node) as [string, string | Readonly<Record<string, unknown>>][]) {
			const path = ['nodes', id, key];
			lines.push(...(typeof value === 'string' ? [{ path, value }] : under(path, value)));
		}
		if (note !== undefined) lines.push({ path: ['nodes', id, 'note'], value: note });
	}
	return [...lines, ...under(['wiring'], wiring)];
}

function under(path: readonly string[], values: Readonly<Record<string, unknown>>): readonly Line[] {
	return Object.entries(values).map(([name, value]) => ({ path: [...path, name], value }));
}

function isEmpty(node: Node | undefined): boolean {
	return node === undefined || (isScalar(node) && node.value === null);
}

/** That data is made up is added to what a note says. */
function isNote(path: readonly string[]): boolean {
	return path.length === 3 && path[0] === 'nodes' && path[2] === 'note';
}
