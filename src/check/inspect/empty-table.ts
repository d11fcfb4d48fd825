import { writeFile } from 'node:fs/promises';
import type { EmptyTable } from '../../model/workbench.ts';
import { caps } from './caps.ts';
import { detectFormat } from './detect-format.ts';
import { emptyParquet } from './empty-parquet.ts';
import { readBytes } from './read-head.ts';

/** Writes a csv, tsv or parquet file anew without its rows. The header is kept byte for byte. */
export const emptyTable: EmptyTable = async (file, to) => {
	const content = await withoutRows(file);
	if (content === undefined) return false;
	await writeFile(to, content, { flag: 'wx' });
	return true;
};

async function withoutRows({ source, name, bytes }: Parameters<EmptyTable>[0]): Promise<Uint8Array | undefined> {
	const head = await readBytes(source, 0, Math.min(bytes, caps.head));
	const { format, promised } = detectFormat(head, name);
	if (promised !== undefined) return undefined;
	if (format === 'parquet') return emptyParquet(source, bytes);
	if (format !== 'csv' && format !== 'tsv') return undefined;
	const end = headerEnd(bytes > head.length ? await readBytes(source, 0, Math.min(bytes, caps.recordBytes)) : head);
	return end === undefined || end === bytes ? undefined : readBytes(source, 0, end);
}

/** The byte after the line end of the first record; undefined where none is found, or it is UTF-16. */
function headerEnd(begin: Uint8Array): number | undefined {
	let isQuoted = false;
	for (const [index, byte] of begin.entries()) {
		if (byte === 0) return undefined;
		if (byte === 0x22) isQuoted = !isQuoted;
		else if (byte === 0x0a && !isQuoted) return index + 1;
	}
	return undefined;
}
