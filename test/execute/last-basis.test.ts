import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { forgetBasis, keepBasis, lastBasis } from '../../src/execute/last-basis.ts';

let out: string;
beforeEach(() => {
	out = mkdtempSync(join(tmpdir(), 'last-basis-'));
});
afterEach(() => rmSync(out, { recursive: true, force: true }));

test('what a run was based on can be read until it is forgotten', async () => {
	expect(await lastBasis(out)).toBe(undefined);
	await keepBasis(out, { a: 'a0', b: 'b0' });
	expect(await lastBasis(out)).toEqual({ a: 'a0', b: 'b0' });
	await forgetBasis(out);
	expect(await lastBasis(out)).toBe(undefined);
	await forgetBasis(out);
});

test.each(['', '{', '[]', '{"version":2,"nodes":{}}', '{"version":1,"nodes":{"a":1}}'])(
	'what cannot be understood (%s) is not known',
	async (text) => {
		await keepBasis(out, {});
		expect(existsSync(join(out, 'basis.json'))).toBe(true);
		writeFileSync(join(out, 'basis.json'), text);
		expect(await lastBasis(out)).toBe(undefined);
	},
);
