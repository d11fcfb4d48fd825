import { parse } from 'csv-parse/sync';
import type { DataFormat } from '../model/project.ts';

/** What the cells of a column are. The types are those of Table Schema. */
export interface Column {
	readonly name: string;
	readonly type: string;
	readonly constraints: Readonly<Record<string, unknown>>;
}

/** The columns that a Table Schema (already checked) declares. */
export function columnsOfSchema(schema: Readonly<Record<string, unknown>>): readonly Column[] {
	const fields = Array.isArray(schema['fields'])
		? (schema['fields'] as readonly Readonly<Record<string, unknown>>[])
		: [];
	const keys = [schema['primaryKey']].flat();
	// Of a key of several columns, one that differs in each row is enough; the others may repeat.
	const distinct = fields.find(({ name, type, constraints }) => keys.includes(name) && isManifold(type, constraints));
	const isUnique = (name: unknown) => keys.length === 1 || distinct === undefined || distinct['name'] === name;
	return fields.map(({ name, type, constraints }) => ({
		name: String(name),
		type: typeof type === 'string' ? type : 'string',
		constraints: {
			...(constraints as Column['constraints'] | undefined),
			...(keys.includes(name) && { ...(isUnique(name) && { unique: true }), required: true }),
		},
	}));
}

/** Whether a column has room for a value of its own in each of many rows. */
function isManifold(type: unknown, constraints: unknown): boolean {
	const limits = ['enum', 'minimum', 'maximum', 'maxLength', 'pattern'];
	const isLimited = isObject(constraints) && limits.some((each) => Object.hasOwn(constraints as object, each));
	return !isLimited && ['integer', 'number', 'string', 'date', 'datetime', undefined].includes(type as string);
}

/** Rows of a real file that are looked at. */
const mostRows = 1000;

/** The columns of a real file and the types of what is in them; none of its values leaves. Undefined: no such table. */
export function columnsOfTable(text: string, format: DataFormat): readonly Column[] | undefined {
	try {
		if (format === 'csv' || format === 'tsv') {
			const options = { delimiter: format === 'tsv' ? '\t' : ',', bom: true, to: mostRows + 1, relaxColumnCount: true };
			const [head, ...rows] = parse(text, options) as readonly (readonly string[])[];
			return head?.map((name, index) =>
				columnOf(
					name,
					rows.map((row) => row[index] ?? ''),
				),
			);
		}
		const parsed: unknown =
			format === 'jsonl'
				? text
						.split('\n')
						.filter((line) => line.trim() !== '')
						.slice(0, mostRows)
						.map((line) => JSON.parse(line) as unknown)
				: format === 'json'
					? JSON.parse(text)
					: undefined;
		if (!Array.isArray(parsed) || !parsed.every(isObject) || parsed.length === 0) return undefined;
		const rows = (parsed as readonly Readonly<Record<string, unknown>>[]).slice(0, mostRows);
		const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
		return names.map((name) =>
			jsonColumn(
				name,
				rows.map((row) => row[name]),
			),
		);
	} catch {
		return undefined;
	}
}

function isObject(value: unknown): boolean {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const patterns: readonly (readonly [type: string, pattern: RegExp])[] = [
	['integer', /^-?\d{1,15}$/],
	['number', /^-?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i],
	['boolean', /^(?:true|false)$/i],
	['date', /^\d{4}-\d\d-\d\d$/],
	['datetime', /^\d{4}-\d\d-\d\dT\d\d:\d\d/],
];

function columnOf(name: string, cells: readonly string[]): Column {
	const full = cells.filter((cell) => cell !== '');
	const type =
		full.length === 0
			? 'string'
			: (patterns.find(([, fits]) => full.every((cell) => fits.test(cell)))?.[0] ?? 'string');
	return { name, type, constraints: { required: full.length === cells.length, ...span(type, full.map(Number)) } };
}

function jsonColumn(name: string, values: readonly unknown[]): Column {
	const full = values.filter((value) => value !== null && value !== undefined);
	const is = (kind: string) => full.length > 0 && full.every((value) => typeof value === kind);
	const required = full.length === values.length;
	if (is('string'))
		return columnOf(
			name,
			values.map((value) => (typeof value === 'string' ? value : '')),
		);
	const type = is('boolean')
		? 'boolean'
		: is('number')
			? full.every(Number.isInteger)
				? 'integer'
				: 'number'
			: full.length > 0 && full.every(Array.isArray)
				? 'array'
				: full.length > 0 && full.every(isObject)
					? 'object'
					: 'string';
	return { name, type, constraints: { required, ...span(type, full.map(Number)) } };
}

/** The order of magnitude of numbers, so that a made-up age is not a made-up salary; not the extremes themselves. */
function span(type: string, numbers: readonly number[]): Readonly<Record<string, number>> {
	if ((type !== 'integer' && type !== 'number') || numbers.length === 0) return {};
	const [least, most] = numbers.reduce(
		([low, high], each) => [Math.min(low, each), Math.max(high, each)],
		[Infinity, -Infinity],
	);
	const maximum = most > 1 ? 10 ** Math.ceil(Math.log10(most)) : 1;
	return { minimum: least < 0 ? -maximum : 0, maximum };
}
