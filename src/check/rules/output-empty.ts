import { count } from '../../lib/text.ts';
import { aboutOutput, type OutputRule } from './rule.ts';

/** A declared output without content: no file, only empty files, or none of the files that were promised. */
export const outputEmpty: OutputRule = (subject) => {
	const { output, evidence } = subject;
	if (!evidence.present || output.optional) return [];
	if (evidence.fileCount === 0) return [aboutOutput(subject, 'output-empty', 'the folder is there, but it is empty.')];
	if (evidence.bytes === 0) {
		const what = evidence.fileCount === 1 ? 'its file is empty' : `all its ${evidence.fileCount} files are empty`;
		return [aboutOutput(subject, 'output-empty', `${what} (0 bytes).`)];
	}
	if (evidence.profile?.matched === 0) {
		const files = count(evidence.fileCount, 'file');
		const message = `none of its ${files} is named like \`${output.data?.files ?? ''}\`.`;
		return [
			aboutOutput(subject, 'output-empty', message, {
				help: 'Correct the script, or `files` in the declaration.',
				promise: 'files',
			}),
		];
	}
	return [];
};
