import { open } from 'node:fs/promises';

/** Up to `count` bytes of a file from `from`; fewer where the file ends. */
export async function readBytes(path: string, from: number, count: number): Promise<Uint8Array> {
	const file = await open(path, 'r');
	try {
		const buffer = Buffer.alloc(count);
		let length = 0;
		while (length < count) {
			const { bytesRead } = await file.read(buffer, length, count - length, from + length);
			if (bytesRead === 0) break;
			length += bytesRead;
		}
		return buffer.subarray(0, length);
	} finally {
		await file.close();
	}
}
