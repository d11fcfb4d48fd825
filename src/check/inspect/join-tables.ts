import type { ColumnProfile, FileProfile, FrequentValue, TableProfile } from '../../model/profile.ts';
import { caps } from './caps.ts';
import { addFrequent } from './frequent-values.ts';
import { addHistograms } from './histogram.ts';
import { widest } from './tally-column.ts';

/** What several files are together: one table, or why not. */
export interface Joined {
	readonly table?: TableProfile;
	/** Files whose columns are not those of the first, with what differs. */
	readonly strays: readonly { readonly path: string; readonly message: string }[];
}

/** Joins the tables of files with the same columns. `areShards`: the files are meant to be one table. */
export function joinTables(files: readonly FileProfile[], areShards: boolean): Joined {
	const there = files.flatMap(({ path, format, table }) => (table === undefined ? [] : [{ path, format, table }]));
	// A list without items has no columns, and none that it lacks.
	const told = there.filter(({ table }) => table.columns.length > 0 || table.rows !== 0);
	const tables = byName(told.length > 0 ? told : there, areShards);
	const first = usual(tables);
	if (first === undefined) return { strays: [] };
	const others = tables.filter((each) => each !== first);
	const strays = others
		.filter(({ table }) => !haveSameColumns(first.table, table))
		.map(({ path, table }) => ({ path, message: difference(first.path, first.table, table) }));
	if (strays.length > 0) return { strays };
	return { table: others.reduce((sum, { table }) => addTable(sum, table), first.table), strays };
}

/** The table of a file. */
interface Sheet extends Pick<FileProfile, 'path' | 'format'> {
	readonly table: TableProfile;
}

/**
 * Members of JSON records are known by their names, whatever their order, and any record may lack some: so may all those of
 * one shard. Such tables get the columns of all of them. Where the files need not be one table, those that lack some are left
 * as they are.
 */
function byName(sheets: readonly Sheet[], areShards: boolean): readonly Sheet[] {
	const first = usual(sheets);
	if (first === undefined || !sheets.every(({ format }) => format === 'json' || format === 'jsonl')) return sheets;
	const all = new Set([first, ...sheets].flatMap(({ table }) => table.columns.map(({ name }) => name)));
	const isWhole = sheets.every(({ table }) => table.columns.length === all.size);
	if (!isWhole && !areShards) return sheets;
	const names = new Map<string, number>();
	for (const { table } of [first, ...sheets])
		// Of a very wide table, those beyond the bound are there because a contract names them.
		for (const [index, { name }] of table.columns.entries())
			if (!names.has(name) && (names.size < caps.columns || index >= caps.columns)) names.set(name, names.size);
	return sheets.map((sheet) => {
		const table = withColumns(sheet.table, names);
		return { ...sheet, table: all.size > names.size ? { ...table, columnCount: all.size } : table };
	});
}

/** A table with these columns, each at its place; those that it lacks have no value. */
function withColumns(table: TableProfile, names: ReadonlyMap<string, number>): TableProfile {
	const found = new Map(table.columns.map((column) => [column.name, column]));
	const nulls = table.columnCount === undefined ? table.rows : undefined;
	const columns = [...names.keys()].map(
		(name) => found.get(name) ?? { name, type: 'any', ...(nulls !== undefined && { nulls }) },
	);
	const places = table.columns.slice(0, caps.sampleColumns).map(({ name }) => names.get(name));
	const sample = table.sample?.map((row) => {
		const cells = new Map(row.map((cell, index) => [places[index], cell]));
		return columns.slice(0, caps.sampleColumns).map((_, index) => cells.get(index) ?? '');
	});
	return { ...table, columns, ...(sample && { sample }) };
}

/** The first of those tables that have the columns which most have: the others are the odd ones. */
function usual<T extends { readonly table: TableProfile }>(tables: readonly T[]): T | undefined {
	const heads = Map.groupBy(tables, ({ table }) => JSON.stringify(table.columns.map(({ name }) => name)));
	return [...heads.values()].reduce<readonly T[]>((best, each) => (each.length > best.length ? each : best), [])[0];
}

function haveSameColumns(one: TableProfile, other: TableProfile): boolean {
	return (
		one.columns.length === other.columns.length &&
		one.columns.every((column, index) => column.name === other.columns[index]?.name)
	);
}

function difference(firstPath: string, first: TableProfile, other: TableProfile): string {
	const firstNames = first.columns.map((column) => column.name);
	const otherNames = other.columns.map((column) => column.name);
	const lacking = firstNames.filter((name) => !otherNames.includes(name)).map((name) => `\`${name}\``);
	const added = otherNames.filter((name) => !firstNames.includes(name)).map((name) => `\`${name}\``);
	const parts = [
		...(lacking.length > 0 ? [`lacks ${lacking.slice(0, 5).join(', ')}`] : []),
		...(added.length > 0 ? [`adds ${added.slice(0, 5).join(', ')}`] : []),
	];
	const what = parts.length > 0 ? parts.join(' and ') : 'has them in another order';
	return `Its columns are not those of ${firstPath}: it ${what}.`;
}

function addTable(one: TableProfile, other: TableProfile): TableProfile {
	const { rows: _rows, ...rest } = one;
	const columnCount = Math.max(one.columnCount ?? 0, other.columnCount ?? 0);
	return {
		...rest,
		...(columnCount > 0 && { columnCount }),
		columns: one.columns.map((column, index) => addColumn(column, other.columns[index] ?? column)),
		...(one.rows !== undefined && other.rows !== undefined && { rows: one.rows + other.rows }),
	};
}

/** A column without a value. */
function isBlank({ type, distinct = 0 }: ColumnProfile): boolean {
	return type === 'any' && distinct === 0;
}

/** Whether every value of the column is among the frequent ones. */
function allKnown(column: ColumnProfile): column is ColumnProfile & { frequent: readonly FrequentValue[] } {
	return column.frequent !== undefined && column.frequent.length === column.distinct;
}

function addColumn(one: ColumnProfile, other: ColumnProfile): ColumnProfile {
	const type = widest(one.type, other.type);
	// Of an empty shard nothing is known that could be added.
	const [empty, full] = isBlank(one) ? [one, other] : [other, one];
	if (isBlank(empty)) return { ...full, ...(full.nulls !== undefined && { nulls: full.nulls + (empty.nulls ?? 0) }) };
	const frequent = allKnown(one) && allKnown(other) ? addFrequent(one.frequent, other.frequent) : undefined;
	const histogram = one.histogram && other.histogram && addHistograms(one.histogram, other.histogram);
	const head = {
		name: one.name,
		type,
		...(one.nulls !== undefined && other.nulls !== undefined && { nulls: one.nulls + other.nulls }),
		...(frequent && { distinct: frequent.length, frequent }),
		...(histogram && (type === 'integer' || type === 'number') && { histogram }),
	};
	const low = [one.min, other.min].filter((value) => value !== undefined);
	const high = [one.max, other.max].filter((value) => value !== undefined);
	const isOrdered = type === 'integer' || type === 'number' || type === 'date' || type === 'datetime';
	if (!isOrdered || low.length === 0 || high.length === 0) return head;
	return { ...head, min: low.reduce((a, b) => (b < a ? b : a)), max: high.reduce((a, b) => (b > a ? b : a)) };
}
