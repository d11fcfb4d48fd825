import { aboutOutput, type OutputRule } from './rule.ts';

/** A csv is not UTF-8. Who declares it as just text, or as bytes, has said that its readers know. */
export const notUtf8: OutputRule = (subject) => {
	const { output, evidence } = subject;
	if (output.data?.format === 'text' || output.data?.format === 'binary') return [];
	const strays = (evidence.profile?.files ?? []).filter(({ encoding }) => encoding !== undefined);
	const [first] = strays;
	if (first === undefined) return [];
	const more = strays.length > 1 ? ` (and ${strays.length - 1} more of its files)` : '';
	return [aboutOutput(subject, 'not-utf8', `${first.path} is not UTF-8${more}; it was read as Latin-1.`)];
};
