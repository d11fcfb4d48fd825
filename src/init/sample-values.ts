import { createHash } from 'node:crypto';
import type { Column } from './columns.ts';

/** A column's constraints cannot be met by made-up values. The message says which and what to do. */
export class SampleError extends Error {
	override readonly name = 'SampleError';
}

/** A made-up table has no more. */
export const mostRows = 10_000;

/** Numbers from 0 to 1 that a text decides (mulberry32): the same text, the same numbers. */
export function seeded(text: string): () => number {
	let state = createHash('sha256').update(text).digest().readUInt32LE(0);
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	};
}

const words = ['amber', 'birch', 'cedar', 'delta', 'ember', 'fjord', 'grove', 'haven', 'inlet', 'jolly'] as const;

/** A value for a row of a column that keeps to its type and its constraints. */
export function makeCell(column: Column, row: number, random: () => number): unknown {
	const { constraints, name } = column;
	const isUnique = constraints['unique'] === true;
	// A few gaps, so that a script which cannot do with them is found out; never in the first row.
	const draw = random();
	if (constraints['required'] === false && !isUnique && row > 0 && draw < 0.05) return null;
	if (Array.isArray(constraints['enum']) && constraints['enum'].length > 0) {
		const values = constraints['enum'] as readonly unknown[];
		if (isUnique && row >= values.length)
			throw new SampleError(
				`The column ${name} is unique, and its enum has only ${values.length} values. Give a template or a file instead.`,
			);
		// In turn, so that each value occurs: a label with one value teaches nothing.
		return values[row % values.length];
	}
	const value = ofType(column, row, random, isUnique);
	const pattern = constraints['pattern'];
	if (typeof pattern === 'string' && !new RegExp(`^(?:${pattern})$`, 'u').test(String(value)))
		throw new SampleError(
			`No value can be made up for the column ${name}: it must fit /${pattern}/. Give a file instead.`,
		);
	return value;
}

function ofType({ type, constraints, name }: Column, row: number, random: () => number, isUnique: boolean): unknown {
	const day = new Date(Date.UTC(2024, 0, 1 + (isUnique ? row : Math.floor(random() * 365)))).toISOString();
	switch (type) {
		case 'integer':
		case 'number': {
			return numberIn(constraints, name, { row, random, isUnique, isWhole: type === 'integer' });
		}
		case 'boolean':
			return isUnique ? row === 0 : random() < 0.5;
		case 'date':
			return within(day.slice(0, 10), constraints);
		case 'datetime':
			return within(`${day.slice(0, 11)}${String(row % 24).padStart(2, '0')}:30:00Z`, constraints);
		case 'time':
			return `${String(row % 24).padStart(2, '0')}:${String(Math.floor(random() * 60)).padStart(2, '0')}:00`;
		case 'year':
			return numberIn({ minimum: 2000, maximum: 2024, ...constraints }, name, { row, random, isUnique, isWhole: true });
		case 'yearmonth':
			return day.slice(0, 7);
		case 'duration':
			return `P${1 + Math.floor(random() * 30)}D`;
		case 'object':
			return {};
		case 'array':
		case 'list':
			return [];
		case 'geopoint':
			return `${(random() * 180 - 90).toFixed(4)}, ${(random() * 360 - 180).toFixed(4)}`;
		case 'geojson':
			return {
				type: 'Point',
				coordinates: [Number((random() * 360 - 180).toFixed(4)), Number((random() * 180 - 90).toFixed(4))],
			};
		default:
			return textOf(constraints, row, random, isUnique);
	}
}

/** A date moved to the nearest end of its limits, if it lies beyond. */
function within(text: string, { minimum, maximum }: Column['constraints']): string {
	if (typeof minimum === 'string' && text < minimum) return minimum;
	return typeof maximum === 'string' && text > maximum ? maximum : text;
}

interface NumberOrder {
	readonly row: number;
	readonly random: () => number;
	readonly isUnique: boolean;
	readonly isWhole: boolean;
}

function numberIn(
	constraints: Column['constraints'],
	name: string,
	{ row, random, isUnique, isWhole }: NumberOrder,
): number {
	const limit = (value: unknown) => (value === undefined || value === '' ? undefined : Number(value));
	const [least, most] = [limit(constraints['minimum']), limit(constraints['maximum'])];
	const low = least ?? Math.min(isUnique ? 1 : 0, most ?? 0);
	const high = most ?? Math.max(low + 1, isUnique ? Number.MAX_SAFE_INTEGER : low + 100);
	if (isWhole) {
		const [first, last] = [Math.ceil(low), Math.floor(high)];
		if (first > last || (isUnique && row > last - first))
			throw new SampleError(
				`No whole number is left for the column ${name} between ${low} and ${high}. Give a file instead.`,
			);
		return isUnique ? first + row : first + Math.floor(random() * (last - first + 1));
	}
	if (low > high)
		throw new SampleError(`No number is left for the column ${name} between ${low} and ${high}. Give a file instead.`);
	// Ever nearer to the upper end where rows might not fit as whole steps: the two mixed could meet.
	if (isUnique) return low + (high - low >= mostRows ? row : (row / (row + 1)) * (high - low));
	const value = low + random() * (high - low);
	const rounded = Number(value.toFixed(4));
	return rounded >= low && rounded <= high ? rounded : value;
}

function textOf(
	{ minLength, maxLength }: Column['constraints'],
	row: number,
	random: () => number,
	isUnique: boolean,
): string {
	const word = words[Math.floor(random() * words.length)] as string;
	const text = isUnique ? `${word}-${row + 1}` : word;
	const least = typeof minLength === 'number' ? minLength : 0;
	const most = typeof maxLength === 'number' ? maxLength : Infinity;
	const long = text.padEnd(least, 'x');
	return isUnique && long.length > most
		? String(row + 1)
				.padStart(most, '0')
				.slice(-most)
		: long.slice(0, Math.max(least, most === Infinity ? long.length : most));
}
