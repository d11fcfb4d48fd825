import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fileReason } from '../../src/load/file-reason.ts';

test.each(['/nowhere/at/all', "/now'here/at\nall", '/'])('no path of this machine is told: %j', (path) => {
	let told = '';
	try {
		readFileSync(path);
	} catch (error) {
		told = fileReason(error);
	}
	expect(told).toMatch(/^E[A-Z]+: [a-z ]+$/);
});

test('other words stay as they are', () => {
	expect(fileReason(new Error('no luck today'))).toBe('no luck today');
	expect(fileReason('x')).toBe('x');
});
