import { inflateRawSync } from 'node:zlib';

/** A file in a zip archive. Its name is untrusted and is never used as a path. */
export interface ZipEntry {
	readonly name: string;
	/** As the archive claims; `readEntry` does not rely on it. */
	readonly bytes: number;
	readonly method: number;
	readonly compressedBytes: number;
	readonly at: number;
}

const endSignature = 0x06054b50;
const directorySignature = 0x02014b50;
const localSignature = 0x04034b50;
const mostEntries = 100_000;

/** The archive is broken, too large, or of a kind that is not read. */
export class ZipError extends Error {
	override readonly name = 'ZipError';
}

/**
 * Lists an archive that is held in memory. Nothing is unpacked: whoever needs one file reads just that one, so names with
 * `..`, links and archives that unpack to terabytes do no harm. Throws `ZipError`.
 */
export function zipEntries(archive: Buffer): readonly ZipEntry[] {
	const end = archive.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
	if (end < 0 || end + 22 > archive.length || archive.readUInt32LE(end) !== endSignature) {
		throw new ZipError('It is not a zip archive.');
	}
	const count = archive.readUInt16LE(end + 10);
	let at = archive.readUInt32LE(end + 16);
	if (count > mostEntries || at === 0xffffffff) throw new ZipError('The archive has too many files.');
	const entries: ZipEntry[] = [];
	for (let index = 0; index < count; index += 1) {
		if (at + 46 > archive.length || archive.readUInt32LE(at) !== directorySignature) {
			throw new ZipError('The directory of the archive is broken.');
		}
		const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) => archive.readUInt16LE(at + offset));
		const nameAt = at + 46;
		entries.push({
			name: archive.toString('utf8', nameAt, nameAt + (nameLength ?? 0)),
			method: archive.readUInt16LE(at + 10),
			compressedBytes: archive.readUInt32LE(at + 20),
			bytes: archive.readUInt32LE(at + 24),
			at: archive.readUInt32LE(at + 42),
		});
		at = nameAt + (nameLength ?? 0) + (extraLength ?? 0) + (commentLength ?? 0);
	}
	return entries;
}

/** The content of one file of an archive; not more than `most` bytes are ever unpacked. Throws `ZipError`. */
export function readEntry(archive: Buffer, entry: ZipEntry, most: number): Buffer {
	const { at, compressedBytes, method } = entry;
	if (at + 30 > archive.length || archive.readUInt32LE(at) !== localSignature) {
		throw new ZipError('A file of the archive is not where its directory says.');
	}
	const from = at + 30 + archive.readUInt16LE(at + 26) + archive.readUInt16LE(at + 28);
	const data = archive.subarray(from, from + compressedBytes);
	if (data.length < compressedBytes) throw new ZipError('The archive is cut off.');
	if (method === 0) {
		if (data.length > most) throw new ZipError(`A file of the archive is larger than ${most} bytes.`);
		return data;
	}
	if (method !== 8) throw new ZipError('A file of the archive is packed in a way that is not read.');
	try {
		return inflateRawSync(data, { maxOutputLength: most });
	} catch (error) {
		const tooLarge = (error as { readonly code?: unknown }).code === 'ERR_BUFFER_TOO_LARGE';
		throw new ZipError(
			tooLarge ? `A file of the archive is larger than ${most} bytes.` : 'A file of the archive is broken.',
		);
	}
}
