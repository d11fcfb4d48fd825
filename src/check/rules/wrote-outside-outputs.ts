import { aboutSeen, nameSome, seenAnyway } from './seen.ts';
import type { ConductRule } from './script-conduct.ts';

/**
 * Files that a script left outside its outputs and its temporary folders. Told too when an output is missing: that is
 * where it may have gone.
 */
export const wroteOutsideOutputs: ConductRule = (node, run) => {
	const isMissing = run.outcome.status === 'failed' && run.outcome.failure.reason === 'missing-output';
	const found = seenAnyway(run, 'write');
	if (found.length === 0 || (run.outcome.status !== 'passed' && !isMissing)) return [];
	const names = nameSome(found.map(({ what }) => what));
	return [aboutSeen(node, 'wrote-outside-outputs', `it left ${names} outside its outputs.`, found)];
};
