import { zstdDecompressSync } from 'node:zlib';
import type { Batch, Field } from '@uwdata/flechette';
import type { ColumnProfile, TableProfile } from '../../model/profile.ts';
import { BrokenArrow, type ArrowBlock, type ArrowMessages } from './arrow-messages.ts';
import { cellMaker, isReadable, isSound } from './arrow-cells.ts';
import { caps } from './caps.ts';
import type { FileToRead } from './file-reading.ts';
import { columnsToRead } from './parquet-rows.ts';
import { readBytes } from './read-head.ts';
import { sampleRow } from './sample.ts';
import { typedTally } from './typed-tally.ts';
import { unpackLz4Frame } from './unpack-lz4.ts';
import { columnKeeper } from './wide-table.ts';

const codecs = { lz4: 0, zstd: 1 } as const;

/** Why the values of a file are not read, though its headers are; undefined: they are. */
export function whyUnread({ isBigEndian, blocks, rows, mostRows }: ArrowMessages): string | undefined {
	const most = Math.max(0, ...blocks.map(({ bytes }) => bytes));
	const sum = (wanted: readonly ArrowBlock[]) => wanted.reduce((bytes, block) => bytes + block.bytes, 0);
	if (rows === undefined) return `it has more than ${caps.arrowBlocks} blocks`;
	if (isBigEndian) return 'their bytes are in the other order';
	if (blocks.some(({ codec }) => codec !== undefined && codec !== codecs.lz4 && codec !== codecs.zstd))
		return 'they are packed';
	const isMuch =
		most > caps.arrowBlockBytes ||
		mostRows > caps.arrowBlockRows ||
		sum(blocks) > caps.arrowBytes ||
		sum(blocks.filter(({ kind }) => kind === 'dictionary')) > caps.arrowDictionaryBytes ||
		valuesMadeAgain(blocks) > caps.arrowDictionaryValues;
	return isMuch ? 'they are too many to be read at once' : undefined;
}

/** Its values unpack to more than is read. */
export class TooMuch extends Error {}

/**
 * Reads the values of a file block by block: what they add to its columns, and the first rows. Judges them on the way.
 * Throws `BrokenArrow` or `TooMuch`.
 */
export async function readArrowValues(
	file: FileToRead,
	messages: ArrowMessages,
	fields: readonly Field[],
	columns: readonly ColumnProfile[],
): Promise<Pick<TableProfile, 'columns' | 'sample'>> {
	const decode = await opener(messages.schema);
	const cells = fields.map(({ type }) => ({ make: cellMaker(type), isReadable: isReadable(type) }));
	const keep = columnKeeper(file);
	const shown = columns.flatMap(({ name, type }, at) => {
		const tally = cells[at]?.isReadable === true ? typedTally(name, type) : undefined;
		return keep(name, at) ? [{ at, tally }] : [];
	});
	const wanted = file.judge === undefined ? [] : columnsToRead(file.judge.rules, columns);
	const places = wanted.map((name) => columns.findIndex((column) => column.name === name));
	const sheet = wanted.length === 0 ? undefined : file.judge?.open(file.name, wanted);
	const sample: (readonly string[])[] = [];
	const dictionaries: Uint8Array[] = [];
	for (const window of windowsOf(messages.blocks)) {
		const { from } = window[0];
		const last = window.at(-1) ?? window[0];
		const bytes = await readBytes(file.path, from, last.from + last.bytes - from);
		const table = decode(dictionaries, bytes);
		for (const block of window) {
			if (block.kind === 'dictionary')
				dictionaries.push(Uint8Array.from(bytes.subarray(block.from - from, block.from - from + block.bytes)));
		}
		for (const batches of table) {
			const length = batches[0]?.length ?? 0;
			const rows = batches.map((batch, at) => {
				const { make, isReadable: isRead } = cells[at] ?? { make: () => undefined, isReadable: false };
				if (!isRead) return () => null;
				if (batch.length !== length || !isSound(batch)) throw new BrokenArrow(false);
				return (row: number) => make(valueAt(batch, row));
			});
			for (const { at, tally } of shown) {
				const cell = rows[at];
				if (tally === undefined || cell === undefined) continue;
				for (let row = 0; row < length; row++) tally.add(cell(row));
			}
			for (let row = 0; row < length && sample.length < caps.sampleRows; row++)
				sample.push(sampleRow(rows.slice(0, caps.sampleColumns).map((cell) => cell(row))));
			if (sheet === undefined) continue;
			const judged = places.map((at) => rows[at]);
			for (let row = 0; row < length; row++) sheet.judge(judged.map((cell) => cell?.(row)));
		}
	}
	const counted = shown.map(({ at, tally }) => ({
		...tally?.found(),
		...(columns[at] ?? { name: '', type: 'any' }),
	}));
	return { columns: counted, ...(sample.length > 0 && { sample }) };
}

function valueAt(batch: Batch<unknown>, row: number): unknown {
	try {
		return batch.at(row);
	} catch {
		throw new BrokenArrow(false);
	}
}

/** Blocks that are read together: neighbours, up to a few megabytes. */
function windowsOf(blocks: readonly ArrowBlock[]): readonly (readonly [ArrowBlock, ...ArrowBlock[]])[] {
	const windows: [ArrowBlock, ...ArrowBlock[]][] = [];
	let bytes = 0;
	for (const block of blocks) {
		const window = windows.at(-1);
		// What it unpacks to is not known before: a block of packed values stays alone.
		if (window === undefined || block.codec !== undefined || bytes + block.bytes > caps.arrowWindowBytes) {
			windows.push([block]);
			bytes = block.bytes;
		} else {
			window.push(block);
			bytes = block.from + block.bytes - window[0].from;
		}
	}
	return windows;
}

/** A copy, as values must begin at a multiple of their size. */
function unpackZstd(bytes: Uint8Array, length: number): Uint8Array {
	return Uint8Array.from(zstdDecompressSync(bytes, { maxOutputLength: Math.max(1, length) }));
}

/** How many values of dictionaries the library makes: all that are known, for each window and after each new one. */
function valuesMadeAgain(blocks: readonly ArrowBlock[]): number {
	let known = 0;
	let made = 0;
	for (const window of windowsOf(blocks)) {
		let isNew = true;
		for (const { kind, length } of window) {
			if (kind === 'dictionary') known += length;
			else if (isNew) made += known;
			isNew = kind === 'dictionary';
		}
	}
	return made;
}

/** Unpacks the blocks of one file by the library. */
async function opener(schema: Uint8Array) {
	const { setCompressionCodec, tableFromIPC } = await import('@uwdata/flechette');
	let total: number = caps.arrowUnpackedBytes;
	const options = { useDate: true, useBigInt: true, useBigIntTimestamp: true };
	/** The values of some blocks: for each block of rows, those of each column. */
	return (dictionaries: readonly Uint8Array[], blocks: Uint8Array): readonly (readonly Batch<unknown>[])[] => {
		const most: number = Math.min(total, caps.arrowWindowUnpackedBytes);
		let left = most;
		const bounded = (unpack: (bytes: Uint8Array, length: number) => Uint8Array) => ({
			encode: (bytes: Uint8Array) => bytes,
			decode: (bytes: Uint8Array, length: number) => {
				if (length > left) throw new TooMuch();
				if (length < 0) throw new BrokenArrow(false);
				left -= length;
				return unpack(bytes, length);
			},
		});
		// The library knows one unpacker for all files, and unpacks at once, before anything else is done.
		setCompressionCodec(codecs.lz4, bounded(unpackLz4Frame));
		setCompressionCodec(codecs.zstd, bounded(unpackZstd));
		try {
			const table = tableFromIPC([schema, ...dictionaries, blocks], options);
			total -= most - left;
			const first = table.children[0]?.data ?? [];
			return first.map((_, block) => table.children.map((column) => column.data[block] as Batch<unknown>));
		} catch (error) {
			throw error instanceof TooMuch ? error : new BrokenArrow(false);
		}
	};
}
