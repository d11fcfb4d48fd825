import type { BaselineDifference, BaselineReport, DifferenceKind } from '../model/baseline.ts';

const words: Readonly<Record<DifferenceKind, string>> = {
	'column-removed': 'column removed',
	'column-added': 'column added',
	'column-retyped': 'other type',
	rows: 'rows',
	nulls: 'missing values',
	new: 'not in the baseline yet',
	stale: 'only in the baseline',
};

/** A kind of difference from the baseline, as a table names it; one of a later version by its own name. */
export function sayDifference(kind: DifferenceKind): string {
	return Object.hasOwn(words, kind) ? words[kind] : kind;
}

/** Those beyond the tolerance first; else in plan order. */
export function gravestDifferences({ differences }: BaselineReport): readonly BaselineDifference[] {
	return differences.toSorted((a, b) => Number(a.tolerated) - Number(b.tolerated));
}

/** How a difference is judged, and the words for it. */
export const judgements = {
	differs: 'differs',
	tolerated: 'within the tolerance',
	accepted: 'accepted',
	fresh: 'new',
} as const;

/** The judgement of a difference. An output that the baseline does not know yet is new, not a tolerated change. */
export function judge({ kind, tolerated }: BaselineDifference, isUpdated: boolean): keyof typeof judgements {
	if (isUpdated) return 'accepted';
	if (kind === 'new') return 'fresh';
	return tolerated ? 'tolerated' : 'differs';
}
