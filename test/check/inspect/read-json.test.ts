import * as fc from '../../rig/fast-check.ts';
import { describe, expect, test } from 'vitest';
import { findJsonFault } from '../../../src/check/inspect/find-json-fault.ts';
import type { DataContract } from '../../../src/model/project.ts';
import { fileProfileOf, profileOf } from '../../rig/profile-folder.ts';

describe('a JSON document', () => {
	test('of records is a table', async () => {
		const { table } = await fileProfileOf('rows.json', '[{"a": 1, "b": "x"}, {"a": 2.5, "c": [1]}, {"c": {}}]');
		expect(table).toMatchObject({
			rows: 3,
			columns: [
				{ name: 'a', type: 'number', nulls: 1, min: 1, max: 2.5 },
				{ name: 'b', type: 'string', nulls: 2 },
				{ name: 'c', type: 'string', nulls: 1 },
			],
		});
	});

	test.each(['{"a": 1}', '[]', '[1, 2]', '[{"a": 1}, 2]'])('%s is none', async (text) => {
		const file = await fileProfileOf('m.json', text);
		expect(file).toMatchObject({ format: 'json' });
		expect(file.table).toBeUndefined();
	});

	test.each<[string, DataContract | undefined, DataContract | undefined, number | undefined]>([
		['rows by its contract', { minRows: 1 }, undefined, 0],
		['columns by its contract', { schema: { fields: [{ name: 'a', type: 'integer' }] } }, undefined, 0],
		['rows by a reader', undefined, { minRows: 1 }, 0],
		['columns by a reader', { format: 'json' }, { schema: { fields: [] } }, 0],
		['rows of other files', { minRows: 1, files: '*.csv' }, undefined, undefined],
		['nothing', { format: 'json' }, {}, undefined],
	])('that is an empty list, asked for %s', async (_, own, data, rows) => {
		const readers = data === undefined ? [] : [{ node: 'Use', input: 'rows', data }];
		const { files } = await profileOf({ 'rows.json': '[]' }, own, readers);
		expect(files[0]?.table).toEqual(rows === undefined ? undefined : { columns: [], rows });
	});

	test('that is an object has the names of its members, up to a bound', async () => {
		expect((await fileProfileOf('m.json', '{"a": 1, "b": {"c": 2}}')).members).toEqual(['a', 'b']);
		expect(await fileProfileOf('m.json', '{}')).not.toHaveProperty('members');
		const many = Object.fromEntries(Array.from({ length: 150 }, (_, index) => [`${index}${'x'.repeat(300)}`, 1]));
		const { members = [] } = await fileProfileOf('m.json', JSON.stringify(many));
		expect([members.length, members[0]?.length]).toEqual([100, 200]);
	});

	test.each([
		['{"auc": NaN}', 'NaN'],
		['{"low": -Infinity}', '-Infinity'],
		['{"a": 1,\n "b": }', 'not valid JSON'],
		['{"a": 1', 'truncated'],
		['{"a": "some wo', 'truncated'],
		['  \n', 'empty'],
		['', 'empty'],
	])('%s is broken', async (text, words) => {
		expect((await fileProfileOf('m.json', text)).problem?.message).toContain(words);
	});

	test('law: the fault is found at its character, after any values', async () => {
		const bad = fc.constantFrom('x', 'NaN', '}', ',', ':', "'a'", '01', '1.', 'tru', '"\\x"', '"\n"', '+1');
		fc.assert(
			fc.property(fc.array(fc.json({ maxDepth: 3 }), { maxLength: 5 }), bad, fc.json(), (before, fault, after) => {
				const head = `[${before.map((value) => `${value},\n `).join('')}`;
				const text = `${head}${fault}, ${after}]`;
				expect(() => JSON.parse(text)).toThrow(SyntaxError);
				expect(findJsonFault(text)).toEqual({ at: head.length, isTooDeep: false });
				expect(findJsonFault(`${head}${after}]`)).toBeUndefined();
			}),
		);
	});

	test('law: a document that is cut ends too early', () => {
		fc.assert(
			fc.property(
				fc.array(fc.integer(), { minLength: 1 }),
				fc.dictionary(fc.string(), fc.boolean()),
				(list, object) => {
					const text = JSON.stringify({ list, object });
					expect(findJsonFault(text.slice(0, -1))?.at).toBe(text.length - 1);
				},
			),
		);
	});

	test.each([
		['{"a" 1}', 5],
		['{1: 2}', 1],
		['{"a": 1,}', 8],
		['[1}', 2],
		['{} {}', 3],
		['[1 2]', 3],
		['[,]', 1],
		['{"a": }', 6],
	])('%s is wrong at %i', (text, offset) => {
		expect(findJsonFault(text)?.at).toBe(offset);
	});

	test('that is broken names the line', async () => {
		expect((await fileProfileOf('m.json', '{\n"a": 1,\n"b": x}')).problem?.line).toBe(3);
	});

	test('must be UTF-8', async () => {
		const { problem } = await fileProfileOf('m.json', Buffer.from('{"größe": 1}', 'latin1'));
		expect(problem?.message).toContain('UTF-8');
	});

	test('that is large is checked, but its values are not read, which is said', async () => {
		const file = await fileProfileOf('m.json', `["${'x'.repeat(5_000_000)}"]`);
		expect(file.problem).toBeUndefined();
		expect(file.notes.join()).toContain('values of 5.0 MB of JSON were not read');
		const broken = await fileProfileOf('m.json', `["${'x'.repeat(5_000_000)}",\n x]`);
		expect(broken.problem).toMatchObject({ line: 2 });
	});

	test('that is larger still is not checked, which is said', async () => {
		const file = await fileProfileOf('m.json', Buffer.alloc(68_000_000, ' '));
		expect(file.problem).toBeUndefined();
		expect(file.notes.join()).toContain('not checked');
	});

	test.each(['[', '{"a":'])('that is nested without end is a problem: %s', async (text) => {
		const { problem } = await fileProfileOf('m.json', text.repeat(100_000));
		expect(problem?.message).toContain('nested too deeply');
	});
});

describe('lines of JSON', () => {
	test('are rows', async () => {
		const { table } = await fileProfileOf('r.jsonl', '\uFEFF{"a": 1}\n\n{"a": null, "b": true}\r\n[1]');
		expect(table).toMatchObject({
			rows: 3,
			columns: [
				{ name: 'a', type: 'integer', nulls: 2, min: 1, max: 1 },
				{ name: 'b', type: 'boolean', nulls: 2 },
			],
		});
	});

	test('that are broken name the first line', async () => {
		const { problem, table } = await fileProfileOf('r.jsonl', '{"a": 1}\n{"a": NaN}\n{oops\n');
		expect(problem).toMatchObject({ line: 2 });
		expect(problem?.message).toContain('NaN');
		expect(table?.rows).toBeUndefined();
	});

	test.each([
		['too long', Buffer.from(`{"a": "${'x'.repeat(5_000_000)}"}\n`)],
		['not UTF-8', Buffer.from('{"a": "\u00FF"}\n', 'latin1')],
	])('may be %s', async (_, content) => {
		expect((await fileProfileOf('r.jsonl', content)).problem).toMatchObject({ line: 1 });
	});

	test('with more names than the cap are counted, not kept', async () => {
		const record = JSON.stringify(Object.fromEntries(Array.from({ length: 1_500 }, (_, index) => [`c${index}`, 1])));
		const { table } = await fileProfileOf('r.jsonl', `${record}\n${record}\n`);
		expect(table?.columns).toHaveLength(1_000);
		expect(table?.columnCount).toBeGreaterThan(1_000);
	});

	test('law: records are read back', async () => {
		const record = fc.record({ a: fc.option(fc.integer()), b: fc.string() }, { requiredKeys: ['a'] });
		await fc.assert(
			fc.asyncProperty(fc.array(record, { minLength: 1, maxLength: 30 }), async (records) => {
				const text = records.map((each) => `${JSON.stringify(each)}\n`).join('');
				const { table, problem } = await fileProfileOf('r.jsonl', text);
				expect(problem).toBeUndefined();
				expect(table?.rows).toBe(records.length);
				const numbers = records.flatMap(({ a }) => a ?? []);
				const column = table?.columns.find(({ name }) => name === 'a');
				expect(column?.nulls).toBe(records.length - numbers.length);
				if (numbers.length > 0)
					expect([column?.min, column?.max]).toEqual([Math.min(...numbers), Math.max(...numbers)]);
			}),
			{ numRuns: 50 },
		);
	});
});

describe('values at a JSON pointer', () => {
	const files = {
		'metrics.json': '{"auc": 0.8, "ok": true, "none": null, "a/b": {"~": "x"}, "list": [1, [2]], "empty": {}}',
		'broken.json': '{',
		'big.json': `["${'x'.repeat(5_000_000)}"]`,
	};
	test.each([
		['metrics.json#/auc', 0.8],
		['metrics.json#/ok', true],
		['metrics.json#/none', null],
		['metrics.json#/a~1b/~0', 'x'],
		['metrics.json#/list/1/0', 2],
	])('%s', async (place, value) => {
		expect((await profileOf(files, { values: { [place]: {} } })).values).toEqual({ [place]: value });
	});

	test.each([
		['metrics.json#/f1', 'an object with `auc`, `ok`'],
		['metrics.json#/auc/x', '/auc is 0.8'],
		['metrics.json#/list/2', '/list is an array of 2'],
		['metrics.json#/list/01', 'is an array of 2'],
		['metrics.json#/list', 'is an array'],
		['metrics.json#/empty/x', 'is an empty object'],
		['metrics.json#/constructor', 'is an object'],
		['metrics.json', 'the document is an object'],
		['nowhere.json#/x', 'only `big.json`'],
		['broken.json#/x', 'cannot be read'],
		['big.json#/0', 'too large'],
	])('%s is missing', async (place, words) => {
		const { values } = await profileOf(files, { values: { [place]: {} } });
		expect(values?.[place]).toMatchObject({ missing: true, there: expect.stringContaining(words) as string });
	});

	test('the only file need not be named', async () => {
		expect((await profileOf({ 'm.json': '{"a": 1}' }, { values: { '#/a': {} } })).values).toEqual({ '#/a': 1 });
	});

	test('without any file all are missing', async () => {
		const { values } = await profileOf({}, { values: { 'm.json#/a': {} } });
		expect(values?.['m.json#/a']).toEqual({ missing: true, there: 'there is no file `m.json`' });
	});
});
