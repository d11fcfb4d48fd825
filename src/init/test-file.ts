import { Document, isMap, parseDocument, YAMLMap, type Scalar as YamlScalar } from 'yaml';
import type { Answers, NodeAnswers } from './answers.ts';

const heading = ` What a test needs beyond the DAG and the interfaces. Written by "dag-script-test init"; yours to edit.`;

/**
 * The test file with the answers in it. What is there stays, comments too: keys are only added, and a key that has a
 * value keeps it. Undefined when the text is not one that can be added to.
 */
export function writeAnswers(before: string | undefined, answers: Answers): string | undefined {
	const document = before === undefined || before.trim() === '' ? new Document({}) : parseDocument(before);
	if (document.errors.length > 0) return undefined;
	// A file of comments alone has no map yet.
	if (document.contents === null) document.contents = document.createNode({}) as unknown as typeof document.contents;
	if (!isMap(document.contents)) return undefined;
	if (before === undefined || before.trim() === '') document.commentBefore = heading;
	const said = JSON.stringify(document.toJS());
	for (const key of ['dag', 'interfaces', 'scripts'] as const) {
		const value = answers[key];
		if (value !== undefined) add(document, [key], value.length === 1 ? value[0] : value);
	}
	for (const [name, value] of Object.entries(answers.defaults?.env ?? {}))
		add(document, ['defaults', 'env', name], value);
	for (const [id, node] of Object.entries(answers.nodes)) addNode(document, id, node);
	for (const [to, from] of Object.entries(answers.wiring)) add(document, ['wiring', to], from);
	// Adding nothing must not lay the file out anew.
	if (before !== undefined && said === JSON.stringify(document.toJS())) return before;
	return document.toString({ lineWidth: 0 });
}

function addNode(document: Document, id: string, { note, ...node }: NodeAnswers): void {
	for (const [key, value] of Object.entries(node) as [string, string | Readonly<Record<string, unknown>>][]) {
		if (typeof value === 'string') add(document, ['nodes', id, key], value);
		else for (const [name, each] of Object.entries(value)) add(document, ['nodes', id, key, name], each);
	}
	if (note === undefined) return;
	const known = document.getIn(['nodes', id, 'note']);
	if (typeof known !== 'string') add(document, ['nodes', id, 'note'], note);
	else if (!known.includes(note)) document.setIn(['nodes', id, 'note'], `${known} ${note}`);
}

/** Sets a value where there is none. `{}` and an empty key on the way become maps. */
function add(document: Document, path: readonly string[], value: unknown): void {
	for (let depth = 1; depth < path.length; depth += 1) {
		const above = path.slice(0, depth);
		const found = document.getIn(above, true) as YamlScalar | YAMLMap | undefined;
		if (isMap(found)) {
			if (found.items.length === 0) found.flow = false;
		} else document.setIn(above, new YAMLMap(document.schema));
	}
	if (!document.hasIn(path) || document.getIn(path) === null) document.setIn(path, document.createNode(value));
}
