import * as fc from '../rig/fast-check.ts';
import { expect, test } from 'vitest';
import { clean, code, escapeMarkdown, fenced, joined, linked } from '../../src/lib/markdown.ts';

// What each function promises on its own is tested with the reporters, against a Markdown reader. Here are the laws that
// publishing relies on.

/** Text with a good chance of holding what is dangerous in Markdown and on GitHub. */
const nasty = fc
	.array(
		fc.oneof(
			fc.constantFrom(
				'@user',
				'#1',
				'GH-7',
				'https://x.example',
				'www.x.example',
				'`',
				'```',
				'|',
				'<b>',
				'</details>',
				'<!--',
				'[a](b)',
			),
			fc.constantFrom(
				'\u001B[31m',
				'\u001B]8;;x\u0007',
				'\u202E',
				'\u200B',
				'\r',
				'\n',
				'\t',
				'\\',
				'*',
				'_',
				'~~~',
				'&amp;',
				'1.',
				'-',
				'=',
			),
			fc.string({ unit: 'binary', maxLength: 5 }),
		),
		{ maxLength: 12 },
	)
	.map((parts) => parts.join(' '));

test('law: what is shown holds nothing unseen and is well formed', () => {
	fc.assert(
		fc.property(nasty, (text) => {
			const shown = clean(text);
			expect(shown).not.toMatch(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u200B-\u200F\u202A-\u202E\u2060-\u2069]/);
			expect(shown.isWellFormed()).toBe(true);
		}),
	);
});

test('law: a name in a sentence stays on its line, links nothing and mentions nobody', () => {
	fc.assert(
		fc.property(nasty, (text) => {
			const escaped = escapeMarkdown(text);
			expect(escaped).not.toMatch(/[\n\r<>]/);
			expect(escaped).not.toMatch(/@[A-Za-z]|(?<!&)#\d|:\/\/|www\./);
			expect(code(text)).not.toMatch(/[\n|]/);
		}),
	);
});

test('law: a block of code cannot be left', () => {
	fc.assert(
		fc.property(nasty, (text) => {
			const lines = fenced(text).split('\n');
			const ticks = /^`+/.exec(lines[0] ?? '')?.[0] ?? '';
			expect(lines.slice(1, -1).every((line) => !line.includes(ticks))).toBe(true);
			expect(lines.at(-1)).toBe(ticks);
		}),
	);
});

test('parts that are absent leave no trace, and links lead only to the web', () => {
	expect(joined([code('a'), undefined, code('b')], ', ')).toBe('`a`, `b`');
	expect(linked(code('a'), 'https://x/(b) c')).toBe('[`a`](https://x/%28b%29%20c)');
	expect(linked(code('a'), 'javascript:alert(1)')).toBe('`a`');
});
