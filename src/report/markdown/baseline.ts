import type { BaselineDifference, BaselineReport, DifferenceKind } from '../../model/baseline.ts';
import { code, escapeMarkdown, safe, type Markdown } from '../escape.ts';
import { titledTable } from './table.ts';

const words: Readonly<Record<DifferenceKind, string>> = {
	'column-removed': 'column removed',
	'column-added': 'column added',
	'column-retyped': 'other type',
	rows: 'rows',
	nulls: 'missing values',
	new: 'not in the baseline yet',
	stale: 'only in the baseline',
};

/** Differences that are shown; of the rest it is said how many there are. */
const most = 50;

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
	const sorted = differences.toSorted((a, b) => Number(a.tolerated) - Number(b.tolerated));
	const table = titledTable(
		safe`Against the baseline ${code(file)}`,
		[safe`Output`, safe`What`, safe`Baseline`, safe`This run`, safe``],
		sorted.slice(0, most).map((difference) => row(difference, updated === true)),
	);
	const left = differences.length - most;
	return left > 0 ? [...table, escapeMarkdown(`${left} more differences are in result.json.`)] : table;
}

function row({ kind, node, output, column, was, is, tolerated }: BaselineDifference, isUpdated: boolean) {
	const what = escapeMarkdown(words[kind] ?? kind);
	return [
		code(`${node}.${output}`),
		column === undefined ? what : safe`${what}: ${code(column)}`,
		was === undefined ? safe`–` : escapeMarkdown(was),
		is === undefined ? safe`–` : escapeMarkdown(is),
		escapeMarkdown(isUpdated ? 'accepted' : tolerated ? 'within the tolerance' : ''),
	];
}
