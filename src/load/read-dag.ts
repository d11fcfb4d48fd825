import type { Files } from '../lib/files.ts';
import type { Dag, DagEdge, DagNode } from '../model/project.ts';
import type { Span } from '../model/source.ts';
import { checkGraph } from './check-graph.ts';
import { flatShape, wrappedShape } from './dag-schema.ts';
import { readTree } from './read-tree.ts';
import { problem, type Report } from './reports.ts';
import { member, type Path, type Tree } from './tree.ts';
import { validate } from './validate.ts';

/** Reads one DAG of any shape. Undefined after a diagnostic that leaves no graph. */
export async function readDag(files: Files, path: string, report: Report, named?: Span): Promise<Dag | undefined> {
	const tree = await readTree(files, path, report, named);
	if (tree === undefined) return undefined;
	const root = tree.value;
	if (root === undefined || root === null || typeof root !== 'object' || Array.isArray(root)) {
		const message = `"${path}" ${root === undefined ? 'is empty' : 'is not a map'}.`;
		report(problem('error', 'dag-shape', message, tree.at([]), { help: shapes }));
		return undefined;
	}
	const wrapped = Object.hasOwn(root, 'dag');
	if (!wrapped && !Object.hasOwn(root, 'nodes')) {
		report(
			problem('error', 'dag-shape', `"${path}" has neither \`dag\` nor \`nodes\`.`, tree.at([]), { help: shapes }),
		);
		return undefined;
	}
	if (!checkVersion(tree, report)) return undefined;
	// The value is read from the tree itself: one bad edge must not take the others with it.
	validate<unknown>(wrapped ? wrappedShape() : flatShape(), tree, report);
	return collect(tree, wrapped ? ['dag'] : [], report);
}

const shapes =
	'Write `nodes` (a list) and `edges` (pairs), at the top or under `dag`, or `nodes: {Name: {needs: [Other]}}`.';

function checkVersion(tree: Tree, report: Report): boolean {
	const version = member(tree.value, 'version');
	if (version === undefined || version === null || typeof version === 'object') return true;
	const text = tree.text(['version']) ?? '';
	if (text.split('.')[0] === '1') return true;
	const message = `The DAG is of version "${text}"; major version 1 is understood.`;
	report(problem('error', 'dag-version', message, tree.valueAt(['version'])));
	return false;
}

function collect(tree: Tree, path: Path, report: Report): Dag | undefined {
	const graph = path.reduce(member, tree.value);
	const nodes = member(graph, 'nodes');
	if (nodes === null || typeof nodes !== 'object') return undefined;
	const listed = Array.isArray(nodes);
	if (listed && nodes.length > 1 && member(graph, 'edges') === undefined) {
		const message = 'The DAG has a list of nodes but no `edges`.';
		const help = 'Add `edges`; write `edges: []` if the nodes are in no order.';
		report(problem('error', 'missing-key', message, tree.at([...path, 'nodes']), { help }));
	}
	const found = listed ? listedNodes(tree, [...path, 'nodes'], nodes) : namedNodes(tree, [...path, 'nodes'], nodes);
	const edges = [...found.edges, ...listedEdges(tree, [...path, 'edges'], member(graph, 'edges'))];
	const dag = checkGraph({ nodes: found.nodes, edges, at: tree.at([...path, 'nodes']) }, report);
	const metadata = member(tree.value, 'metadata') ?? member(graph, 'metadata');
	return isMap(metadata) ? { ...dag, metadata } : dag;
}

interface Graph {
	readonly nodes: readonly DagNode[];
	readonly edges: readonly DagEdge[];
}

function listedNodes(tree: Tree, path: Path, nodes: readonly unknown[]): Graph {
	const named = nodes.flatMap((id, index): DagNode[] => (isName(id) ? [{ id, at: tree.at([...path, index]) }] : []));
	return { nodes: named, edges: [] };
}

function namedNodes(tree: Tree, path: Path, nodes: object): Graph {
	const found: DagNode[] = [];
	const edges: DagEdge[] = [];
	for (const id of tree.keys(path)) {
		const settings = member(nodes, id);
		const step = member(settings, 'step');
		found.push({ id, ...(isName(step) && { step }), at: tree.at([...path, id]) });
		const needs = member(settings, 'needs');
		const key = [...path, id, 'needs'];
		if (isName(needs)) edges.push({ from: needs, to: id, at: tree.valueAt(key) });
		if (!Array.isArray(needs)) continue;
		for (const [index, from] of needs.entries()) {
			if (isName(from)) edges.push({ from, to: id, at: tree.at([...key, index]) });
		}
	}
	return { nodes: found, edges };
}

function listedEdges(tree: Tree, path: Path, edges: unknown): readonly DagEdge[] {
	if (!Array.isArray(edges)) return [];
	return edges.flatMap((edge: unknown, index) => {
		const [from, to] = Array.isArray(edge)
			? (edge as unknown[])
			: [member(edge, 'from') ?? member(edge, 'source'), member(edge, 'to') ?? member(edge, 'target')];
		return isName(from) && isName(to) ? [{ from, to, at: tree.at([...path, index]) }] : [];
	});
}

function isName(value: unknown): value is string {
	return typeof value === 'string' && value !== '';
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
