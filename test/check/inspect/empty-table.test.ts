import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as fc from '../../rig/fast-check.ts';
import { emptyTable } from '../../../src/check/inspect/empty-table.ts';
import { readProfile } from '../../../src/check/inspect/read-profile.ts';
import { repository } from '../../rig/door.ts';

const tables = join(repository, '__fixtures__', 'tables');
let folder: string;
beforeAll(async () => (folder = await mkdtemp(join(tmpdir(), 'empty-table-'))));
afterAll(async () => rm(folder, { recursive: true, force: true }));

/** What is left of a file without its rows; undefined: nothing was written. */
async function emptied(name: string, content: string | Uint8Array): Promise<Buffer | undefined> {
	const [source, to] = [join(folder, 'source'), join(folder, 'to')];
	await rm(to, { force: true });
	await writeFile(source, content);
	const isTable = await emptyTable({ source, name, bytes: Buffer.byteLength(content) }, to);
	const written = await readFile(to).catch(() => undefined);
	expect(isTable).toBe(written !== undefined);
	return written;
}

describe('a table without its rows', () => {
	test.each([
		['a.csv', 'id,name\n1,x\n', 'id,name\n'],
		['a.csv', '\uFEFFid;name\r\n1;x\r\n', '\uFEFFid;name\r\n'],
		['a.csv', 'id,"a\nb ""c"""\n1,2\n', 'id,"a\nb ""c"""\n'],
		['a.tsv', 'id\tname\n1\tx', 'id\tname\n'],
	])('%s keeps its header byte for byte', async (name, content, header) => {
		expect((await emptied(name, content))?.toString()).toBe(header);
	});

	test.each([
		['that has none already', 'a.csv', 'id,name\n'],
		['of one line without an end', 'a.csv', 'id,name'],
		['that is a text', 'a.txt', 'one\ntwo\n'],
		['that only claims to be one', 'a.csv', Uint8Array.of(0, 1, 2, 3, 10, 0)],
		['in UTF-16', 'a.csv', Buffer.from('\uFEFFa,b\n1,2\n', 'utf16le')],
		['of lines of JSON, which have no header', 'a.jsonl', '{"a":1}\n{"a":2}\n'],
		['that ends before its directory', 'a.parquet', Buffer.from('PAR1PAR1PAR1PAR1')],
		['that is empty', 'a.csv', ''],
	])('is not made of a file %s', async (_, name, content) => {
		expect(await emptied(name, content)).toBeUndefined();
	});

	test('has the columns and types of the parquet file', async () => {
		const names = (await readdir(tables)).filter((name) => name.endsWith('.parquet'));
		expect(names.length).toBeGreaterThan(3);
		for (const name of names) {
			const content = await readFile(join(tables, name));
			const left = await emptied(name, content);
			expect(left?.length).toBeLessThan(content.length);
			await writeFile(join(folder, 'left.parquet'), left ?? '');
			const read = async (place: string, path: string, bytes: number) => readProfile(place, [{ path, bytes }]);
			const [before, after] = [
				await read(tables, name, content.length),
				await read(folder, 'left.parquet', left?.length ?? 0),
			];
			expect(after.files[0]?.problem).toBeUndefined();
			const shape = (columns: readonly { readonly name: string; readonly type: string }[] = []) =>
				columns.map((column) => `${column.name} ${column.type}`);
			expect(shape(after.table?.columns)).toEqual(shape(before.table?.columns));
			expect(after.table?.rows).toBe(0);
			expect(before.table?.rows).toBeGreaterThan(0);
			expect(await emptied(name, left ?? '')).toBeUndefined();
		}
	});

	test('is not made of a broken directory, and never fails', async () => {
		const content = await readFile(join(tables, 'applications.none.parquet'));
		const directory = content.length - 8 - content.readUInt32LE(content.length - 8);
		await fc.assert(
			fc.asyncProperty(
				fc.array(fc.tuple(fc.integer({ min: directory, max: content.length - 9 }), fc.integer({ min: 0, max: 255 })), {
					minLength: 1,
					maxLength: 20,
				}),
				async (changes) => {
					const broken = Buffer.from(content);
					for (const [at, byte] of changes) broken[at] = byte;
					await emptied('a.parquet', broken);
				},
			),
			{ numRuns: 200 },
		);
	});
});
