import * as fc from '../rig/fast-check.ts';
import { expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { diffLines } from '../../src/lib/line-diff.ts';
import type { Taken } from '../../src/migrate/target.ts';
import { writeTestFile, type Written } from '../../src/migrate/write-test-file.ts';
import { startOf } from '../../src/model/source.ts';

const word = fc.stringMatching(/^[a-z]{1,3}$/);
const line: fc.Arbitrary<Taken> = fc.record({
	node: fc.constantFrom('A', 'B'),
	group: fc.constantFrom('inputs', 'stub', 'env', 'args', 'note'),
	name: word,
	value: word,
	at: fc.constant(startOf('old.json')),
});
const before = fc.dictionary(
	fc.constantFrom('A', 'B', 'C'),
	fc.record({ env: fc.dictionary(word, word), note: word }, { requiredKeys: [] }),
);

/** Every single value of a tree with the path to it. */
function leaves(value: unknown, path = ''): readonly string[] {
	if (typeof value !== 'object' || value === null) return [`${path}=${String(value)}`];
	return Object.entries(value).flatMap(([key, member]) => leaves(member, `${path}/${key}`));
}

function writtenTo(text: string | undefined, lines: readonly Taken[]): Written {
	const written = writeTestFile(text, {}, lines);
	if (written === undefined) throw new Error('This text cannot be added to.');
	return written;
}

test('law: what the test file says stays, what is taken is in it or told, and a second time adds nothing', () => {
	fc.assert(
		fc.property(before, fc.array(line), (nodes, lines) => {
			const unique = [
				...new Map(
					lines.map((each) => [`${each.node} ${each.group} ${each.group === 'note' ? '' : each.name}`, each]),
				).values(),
			];
			const text = stringify({ nodes });
			const { text: after, left, added } = writtenTo(text, unique);
			const [old, fresh] = [leaves(parse(text)), leaves(parse(after))];
			expect(fresh).toEqual(expect.arrayContaining([...old]));
			expect(fresh).toHaveLength(old.filter((each) => !each.endsWith('=undefined')).length + added.length);
			const said = unique.length - added.length - left.length;
			expect(said).toBeGreaterThanOrEqual(0);
			expect(writtenTo(after, unique).text).toBe(after);
		}),
	);
});

test('an input that is handed on as a folder says so, and is known again', () => {
	const folder: Taken = {
		node: 'A',
		group: 'inputs',
		name: 'x',
		value: 'data',
		as: 'directory',
		at: startOf('old.json'),
	};
	const { text } = writtenTo(undefined, [folder]);
	expect(text).toContain('x: {path: data, as: directory}');
	expect(writtenTo(text, [folder])).toMatchObject({ text, left: [], added: [] });
	const { as: _, ...plain } = folder;
	expect(writtenTo('nodes: { A: { inputs: { x: data } } }\n', [folder]).left).toHaveLength(1);
	expect(writtenTo(text, [plain]).left).toHaveLength(1);
});

test('law: a difference holds both texts', () => {
	const text = fc
		.array(fc.constantFrom('a', 'b', 'c', ''), { maxLength: 8 })
		.map((lines) => lines.map((each) => `${each}\n`).join(''));
	fc.assert(
		fc.property(text, text, (old, fresh) => {
			const lines = diffLines(old, fresh);
			const side = (sign: '+' | '-') =>
				lines
					.filter((each) => each.sign !== sign)
					.map((each) => `${each.text}\n`)
					.join('');
			expect([side('+'), side('-')]).toEqual([old, fresh]);
			if (old === fresh) expect(lines.every(({ sign }) => sign === ' ')).toBe(true);
		}),
	);
});
