import * as fc from './rig/fast-check.ts';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { ascii } from '../scripts/ascii.ts';

test.each([
	['"a – b"', 'a – b'],
	['"\\–"', '–'],
	['"\\\\–"', '\\–'],
	['`${1}·\\é😀`', '1·é😀'],
	['/^[–😀]\\–$/u.test("😀–")', true],
	['/^\\–?é+$/.test("éé")', true],
	['({ größe: 1 }).gr\\u00f6\\u00dfe', 1],
])('%s means the same in ASCII', (code, value) => {
	const text = ascii(code);
	expect(text).toMatch(/^[\0-\x7f]*$/);
	expect(runInNewContext(text)).toEqual(value);
});

test('any text means the same in ASCII', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'binary' }), (text) => {
			expect(runInNewContext(ascii(JSON.stringify(text)))).toBe(text);
		}),
	);
});

test('what would show the escapes is refused, and what is no program', () => {
	expect(() => ascii('String.raw`–`')).toThrow('String.raw');
	expect(() => ascii('const a = "–')).toThrow(SyntaxError);
});
