import { unreachable } from '../lib/unreachable.ts';
import { sayDuration } from '../lib/text.ts';
import type { NodeRun, Outcome } from '../model/execution.ts';

/** One sign for each outcome, readable without colour. */
export function markOf(outcome: Outcome): string {
	switch (outcome.status) {
		case 'passed':
			return outcome.via === 'stub' ? '○' : '✔';
		case 'failed':
			return '✘';
		case 'blocked':
			return '⊘';
		case 'skipped':
			return '–';
		case 'cancelled':
			return '◼';
		default:
			return unreachable(outcome);
	}
}

/** An outcome in a few words. */
export function sayOutcome(outcome: Outcome): string {
	switch (outcome.status) {
		case 'passed':
			return { run: 'passed', stub: 'stub', cache: 'from an earlier run' }[outcome.via];
		case 'failed':
			return 'failed';
		case 'blocked':
			return `blocked by ${outcome.because}`;
		case 'skipped': {
			const why = {
				asked: 'skipped',
				'no-script': 'no script here',
				'not-selected': 'not selected',
				'other-shard': 'in another shard',
			}[outcome.why];
			return outcome.note === undefined ? why : `${why}: ${outcome.note}`;
		}
		case 'cancelled': {
			const reason = {
				interrupted: 'interrupted',
				deadline: 'the deadline passed',
				'fail-fast': 'another script failed',
				kill: 'another script failed',
			}[outcome.reason];
			return `cancelled: ${reason}`;
		}
		default:
			return unreachable(outcome);
	}
}

/** How long the script ran in this run, in milliseconds; undefined when it did not: what it wrote may be of an earlier one. */
export function runTime({
	startedMs,
	endedMs,
	role,
}: Pick<NodeRun, 'startedMs' | 'endedMs' | 'role'>): number | undefined {
	if (role === 'supporting' || startedMs === undefined || endedMs === undefined) return undefined;
	return endedMs - startedMs;
}

/** The processor time of all its attempts, in milliseconds; undefined when it is not known. */
export function cpuTime({ attempts }: Pick<NodeRun, 'attempts'>): number | undefined {
	const known = attempts.flatMap(({ cpuMs }) => cpuMs ?? []);
	return known.length === 0 ? undefined : known.reduce((sum, each) => sum + each, 0);
}

/** How long it ran, in words; empty when it did not run. */
export function sayRunTime(run: NodeRun): string {
	const time = runTime(run);
	return time === undefined ? '' : sayDuration(time);
}
