import type { Batch, DataType } from '@uwdata/flechette';
import { arrowTypes, arrowTypeName, partsOf, valueType } from './arrow-columns.ts';

/** A column's values in one block, as the library lays them out. */
interface Laid {
	readonly length: number;
	readonly type: DataType;
	readonly values?: ArrayLike<number | bigint>;
	readonly offsets?: ArrayLike<number | bigint>;
	readonly children?: readonly Laid[];
	readonly dictionary?: { readonly data: readonly Laid[] };
}

/** Whether values of a type are read: of the rarer types only the name is told. */
export function isReadable(type: DataType): boolean {
	const { typeId } = valueType(type);
	if (typeId === arrowTypes.binaryView || typeId === arrowTypes.textView) return true;
	if (typeId === arrowTypes.listView || typeId === arrowTypes.largeListView) return false;
	const isKnown = arrowTypeName(type) !== 'any' || bytes.has(typeId);
	return isKnown && partsOf(valueType(type)).every((part) => isReadable(part.type));
}

const bytes = new Set<number>([arrowTypes.binary, arrowTypes.largeBinary, arrowTypes.fixedBinary]);

/**
 * Whether each of a block's values lies where there is something: the library takes what a broken file says of their
 * places as it is, and would make any number of values from it.
 */
export function isSound(batch: Batch<unknown>): boolean {
	return lieWithin(batch);
}

function lieWithin(batch: Laid): boolean {
	const { length, type, values, offsets, children = [], dictionary } = batch;
	const held = values?.length ?? 0;
	if ('dictionary' in type)
		return held >= length && (dictionary?.data.every((part) => lieWithin(part)) ?? length === 0);
	const [child] = children;
	switch (arrowTypeName(type)) {
		case 'boolean':
			return held * 8 >= length;
		case 'object':
			if (type.typeId === arrowTypes.struct)
				return children.length > 0 && children.every((part) => part.length >= length && lieWithin(part));
			return child !== undefined && areInOrder(offsets, length, child.length) && lieWithin(child);
		case 'array': {
			if (child === undefined || !lieWithin(child)) return false;
			return 'stride' in type ? child.length >= length * type.stride : areInOrder(offsets, length, child.length);
		}
		default:
			return 'offsets' in type ? areInOrder(offsets, length, held) : held >= length * itemsOf(type);
	}
}

/** How many items of its buffer a value takes. */
function itemsOf(type: DataType): number {
	if (type.typeId === arrowTypes.textView || type.typeId === arrowTypes.binaryView) return 16;
	if (type.typeId === arrowTypes.decimal) return Math.max(1, type.bitWidth / 64);
	return 'stride' in type ? type.stride : 1;
}

function areInOrder(offsets: ArrayLike<number | bigint> | undefined, length: number, end: number): boolean {
	if (length === 0) return true;
	if (offsets === undefined || offsets.length <= length || Number(offsets[0]) < 0) return false;
	for (let index = 0; index < length; index++) if ((offsets[index] ?? 0) > (offsets[index + 1] ?? 0)) return false;
	return Number(offsets[length]) <= end;
}

/** How a type's values are made into cells, which rules judge. */
export function cellMaker(type: DataType): (value: unknown) => unknown {
	const made = valueType(type);
	const { typeId } = made;
	if (typeId === arrowTypes.date) return (value) => (value instanceof Date ? dateOrText(value) : value);
	if (typeId === arrowTypes.timestamp) {
		const toDate = (value: bigint) => dateOrText(new Date((Number(value) / perSecond(made.unit)) * 1000));
		return (value) => (typeof value === 'bigint' ? toDate(value) : value);
	}
	if (typeId === arrowTypes.time)
		return (value) => (value === null ? null : timeOfDay(Number(value) / perSecond(made.unit)));
	if (typeId === arrowTypes.duration)
		return (value) => (value === null ? null : `PT${Number(value) / perSecond(made.unit)}S`);
	if (typeId === arrowTypes.map)
		return (value) => (Array.isArray(value) ? Object.fromEntries(value as [string, unknown][]) : value);
	if (typeId === arrowTypes.integer) return shortNumber;
	// A list of numbers comes as an array of its own kind.
	const isList = arrowTypeName(made) === 'array';
	return (value) => (isList && ArrayBuffer.isView(value) ? Array.from(value as Uint8Array) : value);
}

/** JSON and texts cannot hold a date that is none. */
function dateOrText(value: Date): Date | string {
	return Number.isNaN(value.getTime()) ? 'out of range' : value;
}

function perSecond(unit: number): number {
	return 1000 ** unit;
}

/** A number that 64 bits hold is one of 53 bits in nearly all files. */
function shortNumber(value: unknown): unknown {
	return typeof value === 'bigint' && Number.isSafeInteger(Number(value)) ? Number(value) : value;
}

function timeOfDay(seconds: number): string {
	const time = new Date(Math.floor(seconds * 1000));
	if (Number.isNaN(time.getTime())) return 'out of range';
	return time.toISOString().slice(11, time.getUTCMilliseconds() === 0 ? 19 : 23);
}
