import { code, joined, safe, type Markdown } from '../lib/markdown.ts';
import { count } from '../lib/text.ts';
import { unreachable } from '../lib/unreachable.ts';
import type { RunEvent } from '../model/event.ts';

/** How far a run is. Built from events, for people who watch; no result is ever drawn from it. */
export interface Progress {
	readonly nodes: number;
	readonly settled: number;
	readonly running: readonly string[];
	readonly failed: readonly string[];
	readonly cancelling: boolean;
}

export const atStart: Progress = { nodes: 0, settled: 0, running: [], failed: [], cancelling: false };

/** The progress after one more event. */
export function advance(progress: Progress, event: RunEvent): Progress {
	switch (event.kind) {
		case 'run-started':
			return { ...atStart, nodes: event.nodes };
		case 'node-started':
			return progress.running.includes(event.node)
				? progress
				: { ...progress, running: [...progress.running, event.node] };
		case 'node-settled': {
			const { node, outcome } = event.run;
			return {
				...progress,
				nodes: event.nodes,
				settled: event.settled,
				running: progress.running.filter((each) => each !== node),
				failed: outcome.status === 'failed' ? [...progress.failed, node] : progress.failed,
			};
		}
		case 'working':
			return progress;
		case 'run-cancelling':
			return { ...progress, cancelling: true };
		case 'run-ended':
			return { ...progress, running: [] };
		default:
			return unreachable(event);
	}
}

/** The check run's texts while the run goes on. */
export function progressOutput(progress: Progress): { readonly title: string; readonly summary: Markdown } {
	const failed = progress.failed.length === 0 ? '' : `, ${progress.failed.length} failed`;
	const title = `${progress.cancelling ? 'Cancelling: ' : ''}${progress.settled} of ${count(progress.nodes, 'node')} done${failed}`;
	const names = (nodes: readonly string[]) => joined(nodes.slice(0, 50).map(code), ', ');
	const summary = joined(
		[
			progress.failed.length === 0 ? undefined : safe`Failed: ${names(progress.failed)}`,
			progress.running.length === 0 ? undefined : safe`Running: ${names(progress.running)}`,
			safe`The report follows when the run is over.`,
		],
		'\n\n',
	);
	return { title, summary };
}
