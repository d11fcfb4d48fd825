import * as fc from '../rig/fast-check.ts';
import { describe, expect, test } from 'vitest';
import { count, indent, listSome, sayBytes, sayDuration, sayNumber, shorten } from '../../src/lib/text.ts';

test.each([
	[0, '0 nodes'],
	[1, '1 node'],
	[2, '2 nodes'],
	[12_345, '12,345 nodes'],
])('%i is %s', (number, words) => {
	expect(count(number, 'node')).toBe(words);
});

test('a noun may have its own plural', () => {
	expect(count(2, 'entry', 'entries')).toBe('2 entries');
});

test.each([
	[-5, '0 ms'],
	[0.4, '0 ms'],
	[999.4, '999 ms'],
	[1_000, '1.0 s'],
	[59_940, '59.9 s'],
	[59_960, '1 min'],
	[185_000, '3 min 5 s'],
	[3_599_800, '1 h'],
	[7_440_000, '2 h 4 min'],
])('%f milliseconds are %s', (milliseconds, words) => {
	expect(sayDuration(milliseconds)).toBe(words);
});

test.each([
	[0, '0 B'],
	[999, '999 B'],
	[1_000, '1.0 kB'],
	[9_949, '9.9 kB'],
	[9_951, '10 kB'],
	[999_499, '999 kB'],
	[999_500, '1.0 MB'],
	[12_000_000, '12 MB'],
	[3.2e9, '3.2 GB'],
	[5e15, '5000 TB'],
])('%i bytes are %s', (bytes, words) => {
	expect(sayBytes(bytes)).toBe(words);
});

test.each([
	[0, '0'],
	[999, '999'],
	[1_234_567, '1,234,567'],
])('%i is %s', (number, words) => {
	expect(sayNumber(number)).toBe(words);
});

test('a list is cut, and it is said', () => {
	expect(listSome(['a', 'b', 'c'], 3)).toBe('a, b, c');
	expect(listSome(['a', 'b', 'c'], 2)).toBe('a, b and 1 more');
	expect(listSome([], 2)).toBe('');
});

test('lines are moved, empty ones stay empty', () => {
	expect(indent('a\n\nb', '  ')).toBe('  a\n\n  b');
	expect(indent('a\n\nb', '  │ ')).toBe('  │ a\n  │\n  │ b');
});

describe('shorten', () => {
	test.each([
		['abc', 3, 'abc'],
		['abcd', 3, 'ab…'],
		['a🎉b', 3, 'a…'],
		['abc', 0, '…'],
	])('%s to %i is %s', (text, limit, words) => {
		expect(shorten(text, limit)).toBe(words);
	});

	test('law: never longer than the limit, never half a character', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 20 }), (text, limit) => {
				const short = shorten(text, limit);
				expect(short.length).toBeLessThanOrEqual(limit);
				expect(short.isWellFormed()).toBe(true);
			}),
		);
	});
});
