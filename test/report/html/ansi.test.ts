import * as fc from '../../rig/fast-check.ts';
import { expect, test } from 'vitest';
import { ansiToHtml } from '../../../src/report/html/ansi.ts';

const draw = (text: string) => ansiToHtml(text).text;

test.each([
	['plain', 'a < b & c', 'a &lt; b &amp; c'],
	['a colour and its end', '\u001B[31mred\u001B[0m plain', '<span class="c1">red</span> plain'],
	['an empty sequence ends everything', '\u001B[1;4;32mx\u001B[my', '<span class="c2 bold underline">x</span>y'],
	[
		'bright and background',
		'\u001B[91;44mx\u001B[39my\u001B[49mz',
		'<span class="c9 b4">x</span><span class="b4">y</span>z',
	],
	[
		'marks end alone',
		'\u001B[1;3;7mx\u001B[22my\u001B[23;27mz',
		'<span class="bold italic inverse">x</span><span class="italic inverse">y</span>z',
	],
	['one of 256', '\u001B[38;5;196mx', '<span class="c9">x</span>'],
	['one of the first sixteen', '\u001B[38;5;3mx', '<span class="c3">x</span>'],
	['a grey', '\u001B[38;5;240mx\u001B[38;5;250my', '<span class="c8">x</span><span class="c7">y</span>'],
	['24 bits', '\u001B[48;2;0;120;0mx', '<span class="b2">x</span>'],
	['a kind that nobody knows', '\u001B[38;9mx', 'x'],
	['a code that nobody knows', '\u001B[55mx', 'x'],
	['a link', '\u001B]8;;https://evil.example\u0007text\u001B]8;;\u0007', 'text'],
	['other steering', 'a\u001B[2Kb\u001B[10;5Hc', 'abc'],
	['a line drawn over', '10 %\r50 %\r100 %\nnext', '100 %\nnext'],
	['lines of Windows', 'a\r\nb', 'a\nb'],
	['turned text', 'a\u202Eb', 'ab'],
])('%s', (_, text, html) => {
	expect(draw(text)).toBe(html);
});

test('law: only spans with known classes, and nothing that steers', () => {
	const piece = fc.oneof(
		fc.constantFrom(
			'\u001B[',
			'31',
			';',
			'm',
			'38;5;',
			'48;2;1;2;3',
			'<b>',
			'"',
			'\r',
			'\n',
			'\u001B]8;;',
			'\u0007',
			'\u009B',
		),
		fc.string({ unit: 'binary', maxLength: 5 }),
	);
	fc.assert(
		fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
			const html = draw(pieces.join(''));
			const rest = html.replaceAll(/<span class="[a-z0-9 ]+">|<\/span>/g, '');
			expect(rest).not.toMatch(/[<>"'\u001B\u009B\r]/);
			expect(html.match(/<span/g)?.length).toBe(html.match(/<\/span>/g)?.length);
		}),
	);
});
