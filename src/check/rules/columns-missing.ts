import { listSome } from '../../lib/text.ts';
import type { Profile } from '../../model/profile.ts';
import type { DataContract } from '../../model/project.ts';
import { aboutOutput, type OutputRule } from './rule.ts';

/** The columns that an inline Table Schema names, those of its key too. A schema in a file is not known here: empty. */
export function declaredColumns(data: DataContract | undefined): readonly string[] {
	if (typeof data?.schema !== 'object') return [];
	const fields: unknown = data.schema['fields'];
	if (!Array.isArray(fields)) return [];
	const names = fields.map((field: unknown): unknown =>
		typeof field === 'object' && field !== null && 'name' in field ? field.name : undefined,
	);
	const key: unknown = data.schema['primaryKey'];
	return [...new Set([...names, ...(Array.isArray(key) ? (key as unknown[]) : [key])])].filter(
		(name) => typeof name === 'string',
	);
}

/** Those of a contract's columns that the table lacks, however wide it is; undefined when its columns are not known. */
export function missingColumns(profile: Profile | undefined, wanted: readonly string[]): readonly string[] | undefined {
	const table = profile?.table;
	if (table === undefined || table.columns.length === 0) return undefined;
	const present = new Set(table.columns.map((column) => column.name));
	return wanted.filter((name) => !present.has(name));
}

/** How the lack of columns is said: which, and what is there. */
export function sayMissingColumns(profile: Profile | undefined, missing: readonly string[]): string {
	const there = (profile?.table?.columns ?? []).map((column) => `\`${column.name}\``);
	const names = missing.map((name) => `\`${name}\``);
	return `${names.length === 1 ? 'the column' : 'the columns'} ${listSome(names, 5)} ${names.length === 1 ? 'is' : 'are'} missing; there are ${listSome(there, 8, profile?.table?.columnCount)}.`;
}

/** Columns of the output's own Table Schema that its table lacks. */
export const columnsMissing: OutputRule = (subject) => {
	const { profile } = subject.evidence;
	const missing = missingColumns(profile, declaredColumns(subject.output.data));
	if (missing === undefined || missing.length === 0) return [];
	return [aboutOutput(subject, 'columns-missing', sayMissingColumns(profile, missing), { promise: 'schema' })];
};
