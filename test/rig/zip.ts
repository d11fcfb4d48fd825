import { crc32, deflateRawSync } from 'node:zlib';

/** A zip archive of the files given; also with names that no honest program would write. */
export function zip(files: Readonly<Record<string, string | Buffer>>): Buffer {
	const parts: Buffer[] = [];
	const directory: Buffer[] = [];
	let at = 0;
	for (const [name, content] of Object.entries(files)) {
		const data = Buffer.from(content);
		const packed = deflateRawSync(data);
		const nameBytes = Buffer.from(name);
		const shared = Buffer.alloc(26);
		shared.writeUInt16LE(20, 0);
		shared.writeUInt16LE(0x0800, 2);
		shared.writeUInt16LE(8, 4);
		shared.writeUInt32LE(crc32(data), 10);
		shared.writeUInt32LE(packed.length, 14);
		shared.writeUInt32LE(data.length, 18);
		shared.writeUInt16LE(nameBytes.length, 22);
		const local = Buffer.concat([Buffer.from([0x50, 0x4b, 0x03, 0x04]), shared, nameBytes, packed]);
		const rest = Buffer.alloc(14);
		rest.writeUInt32LE(at, 10);
		directory.push(Buffer.concat([Buffer.from([0x50, 0x4b, 0x01, 0x02, 20, 0]), shared, rest, nameBytes]));
		parts.push(local);
		at += local.length;
	}
	const central = Buffer.concat(directory);
	const end = Buffer.alloc(22);
	end.writeUInt32LE(0x06054b50, 0);
	end.writeUInt16LE(directory.length, 8);
	end.writeUInt16LE(directory.length, 10);
	end.writeUInt32LE(central.length, 12);
	end.writeUInt32LE(at, 16);
	return Buffer.concat([...parts, central, end]);
}
