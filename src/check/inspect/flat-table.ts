/** How many bytes may still be looked at: places in a broken buffer may point at each other without end. */
export interface Allowance {
	left: number;
}

/** Where the items of a vector lie. */
export interface FlatVector {
	readonly at: number;
	readonly length: number;
}

/**
 * A table of a flatbuffer, which Arrow describes itself in. Each read is checked against the end of the buffer (a
 * `DataView` throws), so that a broken one is known before anything is made of it.
 */
export class FlatTable {
	readonly #view: DataView;
	readonly #at: number;
	readonly #allowance: Allowance;
	readonly #slots: number;
	readonly #size: number;

	/** `at`: where the table lies. */
	constructor(view: DataView, at: number, allowance: Allowance) {
		spend(allowance, 4);
		this.#view = view;
		this.#at = at;
		this.#allowance = allowance;
		this.#slots = at - view.getInt32(at, true);
		this.#size = view.getUint16(this.#slots, true);
	}

	/** The table that a buffer begins with. */
	static root(bytes: Uint8Array): FlatTable {
		const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
		return new FlatTable(view, view.getUint32(0, true), { left: 2 * bytes.byteLength });
	}

	byte(slot: number, other: number): number {
		const at = this.#place(slot);
		return at === undefined ? other : this.#view.getUint8(at);
	}

	short(slot: number, other: number): number {
		const at = this.#place(slot);
		return at === undefined ? other : this.#view.getInt16(at, true);
	}

	/** A count or a place; 0 where the table says nothing. */
	long(slot: number): number {
		const at = this.#place(slot);
		return at === undefined ? 0 : this.longAt(at);
	}

	table(slot: number): FlatTable | undefined {
		const at = this.#place(slot);
		return at === undefined ? undefined : this.tableAt(at);
	}

	/** Items of `stride` bytes each. */
	vector(slot: number, stride: number): FlatVector {
		const place = this.#place(slot);
		if (place === undefined) return { at: 0, length: 0 };
		const at = place + this.#view.getUint32(place, true);
		const length = this.#view.getUint32(at, true);
		this.#expect(at + 4, length * stride);
		return { at: at + 4, length };
	}

	/** Checks that a text lies within the buffer. */
	text(slot: number): void {
		this.vector(slot, 1);
	}

	tables(slot: number): readonly FlatTable[] {
		const { at, length } = this.vector(slot, 4);
		return Array.from({ length }, (_, index) => this.tableAt(at + 4 * index));
	}

	tableAt(at: number): FlatTable {
		return new FlatTable(this.#view, at + this.#view.getUint32(at, true), this.#allowance);
	}

	longAt(at: number): number {
		const value = Number(this.#view.getBigInt64(at, true));
		if (value < 0 || !Number.isSafeInteger(value)) throw new RangeError('no count');
		return value;
	}

	#place(slot: number): number | undefined {
		if (slot >= this.#size) return undefined;
		const offset = this.#view.getUint16(this.#slots + slot, true);
		return offset === 0 ? undefined : this.#at + offset;
	}

	#expect(at: number, bytes: number): void {
		if (at + bytes > this.#view.byteLength) throw new RangeError('beyond the end');
		spend(this.#allowance, bytes);
	}
}

function spend(allowance: Allowance, bytes: number): void {
	allowance.left -= bytes;
	if (allowance.left < 0) throw new RangeError('read over and over');
}
