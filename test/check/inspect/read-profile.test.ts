import { mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { execFile } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import * as fc from '../../rig/fast-check.ts';
import { describe, expect, test } from 'vitest';
import { readProfile } from '../../../src/check/inspect/read-profile.ts';
import type { DataContract } from '../../../src/model/project.ts';
import { profileOf } from '../../rig/profile-folder.ts';

describe('several files', () => {
	test('with the same columns are one table', async () => {
		const profile = await profileOf({
			'part-1.csv': 'a,b\n1,x\n2,\n',
			'part-0.csv': 'a,b\n1.5,y\n',
			_SUCCESS: '',
			'.part-0.crc': 'zz',
		});
		expect(profile).toMatchObject({ format: 'csv', fileCount: 4, notes: [] });
		expect(profile.table).toMatchObject({
			rows: 3,
			columns: [
				{ name: 'a', type: 'number', nulls: 0, min: 1, max: 2 },
				{ name: 'b', type: 'string', nulls: 1 },
			],
		});
	});

	test.each([
		['lacks `b` and adds `c`', 'a,c\n1,2\n'],
		['has them in another order', 'b,a\n1,2\n'],
	])('one shard %s', async (words, other) => {
		const { files, table } = await profileOf({ 'part-0.csv': 'a,b\n1,2\n', 'part-1.csv': other });
		expect(files[1]?.problem?.message).toContain(words);
		expect(files[0]?.problem).toBeUndefined();
		expect(table).toBeUndefined();
	});

	test('with other columns and other names are several tables', async () => {
		const profile = await profileOf({ 'rows.csv': 'a,b\n1,2\n', 'scores.csv': 'x\n1\n' });
		expect(profile.files.every(({ problem }) => problem === undefined)).toBe(true);
		expect(profile.notes.join()).toContain('not one table');
		expect(profile.table).toBeUndefined();
	});

	test('that the contract names must be one table', async () => {
		const profile = await profileOf({ 'rows.csv': 'a,b\n1,2\n', 'scores.csv': 'x\n1\n' }, { files: '*.csv' });
		expect(profile.files[1]?.problem?.message).toContain('lacks');
	});

	test('are narrowed by the contract’s glob', async () => {
		const files = { 'train/a.csv': 'a\n1\n', 'train/b.csv': 'a\nx\n', 'val/a.csv': 'z\n1\n', 'readme.txt': 'words' };
		const profile = await profileOf(files, { files: 'train/*.csv', format: 'csv' });
		expect(profile).toMatchObject({ format: 'csv', matched: 2, fileCount: 4 });
		expect(profile.table).toMatchObject({ rows: 2, columns: [{ name: 'a', type: 'string' }] });
	});

	test('none of which the glob names are no table', async () => {
		const profile = await profileOf({ 'a.csv': 'a\n1\n' }, { files: '*.parquet' });
		expect(profile).toMatchObject({ matched: 0, fileCount: 1 });
		expect(profile.format).toBeUndefined();
		expect(profile.table).toBeUndefined();
	});

	test('of several formats are mixed', async () => {
		expect(await profileOf({ 'a.csv': 'a,b\n1,2\n', 'b.json': '{}' })).toMatchObject({ format: 'mixed' });
	});

	test('beyond two hundred are read, but those with problems are listed', async () => {
		const files = Object.fromEntries(Array.from({ length: 230 }, (_, index) => [`p-${index}.csv`, 'a\nx\n']));
		const profile = await profileOf({ ...files, 'p-999.csv': 'a\n"x\n' });
		expect(profile.files).toHaveLength(200);
		expect(profile.files.some(({ path }) => path === 'p-999.csv')).toBe(true);
		expect(profile.table?.rows).toBeUndefined();
		expect(profile.notes.join()).toContain('200 of 231');
		expect((await profileOf(files)).table?.rows).toBe(230);
	});

	test('dates are joined as dates, words as words', async () => {
		const { table } = await profileOf({ 'p-0.csv': 'd,w,n\n2024-02-01,1,\n', 'p-1.csv': 'd,w,n\n2024-01-01,x,\n' });
		expect(table?.columns).toEqual([
			{ name: 'd', type: 'date', nulls: 0, min: '2024-01-01', max: '2024-02-01' },
			{ name: 'w', type: 'string', nulls: 0 },
			{ name: 'n', type: 'any', nulls: 2 },
		]);
	});
});

describe('shards of JSON records', () => {
	const columns = [
		{ name: 'id', type: 'integer', nulls: 0, min: 1, max: 3 },
		{ name: 'note', type: 'string', nulls: 2 },
	];
	const shards = {
		'part-0.jsonl': '{"id": 1, "note": "x"}\n',
		'part-1.jsonl': '{"id": 2}\n',
		'part-2.jsonl': '{"note": null, "id": 3}\n',
	};

	const documents = Object.fromEntries(Object.entries(shards).map(([name, line]) => [name.slice(0, -1), `[${line}]`]));

	test.each<[string, Record<string, string>, DataContract?]>([
		['of lines', shards],
		['of documents', documents],
		['of which one is an empty table', { ...documents, 'part-3.json': '[]' }, { minRows: 1 }],
		['of which one is no table', { ...documents, 'part-3.json': '[]' }],
		['of which one has no line', { ...shards, 'part-3.jsonl': '\n' }],
	])('%s are one table by the names of their members', async (_, files, data) => {
		const { table, files: read } = await profileOf(files, data);
		expect(read.filter(({ problem }) => problem !== undefined)).toEqual([]);
		expect(table).toMatchObject({ rows: 3, columns });
		expect(table?.columns).toHaveLength(2);
	});

	test('have the columns of most first, and show the rows of the first', async () => {
		const other = { 'part-3.jsonl': '{"new": 7, "id": 4}\n', 'part-4.jsonl': '{"new": 8, "id": 5}\n' };
		const { table } = await profileOf({ ...shards, ...other });
		expect(table?.columns.map(({ name, nulls }) => [name, nulls])).toEqual([
			['new', 3],
			['id', 0],
			['note', 4],
		]);
		expect(table?.sample).toEqual([['', '1', 'x']]);
	});

	test('with other names are one table only where their columns are the same', async () => {
		const { 'part-0.jsonl': one, 'part-1.jsonl': two, 'part-2.jsonl': three } = shards;
		expect((await profileOf({ 'a.jsonl': one, 'b.jsonl': three })).table).toMatchObject({ rows: 2 });
		const apart = await profileOf({ 'a.jsonl': one, 'b.jsonl': two });
		expect(apart.table).toBeUndefined();
		expect(apart.files.every(({ problem }) => problem === undefined)).toBe(true);
		expect((await profileOf({ 'a.jsonl': one, 'b.jsonl': two }, { files: '*.jsonl' })).table).toMatchObject({
			rows: 2,
		});
	});

	test('have as many columns together as are profiled of one, and those that a contract names', async () => {
		const line = (from: number) =>
			JSON.stringify(Object.fromEntries(Array.from({ length: 800 }, (_, at) => [`c${from + at}`, 1])));
		const files = { 'part-0.jsonl': line(0), 'part-1.jsonl': line(700) };
		const { table } = await profileOf(files);
		expect(table?.columns).toHaveLength(1_000);
		expect(table).toMatchObject({ rows: 2, columnCount: 1_500 });
	});
});

test('no file gives an empty profile', async () => {
	expect(await profileOf({})).toEqual({ reader: 5, files: [], fileCount: 0, bytes: 0, notes: [] });
});

test('a file that is gone when it is read is a problem, no crash', async () => {
	const profile = await readProfile(tmpdir(), [{ path: 'no-such-file.csv', bytes: 5 }]);
	expect(profile.files[0]?.problem?.message).toContain('ENOENT');
});

test('notes are bounded', async () => {
	const files = Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`p-${index}.csv`, '\uFEFFa\nx\n']));
	const { notes } = await profileOf(files);
	expect(notes).toHaveLength(21);
	expect(notes.at(-1)).toBe('20 more notes.');
});

test('law: whatever is in a file, under whatever name, it is answered', async () => {
	const ending = fc.constantFrom(
		...'.csv .tsv .json .jsonl .parquet .arrow .tar.gz .zip .gz .pkl .npy .txt .bin'.split(' '),
		'',
	);
	const marks = [
		'PAR1',
		'ARROW1',
		'PK\u0003\u0004',
		'PK\u0005\u0006',
		'\u0093NUMPY\u0001\u0000',
		'\u001F\u008B\u0008\u0000',
		'\u0080\u0004',
		'{"a":',
		'a,b\n',
		'\uFEFF',
	];
	const mark = fc.constantFrom('', ...marks).map((text) => Buffer.from(text, text === '\uFEFF' ? 'utf8' : 'latin1'));
	const content = fc.tuple(mark, fc.uint8Array({ maxLength: 300 })).map((parts) => Buffer.concat(parts));
	await fc.assert(
		fc.asyncProperty(ending, content, async (end, bytes) => {
			const name = `f${end}`;
			const profile = await profileOf({ [name]: bytes });
			expect(profile.files).toHaveLength(1);
			expect(profile.bytes).toBe(bytes.length);
			expect(profile.files[0]?.problem?.message ?? 'fine.').not.toMatch(/Error|undefined|\[object/);
			// Read again it is the same: nothing depends on chance or time.
			expect(await profileOf({ [name]: bytes })).toEqual(profile);
		}),
		{ numRuns: 300 },
	);
});

test('memory stays bounded, however large a table is', async () => {
	const folder = await mkdtemp(join(tmpdir(), 'profile-'));
	try {
		const file = await open(join(folder, 'big.csv'), 'w');
		const block = Array.from({ length: 10_000 }, (_, index) => `${index},${index / 7},name ${index % 97}\n`).join('');
		await file.write('id,share,name\n');
		for (let written = 0; written < 60_000_000; written += block.length) await file.write(block);
		const { size } = await file.stat();
		await file.close();
		const entry = new URL('../../../src/check/inspect/read-profile.ts', import.meta.url).href;
		const program = `
			const { readProfile } = await import(${JSON.stringify(entry)});
			const profile = await readProfile(${JSON.stringify(folder)}, [{ path: 'big.csv', bytes: ${size} }]);
			console.log(JSON.stringify({ rows: profile.table.rows, kilobytes: process.resourceUsage().maxRSS }));`;
		await writeFile(join(folder, 'read.mjs'), program);
		const { stdout } = await promisify(execFile)(process.execPath, [join(folder, 'read.mjs')]);
		const { rows, kilobytes } = JSON.parse(stdout) as { rows: number; kilobytes: number };
		expect(rows % 10_000).toBe(0);
		expect(rows).toBeGreaterThan(1_000_000);
		expect(kilobytes).toBeLessThan(300_000);
	} finally {
		await rm(folder, { recursive: true });
	}
});
