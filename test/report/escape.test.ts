import * as fc from '../rig/fast-check.ts';
import { describe, expect, test } from 'vitest';
import {
	clean,
	cleanLine,
	code,
	escapeMarkdown,
	fenced,
	fold,
	indented,
	joinMarkdown,
	safe,
	sentence,
} from '../../src/report/escape.ts';
import { hostileText } from '../rig/hostile.ts';

/** Control characters but tab and newline, and what hides or turns text; our own link breaker apart. */
const invisible = /(?![\t\n\u200B])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;
const links = /@\w|(?<!&)#\d|gh-\d|:\/\/|www\.\S/i;

/** The text without what a backslash escapes. */
function bare(markdown: string): string {
	return markdown.replaceAll(/\\[!-/:-@[-`{-~]/g, '');
}

describe('clean', () => {
	test.each([
		['\u001B[1;31mred\u001B[0m', 'red'],
		['\u001B]8;;https://x.example\u001B\\text\u001B]8;;\u001B\\', 'text'],
		['\u001B]0;title\u0007text', 'text'],
		['\u009B31mred', 'red'],
		['\u001BPdevice\u001B\\text', 'text'],
		['a\r\nb\rc', 'a\nb\nc'],
		['a\tb', 'a\tb'],
		['\u202Eabc\u2066\u200B\uFEFF', 'abc'],
		['\uD800x', 'x'],
		['🎉 ü 漢', '🎉 ü 漢'],
	])('%j', (text, expected) => {
		expect(clean(text)).toBe(expected);
	});

	test('law: nothing that steers or hides is left, and cleaning again changes nothing', () => {
		fc.assert(
			fc.property(hostileText, (text) => {
				const once = clean(text);
				expect(once).not.toMatch(invisible);
				expect(once).not.toContain('\u200B');
				expect(clean(once)).toBe(once);
				expect(cleanLine(text)).not.toMatch(/[\n\t]/);
			}),
		);
	});
});

describe('escapeMarkdown', () => {
	test.each([
		['a_b', String.raw`a\_b`],
		['a|b', String.raw`a\|b`],
		['<b> & `c`', '&lt;b&gt; &amp; &#96;c&#96;'],
		['1.5 s', '1.5 s'],
		['1. item', String.raw`1\. item`],
		['- item', String.raw`\- item`],
		['+ item', String.raw`\+ item`],
		['@user #1', '@\u200Buser \\#\u200B1'],
		['https://x.example', 'https:\u200B//x.example'],
	])('%j', (text, expected) => {
		expect(escapeMarkdown(text)).toBe(expected);
	});

	test('law: no mark-up, no link, no mention, no second line', () => {
		fc.assert(
			fc.property(hostileText, (text) => {
				const escaped = escapeMarkdown(text);
				expect(bare(escaped)).not.toMatch(/[`*_{}[\]|~$^!<>]|(?<!&)#/);
				expect(bare(escaped)).not.toMatch(/&(?!amp;|lt;|gt;|#96;|#92;)/);
				expect(escaped).not.toMatch(/^([-+=]|\d+[.)](\s|$))/);
				expect(escaped).not.toMatch(/\n/);
				expect(escaped).not.toMatch(links);
				expect(escaped).not.toMatch(invisible);
			}),
		);
	});
});

describe('code', () => {
	test.each([
		['a', '`a`'],
		['a`b', '``a`b``'],
		['`', '`` ` ``'],
		['', '` `'],
		['a|b', '<code>a&#124;b</code>'],
		['a\nb', '`a b`'],
	])('%j', (text, expected) => {
		expect(code(text)).toBe(expected);
	});

	test('law: one span, on one line, without a pipe', () => {
		fc.assert(
			fc.property(hostileText, (text) => {
				const span = code(text);
				expect(span).not.toMatch(/[\n|]/);
				expect(span).not.toMatch(invisible);
				if (span.startsWith('<code>')) return;
				const fence = /^`+/.exec(span)?.[0] ?? '';
				const inner = span.slice(fence.length, -fence.length);
				expect(inner).not.toMatch(new RegExp(`(?<!\`)${fence}(?!\`)`));
				expect(span.endsWith(fence)).toBe(true);
			}),
		);
	});
});

test('law: a fence is longer than any run of backticks within', () => {
	fc.assert(
		fc.property(hostileText, (text) => {
			const [first = '', ...rest] = fenced(text).split('\n');
			const fence = /^`{3,}/.exec(first)?.[0] ?? '';
			expect(first).toBe(`${fence}text`);
			expect(rest.at(-1)).toBe(fence);
			expect(rest.slice(0, -1).join('\n')).not.toContain(fence);
		}),
	);
});

describe('sentence', () => {
	test('sets names in code', () => {
		expect(sentence('it wrote `a_b`, not *c*')).toBe(String.raw`it wrote ${'`a_b`'}, not \*c\*`);
		expect(sentence('`a` `b`')).toBe('`a`\u200B `b`');
		expect(sentence('`a``b`')).toBe('`a`\u200B`b`');
	});

	test('law: outside the spans it is escaped', () => {
		fc.assert(
			fc.property(hostileText, (text) => {
				const outside = sentence(text)
					.replaceAll(/<code>.*?<\/code>/g, '')
					.replaceAll(/(?<!`)(`+)(?!`).*?(?<!`)\1(?!`)/g, '');
				expect(outside).not.toMatch(/[<>\n]/);
				expect(bare(outside)).not.toMatch(/[*_[\]|]/);
			}),
		);
	});
});

test('pieces are composed', () => {
	expect(safe`a ${code('b')} ${2}`).toBe('a `b` 2');
	expect(joinMarkdown([safe`a`, safe`b`], ', ')).toBe('a, b');
	expect(indented(safe`a\n\nb`)).toBe('  a\n\n  b');
	expect(fold('<x> & y', [safe`z`])).toBe('<details><summary>&lt;x&gt; &amp; y</summary>\n\nz\n\n</details>');
});
