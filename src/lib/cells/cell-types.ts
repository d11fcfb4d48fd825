import { timeReader } from './time-format.ts';

/** A field of a Table Schema, as far as it has been validated. */
export interface Field {
	readonly name: string;
	readonly type?: string;
	readonly format?: string;
	readonly constraints?: Readonly<Record<string, unknown>>;
	readonly trueValues?: readonly string[];
	readonly falseValues?: readonly string[];
}

/** A cell's value, comparable with others of its column. */
export type CellValue = string | number | boolean;

/** The value of a cell, which is a text or came with a type of its own; undefined: it is not of the column's type. */
export type CellParser = (cell: unknown) => CellValue | undefined;

const integerText = /^[+-]?\d+$/;
const numberText = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;
const specialNumbers = new Map([
	['NaN', Number.NaN],
	['INF', Number.POSITIVE_INFINITY],
	['-INF', Number.NEGATIVE_INFINITY],
	['inf', Number.POSITIVE_INFINITY],
	['-inf', Number.NEGATIVE_INFINITY],
]);
const dateText = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;
const timeText = /^(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?$/;
const datetimeText =
	/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])[T ](?:[01]\d|2[0-3]):[0-5]\d(?::[0-6]\d(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?$/;
const durationText = /^-?P(?=.)(?:\d+Y)?(?:\d+M)?(?:\d+W)?(?:\d+D)?(?:T(?=.)(?:\d+H)?(?:\d+M)?(?:\d+(?:\.\d+)?S)?)?$/;

const names: Readonly<Record<string, string>> = {
	string: 'a text',
	integer: 'an integer',
	number: 'a number',
	boolean: 'a boolean',
	date: 'a date (YYYY-MM-DD)',
	time: 'a time (hh:mm:ss)',
	datetime: 'a date with a time',
	year: 'a year',
	yearmonth: 'a month (YYYY-MM)',
	duration: 'a duration',
	object: 'an object',
	array: 'an array',
};

/** A field's type in words, with its article; empty for `any` and those that are not judged. */
export function sayType(field: Field): string {
	const name = field.type === undefined ? '' : (names[field.type] ?? '');
	const format = ownFormat(field);
	if (format === undefined) return name;
	return `${name.replace(/ \(.*\)$/, '')}${format === 'any' ? '' : ` (${format})`}`;
}

const times: ReadonlySet<string> = new Set(['date', 'time', 'datetime', 'yearmonth']);

/** The format of the author's own that a date or a time is written in. */
export function ownFormat({ type = '', format = 'default' }: Field): string | undefined {
	return times.has(type) && format !== 'default' ? format : undefined;
}

/** How the cells of a field are read. */
export function parserOf(field: Field): CellParser {
	switch (field.type) {
		case 'integer':
		case 'year':
			return integerOf;
		case 'number':
			return numberOf;
		case 'boolean':
			return booleanParser(field);
		case 'date':
			return dayParser(field);
		case 'datetime':
			return matching(datetimeText, field);
		case 'time':
			return matching(timeText, field);
		case 'yearmonth':
			return matching(/^\d{4}-(?:0[1-9]|1[0-2])$/, field);
		case 'duration':
			return matching(durationText, field);
		case 'string':
			return (cell) => (typeof cell === 'string' ? cell : undefined);
		case 'object':
			return (cell) => jsonOf(cell, (value) => typeof value === 'object' && value !== null && !Array.isArray(value));
		case 'array':
			return (cell) => jsonOf(cell, Array.isArray);
		case undefined:
		default:
			return plainOf;
	}
}

function integerOf(cell: unknown): CellValue | undefined {
	if (typeof cell === 'string') return integerText.test(cell) ? Number(cell) : undefined;
	if (typeof cell === 'bigint') return Number(cell);
	return Number.isInteger(cell) ? (cell as number) : undefined;
}

/** A cell as a number. */
export function numberOf(cell: unknown): number | undefined {
	if (typeof cell === 'string') return numberText.test(cell) ? Number(cell) : specialNumbers.get(cell);
	if (typeof cell === 'bigint') return Number(cell);
	return typeof cell === 'number' ? cell : undefined;
}

function booleanParser({ trueValues, falseValues }: Field): CellParser {
	const yes = new Set(trueValues ?? ['true', 'True', 'TRUE', '1']);
	const no = new Set(falseValues ?? ['false', 'False', 'FALSE', '0']);
	return (cell) => {
		if (typeof cell === 'boolean') return cell;
		if (typeof cell !== 'string') return undefined;
		return yes.has(cell) ? true : no.has(cell) ? false : undefined;
	};
}

/** A day of a typed table may be kept as its midnight; any other time is no day. */
function dayParser(field: Field): CellParser {
	const ofText = matching(dateText, field);
	return (cell) => {
		if (!(cell instanceof Date)) return ofText(cell);
		return cell.getTime() % 86_400_000 === 0 ? cell.toISOString().slice(0, 10) : undefined;
	};
}

/** Texts of one shape, or of a format of the author's own; where what that means is not known, any text will do. */
function matching(shape: RegExp, field: Field): CellParser {
	const format = ownFormat(field);
	const read = format === undefined ? undefined : timeReader(format);
	return (cell) => {
		const text = cell instanceof Date ? cell.toISOString() : cell;
		if (typeof text !== 'string') return undefined;
		// A time of a typed table has no format.
		const isRight =
			format === undefined || text !== cell ? shape.test(text) : read === undefined || read(text) !== undefined;
		return isRight ? text : undefined;
	};
}

function jsonOf(cell: unknown, isRight: (value: unknown) => boolean): CellValue | undefined {
	if (typeof cell !== 'string') return isRight(cell) ? JSON.stringify(cell) : undefined;
	try {
		return isRight(JSON.parse(cell)) ? cell : undefined;
	} catch {
		return undefined;
	}
}

function plainOf(cell: unknown): CellValue {
	return typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean' ? cell : textOf(cell);
}

/** A cell as a text, for messages and for lengths. */
export function textOf(cell: unknown): string {
	if (typeof cell === 'string') return cell;
	if (cell instanceof Date) return cell.toISOString();
	if (typeof cell === 'bigint' || typeof cell === 'number' || typeof cell === 'boolean') return String(cell);
	if (cell instanceof Uint8Array) return `${cell.length} bytes`;
	return JSON.stringify(cell, (_, value: unknown) => (typeof value === 'bigint' ? Number(value) : value)) ?? '';
}
