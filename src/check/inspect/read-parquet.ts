import type { FileMetaData } from 'hyparquet';
import { sayBytes } from '../../lib/text.ts';
import type { ColumnProfile, TableProfile } from '../../model/profile.ts';
import { caps } from './caps.ts';
import type { FileReading, FileToRead } from './file-reading.ts';
import { parquetColumns } from './parquet-columns.ts';
import { columnsToRead, openParquetRows } from './parquet-rows.ts';
import { readBytes } from './read-head.ts';
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
		columns,
		rows: Number(metadata.num_rows),
		...(all.length > columns.length && { columnCount: all.length }),
		...(sample.length > 0 && { sample }),
		rowGroups: metadata.row_groups.length,
	};
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
