import { count, sayBytes } from '../../lib/text.ts';
import { find, findingRules } from '../../model/finding.ts';
import type { ConductRule } from './script-conduct.ts';

/**
 * An input with data in it of which a script that passed read nothing. One that it changed or moved was of use to it;
 * one whose reading cannot be known is passed over. An optional input is only remarked on.
 */
export const inputNeverRead: ConductRule = (node, run) => {
	if (run.outcome.status !== 'passed') return [];
	const modified = new Set(run.modifiedInputs);
	const unread = (run.inputs ?? []).filter(({ input, read }) => read === false && !modified.has(input));
	return [...new Map(unread.map((each) => [each.input, each])).values()].map(({ input, fileCount, bytes }) => {
		const planned = node.inputs.find(({ name }) => name === input);
		return find({
			rule: 'input-never-read',
			severity: planned?.required === false ? 'note' : 'warning',
			message: `${node.id}: it read nothing of its input ${input} (${count(fileCount, 'file')}, ${sayBytes(bytes)}).`,
			help: findingRules['input-never-read'][2],
			about: { kind: 'input', node: node.id, input },
			at: planned?.at ?? node.at,
		});
	});
};
