import { caps } from './caps.ts';
import { readBytes } from './read-head.ts';

/** Fields of a parquet file's directory (`FileMetaData`). */
const rowCount = 3;
const rowGroups = 4;

/**
 * A parquet file with the same columns, notes and types, and no rows: the directory of the given one, byte for byte but
 * for the number of rows and the list of their groups. Undefined where it has no rows or cannot be read.
 */
export async function emptyParquet(path: string, bytes: number): Promise<Uint8Array | undefined> {
	if (bytes < 12) return undefined;
	const tail = Buffer.from(await readBytes(path, bytes - 8, 8));
	const length = tail.readUInt32LE(0);
	const isWhole = tail.subarray(4).toString('latin1') === 'PAR1' && length + 12 <= bytes;
	if (!isWhole || length > caps.parquetFooterBytes) return undefined;
	const directory = withoutGroups(Buffer.from(await readBytes(path, bytes - 8 - length, length)));
	if (directory === undefined) return undefined;
	const size = Buffer.alloc(4);
	size.writeUInt32LE(directory.length);
	return Buffer.concat([Buffer.from('PAR1'), directory, size, Buffer.from('PAR1')]);
}

function withoutGroups(directory: Buffer): Buffer | undefined {
	const walk = new CompactWalk(directory);
	const parts: Uint8Array[] = [];
	let kept = 0;
	let had = 0;
	let field = 0;
	try {
		for (;;) {
			const header = walk.byte();
			if (header === 0) break;
			field = header >> 4 === 0 ? walk.zigzag() : field + (header >> 4);
			const start = walk.at;
			walk.skip(header & 0x0f);
			if (field !== rowCount && field !== rowGroups) continue;
			// A number of 0, or a list of none of its structs.
			parts.push(directory.subarray(kept, start), Uint8Array.of(field === rowCount ? 0 : 0x0c));
			if (field === rowGroups) had = walk.at - start;
			kept = walk.at;
		}
	} catch (error) {
		if (error instanceof RangeError) return undefined;
		throw error;
	}
	return had > 1 ? Buffer.concat([...parts, directory.subarray(kept)]) : undefined;
}

/** Deeper than any directory. */
const deepest = 32;

/** Goes over values of Thrift's compact protocol without making anything of them. A `RangeError`: it is none. */
class CompactWalk {
	at = 0;
	readonly #bytes: Buffer;

	constructor(bytes: Buffer) {
		this.#bytes = bytes;
	}

	byte(): number {
		return this.#bytes.readUInt8(this.#advance(1));
	}

	zigzag(): number {
		const value = this.#varint();
		return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
	}

	/** Goes over one value of a type. */
	skip(type: number, depth = 0): void {
		if (depth > deepest) throw new RangeError('too deep');
		switch (type) {
			case 1: // true
			case 2: // false
				return;
			case 3: // a byte
				this.#advance(1);
				return;
			case 4:
			case 5:
			case 6: // numbers of 16, 32, 64 bits
				this.#varint();
				return;
			case 7: // a double
				this.#advance(8);
				return;
			case 8: // bytes
				this.#advance(this.#varint());
				return;
			case 9:
			case 10: // a list, a set
				this.#skipList(depth);
				return;
			case 12:
				this.#skipStruct(depth);
				return;
			default:
				throw new RangeError('no type that a directory has');
		}
	}

	#skipList(depth: number): void {
		const header = this.byte();
		const count = header >> 4 === 15 ? this.#varint() : header >> 4;
		const type = header & 0x0f;
		// In a list, a truth value is a byte of its own.
		for (let item = 0; item < count; item++) this.skip(type <= 2 ? 3 : type, depth + 1);
	}

	#skipStruct(depth: number): void {
		for (let header = this.byte(); header !== 0; header = this.byte()) {
			if (header >> 4 === 0) this.zigzag();
			this.skip(header & 0x0f, depth + 1);
		}
	}

	#varint(): number {
		let value = 0;
		for (let place = 1; ; place *= 128) {
			const byte = this.byte();
			value += (byte & 0x7f) * place;
			if (byte < 128) return value;
		}
	}

	#advance(count: number): number {
		const from = this.at;
		this.at += count;
		if (this.at > this.#bytes.length) throw new RangeError('it ends too early');
		return from;
	}
}
