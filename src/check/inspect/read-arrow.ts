import type { Field } from '@uwdata/flechette';
import { arrowColumns } from './arrow-columns.ts';
import { BrokenArrow, walkArrow, type ArrowMessages } from './arrow-messages.ts';
import { readArrowValues, TooMuch, whyUnread } from './arrow-values.ts';
import type { FileReading, FileToRead } from './file-reading.ts';
import { readBytes } from './read-head.ts';
import { columnKeeper } from './wide-table.ts';

const truncated: FileReading = { problem: { message: 'The Arrow file does not end as one (truncated).' } };
const broken: FileReading = {
	problem: { message: 'The Arrow file is broken: what it says of itself makes no sense.' },
};

/**
 * Reads an Arrow file or stream, or a Feather file: columns, rows and nulls by the headers of its blocks, and what the
 * values tell, as far as they can be unpacked and are not too many.
 */
export async function readArrow(file: FileToRead): Promise<FileReading> {
	const head = Buffer.from(file.head.subarray(0, 6)).toString('latin1');
	const mark = ['ARROW1', 'FEA1'].find((known) => head.startsWith(known)) ?? '';
	const tail = Buffer.from(await readBytes(file.path, Math.max(0, file.bytes - 10), 10));
	if (!tail.toString('latin1').endsWith(mark) || file.bytes < 2 * mark.length) return truncated;
	if (mark === 'FEA1') return { notes: [`${file.name}: is of Feather's first version, whose table is not read.`] };
	// Between its marks a file is a stream, followed by a directory of it.
	const start = mark === '' ? 0 : 8;
	const end = mark === '' ? file.bytes : file.bytes - 10 - tail.readInt32LE(0);
	if (end <= start || end > file.bytes - 10 + (mark === '' ? 10 : 0)) return broken;
	try {
		return await readTable(file, await walkArrow(file.path, start, end));
	} catch (error) {
		if (error instanceof BrokenArrow) return error.isCut ? truncated : broken;
		throw error;
	}
}

async function readTable(file: FileToRead, messages: ArrowMessages): Promise<FileReading> {
	const fields = await fieldsOf(messages.schema);
	const { rows } = messages;
	const all = arrowColumns(fields, messages.nulls, rows);
	if (all === undefined) return broken;
	const keep = columnKeeper(file);
	const columns = all.filter(({ name }, index) => keep(name, index));
	const table = {
		columns,
		...(rows !== undefined && { rows }),
		...(all.length > columns.length && { columnCount: all.length }),
	};
	const unread = (reason: string) => ({ table, notes: [`${file.name}: its values were not read: ${reason}.`] });
	const reason = whyUnread(messages);
	if (reason !== undefined) return unread(reason);
	try {
		return { table: { ...table, ...(await readArrowValues(file, messages, fields, all)) } };
	} catch (error) {
		if (error instanceof TooMuch) return unread('they are too many once they are unpacked');
		throw error;
	}
}

async function fieldsOf(schema: Uint8Array): Promise<readonly Field[]> {
	const { tableFromIPC } = await import('@uwdata/flechette');
	try {
		return tableFromIPC([schema]).schema.fields;
	} catch {
		throw new BrokenArrow(false);
	}
}
