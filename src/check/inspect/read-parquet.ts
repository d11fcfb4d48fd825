import type { FileMetaData } from 'hyparquet';
import { sayBytes } from '../../lib/text.ts';
import type { ColumnProfile, TableProfile } from '../../model/profile.ts';
import { caps } from './caps.ts';
import type { FileReading, FileToRead } from './file-reading.ts';
import { parquetColumns } from './parquet-columns.ts';
import { columnsToRead, openParquetRows, unpackedBytes, type ParquetRows } from './parquet-rows.ts';
import { readBytes } from './read-head.ts';
import { typedTally } from './typed-tally.ts';
import { columnKeeper } from './wide-table.ts';

const truncated: FileReading = { problem: { message: 'The parquet file does not end as one (truncated).' } };

/**
 * Reads a parquet file by the directory at its end: columns, rows, and what the writer noted of nulls, least and
 * greatest values. Values themselves are read only where a schema asks something that the notes leave open.
 */
export async function readParquet(file: FileToRead): Promise<FileReading> {
	if (file.bytes < 12) return truncated;
	const tail = Buffer.from(await readBytes(file.path, file.bytes - 8, 8));
	const footerBytes = tail.readUInt32LE(0);
	if (tail.subarray(4).toString('latin1') !== 'PAR1' || footerBytes + 12 > file.bytes) return truncated;
	if (footerBytes > caps.parquetFooterBytes)
		return { notes: [`${file.name}: its directory of ${sayBytes(footerBytes)} was not read.`] };
	const { parquetMetadata } = await import('hyparquet');
	let metadata: FileMetaData;
	try {
		const footer = await readBytes(file.path, file.bytes - 8 - footerBytes, footerBytes + 8);
		metadata = parquetMetadata(Uint8Array.from(footer).buffer, { geoparquet: false });
	} catch {
		return { problem: { message: 'The directory of the parquet file is broken.' } };
	}
	const columns = parquetColumns(metadata);
	if (reachesBeyond(metadata, file.bytes)) return truncated;
	return { ...(await judgeRows(file, metadata, columns)), table: await tableOf(file, metadata, columns) };
}

async function tableOf(file: FileToRead, metadata: FileMetaData, all: readonly ColumnProfile[]): Promise<TableProfile> {
	const keep = columnKeeper(file);
	const columns = all.filter(({ name }, index) => keep(name, index));
	const rows = await openParquetRows(file, metadata);
	const sample = await rows.first(columns.slice(0, caps.sampleColumns).map(({ name }) => name)).catch(() => []);
	return {
		columns: await withSpread(rows, metadata, columns),
		rows: Number(metadata.num_rows),
		...(all.length > columns.length && { columnCount: all.length }),
		...(sample.length > 0 && { sample }),
		rowGroups: metadata.row_groups.length,
	};
}

/** How the values of a small table are spread. Of a large one that is not worth reading all of it. */
async function withSpread(
	rows: ParquetRows,
	metadata: FileMetaData,
	columns: readonly ColumnProfile[],
): Promise<readonly ColumnProfile[]> {
	const counted = columns.slice(0, caps.spreadColumns).flatMap((column) => {
		const tally = typedTally(column.name, column.type);
		return tally === undefined ? [] : [{ name: column.name, tally }];
	});
	const names = counted.map(({ name }) => name);
	const bytes = metadata.row_groups.reduce((sum, group) => sum + unpackedBytes(group, names), 0);
	if (names.length === 0 || bytes > caps.parquetSpreadBytes || metadata.num_rows > caps.parquetSpreadRows)
		return columns;
	try {
		const unread = await rows.each(names, (cells) => counted.forEach(({ tally }, at) => tally.add(cells[at])));
		if (unread !== undefined) return columns;
	} catch {
		// What cannot be read is told where it is judged; here it is only not counted.
		return columns;
	}
	const found = new Map(counted.map(({ name, tally }) => [name, tally.found()]));
	// What the writer noted of its least and greatest values stands.
	return columns.map((column) => ({ ...found.get(column.name), ...column }));
}

/** Judges the values that the file's own notes on its columns do not prove right. */
async function judgeRows(
	file: FileToRead,
	metadata: FileMetaData,
	columns: readonly ColumnProfile[],
): Promise<FileReading> {
	const { judge, name } = file;
	if (judge === undefined) return {};
	const wanted = columnsToRead(judge.rules, columns);
	if (wanted.length === 0) return {};
	const sheet = judge.open(name, wanted);
	try {
		const rows = await openParquetRows(file, metadata);
		const unread = await rows.each(wanted, (cells) => sheet.judge(cells));
		return unread === undefined ? {} : { notes: [`${name}: ${unread}`] };
	} catch (error) {
		const message = error instanceof Error ? error.message : String(error);
		if (/compression codec/.test(message)) {
			const notes = [`${name}: its values were not judged: ${message.slice(0, 100)}.`];
			return { notes };
		}
		return { problem: { message: `Its values cannot be read: ${message.slice(0, 200)}.` } };
	}
}

function reachesBeyond(metadata: FileMetaData, bytes: number): boolean {
	return metadata.row_groups.some(({ columns }) =>
		columns.some(({ meta_data: meta }) => {
			if (meta === undefined) return false;
			const from = Number(meta.dictionary_page_offset ?? meta.data_page_offset);
			const end = from + Number(meta.total_compressed_size);
			// Also where one of them is no number.
			return !(from >= 0 && from <= end && end <= bytes);
		}),
	);
}
