import type { ColumnProfile } from '../../model/profile.ts';
import { ColumnTally } from './tally-column.ts';

/** Types whose values are not counted. */
const uncounted = new Set(['array', 'object', 'any']);

/** Watches the values of a column whose type its file tells; undefined: they are of no kind that is counted. */
export function typedTally(
	name: string,
	type: string,
): { add(cell: unknown): void; found(): Partial<ColumnProfile> } | undefined {
	if (uncounted.has(type)) return undefined;
	const tally = new ColumnTally(name);
	return {
		add(cell) {
			if (cell instanceof Date) tally.addText(sayDate(cell, type));
			else if (typeof cell === 'bigint') tally.addText(String(cell));
			else tally.addValue(cell);
		},
		found() {
			const { nulls, distinct, min, max, histogram, frequent } = tally.profile();
			return {
				...(nulls !== undefined && { nulls }),
				...(distinct !== undefined && { distinct }),
				...(min !== undefined && max !== undefined && { min, max }),
				...(histogram && { histogram }),
				...(frequent && { frequent }),
			};
		},
	};
}

/** A file may hold a time that is none. */
function sayDate(date: Date, type: string): string {
	return Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, type === 'date' ? 10 : undefined);
}
