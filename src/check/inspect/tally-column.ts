import { unreachable } from '../../lib/unreachable.ts';
import type { ColumnProfile } from '../../model/profile.ts';
import { textOf } from '../../lib/cells/cell-types.ts';
import { DistinctSketch, type CountedValue } from './distinct-sketch.ts';
import { mostFrequent } from './frequent-values.ts';
import { HistogramTally } from './histogram.ts';

/** What stands for "no value" in a delimited file, as common readers take it. */
const missing = new Set(['', 'NaN', 'nan', 'NULL', 'null', 'None', 'NA', 'N/A', '<NA>']);
const numberText = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$|^[+-]?inf(inity)?$/i;
const dateText = /^\d{4}-\d{2}-\d{2}$/;
const datetimeText = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?$/;

type Kind = 'integer' | 'number' | 'boolean' | 'date' | 'datetime' | 'string' | 'array' | 'object';

/** Watches the cells of one column and knows the narrowest Frictionless type that holds them all. */
export class ColumnTally {
	readonly name: string;
	#kind: Kind | undefined;
	#nulls = 0;
	#low: number | undefined;
	#high: number | undefined;
	#first: string | undefined;
	#last: string | undefined;
	/** Counts the numbers once they are too many to be told apart. */
	#numbers: HistogramTally | undefined;
	/** The value in hand is among those that were just counted together. */
	#isCounted = false;
	readonly #distinct: DistinctSketch = new DistinctSketch((values) => {
		this.#countNumbers(values);
		this.#isCounted = true;
	});

	readonly #encoding: 'utf8' | 'latin1';
	/** The least and the greatest day so far, as yyyymmdd. */
	#firstDay = Number.POSITIVE_INFINITY;
	#lastDay = Number.NEGATIVE_INFINITY;

	/** `encoding`: of the bytes that `addBytes` is given. */
	constructor(name: string, encoding: 'utf8' | 'latin1' = 'utf8') {
		this.name = name;
		this.#encoding = encoding;
	}

	/** A cell of a delimited file that lies in bytes as it is. A text is made of it only where nothing else will do. */
	addBytes(bytes: Buffer, start: number, end: number): void {
		const length = end - start;
		if (length === 0 || (length <= 4 && isMissing(bytes, start, end))) {
			this.#nulls += 1;
			return;
		}
		const isKnown = this.#distinct.addBytes(bytes, start, end);
		// All is known of a value that came before; a string column stays one.
		if ((isKnown && length <= 64) || this.#kind === 'string') return;
		const number = readNumber(bytes, start, end);
		if (!Number.isNaN(number)) {
			this.#widen(hasPoint ? 'number' : 'integer');
			this.#spanNumber(number);
			return;
		}
		const day = length === 10 ? readDay(bytes, start) : Number.NaN;
		if (day >= this.#firstDay && day <= this.#lastDay) {
			this.#widen('date');
			return;
		}
		if (!Number.isNaN(day)) {
			this.#firstDay = Math.min(this.#firstDay, day);
			this.#lastDay = Math.max(this.#lastDay, day);
		}
		this.#addKind(bytes.toString(this.#encoding, start, end));
	}

	/** A cell of a delimited file. */
	addText(text: string): void {
		// A cell of plain digits is by far the most frequent kind, and a string column stays one: both are quick.
		if (this.#kind === 'string') {
			if (text.length < 5 && missing.has(text)) this.#nulls += 1;
			else this.#distinct.addText(text);
			return;
		}
		if (missing.has(text)) {
			this.#nulls += 1;
			return;
		}
		this.#distinct.addText(text);
		this.#addKind(text);
	}

	#addKind(text: string): void {
		const kind = kindOfText(text);
		this.#widen(kind);
		if (kind === 'integer' || kind === 'number') this.#spanNumber(Number(text));
		else if (kind === 'date' || kind === 'datetime') this.#spanText(text);
	}

	/** A member of a JSON record; undefined: the record lacks it. */
	addValue(value: unknown): void {
		if (value === null || value === undefined) {
			this.#nulls += 1;
			return;
		}
		if (typeof value !== 'object') this.#distinct.addText(textOf(value));
		if (typeof value === 'number') {
			this.#widen(Number.isInteger(value) ? 'integer' : 'number');
			this.#spanNumber(value);
		} else if (typeof value === 'string') {
			this.#widen('string');
		} else {
			this.#widen(typeof value === 'boolean' ? 'boolean' : Array.isArray(value) ? 'array' : 'object');
		}
	}

	/** Rows that came before the column was first seen. */
	addMissing(count: number): void {
		this.#nulls += count;
	}

	/** The column so far. */
	profile(): ColumnProfile {
		const isCounted = this.#kind !== 'array' && this.#kind !== 'object';
		const distinct = isCounted && this.#kind !== undefined ? { distinct: this.#distinct.count() } : {};
		const head = { name: this.name, type: this.#kind ?? 'any', nulls: this.#nulls, ...distinct };
		switch (this.#kind) {
			case 'integer':
			case 'number': {
				if (this.#distinct.few !== undefined) this.#countNumbers(this.#distinct.few);
				const histogram = this.#numbers?.histogram(this.#kind === 'integer');
				return { ...head, ...spanOf(this.#low, this.#high), ...(histogram && { histogram }) };
			}
			case 'date':
			case 'datetime':
				return { ...head, ...spanOf(this.#first, this.#last) };
			case 'string':
			case 'boolean': {
				const frequent = mostFrequent(this.#distinct.few, this.#encoding);
				return { ...head, ...(frequent && { frequent }) };
			}
			case 'array':
			case 'object':
			case undefined:
				return head;
			default:
				return unreachable(this.#kind);
		}
	}

	/** Counts numbers that were told apart until now; texts among them are of no account: the column is one of texts then. */
	#countNumbers(values: Iterable<CountedValue>): void {
		this.#numbers = new HistogramTally();
		for (const { text, count } of values) {
			const number = Number(text);
			if (Number.isFinite(number)) this.#numbers.add(number, count);
		}
	}

	#widen(kind: Kind): void {
		if (this.#kind === kind) return;
		this.#kind = this.#kind === undefined ? kind : widest(this.#kind, kind);
	}

	#spanNumber(value: number): void {
		const isCounted = this.#isCounted;
		this.#isCounted = false;
		if (!Number.isFinite(value)) return;
		if (!isCounted) this.#numbers?.add(value);
		if (this.#low === undefined || value < this.#low) this.#low = value;
		if (this.#high === undefined || value > this.#high) this.#high = value;
	}

	#spanText(value: string): void {
		if (this.#first === undefined || value < this.#first) this.#first = value;
		if (this.#last === undefined || value > this.#last) this.#last = value;
	}
}

/** The least and the greatest value, once there are any. */
function spanOf(
	min: number | string | undefined,
	max: number | string | undefined,
): Pick<ColumnProfile, 'min' | 'max'> {
	return min === undefined || max === undefined ? {} : { min, max };
}

function kindOfText(text: string): Kind {
	const code = text.charCodeAt(0);
	if (code > 57) return isBoolean(text) ? 'boolean' : numberText.test(text) ? 'number' : 'string';
	if (isDigits(text)) return 'integer';
	if (numberText.test(text)) return 'number';
	if (dateText.test(text)) return 'date';
	return datetimeText.test(text) ? 'datetime' : 'string';
}

function isDigits(text: string): boolean {
	let index = text.charCodeAt(0) === 45 || text.charCodeAt(0) === 43 ? 1 : 0;
	if (index === text.length) return false;
	for (; index < text.length; index++) {
		const code = text.charCodeAt(index);
		if (code < 48 || code > 57) return false;
	}
	return true;
}

function isBoolean(text: string): boolean {
	return text.length <= 5 && /^(true|false)$/i.test(text);
}

/** The narrowest of our types that holds values of both. */
export function widest(one: string, other: string): Kind {
	if (one === other) return one as Kind;
	const pair = new Set([one, other]);
	if (pair.has('any')) return (one === 'any' ? other : one) as Kind;
	if (pair.has('integer') && pair.has('number')) return 'number';
	if (pair.has('date') && pair.has('datetime')) return 'datetime';
	return 'string';
}

/** Of the short cells that stand for no value, each begins with one of these: `N`, `n`, `<`. */
function isMissing(bytes: Buffer, start: number, end: number): boolean {
	const first = bytes[start];
	return (first === 0x4e || first === 0x6e || first === 0x3c) && missing.has(bytes.toString('latin1', start, end));
}

const powersOfTen = Array.from({ length: 16 }, (_, exponent) => 10 ** exponent);

/** Whether the number that was read last had a decimal point. */
let hasPoint = false;

/**
 * A number of at most 15 digits, as `Number` would read it: both parts of the division are exact, so its result is the
 * nearest number. NaN: it is written in another way, or none.
 */
function readNumber(bytes: Buffer, start: number, end: number): number {
	const sign = bytes[start];
	let at = sign === 0x2d || sign === 0x2b ? start + 1 : start;
	if (end - at > 16) return Number.NaN;
	let value = 0;
	let digits = 0;
	let point = -1;
	for (; at < end; at++) {
		const digit = (bytes[at] ?? 0) - 0x30;
		if (digit >= 0 && digit <= 9) {
			value = value * 10 + digit;
			digits += 1;
		} else if (digit === -2 && point === -1) point = at;
		else return Number.NaN;
	}
	if (digits === 0 || digits > 15) return Number.NaN;
	hasPoint = point !== -1;
	if (hasPoint) value /= powersOfTen[end - point - 1] ?? 1;
	return sign === 0x2d ? -value : value;
}

/** `yyyy-mm-dd` as a number that grows with it; NaN where the ten bytes are no such text. */
function readDay(bytes: Buffer, start: number): number {
	let value = 0;
	for (let index = 0; index < 10; index++) {
		const byte = bytes[start + index] ?? 0;
		if (index === 4 || index === 7) {
			if (byte !== 0x2d) return Number.NaN;
		} else if (byte < 0x30 || byte > 0x39) return Number.NaN;
		else value = value * 10 + byte - 0x30;
	}
	return value;
}
