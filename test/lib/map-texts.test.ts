import * as fc from '../rig/fast-check.ts';
import { expect, test } from 'vitest';
import { mapTexts } from '../../src/lib/map-texts.ts';

test('changes every text but keys and what is left alone', () => {
	const value = { id: 'a', list: ['a', 1, null, { text: 'a', id: { deep: 'a' } }], a: true };
	expect(
		mapTexts(
			value,
			(text) => text.toUpperCase(),
			(key) => key === 'id',
		),
	).toEqual({
		id: 'a',
		list: ['A', 1, null, { text: 'A', id: { deep: 'a' } }],
		a: true,
	});
});

test('law: changing nothing gives an equal value', () => {
	fc.assert(
		fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
			const same = mapTexts(
				value,
				(text) => text,
				() => false,
			);
			expect(JSON.stringify(same)).toBe(JSON.stringify(value));
		}),
	);
});

test('law: parts in which nothing changes are not copied', () => {
	fc.assert(
		fc.property(fc.jsonValue({ noUnicodeString: false }), fc.jsonValue({ noUnicodeString: false }), (same, other) => {
			const value = { same: [same], other: [other, 'changes'] };
			const mapped = mapTexts(
				value,
				(text) => (text === 'changes' ? 'changed' : text),
				() => false,
			);
			expect(mapped.same).toBe(value.same);
			expect(value.other[1]).toBe('changes');
			expect(mapped.other[1]).toBe('changed');
		}),
	);
});
