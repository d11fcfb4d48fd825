import { parse } from 'csv-parse/sync';
import * as fc from '../rig/fast-check.ts';
import { describe, expect, test } from 'vitest';
import { columnsOfSchema, columnsOfTable } from '../../src/init/columns.ts';
import { canBeSampled, makeSample } from '../../src/init/sample-file.ts';
import { SampleError } from '../../src/init/sample-values.ts';
import type { PlannedInput } from '../../src/model/plan.ts';
import type { DataContract } from '../../src/model/project.ts';
import { startOf } from '../../src/model/source.ts';

/** An input with a contract. */
function input(data: DataContract | undefined, rest: Partial<PlannedInput> = {}): PlannedInput {
	return {
		name: 'raw',
		required: true,
		path: 'inputs/raw',
		shape: 'directory',
		sources: [],
		channels: [],
		unwired: 'absent',
		...(data && { data }),
		at: startOf('x.step.yaml'),
		...rest,
	};
}

const make = (data: DataContract, rest: Partial<PlannedInput> = {}, seed = 1) =>
	makeSample({ node: 'N', port: input(data, rest), seed });

const schema = {
	fields: [
		{ name: 'id', type: 'integer' },
		{ name: 'age', type: 'integer', constraints: { required: true, minimum: 18, maximum: 99 } },
		{ name: 'share', type: 'number', constraints: { minimum: 0, maximum: 1 } },
		{ name: 'label', type: 'integer', constraints: { enum: [0, 1], required: true } },
		{ name: 'day', type: 'date' },
		{ name: 'code', type: 'string', constraints: { minLength: 8, maxLength: 10, required: true } },
		{ name: 'is,open', type: 'boolean' },
	],
	primaryKey: 'id',
};

describe('sample data', () => {
	test('of two inputs that are files of one name lies in two files', () => {
		const port = input({ schema }, { name: 'val', shape: 'file', path: 'inputs/val/data.csv' });
		const taken = new Set(['tests/data/N/data.csv']);
		expect(makeSample({ node: 'N', port, seed: 1 })?.path).toBe('tests/data/N/data.csv');
		const second = makeSample({ node: 'N', port, seed: 1, taken });
		expect(second?.path).toBe('tests/data/N/val/data.csv');
		expect(second?.files.map(({ path }) => path)).toEqual(['tests/data/N/val/data.csv']);
	});

	test('keeps to the schema', () => {
		const [file] = make({ schema, minRows: 50 })?.files ?? [];
		expect(file?.path).toBe('tests/data/N/raw/sample.csv');
		const rows = parse(file?.text ?? '', { columns: true }) as Record<string, string>[];
		expect(rows).toHaveLength(50);
		expect(new Set(rows.map(({ id }) => id)).size).toBe(50);
		expect(new Set(rows.map(({ label }) => label))).toEqual(new Set(['0', '1']));
		for (const row of rows) {
			expect(Number(row['age'])).toBeGreaterThanOrEqual(18);
			expect(Number(row['age'])).toBeLessThanOrEqual(99);
			if (row['share'] !== '') expect(Number(row['share'])).toBeLessThanOrEqual(1);
			expect(row['day']).toMatch(/^(?:\d{4}-\d\d-\d\d)?$/);
			expect(row['code']).toMatch(/^.{8,10}$/);
			expect(row['is,open']).toMatch(/^(?:true|false|)$/);
		}
	});

	test('is the same for the same seed, and other for another', () => {
		expect(make({ schema })).toEqual(make({ schema }));
		expect(make({ schema }, {}, 2)).not.toEqual(make({ schema }));
	});

	test('any limits of a number are kept', () => {
		const limits = fc
			.tuple(fc.integer({ min: -1e6, max: 1e6 }), fc.nat(1e6))
			.map(([low, more]) => [low, low + more] as const);
		fc.assert(
			fc.property(limits, fc.boolean(), ([minimum, maximum], whole) => {
				const fields = [
					{ name: 'x', type: whole ? 'integer' : 'number', constraints: { required: true, minimum, maximum } },
				];
				const text = make({ schema: { fields } })?.files[0]?.text ?? '';
				const values = text.trim().split('\n').slice(1).map(Number);
				expect(values).toHaveLength(20);
				expect(
					values.every((value) => value >= minimum && value <= maximum && (!whole || Number.isInteger(value))),
				).toBe(true);
			}),
		);
	});

	test.each([
		['a file by the contract', {}, { shape: 'file', path: 'inputs/raw/orders.tsv' }, ['tests/data/N/orders.tsv']],
		['files by a glob', { files: 'train/part-*.csv' }, {}, ['tests/data/N/raw/train/part-sample.csv']],
		[
			'one in each channel',
			{},
			{ channels: ['train', 'val'] },
			['tests/data/N/raw/train/sample.csv', 'tests/data/N/raw/val/sample.csv'],
		],
		['a folder for each channel', { files: '*/*.jsonl' }, { channels: ['a'] }, ['tests/data/N/raw/a/sample.jsonl']],
	] as const)('lies where it is looked for: %s', (_, data, rest, paths) => {
		expect(make({ schema, ...data }, rest)?.files.map(({ path }) => path)).toEqual(paths);
	});

	test.each([
		['no schema', { format: 'csv' }, false],
		['a schema and nothing else', { schema }, true],
		['a format that is not written', { schema, format: 'parquet' }, false],
		['files of such a format', { schema, files: '*.parquet' }, false],
	] as const)('can be made: %s', (_, data, can) => {
		expect(canBeSampled(input(data))).toBe(can);
		expect(make(data) !== undefined).toBe(can);
	});

	test.each([
		['an enum that is too small', { enum: ['a'], unique: true }, 'unique'],
		['a pattern', { pattern: '[A-Z]{3}\\d' }, 'pattern'],
		['no room', { minimum: 5, maximum: 4 }, 'whole number'],
	])('says what it cannot make up: %s', (_, constraints, says) => {
		const type = 'minimum' in constraints ? 'integer' : 'string';
		const act = () => make({ schema: { fields: [{ name: 'x', type, constraints }] } });
		expect(act).toThrow(SampleError);
		expect(act).toThrow(says === 'pattern' ? '/[A-Z]{3}\\d/' : says);
	});
});

describe('the columns of a real file', () => {
	test('have types, and no values', () => {
		const columns = columnsOfTable('\uFEFFid,name,when,share\n12,Ann Secret,2024-05-01,0.5\n13,,2024-05-02,1\n', 'csv');
		expect(columns?.map(({ name, type }) => `${name} ${type}`)).toEqual([
			'id integer',
			'name string',
			'when date',
			'share number',
		]);
		expect(columns?.[1]?.constraints).toEqual({ required: false });
		expect(JSON.stringify(columns)).not.toContain('Secret');
	});

	test.each([
		['json', '[{"a": 1, "b": true}, {"a": 2.5, "c": "x"}]', ['a number', 'b boolean', 'c string']],
		['jsonl', '{"a": [1]}\n\n{"a": []}\n', ['a array']],
		['json', '{"a": 1}', undefined],
		['json', '[1', undefined],
		['csv', 'a,b\n"x', undefined],
		['parquet', 'PAR1', undefined],
	] as const)('of %s: %s', (format, text, expected) => {
		expect(columnsOfTable(text, format)?.map(({ name, type }) => `${name} ${type}`)).toEqual(expected);
	});

	test('of a schema: a primary key is unique', () => {
		expect(columnsOfSchema({ fields: [{ name: 'k' }], primaryKey: ['k'] })[0]).toEqual({
			name: 'k',
			type: 'string',
			constraints: { unique: true, required: true },
		});
	});
});
