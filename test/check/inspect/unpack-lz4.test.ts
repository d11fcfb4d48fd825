import { expect, test } from 'vitest';
import { unpackLz4Block, unpackLz4Frame } from '../../../src/check/inspect/unpack-lz4.ts';
import * as fc from '../../rig/fast-check.ts';

/** What LZ4 is made of: some bytes as they are, then so many bytes again from so far back. */
interface Sequence {
	readonly literals: Uint8Array;
	readonly back: number;
	readonly repeated: number;
}

const sequence: fc.Arbitrary<Sequence> = fc.record({
	literals: fc.uint8Array({ maxLength: 600, size: 'max' }),
	back: fc.integer({ min: 1, max: 65_535 }),
	repeated: fc.integer({ min: 4, max: 700 }),
});

/** Packs sequences behind what was there before, in the plainest way, and tells what they stand for. */
function pack(sequences: readonly Sequence[], last: Uint8Array, before: readonly number[]) {
	const packed: number[] = [];
	const unpacked = [...before];
	const put = (literals: Uint8Array, repeated: number) => {
		packed.push((Math.min(15, literals.length) << 4) | Math.min(15, repeated));
		packed.push(...rest(literals.length), ...literals);
		unpacked.push(...literals);
	};
	for (const { literals, back, repeated } of sequences) {
		// There must be something to repeat.
		const some = unpacked.length === 0 && literals.length === 0 ? Uint8Array.of(1) : literals;
		put(some, repeated - 4);
		const from = unpacked.length - Math.min(back, unpacked.length);
		packed.push((unpacked.length - from) & 255, (unpacked.length - from) >> 8, ...rest(repeated - 4));
		for (let index = 0; index < repeated; index++) unpacked.push(unpacked[from + index] ?? 0);
	}
	put(last, 0);
	return { packed: Uint8Array.from(packed), unpacked };
}

function rest(length: number): number[] {
	if (length < 15) return [];
	return [...Array<number>(Math.floor((length - 15) / 255)).fill(255), (length - 15) % 255];
}

function frame(
	blocks: readonly { readonly bytes: Uint8Array; readonly isPacked: boolean }[],
	flag: number,
): Uint8Array {
	const sums = (flag & 0x10) === 0 ? [] : [9, 9, 9, 9];
	const size = (flag & 0x08) === 0 ? [] : [0, 0, 0, 0, 0, 0, 0, 0];
	const bodies = blocks.flatMap(({ bytes, isPacked }) => {
		const head = Buffer.alloc(4);
		head.writeUInt32LE((bytes.length | (isPacked ? 0 : 0x80000000)) >>> 0);
		return [head, bytes, Uint8Array.from(sums)];
	});
	return Buffer.concat([Uint8Array.of(4, 0x22, 0x4d, 0x18, flag, 0x40, ...size, 0), ...bodies, Buffer.alloc(4)]);
}

test('a block is what its sequences stand for', () => {
	fc.assert(
		fc.property(fc.array(sequence, { maxLength: 12 }), fc.uint8Array({ maxLength: 40 }), (sequences, last) => {
			const { packed, unpacked } = pack(sequences, last, []);
			expect(unpackLz4Block(packed, unpacked.length)).toEqual(Uint8Array.from(unpacked));
			expect(() => unpackLz4Block(packed, unpacked.length + 1)).toThrow(RangeError);
			if (unpacked.length > 0) expect(() => unpackLz4Block(packed, unpacked.length - 1)).toThrow(RangeError);
		}),
	);
});

test('blocks of a frame repeat what the blocks before them held', () => {
	const block = fc.record({ sequences: fc.array(sequence, { maxLength: 5 }), isPacked: fc.boolean() });
	const flag = fc.constantFrom(0x40, 0x50, 0x48, 0x58, 0x60);
	fc.assert(
		fc.property(fc.array(block, { maxLength: 4 }), flag, (drawn, flags) => {
			let unpacked: readonly number[] = [];
			const blocks = drawn.map(({ sequences, isPacked }) => {
				const made = pack(sequences, Uint8Array.of(7), unpacked);
				const plain = Uint8Array.from(made.unpacked.slice(unpacked.length));
				({ unpacked } = made);
				return { bytes: isPacked ? made.packed : plain, isPacked };
			});
			const whole = frame(blocks, flags);
			expect(unpackLz4Frame(whole, unpacked.length)).toEqual(Uint8Array.from(unpacked));
			for (const cut of [1, 5, 12])
				expect(() => unpackLz4Frame(whole.subarray(0, whole.length - cut), unpacked.length)).toThrow(RangeError);
		}),
	);
});

test('any bytes are unpacked to the length that was asked for, or refused', () => {
	const bytes = fc.uint8Array({ minLength: 1, maxLength: 200 });
	fc.assert(
		fc.property(bytes, fc.nat(400), fc.boolean(), (noise, length, isFrame) => {
			const packed = isFrame ? frame([{ bytes: noise, isPacked: true }], 0x40) : noise;
			try {
				expect((isFrame ? unpackLz4Frame : unpackLz4Block)(packed, length)).toHaveLength(length);
			} catch (error) {
				expect(error).toBeInstanceOf(RangeError);
			}
		}),
	);
});

test.each([
	['a length that no such bytes unpack to', Uint8Array.of(0x10, 1), 1_000_000_000],
	['a length that is none', Uint8Array.of(0x10, 1), -1],
	['a repetition without an end', Uint8Array.from({ length: 4_000_000 }, (_, at) => [0x1f, 1, 1, 0][at] ?? 255), 4_000],
])('%s is refused before it costs anything', (_, packed, length) => {
	expect(() => unpackLz4Block(packed, length)).toThrow(RangeError);
});

test.each([
	['another mark', { 0: 5 }],
	['another version', { 4: 0x80 }],
	['a dictionary of its own', { 4: 0x41 }],
])('a frame with %s is refused', (_, change) => {
	const whole = frame([{ bytes: Uint8Array.of(0x10, 1), isPacked: true }], 0x40);
	expect([...unpackLz4Frame(whole, 1)]).toEqual([1]);
	expect(() => unpackLz4Frame(Object.assign(Buffer.from(whole), change), 1)).toThrow(RangeError);
});
