import type { Dag, Project } from '../model/project.ts';
import { orderNodes } from './order-nodes.ts';
import { own } from './own.ts';
import { toPaste } from './paste.ts';

/** A DAG as the peer writes it: any reader of its version 1 takes it. Keys in the order in which they are written. */
export interface DagDocument {
	readonly version: '1.0.0';
	/** ISO 8601 in UTC, with `+00:00`. */
	readonly created_at: string;
	readonly metadata: Readonly<Record<string, unknown>>;
	readonly dag: {
		readonly nodes: readonly string[];
		readonly edges: readonly (readonly [from: string, to: string])[];
	};
	readonly statistics: DagStatistics;
}

export interface DagStatistics {
	readonly node_count: number;
	readonly edge_count: number;
	readonly has_cycles: boolean;
	/** Nodes that no edge leads to, in the order of declaration. */
	readonly entry_nodes: readonly string[];
	/** Nodes that no edge leaves. */
	readonly exit_nodes: readonly string[];
	/** Edges of the longest way from any entry; 0 with a cycle or without nodes. */
	readonly max_depth: number;
	/** Nodes without any edge. */
	readonly isolated_nodes: readonly string[];
}

/** The document of a DAG. `createdAt` is ISO 8601 in UTC. */
export function dagDocument(dag: Dag, createdAt: string): DagDocument {
	return {
		version: '1.0.0',
		created_at: createdAt,
		metadata: dag.metadata ?? {},
		dag: { nodes: dag.nodes.map(({ id }) => id), edges: dag.edges.map(({ from, to }) => [from, to]) },
		statistics: dagStatistics(dag),
	};
}

/** The steps that nodes name apart from themselves, which the document has no place for: lines of the test file. */
export function stepsLeftOut({ dag: { nodes }, test }: Pick<Project, 'dag' | 'test'>): string | undefined {
	const named = nodes.flatMap(({ id, step }) =>
		step === undefined || own(test.nodes, id)?.step !== undefined ? [] : [[id, { step }] as const],
	);
	return named.length === 0 ? undefined : toPaste({ nodes: Object.fromEntries(named) });
}

/** Counts a DAG. */
export function dagStatistics(dag: Dag): DagStatistics {
	const ids = dag.nodes.map(({ id }) => id);
	const [entered, left] = [new Set(dag.edges.map(({ to }) => to)), new Set(dag.edges.map(({ from }) => from))];
	const depth = depthOf(dag);
	return {
		node_count: ids.length,
		edge_count: dag.edges.length,
		has_cycles: depth === undefined,
		entry_nodes: ids.filter((id) => !entered.has(id)),
		exit_nodes: ids.filter((id) => !left.has(id)),
		max_depth: depth ?? 0,
		isolated_nodes: ids.filter((id) => !entered.has(id) && !left.has(id)),
	};
}

/** Undefined with a cycle: then some edge leads back in every order. */
function depthOf(dag: Dag): number | undefined {
	const order = orderNodes(dag).map(({ id }) => id);
	const position = new Map(order.map((id, index) => [id, index]));
	const before = Map.groupBy(dag.edges, ({ to }) => to);
	const depths = new Map<string, number>();
	let deepest = 0;
	for (const [index, id] of order.entries()) {
		let depth = 0;
		for (const { from } of before.get(id) ?? []) {
			if ((position.get(from) ?? -1) >= index) return undefined;
			depth = Math.max(depth, (depths.get(from) ?? 0) + 1);
		}
		depths.set(id, depth);
		deepest = Math.max(deepest, depth);
	}
	return deepest;
}
