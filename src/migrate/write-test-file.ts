import { Document, isMap, isScalar, parseDocument, YAMLMap, type Node } from 'yaml';
import type { Scalar } from '../model/project.ts';
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

/** Adds lines to a test file. What it says already stays, comments too. `before` is its text, if it exists. */
export function writeTestFile(before: string | undefined, proposal: Proposal, taken: readonly Taken[]): Written {
	const document: Document = before === undefined ? new Document({}) : parseDocument(before);
	if (!isMap(document.contents)) document.contents = new YAMLMap();
	const left: Left[] = [];
	const added: Taken[] = [];
	for (const [key, value] of Object.entries(proposal) as [string, unknown][]) {
		if (!document.has(key)) document.set(key, document.createNode(value, { flow: Array.isArray(value) }));
	}
	const byNode = [...Map.groupBy(taken, ({ node }) => node).values()];
	for (const line of byNode.flatMap((lines) => lines.toSorted((a, b) => place(a) - place(b)))) {
		const path = ['nodes', line.node, line.group, ...(line.group === 'note' ? [] : [line.name])];
		const said = read(document, path);
		if (said === undefined) {
			set(document, path, valueOf(document, line));
			added.push(line);
		} else if (said !== sayValue(line)) {
			const name = line.group === 'note' ? 'note' : `${line.group}.${line.name}`;
			const what = `${line.node} ${name} ${String(line.value)}`;
			left.push({ what, reason: `the test file says ${said}`, kind: 'lost', at: line.at });
		}
	}
	const text =
		added.length === 0 && before !== undefined && !isChanged(before, document) ? before : print(document, before);
	return { text, left, added };
}

/** An input that is handed on otherwise than its contract says takes two keys. */
function valueOf(document: Document, { value, as }: Taken): Scalar | Node {
	return as === undefined ? value : document.createNode({ path: value, as }, { flow: true });
}

/** As `read` says what stands in the file. */
function sayValue({ value, as }: Taken): string {
	return as === undefined ? String(value) : JSON.stringify({ path: value, as });
}

function isChanged(before: string, document: Document): boolean {
	return JSON.stringify(parseDocument(before).toJS()) !== JSON.stringify(document.toJS());
}

/** What stands at a path, as its source text; something that is no single value as JSON. */
function read(document: Document, path: readonly string[]): string | undefined {
	// Step by step, as a key that has no value yet (`nodes:`) holds no map to look into.
	let node: unknown = document.contents;
	for (const key of path) {
		if (!isMap(node) || !node.has(key)) return undefined;
		node = node.get(key, true);
	}
	if (isScalar(node)) return node.source ?? String(node.value);
	return JSON.stringify(node);
}

function set(document: Document, path: readonly string[], value: Scalar | Node): void {
	let map = document.contents as YAMLMap;
	for (const key of path.slice(0, -1)) {
		const next = map.get(key, true);
		if (isMap(next)) map = next;
		else {
			const fresh = new YAMLMap();
			map.set(document.createNode(key), fresh);
			map = fresh;
		}
	}
	map.set(document.createNode(path.at(-1)), document.createNode(value));
}

/** As text, with room inside brackets if the file has it so. */
function print(document: Document, before = ''): string {
	return document.toString({ lineWidth: 0, flowCollectionPadding: /[[{] \S/.test(before) });
}
