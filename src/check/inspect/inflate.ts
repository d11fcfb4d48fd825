import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { caps } from './caps.ts';
import type { FileReading, FileToRead } from './file-reading.ts';

/** Ends an inflation: the file holds more than we look at. */
class InflationStop extends Error {
	readonly isBomb: boolean;
	constructor(isBomb: boolean) {
		super('inflation stopped');
		this.isBomb = isBomb;
	}
}

/** The inflated bytes of a gzip file, up to the bounds. Throws what `explainInflation` understands. */
export async function* inflate(file: FileToRead): AsyncGenerator<Uint8Array> {
	let inflated = 0;
	// An error of the file travels through the pipeline and is thrown by the iteration below.
	const unpacking = createGunzip();
	const stream = pipeline(createReadStream(file.path), unpacking, () => undefined);
	for await (const chunk of stream) {
		const bytes = chunk as Uint8Array;
		inflated += bytes.length;
		if (inflated > caps.bombBytes && inflated > file.bytes * caps.bombRatio) throw new InflationStop(true);
		// A large trap is told by the part of it that was read.
		if (inflated > caps.inflatedBytes) throw new InflationStop(inflated > unpacking.bytesWritten * caps.bombRatio);
		yield bytes;
	}
}

/** Why an inflation did not come to its end. */
export function explainInflation(file: FileToRead, error: unknown): FileReading {
	if (error instanceof InflationStop) {
		return error.isBomb
			? { problem: { message: `It inflates to more than ${caps.bombRatio} times its size; reading was stopped.` } }
			: { notes: [`${file.name}: only the first ${caps.inflatedBytes} inflated bytes were read.`] };
	}
	const message = error instanceof Error ? error.message : String(error);
	const reason = message === 'unexpected end of file' ? 'it ends too early (truncated)' : message;
	return { problem: { message: `It cannot be unpacked: ${reason}.` } };
}
