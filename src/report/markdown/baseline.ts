import { shorten } from '../../lib/text.ts';
import type { BaselineDifference, BaselineReport } from '../../model/baseline.ts';
import { gravestDifferences, judge, judgements, sayDifference } from '../../words/say-difference.ts';
import { code, escapeMarkdown, safe, type Markdown } from '../escape.ts';
import { titledTable } from './table.ts';

/** Differences that are shown; of the rest it is said how many there are. */
const most = 50;
/** Characters of a name: a column may be called anything, and a summary must stay small. */
const nameLimit = 300;

/** How tables differ from the baseline, beyond the tolerance first. */
export function baselineTable(baseline: BaselineReport | undefined): readonly Markdown[] {
	if (baseline === undefined) return [];
	const { differences, file, updated } = baseline;
	if (differences.length === 0) {
		const said =
			updated === true
				? safe`${code(file)} was written anew from this run.`
				: safe`No table differs from ${code(file)}.`;
		return [safe`### Baseline`, said];
	}
	const sorted = gravestDifferences(baseline);
	const table = titledTable(
		safe`Against the baseline ${code(file)}`,
		[safe`Output`, safe`What`, safe`Baseline`, safe`This run`, safe`Judged`],
		sorted.slice(0, most).map((difference) => row(difference, updated === true)),
	);
	const left = differences.length - most;
	return left > 0 ? [...table, escapeMarkdown(`${left} more differences are in result.json.`)] : table;
}

function row(difference: BaselineDifference, isUpdated: boolean) {
	const { kind, node, output, column, was, is } = difference;
	const what = escapeMarkdown(sayDifference(kind));
	return [
		code(shorten(`${node}.${output}`, nameLimit)),
		column === undefined ? what : safe`${what}: ${code(shorten(column, nameLimit))}`,
		was === undefined ? safe`–` : escapeMarkdown(shorten(was, nameLimit)),
		is === undefined ? safe`–` : escapeMarkdown(shorten(is, nameLimit)),
		escapeMarkdown(judgements[judge(difference, isUpdated)]),
	];
}
