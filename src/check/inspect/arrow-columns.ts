import type { DataType, Field } from '@uwdata/flechette';
import type { ColumnProfile } from '../../model/profile.ts';

/** Numbers of Arrow's types, as they are written in a file. */
export const arrowTypes = {
	dictionary: -1,
	integer: 2,
	float: 3,
	binary: 4,
	text: 5,
	boolean: 6,
	decimal: 7,
	date: 8,
	time: 9,
	timestamp: 10,
	list: 12,
	struct: 13,
	fixedBinary: 15,
	fixedList: 16,
	map: 17,
	duration: 18,
	largeBinary: 19,
	largeText: 20,
	largeList: 21,
	binaryView: 23,
	textView: 24,
	listView: 25,
	largeListView: 26,
} as const;

const names: Readonly<Record<number, string>> = {
	[arrowTypes.integer]: 'integer',
	[arrowTypes.float]: 'number',
	[arrowTypes.decimal]: 'number',
	[arrowTypes.text]: 'string',
	[arrowTypes.largeText]: 'string',
	[arrowTypes.textView]: 'string',
	[arrowTypes.boolean]: 'boolean',
	[arrowTypes.date]: 'date',
	[arrowTypes.time]: 'time',
	[arrowTypes.timestamp]: 'datetime',
	[arrowTypes.duration]: 'duration',
	[arrowTypes.list]: 'array',
	[arrowTypes.largeList]: 'array',
	[arrowTypes.fixedList]: 'array',
	[arrowTypes.listView]: 'array',
	[arrowTypes.largeListView]: 'array',
	[arrowTypes.struct]: 'object',
	[arrowTypes.map]: 'object',
};

/** The Table Schema's name of a type; a Table Schema has none for bytes, unions and intervals. */
export function arrowTypeName(type: DataType): string {
	return names[valueType(type).typeId] ?? 'any';
}

/** The type of a column's values: those of a dictionary are kept once, and rows refer to them. */
export function valueType(type: DataType): DataType {
	return 'dictionary' in type ? type.dictionary : type;
}

/** The parts of a nested type. */
export function partsOf(type: DataType): readonly Field[] {
	return 'children' in type ? type.children : [];
}

/**
 * The columns with their nulls, which each block's header counts. `nulls` is of all parts, depth first; without rows it
 * is empty. Undefined: the headers do not fit the columns.
 */
export function arrowColumns(
	fields: readonly Field[],
	nulls: readonly number[],
	rows: number | undefined,
): readonly ColumnProfile[] | undefined {
	let at = 0;
	const columns = fields.map(({ name, type }) => {
		const count = rows === 0 && nulls.length === 0 ? 0 : nulls[at];
		at += partsWithin(type);
		const isNull = type.typeId === 1;
		const known = rows === undefined ? undefined : isNull ? rows : count;
		return { name: name ?? '', type: arrowTypeName(type), ...(known !== undefined && { nulls: known }) };
	});
	return nulls.length > 0 && nulls.length !== at ? undefined : columns;
}

function partsWithin(type: DataType): number {
	return partsOf(type).reduce((sum, child) => sum + partsWithin(child.type), 1);
}
