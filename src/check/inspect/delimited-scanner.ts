/** Bytes that mean something in a delimited file. */
const [lineFeed, carriageReturn, quote] = [0x0a, 0x0d, 0x22];

/** How the text of a cell lies in the bytes. */
const [plain, doubled, odd] = [0, 1, 2];

/** What stopped the reading of a file. */
export type ScanFault = 'open-quote' | 'too-long';

/**
 * Finds the cells of a delimited file in its bytes, a chunk at a time, without making a text of any of them: most of the
 * time of reading a large table would go into texts that are looked at once. Cells may be quoted, with quotes doubled and
 * line ends in them; a quote within a cell that does not begin with one is a character like any other. Lines without
 * anything on them are no rows. The public members describe the row that `onRow` is called for, until it returns.
 */
export class DelimitedScanner {
	bytes: Buffer = Buffer.alloc(0);
	/** How many cells the row has. */
	count = 0;
	/** Where the content of each cell begins and ends. */
	starts = new Int32Array(64);
	ends = new Int32Array(64);
	/** The line that the row ends in, from 1. */
	line = 0;
	fault: ScanFault | undefined;
	#forms = new Uint8Array(64);
	#rest: Buffer | undefined;
	#isFirst = true;
	/** Lines end in a carriage return alone, as on computers of old. */
	#isOld = false;
	readonly #delimiter: number;
	readonly #encoding: 'utf8' | 'latin1';
	readonly #longest: number;
	readonly #onRow: () => void;

	/** `longest`: bytes of one row. */
	constructor(options: {
		readonly delimiter: string;
		readonly encoding: 'utf8' | 'latin1';
		readonly longest: number;
		readonly onRow: () => void;
	}) {
		this.#delimiter = options.delimiter.charCodeAt(0);
		this.#encoding = options.encoding;
		this.#longest = options.longest;
		this.#onRow = options.onRow;
	}

	/** Takes the next chunk. After a fault nothing more is to be given. */
	push(chunk: Buffer): void {
		this.bytes = this.#rest === undefined ? chunk : Buffer.concat([this.#rest, chunk]);
		if (this.#isFirst) {
			if (this.bytes.length < 3) {
				this.#rest = this.bytes;
				return;
			}
			this.#begin();
		}
		this.#scan(false);
	}

	/** The file has ended: what is left is its last row. */
	end(): void {
		if (this.fault !== undefined) return;
		this.bytes = this.#rest ?? Buffer.alloc(0);
		if (this.#isFirst) this.#begin();
		this.#scan(true);
	}

	/** Whether the bytes from `starts` to `ends` are the cell's text as they are. */
	isPlain(index: number): boolean {
		return this.#forms[index] === plain;
	}

	/** The text of a cell. */
	text(index: number): string {
		const start = this.starts[index] ?? 0;
		const end = this.ends[index] ?? 0;
		const form = this.#forms[index];
		if (form === odd) return this.#oddText(start, end);
		const text = this.#decode(start, end);
		return form === doubled ? text.replaceAll('""', '"') : text;
	}

	/** The texts of all cells. */
	row(): string[] {
		return Array.from({ length: this.count }, (_, index) => this.text(index));
	}

	#decode(start: number, end: number): string {
		return this.bytes.toString(this.#encoding, start, end);
	}

	/** `"a"b`: begins as a quoted cell and goes on after it. Quotes are doubled up to where the quoting ends. */
	#oddText(start: number, end: number): string {
		const raw = this.#decode(start, end);
		const [quoted = ''] = /^"(?:[^"]|"")*"/.exec(raw) ?? [];
		return `"${quoted.slice(1, -1).replaceAll('""', '"')}"${raw.slice(quoted.length)}`;
	}

	#begin(): void {
		this.#isFirst = false;
		const { bytes } = this;
		const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
		if (hasMark) this.bytes = bytes.subarray(3);
		const end = this.bytes.indexOf(carriageReturn);
		const feed = this.bytes.indexOf(lineFeed);
		this.#isOld = end !== -1 && feed === -1 && end < this.bytes.length - 1;
	}

	#scan(isLast: boolean): void {
		const { length } = this.bytes;
		let from = 0;
		while (from < length) {
			const next = this.#scanRow(from, isLast);
			if (next === -1) break;
			// One cell of nothing, and no quotes: a line without anything.
			const isBlank = this.count === 1 && next - from <= 2 && this.ends[0] === this.starts[0];
			if (next - from > this.#longest) {
				this.fault = 'too-long';
				return;
			}
			if (!isBlank || this.starts[0] !== from) this.#onRow();
			from = next;
		}
		if (from < length && length - from > this.#longest) this.fault = 'too-long';
		else if (isLast && from < length) this.fault = 'open-quote';
		this.#rest = from < length ? this.bytes.subarray(from) : undefined;
	}

	/** Scans one row. The answer is where the next begins, or -1 where this one does not end in these bytes. */
	#scanRow(from: number, isLast: boolean): number {
		const { bytes } = this;
		const { length } = bytes;
		const delimiter = this.#delimiter;
		const lineEnd = this.#isOld ? carriageReturn : lineFeed;
		let at = from;
		let lines = 1;
		let count = 0;
		for (;;) {
			let start = at;
			let end = -1;
			let form = plain;
			if (bytes[at] === quote) {
				at += 1;
				for (;;) {
					while (at < length && bytes[at] !== quote) {
						if (bytes[at] === lineEnd) lines += 1;
						at += 1;
					}
					// What follows the quote decides what it is.
					if (at >= length || (at + 2 >= length && !isLast)) {
						if (at >= length && isLast) this.line += lines - 1;
						return -1;
					}
					const next = bytes[at + 1];
					if (next === quote) {
						form = doubled;
						at += 2;
						continue;
					}
					const isEnd =
						next === undefined ||
						next === delimiter ||
						next === lineEnd ||
						(next === carriageReturn && (bytes[at + 2] === lineFeed || at + 2 >= length));
					at += 1;
					if (isEnd) {
						start += 1;
						end = at - 1;
					} else form = odd;
					break;
				}
			}
			while (at < length && bytes[at] !== delimiter && bytes[at] !== lineEnd) at += 1;
			if (at >= length && !isLast) return -1;
			const isRowEnd = at >= length || bytes[at] === lineEnd;
			if (end === -1) {
				end = at;
				if (isRowEnd && lineEnd === lineFeed && end > start && bytes[end - 1] === carriageReturn) end -= 1;
			}
			if (count === this.starts.length) this.#grow();
			this.starts[count] = start;
			this.ends[count] = end;
			this.#forms[count] = form;
			count += 1;
			at += 1;
			if (!isRowEnd) continue;
			this.count = count;
			this.line += lines;
			return Math.min(at, length);
		}
	}

	#grow(): void {
		const [starts, ends, forms] = [this.starts, this.ends, this.#forms];
		this.starts = new Int32Array(starts.length * 2);
		this.ends = new Int32Array(starts.length * 2);
		this.#forms = new Uint8Array(starts.length * 2);
		this.starts.set(starts);
		this.ends.set(ends);
		this.#forms.set(forms);
	}
}
