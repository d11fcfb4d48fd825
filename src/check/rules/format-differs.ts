import { listSome } from '../../lib/text.ts';
import { fitsFormat } from './fits-format.ts';
import { aboutOutput, type OutputRule } from './rule.ts';

/** The files are of another format than the output's declaration says. */
export const formatDiffers: OutputRule = (subject) => {
	const { output, evidence } = subject;
	const declared = output.data?.format;
	const profile = evidence.profile;
	if (declared === undefined || profile?.format === undefined) return [];
	if (profile.format === 'mixed') {
		const strays = profile.files.filter((file) => file.bytes > 0 && !fitsFormat(declared, file.format));
		const [first] = strays;
		if (first === undefined) return [];
		const named = strays.map((file) => `${file.path} (${file.format})`);
		// Beside files of the declared format others may be meant: a readme, a log.
		const hasSome = profile.files.some((file) => fitsFormat(declared, file.format));
		return [
			aboutOutput(subject, 'format-differs', `${declared} is declared, but there is also ${listSome(named, 3)}.`, {
				severity: hasSome ? 'warning' : 'error',
				promise: 'format',
				help: 'Correct the script, or name the files that hold the data with `files`.',
			}),
		];
	}
	if (!fitsFormat(declared, profile.format)) {
		const example = profile.files[0]?.path;
		const named = example === undefined ? '' : ` (${example})`;
		const message = `${declared} is declared, but it is ${profile.format}${named}.`;
		return [aboutOutput(subject, 'format-differs', message, { promise: 'format' })];
	}
	const delimiter = profile.table?.delimiter;
	if (declared === 'csv' && delimiter !== undefined) {
		const message = `its cells are separated by \`${delimiter}\`, not by commas.`;
		return [aboutOutput(subject, 'format-differs', message, { severity: 'warning', promise: 'format' })];
	}
	return [];
};
