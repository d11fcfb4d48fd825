import { open, type FileHandle } from 'node:fs/promises';
import { caps } from './caps.ts';
import { FlatTable } from './flat-table.ts';

/** A block of an Arrow file: rows, or the texts that rows refer to by number. */
export interface ArrowBlock {
	readonly kind: 'rows' | 'dictionary';
	/** Where it lies in the file. */
	readonly from: number;
	readonly bytes: number;
	/** Rows, or values that rows refer to. */
	readonly length: number;
	/** The number of the codec that its values are packed with; undefined: they are not. */
	readonly codec?: number;
}

/** What the headers of an Arrow file say; no value has been read for it. */
export interface ArrowMessages {
	/** The message that describes the columns, as it lies in the file. */
	readonly schema: Uint8Array;
	readonly isBigEndian: boolean;
	readonly blocks: readonly ArrowBlock[];
	/** Rows of the largest block. */
	readonly mostRows: number;
	/** Absent: there are too many blocks to count them. */
	readonly rows?: number;
	/** For each column and, after it, each of its parts: how many of its values are null. */
	readonly nulls: readonly number[];
}

/** Why a file is no Arrow file. `isCut`: it ends too early. */
export class BrokenArrow extends Error {
	readonly isCut: boolean;
	constructor(isCut: boolean) {
		super(isCut ? 'cut' : 'broken');
		this.isCut = isCut;
	}
}

/** Kinds of messages by the number of their header. */
const kinds = { schema: 1, dictionary: 2, rows: 3 } as const;

/** Goes from message to message between two places of a file, over the values. Throws `BrokenArrow`. */
export async function walkArrow(path: string, from: number, end: number): Promise<ArrowMessages> {
	const file = await open(path, 'r');
	try {
		return await walk(file, from, end);
	} catch (error) {
		throw error instanceof RangeError ? new BrokenArrow(false) : error;
	} finally {
		await file.close();
	}
}

async function walk(file: FileHandle, start: number, end: number): Promise<ArrowMessages> {
	let schema: Uint8Array | undefined;
	let isBigEndian = false;
	let rows: number | undefined = 0;
	let mostRows = 0;
	let nulls: readonly number[] | undefined;
	const blocks: ArrowBlock[] = [];
	for (let from = start; from < end;) {
		const message = await readMessage(file, from, end);
		if (message === undefined) break;
		const { header, kind, metadata, bytes, bodyBytes, version } = message;
		if (kind === kinds.schema && schema === undefined) {
			checkSchema(header);
			isBigEndian = header.short(4, 0) !== 0;
			schema = metadata;
		} else if (kind === kinds.dictionary || kind === kinds.rows) {
			if (schema === undefined) throw new BrokenArrow(false);
			const isRows = kind === kinds.rows;
			const batch = isRows ? header : header.table(6);
			if (batch === undefined) throw new BrokenArrow(false);
			const counted = checkBatch(batch, bodyBytes, version);
			if (isRows ? counted.first !== counted.rows : counted.first > mostValues(bodyBytes, counted.codec))
				throw new BrokenArrow(false);
			mostRows = Math.max(mostRows, counted.rows);
			blocks.push({
				kind: isRows ? 'rows' : 'dictionary',
				from,
				bytes,
				length: counted.first,
				...(counted.codec !== undefined && { codec: counted.codec }),
			});
			if (isRows) {
				rows += counted.rows;
				nulls = addUp(nulls, counted.nulls);
			}
			if (blocks.length === caps.arrowBlocks) {
				rows = undefined;
				break;
			}
		}
		from += bytes;
	}
	if (schema === undefined) throw new BrokenArrow(start === end);
	return { schema, isBigEndian, blocks, mostRows, nulls: nulls ?? [], ...(rows !== undefined && { rows }) };
}

interface Message {
	readonly kind: number;
	readonly version: number;
	readonly header: FlatTable;
	/** Its length and its description, without its body. */
	readonly metadata: Uint8Array;
	readonly bodyBytes: number;
	readonly bytes: number;
}

/** The message at a place; undefined: the mark that no other follows. */
async function readMessage(file: FileHandle, from: number, end: number): Promise<Message | undefined> {
	const prefix = await read(file, from, Math.min(8, end - from));
	if (prefix.length < 4) throw new BrokenArrow(true);
	const view = new DataView(prefix.buffer, prefix.byteOffset, prefix.length);
	// Before version 0.15 a message began with its length.
	const isMarked = view.getInt32(0, true) === -1;
	if (isMarked && prefix.length < 8) throw new BrokenArrow(true);
	const start = isMarked ? 8 : 4;
	const length = view.getInt32(start - 4, true);
	if (length === 0) return undefined;
	if (length < 0) throw new BrokenArrow(false);
	if (from + start + length > end) throw new BrokenArrow(true);
	if (length > caps.arrowHeaderBytes) throw new BrokenArrow(false);
	const metadata = await read(file, from, start + length);
	const message = FlatTable.root(metadata.subarray(start));
	const header = message.table(8);
	if (header === undefined) throw new BrokenArrow(false);
	const bodyBytes = message.long(10);
	const bytes = start + length + bodyBytes;
	if (from + bytes > end) throw new BrokenArrow(true);
	return { kind: message.byte(6, 0), version: message.short(4, 0), header, metadata, bodyBytes, bytes };
}

async function read(file: FileHandle, from: number, count: number): Promise<Uint8Array> {
	const buffer = Buffer.alloc(count);
	const { bytesRead } = await file.read(buffer, 0, count, from);
	if (bytesRead < count) throw new BrokenArrow(true);
	return buffer;
}

/** Checks all lists and texts of the columns' description, as the library takes their lengths for granted. */
function checkSchema(schema: FlatTable): void {
	checkNotes(schema.tables(8));
	for (const field of schema.tables(6)) checkField(field, 0);
}

const unionType = 14;

function checkField(field: FlatTable, depth: number): void {
	if (depth > 32) throw new BrokenArrow(false);
	field.text(4);
	checkNotes(field.tables(16));
	if (field.byte(8, 0) === unionType) field.table(10)?.vector(6, 4);
	for (const child of field.tables(14)) checkField(child, depth + 1);
}

function checkNotes(pairs: readonly FlatTable[]): void {
	for (const pair of pairs) {
		pair.text(4);
		pair.text(6);
	}
}

function checkBatch(batch: FlatTable, bodyBytes: number, version: number) {
	const rows = batch.long(4);
	const nodes = batch.vector(6, 16);
	const nulls = Array.from({ length: nodes.length }, (_, index) => {
		const length = batch.longAt(nodes.at + 16 * index);
		const count = batch.longAt(nodes.at + 16 * index + 8);
		if (count > length) throw new BrokenArrow(false);
		return count;
	});
	// Before version 4 each buffer named its page.
	const page = version < 3 ? 8 : 0;
	const buffers = batch.vector(8, 16 + page);
	for (let index = 0; index < buffers.length; index++) {
		const at = buffers.at + (16 + page) * index + page;
		if (batch.longAt(at) + batch.longAt(at + 8) > bodyBytes) throw new BrokenArrow(false);
	}
	const variadic = batch.vector(12, 8);
	for (let index = 0; index < variadic.length; index++)
		if (batch.longAt(variadic.at + 8 * index) > buffers.length) throw new BrokenArrow(false);
	const first = nodes.length === 0 ? rows : batch.longAt(nodes.at);
	return { rows, nulls, first, codec: batch.table(10)?.byte(4, 0) };
}

/** How many values a dictionary can have: each takes a bit at the least, and the library makes all of them at once. */
function mostValues(bytes: number, codec: number | undefined): number {
	return 8 * bytes * (codec === undefined ? 1 : caps.bombRatio);
}

function addUp(sums: readonly number[] | undefined, counts: readonly number[]): readonly number[] {
	if (sums === undefined) return counts;
	if (sums.length !== counts.length) throw new BrokenArrow(false);
	return sums.map((sum, index) => sum + (counts[index] ?? 0));
}
