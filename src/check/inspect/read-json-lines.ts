import { createReadStream } from 'node:fs';
import type { FileProfile } from '../../model/profile.ts';
import { caps } from './caps.ts';
import type { FileReading, FileToRead } from './file-reading.ts';
import { isRecord, jsonProblem, RecordTable } from './read-json.ts';

type Problem = NonNullable<FileProfile['problem']>;

/** Reads lines of JSON, each a record of a table, in bounded memory. Reading ends at the first line that is none. */
export async function readJsonLines(file: FileToRead): Promise<FileReading> {
	const table = new RecordTable(file);
	let line = 0;
	for await (const text of linesOf(file)) {
		line += 1;
		const problem = addLine(table, text, line);
		if (problem !== undefined) return { problem, table: table.profile(true) };
	}
	if (file.bytes > caps.tableBytes)
		return { table: table.profile(true), notes: [`${file.name}: only the first ${caps.tableBytes} bytes were read.`] };
	return { table: table.profile() };
}

function addLine(table: RecordTable, text: string | undefined, line: number): Problem | undefined {
	if (text === undefined) return { message: `A line is longer than ${caps.recordBytes} bytes or not UTF-8.`, line };
	if (text.trim() === '') return undefined;
	let value: unknown;
	try {
		value = JSON.parse(text);
	} catch {
		return { message: (jsonProblem(text)?.message ?? 'It is not valid JSON.').replace(/^It /, 'The line '), line };
	}
	// Lines that are arrays or plain values are rows without named columns.
	table.add(isRecord(value) ? value : {}, line);
	return undefined;
}

/** The lines of a file as text; undefined for the one that is too long or not UTF-8, which is the last. */
async function* linesOf(file: FileToRead): AsyncGenerator<string | undefined> {
	const stream = createReadStream(file.path, { end: caps.tableBytes - 1, highWaterMark: 256 * 1024 });
	let rest: Uint8Array = new Uint8Array(0);
	let isFirst = true;
	for await (const chunk of stream) {
		const bytes = rest.length === 0 ? (chunk as Uint8Array) : Buffer.concat([rest, chunk as Uint8Array]);
		let from = 0;
		for (let end = bytes.indexOf(10); end !== -1; end = bytes.indexOf(10, from)) {
			const text = decode(bytes.subarray(from, end), isFirst);
			isFirst = false;
			yield text;
			if (text === undefined) return;
			from = end + 1;
		}
		rest = bytes.subarray(from);
		if (rest.length > caps.recordBytes) {
			yield undefined;
			return;
		}
	}
	// Where the cap cut a line in two, its first half is no line.
	if (rest.length > 0 && file.bytes <= caps.tableBytes) yield decode(rest, isFirst);
}

function decode(bytes: Uint8Array, isFirst: boolean): string | undefined {
	try {
		return new TextDecoder('utf-8', { fatal: true, ignoreBOM: !isFirst }).decode(bytes);
	} catch {
		return undefined;
	}
}
