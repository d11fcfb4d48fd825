import { isScalar } from 'yaml';
import { editYaml, type YamlEdit } from '../lib/yaml-edit.ts';
import type { Answers, NodeAnswers } from './answers.ts';

const heading = ` What a test needs beyond the DAG and the interfaces. Written by "dag-script-test init"; yours to edit.`;

/**
 * The test file with the answers in it. What is there stays, comments too: keys are only added, and a key that has a
 * value keeps it. Undefined when the text is not one that can be added to.
 */
export function writeAnswers(before: string | undefined, answers: Answers): string | undefined {
	const edit = editYaml(before, heading);
	if (edit === undefined) return undefined;
	for (const key of ['dag', 'interfaces', 'scripts'] as const) {
		const value = answers[key];
		if (value !== undefined) add(edit, [key], value.length === 1 ? value[0] : value);
	}
	for (const [name, value] of Object.entries(answers.defaults?.env ?? {})) add(edit, ['defaults', 'env', name], value);
	for (const [id, node] of Object.entries(answers.nodes)) addNode(edit, id, node);
	for (const [to, from] of Object.entries(answers.wiring)) add(edit, ['wiring', to], from);
	return edit.print();
}

function addNode(edit: YamlEdit, id: string, { note, ...node }: NodeAnswers): void {
	for (const [key, value] of Object.entries(node) as [string, string | Readonly<Record<string, unknown>>][]) {
		if (typeof value === 'string') add(edit, ['nodes', id, key], value);
		else for (const [name, each] of Object.entries(value)) add(edit, ['nodes', id, key, name], each);
	}
	if (note === undefined) return;
	const place = ['nodes', id, 'note'];
	const known = edit.get(place);
	if (!isScalar(known) || typeof known.value !== 'string') add(edit, place, note);
	else if (!known.value.includes(note)) edit.set(place, `${known.value} ${note}`);
}

/** Sets a value where there is none. */
function add(edit: YamlEdit, path: readonly string[], value: unknown): void {
	const found = edit.get(path);
	if (found === undefined || (isScalar(found) && found.value === null)) edit.set(path, value);
}
