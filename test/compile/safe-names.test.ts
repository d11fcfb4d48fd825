import * as fc from '../rig/fast-check.ts';
import { describe, expect, it } from 'vitest';
import { safeFileName, safeNames } from '../../src/compile/safe-names.ts';

function safe(...names: readonly string[]): readonly (string | undefined)[] {
	const found = safeNames(names);
	return names.map((name) => found.get(name));
}

describe('safeNames', () => {
	it('keeps plain names', () => {
		expect(safe('Tabular_training', 'a.b-c', '1', 'x'.repeat(64))).toEqual([
			'Tabular_training',
			'a.b-c',
			'1',
			'x'.repeat(64),
		]);
	});

	it('changes both of two that differ by case only', () => {
		// The digits are the first of sha256("Load") and of sha256("load").
		expect(safe('Load', 'load', 'other')).toEqual(['Load-8a6bdb6b', 'load-0cf67fc7', 'other']);
	});

	it('changes a plain name that is the slug of another', () => {
		const [slug] = safe('a b');
		const [first, second] = safe('a b', slug as string);
		expect(first).toBe(slug);
		expect(second).toMatch(new RegExp(`^${slug as string}-[0-9a-f]{8}$`));
	});

	it.each(['', '.', '..', '...', 'a.', 'a/b', 'a\\b', 'a b', 'ä', 'x'.repeat(65), 'CON', 'nul.txt', 'lpt1', '\0'])(
		'gives %j another',
		(name) => {
			expect(safe(name)[0]).toMatch(/^[A-Za-z0-9][A-Za-z0-9._-]{0,54}-[0-9a-f]{8}$/);
		},
	);

	it('never lets two share one, on any file system, and does not look at their order', () => {
		const name = fc.oneof(fc.string({ maxLength: 6 }), fc.constantFrom('a', 'A', 'a-b', 'a b', 'a/b', '..', 'CON'));
		fc.assert(
			fc.property(fc.uniqueArray(name, { maxLength: 12 }), (names) => {
				const found = safeNames(names);
				const folders = [...found.values()];
				expect(new Set(folders.map((folder) => folder.toLowerCase())).size).toBe(names.length);
				for (const folder of folders) expect(folder).toMatch(/^(?!\.+$)[A-Za-z0-9._-]{1,64}$/);
				expect(safeNames(names.toReversed())).toEqual(new Map([...found].toReversed()));
			}),
		);
	});
});

describe('safeFileName', () => {
	it.each([
		['data.json', 'data.json'],
		['my data.csv.gz', /^my-data\.csv\.gz-[0-9a-f]{8}\.csv\.gz$/],
		['a b', /^a-b-[0-9a-f]{8}$/],
		['', /^x-[0-9a-f]{8}$/],
		['.. ..', /^x-[0-9a-f]{8}$/],
	])('of %j keeps the ending', (name, expected) => {
		expect(safeFileName(name)).toMatch(expected);
	});
});
