import { isAscii } from 'node:buffer';
import { createReadStream } from 'node:fs';
import { caps } from './caps.ts';
import { decodeHead, type Encoding } from './decode-text.ts';
import type { FileToRead } from './file-reading.ts';
import { readBytes } from './read-head.ts';

/**
 * The encoding of a file, told from its first bytes that are not plain ASCII: before them, texts of all encodings are alike.
 * `most`: bytes that are looked through.
 */
export async function encodingOf(
	{ path, bytes, head }: Pick<FileToRead, 'path' | 'bytes' | 'head'>,
	most: number,
): Promise<Encoding> {
	const { encoding } = decodeHead(head);
	const first = head.findIndex(isForeign);
	// Where the head ends in the midst of a character, that tells nothing yet.
	if (encoding !== 'utf-8' || head.length === bytes || (first !== -1 && first < head.length - 3)) return encoding;
	const from = first === -1 ? await foreignByte(path, head.length, most) : first;
	// With the character before it, nothing looks like a mark at the beginning of a file.
	return from === undefined ? encoding : decodeHead(await readBytes(path, from - 1, caps.head)).encoding;
}

/** Where the first byte lies that is not ASCII. */
async function foreignByte(path: string, start: number, end: number): Promise<number | undefined> {
	let at = start;
	const chunks: AsyncIterable<Buffer> = createReadStream(path, { start, end: end - 1, highWaterMark: 256 * 1024 });
	for await (const chunk of chunks) {
		if (!isAscii(chunk)) return at + chunk.findIndex(isForeign);
		at += chunk.length;
	}
	return undefined;
}

function isForeign(byte: number): boolean {
	return byte >= 0x80;
}
