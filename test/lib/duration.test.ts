import * as fc from '../rig/fast-check.ts';
import { expect, test } from 'vitest';
import { parseDuration } from '../../src/lib/duration.ts';

test.each([
	['90s', 90_000],
	['10m', 600_000],
	['1h', 3_600_000],
	['500ms', 500],
	['1h30m', 5_400_000],
	['1m500ms', 60_500],
	['1d', 86_400_000],
	['2', 2000],
	['0.5', 500],
	['1.5h', 5_400_000],
	[' 3s ', 3000],
	['1h 30m', 5_400_000],
])('%s is %i ms', (text, expected) => {
	expect(parseDuration(text)).toBe(expected);
});

test.each(['', '0', '0s', '-1', '-5s', 'abc', '10x', '1m1h', '5s5s', 's', '1e3', 'Infinity', 'NaN', '999d', '0.1ms'])(
	'%j is no duration',
	(text) => {
		expect(parseDuration(text)).toBeUndefined();
	},
);

test('whatever the text, the answer is a whole number that a timer can wait, or undefined', () => {
	fc.assert(
		fc.property(fc.string(), (text) => {
			const parsed = parseDuration(text);
			expect(parsed === undefined || (Number.isInteger(parsed) && parsed > 0 && parsed < 2 ** 31)).toBe(true);
		}),
	);
});
