import { unreachable } from '../../lib/unreachable.ts';
import type { RunEvent } from '../../model/event.ts';

/** How far a run is, as a person at a terminal sees it. No result is ever drawn from it. */
export interface Progress {
	readonly nodes: number;
	/** Milliseconds since the epoch. */
	readonly startedMs: number;
	/** Node → when it started, in the order in which they did. */
	readonly running: ReadonlyMap<string, number>;
	readonly settled: ReadonlySet<string>;
	/** Work that is no node's, in words, and since when it goes on. */
	readonly working: ReadonlyMap<'packages' | 'probes', { readonly names: readonly string[]; readonly sinceMs: number }>;
	readonly failed: number;
	readonly isStopping: boolean;
}

/** Progress that changes as it hears what happens; each event costs the same, however long the pipeline is. */
export interface ProgressTracker {
	readonly progress: Progress;
	readonly hear: (event: RunEvent, now: number) => void;
}

/** Before anything happened. */
export function trackProgress(now: number): ProgressTracker {
	const running = new Map<string, number>();
	const settled = new Set<string>();
	const working = new Map<'packages' | 'probes', { readonly names: readonly string[]; readonly sinceMs: number }>();
	const progress = { nodes: 0, startedMs: now, running, settled, working, failed: 0, isStopping: false };
	return {
		progress,
		hear(event, at) {
			switch (event.kind) {
				case 'run-started':
					running.clear();
					settled.clear();
					working.clear();
					Object.assign(progress, { nodes: event.nodes, startedMs: at, failed: 0, isStopping: false });
					return;
				case 'working':
					if (event.names.length === 0) working.delete(event.on);
					else working.set(event.on, { names: event.names, sinceMs: working.get(event.on)?.sinceMs ?? at });
					return;
				case 'node-started':
					running.set(event.node, event.atMs);
					return;
				case 'node-settled':
					running.delete(event.run.node);
					settled.add(event.run.node);
					progress.nodes = event.nodes;
					if (event.run.outcome.status === 'failed') progress.failed += 1;
					return;
				case 'run-cancelling':
					progress.isStopping = true;
					return;
				case 'run-ended':
					running.clear();
					working.clear();
					return;
				default:
					unreachable(event);
			}
		},
	};
}
