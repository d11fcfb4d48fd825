import type { Execution } from '../../model/execution.ts';
import { find, findingRules, type Finding } from '../../model/finding.ts';

/**
 * A run in which no script was started checked nothing, however green. Stubs do not count. Silent where the run already
 * has a reason to be red: a failure before the start, or a cancellation.
 */
export function nothingRan(execution: Execution): readonly Finding[] {
	const assigned = execution.runs.filter((run) => run.role === 'assigned');
	const isChecked = assigned.some(
		({ attempts, outcome }) =>
			attempts.length > 0 ||
			outcome.status === 'failed' ||
			outcome.status === 'cancelled' ||
			(outcome.status === 'passed' && outcome.via !== 'stub'),
	);
	if (isChecked || execution.cancelled !== undefined) return [];
	const { length } = assigned;
	const isBlocked = assigned.some(({ outcome }) => outcome.status === 'blocked');
	const states = isBlocked ? 'stubs, skipped, blocked or without a script' : 'stubs, skipped or without a script';
	return [
		find({
			rule: 'nothing-ran',
			message: `No script ran: all ${length} nodes are ${states}.`,
			help: findingRules['nothing-ran'][2],
			about: { kind: 'run' },
		}),
	];
}
