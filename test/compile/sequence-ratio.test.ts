import * as fc from '../rig/fast-check.ts';
import { describe, expect, it } from 'vitest';
import { sequenceRatio } from '../../src/compile/sequence-ratio.ts';

/** First text, second text, and what Python 3.11's `difflib.SequenceMatcher(None, a, b).ratio()` says. */
const short: readonly (readonly [string, string, number])[] = [
	['tide', 'diet', 0.25],
	['diet', 'tide', 0.5],
	['model output', 'output model', 0.5],
	['processed data', 'data processed', 0.6428571428571429],
	['', '', 1.0],
	['', 'a', 0.0],
	['abc', 'abc', 1.0],
	['aab', 'baa', 0.6666666666666666],
	['abcabc', 'cabcab', 0.8333333333333334],
	['qabxcd', 'abycdf', 0.6666666666666666],
	['daaac', 'abaaddabadaabadabab', 0.3333333333333333],
	['bacbabcaaabddc', 'dccbbbacdcdcaad', 0.4827586206896552],
	['abbacaccbbc', 'cbcbaabbccaa', 0.43478260869565216],
	['dcdcadcbadabcbbdddabd', 'cbdcdcdbbabbb', 0.5882352941176471],
	['b', 'abbaabcbccbacccccca', 0.1],
	[' ddddaddababdbac aaa b', 'ac aab dbcc cdaadd', 0.3],
	['cabaccdb ab cb a', 'cac cbcb   cb bbd', 0.6060606060606061],
	['cbbcaab', 'baccbbcbbaaaabab', 0.6086956521739131],
	['ccabcbcacabcabab', 'bacbbbcacaaaaacbcaccb', 0.4864864864864865],
	['baaab', 'bbacbcbccdbacd', 0.3157894736842105],
	['b b  adb abbbd a ', 'c ', 0.10526315789473684],
	[' abb', 'aa d aadc', 0.3076923076923077],
	['bbccbcaccbcabababbbacab', 'acb', 0.15384615384615385],
	['babab', 'abbaaabb', 0.6153846153846154],
	['bccacacddadcca', 'baac', 0.3333333333333333],
	['bc', 'dcdbd', 0.2857142857142857],
	['cab', 'acaacabacadacd', 0.35294117647058826],
	['bababcabbccbcdbccaca', 'a', 0.09523809523809523],
	['babaccbcbcbcbcaab', 'cccabba', 0.16666666666666666],
	['a', 'cbbaaacbccbcacbabaabb', 0.09090909090909091],
	['bbbaababa', 'b', 0.2],
	['dc ', 'bb aacabd adaccba  b ', 0.25],
	['dbc ba d b ', ' a baaabcadd aa b', 0.42857142857142855],
	['ada  a ad', 'acbbbddda', 0.3333333333333333],
	['ca ba bccc  badadcabdc', ' cddda bcadacda dcdbba ', 0.4888888888888889],
	['bbaba', 'babbbaaabbbbabbbbababbb', 0.35714285714285715],
	['abbbabb', 'abbbabaabaabbbabbab', 0.5384615384615384],
	['aacbbcacbbacaabbbbbbcccb', 'cabbccbaacaaa', 0.5405405405405406],
	['bdcddb bbabc acbcc', 'baddd bdccadc cb  b', 0.3783783783783784],
	['abbbbbaaa', 'bbaabbbaaaaaab', 0.6956521739130435],
];

type Repeated = readonly (readonly [string, number])[];

/** Around and above 200 characters of the second text; texts written as parts and how often they are repeated. */
const long: readonly (readonly [Repeated, Repeated, number])[] = [
	[[['ab', 60]], [['ab', 99]], 0.7547169811320755],
	[[['ab', 60]], [['ab', 100]], 0.75],
	[[['ab', 60]], [['ab', 101]], 0.7453416149068323],
	[
		[
			['x', 1],
			['ab', 30],
			['y', 1],
		],
		[
			['ab', 50],
			['x', 1],
			['ab', 50],
			['y', 1],
			['ba', 10],
		],
		0.43661971830985913,
	],
	[
		[['xab', 20]],
		[
			['ab', 80],
			['xab', 2],
			['c', 60],
		],
		0.04195804195804196,
	],
	[[['hello world ', 10]], [['hello world ', 17]], 0.7407407407407407],
	[
		[
			['the data ', 30],
			['q', 1],
		],
		[
			['q', 1],
			['data set ', 30],
		],
		0.0036900369003690036,
	],
];

function spell(parts: Repeated): string {
	return parts.map(([text, times]) => text.repeat(times)).join('');
}

describe('sequenceRatio', () => {
	it.each(short)('says of %j and %j what difflib says', (first, second, ratio) => {
		expect(sequenceRatio(first, second)).toBe(ratio);
	});

	it.each(long)('ignores frequent characters as difflib does: %j, %j', (first, second, ratio) => {
		expect(sequenceRatio(spell(first), spell(second))).toBe(ratio);
	});

	it('is 0 to 1, and 1 for a text with itself', () => {
		const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c', ' '), maxLength: 40 });
		fc.assert(
			fc.property(text, text, (first, second) => {
				expect(sequenceRatio(first, second)).toBeGreaterThanOrEqual(0);
				expect(sequenceRatio(first, second)).toBeLessThanOrEqual(1);
				expect(sequenceRatio(first, first)).toBe(1);
			}),
		);
	});

	it('says the same whichever way it takes: letters beyond ASCII change the way, not the ratio', () => {
		const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c', ' '), maxLength: 60 });
		const shifted = (plain: string) => Array.from(plain, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0x400));
		fc.assert(
			fc.property(text, text, (first, second) => {
				expect(sequenceRatio(first, second)).toBe(sequenceRatio(shifted(first).join(''), shifted(second).join('')));
			}),
			{ numRuns: 500 },
		);
	});
});
