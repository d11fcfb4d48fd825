import { join } from 'node:path';
import type { FoundValue } from '../../model/profile.ts';
import type { DataContract } from '../../model/project.ts';
import { listSome, shorten } from '../../lib/text.ts';
import { isRecord, parseJsonFile } from './read-json.ts';

type Values = NonNullable<DataContract['values']>;

/** Looks up the places that a contract asks about (`file#/json/pointer`), each file parsed once. */
export async function readValues(
	folder: string,
	files: readonly { readonly path: string; readonly bytes: number }[],
	asked: Values,
): Promise<Readonly<Record<string, FoundValue>>> {
	const documents = new Map<string, Awaited<ReturnType<typeof open>>>();
	const found: [string, FoundValue][] = [];
	for (const place of Object.keys(asked)) {
		const { path, pointer } = splitPlace(place);
		const document = documents.get(path) ?? (await open(folder, files, path));
		documents.set(path, document);
		found.push([place, 'there' in document ? { missing: true, ...document } : lookUp(document.value, pointer)]);
	}
	return Object.fromEntries(found);
}

function splitPlace(place: string): { readonly path: string; readonly pointer: string } {
	const mark = place.indexOf('#');
	return mark === -1 ? { path: place, pointer: '' } : { path: place.slice(0, mark), pointer: place.slice(mark + 1) };
}

async function open(
	folder: string,
	files: readonly { readonly path: string; readonly bytes: number }[],
	path: string,
): Promise<{ readonly value: unknown } | { readonly there: string }> {
	// A file-shaped output has one file; then its name may be left out.
	const file = path === '' && files.length === 1 ? files[0] : files.find((candidate) => candidate.path === path);
	if (file === undefined)
		return {
			there: `there is no file \`${path}\`${files.length === 0 ? '' : `, only ${named(files.map((one) => one.path))}`}`,
		};
	const read = await parseJsonFile(join(folder, file.path), file.bytes);
	if ('unread' in read) return { there: `\`${file.path}\` is too large: ${read.unread}` };
	if ('problem' in read) return { there: `\`${file.path}\` cannot be read: ${read.problem.message}` };
	return { value: read.value };
}

/** Follows a JSON pointer (RFC 6901). */
function lookUp(document: unknown, pointer: string): FoundValue {
	let value = document;
	let walked = '';
	for (const token of pointer.split('/').slice(1).map(unescapeToken)) {
		const next = memberOf(value, token);
		if (next === undefined) return { missing: true, there: `${walked || 'the document'} ${describe(value)}` };
		value = next.value;
		walked += `/${token}`;
	}
	if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
		return value;
	return { missing: true, there: `${walked || 'the document'} ${describe(value)}` };
}

function unescapeToken(token: string): string {
	return token.replaceAll('~1', '/').replaceAll('~0', '~');
}

function memberOf(value: unknown, token: string): { readonly value: unknown } | undefined {
	if (Array.isArray(value))
		return /^(0|[1-9]\d*)$/.test(token) && Number(token) < value.length
			? { value: value[Number(token)] as unknown }
			: undefined;
	return isRecord(value) && Object.hasOwn(value, token) ? { value: value[token] } : undefined;
}

function describe(value: unknown): string {
	if (Array.isArray(value)) return `is an array of ${value.length}`;
	if (isRecord(value)) {
		const keys = Object.keys(value);
		return keys.length === 0 ? 'is an empty object' : `is an object with ${named(keys)}`;
	}
	return `is ${JSON.stringify(value).slice(0, 60)}`;
}

function named(names: readonly string[]): string {
	return listSome(
		names.map((name) => `\`${shorten(name, 60)}\``),
		8,
	);
}
