import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readWhole, writeWhole } from '../../src/lib/files.ts';

let folder: string;
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'write-whole-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const mebi = 1024 * 1024;

// Around the length at which a text is written in pieces, with a pair of surrogates, or half of one, at each place.
const letters = { pair: '𝒙', accent: 'é', 'first half': '\ud835', 'second half': '\udc65' };
const texts = Object.entries(letters).flatMap(([name, letter]) =>
	[-2, -1, 0, 1].map((offset) => ({ name, offset, text: 'x'.repeat(mebi + offset) + letter.repeat(3) })),
);
test.each([
	...texts,
	{ letter: '', offset: 0, text: '' },
	{ letter: '𝒙', offset: 1, text: `x${'𝒙'.repeat(2 * mebi)}` },
])('writes the same bytes in pieces as at once: $name at $offset', async ({ text }) => {
	const path = join(folder, 'a', 'b.txt');
	await writeWhole(path, text);
	expect((await readFile(path)).equals(Buffer.from(text))).toBe(true);
	expect(await readWhole(path)).toBe(text.toWellFormed());
	expect(await readdir(join(folder, 'a'))).toEqual(['b.txt']);
});

test.each([
	['a folder in its place', 'folder', 'EISDIR'],
	['a file where its folder would be', 'file/b.txt', 'EEXIST|ENOTDIR'],
])('what cannot be written says so and leaves nothing behind: %s', async (_, name, reason) => {
	const place = await mkdtemp(join(folder, 'refused-'));
	await mkdir(join(place, 'folder'));
	await writeFile(join(place, 'file'), '');
	const path = join(place, name);
	const writing = writeWhole(path, 'text');
	await expect(writing).rejects.toThrow(`${path} cannot be written: `);
	await expect(writing).rejects.toThrow(new RegExp(reason));
	expect(await readdir(place)).toEqual(['file', 'folder']);
});
