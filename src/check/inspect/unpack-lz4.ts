/** What is packed is broken. */
const broken = 'broken LZ4 data';

/** A frame's mark, and what its flags say. */
const frameMark = 0x184d2204;
const flags = { hasBlockSums: 0x10, hasLength: 0x08, hasDictionary: 0x01 } as const;

/**
 * Unpacks a frame of LZ4 to a length that is known before, as Arrow packs values. Sums that a writer may add are not
 * checked. Throws a `RangeError` where the frame holds anything else than just that length.
 */
export function unpackLz4Frame(packed: Uint8Array, length: number): Uint8Array {
	const view = new DataView(packed.buffer, packed.byteOffset, packed.length);
	const flag = view.getUint8(4);
	if (view.getUint32(0, true) !== frameMark || flag >> 6 !== 1 || (flag & flags.hasDictionary) !== 0)
		throw new RangeError(broken);
	let at = 7 + ((flag & flags.hasLength) === 0 ? 0 : 8);
	const unpacked = room(packed, length);
	let filled = 0;
	for (;;) {
		const word = view.getUint32(at, true);
		if (word === 0) break;
		// The upper bit tells of a block that stayed as it was.
		const bytes = word & 0x7fffffff;
		const block = packed.subarray(at + 4, at + 4 + bytes);
		if (block.length < bytes) throw new RangeError(broken);
		if (word >>> 31 === 0) {
			filled = unpackInto(block, unpacked, filled);
		} else {
			unpacked.set(block, filled);
			filled += bytes;
		}
		at += 4 + bytes + ((flag & flags.hasBlockSums) === 0 ? 0 : 4);
	}
	if (filled !== length) throw new RangeError(broken);
	return unpacked;
}

/** Unpacks a bare block of LZ4, as parquet packs values. Throws a `RangeError` as the frame's reader does. */
export function unpackLz4Block(packed: Uint8Array, length: number): Uint8Array {
	const unpacked = room(packed, length);
	if (unpackInto(packed, unpacked, 0) !== length) throw new RangeError(broken);
	return unpacked;
}

/** No byte unpacks to more than 255: what asks for more is refused before any memory is taken. */
function room(packed: Uint8Array, length: number): Uint8Array {
	if (!(length >= 0 && length <= 255 * packed.length)) throw new RangeError(broken);
	return new Uint8Array(length);
}

/**
 * Unpacks a block behind what is there; it may repeat bytes of the blocks before it. Answers where it ends. It never
 * writes beyond the end, so that its time is bounded by the bytes that it reads and writes.
 */
function unpackInto(block: Uint8Array, unpacked: Uint8Array, from: number): number {
	let filled = from;
	let at = 0;
	/** A length goes on for as long as its bytes are full. */
	const more = (start: number): number => {
		let length = start;
		for (let byte = start === 15 ? 255 : 0; byte === 255; length += byte) {
			byte = block[at++] ?? -1;
			if (byte < 0) throw new RangeError(broken);
		}
		return length;
	};
	while (at < block.length) {
		const token = block[at++] ?? 0;
		const literals = more(token >> 4);
		if (at + literals > block.length || filled + literals > unpacked.length) throw new RangeError(broken);
		for (const end = at + literals; at < end; at++, filled++) unpacked[filled] = block[at] ?? 0;
		// The last sequence has nothing to repeat.
		if (at === block.length) return filled;
		const back = (block[at] ?? 0) | ((block[at + 1] ?? 0) << 8);
		at += 2;
		const repeated = more(token & 15) + 4;
		if (at > block.length || back === 0 || back > filled || filled + repeated > unpacked.length)
			throw new RangeError(broken);
		// Byte by byte: what is repeated may be what was just written.
		for (const end = filled + repeated; filled < end; filled++) unpacked[filled] = unpacked[filled - back] ?? 0;
	}
	return filled;
}
