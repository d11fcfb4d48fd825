import { readFileSync } from 'node:fs';
import { tableFromArrays, tableToIPC } from '@uwdata/flechette';
import * as fc from '../../rig/fast-check.ts';
import { describe, expect, test } from 'vitest';
import { KeySet } from '../../../src/check/inspect/schema/key-set.ts';
import { DistinctSketch } from '../../../src/check/inspect/distinct-sketch.ts';
import type { DataContract } from '../../../src/model/project.ts';
import type { OutputReader } from '../../../src/model/workbench.ts';
import { profileOf } from '../../rig/profile-folder.ts';

/** What a schema with one field finds in a csv file of one column. */
async function judged(field: Readonly<Record<string, unknown>>, cells: readonly string[], more = {}) {
	const quoted = cells.map((cell) => `"${cell.replaceAll('"', '""')}",x\n`);
	const text = `a,b\n${quoted.join('')}`;
	const { violations = [] } = await profileOf(
		{ 't.csv': text },
		{ schema: { fields: [{ name: 'a', ...field }], ...more } },
	);
	return violations.map(({ constraint, row, count }) => [constraint, row, count]);
}

describe('a cell', () => {
	test.each([
		['integer', ['1', '-2', '+3', ''], ['1.0', 'x', '1e3', 'NaN']],
		['number', ['1', '-2.5', '.5', '1e3', 'NaN', 'INF', ''], ['x', '1,5', '--1']],
		['boolean', ['true', 'False', '1', '0'], ['yes', '2']],
		['date', ['2025-01-31'], ['2025-13-01', '31.01.2025', '2025-01-31T00:00:00']],
		['datetime', ['2025-01-31T10:00:00Z', '2025-01-31 10:00'], ['2025-01-31', '10:00']],
		['time', ['10:00', '23:59:59.5'], ['24:00', 'noon']],
		['year', ['2025'], ['MMXXV']],
		['yearmonth', ['2025-12'], ['2025-13']],
		['duration', ['P1D', 'PT5M', '-P1Y2M'], ['P', '5 minutes', 'PT']],
		['object', ['{"a": 1}'], ['[1]', '1', '{']],
		['array', ['[1]'], ['{}', 'x']],
		['string', ['anything', 'NaN'], []],
		['any', ['anything'], []],
	])('of type %s', async (type, right, wrong) => {
		expect(await judged({ type }, right)).toEqual([]);
		for (const cell of wrong) expect(await judged({ type }, [...right, cell])).toEqual([['type', right.length + 1, 1]]);
	});

	test.each<[Record<string, unknown>, string[], string, string]>([
		[{ type: 'number', constraints: { required: true } }, ['1'], '', 'required'],
		[{ type: 'number', constraints: { required: true } }, ['1'], 'NaN', 'required'],
		[{ type: 'number', constraints: { minimum: 0 } }, ['0', '', 'NaN'], '-0.1', 'minimum'],
		[{ type: 'number', constraints: { maximum: '1e2' } }, ['100'], '100.5', 'maximum'],
		[{ type: 'date', constraints: { maximum: '2025-06-30' } }, ['2025-06-30'], '2025-07-01', 'maximum'],
		[{ type: 'integer', constraints: { enum: [0, 1] } }, ['0', '1', ''], '2', 'enum'],
		[{ type: 'string', constraints: { enum: ['RENT', 'OWN'] } }, ['RENT'], 'rent', 'enum'],
		[{ constraints: { enum: [1, 2] } }, ['1', '2.0', ''], '3', 'enum'],
		[{ type: 'any', constraints: { enum: ['a', 7] } }, ['a', '7'], 'b', 'enum'],
		[{ type: 'string', constraints: { enum: [2023, 2024] } }, ['2023'], '2025', 'enum'],
		[{ type: 'string', constraints: { enum: [true, 'no'] } }, ['true', 'no'], 'yes', 'enum'],
		[{ constraints: { minimum: 0 } }, ['0', '10', 'unknown'], '-5', 'minimum'],
		[{ constraints: { maximum: '9' } }, ['-1', '9'], '10', 'maximum'],
		[{ constraints: { maximum: 'm' } }, ['a', 'm'], 'n', 'maximum'],
		[{ constraints: { minimum: '2024-01-01' } }, ['2024-01-01', '2024-01-01 08:00'], '2023-12-31T23:59', 'minimum'],
		[{ type: 'string', constraints: { pattern: '[A-Z]\\d+' } }, ['A1'], 'xA1', 'pattern'],
		[{ type: 'string', constraints: { minLength: 2 } }, ['ab'], 'a', 'minLength'],
		[{ type: 'string', constraints: { maxLength: 2 } }, ['ab'], 'abc', 'maxLength'],
		[{ type: 'string', constraints: { unique: true } }, ['ab', '', ''], 'ab', 'unique'],
		[{ constraints: { unique: true } }, ['ab'], 'ab', 'unique'],
	])('%j', async (field, right, wrong, constraint) => {
		expect(await judged(field, right)).toEqual([]);
		expect(await judged(field, [...right, wrong, wrong])).toEqual([[constraint, right.length + 1, 2]]);
	});

	test('that stands for no value is none', async () => {
		const field = { type: 'integer', constraints: { minimum: 1 } };
		expect(await judged(field, ['NA', '-'], { missingValues: ['NA', '-'] })).toEqual([]);
		expect(await judged(field, ['NA'])).toEqual([['type', 1, 1]]);
		expect(await judged({ constraints: { required: true } }, ['NA'], { missingValues: ['NA'] })).toEqual([
			['required', 1, 1],
		]);
	});

	test('with texts of its own for true and false', async () => {
		const field = { type: 'boolean', trueValues: ['ja'], falseValues: ['nein'] };
		expect(await judged(field, ['ja', 'nein', 'true'])).toEqual([['type', 3, 1]]);
	});

	test.each<[string, string, string[], string]>([
		// What pandas writes, and every other way to write the same.
		[
			'minimum',
			'2024-01-01T00:00:00',
			['2024-01-01 00:00:00', '2024-01-01 08:00:00', '2024-01-01T00:00Z'],
			'2023-12-31 23:59:59',
		],
		[
			'minimum',
			'2024-01-01T00:00:00Z',
			['2024-01-01T00:00:00.000Z', '2024-01-01T02:00:00+02:00'],
			'2024-01-01T01:00:00+0200',
		],
		[
			'maximum',
			'2024-01-01T10:00:00.5',
			['2024-01-01 10:00:00.500', '2024-01-01T09:00-01:00'],
			'2024-01-01 10:00:00.501',
		],
		['minimum', '2024-01-01', ['2024-01-01 00:00:00', '2024-01-01T01:00:00+01:00'], '2023-12-31 23:59'],
		// A day is meant as a whole.
		['maximum', '2024-01-01', ['2024-01-01 23:59:59.999'], '2024-01-02 00:00'],
	])('of a date with a time is compared as a time: %s %s', async (constraint, bound, right, wrong) => {
		const field = { type: 'datetime', constraints: { [constraint]: bound } };
		expect(await judged(field, right)).toEqual([]);
		expect(await judged(field, [...right, wrong])).toEqual([[constraint, right.length + 1, 1]]);
	});

	test.each<[string, string, string, string[], string]>([
		['date', 'maximum', '2024-06-30T12:00:00', ['2024-06-30'], '2024-07-01'],
		['time', 'minimum', '10:00:00', ['10:00', '10:00:00.0'], '09:59'],
		['yearmonth', 'minimum', '2024-02', ['2024-02'], '2024-01'],
		['duration', 'minimum', 'PT5M', ['PT10M', 'PT300S', 'P1D', 'P1M'], 'PT4M59.5S'],
		['duration', 'maximum', 'P1DT1H', ['PT25H', '-P2D', 'P1Y'], 'P1W'],
		['duration', 'maximum', 'P1Y', ['P12M', 'P400D'], 'P1Y1M'],
	])('of type %s with a %s of %s', async (type, constraint, bound, right, wrong) => {
		const field = { type, constraints: { [constraint]: bound } };
		expect(await judged(field, right)).toEqual([]);
		expect(await judged(field, [...right, wrong])).toEqual([[constraint, right.length + 1, 1]]);
	});

	test('is one of several times however it is written', async () => {
		const field = { type: 'datetime', constraints: { enum: ['2024-01-01T00:00:00Z'] } };
		expect(await judged(field, ['2024-01-01 00:00', '2024-01-01 00:01'])).toEqual([['enum', 2, 1]]);
	});

	test.each<[string, string, string[], string[]]>([
		['date', '%d.%m.%Y', ['31.01.2025', '1.2.2025', '29.02.2024'], ['2025-01-31', '29.02.2025', '31.04.2025', '5']],
		['date', '%Y-%m-%d', ['2025-01-31'], ['1', '2025-13-01', '2025-01-31 ']],
		['date', 'fmt:%d/%m/%y', ['31/01/25'], ['01/31/25']],
		['date', '%F', ['2025-01-31'], ['31.01.2025']],
		['date', '%A, %d %B %Y', ['Friday, 31 January 2025'], ['Freitag, 31 Januar 2025', 'Friday, 31 Jan 2025']],
		['date', '%a %e %b %Y', ['Fri  3 Jan 2025', 'fri 31 JAN 2025'], ['3 Jan 2025']],
		['date', '%Y.%j', ['2024.366', '2025.001'], ['2025.366', '2025.400', '2025x001']],
		['date', '%d%% %m %Y', ['01% 02 2025'], ['01 02 2025']],
		['time', '%I:%M %p', ['12:00 AM', '01:30 pm'], ['13:00 PM', '01:30']],
		['time', '%H:%M:%S.%f', ['23:59:59.5'], ['24:00:00.0', '23:59:59']],
		['datetime', '%Y-%m-%dT%H:%M:%S%z', ['2025-01-31T10:00:00+0100', '2025-01-31T10:00:00Z'], ['2025-01-31T10:00:00']],
		['datetime', '%d.%m.%Y %T %Z', ['31.01.2025 10:00:00 UTC', '31.01.2025 10:00:00 '], ['31.01.2025 10:00']],
		['datetime', '%s', ['1738310400'], ['soon']],
		['yearmonth', '%m/%Y', ['12/2025'], ['2025-12']],
	])('of type %s and format %s', async (type, format, right, wrong) => {
		expect(await judged({ type, format }, right)).toEqual([]);
		for (const cell of wrong)
			expect([cell, await judged({ type, format }, [...right, cell])]).toEqual([cell, [['type', right.length + 1, 1]]]);
	});

	test('with a format of its own says so', async () => {
		const schema = { fields: [{ name: 'a', type: 'date', format: '%d.%m.%Y' }] };
		expect((await profileOf({ 't.csv': 'a,b\n5,x\n' }, { schema })).violations).toMatchObject([
			{ wanted: 'a date (%d.%m.%Y)' },
		]);
	});

	test.each<[string, string, object, string[], string, string]>([
		['date', '%d.%m.%Y', { minimum: '01.02.2024' }, ['01.02.2024', '31.01.2025'], '31.12.2023', 'minimum'],
		['date', '%d.%m.%Y', { maximum: '2024-02-01' }, ['01.02.2024', '31.12.2023'], '02.02.2024', 'maximum'],
		['date', '%d/%m/%y', { minimum: '01/01/99' }, ['31/12/99', '01/01/00'], '31/12/98', 'minimum'],
		['time', '%I:%M %p', { maximum: '01:00 PM' }, ['12:30 AM', '12:59 PM'], '01:01 PM', 'maximum'],
		['time', '%I:%M %p', { minimum: '08:00' }, ['08:00 AM', '01:00 PM'], '07:59 AM', 'minimum'],
		['datetime', '%d.%m.%Y %H:%M', { maximum: '2024-02-01' }, ['01.02.2024 23:59'], '02.02.2024 00:00', 'maximum'],
		[
			'datetime',
			'%Y%m%dT%H%M%S%z',
			{ minimum: '20240201T000000+0000' },
			['20240201T010000+0100'],
			'20240201T000000+0100',
			'minimum',
		],
		['datetime', '%s', { minimum: '2024-02-01' }, ['1706745600'], '1706745599', 'minimum'],
		['yearmonth', '%m/%Y', { minimum: '2024-02' }, ['02/2024', '01/2025'], '12/2023', 'minimum'],
	])('of type %s and format %s is within %j', async (type, format, constraints, right, wrong, constraint) => {
		expect(await judged({ type, format, constraints }, right)).toEqual([]);
		expect(await judged({ type, format, constraints }, [...right, wrong])).toEqual([[constraint, right.length + 1, 1]]);
	});

	test.each([
		['any', 'says nothing of them'],
		['%G-W%V', 'is not known'],
		['dd.mm.yyyy', 'is not known'],
	])('of the format %s is not judged, which is said once', async (format, why) => {
		const field = { name: 'a', type: 'date', format, constraints: { required: true, minimum: '2025-01-01' } };
		const schema = { fields: [field, { name: 'gone', type: 'date', format }] };
		const reader = { node: 'N', input: 'i', data: { schema: { fields: [field] } } };
		const { violations, notes } = await profileOf({ 't.csv': 'a,b\n5,x\n' }, { schema }, [reader]);
		expect(violations).toBeUndefined();
		expect(notes).toEqual([`The type and the bounds of \`a\` were not judged: its format \`${format}\` ${why}.`]);
	});

	test.each(['applications.snappy.parquet', 'applications.none.arrow'])('of %s is at its bound', async (name) => {
		const bytes = readFileSync(`__fixtures__/tables/${name}`);
		const found = async (constraints: object) =>
			(await profileOf({ [name]: bytes }, { schema: { fields: [{ name: 'seen', type: 'datetime', constraints }] } }))
				.violations;
		expect(await found({ minimum: '2025-01-01T00:00:00Z', maximum: '2025-01-04T17:00:00' })).toBeUndefined();
		expect(await found({ minimum: '2025-01-01', maximum: '2025-01-04' })).toBeUndefined();
		expect(await found({ minimum: '2025-01-01T00:30:00' })).toMatchObject([{ constraint: 'minimum', count: 1 }]);
		expect(await found({ maximum: '2025-01-03' })).toMatchObject([{ constraint: 'maximum', count: 18 }]);
	});

	test('of a typed table has no format', async () => {
		const bytes = readFileSync('__fixtures__/tables/applications.none.arrow');
		const field = {
			name: 'seen',
			type: 'datetime',
			format: '%d.%m.%Y %H:%M',
			constraints: { minimum: '01.01.2025 00:30' },
		};
		const { violations } = await profileOf({ 't.arrow': bytes }, { schema: { fields: [field] } });
		expect(violations).toMatchObject([{ constraint: 'minimum', count: 1 }]);
	});
});

describe('a table', () => {
	const fields = [
		{ name: 'id', type: 'integer' },
		{ name: 'day', type: 'date' },
	];

	test('has a key over all its files, and says where it was seen first', async () => {
		const { violations } = await profileOf(
			{ 'p-0.csv': 'id,day\n1,2025-01-01\n2,2025-01-01\n', 'p-1.csv': 'id,day\n3,2025-01-01\n2,2025-01-01\n' },
			{ schema: { fields, primaryKey: ['id', 'day'] } },
		);
		expect(violations).toEqual([
			{
				constraint: 'primaryKey',
				column: 'id, day',
				file: 'p-1.csv',
				row: 2,
				line: 3,
				value: '2, 2025-01-01',
				wanted: 'unique; row 2 of p-0.csv has it too',
				count: 1,
			},
		]);
	});

	test('whose key is one column breaks one rule only', async () => {
		const schema = { fields: [{ name: 'id', constraints: { unique: true } }], primaryKey: 'id' };
		const { violations } = await profileOf({ 't.csv': 'id,x\n7,1\n7,2\n' }, { schema });
		expect(violations).toMatchObject([{ constraint: 'unique', value: '7', wanted: 'unique; row 1 has it too' }]);
	});

	test.each([
		['id', 'unique', 'id'],
		[['id'], 'unique', 'id'],
		[['id', 'day'], 'primaryKey', 'id, day'],
	])('has the key %j although its fields do not name it', async (primaryKey, constraint, column) => {
		const schema = { fields: [{ name: 'amount' }], primaryKey };
		const rows = [
			{ id: 1, day: 'mon', amount: 5 },
			{ id: 1, day: 'mon', amount: 6 },
			{ id: 3, day: 'tue', amount: 7 },
		];
		const json = rows.map((row) => `${JSON.stringify(row)}\n`).join('');
		const csv = `id,day,amount\n${rows.map((row) => `${Object.values(row).join(',')}\n`).join('')}`;
		const arrow = tableToIPC(tableFromArrays({ id: [1, 1, 3], day: ['mon', 'mon', 'tue'], amount: [5, 6, 7] }), {});
		for (const files of [{ 't.csv': csv }, { 't.jsonl': json }, { 't.arrow': arrow as Uint8Array }]) {
			const { violations } = await profileOf(files, { schema });
			expect(violations).toMatchObject([{ constraint, column, row: 2, count: 1 }]);
		}
	});

	test('without a column leaves its cells alone', async () => {
		const schema = { fields: [{ name: 'gone', constraints: { required: true } }], primaryKey: ['gone', 'id'] };
		expect((await profileOf({ 't.csv': 'id,x\n7,1\n' }, { schema })).violations).toBeUndefined();
	});

	test('of JSON records keeps their types', async () => {
		const schema = {
			fields: [
				{ name: 'n', type: 'number' },
				{ name: 's', type: 'string', constraints: { required: true } },
			],
		};
		const { violations } = await profileOf(
			{ 't.jsonl': '{"n": 1, "s": "x"}\n{"n": true}\n{"n": 2.5, "s": 5}\n' },
			{ schema },
		);
		expect(violations).toMatchObject([
			{ constraint: 'type', column: 'n', row: 2, line: 2, value: 'true' },
			{ constraint: 'required', column: 's', row: 2 },
			{ constraint: 'type', column: 's', row: 3, value: '5' },
		]);
	});

	test('is judged only in the files that the contract names', async () => {
		const data = { files: 'p-*.csv', schema: { fields } };
		expect(
			(await profileOf({ 'p-0.csv': 'id,day\n1,2025-01-01\n', 'notes.csv': 'id,day\nx,y\n' }, data)).violations,
		).toBeUndefined();
	});

	test('with a schema that makes no sense is not judged', async () => {
		for (const schema of [
			{ fields: 'x' },
			{ fields: [1, null, { name: 3 }] },
			{ fields: [{ name: 'id', constraints: { pattern: '(' } }] },
		])
			expect((await profileOf({ 't.csv': 'id,x\n7,1\n' }, { schema })).violations).toBeUndefined();
	});

	test('tells a bounded number of violations, with cells cut short', async () => {
		const names = Array.from({ length: 80 }, (_, index) => `c${index}`);
		const text = `${names.join()}\n${names.map(() => 'x'.repeat(300)).join()}\n`;
		const schema = { fields: names.map((name) => ({ name, type: 'integer' })) };
		const { violations = [] } = await profileOf({ 't.csv': text }, { schema });
		expect(violations).toHaveLength(50);
		expect(violations[0]?.value).toHaveLength(80);
	});
});

test('a key set knows exactly the keys that it met', () => {
	fc.assert(
		fc.property(fc.array(fc.string({ maxLength: 4 }), { maxLength: 3000 }), (keys) => {
			const set = new KeySet();
			const first = new Map<string, number>();
			keys.forEach((key, index) => {
				expect(set.meet(key, index)).toBe(first.get(key));
				if (!first.has(key)) first.set(key, index);
			});
		}),
		{ numRuns: 30 },
	);
	const set = new KeySet();
	for (let index = 0; index < 100_000; index++) expect(set.meet(`A${index}`, index)).toBeUndefined();
	for (let index = 0; index < 100_000; index += 7) expect(set.meet(`A${index}`, 0)).toBe(index);
	expect([set.meet('x'.repeat(300), 1), set.meet('x'.repeat(300), 2), set.meet('x'.repeat(301), 3)]).toEqual([
		undefined,
		1,
		undefined,
	]);
});

test.each([0, 1, 256, 257, 1_000, 5_000, 100_000])('%i different values are counted', (count) => {
	const sketch = new DistinctSketch();
	for (let turn = 0; turn < 2; turn++) for (let index = 0; index < count; index++) sketch.addText(`value ${index}`);
	const error = Math.abs(sketch.count() - count);
	expect(error).toBeLessThanOrEqual(count <= 256 ? 0 : count * 0.1);
});

describe('columns beyond those that are profiled', () => {
	const names = Array.from({ length: 1_200 }, (_, index) => `c${index}`);
	const schema = { fields: [{ name: 'c1100', type: 'integer', constraints: { maximum: 5 } }] };
	const records = [5, 6].map((value) => Object.fromEntries(names.map((name) => [name, value])));
	const arrow = tableToIPC(tableFromArrays(Object.fromEntries(names.map((name) => [name, Int32Array.of(5, 6)]))), {
		format: 'file',
	});
	const csv = [names, names.map(() => 5), names.map(() => 6)].map((row) => `${row.join(',')}\n`).join('');
	test.each([
		['t.csv', csv],
		['t.jsonl', records.map((record) => `${JSON.stringify(record)}\n`).join('')],
		['t.json', JSON.stringify(records)],
		['t.arrow', arrow ?? new Uint8Array()],
	])('are judged in %s', async (name, content) => {
		const { violations, table } = await profileOf({ [name]: content }, { schema });
		// The profile has them too, so that a declared column is known to be there or not.
		expect(table?.columns).toHaveLength(1_001);
		expect(table?.columns.at(-1)).toEqual({ name: 'c1100', type: 'integer', nulls: 0, distinct: 2, min: 5, max: 6 });
		expect(table?.columnCount).toBeGreaterThan(1_001);
		expect(violations).toMatchObject([{ constraint: 'maximum', column: 'c1100', row: 2, value: '6', count: 1 }]);
	});
});

describe('the schemas of inputs that read the data', () => {
	const csv = 'id,kind\n1,a\n1,zzz\nx,b\n';
	const kind = (constraints: object) => ({ schema: { fields: [{ name: 'kind', constraints }] } });
	const reader = (input: string, data: DataContract) => ({ node: 'Use', input, data });
	const unmetOf = async (readers: readonly OutputReader[], own?: DataContract) =>
		(await profileOf({ 't.csv': csv, 'other.txt': 'x' }, own, readers)).unmet;

	test('are judged value by value, each for its reader', async () => {
		const own = { schema: { fields: [{ name: 'id', constraints: { unique: true } }] } };
		const readers = [
			reader('strict', kind({ enum: ['a', 'b'] })),
			reader('lax', kind({ required: true })),
			reader('again', kind({ enum: ['a', 'b'] })),
			reader('short', kind({ maxLength: 2 })),
		];
		const found = await profileOf({ 't.csv': csv }, own, readers);
		expect(found.violations).toMatchObject([{ constraint: 'unique', column: 'id' }]);
		const wrong = { column: 'kind', file: 't.csv', row: 2, line: 3, value: 'zzz', count: 1 };
		expect(found.unmet).toMatchObject([
			{ node: 'Use', input: 'strict', violations: [{ ...wrong, constraint: 'enum' }] },
			{ node: 'Use', input: 'again', violations: [{ ...wrong, constraint: 'enum' }] },
			{ node: 'Use', input: 'short', violations: [{ ...wrong, constraint: 'maxLength' }] },
		]);
	});

	test('are judged in parquet and Feather files too', async () => {
		const data = { schema: { fields: [{ name: 'application_id', constraints: { pattern: 'A0[0-7]\\d' } }] } };
		for (const name of ['applications.snappy.parquet', 'applications.lz4.feather']) {
			const bytes = readFileSync(`__fixtures__/tables/${name}`);
			const { unmet } = await profileOf({ [name]: bytes }, undefined, [reader('rows', data)]);
			expect(unmet).toMatchObject([{ violations: [{ constraint: 'pattern', row: 81, count: 10 }] }]);
		}
	});

	test('are judged where they are the output’s own too, without judging twice', async () => {
		const same = { schema: { fields: [{ name: 'id', type: 'integer' }] } };
		const { violations, unmet } = await profileOf({ 't.csv': csv }, same, [reader('same', same)]);
		expect(violations).toMatchObject([{ constraint: 'type', column: 'id', row: 3, value: 'x', count: 1 }]);
		expect(unmet).toEqual([{ node: 'Use', input: 'same', violations }]);
	});

	test('look at the files that they mean', async () => {
		const strict = kind({ enum: ['a'] });
		expect(await unmetOf([reader('others', { ...strict, files: '*.txt' })], { files: '*.csv' })).toBeUndefined();
		expect(await unmetOf([reader('these', { ...strict, files: '*.csv' })], { files: '*.txt' })).toHaveLength(1);
		expect(await unmetOf([reader('its', strict)], { files: '*.txt' })).toBeUndefined();
	});

	test('are judged up to a bound, which a note tells', async () => {
		const readers = Array.from({ length: 12 }, (_, index) =>
			reader(`r${index}`, kind({ maxLength: 1, minLength: -index })),
		);
		const { unmet, unjudged, notes } = await profileOf({ 't.csv': csv }, undefined, readers);
		expect(unmet).toHaveLength(8);
		expect(unjudged).toEqual(['r8', 'r9', 'r10', 'r11'].map((input) => ({ node: 'Use', input })));
		expect(notes).toContain('The schemas of 4 more of its readers were not judged value by value.');
	});
});
