import { createReadStream } from 'node:fs';
import type { FileProfile, TableProfile } from '../../model/profile.ts';
import { caps } from './caps.ts';
import { decodeHead, Latin1Watch, Utf8Watch, type EncodingWatch } from './decode-text.ts';
import { DelimitedScanner } from './delimited-scanner.ts';
import type { FileReading, FileToRead } from './file-reading.ts';
import { sniffDelimiter } from './sniff-delimiter.ts';
import { encodingOf } from './tell-encoding.ts';
import { sampleRow } from './sample.ts';
import type { SheetJudge } from './schema/table-judge.ts';
import { ColumnTally } from './tally-column.ts';
import { columnKeeper } from './wide-table.ts';

type Problem = NonNullable<FileProfile['problem']>;

/** Reads a csv or tsv file as a table, a chunk at a time. */
export async function readDelimited(file: FileToRead, format: 'csv' | 'tsv'): Promise<FileReading> {
	const { text } = decodeHead(file.head);
	const encoding = await encodingOf(file, caps.delimitedBytes);
	if (encoding === 'utf-16') return { problem: { message: 'It is UTF-16; write it as UTF-8.' } };
	const delimiter = sniffDelimiter(text.replace(/^\uFEFF/, ''), format === 'tsv' ? '\t' : ',');
	const decoding = encoding === 'utf-8' || encoding === 'utf-8-bom' ? 'utf8' : 'latin1';
	const scanner = new DelimitedScanner({
		delimiter,
		encoding: decoding,
		longest: caps.recordBytes,
		onRow: () => table.add(scanner),
	});
	const table = new Table(file, decoding);
	const watch = new Utf8Watch();
	const latin1 = encoding === 'latin-1' ? new Latin1Watch() : undefined;
	const fault = await feed(scanner, file, [watch, ...(latin1 ? [latin1] : [])]);
	const notes = [...table.notes];
	if (encoding === 'utf-8-bom') notes.push(`${file.name}: begins with a byte order mark.`);
	if (encoding === 'latin-1') notes.push(`${file.name}: is not UTF-8; read as Latin-1.`);
	const isCut = file.bytes > caps.delimitedBytes;
	if (isCut) notes.push(`${file.name}: only the first ${caps.delimitedBytes} bytes were read.`);
	const problem = fault ?? table.problem() ?? encodingProblem(latin1?.isBroken === false ? undefined : watch.faultAt);
	const profile = table.profile(isCut || fault !== undefined);
	const separated = delimiter === ',' || delimiter === '\t' ? profile : { ...profile, delimiter };
	const isLatin = encoding === 'latin-1' && problem === undefined;
	return { table: separated, ...(isLatin && { encoding }), notes, ...(problem && { problem }) };
}

/** Gives the file to the scanner, up to the cap; what it cannot take is the result. */
async function feed(
	scanner: DelimitedScanner,
	file: FileToRead,
	watches: readonly EncodingWatch[],
): Promise<Problem | undefined> {
	const stream = createReadStream(file.path, { end: caps.delimitedBytes - 1, highWaterMark: 256 * 1024 });
	for await (const chunk of stream) {
		for (const watch of watches) watch.push(chunk as Uint8Array);
		scanner.push(chunk as Buffer);
		if (scanner.fault !== undefined) return sayFault(scanner);
	}
	// Where the cap cut a row in two, its first half is no row.
	if (file.bytes > caps.delimitedBytes) return undefined;
	for (const watch of watches) watch.end();
	scanner.end();
	return sayFault(scanner);
}

function sayFault({ fault, line }: DelimitedScanner): Problem | undefined {
	if (fault === undefined) return undefined;
	const message =
		fault === 'too-long'
			? `A row is longer than ${caps.recordBytes} characters; the rest was not read.`
			: 'A quoted cell is not closed before the end of the file.';
	return { message, line: line + 1 };
}

function encodingProblem(faultAt: number | undefined): Problem | undefined {
	if (faultAt === undefined) return undefined;
	return { message: `It is not valid UTF-8 (the first fault comes after byte ${faultAt}) and not Latin-1 either.` };
}

/** The rows seen so far, without the rows. */
class Table {
	readonly notes: string[] = [];
	readonly #file: FileToRead;
	readonly #encoding: 'utf8' | 'latin1';
	#columns: ColumnTally[] | undefined;
	/** Columns beyond the first that a contract names, and where they stand. */
	#named: readonly { readonly tally: ColumnTally; readonly at: number }[] = [];
	#isHeadless = false;
	#repeated: readonly string[] = [];
	#width = 0;
	#rows = 0;
	#ragged = 0;
	readonly #sample: (readonly string[])[] = [];
	#judge: SheetJudge | undefined;
	readonly #cells: (string | undefined)[] = [];
	readonly #raggedLines: { readonly line: number; readonly cells: number }[] = [];

	constructor(file: FileToRead, encoding: 'utf8' | 'latin1') {
		this.#file = file;
		this.#encoding = encoding;
	}

	/** Takes the row that a scanner has come to. Texts are made only of what must be shown or judged. */
	add(row: DelimitedScanner): void {
		if (this.#columns === undefined) {
			const record = row.row();
			this.#columns = this.#readHeader(record);
			if (!isData(record)) return;
		}
		this.#rows += 1;
		const { line, bytes, starts, ends } = row;
		if (this.#rows <= caps.sampleRows) this.#sample.push(sampleRow(row.row()));
		if (this.#judge !== undefined) this.#judge.judge(this.#cellsOf(row, this.#judge.looksAt), line);
		if (row.count !== this.#width) {
			this.#ragged += 1;
			if (this.#raggedLines.length < 3) this.#raggedLines.push({ line, cells: row.count });
		}
		const columns = this.#columns;
		const count = Math.min(columns.length, row.count);
		for (let index = 0; index < count; index++) {
			if (row.isPlain(index)) columns[index]?.addBytes(bytes, starts[index] ?? 0, ends[index] ?? 0);
			else columns[index]?.addText(row.text(index));
		}
		for (let index = count; index < columns.length; index++) columns[index]?.addMissing(1);
		for (const { tally, at } of this.#named) {
			if (at < row.count) tally.addText(row.text(at));
			else tally.addMissing(1);
		}
	}

	/** The texts of some cells, in an array that the next row is written into. */
	#cellsOf(row: DelimitedScanner, places: readonly number[]): readonly (string | undefined)[] {
		for (const at of places) this.#cells[at] = at < row.count ? row.text(at) : undefined;
		return this.#cells;
	}

	problem(): Problem | undefined {
		if (this.#columns === undefined) return { message: 'It holds no row, not even a header.' };
		const [first] = this.#raggedLines;
		if (first === undefined) return undefined;
		const lines = this.#raggedLines.map(({ line, cells }) => `line ${line} has ${cells}`).join(', ');
		const more = this.#ragged > this.#raggedLines.length ? ` (${this.#ragged} such rows)` : '';
		return {
			message: `Rows have another number of cells than the ${this.#width} columns: ${lines}${more}.`,
			line: first.line,
		};
	}

	profile(isCut: boolean): TableProfile {
		const tallies = [...(this.#columns ?? []), ...this.#named.map(({ tally }) => tally)];
		const columns = tallies.map((column) => column.profile());
		return {
			columns,
			...(!isCut && { rows: this.#rows }),
			...(this.#isHeadless && { headless: true }),
			...(this.#repeated.length > 0 && { repeated: this.#repeated }),
			...(this.#sample.length > 0 && { sample: this.#sample }),
			...(this.#width > columns.length && { columnCount: this.#width }),
		};
	}

	#readHeader(record: readonly string[]): ColumnTally[] {
		this.#width = record.length;
		this.#isHeadless = isData(record);
		const names = this.#isHeadless ? record.map((_, index) => `column_${index + 1}`) : record;
		if (this.#isHeadless)
			this.notes.push(`${this.#file.name}: has no header row; columns are named by their position.`);
		const kept = names.slice(0, caps.columns);
		const twice = repeatedIn(kept);
		this.#repeated = twice.slice(0, 5);
		if (twice[0] !== undefined) this.notes.push(`${this.#file.name}: the header names \`${twice[0]}\` twice.`);
		if (names.length > caps.columns)
			this.notes.push(`${this.#file.name}: has ${names.length} columns; the first ${caps.columns} were profiled.`);
		// What a schema declares is judged wherever it stands.
		this.#judge = this.#file.judge?.open(this.#file.name, names);
		const open = (name: string) => new ColumnTally(name.slice(0, 200), this.#encoding);
		const keep = columnKeeper(this.#file);
		this.#named = names.flatMap((name, at) => (at >= kept.length && keep(name, at) ? [{ tally: open(name), at }] : []));
		return kept.map(open);
	}
}

/** Names that stand more than once, cut to a few characters; a cell without a name is none. */
function repeatedIn(names: readonly string[]): readonly string[] {
	const seen = new Set<string>();
	const twice = names.filter((name) => name.trim() !== '' && (seen.has(name) || !seen.add(name)));
	return [...new Set(twice)].map((name) => name.slice(0, 100));
}

/**
 * A first row of nothing but numbers is data: algorithms that take csv without a header are common. Numbers that count
 * up by one are names all the same: positions, as pandas names columns that have none, or years.
 */
function isData(record: readonly string[]): boolean {
	const numbers = record.map((cell) => (cell.trim() === '' ? Number.NaN : Number(cell)));
	const isCounted = numbers.length > 1 && numbers.every((number, index) => number === (numbers[0] ?? 0) + index);
	return !isCounted && numbers.every((number) => Number.isFinite(number));
}
