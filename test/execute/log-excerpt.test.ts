import { execFileSync } from 'node:child_process';
import * as fc from '../rig/fast-check.ts';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readLogExcerpt } from '../../src/execute/log-excerpt.ts';

let here: string;
let log: string;
beforeEach(() => {
	here = mkdtempSync(join(tmpdir(), 'log-'));
	log = join(here, 'x.log');
});
afterEach(() => rmSync(here, { recursive: true, force: true }));

function excerpt(content: string | Uint8Array, clean: (text: string) => string = (text) => text) {
	writeFileSync(log, content);
	return readLogExcerpt(log, 'nodes/a/log/x.log', clean);
}

test('a short log is kept whole', () => {
	expect(excerpt('one\ntwo\n')).toEqual({ path: 'nodes/a/log/x.log', bytes: 8, head: '', tail: 'one\ntwo\n' });
	expect(excerpt('')).toMatchObject({ bytes: 0, tail: '' });
	expect(excerpt('x'.repeat(20_480))).toMatchObject({ head: '', tail: 'x'.repeat(20_480) });
});

test('of a long log both ends are kept, in whole lines', () => {
	const lines = Array.from({ length: 10_000 }, (_, index) => `line ${index}`);
	const { head, tail, bytes } = excerpt(`${lines.join('\n')}\n`);
	expect(bytes).toBe(98_890);
	expect(head.startsWith('line 0\nline 1\n') && head.endsWith('\n')).toBe(true);
	expect(tail).toMatch(/^line \d+\n/);
	expect(tail.endsWith('line 9999\n')).toBe(true);
	expect(head.length).toBeLessThanOrEqual(4_096);
	expect(tail.length).toBeLessThanOrEqual(16_384);
});

test('a line of a megabyte is cut where it must be', () => {
	const { head, tail } = excerpt('é'.repeat(1_000_000));
	expect(head).toBe('é'.repeat(head.length));
	expect(tail).toBe('é'.repeat(tail.length));
	expect(head.length).toBeGreaterThan(2_000);
});

test('whatever bytes a script prints, the text is valid and without NUL', () => {
	fc.assert(
		fc.property(fc.uint8Array({ maxLength: 3_000 }), fc.nat({ max: 20 }), (bytes, times) => {
			const whole = Buffer.concat(Array.from({ length: times }, () => bytes));
			const { head, tail } = excerpt(whole);
			for (const text of [head, tail]) {
				expect(text.isWellFormed()).toBe(true);
				expect(text).not.toContain('\0');
			}
		}),
		{ numRuns: 60 },
	);
});

test('a character that the cut halves does not turn into rubbish', () => {
	const { head, tail } = excerpt('🙂'.repeat(20_000));
	expect(head + tail).toMatch(/^(🙂)+$/u);
});

describe('secrets', () => {
	const clean = (text: string): string => text.replaceAll('TOPSECRET', '***');

	test('are removed wherever a cut would halve them', () => {
		for (let shift = 0; shift < 12; shift += 1) {
			const filler = 'x'.repeat(4_090 + shift);
			const end = 'y'.repeat(16_384 - 10 + shift);
			const { head, tail } = excerpt(`${filler}TOPSECRET${'z'.repeat(50_000)}TOPSECRET${end}`, clean);
			for (const text of [head, tail]) expect(text).not.toMatch(/TOP|SECRET|CRET|TOPS/);
		}
	});
});

describe('in the place of a log', () => {
	test.each([
		['nothing', () => {}],
		['a link', () => symlinkSync('/etc/hostname', log)],
		['a pipe', () => execFileSync('mkfifo', [log])],
	])('%s reads as empty', (_, make) => {
		make();
		expect(readLogExcerpt(log, 'l', (text) => text)).toEqual({ path: 'l', bytes: 0, head: '', tail: '' });
	});
});

test('the frames of our own driver are left out of the stack that Python lists', () => {
	const path = log;
	const own = '  File "/somewhere/dist/python/dagtest_run.py", line 82 in run\n';
	const script = '  File "/opt/python/scripts/dagtest.py", line 5 in main\n';
	writeFileSync(
		path,
		`Current thread:\n${script}${own}${own}  File "/somewhere/dist/python/driver.py", line 22 in <module>`,
	);
	expect(readLogExcerpt(path, 'log', (text) => text).tail).toBe(`Current thread:\n${script}`);
});
