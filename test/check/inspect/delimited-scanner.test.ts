import { parse } from 'csv-parse/sync';
import * as fc from '../../rig/fast-check.ts';
import { describe, expect, test } from 'vitest';
import { DelimitedScanner } from '../../../src/check/inspect/delimited-scanner.ts';
import { ColumnTally } from '../../../src/check/inspect/tally-column.ts';

/** Every row with the line that it ends in, of a text that comes in pieces. */
function scan(pieces: readonly Uint8Array[], delimiter = ',') {
	const rows: { readonly cells: readonly string[]; readonly line: number }[] = [];
	const scanner: DelimitedScanner = new DelimitedScanner({
		delimiter,
		encoding: 'utf8',
		longest: 1000,
		onRow: () => rows.push({ cells: scanner.row(), line: scanner.line }),
	});
	for (const piece of pieces) {
		if (scanner.fault !== undefined) break;
		scanner.push(Buffer.from(piece));
	}
	if (scanner.fault === undefined) scanner.end();
	return { rows, fault: scanner.fault, line: scanner.line };
}

/** The text cut at some places, which may lie within a character. */
function cut(text: string, places: readonly number[]): readonly Uint8Array[] {
	const bytes = Buffer.from(text);
	const at = [0, ...places.map((place) => place % (bytes.length + 1)), bytes.length].toSorted((a, b) => a - b);
	return at.slice(1).map((end, index) => bytes.subarray(at[index], end));
}

const texts = (lineEnd: string) =>
	fc
		.array(fc.constantFrom('a', 'é', '"', '"', ',', ',', ' ', lineEnd, lineEnd, '""', 'x\uD83D\uDE00'), {
			maxLength: 40,
		})
		.map((parts) => parts.join(''));
const places = fc.array(fc.nat(200), { maxLength: 6 });

describe.each([
	['\n', 'line feeds'],
	['\r\n', 'both'],
])('rows that end in %j', (lineEnd) => {
	test('law: are those that csv-parse finds, however the file comes in pieces', () => {
		fc.assert(
			fc.property(texts(lineEnd), places, (text, cuts) => {
				const { rows, fault } = scan(cut(text, cuts));
				let expected: { record: string[]; info: { lines: number } }[];
				try {
					expected = parse(text, {
						bom: true,
						relax_column_count: true,
						relax_quotes: true,
						skip_empty_lines: true,
						record_delimiter: lineEnd,
						info: true,
					}) as unknown as typeof expected;
				} catch {
					expect(fault).toBe('open-quote');
					return;
				}
				expect(fault).toBeUndefined();
				expect(rows.map(({ cells }) => cells)).toEqual(expected.map(({ record }) => record));
			}),
			{ numRuns: 1000 },
		);
	});

	test('law: the line of each row is the one that an editor shows for its end', () => {
		const cell = fc.constantFrom('', 'a', `two${lineEnd}lines`, `${lineEnd}${lineEnd}`, 'a "word"');
		fc.assert(
			fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 4 })), places, (rows, cuts) => {
				const written = rows.map((cells) => cells.map((each) => `"${each.replaceAll('"', '""')}"`).join(',') + lineEnd);
				const ends = written.map(
					(_, index) =>
						written
							.slice(0, index + 1)
							.join('')
							.split('\n').length - 1,
				);
				expect(scan(cut(written.join(''), cuts)).rows).toEqual(
					rows.map((cells, index) => ({ cells, line: ends[index] })),
				);
			}),
		);
	});
});

test.each([
	[
		'a,b\r1,2\r',
		[
			['a', 'b'],
			['1', '2'],
		],
	],
	[
		'a,b\r\n1,2\n3,4',
		[
			['a', 'b'],
			['1', '2'],
			['3', '4'],
		],
	],
	['\uFEFFa\n""\n\n"x', [['a'], ['']]],
	['"a"b"",c\n', [['"a"b""', 'c']]],
	['', []],
	['a', [['a']]],
])('%j is %j', (text, cells) => {
	expect(scan([Buffer.from(text)]).rows.map((row) => row.cells)).toEqual(cells);
});

test('a row that is too long ends the reading, also where it never ends', () => {
	expect(scan([Buffer.alloc(2000, 'x')]).fault).toBe('too-long');
	expect(scan([Buffer.from('a\n'), Buffer.alloc(900, ','), Buffer.alloc(900, ',')])).toMatchObject({
		fault: 'too-long',
		line: 1,
	});
	expect(scan([Buffer.from(`a\n"${'x\n'.repeat(800)}`)]).fault).toBe('too-long');
});

test('law: a column is the same whether its cells come as texts or as bytes', () => {
	const cell = fc.oneof(
		fc.constantFrom(
			'',
			'NA',
			'null',
			'<NA>',
			'nope',
			'None',
			'-',
			'.',
			'5.',
			'.5',
			'+1',
			'-0',
			'inf',
			'1e3',
			'true',
			'é',
		),
		fc.integer().map(String),
		fc.bigInt().map(String),
		fc.double({ noNaN: true }).map(String),
		fc.float({ min: -1000, max: 1000, noNaN: true }).map((value) => value.toFixed(3)),
		fc
			.date({ min: new Date('1000-01-01'), max: new Date('2999-12-31'), noInvalidDate: true })
			.map((date) => date.toISOString().slice(0, 10)),
		fc
			.date({ min: new Date('1000-01-01'), max: new Date('2999-12-31'), noInvalidDate: true })
			.map((date) => date.toISOString()),
		fc.constantFrom('2024-99-99', '2024-1-1', '20240101', '9'.repeat(15), '9'.repeat(16), `0.${'1'.repeat(14)}`),
	);
	fc.assert(
		fc.property(fc.array(cell, { maxLength: 30 }), (cells) => {
			const [one, other] = [new ColumnTally('a'), new ColumnTally('a')];
			for (const text of cells) {
				one.addText(text);
				const bytes = Buffer.from(`,${text},`);
				other.addBytes(bytes, 1, bytes.length - 1);
			}
			// The two zeros are one number.
			expect(JSON.parse(JSON.stringify(other.profile()))).toEqual(JSON.parse(JSON.stringify(one.profile())));
		}),
		{ numRuns: 1000 },
	);
});
