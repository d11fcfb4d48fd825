// DAGs of commands that do nothing, in three shapes.

const width = 25;

/** Edges of a DAG with this many nodes: for each node, by its number, the numbers of those that it needs. */
export const shapes = {
	chain: (count) => Array.from({ length: count }, (_, index) => (index === 0 ? [] : [index - 1])),
	wide: (count) => Array.from({ length: count }, () => []),
	/** Layers of 25; every node needs two of the layer before. */
	layered: (count) =>
		Array.from({ length: count }, (_, index) => {
			const start = (Math.floor(index / width) - 1) * width;
			return start < 0 ? [] : [...new Set([start + (index % width), start + ((index * 7 + 3) % width)])];
		}),
};
