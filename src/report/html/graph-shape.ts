/** Width and height of the box of every node, in pixels. */
export const box = { width: 216, height: 48 } as const;

/** Pixels between a box and the next on its right, where nothing has to bend between them. */
export const gap = 40;

/** Pixels around the drawing. */
export const margin = 16;

export interface Point {
	readonly x: number;
	readonly y: number;
}

/** Where everything of a graph is drawn, in pixels from the upper left. */
export interface Layout {
	readonly width: number;
	readonly height: number;
	/** The upper left of each node's box, in the order of the nodes. */
	readonly nodes: readonly Point[];
	/** The points that an edge passes, from the right of one box to the left of the other. */
	readonly edges: readonly (readonly Point[])[];
}

export interface Graph {
	readonly size: number;
	/** Pairs of places in the order of the nodes. The graph has no circles, and the order is topological. */
	readonly edges: readonly (readonly [number, number])[];
}
