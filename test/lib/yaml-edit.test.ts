import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { editYaml } from '../../src/lib/yaml-edit.ts';

/** The text with one more value. */
function withValue(before: string | undefined, path: readonly string[], value: unknown): string {
	const edit = editYaml(before);
	if (edit === undefined) throw new Error('This text cannot be added to.');
	edit.set(path, value);
	return edit.print();
}

describe('a key', () => {
	test.each(['2024', '0x1F', 'true', 'null', '1.50'])('%s is found by its text, whatever YAML makes of it', (key) => {
		const before = `nodes:\n  ${key}:\n    env: { A: x }\n`;
		expect(editYaml(before)?.get(['nodes', key, 'env', 'A'])).toMatchObject({ value: 'x' });
		expect(withValue(before, ['nodes', key, 'env', 'B'], 'y')).toBe(`nodes:\n  ${key}:\n    env: { A: x, B: y }\n`);
	});

	test('keeps the text of the others, numbers too', () => {
		const before = 'nodes:\n  0x1F:\n    env: { A: 1E3, B: 0.10, C: +5, D: "5", E: 0o17, F: .inf }\n';
		expect(withValue(before, ['strict'], true)).toBe(`${before}strict: true\n`);
	});

	test('that is new and could be read as a number is quoted', () => {
		expect(withValue(undefined, ['nodes', '2024', 'note'], 'y')).toBe('nodes:\n  "2024":\n    note: y\n');
	});

	test.each([
		['four spaces', 'nodes:\n\n    # why\n    A:\n        env:\n            B: x\n', '        note: y\n'],
		['lists at their key', 'nodes:\n  A:\n    probes:\n    - repeat\n', '    note: y\n'],
		['lists set in', 'nodes:\n  A:\n    probes:\n      - repeat\n', '    note: y\n'],
		['braces alone', 'nodes: {}\n', undefined],
	])('is set in as the file is: %s', (_, before, line) => {
		const after = withValue(before, ['nodes', 'A', 'note'], 'y');
		expect(after.replaceAll(/ +#/g, ' #')).toBe(
			line === undefined ? 'nodes:\n  A:\n    note: y\n' : before.replaceAll(/ +#/g, ' #') + line,
		);
	});

	test('that is empty or holds nothing becomes a map of lines', () => {
		expect(withValue('a: {}\nb:\n', ['a', 'x'], 1)).toBe('a:\n  x: 1\nb:\n');
		expect(withValue('a: {}\nb:\n', ['b', 'x', 'y'], 1)).toBe('a: {}\nb:\n  x:\n    y: 1\n');
	});
});

describe('an alias', () => {
	const shared = 'nodes:\n  A: { env: &e { REGION: &r eu } }\n  B: { env: *e }\n  C: { env: *e }\n';

	test('is read through', () => {
		expect(editYaml(shared)?.get(['nodes', 'B', 'env', 'REGION'])).toMatchObject({ value: 'eu' });
		expect(editYaml(shared)?.get(['nodes', 'B', 'env', 'OTHER'])).toBeUndefined();
	});

	test('becomes a map of its own with all that it lent, and nobody else gets the value', () => {
		const after = withValue(shared, ['nodes', 'B', 'env', 'OTHER'], 'x');
		expect(parse(after)).toEqual({
			nodes: { A: { env: { REGION: 'eu' } }, B: { env: { REGION: 'eu', OTHER: 'x' } }, C: { env: { REGION: 'eu' } } },
		});
		expect(after).toContain('C: { env: *e }');
		expect(after.split('&').length).toBe(3);
	});

	test('of what gets a value keeps what it lent', () => {
		const after = withValue(shared, ['nodes', 'A', 'env', 'OTHER'], 'x');
		const env = { REGION: 'eu' };
		expect(parse(after)).toEqual({ nodes: { A: { env: { ...env, OTHER: 'x' } }, B: { env }, C: { env } } });
		expect(parse(withValue('a: &n one\nb: *n\n', ['a'], 'two'))).toEqual({ a: 'two', b: 'one' });
		expect(parse(withValue('a: &n\nb: *n\n', ['a', 'x'], 1))).toEqual({ a: { x: 1 }, b: null });
		expect(withValue('a: &n { b: *n }\n', ['a', 'x'], 1)).toBe('a: &n { b: *n, x: 1 }\n');
	});

	test('used as often as one likes is no reason to refuse', () => {
		const before = `a: &a { x: 1 }\nb: [ ${Array.from({ length: 150 }, () => '*a').join(', ')} ]\n`;
		expect(parse(withValue(before, ['c'], 1), { maxAliasCount: -1 })).toMatchObject({ c: 1 });
	});
});

test.each([
	['a list', '- a\n'],
	['an error of syntax', 'a: [\n'],
	['a key that stands twice', 'a: 1\na: 2\n'],
	['an alias without its anchor', 'a: *nothing\n'],
])('%s is not added to', (_, before) => {
	expect(editYaml(before)).toBeUndefined();
});

test('lines end as most of them do', () => {
	expect(withValue('# ours\r\na: 1\r\n', ['b'], 2)).toBe('# ours\r\na: 1\r\nb: 2\r\n');
	expect(withValue('a: 1\nb: 2\nc: 3\r\n', ['d'], 4)).toBe('a: 1\nb: 2\nc: 3\nd: 4\n');
	const block = 'a: |\r\n  one\r\n  two\r\n';
	expect(parse(withValue(block, ['b'], 2))).toEqual({ a: 'one\ntwo\n', b: 2 });
});

test('a text to which nothing is added stays the very same', () => {
	for (const before of ['a:   1   # ours\r\n', '# only a remark\n', '{}\n']) {
		expect(editYaml(before)?.print()).toBe(before);
	}
});
