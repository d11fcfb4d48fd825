/** How a text is encoded, told from its first bytes. */
export type Encoding = 'utf-8' | 'utf-8-bom' | 'latin-1' | 'utf-16' | 'unknown';

/** The beginning of a file as text, and its encoding. A character that the cut splits is left out. */
export function decodeHead(head: Uint8Array): { readonly text: string; readonly encoding: Encoding } {
	if (head[0] === 0xff && head[1] === 0xfe)
		return { text: new TextDecoder('utf-16le').decode(head), encoding: 'utf-16' };
	if (head[0] === 0xfe && head[1] === 0xff)
		return { text: new TextDecoder('utf-16be').decode(head), encoding: 'utf-16' };
	const hasMark = head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf;
	try {
		const text = new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true });
		return { text, encoding: hasMark ? 'utf-8-bom' : 'utf-8' };
	} catch {
		const encoding = head.some(isControl) ? 'unknown' : 'latin-1';
		return { text: Buffer.from(head).toString('latin1'), encoding };
	}
}

/** Latin-1 uses no byte from 0x80 to 0x9f for text; other encodings nearly always do. */
function isControl(byte: number): boolean {
	return byte >= 0x80 && byte <= 0x9f;
}

/** Looks for bytes that are no text of an encoding. */
export interface EncodingWatch {
	/** Takes the next chunk. */
	push(chunk: Uint8Array): void;
	/** The stream is over: a character may still be cut off. */
	end(): void;
}

/** Watches a stream of Latin-1 for a byte that is no text in it. */
export class Latin1Watch implements EncodingWatch {
	isBroken = false;

	push(chunk: Uint8Array): void {
		if (this.isBroken) return;
		for (const byte of chunk) if (isControl(byte)) this.isBroken = true;
	}

	end(): void {
		// No character has more than one byte.
	}
}

/** Watches a stream of bytes for the first place that is not UTF-8. */
export class Utf8Watch implements EncodingWatch {
	#decoder: InstanceType<typeof TextDecoder> | undefined = new TextDecoder('utf-8', { fatal: true });
	#bytes = 0;
	/** Byte offset of the chunk in which the first fault lies. */
	faultAt: number | undefined;

	push(chunk: Uint8Array): void {
		try {
			this.#decoder?.decode(chunk, { stream: true });
		} catch {
			this.#fail();
		}
		this.#bytes += chunk.length;
	}

	end(): void {
		try {
			this.#decoder?.decode();
		} catch {
			this.#fail();
		}
	}

	#fail(): void {
		this.#decoder = undefined;
		this.faultAt ??= this.#bytes;
	}
}
