import { cleanLine } from '../../lib/markdown.ts';
import { count, listSome, shorten } from '../../lib/text.ts';
import type { NodeRun, Outcome } from '../../model/execution.ts';
import { sayFailure } from '../../words/say-failure.ts';
import { markOf, sayOutcome, sayRunTime } from '../../words/say-outcome.ts';

/** More nodes that one failure blocks are one line. */
const blockedLimit = 5;
const reasonLimit = 300;

/** A node that settled, on one line: mark, name, time, and why where it did not pass. */
export function settledLine(run: NodeRun): string {
	const { outcome } = run;
	const words = [cleanLine(run.node), sayRunTime(run), cleanLine(why(outcome))].filter((word) => word !== '');
	return `  ${markOf(outcome)} ${words.join('  ')}`;
}

function why(outcome: Outcome): string {
	if (outcome.status === 'failed') return shorten(cleanLine(sayFailure(outcome.failure)), reasonLimit);
	return outcome.status === 'passed' && outcome.via === 'run' ? '' : sayOutcome(outcome);
}

/** Nodes that are blocked, gathered until it is known how many there are. */
export interface BlockedNodes {
	/** Keeps a node that is blocked; false when the outcome is another. */
	keep(run: NodeRun): boolean;
	/** The lines for those that are kept: one each, or one for all that have the same root cause. Keeps none after it. */
	lines(): readonly string[];
}

/** `everyOne`: a line for each, however many there are. */
export function blockedNodes(everyOne: boolean): BlockedNodes {
	/** Node → what it waited for. */
	const causes = new Map<string, string>();
	let kept: NodeRun[] = [];
	function rootOf(node: string): string {
		let root = node;
		// A cause is named before what it blocks, so this ends; a result of another's making could name a circle.
		for (let steps = causes.size; steps > 0 && causes.has(root); steps -= 1) root = causes.get(root) ?? root;
		return root;
	}
	return {
		keep(run) {
			if (run.outcome.status !== 'blocked') return false;
			causes.set(run.node, run.outcome.because);
			kept.push(run);
			return true;
		},
		lines() {
			const groups = Map.groupBy(kept, ({ node }) => rootOf(node));
			kept = [];
			return [...groups].flatMap(([root, runs]) => {
				if (everyOne || runs.length <= blockedLimit) return runs.map(settledLine);
				const names = listSome(
					runs.map(({ node }) => cleanLine(node)),
					3,
				);
				return [`  ⊘ ${count(runs.length, 'node')} blocked by ${cleanLine(root)}: ${names}`];
			});
		},
	};
}
