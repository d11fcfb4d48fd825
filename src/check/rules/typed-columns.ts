import { listSome } from '../../lib/text.ts';
import type { ColumnProfile, Profile } from '../../model/profile.ts';
import type { DataContract } from '../../model/project.ts';
import type { FlowColumn } from '../../model/result.ts';
import { differingTypes, neededColumns, type Differing } from './column-types.ts';
import { aboutOutput, type OutputRule } from './rule.ts';

/** Formats whose columns have a type of their own: a text of digits in them is no number. */
const typed = new Set(['parquet', 'arrow']);

/**
 * A column of a typed table is of another type than the output's schema says. Text formats have no types: there, each cell
 * is judged.
 */
export const typedColumns: OutputRule = (subject) => {
	const differing = columnsOfAnotherType(subject.evidence.profile, subject.output.data);
	if (differing.length === 0) return [];
	const each = differing.map(({ name, offered, needed }) => `\`${name}\` is ${offered}, but ${needed} is declared`);
	return [aboutOutput(subject, 'column-type-differs', `${listSome(each, 5)}.`, { promise: 'schema' })];
};

/** Those columns of a typed table that are of another type than the schema says. */
export function columnsOfAnotherType(
	profile: Profile | undefined,
	data: DataContract | undefined,
): readonly Differing[] {
	if (profile?.table === undefined || !typed.has(profile.format ?? '')) return [];
	return kindsThatDiffer(profile.table.columns, neededColumns(data));
}

/** Those of the needed columns that are in a typed table, but of another type, whatever their cells are. */
export function kindsThatDiffer(
	columns: readonly ColumnProfile[],
	needed: readonly FlowColumn[],
): readonly Differing[] {
	return differingTypes(columns, needed, false).filter(isOfAnotherKind);
}

/** Whole numbers with gaps are often kept as numbers, and dates as times of midnight: there, the cells decide. */
function isOfAnotherKind({ offered, needed }: Differing): boolean {
	const isNumeric = offered === 'number' && needed === 'integer';
	const isDate = offered === 'datetime' && needed === 'date';
	return !isNumeric && !isDate;
}
