import { ReadableStream } from 'node:stream/web';
import { createTarDecoder } from 'modern-tar';
import { caps } from './caps.ts';
import type { FileReading, FileToRead } from './file-reading.ts';
import { explainInflation, inflate } from './inflate.ts';

/** Checks a gzip file by inflating it into nothing. */
export async function readGzip(file: FileToRead): Promise<FileReading> {
	try {
		let bytes = 0;
		for await (const chunk of inflate(file)) bytes += chunk.length;
		return bytes === 0 ? { notes: [`${file.name}: holds nothing.`] } : {};
	} catch (error) {
		return explainInflation(file, error);
	}
}

/** Lists a packed archive without unpacking it. */
export async function readTarGz(file: FileToRead): Promise<FileReading> {
	const names: string[] = [];
	let count = 0;
	let leaving: string | undefined;
	try {
		const packed = ReadableStream.from<Uint8Array>(inflate(file));
		for await (const { header, body } of packed.pipeThrough(createTarDecoder({ strict: true }))) {
			count += 1;
			if (count <= caps.entriesListed) names.push(header.name);
			if (leavesItsFolder(header.name)) leaving ??= header.name;
			if (count > caps.entriesRead) break;
			await body.cancel();
		}
		return { entries: names, ...listing(file, count, leaving) };
	} catch (error) {
		return { entries: names, ...explainInflation(file, error) };
	}
}

/** What is to be said of an archive's names. */
export function listing(file: FileToRead, count: number, leaving: string | undefined): FileReading {
	const notes =
		count > caps.entriesListed ? [`${file.name}: the first ${caps.entriesListed} of its entries are listed.`] : [];
	if (leaving === undefined) return { notes };
	const name = leaving.slice(0, 200);
	return { notes, problem: { message: `It holds a path that leaves its folder: \`${name}\`.` } };
}

/** A name that unpacking would write elsewhere. */
export function leavesItsFolder(name: string): boolean {
	const slashed = name.replaceAll('\\', '/');
	return slashed.startsWith('/') || /^[A-Za-z]:\//.test(slashed) || slashed.split('/').includes('..');
}
