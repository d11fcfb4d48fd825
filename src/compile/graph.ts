import type { ResolvedNode } from './resolve-nodes.ts';

/** The nodes by id, and which runs before which. */
export interface Graph {
	/** In the order in which they may run. */
	readonly nodes: ReadonlyMap<string, ResolvedNode>;
	/** For each pair, whether there is a way along the edges from the first to the second, another node. */
	leadTo(pairs: readonly (readonly [from: string, to: string])[]): readonly boolean[];
	/** All nodes that run before one, nearest first, at most as many as asked for. */
	ancestors(node: string, limit: number): readonly ResolvedNode[];
}

/** Sources whose reach is worked out in one pass over the nodes: one bit for each. */
const atOnce = 32;

/** Makes the graph of nodes that are in order. */
export function createGraph(ordered: readonly ResolvedNode[]): Graph {
	const nodes = new Map(ordered.map((node) => [node.id, node]));
	const position = new Map(ordered.map((node, index) => [node.id, index]));

	/** For each node in order, a bit for each source that leads to it. */
	function reach(sources: readonly string[]): Uint32Array {
		const own = new Uint32Array(ordered.length);
		for (const [bit, source] of sources.entries()) {
			const index = position.get(source);
			if (index !== undefined) own[index] = 1 << bit;
		}
		const reached = new Uint32Array(ordered.length);
		for (const [index, { predecessors }] of ordered.entries()) {
			let bits = 0;
			for (const id of predecessors) {
				const before = position.get(id) ?? index;
				bits |= (reached[before] ?? 0) | (own[before] ?? 0);
			}
			reached[index] = bits;
		}
		return reached;
	}

	return {
		nodes,
		leadTo(pairs) {
			const bySource = [...Map.groupBy(pairs.entries(), ([, [from]]) => from)];
			const answers = Array.from(pairs, () => false);
			for (let start = 0; start < bySource.length; start += atOnce) {
				const block = bySource.slice(start, start + atOnce);
				const reached = reach(block.map(([source]) => source));
				for (const [bit, [, asked]] of block.entries()) {
					for (const [index, [, to]] of asked) {
						const bits = reached[position.get(to) ?? -1] ?? 0;
						answers[index] = (bits & (1 << bit)) !== 0;
					}
				}
			}
			return answers;
		},
		ancestors(node, limit) {
			const seen = new Set([node]);
			const queue = [node];
			const found: ResolvedNode[] = [];
			// The queue grows while it is walked.
			for (const id of queue) {
				for (const before of nodes.get(id)?.predecessors ?? []) {
					const ancestor = nodes.get(before);
					if (ancestor === undefined || seen.has(before)) continue;
					if (found.length >= limit) return found;
					seen.add(before);
					queue.push(before);
					found.push(ancestor);
				}
			}
			return found;
		},
	};
}
