import { aboutOutput, type OutputRule } from './rule.ts';

/** A file that is broken as what it claims to be. One finding for an output: broken shards have one cause. */
export const outputUnreadable: OutputRule = (subject) => {
	const faulty = (subject.evidence.profile?.files ?? []).filter((file) => file.problem !== undefined);
	const [first] = faulty;
	if (first?.problem === undefined) return [];
	const line = first.problem.line === undefined ? '' : `, line ${first.problem.line}`;
	const more = faulty.length > 1 ? ` (and ${faulty.length - 1} more of its files)` : '';
	return [aboutOutput(subject, 'output-unreadable', `${first.path}${line}: ${first.problem.message}${more}`)];
};
