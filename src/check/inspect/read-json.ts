import { readFile } from 'node:fs/promises';
import { sayBytes } from '../../lib/text.ts';
import type { FileProfile, TableProfile } from '../../model/profile.ts';
import { caps } from './caps.ts';
import type { FileReading, FileToRead } from './file-reading.ts';
import { findJsonFault } from './find-json-fault.ts';
import { sampleRow } from './sample.ts';
import type { SheetJudge } from './schema/table-judge.ts';
import { ColumnTally } from './tally-column.ts';
import { columnKeeper } from './wide-table.ts';

/** A JSON document: its value, or why there is none. */
export type JsonReading =
	{ readonly value: unknown } | { readonly problem: NonNullable<FileProfile['problem']> } | { readonly unread: string };

/** Reads a file as JSON. Up to `caps.jsonBytes` its value is the answer, beyond that only whether it is sound. */
export async function parseJsonFile(path: string, bytes: number): Promise<JsonReading> {
	if (bytes > caps.jsonCheckedBytes) return { unread: `${sayBytes(bytes)} of JSON were not checked` };
	let text: string;
	try {
		text = new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path));
	} catch (error) {
		if (error instanceof TypeError) return { problem: { message: 'It is not valid UTF-8, which JSON must be.' } };
		throw error;
	}
	if (bytes > caps.jsonBytes) {
		const problem = jsonProblem(text);
		return problem === undefined ? { unread: `the values of ${sayBytes(bytes)} of JSON were not read` } : { problem };
	}
	try {
		return { value: JSON.parse(text) as unknown };
	} catch (error) {
		return { problem: jsonProblem(text) ?? { message: `It is not valid JSON: ${String(error)}` } };
	}
}

/** Reads a JSON document; an array of objects is a table. */
export async function readJson(file: FileToRead): Promise<FileReading> {
	const read = await parseJsonFile(file.path, file.bytes);
	if ('unread' in read) return { notes: [`${file.name}: ${read.unread}.`] };
	if ('problem' in read) return { problem: read.problem };
	if (isRecord(read.value)) return membersOf(read.value);
	const table = tableOf(read.value, file);
	return table === undefined ? {} : { table };
}

function membersOf(value: Readonly<Record<string, unknown>>): FileReading {
	const members = Object.keys(value)
		.slice(0, caps.members)
		.map((name) => name.slice(0, 200));
	return members.length === 0 ? {} : { members };
}

function tableOf(value: unknown, file: FileToRead): TableProfile | undefined {
	if (!Array.isArray(value) || !value.every(isRecord)) return undefined;
	// Nobody knows what an empty list is a list of, unless it is asked for as a table.
	if (value.length === 0 && file.isTable !== true) return undefined;
	const table = new RecordTable(file);
	for (const record of value) table.add(record);
	return table.profile();
}

/** Whether a JSON value is an object (and not an array or null). */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Records with named members, seen one after another. */
export class RecordTable {
	readonly #columns = new Map<string, ColumnTally>();
	readonly #ruled: readonly string[];
	readonly #judge: SheetJudge | undefined;
	readonly #sample: Readonly<Record<string, unknown>>[] = [];
	#rows = 0;
	#skipped = false;

	readonly #keep: (name: string, index: number) => boolean;

	constructor({ name, judge }: Pick<FileToRead, 'name' | 'judge'>) {
		this.#keep = columnKeeper({ ...(judge && { judge }) });
		const ruled = (judge?.rules ?? []).flatMap(({ columns, primaryKey }) => [
			...columns.map((column) => column.name),
			...primaryKey,
		]);
		this.#ruled = [...new Set(ruled)];
		this.#judge = judge?.open(name, this.#ruled);
	}

	/** Takes the next record; members that it lacks count as null. */
	add(record: Readonly<Record<string, unknown>>, line?: number): void {
		if (this.#sample.length < caps.sampleRows) this.#sample.push(record);
		this.#judge?.judge(
			this.#ruled.map((name) => (Object.hasOwn(record, name) ? record[name] : null)),
			line,
		);
		for (const name of Object.keys(record)) if (!this.#columns.has(name)) this.#open(name);
		for (const [name, column] of this.#columns) column.addValue(Object.hasOwn(record, name) ? record[name] : null);
		this.#rows += 1;
	}

	/** `isCut`: rows were left out, so that their number is unknown. */
	profile(isCut = false): TableProfile {
		const names = [...this.#columns.keys()];
		const sample = this.#sample.map((record) => sampleRow(names.map((name) => record[name])));
		return {
			columns: [...this.#columns.values()].map((column) => column.profile()),
			...(!isCut && { rows: this.#rows }),
			...(sample.length > 0 && names.length > 0 && { sample }),
			// How many more there are is not counted: names beyond the bound are not kept.
			...(this.#skipped && { columnCount: this.#columns.size + 1 }),
		};
	}

	#open(name: string): void {
		if (!this.#keep(name, this.#columns.size)) {
			this.#skipped = true;
			return;
		}
		const column = new ColumnTally(name.slice(0, 200));
		column.addMissing(this.#rows);
		this.#columns.set(name, column);
	}
}

/** What is wrong with a text that should be JSON, and in which line; undefined when nothing is. */
export function jsonProblem(text: string): NonNullable<FileProfile['problem']> | undefined {
	if (text.trim() === '') return { message: 'It is empty, which is not JSON.' };
	const fault = findJsonFault(text);
	if (fault === undefined) return undefined;
	const { at, isTooDeep } = fault;
	const line = lineAt(text, at);
	if (isTooDeep) return { message: 'The JSON is nested too deeply.', line };
	const isCut = at === text.length || (text[at] === '"' && !/["\n]/.test(text.slice(at + 1)));
	if (isCut) return { message: 'The JSON ends too early (truncated).', line };
	const found = /^(-?(?:NaN|Infinity)\b|[\w.+-]{1,20}|.)/su.exec(text.slice(at, at + 21))?.[0] ?? '';
	if (/NaN|Infinity/.test(found)) return { message: `It holds \`${found}\`, which is not JSON; write null.`, line };
	return { message: `It is not valid JSON: \`${found}\` cannot stand there.`, line };
}

function lineAt(text: string, offset: number): number {
	let line = 1;
	for (let end = text.indexOf('\n'); end !== -1 && end < offset; end = text.indexOf('\n', end + 1)) line += 1;
	return line;
}
