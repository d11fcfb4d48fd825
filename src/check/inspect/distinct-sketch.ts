/** Values that are told apart exactly. */
const exact = 256;
/** Registers of the estimate: a power of two; the error is about 1.04 / √registers. */
const registers = 1024;
const indexBits = 10;

/** One of a few different values: its beginning, as text or as bytes in Latin-1, and how often it was met. */
export interface CountedValue {
	readonly text: string;
	readonly isBytes: boolean;
	readonly hash: number;
	count: number;
}

/**
 * Counts different values in bounded memory: exactly while they are few, then by HyperLogLog (the longest run of zeros
 * in the hashes of each of 1,024 parts of the values), within about 3 %.
 */
export class DistinctSketch {
	#few: Map<string, CountedValue> | undefined = new Map();
	/** Those of the few that were taken by their bytes, the last of each hash. */
	readonly #byHash = new Map<number, KnownBytes>();
	#ranks: Uint8Array | undefined;
	readonly #becomeMany: (values: Iterable<CountedValue>) => void;

	/** `becomeMany` is called once, with the values that were told apart, when there are too many for that. */
	constructor(becomeMany: (values: Iterable<CountedValue>) => void = () => {}) {
		this.#becomeMany = becomeMany;
	}

	/** The values, while they are few. */
	get few(): Iterable<CountedValue> | undefined {
		return this.#few?.values();
	}

	/** Takes the next value. Of a long text only the first 64 characters, and its length, count. */
	addText(text: string): void {
		if (this.#few === undefined) this.#rankHash(hash32(text));
		else this.#met(text.length > 64 ? `${text.slice(0, 64)}${text.length}` : text, text, false, hash32(text));
	}

	#met(key: string, text: string, isBytes: boolean, hash: number): CountedValue | undefined {
		const few = this.#few;
		if (few === undefined) return undefined;
		let value = few.get(key);
		if (value === undefined) few.set(key, (value = { text: text.slice(0, 64), isBytes, hash, count: 0 }));
		value.count += 1;
		if (few.size <= exact) return value;
		this.#ranks = new Uint8Array(registers);
		this.#few = undefined;
		this.#byHash.clear();
		for (const each of few.values()) this.#rankHash(each.hash);
		this.#becomeMany(few.values());
		return undefined;
	}

	/**
	 * Takes a value by its bytes; the answer is whether it is one of few that were met before. Values that were taken as
	 * texts are told apart from those, so a column's long values are best taken in one way.
	 */
	addBytes(bytes: Uint8Array, start: number, end: number): boolean {
		const hash = hashBytes(bytes, start, end);
		if (this.#few === undefined) {
			this.#rankHash(hash);
			return false;
		}
		const known = this.#byHash.get(hash);
		if (known === undefined || !isSame(known, bytes, start, end)) {
			const begin = bytes.slice(start, Math.min(end, start + 64));
			const text = Buffer.from(begin).toString('latin1');
			const value = this.#met(`${text}\n${end - start}`, text, true, hash);
			if (value !== undefined) this.#byHash.set(hash, { length: end - start, begin, value });
			return false;
		}
		known.value.count += 1;
		return true;
	}

	/** How many different values there were. */
	count(): number {
		if (this.#few !== undefined) return this.#few.size;
		const ranks = this.#ranks ?? new Uint8Array(registers);
		let sum = 0;
		let empty = 0;
		for (const rank of ranks) {
			sum += 2 ** -rank;
			if (rank === 0) empty += 1;
		}
		const raw = ((0.7213 / (1 + 1.079 / registers)) * registers ** 2) / sum;
		// For few values, how many parts got none is the better measure.
		return Math.round(raw <= 2.5 * registers && empty > 0 ? registers * Math.log(registers / empty) : raw);
	}

	#rankHash(hash: number): void {
		const ranks = this.#ranks;
		if (ranks === undefined) return;
		const part = hash >>> (32 - indexBits);
		const rank = Math.clz32((hash << indexBits) | (1 << (indexBits - 1))) + 1;
		if (rank > (ranks[part] ?? 0)) ranks[part] = rank;
	}
}

/** The beginning of a value, and how long it is. */
interface KnownBytes {
	readonly value: CountedValue;
	readonly length: number;
	readonly begin: Uint8Array;
}

function isSame({ length, begin }: KnownBytes, bytes: Uint8Array, start: number, end: number): boolean {
	if (length !== end - start) return false;
	for (let index = 0; index < begin.length; index++) if (begin[index] !== bytes[start + index]) return false;
	return true;
}

/** The same over bytes: over ASCII it is that of the text. */
function hashBytes(bytes: Uint8Array, start: number, end: number): number {
	let hash = 0x81_1c_9d_c5 ^ (end - start);
	const stop = Math.min(end, start + 64);
	for (let index = start; index < stop; index++) hash = Math.imul(hash ^ (bytes[index] ?? 0), 0x01_00_01_93);
	hash = Math.imul(hash ^ (hash >>> 16), 0x85_eb_ca_6b);
	hash = Math.imul(hash ^ (hash >>> 13), 0xc2_b2_ae_35);
	return (hash ^ (hash >>> 16)) >>> 0;
}

/** FNV-1a with a final mix, over at most 64 characters and the length. */
function hash32(text: string): number {
	let hash = 0x81_1c_9d_c5 ^ text.length;
	const end = Math.min(text.length, 64);
	for (let index = 0; index < end; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01_00_01_93);
	hash = Math.imul(hash ^ (hash >>> 16), 0x85_eb_ca_6b);
	hash = Math.imul(hash ^ (hash >>> 13), 0xc2_b2_ae_35);
	return (hash ^ (hash >>> 16)) >>> 0;
}
