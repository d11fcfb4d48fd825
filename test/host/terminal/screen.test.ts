import * as fc from '../../rig/fast-check.ts';
import { describe, expect, test } from 'vitest';
import { createScreen } from '../../../src/host/terminal/screen.ts';
import { fit, fitMiddle, widthOf } from '../../../src/lib/width.ts';
import { pictureOf } from '../../rig/terminal-picture.ts';

function stream(isTTY: boolean, columns = 80) {
	const parts: string[] = [];
	return { isTTY, columns, rows: 24, write: (text: string) => parts.push(text), written: () => parts.join('') };
}
/** As a terminal driver does it. */
const driven = (text: string) => text.replaceAll('\n', '\r\n');

describe('where it is live', () => {
	test.each([
		['a terminal', true, {}, true],
		['a pipe', false, {}, false],
		['a terminal that knows nothing', true, { TERM: 'dumb' }, false],
		['a terminal of a CI service', true, { CI: 'true' }, false],
		['one that says it is none', true, { CI: 'false' }, true],
	])('%s', (_, isTTY, environment, expected) => {
		const target = stream(isTTY);
		const screen = createScreen(target, environment);
		screen.show(['x']);
		expect(screen.isLive).toBe(expected);
		expect(target.written()).toBe(expected ? 'x\n\u001B[1A' : '');
	});
});

describe('colours', () => {
	test.each([
		[true, {}, true],
		[false, {}, false],
		[true, { NO_COLOR: '1' }, false],
		[true, { NO_COLOR: '' }, true],
		[true, { TERM: 'dumb' }, false],
		[true, { CI: 'true' }, true],
		[false, { FORCE_COLOR: '1' }, true],
		[false, { FORCE_COLOR: '' }, true],
		[true, { FORCE_COLOR: '0' }, false],
		[false, { FORCE_COLOR: '3', NO_COLOR: '1' }, true],
	])('terminal: %s, %j: %s', (isTTY, environment, expected) => {
		expect(createScreen(stream(isTTY), environment).hasColors).toBe(expected);
	});
});

describe('laws', () => {
	const word = fc.string({ unit: 'grapheme-ascii', maxLength: 30 }).map((text) => text.replaceAll(/[^\x20-\x7E]/g, ''));
	const step = fc.oneof(
		fc.record({ print: fc.array(word, { minLength: 1, maxLength: 3 }).map((lines) => `${lines.join('\n')}\n`) }),
		fc.record({ show: fc.array(word, { maxLength: 4 }) }),
	);

	test('what was printed stays, in order, and below it are the lines that were shown last', () => {
		fc.assert(
			fc.property(fc.array(step, { maxLength: 12 }), fc.integer({ min: 1, max: 45 }), (steps, columns) => {
				const target = stream(true, columns);
				const screen = createScreen(target, {});
				let printed = '';
				let shown: readonly string[] = [];
				for (const each of steps) {
					if ('print' in each) {
						screen.print(each.print);
						printed += each.print;
					} else {
						screen.show(each.show);
						shown = each.show;
					}
				}
				const expected = pictureOf(driven(printed + shown.map((line) => `${line}\n`).join('')), columns);
				expect(pictureOf(driven(target.written()), columns)).toEqual(expected);
			}),
		);
	});

	// Most terminals break lines anew when the window becomes narrower; xterm cuts them. Where the cursor goes up by a
	// number of lines, one of the two takes away what should stay, or leaves what should go.
	test.each(['broken anew', 'cut'])('a window that becomes narrower, its lines %s: nothing is lost or left', (kind) => {
		const target = { ...stream(true, 40), columns: 40 };
		const screen = createScreen(target, {});
		screen.print('stays\n');
		screen.show(['x'.repeat(39), 'y'.repeat(39)]);
		const before = driven(target.written());
		target.columns = 20;
		screen.show(['z']);
		// The cursor stays with the character under it; cut lines are as many as before.
		const rest = driven(target.written()).slice(before.length);
		const climbed = kind === 'cut' ? before : before.replaceAll(/\u001B\[2A$/g, '\u001B[4A');
		expect(pictureOf(climbed + rest, kind === 'cut' ? 40 : 20)).toEqual(['stays', 'z', '']);
	});

	test('a terminal that does not know its size counts as one of 80 columns', () => {
		expect(createScreen(stream(true, 0), {}).size()).toEqual({ columns: 80, rows: 24 });
	});

	test('what is cut fits, and what fits is not cut', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), fc.integer({ min: 1, max: 20 }), (text, columns) => {
				const cut = fit(text, columns);
				expect(widthOf(cut)).toBeLessThanOrEqual(columns);
				if (widthOf(text) <= columns) expect(cut).toBe(text);
				else expect(cut.endsWith('…')).toBe(true);
			}),
		);
	});

	test('what is cut in its middle fits too, and keeps both ends', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), fc.integer({ min: 1, max: 20 }), (text, columns) => {
				const cut = fitMiddle(text, columns);
				expect(widthOf(cut)).toBeLessThanOrEqual(columns);
				if (widthOf(text) <= columns) expect(cut).toBe(text);
				else expect(cut).toContain('…');
			}),
		);
		expect(fitMiddle('CreditModelTraining_training', 21)).toBe('CreditMode…g_training');
		expect(fitMiddle('与信モデルの学習データの前処理', 21)).toBe('与信モデル…タの前処理');
		expect(fitMiddle('abcde\u0301fg', 5)).toBe('ab…fg');
	});

	test.each([
		['abc', 3],
		['日本', 4],
		['🎉', 2],
		['e\u0301', 1],
		['\u001B[31mred\u001B[39m', 3],
	])('%j is %d wide', (text, width) => {
		expect(widthOf(text)).toBe(width);
	});
});
