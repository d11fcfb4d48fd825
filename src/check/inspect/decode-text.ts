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
		return { text: Buffer.from(head).toString('latin1'), encoding: isLatin1(head) ? 'latin-1' : 'unknown' };
	}
}

/** Latin-1 uses no byte from 0x80 to 0x9f for text; other encodings nearly always do. */
function isLatin1(bytes: Uint8Array): boolean {
	return !bytes.some((byte) => byte >= 0x80 && byte <= 0x9f);
}

/** Watches a stream of bytes for the first place that is not UTF-8. */
export class Utf8Watch {
	#decoder: InstanceType<typeof TextDecoder> | undefined = new TextDecoder('utf-8', { fatal: true });
	#bytes = 0;
	/** Byte offset of the chunk in which the first fault lies. */
	faultAt: number | undefined;

	/** Takes the next chunk. */
	push(chunk: Uint8Array): void {
		try {
			this.#decoder?.decode(chunk, { stream: true });
		} catch {
			this.#fail();
		}
		this.#bytes += chunk.length;
	}

	/** The stream is over: a character may still be cut off. */
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
