/** How long the scripts of an earlier run took. */
export interface Durations {
	readonly pipeline: string;
	/** Milliseconds by node id; only nodes whose script ran. */
	readonly byNode: ReadonlyMap<string, number>;
}

/**
 * Reads the durations in a `result.json`, also one of another version; undefined where there are none. They decide what
 * starts first and nothing else, so the rest of the document is not judged.
 */
export function readDurations(json: string): Durations | undefined {
	let document: unknown;
	try {
		document = JSON.parse(json);
	} catch {
		return undefined;
	}
	const { pipeline, execution } = asRecord(document);
	const { runs } = asRecord(execution);
	if (typeof pipeline !== 'string' || !Array.isArray(runs)) return undefined;
	const byNode = new Map<string, number>();
	for (const run of runs) {
		const { node, startedMs, endedMs } = asRecord(run);
		if (typeof node !== 'string' || typeof startedMs !== 'number' || typeof endedMs !== 'number') continue;
		if (endedMs >= startedMs) byNode.set(node, endedMs - startedMs);
	}
	return byNode.size === 0 ? undefined : { pipeline, byNode };
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
