import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib';
import type { AsyncBuffer, Compressors, FileMetaData } from 'hyparquet';
import type { ColumnProfile } from '../../model/profile.ts';
import { caps } from './caps.ts';
import type { FileToRead } from './file-reading.ts';
import { readBytes } from './read-head.ts';
import { sampleRow } from './sample.ts';
import type { ColumnRules, TableRules } from './schema/table-rules.ts';
import { unpackLz4Block } from './unpack-lz4.ts';

/** The rows of a parquet file, a group at a time. */
export interface ParquetRows {
	/** Hands over the cells of some columns, row by row. The answer says what was left out, if anything was. */
	each(columns: readonly string[], take: (cells: readonly unknown[]) => void): Promise<string | undefined>;
	/** The first rows, as they are shown; none where reading them would cost much. */
	first(columns: readonly string[]): Promise<readonly (readonly string[])[]>;
}

/** Opens the rows of a file whose directory has been read. */
export async function openParquetRows(file: FileToRead, metadata: FileMetaData): Promise<ParquetRows> {
	const { parquetRead, parquetReadObjects } = await import('hyparquet');
	const source: AsyncBuffer = {
		byteLength: file.bytes,
		// The library asks ahead for what it may not need and then leaves a refusal unheard, which would end this process:
		// a place that is none, or a file that cannot be read, gives no bytes, and that no table can be made of.
		slice: async (start, end = file.bytes) => {
			if (!(start >= 0 && start <= end && end <= file.bytes)) return new ArrayBuffer(0);
			const bytes = await readBytes(file.path, start, end - start).catch(() => new Uint8Array(0));
			return Uint8Array.from(bytes).buffer;
		},
	};
	const read = (columns: readonly string[], rowStart: number, rowEnd: number) =>
		parquetReadObjects({
			file: source,
			metadata,
			columns: [...columns],
			rowStart,
			rowEnd,
			compressors,
			geoparquet: false,
		});
	/** Column by column: a record for each row would take many times the memory. */
	const readColumns = async (columns: readonly string[], rowStart: number, rowEnd: number) => {
		const table = new Map<string, unknown[] | ArrayLike<unknown>>();
		await parquetRead({
			file: source,
			metadata,
			columns: [...columns],
			rowStart,
			rowEnd,
			compressors,
			geoparquet: false,
			onChunk: ({ columnName, columnData, rowStart: from }) => {
				const known = table.get(columnName);
				if (known === undefined && from === rowStart && columnData.length === rowEnd - rowStart) {
					table.set(columnName, columnData);
					return;
				}
				const cells = Array.isArray(known) ? known : Array.from(known ?? []);
				// Pages come whole: they may begin before the rows that are asked for and end after them.
				const first = Math.max(0, rowStart - from);
				const last = Math.min(columnData.length, rowEnd - from);
				for (let index = first; index < last; index++) cells[from - rowStart + index] = columnData[index];
				table.set(columnName, cells);
			},
		});
		return columns.map((name) => table.get(name) ?? []);
	};
	return {
		async each(columns, take) {
			let start = 0;
			let left = 0;
			let cells = 0;
			for (const group of metadata.row_groups) {
				const rows = Number(group.num_rows);
				const isLarge = rows > caps.parquetGroupRows || unpackedBytes(group, columns) > caps.parquetGroupBytes;
				if (isLarge || cells + rows * columns.length > caps.parquetCells) {
					left += rows;
				} else {
					cells += rows * columns.length;
					for (let from = start; from < start + rows; from += caps.parquetWindowRows) {
						const end = Math.min(from + caps.parquetWindowRows, start + rows);
						const table = await readColumns(columns, from, end);
						for (let row = 0; row < end - from; row++) take(table.map((cells) => cells[row]));
					}
				}
				start += rows;
			}
			return left === 0 ? undefined : `the values of ${left} rows were not judged: they are too many to be read.`;
		},
		async first(columns) {
			const [group] = metadata.row_groups;
			if (group === undefined || unpackedBytes(group, columns) > caps.parquetSampleBytes) return [];
			const records = await read(columns, 0, Math.min(caps.sampleRows, Number(group.num_rows)));
			return records.map((record) => sampleRow(columns.map((name) => record[name] as unknown)));
		},
	};
}

/** How many bytes the values of some columns of one group of rows are, unpacked, as the file tells. */
export function unpackedBytes({ columns }: FileMetaData['row_groups'][number], wanted: readonly string[]): number {
	return columns
		.filter(({ meta_data: meta }) => wanted.includes(meta?.path_in_schema[0] ?? ''))
		.reduce((sum, { meta_data: meta }) => sum + Number(meta?.total_uncompressed_size ?? 0), 0);
}

/** A page says what it unpacks to: more than a whole group may take is taken for broken. Snappy is the reader's own. */
const compressors: Compressors = {
	GZIP: (input, length) => gunzipSync(input, bounded(length)),
	BROTLI: (input, length) => brotliDecompressSync(input, bounded(length)),
	ZSTD: (input, length) => zstdDecompressSync(input, bounded(length)),
	LZ4_RAW: (input, length) => unpackLz4Block(input, bounded(length).maxOutputLength),
};

function bounded(length: number): { readonly maxOutputLength: number } {
	if (!(length <= caps.parquetGroupBytes)) throw new RangeError('a page is larger than its group');
	return { maxOutputLength: Math.max(1, length) };
}

/** Those of a table's columns whose values must be read to be judged. */
export function columnsToRead(schemas: readonly TableRules[], columns: readonly ColumnProfile[]): readonly string[] {
	const found = new Map(columns.map((column) => [column.name, column]));
	const names = schemas.flatMap((rules) => {
		const open = rules.columns.filter((rule) => {
			const column = found.get(rule.name);
			return column !== undefined && !isProven(rule, column);
		});
		const key = rules.primaryKey.every((name) => found.has(name)) ? rules.primaryKey : [];
		return [...open.map(({ name }) => name), ...key];
	});
	return [...new Set(names)];
}

/** Whether what the writer noted of a column leaves no room for a cell that breaks a rule. */
function isProven(rule: ColumnRules, { type, nulls, min, max }: ColumnProfile): boolean {
	if (rule.isUnique) return false;
	const isTyped = rule.type === '' || rule.kind === type || (rule.kind === 'number' && type === 'integer');
	// NaN is a number to the file, and no value to the schema.
	const isFilled = !rule.isRequired || (nulls === 0 && type !== 'number');
	const spans = [min, max];
	const isWithin = rule.tests.every(
		({ constraint, holds }) =>
			(constraint === 'minimum' || constraint === 'maximum') &&
			spans.every((limit) => limit !== undefined && holds(limit, '')),
	);
	return isTyped && isFilled && isWithin;
}
