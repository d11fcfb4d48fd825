import { describe, expect, test } from 'vitest';
import { differingTypes, neededColumns, sayDiffering, unmetNeeds } from '../../../src/check/rules/column-types.ts';
import type { ColumnProfile } from '../../../src/model/profile.ts';
import type { DataContract } from '../../../src/model/project.ts';

const schema = (fields: unknown): DataContract => ({ schema: { fields } });

describe('the columns that a contract needs', () => {
	const contracts: readonly (readonly [string, DataContract | undefined, object])[] = [
		['none', undefined, []],
		['no schema', {}, []],
		['a schema in a file', { schema: 'rows.schema.json' }, []],
		['a schema without fields', { schema: {} }, []],
		['fields that are no list', schema('id'), []],
		['fields that are none', schema(['id', null, 3, {}, { name: 5 }]), []],
		[
			'fields',
			schema([{ name: 'id', type: 'integer' }, { name: 'x' }]),
			[{ name: 'id', type: 'integer' }, { name: 'x' }],
		],
		['a type that is none', schema([{ name: 'id', type: ['integer'] }]), [{ name: 'id' }]],
	];
	test.each(contracts)('%s', (_, data, columns) => {
		expect(neededColumns(data)).toEqual(columns);
	});
});

describe('whether a type satisfies its reader', () => {
	const flag = (min?: number, max?: number) => ({
		type: 'integer',
		...(min !== undefined && { min }),
		...(max !== undefined && { max }),
	});
	const plain = (type: string) => ({ type });
	test.each([
		// offered, needed, in a typed file, in a file of text
		[plain('integer'), 'integer', true, true],
		[plain('any'), 'date', true, true],
		[plain('string'), 'geopoint', true, true],
		[plain('integer'), 'string', false, true],
		[plain('string'), 'array', false, true],
		[plain('string'), 'object', false, true],
		[plain('integer'), 'array', false, false],
		[plain('array'), 'object', false, false],
		[plain('integer'), 'number', true, true],
		[plain('string'), 'number', false, false],
		[flag(0, 1), 'boolean', false, true],
		[flag(0, 2), 'boolean', false, false],
		[flag(-1, 1), 'boolean', false, false],
		[flag(), 'boolean', false, false],
		[flag(0), 'boolean', false, false],
		[plain('string'), 'boolean', false, false],
		[plain('number'), 'integer', false, false],
		[plain('datetime'), 'date', false, false],
	])('%j for %s: %s, as text %s', (offered, needed, typed, text) => {
		const differing = [{ name: 'a', offered: offered.type, needed }];
		const judge = (isText: boolean) =>
			differingTypes([{ name: 'a', ...offered }], [{ name: 'a', type: needed }], isText);
		expect(judge(false)).toEqual(typed ? [] : differing);
		expect(judge(true)).toEqual(text ? [] : differing);
	});

	test('is not asked of a column that is not there, or needed without a type', () => {
		const columns = [{ name: 'a', type: 'string' }];
		expect(differingTypes(columns, [{ name: 'b', type: 'integer' }, { name: 'a' }], false)).toEqual([]);
	});
});

test('differing types are said with what is needed; beyond five they are counted', () => {
	const each = (name: string) => ({ name, offered: 'string', needed: 'integer' });
	expect(sayDiffering([each('a')])).toBe('`a` is string, but the reader declares integer.');
	expect(sayDiffering(Array.from('abcdefg', each))).toMatch(/^`a` is string.*`e` is string[^`]*integer and 2 more\.$/);
});

describe('what a reader asks of cells', () => {
	const needs: readonly (readonly [string, Partial<ColumnProfile>, unknown, readonly string[]])[] = [
		['no constraints', { nulls: 2, min: -1 }, undefined, []],
		[
			'required, with gaps',
			{ nulls: 2 },
			{ required: true },
			['`a` has no value in 2 rows, but the reader requires it'],
		],
		['required, without gaps', { nulls: 0 }, { required: true }, []],
		['required, gaps not counted', {}, { required: true }, []],
		['not required', { nulls: 2 }, { required: false }, []],
		['a number below', { min: -1 }, { minimum: 0 }, ['`a` goes down to -1, but the reader declares at least 0']],
		['a number at the bound', { min: 0, max: 9 }, { minimum: 0, maximum: 9 }, []],
		['a number above', { max: 10 }, { maximum: 9 }, ['`a` goes up to 10, but the reader declares at most 9']],
		[
			'a date beyond both',
			{ min: '2024-12-31', max: '2026-01-01' },
			{ minimum: '2025-01-01', maximum: '2025-12-31' },
			[
				'`a` goes down to 2024-12-31, but the reader declares at least 2025-01-01',
				'`a` goes up to 2026-01-01, but the reader declares at most 2025-12-31',
			],
		],
		['bounds of another kind', { min: -1, max: 'z' }, { minimum: 'a', maximum: 8 }, []],
		[
			'a time at a bound that is written otherwise',
			{ min: '2025-01-01 08:00' },
			{ minimum: '2025-01-01T08:00:00Z' },
			[],
		],
		['bounds of values that are not known', {}, { minimum: 0, maximum: 8 }, []],
	];
	test.each(needs)('%s', (_, column, constraints, unmet) => {
		const data = schema([{ name: 'a', ...(constraints !== undefined && { constraints }) }, { name: 'gone' }]);
		expect(unmetNeeds([{ name: 'a', type: 'integer', ...column }], data)).toEqual(unmet);
	});
});
