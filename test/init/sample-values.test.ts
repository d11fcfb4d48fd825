import * as fc from '../rig/fast-check.ts';
import { describe, expect, test } from 'vitest';
import { makeSample } from '../../src/init/sample-file.ts';
import { makeCell, SampleError, seeded } from '../../src/init/sample-values.ts';
import { plannedInput } from '../rig/planned.ts';

type Constraints = Readonly<Record<string, unknown>>;

/** Draws the same number each time. */
const always = (number: number) => () => number;

function cell(type: string, constraints: Constraints = {}, row = 0, draw = 0.5): unknown {
	return makeCell({ name: 'x', type, constraints }, row, always(draw));
}

const makeColumn = (type: string, constraints: Constraints) => () =>
	makeSample({
		node: 'N',
		port: plannedInput('raw', undefined, { data: { schema: { fields: [{ name: 'x', type, constraints }] } } }),
		seed: 1,
	})
		?.files[0]?.text.trim()
		.split('\n')
		.slice(1);

describe('a made-up value', () => {
	test.each<[type: string, constraints: Constraints, row: number, value: unknown]>([
		['integer', {}, 0, 50],
		['integer', { minimum: '', maximum: 10 }, 0, 5],
		['integer', { maximum: -10 }, 0, -10],
		['integer', { minimum: 3, unique: true }, 4, 7],
		['integer', { unique: true }, 0, 0],
		['integer', { maximum: 9, unique: true }, 0, 1],
		['integer', { maximum: -3, unique: true }, 0, -3],
		['number', { minimum: 2 }, 0, 52],
		['number', { minimum: 0.00002, maximum: 0.00002 }, 0, 0.00002],
		['number', { minimum: 0, unique: true }, 7, 7],
		['number', { minimum: 0, maximum: 2, unique: true }, 1, 1],
		['boolean', {}, 0, false],
		['boolean', { unique: true }, 0, true],
		['boolean', { unique: true }, 1, false],
		['date', {}, 0, '2024-07-01'],
		['date', { unique: true }, 2, '2024-01-03'],
		['date', { minimum: '2025-01-01' }, 0, '2025-01-01'],
		['date', { maximum: '2023-12-31' }, 0, '2023-12-31'],
		['date', { minimum: '2024-01-01', maximum: '2024-12-31' }, 0, '2024-07-01'],
		['datetime', {}, 25, '2024-07-01T01:30:00Z'],
		['time', {}, 3, '03:30:00'],
		['year', {}, 0, 2012],
		['year', { minimum: 1990, maximum: 1990 }, 0, 1990],
		['yearmonth', {}, 0, '2024-07'],
		['duration', {}, 0, 'P16D'],
		['object', {}, 0, {}],
		['array', {}, 0, []],
		['list', {}, 0, []],
		['geopoint', {}, 0, '0.0000, 0.0000'],
		['geojson', {}, 0, { type: 'Point', coordinates: [0, 0] }],
		['string', {}, 0, 'fjord'],
		['any', { unique: true }, 4, 'fjord-5'],
		['string', { minLength: 8 }, 0, 'fjordxxx'],
		['string', { maxLength: 3 }, 0, 'fjo'],
		['string', { minLength: 4, maxLength: 2 }, 0, 'fjor'],
		['string', { maxLength: 4, unique: true }, 11, '0012'],
		['string', { pattern: '[a-z]{5}' }, 0, 'fjord'],
		['string', { enum: ['a', 'b'] }, 3, 'b'],
		['string', { enum: [] }, 0, 'fjord'],
		['string', { enum: ['a', 'b'], unique: true }, 1, 'b'],
	])('of %s with %j in row %i: %j', (type, constraints, row, value) => {
		expect(cell(type, constraints, row)).toEqual(value);
	});

	test.each<[what: string, constraints: Constraints, row: number, draw: number, isGap: boolean]>([
		['a low draw', { required: false }, 1, 0.04, true],
		['the first row', { required: false }, 0, 0.04, false],
		['another draw', { required: false }, 1, 0.05, false],
		['a column that does not say', {}, 1, 0.04, false],
		['a unique column', { required: false, unique: true }, 1, 0.04, false],
	])('is a gap or not: %s', (_, constraints, row, draw, isGap) => {
		expect(cell('integer', constraints, row, draw) === null).toBe(isGap);
	});

	test.each<[type: string, constraints: Constraints, row: number, says: string]>([
		[
			'number',
			{ minimum: 2, maximum: 1 },
			0,
			'No number is left for the column x between 2 and 1. Give a file instead.',
		],
		[
			'integer',
			{ minimum: 0.2, maximum: 0.8 },
			0,
			'No whole number is left for the column x between 0.2 and 0.8. Give a file instead.',
		],
		[
			'integer',
			{ minimum: 1, maximum: 3, unique: true },
			3,
			'No whole number is left for the column x between 1 and 3. Give a file instead.',
		],
		[
			'string',
			{ enum: ['a'], unique: true },
			1,
			'The column x is unique, and its enum has only 1 values. Give a template or a file instead.',
		],
	])('is refused for %s with %j in row %i', (type, constraints, row, says) => {
		expect(() => cell(type, constraints, row)).toThrow(new SampleError(says));
	});
});

describe('a unique column', () => {
	test('of numbers never repeats one, however near its limits are', () => {
		const limits = fc.tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: 1, max: 400 }));
		fc.assert(
			fc.property(limits, ([minimum, quarters]) => {
				const maximum = minimum + quarters / 4;
				const values = Array.from({ length: 200 }, (_, row) => cell('number', { minimum, maximum, unique: true }, row));
				expect(new Set(values).size).toBe(200);
				expect(values.every((value) => Number(value) >= minimum && Number(value) <= maximum)).toBe(true);
			}),
		);
	});

	test.each<[type: string, constraints: Constraints]>([
		['boolean', {}],
		['yearmonth', {}],
		['object', {}],
		['number', { minimum: 1, maximum: 1 }],
		['date', { minimum: '2024-01-10' }],
		['string', { maxLength: 1 }],
	])('of %s with %j is refused when values repeat', (type, constraints) => {
		expect(makeColumn(type, { ...constraints, unique: true })).toThrow(
			new SampleError(
				'The column x is unique, and 20 different values cannot be made up for it. Give a template or a file instead.',
			),
		);
	});

	test('of dates and of short texts has room', () => {
		expect(makeColumn('date', { unique: true })()?.at(-1)).toBe('2024-01-20');
		expect(makeColumn('string', { unique: true, maxLength: 2 })()?.at(-1)).toBe('20');
	});
});

test('a text decides the numbers', () => {
	const [one, same, other] = ['a', 'a', 'b'].map((text) => [seeded(text)].flatMap((next) => [next(), next()]));
	expect(one).toEqual(same);
	expect(one).not.toEqual(other);
});
