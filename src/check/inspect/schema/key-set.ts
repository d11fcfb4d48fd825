import { createHash } from 'node:crypto';

/** Keys that are remembered; beyond that a repeated one is no longer seen. */
const most = 1_000_000;

/**
 * Remembers keys and the number under which each was first seen, in 12 bytes a key. Keys are told apart by 64 bits of
 * a hash: that two different ones among a million count as the same has a chance of one in thirty million.
 */
export class KeySet {
	#size = 0;
	#slots = 1024;
	#low = new Uint32Array(this.#slots);
	#high = new Uint32Array(this.#slots);
	/** One more than the number; 0: the slot is free. */
	#numbers = new Uint32Array(this.#slots);

	/** No more keys are taken. */
	get isFull(): boolean {
		return this.#size >= most;
	}

	/** The number under which the key was seen before; undefined: it is new, and is remembered if there is room. */
	meet(key: string, number: number): number | undefined {
		const [low, high] = hash(key);
		let slot = this.#find(low, high);
		const before = this.#numbers[slot] ?? 0;
		if (before !== 0) return before - 1;
		if (this.isFull) return undefined;
		if (this.#size * 2 >= this.#slots) {
			this.#grow();
			slot = this.#find(low, high);
		}
		this.#put(slot, low, high, number + 1);
		this.#size += 1;
		return undefined;
	}

	/** The slot that holds a key, or the free one where it belongs. */
	#find(low: number, high: number): number {
		const mask = this.#slots - 1;
		let slot = low & mask;
		while (this.#numbers[slot] !== 0 && (this.#low[slot] !== low || this.#high[slot] !== high))
			slot = (slot + 1) & mask;
		return slot;
	}

	#put(slot: number, low: number, high: number, number: number): void {
		this.#low[slot] = low;
		this.#high[slot] = high;
		this.#numbers[slot] = number;
	}

	#grow(): void {
		const [low, high, numbers] = [this.#low, this.#high, this.#numbers];
		this.#slots *= 2;
		this.#low = new Uint32Array(this.#slots);
		this.#high = new Uint32Array(this.#slots);
		this.#numbers = new Uint32Array(this.#slots);
		numbers.forEach((number, index) => {
			if (number === 0) return;
			const [one, other] = [low[index] ?? 0, high[index] ?? 0];
			this.#put(this.#find(one, other), one, other, number);
		});
	}
}

/** 64 bits that depend on every character (two rounds of multiply and shift); long keys go through a digest first. */
function hash(key: string): readonly [number, number] {
	const text = key.length <= 256 ? key : createHash('sha256').update(key).digest('base64');
	let low = 0x9e_37_79_b9 ^ text.length;
	let high = 0x85_eb_ca_6b;
	for (let index = 0; index < text.length; index++) {
		const code = text.charCodeAt(index);
		low = Math.imul(low ^ code, 0x9e_37_79_b1);
		low ^= low >>> 15;
		high = Math.imul(high ^ code, 0x5f_35_64_95) + (low >>> 3);
	}
	low = Math.imul(low ^ (high >>> 16), 0x85_eb_ca_77);
	high = Math.imul(high ^ (low >>> 13), 0xc2_b2_ae_3d);
	return [(low ^ (high >>> 11)) >>> 0, (high ^ (low >>> 17)) >>> 0];
}
