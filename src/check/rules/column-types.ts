import { beyond } from '../../lib/cells/bounds.ts';
import { listSome } from '../../lib/text.ts';
import type { ColumnProfile } from '../../model/profile.ts';
import type { DataContract } from '../../model/project.ts';
import type { FlowColumn } from '../../model/result.ts';

/** The columns that a contract's Table Schema names, with their types. */
export function neededColumns(data: DataContract | undefined): readonly FlowColumn[] {
	return fieldsOf(data).map(({ name, type }) => ({ name, ...(typeof type === 'string' && { type }) }));
}

/**
 * The same of a text, but only those whose cells are read as anybody would read them: what another schema makes of them,
 * what they look like does not tell. `isJson`: there, dates are texts.
 */
export function plainColumns(data: DataContract | undefined, isJson: boolean): readonly FlowColumn[] {
	if (typeof data?.schema === 'object' && 'missingValues' in data.schema) return [];
	const own = new Set(
		fieldsOf(data)
			.filter(({ type, format = 'default', trueValues, falseValues }) => {
				const isDate = type === 'date' || type === 'datetime';
				return format !== 'default' || trueValues !== undefined || falseValues !== undefined || (isJson && isDate);
			})
			.map(({ name }) => name),
	);
	return neededColumns(data).filter(({ name }) => !own.has(name));
}

/** A column that is of another type than its reader needs. */
export interface Differing {
	readonly name: string;
	readonly offered: string;
	readonly needed: string;
}

/**
 * Those of the needed columns that are there, but of a type that does not satisfy the needed one. `isText`: cells are
 * written as text, so that every column can be read as a string.
 */
export function differingTypes(
	columns: readonly ColumnProfile[],
	needed: readonly FlowColumn[],
	isText: boolean,
): readonly Differing[] {
	const found = new Map(columns.map((column) => [column.name, column]));
	return needed.flatMap(({ name, type }) => {
		const column = found.get(name);
		if (column === undefined || type === undefined || satisfies(column, type, isText)) return [];
		return [{ name, offered: column.type, needed: type }];
	});
}

/** How differing types are said: which column is what, and should be what. */
export function sayDiffering(differing: readonly Differing[]): string {
	const each = differing.map(
		({ name, offered, needed }) => `\`${name}\` is ${offered}, but the reader declares ${needed}`,
	);
	return `${listSome(each, 5)}.`;
}

/** Types that are told apart in what is read; a needed type beyond them is not judged. */
const judged = new Set(['integer', 'number', 'boolean', 'date', 'datetime', 'string', 'array', 'object']);

function satisfies({ type: offered, min, max }: ColumnProfile, needed: string, isText: boolean): boolean {
	if (offered === needed || offered === 'any' || !judged.has(needed)) return true;
	switch (needed) {
		case 'string':
		case 'array':
		case 'object':
			// A cell of text may hold JSON.
			return isText && (needed === 'string' || offered === 'string');
		case 'number':
			return offered === 'integer';
		case 'boolean':
			return isText && offered === 'integer' && min !== undefined && Number(min) >= 0 && Number(max) <= 1;
		default:
			return false;
	}
}

/**
 * What a reader's schema asks of cells and the counts of the table show to be broken, where its values were not judged: a
 * required column with gaps, a value beyond a bound.
 */
export function unmetNeeds(columns: readonly ColumnProfile[], data: DataContract | undefined): readonly string[] {
	const found = new Map(columns.map((column) => [column.name, column]));
	return fieldsOf(data).flatMap(({ name, type, format, constraints = {} }) => {
		const column = found.get(name);
		if (column === undefined) return [];
		const { minimum, maximum, required } = constraints;
		const { min, max, nulls = 0 } = column;
		const asked = {
			name,
			constraints,
			...(typeof type === 'string' && { type }),
			...(typeof format === 'string' && { format }),
		};
		const unmet: string[] = [];
		if (required === true && nulls > 0)
			unmet.push(`\`${name}\` has no value in ${nulls} rows, but the reader requires it`);
		if (min !== undefined && beyond(asked, 'minimum')?.(min) === true)
			unmet.push(`\`${name}\` goes down to ${min}, but the reader declares at least ${String(minimum)}`);
		if (max !== undefined && beyond(asked, 'maximum')?.(max) === true)
			unmet.push(`\`${name}\` goes up to ${max}, but the reader declares at most ${String(maximum)}`);
		return unmet;
	});
}

interface WrittenField {
	readonly name: string;
	readonly type?: unknown;
	readonly format?: unknown;
	readonly trueValues?: unknown;
	readonly falseValues?: unknown;
	readonly constraints?: Readonly<Record<string, unknown>>;
}

function fieldsOf(data: DataContract | undefined): readonly WrittenField[] {
	if (typeof data?.schema !== 'object') return [];
	const fields: unknown = data.schema['fields'];
	return Array.isArray(fields)
		? fields.filter(
				(field: unknown): field is WrittenField =>
					typeof field === 'object' && field !== null && 'name' in field && typeof field.name === 'string',
			)
		: [];
}
