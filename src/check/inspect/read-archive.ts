import { createHash } from 'node:crypto';
import { ReadableStream } from 'node:stream/web';
import { createTarDecoder } from 'modern-tar';
import { caps } from './caps.ts';
import type { FileReading, FileToRead } from './file-reading.ts';
import { explainInflation, inflate } from './inflate.ts';

/** Checks a gzip file by inflating it; only a digest stays. */
export async function readGzip(file: FileToRead): Promise<FileReading> {
	try {
		let bytes = 0;
		const hash = createHash('sha256');
		for await (const chunk of inflate(file)) {
			bytes += chunk.length;
			hash.update(chunk);
		}
		return { contents: hash.digest('hex'), ...(bytes === 0 && { notes: [`${file.name}: holds nothing.`] }) };
	} catch (error) {
		return explainInflation(file, error);
	}
}

/** Lists a packed archive without unpacking it. */
export async function readTarGz(file: FileToRead): Promise<FileReading> {
	const names: string[] = [];
	const contents: string[] = [];
	let count = 0;
	let leaving: string | undefined;
	try {
		const packed = ReadableStream.from<Uint8Array>(inflate(file));
		for await (const { header, body } of packed.pipeThrough(createTarDecoder({ strict: true }))) {
			count += 1;
			if (count <= caps.entriesListed) names.push(header.name);
			if (leavesItsFolder(header.name)) leaving ??= header.name;
			if (count > caps.entriesRead) break;
			const hash = createHash('sha256');
			for await (const chunk of body) hash.update(chunk);
			const { name, type = '', mode = 0, linkname = '' } = header;
			contents.push(JSON.stringify([name, type, mode, linkname, hash.digest('hex')]));
		}
		const isWhole = contents.length === count;
		return { entries: names, ...(isWhole && digestOf(contents)), ...listing(file, count, leaving) };
	} catch (error) {
		return { entries: names, ...explainInflation(file, error) };
	}
}

/** One digest of what is known of each entry. The order in which a folder was walked says nothing. */
export function digestOf(entries: readonly string[]): Pick<FileReading, 'contents'> {
	return { contents: createHash('sha256').update(entries.toSorted().join('\n')).digest('hex') };
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
