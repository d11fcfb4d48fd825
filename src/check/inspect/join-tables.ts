import type { ColumnProfile, FileProfile, FrequentValue, TableProfile } from '../../model/profile.ts';
import { addFrequent } from './frequent-values.ts';
import { addHistograms } from './histogram.ts';
import { widest } from './tally-column.ts';

/** What several files are together: one table, or why not. */
export interface Joined {
	readonly table?: TableProfile;
	/** Files whose columns are not those of the first, with what differs. */
	readonly strays: readonly { readonly path: string; readonly message: string }[];
}

/** Joins the tables of files with the same columns. */
export function joinTables(files: readonly FileProfile[]): Joined {
	const tables = files.flatMap(({ path, table }) => (table === undefined ? [] : [{ path, table }]));
	const first = usual(tables);
	if (first === undefined) return { strays: [] };
	const others = tables.filter((each) => each !== first);
	const strays = others
		.filter(({ table }) => !haveSameColumns(first.table, table))
		.map(({ path, table }) => ({ path, message: difference(first.path, first.table, table) }));
	if (strays.length > 0) return { strays };
	return { table: others.reduce((sum, { table }) => addTable(sum, table), first.table), strays };
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
	return {
		...rest,
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
