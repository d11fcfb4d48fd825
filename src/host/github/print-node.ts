import { count, sayDuration } from '../../lib/text.ts';
import { unreachable } from '../../lib/unreachable.ts';
import type { RunEvent } from '../../model/event.ts';
import type { NodeRun } from '../../model/execution.ts';
import { sayFailure } from '../../words/say-failure.ts';
import { markOf, sayOutcome } from '../../words/say-outcome.ts';
import type { StepLog } from './log.ts';

/** Tells the step's log what just happened. */
export function printNode(event: RunEvent, log: StepLog): void {
	switch (event.kind) {
		case 'run-started':
			log.line(`Pipeline ${event.pipeline}: ${count(event.nodes, 'node')}`);
			return;
		case 'working':
			if (event.on === 'packages' && event.names.length > 0)
				log.line(`Installing the packages of ${event.names.join(', ')}`);
			return;
		case 'node-started':
			if (event.attempt > 1) log.line(`↻ ${event.node}: attempt ${event.attempt}`);
			return;
		case 'node-settled':
			printRun(event.run, log);
			return;
		case 'run-cancelling':
			log.line(`Cancelling (${event.reason}): ${event.running.length} scripts are ended`);
			return;
		case 'run-ended':
			log.line(`Scripts took ${sayDuration(event.durationMs)}`);
			return;
		default:
			unreachable(event);
	}
}

function printRun(run: NodeRun, log: StepLog): void {
	const { startedMs, endedMs, outcome } = run;
	const time = startedMs === undefined || endedMs === undefined ? '' : ` (${sayDuration(endedMs - startedMs)})`;
	const last = run.attempts.at(-1)?.log;
	const printed =
		last === undefined
			? ''
			: [last.head, last.head === '' ? '' : '…', last.tail].filter((part) => part !== '').join('\n');
	if (outcome.status === 'failed') {
		// Open: this is what people look for.
		log.line(`${markOf(outcome)} ${run.node}${time}: ${sayFailure(outcome.failure)}`);
		if (printed !== '') log.open(printed);
		return;
	}
	const title = `${markOf(outcome)} ${run.node}${time}: ${sayOutcome(outcome)}`;
	if (printed === '') log.line(title);
	else log.folded(title, printed);
}
