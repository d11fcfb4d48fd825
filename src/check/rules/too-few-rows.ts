import { count } from '../../lib/text.ts';
import type { Profile } from '../../model/profile.ts';
import { aboutOutput, type OutputRule } from './rule.ts';

/** The rows of all tables together; undefined when they were not counted. */
export function rowsOf(profile: Profile): number | undefined {
	if (profile.table !== undefined) return profile.table.rows;
	const tables = profile.files.flatMap((file) => file.table ?? []);
	const rows = tables.map((table) => table.rows ?? Number.NaN).reduce((sum, each) => sum + each, 0);
	return tables.length === 0 || Number.isNaN(rows) ? undefined : rows;
}

/** A table has fewer rows than declared. Rows that were not counted are said: silence would look like success. */
export const tooFewRows: OutputRule = (subject) => {
	const { output, evidence } = subject;
	const least = output.data?.minRows;
	const { profile } = evidence;
	if (least === undefined || profile === undefined) return [];
	const rows = rowsOf(profile);
	if (rows === undefined) {
		const message = `\`min_rows\` was not checked: the rows of ${profile.format ?? 'nothing'} are not counted.`;
		return [aboutOutput(subject, 'too-few-rows', message, { severity: 'note', promise: 'minRows' })];
	}
	if (rows >= least) return [];
	const message = `it has ${count(rows, 'row')}, but at least ${least} are declared.`;
	return [aboutOutput(subject, 'too-few-rows', message, { promise: 'minRows' })];
};
