import * as fc from '../rig/fast-check.ts';
import { expect, test } from 'vitest';
import { mergeOver } from '../../src/load/merge-variants.ts';

const map = fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.jsonValue(), { maxKeys: 3 });

test('maps are merged key by key, everything else is replaced', () => {
	const base = { a: 1, b: [1, 2], c: { d: 1, e: { f: 1 } } };
	expect(mergeOver<unknown>(base, { b: [3], c: { e: { g: 2 } }, h: null })).toEqual({
		a: 1,
		b: [3],
		c: { d: 1, e: { f: 1, g: 2 } },
		h: null,
	});
});

test('nothing over a map is the map; a map over itself is itself', () => {
	fc.assert(
		fc.property(map, (base) => {
			expect(mergeOver(base, undefined)).toEqual(base);
			expect(mergeOver(base, {})).toEqual(base);
			expect(mergeOver(base, base)).toEqual(base);
		}),
	);
});

test('it has the keys of both, and neither of the two is changed', () => {
	fc.assert(
		fc.property(map, map, (base, over) => {
			const before = structuredClone([base, over]);
			const merged = mergeOver(base, over);
			expect(new Set(Object.keys(merged))).toEqual(new Set([...Object.keys(base), ...Object.keys(over)]));
			expect([base, over]).toEqual(before);
		}),
	);
});
