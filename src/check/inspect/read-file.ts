import { join } from 'node:path';
import type { FileProfile } from '../../model/profile.ts';
import type { DataFormat } from '../../model/project.ts';
import { unreachable } from '../../lib/unreachable.ts';
import { caps } from './caps.ts';
import { decodeHead } from './decode-text.ts';
import { detectFormat, formatOfName } from './detect-format.ts';
import type { FileReading, FileToRead } from './file-reading.ts';
import { readGzip, readTarGz } from './read-archive.ts';
import { readArrow } from './read-arrow.ts';
import { readNpy } from './read-npy.ts';
import { readParquet } from './read-parquet.ts';
import { readDelimited } from './read-delimited.ts';
import { readBytes } from './read-head.ts';
import { readJsonLines } from './read-json-lines.ts';
import { readJson } from './read-json.ts';
import { readZip } from './read-zip.ts';

/** What contracts say and ask of a file. */
interface FileAsked extends Pick<FileToRead, 'judge' | 'isTable'> {
	/** The format that it should be of. */
	readonly hint?: DataFormat;
}

/** A file's profile, and notes on what was left out. Whatever a file holds, it is answered, never thrown. */
export async function readFileProfile(
	folder: string,
	file: { readonly path: string; readonly bytes: number },
	{ hint, judge, isTable = false }: FileAsked = {},
): Promise<{ readonly profile: FileProfile; readonly notes: readonly string[] }> {
	const { path: name, bytes } = file;
	let format: DataFormat = formatOfName(name) ?? 'binary';
	try {
		const path = join(folder, name);
		const head = await readBytes(path, 0, Math.min(bytes, caps.head));
		const detected = detectFormat(head, name, hint);
		format = detected.format;
		const { notes = [], ...reading } = await readAs(
			format,
			{ path, name, bytes, head, isTable, ...(judge && { judge }) },
			detected.promised,
		);
		return { profile: { path: name, bytes, format, ...reading }, notes };
	} catch (error) {
		const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
		return { profile: { path: name, bytes, format, problem: { message: `It cannot be read: ${reason}.` } }, notes: [] };
	}
}

async function readAs(format: DataFormat, file: FileToRead, promised: DataFormat | undefined): Promise<FileReading> {
	if (file.bytes === 0) {
		const isMarker = format === 'text' || format === 'binary';
		return isMarker ? {} : { problem: { message: `It is empty (0 bytes), which is not ${format}.` } };
	}
	if (promised !== undefined)
		return { problem: { message: `It is named like ${promised}, but its content is ${format}.` } };
	switch (format) {
		case 'csv':
		case 'tsv':
			return readDelimited(file, format);
		case 'json':
			return readJson(file);
		case 'jsonl':
			return readJsonLines(file);
		case 'parquet':
			return readParquet(file);
		case 'arrow':
			return readArrow(file);
		case 'tar.gz':
			return readTarGz(file);
		case 'gzip':
			return readGzip(file);
		case 'zip':
			return readZip(file);
		case 'npy':
			return readNpy(file);
		case 'text': {
			const { encoding } = decodeHead(file.head);
			return encoding === 'utf-8' ? {} : { notes: [`${file.name}: is not plain UTF-8 (${encoding}).`] };
		}
		case 'pickle':
		case 'binary':
			// Loading a pickle runs code that the file brings along, so it stays closed.
			return {};
		default:
			return unreachable(format);
	}
}
