import * as fc from '../../rig/fast-check.ts';
import { describe, expect, test } from 'vitest';
import { fileProfileOf } from '../../rig/profile-folder.ts';

async function csv(content: string | Uint8Array) {
	return fileProfileOf('table.csv', content);
}

describe('a table', () => {
	test('has columns, types, nulls, bounds and rows', async () => {
		const { table, problem } = await csv(
			'id,amount,name,day,at,ok,empty\n' +
				'1,1.5,"Smith, J",2024-01-31,2024-01-31T10:00:00Z,true,\n' +
				'-2,1e3,"two\nlines",2024-02-01,2024-01-31 11:00,FALSE,\n' +
				'3,,NA,,,None,NaN\n',
		);
		expect(problem).toBeUndefined();
		expect(table).toMatchObject({
			rows: 3,
			columns: [
				{ name: 'id', type: 'integer', nulls: 0, min: -2, max: 3 },
				{ name: 'amount', type: 'number', nulls: 1, min: 1.5, max: 1000 },
				{ name: 'name', type: 'string', nulls: 1 },
				{ name: 'day', type: 'date', nulls: 1, min: '2024-01-31', max: '2024-02-01' },
				{ name: 'at', type: 'datetime', nulls: 1, min: '2024-01-31 11:00', max: '2024-01-31T10:00:00Z' },
				{ name: 'ok', type: 'boolean', nulls: 1 },
				{ name: 'empty', type: 'any', nulls: 3 },
			],
		});
	});

	test.each([
		['integers and numbers are numbers', ['1', '1.5', '+2'], 'number'],
		['infinite numbers are numbers', ['inf', '-Infinity', '1'], 'number'],
		['dates and moments are moments', ['2024-01-01', '2024-01-01T00:00'], 'datetime'],
		['numbers and words are words', ['1', 'x'], 'string'],
		['words that begin as numbers do', ['1x', '-', '.', '0x10', '1_000', '2024-1-1'], 'string'],
		['booleans and numbers are words', ['true', '1'], 'string'],
	])('%s', async (_, cells, type) => {
		const { table } = await csv(`value,other\n${cells.map((cell) => `${cell},x`).join('\n')}\n`);
		expect(table?.columns[0]?.type).toBe(type);
	});

	test('without rows keeps its header', async () => {
		const { table, problem } = await csv('a,b\n');
		expect(table).toMatchObject({ rows: 0, columns: [{ name: 'a' }, { name: 'b' }] });
		expect(problem).toBeUndefined();
	});

	test('of numbers alone has no header', async () => {
		const { table, notes } = await csv('0,1.5,2\n1,2.5,3\n');
		expect(table).toMatchObject({
			rows: 2,
			columns: [{ name: 'column_1' }, { name: 'column_2' }, { name: 'column_3' }],
		});
		expect(table?.headless).toBe(true);
		expect(notes.join()).toContain('no header row');
	});

	test.each(['0,1,2', '2019,2020,2021'])('may have the numbers %s for names', async (header) => {
		const { table } = await csv(`${header}\n5,7,7\n`);
		expect(table?.rows).toBe(1);
		expect(table?.columns.map(({ name }) => name)).toEqual(header.split(','));
	});

	test('may be separated by something else, which is told', async () => {
		const { table } = await csv('a;b\n1;"x;y"\n2;z\n');
		expect(table).toMatchObject({ delimiter: ';', rows: 2, columns: [{ name: 'a' }, { name: 'b' }] });
	});

	test('may have a quote within a cell', async () => {
		const { table, problem } = await csv('size,name\n5" pipe,x\n');
		expect(problem).toBeUndefined();
		expect(table?.rows).toBe(1);
	});

	test('that names a column twice is noted', async () => {
		expect((await csv('a,a\n1,2\n')).notes).toEqual(['table.csv: the header names `a` twice.']);
	});

	test('law: what is written as csv is read back', async () => {
		const cell = fc.string({ unit: fc.constantFrom('a', 'b', '"', ',', '\n', ' ', 'é', ';'), maxLength: 6 });
		await fc.assert(
			fc.asyncProperty(fc.array(fc.tuple(cell, cell, cell), { maxLength: 20 }), async (rows) => {
				const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;
				const lines = rows.map((row) => row.map(quote).join(','));
				const { table, problem } = await csv(`one,two,three\n${lines.map((line) => `${line}\n`).join('')}`);
				expect(problem).toBeUndefined();
				expect(table?.rows).toBe(rows.length);
				expect(table?.columns.map(({ name }) => name)).toEqual(['one', 'two', 'three']);
				const empty = rows.filter(([first]) => first === '').length;
				expect(table?.columns[0]?.nulls).toBe(empty);
			}),
			{ numRuns: 60 },
		);
	});
});

describe('a broken table', () => {
	test('names the lines with too few or too many cells', async () => {
		const { problem, table } = await csv('a,b\n1,2\n3\n4,5,6\n7\n8\n');
		expect(problem).toEqual({
			line: 3,
			message:
				'Rows have another number of cells than the 2 columns: line 3 has 1, line 4 has 3, line 5 has 1 (4 such rows).',
		});
		expect(table?.columns[1]).toMatchObject({ nulls: 3 });
	});

	test('counts the lines of quoted cells', async () => {
		expect((await csv('a,b\n"x\ny\nz",2\n3\n')).problem?.line).toBe(5);
	});

	test.each([
		['an open quote', 'a,b\n1,"x\n', 'not closed'],
		['nothing at all', '', 'empty'],
		['only line ends', '\n\n', 'not even a header'],
	])('is told: %s', async (_, content, words) => {
		expect((await csv(content)).problem?.message).toContain(words);
	});
});

describe('an encoding', () => {
	test('a byte order mark is no part of the first name', async () => {
		const { table, notes } = await csv('\uFEFFa,b\n1,2\n');
		expect(table?.columns[0]?.name).toBe('a');
		expect(notes.join()).toContain('byte order mark');
	});

	test('Latin-1 is read, and noted', async () => {
		const { table, notes, problem } = await csv(Buffer.from('größe,b\n1,2\n', 'latin1'));
		expect(table?.columns[0]?.name).toBe('größe');
		expect(notes.join()).toContain('Latin-1');
		expect(problem).toBeUndefined();
	});

	// 64 KiB are the beginning of a file, and 256 KiB are read at a time.
	test.each([70_000, 65_534, 65_535, 65_536, 262_143, 262_144])('Latin-1 is told from byte %i too', async (at) => {
		const padding = `a,b\n${'1,2\n'.repeat(100_000)}`.slice(0, at - (at % 4));
		const text = `${padding}${'é'.padStart((at % 4) + 1, 'x')},1\n${'y,2\n'.repeat(9)}`;
		expect(Buffer.from(text, 'latin1').indexOf(0xe9)).toBe(at);
		const read = await csv(Buffer.from(text, 'latin1'));
		expect(read.problem).toBeUndefined();
		expect(read.notes.join()).toContain('Latin-1');
		const kinds = (column: string) => read.table?.columns.find(({ name }) => name === column)?.distinct;
		expect([kinds('a'), kinds('b')]).toEqual([3, 2]);
		// The same in UTF-8 is nothing to tell of.
		expect(await csv(Buffer.from(text))).toMatchObject({ notes: [] });
		expect((await csv(Buffer.from(text))).problem).toBeUndefined();
	});

	test.each(['\uFEFF', 'ÿþ'])('what marks a beginning is text further down: %s', async (mark) => {
		const text = `a,b\n${'1,2\n'.repeat(50_000)}${mark},2\n`;
		const { notes, problem } = await csv(Buffer.from(text, mark === 'ÿþ' ? 'latin1' : 'utf8'));
		expect(problem).toBeUndefined();
		expect(notes.join()).not.toContain('mark');
	});

	test('a character of Latin-1 and one that is none are a problem, however far apart', async () => {
		const text = `é,b\n${'1,2\n'.repeat(50_000)}\u0093x\u0094,3\n`;
		expect((await csv(Buffer.from(text, 'latin1'))).problem?.message).toContain('not Latin-1 either');
	});

	test.each([
		['at the start', Buffer.from([0x61, 0x2c, 0x62, 0x0a, 0xff, 0x81, 0x2c, 0x31, 0x0a])],
		[
			'far behind',
			Buffer.concat([Buffer.from('a,b\n' + '1,2\n'.repeat(50_000)), Buffer.from([0x81, 0x2c, 0x31, 0x0a])]),
		],
		['at the end', Buffer.concat([Buffer.from('a,b\n' + '1,2\n'.repeat(50_000) + '1,'), Buffer.from([0xc3])])],
	])('bytes that are no text are a problem: %s', async (_, content) => {
		expect((await csv(content)).problem?.message).toContain('UTF-8');
	});

	test('UTF-16 is told', async () => {
		const { problem } = await csv(Buffer.from('\uFEFFa,b\n1,2\n', 'utf16le'));
		expect(problem?.message).toContain('UTF-16');
	});
});

describe('bounds', () => {
	test('ten thousand columns: the first thousand are profiled, and it is said', async () => {
		const names = Array.from({ length: 10_000 }, (_, index) => `c${index}`);
		const { table, notes } = await csv(`${names.join(',')}\n${names.map(() => '1').join(',')}\n`);
		expect(table?.columns).toHaveLength(1000);
		expect(table).toMatchObject({ rows: 1, columnCount: 10_000 });
		expect(notes.join()).toContain('10000 columns');
	});

	test('more columns than anyone has do not hold it up', async () => {
		const names = Array.from({ length: 150_000 }, (_, index) => `c${index}`);
		const { table } = await csv(`${names.join(',')}\n`);
		expect(table).toMatchObject({ rows: 0, columnCount: 150_000 });
	});

	test('one line of 30 MB ends the reading', async () => {
		const { problem, table } = await csv(Buffer.alloc(30_000_000, 'x'));
		expect(problem?.message).toContain('longer than');
		expect(table?.rows).toBeUndefined();
	});

	test('of nothing but separators does not fill the memory', async () => {
		const { problem } = await csv(`a,b\n${','.repeat(5_000_000)}`);
		expect(problem?.message).toContain('longer than');
	});
});
