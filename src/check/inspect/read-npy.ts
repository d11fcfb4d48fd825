import type { FileReading, FileToRead } from './file-reading.ts';

/** Reads the header of a NumPy array, and checks that the file is as long as it says. */
export function readNpy(file: FileToRead): FileReading {
	const view = Buffer.from(file.head);
	const isLong = (view[6] ?? 0) >= 2;
	const start = isLong ? 12 : 10;
	if (view.length < start) return { problem: { message: 'The NumPy file ends within its header (truncated).' } };
	const headerEnd = start + (isLong ? view.readUInt32LE(8) : view.readUInt16LE(8));
	const header = view.subarray(start, headerEnd).toString('latin1');
	const shape = /'shape':\s*\(([^)]*)\)/.exec(header)?.[1];
	if (shape === undefined || headerEnd > file.bytes) return { problem: { message: 'The NumPy header is broken.' } };
	const lengths = shape.split(',').flatMap((length) => (length.trim() === '' ? [] : [Number(length)]));
	const type = /'descr':\s*'([^']*)'/.exec(header)?.[1];
	const reading: FileReading = {
		array: `${lengths.join(' × ') || 'one'} ${(type ?? 'records').slice(0, 40)}`,
		// The first dimension is that of the rows; names there are none.
		...(lengths[0] !== undefined && { table: { columns: [], rows: lengths[0] } }),
	};
	const itemBytes = /^[<>|=]?[a-zA-Z](\d+)/.exec(type ?? '')?.[1];
	if (itemBytes === undefined) return reading;
	// A unicode string ("U5") takes four bytes a character.
	const width = Number(itemBytes) * (/^[<>|=]?U/.test(type ?? '') ? 4 : 1);
	const items = lengths.reduce((product, length) => product * length, 1);
	if (headerEnd + items * width <= file.bytes) return reading;
	return { problem: { message: `The NumPy array (${shape}) needs more bytes than the file has (truncated).` } };
}
