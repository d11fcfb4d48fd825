import { caps } from './caps.ts';
import type { FileReading, FileToRead } from './file-reading.ts';
import { digestOf, leavesItsFolder, listing } from './read-archive.ts';
import { readBytes } from './read-head.ts';

const truncated: FileReading = { problem: { message: 'The zip archive has no directory at its end (truncated).' } };

/** Lists a zip archive by the directory at its end (APPNOTE 4.3.12 and 4.3.16), without unpacking it. */
export async function readZip(file: FileToRead): Promise<FileReading> {
	const tailBytes = Math.min(file.bytes, 22 + 65_535);
	const tail = Buffer.from(await readBytes(file.path, file.bytes - tailBytes, tailBytes));
	const end = tail.lastIndexOf('PK\u0005\u0006', undefined, 'latin1');
	if (end === -1 || end + 22 > tail.length) return truncated;
	const size = tail.readUInt32LE(end + 12);
	const offset = tail.readUInt32LE(end + 16);
	if (size === 0xff_ff_ff_ff || offset === 0xff_ff_ff_ff)
		return { notes: [`${file.name}: a zip64 archive; its entries are not listed.`] };
	if (offset + size > file.bytes) return truncated;
	const directory = Buffer.from(await readBytes(file.path, offset, Math.min(size, caps.zipDirectoryBytes)));
	const names: string[] = [];
	const contents: string[] = [];
	let count = 0;
	let unpacked = 0;
	let leaving: string | undefined;
	for (const { name, checksum, bytes } of entriesOf(directory)) {
		count += 1;
		unpacked += bytes;
		contents.push(JSON.stringify([name, checksum, bytes]));
		if (count <= caps.entriesListed) names.push(name);
		if (leavesItsFolder(name)) leaving ??= name;
	}
	const isWhole = size <= caps.zipDirectoryBytes;
	const listed = { entries: names, ...(isWhole && digestOf(contents)), ...listing(file, count, leaving) };
	// By what its directory says: nothing is unpacked here, but a reader will.
	const isBomb = unpacked > caps.bombBytes && unpacked > file.bytes * caps.bombRatio;
	if (!isBomb || listed.problem !== undefined) return listed;
	return { ...listed, problem: { message: `It unpacks to more than ${caps.bombRatio} times its size.` } };
}

function* entriesOf(directory: Buffer) {
	for (let at = 0; at + 46 <= directory.length && directory.readUInt32LE(at) === 0x02_01_4b_50;) {
		const nameEnd = at + 46 + directory.readUInt16LE(at + 28);
		const name = directory.subarray(at + 46, nameEnd).toString('utf8');
		yield { name, checksum: directory.readUInt32LE(at + 16), bytes: directory.readUInt32LE(at + 24) };
		at = nameEnd + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
	}
}
