import { readFileSync } from 'node:fs';
import { dictionary, tableFromArrays, tableToIPC, utf8 } from '@uwdata/flechette';
import { describe, expect, test } from 'vitest';
import { caps } from '../../../src/check/inspect/caps.ts';
import * as fc from '../../rig/fast-check.ts';
import {
	applicationCounts,
	applicationFields,
	applicationViolations,
	secondApplication,
} from '../../rig/applications.ts';
import { fileProfileOf, profileOf, withoutSpread } from '../../rig/profile-folder.ts';

const fixture = (name: string) => readFileSync(`__fixtures__/tables/${name}`);

const counted = [
	...applicationCounts,
	{ name: 'scores', type: 'array', nulls: 0 },
	{ name: 'home', type: 'object', nulls: 0 },
];

const readable = [
	'applications.none.arrow',
	'applications.stream.arrow',
	'applications.lz4.feather',
	'applications.zstd.feather',
];

describe.each(readable)('%s', (name) => {
	test('has columns, rows, nulls, bounds, different values and first rows', async () => {
		const { table, files, notes } = await profileOf({ [name]: fixture(name) });
		expect(notes).toEqual([]);
		expect(files).toMatchObject([{ format: 'arrow', path: name }]);
		expect(files[0]?.problem).toBeUndefined();
		expect(table?.rows).toBe(90);
		expect(withoutSpread(table?.columns)).toEqual(counted);
		expect(table?.sample).toHaveLength(5);
		expect(table?.sample?.[1]).toEqual(secondApplication);
	});

	test('is judged by its schema, over all of its blocks', async () => {
		const { violations, notes } = await profileOf({ [name]: fixture(name) }, { schema: { fields: applicationFields } });
		expect(notes).toEqual([]);
		expect(violations).toMatchObject(applicationViolations);
	});

	test('cut short anywhere in its blocks is truncated', async () => {
		const bytes = fixture(name);
		for (const cut of [1, 700, 2500, bytes.length - 40]) {
			const { problem } = await fileProfileOf(name, bytes.subarray(0, bytes.length - cut));
			expect(problem?.message).toContain('truncated');
		}
	});
});

test('values that LZ4 packed in several blocks, or left as they were, are read', async () => {
	const { table, notes } = await profileOf({ 't.feather': fixture('long.lz4.feather') });
	expect(notes).toEqual([]);
	expect(withoutSpread(table?.columns)).toEqual([
		{ name: 'step', type: 'integer', nulls: 0, distinct: 240, min: 0, max: 239 },
		{ name: 'grade', type: 'string', nulls: 0, distinct: 7 },
		{ name: 'noise', type: 'integer', nulls: 0, distinct: 256, min: 0, max: 255 },
	]);
	const fields = [{ name: 'grade', constraints: { pattern: 'grade [0-5] of a long name' } }];
	const { violations } = await profileOf({ 't.feather': fixture('long.lz4.feather') }, { schema: { fields } });
	expect(violations).toMatchObject([{ constraint: 'pattern', row: 7, count: 1714 }]);
});

test('a Feather file of the first version is only said to be one', async () => {
	const bytes = fixture('applications.first.feather');
	const { table, notes, problem } = await fileProfileOf('t.feather', bytes);
	expect({ table, problem }).toEqual({ table: undefined, problem: undefined });
	expect(notes.join()).toContain('first version');
	const cut = await fileProfileOf('t.feather', bytes.subarray(0, bytes.length - 1));
	expect(cut.problem?.message).toContain('truncated');
});

test('each kind of column has a type of the Table Schema and readable cells', async () => {
	const { table } = await profileOf({ 't.arrow': fixture('kinds.arrow') });
	expect(withoutSpread(table?.columns)).toEqual([
		{ name: 'text', type: 'string', nulls: 1, distinct: 2 },
		{ name: 'view', type: 'string', nulls: 1, distinct: 2 },
		{ name: 'kind', type: 'string', nulls: 0, distinct: 2 },
		{ name: 'whole', type: 'integer', nulls: 0, distinct: 3, min: 1, max: 2 ** 60 },
		{ name: 'tiny', type: 'integer', nulls: 1, distinct: 2, min: 1, max: 3 },
		{ name: 'half', type: 'number', nulls: 1, distinct: 2, min: 0.5, max: 1.5 },
		{ name: 'price', type: 'number', nulls: 1, distinct: 2, min: 1.25, max: 2.5 },
		{ name: 'noon', type: 'time', nulls: 1, distinct: 2 },
		{ name: 'took', type: 'duration', nulls: 1, distinct: 2 },
		{
			name: 'zoned',
			type: 'datetime',
			nulls: 0,
			distinct: 1,
			min: '2025-01-01T00:00:00.000Z',
			max: '2025-01-01T00:00:00.000Z',
		},
		{
			name: 'ever',
			type: 'datetime',
			nulls: 1,
			distinct: 2,
			min: '0001-01-01T00:00:00.000Z',
			max: '9999-12-31T00:00:00.000Z',
		},
		{ name: 'bytes', type: 'any', nulls: 1 },
		{ name: 'tags', type: 'object', nulls: 1 },
		{ name: 'nothing', type: 'any', nulls: 3 },
		{ name: 'runs', type: 'any', nulls: 0 },
		{ name: 'pair', type: 'array', nulls: 1 },
	]);
	expect(table?.sample?.[0]).toEqual(
		'a|short|red|1152921504606846977|1|0.5|1.25|12:00:00|PT90S|2025-01-01T00:00:00.000Z|9999-12-31T00:00:00.000Z|2 bytes|{"a":1}|||[1,2]'.split(
			'|',
		),
	);
	expect(table?.sample?.[1]?.[7]).toBe('00:00:01.500');
});

test('a block that is too large to be read at once leaves columns, rows and nulls', async () => {
	const rows = Math.ceil(caps.arrowBlockBytes / 8) + 1;
	const bytes = tableToIPC(tableFromArrays({ x: new Float64Array(rows) }), { format: 'file' });
	const { table, notes } = await fileProfileOf('t.arrow', bytes ?? new Uint8Array());
	expect(table).toEqual({ rows, columns: [{ name: 'x', type: 'number', nulls: 0 }] });
	expect(notes).toEqual(['t.arrow: its values were not read: they are too many to be read at once.']);
});

test('a dictionary that would have to be made over and over leaves columns, rows and nulls', async () => {
	const stream = (parts: number) => {
		const [first, ...others] = Array.from({ length: parts }, (_, part) => {
			const names = Array.from({ length: 5_000 }, (_each, index) => `${part}-${index}`);
			const bytes = tableToIPC(tableFromArrays({ x: names }, { types: { x: dictionary(utf8()) } }), {
				format: 'stream',
			});
			return Buffer.from(bytes ?? []);
		});
		// Each stream ends with eight bytes, and begins with the schema, which is said once.
		const schema = 8 + (first?.readInt32LE(4) ?? 0);
		const end = (part: Buffer) => part.subarray(0, part.length - 8);
		return Buffer.concat([
			end(first ?? Buffer.alloc(0)),
			...others.map((part) => end(part).subarray(schema)),
			Buffer.from('ffffffff00000000', 'hex'),
		]);
	};
	const few = await fileProfileOf('t.arrow', stream(3));
	expect(few.notes).toEqual([]);
	expect(few.table).toMatchObject({ rows: 15_000, columns: [{ name: 'x', type: 'string', nulls: 0 }] });
	const many = await fileProfileOf('t.arrow', stream(60));
	expect(many.notes).toEqual(['t.arrow: its values were not read: they are too many to be read at once.']);
	expect(many.table).toEqual({ rows: 300_000, columns: [{ name: 'x', type: 'string', nulls: 0 }] });
});

test('a table without rows has its columns', async () => {
	const { table, notes } = await fileProfileOf('t.arrow', fixture('empty.arrow'));
	expect(notes).toEqual([]);
	expect(table?.rows).toBe(0);
	expect(table?.columns.map(({ name, type, nulls }) => ({ name, type, nulls }))).toEqual(
		counted.map(({ name, type }) => ({ name, type, nulls: 0 })),
	);
});

test.each([
	['a mark and no other', 'ARROW1\0\0....'],
	['a mark of the first version and no other', 'FEA1....'],
	['marks and nothing else', 'ARROW1\0\0...ARROW1'],
	['a directory that reaches beyond the file', `ARROW1\0\0${'x'.repeat(40)}\xff\0\0\0ARROW1`],
])('%s: a finding', async (_, content) => {
	expect((await fileProfileOf('t.arrow', Buffer.from(content, 'latin1'))).problem?.message).toContain('Arrow file');
});

test.each([...readable, 'long.lz4.feather', 'kinds.arrow'])('%s with any bytes in it is answered', async (name) => {
	const whole = fixture(name);
	await fc.assert(
		fc.asyncProperty(fc.nat(10_000), fc.uint8Array({ minLength: 1, maxLength: 24 }), async (at, noise) => {
			const bytes = Buffer.from(whole);
			bytes.set(noise, at % (bytes.length - noise.length));
			const profile = await profileOf({ 't.arrow': bytes }, { schema: { fields: applicationFields } });
			expect(profile.files).toHaveLength(1);
			expect(profile.files[0]?.problem?.message ?? '').not.toContain('cannot be read');
		}),
		{ numRuns: 60 },
	);
});
