import type { Dag, DagNode } from '../model/project.ts';

/**
 * The nodes in an order in which they may run: each after all it depends on, ties by declaration, then by the order of
 * edges (Kahn). Members of a circle, and what depends on them, come last, as declared: load has told of them, and a
 * plan must exist for every DAG.
 */
export function orderNodes(dag: Dag): readonly DagNode[] {
	const waitingFor = new Map<string, number>(dag.nodes.map((node) => [node.id, 0]));
	const successors = new Map<string, string[]>(dag.nodes.map((node) => [node.id, []]));
	for (const { from, to } of dag.edges) {
		const after = successors.get(from);
		const count = waitingFor.get(to);
		if (after === undefined || count === undefined) continue;
		after.push(to);
		waitingFor.set(to, count + 1);
	}
	const nodes = new Map(dag.nodes.map((node) => [node.id, node]));
	const queue = dag.nodes.filter((node) => waitingFor.get(node.id) === 0);
	// The queue grows while it is walked: what was reached is the order itself.
	for (const node of queue) {
		for (const id of successors.get(node.id) ?? []) {
			const left = (waitingFor.get(id) ?? 0) - 1;
			waitingFor.set(id, left);
			const next = nodes.get(id);
			if (left === 0 && next !== undefined) queue.push(next);
		}
	}
	const ordered = new Set(queue);
	return [...ordered, ...dag.nodes.filter((node) => !ordered.has(node))];
}
