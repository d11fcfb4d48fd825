import type { ConstraintName } from '../../../model/profile.ts';
import type { DataContract } from '../../../model/project.ts';
import { beyond, instantOf } from '../../../lib/cells/bounds.ts';
import {
	numberOf,
	ownFormat,
	parserOf,
	sayType,
	textOf,
	type CellParser,
	type CellValue,
	type Field,
} from '../../../lib/cells/cell-types.ts';
import { timeReader } from '../../../lib/cells/time-format.ts';

/** What a Table Schema asks of the cells of one column, made ready for many rows. */
export interface ColumnRules {
	readonly name: string;
	readonly isRequired: boolean;
	readonly isUnique: boolean;
	readonly parse: CellParser;
	/** The column's type as the schema has it. */
	readonly kind: string | undefined;
	/** The column's type in words, such as `an integer`. */
	readonly type: string;
	/** The format of its dates or times, where what it means is not known. */
	readonly openFormat?: string;
	/** Asked of a value of the right type, in order. */
	readonly tests: readonly CellTest[];
}

export interface CellTest {
	readonly constraint: ConstraintName;
	readonly wanted: string;
	readonly holds: (value: CellValue, text: string) => boolean;
}

/** What a Table Schema asks of a table. */
export interface TableRules {
	/** All columns that it names, also those of which it asks nothing. */
	readonly names: readonly string[];
	readonly columns: readonly ColumnRules[];
	/** Empty: there is none. A key of one column is that column's `isUnique` instead. */
	readonly primaryKey: readonly string[];
	/** Texts that stand for "no value". */
	readonly missing: ReadonlySet<string>;
}

/** The rules of a contract's schema; undefined when it has none that a cell could break. */
export function tableRules(data: DataContract | undefined): TableRules | undefined {
	if (typeof data?.schema !== 'object') return undefined;
	const { fields, primaryKey, missingValues } = data.schema;
	if (!Array.isArray(fields)) return undefined;
	const key = typeof primaryKey === 'string' ? [primaryKey] : textsOf(primaryKey);
	const single = key.length === 1 ? key[0] : undefined;
	const declared = fields.filter(isField);
	// The standard wants the columns of a key among the fields; where they are not, they are a key all the same.
	const undeclared = [...new Set(key)].filter((name) => declared.every((field) => field.name !== name));
	const known: readonly Field[] = [...declared, ...undeclared.map((name) => ({ name }))];
	const columns = known.map((field) => columnRules(field, field.name === single));
	return {
		names: known.map(({ name }) => name),
		columns: columns.filter((column) => asksAnything(column)),
		primaryKey: key.length > 1 ? key : [],
		missing: new Set(Array.isArray(missingValues) ? textsOf(missingValues) : ['']),
	};
}

function textsOf(value: unknown): readonly string[] {
	return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

function isField(field: unknown): field is Field {
	return typeof field === 'object' && field !== null && 'name' in field && typeof field.name === 'string';
}

function asksAnything({ isRequired, isUnique, type, tests }: ColumnRules): boolean {
	return isRequired || isUnique || type !== '' || tests.length > 0;
}

function columnRules(field: Field, isKey: boolean): ColumnRules {
	const { constraints = {} } = field;
	const format = ownFormat(field);
	return {
		name: field.name,
		isRequired: isKey || constraints['required'] === true,
		isUnique: isKey || constraints['unique'] === true,
		parse: parserOf(field),
		kind: field.type,
		type: sayType(field),
		...(format !== undefined && timeReader(format) === undefined && { openFormat: format }),
		tests: [...bounds(field), ...choice(field), ...shapes(constraints)],
	};
}

type Constraints = NonNullable<Field['constraints']>;

function bounds(field: Field): readonly CellTest[] {
	return (['minimum', 'maximum'] as const).flatMap((constraint) => {
		const isBeyond = beyond(field, constraint);
		if (isBeyond === undefined) return [];
		const wanted = `${constraint === 'minimum' ? 'at least' : 'at most'} ${String(field.constraints?.[constraint])}`;
		return [{ constraint, wanted, holds: (value: CellValue) => !isBeyond(value) }];
	});
}

/**
 * A cell is one of the choices by its value, or by its text where a choice is no value of the field's type: texts of digits
 * are often written as numbers. Without a type, `1.0` is the number 1 too.
 */
function choice(field: Field): readonly CellTest[] {
	const choices = field.constraints?.['enum'];
	if (!Array.isArray(choices)) return [];
	const parse = parserOf(field);
	const isOpen = field.type === undefined || field.type === 'any';
	const keyOf = (value: CellValue) => (field.type === 'datetime' ? (instantOf(value) ?? value) : value);
	const values = choices.map((item: unknown) => ({ item, value: parse(item) }));
	const allowed = new Set(values.flatMap(({ value }) => (value === undefined ? [] : [keyOf(value)])));
	const texts = new Set(values.flatMap(({ item, value }) => (isOpen || value === undefined ? [textOf(item)] : [])));
	const isNumber = (value: CellValue) => {
		const number = isOpen ? numberOf(value) : undefined;
		return number !== undefined && allowed.has(number);
	};
	const shown = choices.slice(0, 8).map(String).join(', ');
	const wanted = `one of ${shown}${choices.length > 8 ? ` and ${choices.length - 8} more` : ''}`;
	const holds = (value: CellValue, text: string) => allowed.has(keyOf(value)) || texts.has(text) || isNumber(value);
	return [{ constraint: 'enum', wanted, holds }];
}

function shapes({ pattern, minLength, maxLength }: Constraints): readonly CellTest[] {
	const tests: CellTest[] = [];
	const whole = typeof pattern === 'string' ? wholePattern(pattern) : undefined;
	if (whole !== undefined)
		tests.push({ constraint: 'pattern', wanted: `like \`${String(pattern)}\``, holds: (_, text) => whole.test(text) });
	if (typeof minLength === 'number') {
		const wanted = `at least ${minLength} characters long`;
		tests.push({ constraint: 'minLength', wanted, holds: (_, text) => text.length >= minLength });
	}
	if (typeof maxLength === 'number') {
		const wanted = `at most ${maxLength} characters long`;
		tests.push({ constraint: 'maxLength', wanted, holds: (_, text) => text.length <= maxLength });
	}
	return tests;
}

/** A pattern that the whole cell must fit; undefined for one that is none (loading has said so). */
function wholePattern(pattern: string): RegExp | undefined {
	try {
		return new RegExp(`^(?:${pattern})$`, 'u');
	} catch {
		return undefined;
	}
}
