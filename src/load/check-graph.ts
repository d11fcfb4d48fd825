import { closest } from '../lib/closest.ts';
import type { Dag, DagEdge, DagNode } from '../model/project.ts';
import { findCycles } from './find-cycles.ts';
import { didYouMean, problem, type Report } from './reports.ts';

/** Near names are looked for this often at most: the search goes through all nodes. */
const mostSuggestions = 20;

/** Says everything that is wrong with a graph and gives it back without the parts that cannot be. Cycles stay. */
export function checkGraph(dag: Dag, report: Report): Dag {
	if (dag.nodes.length === 0) report(problem('error', 'dag-empty', 'The DAG has no nodes.', dag.at));
	const nodes = distinctNodes(dag.nodes, report);
	const edges = distinctEdges(soundEdges(nodes, dag.edges, report), report);
	for (const cycle of findCycles(nodes, edges)) reportCycle(cycle, report);
	return { nodes: [...nodes.values()], edges, at: dag.at };
}

function distinctNodes(nodes: readonly DagNode[], report: Report): ReadonlyMap<string, DagNode> {
	const distinct = new Map<string, DagNode>();
	for (const node of nodes) {
		const first = distinct.get(node.id);
		if (first === undefined) {
			distinct.set(node.id, node);
			continue;
		}
		const related = [{ message: 'first here', at: first.at }];
		const about = { node: node.id };
		report(problem('error', 'duplicate-node', `The node "${node.id}" is declared twice.`, node.at, { about, related }));
	}
	return distinct;
}

function soundEdges(
	nodes: ReadonlyMap<string, DagNode>,
	edges: readonly DagEdge[],
	report: Report,
): readonly DagEdge[] {
	let suggestions = 0;
	function dangling(edge: DagEdge, end: string): void {
		suggestions += 1;
		const near = suggestions > mostSuggestions ? undefined : closest(end, nodes.keys());
		const message = `The edge ${edge.from} → ${edge.to} names "${end}", which is not a node.`;
		const about = { node: end, item: `${edge.from} → ${edge.to}` };
		report(problem('error', 'dangling-edge', message, edge.at, { help: didYouMean(near), about }));
	}
	return edges.filter((edge) => {
		if (edge.from === edge.to && nodes.has(edge.from)) {
			const about = { node: edge.from };
			report(problem('error', 'self-loop', `The node "${edge.from}" depends on itself.`, edge.at, { about }));
			return false;
		}
		const missing = [...new Set([edge.from, edge.to])].filter((end) => !nodes.has(end));
		for (const end of missing) dangling(edge, end);
		return missing.length === 0;
	});
}

function distinctEdges(edges: readonly DagEdge[], report: Report): readonly DagEdge[] {
	const seen = new Map<string, DagEdge>();
	for (const edge of edges) {
		const key = JSON.stringify([edge.from, edge.to]);
		const first = seen.get(key);
		if (first === undefined) {
			seen.set(key, edge);
			continue;
		}
		const arrow = `${edge.from} → ${edge.to}`;
		const related = [{ message: 'first here', at: first.at }];
		const about = { item: arrow };
		report(problem('warning', 'duplicate-edge', `The edge ${arrow} is declared twice.`, edge.at, { about, related }));
	}
	return [...seen.values()];
}

/** Members of a cycle that a message names; a longer one is cut in the middle. */
const mostMembers = 40;

function reportCycle(cycle: readonly DagEdge[], report: Report): void {
	const members = cycle.map(({ from }) => from);
	const first = members[0] as string;
	const shown =
		members.length <= mostMembers
			? members
			: [...members.slice(0, mostMembers - 1), `… ${members.length - mostMembers} more …`, members.at(-1) as string];
	const closing = cycle.at(-1) as DagEdge;
	const related = cycle.slice(0, 10).map(({ from, to, at }) => ({ message: `${from} → ${to}`, at }));
	const message = `These nodes wait for each other: ${[...shown, first].join(' → ')}.`;
	const about = { item: members.join(' → ') };
	const help = 'Remove one of the edges named.';
	report(problem('error', 'dag-cycle', message, closing.at, { help, about, related }));
}
