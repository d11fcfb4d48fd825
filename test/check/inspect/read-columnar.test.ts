import { readFileSync } from 'node:fs';
import * as fc from '../../rig/fast-check.ts';
import { describe, expect, test } from 'vitest';
import {
	applicationCounts,
	applicationFields,
	applicationViolations,
	secondApplication,
} from '../../rig/applications.ts';
import { fileProfileOf, profileOf, withoutSpread } from '../../rig/profile-folder.ts';

const parquet = readFileSync('__fixtures__/tables/applications.unnoted.parquet');

/** An array file as NumPy writes it. */
function npy(header: string, dataBytes: number, version = 1): Buffer {
	const padded = Buffer.from(`${header.padEnd(117)}\n`, 'latin1');
	const length = Buffer.alloc(version === 1 ? 2 : 4);
	if (version === 1) length.writeUInt16LE(padded.length);
	else length.writeUInt32LE(padded.length);
	return Buffer.concat([
		Buffer.from(`\u0093NUMPY${String.fromCharCode(version, 0)}`, 'latin1'),
		length,
		padded,
		Buffer.alloc(dataBytes),
	]);
}

test('a whole file has no problem', async () => {
	expect((await fileProfileOf('t.parquet', parquet)).problem).toBeUndefined();
});

test.each([
	['t.parquet', parquet.subarray(0, parquet.length - 1)],
	['t.parquet', Buffer.from('PAR1')],
	['t.parquet', Buffer.concat([Buffer.from('PAR1abcd'), Buffer.from([99, 0, 0, 0]), Buffer.from('PAR1')])],
	['t.npy', Buffer.from('\u0093NUMPY\u0001', 'latin1')],
])('%s cut short is truncated', async (name, content) => {
	expect((await fileProfileOf(name, content)).problem?.message).toContain('truncated');
});

describe('a parquet file', () => {
	const table = (codec: string) => readFileSync(`__fixtures__/tables/applications.${codec}.parquet`);

	test('has columns, types, rows, nulls, bounds and different values', async () => {
		const { table: found, files } = await profileOf({ 't.parquet': table('snappy') });
		expect(files[0]?.problem).toBeUndefined();
		expect(found).toMatchObject({ rows: 90, rowGroups: 3 });
		expect(withoutSpread(found?.columns)).toEqual([
			...applicationCounts,
			{ name: 'scores', type: 'array' },
			{ name: 'home', type: 'object' },
		]);
		expect(found?.sample?.[1]).toEqual(secondApplication);
	});

	test.each(['none', 'snappy', 'gzip', 'zstd', 'brotli', 'lz4'])(
		'packed with %s is judged by its schema',
		async (codec) => {
			const { violations, notes } = await profileOf(
				{ 't.parquet': table(codec) },
				{ schema: { fields: applicationFields } },
			);
			expect(notes).toEqual([]);
			expect(violations).toMatchObject(applicationViolations);
		},
	);

	test('packed with what we cannot unpack says so', async () => {
		// The number of the codec stands behind the column's name: LZO for the plain LZ4 of the file.
		const text = table('lz4').toString('latin1').replaceAll('income\x15\x0e', 'income\x15\x06');
		const { violations, notes } = await profileOf(
			{ 't.parquet': Buffer.from(text, 'latin1') },
			{ schema: { fields: applicationFields } },
		);
		expect(violations).toBeUndefined();
		expect(notes).toEqual(['t.parquet: its values were not judged: parquet unsupported compression codec: LZO.']);
	});

	test.each(['gzip', 'zstd', 'brotli', 'lz4'])(
		'whose pages of %s unpack to more than they say is refused',
		async (codec) => {
			const bytes = table(codec);
			// A page begins with its kind and with the bytes that it unpacks to, in groups of seven bits from the lowest.
			const at = bytes.indexOf(Uint8Array.of(0x15, 4, 0x15));
			expect(at).toBeGreaterThan(0);
			bytes.writeUInt8((bytes[at + 3] ?? 0) - 2, at + 3);
			const { problem } = await fileProfileOf('t.parquet', bytes, { schema: { fields: applicationFields } });
			expect(problem?.message).toContain('cannot be read');
		},
	);

	test('with broken values is unreadable as soon as they are asked for', async () => {
		const bytes = Buffer.from(table('zstd'));
		bytes.fill(255, 20, 400);
		const { files } = await profileOf({ 't.parquet': bytes }, { schema: { fields: applicationFields } });
		expect(files[0]?.problem?.message).toContain('cannot be read');
	});

	test('that says nothing of its values is counted all the same', async () => {
		const { table: found } = await fileProfileOf('t.parquet', table('unnoted'));
		const [, income] = withoutSpread(found?.columns);
		expect(income).toEqual({ name: 'income', type: 'number', nulls: 1, distinct: 9, min: 0, max: 13.5 });
	});

	test('whose values cannot be read has the columns that it notes', async () => {
		const broken = table('snappy');
		broken.fill(255, 20, 400);
		const { table: found } = await profileOf({ 't.parquet': broken });
		expect(found?.columns[2]).toEqual({ name: 'term', type: 'integer', nulls: 0, min: 36, max: 60 });
	});

	test('of any bytes never throws', async () => {
		await fc.assert(
			fc.asyncProperty(fc.nat(6000), fc.uint8Array({ minLength: 1, maxLength: 40 }), async (at, noise) => {
				const bytes = Buffer.from(table('snappy'));
				bytes.set(noise, at % (bytes.length - noise.length));
				const profile = await profileOf({ 't.parquet': bytes }, { schema: { fields: applicationFields } });
				expect(profile.files).toHaveLength(1);
			}),
			{ numRuns: 60 },
		);
	});
});

describe('a NumPy array', () => {
	const header = (descr: string, shape: string) => `{'descr': ${descr}, 'fortran_order': False, 'shape': (${shape}), }`;
	test.each([
		["'<f8'", '2, 3', 48, 1],
		["'<f8'", '2,', 16, 2],
		["'|b1'", '5,', 5, 3],
		["'<U4'", '2,', 32, 1],
		["'<i4'", '', 4, 1],
		["[('a', '<f8')]", '9,', 0, 1],
	])('%s of (%s) needs %i bytes', async (descr, shape, bytes, version) => {
		expect((await fileProfileOf('x.npy', npy(header(descr, shape), bytes, version))).problem).toBeUndefined();
		if (bytes === 0) return;
		const { problem } = await fileProfileOf('x.npy', npy(header(descr, shape), bytes - 1, version));
		expect(problem?.message).toContain('truncated');
	});

	test('with a header that makes no sense is broken', async () => {
		expect((await fileProfileOf('x.npy', npy('{}', 8))).problem?.message).toContain('broken');
	});
});
