import { describe, expect, test } from 'vitest';
import { columnsOfSchema, columnsOfTable, type Column } from '../../src/init/columns.ts';
import type { DataFormat } from '../../src/model/project.ts';

describe('columns of a table', () => {
	test.each<[format: DataFormat, text: string, columns: readonly Column[] | undefined]>([
		[
			'csv',
			'a,b\n1\n',
			[
				{ name: 'a', type: 'integer', constraints: { required: true, minimum: 0, maximum: 1 } },
				{ name: 'b', type: 'string', constraints: { required: false } },
			],
		],
		['csv', 'a\n', [{ name: 'a', type: 'string', constraints: { required: true } }]],
		['csv', '', undefined],
		[
			'tsv',
			'a\tb\n-4\t2024-01-01T10:00:00Z\n25\t2024-01-02T10:00:00Z\n',
			[
				{ name: 'a', type: 'integer', constraints: { required: true, minimum: -100, maximum: 100 } },
				{ name: 'b', type: 'datetime', constraints: { required: true } },
			],
		],
		['csv', 'a\nTrue\nfalse\n', [{ name: 'a', type: 'boolean', constraints: { required: true } }]],
		['json', '[{"a": null}, {}]', [{ name: 'a', type: 'string', constraints: { required: false } }]],
		[
			'json',
			'[{"a": "7"}, {"a": null}]',
			[{ name: 'a', type: 'integer', constraints: { required: false, minimum: 0, maximum: 10 } }],
		],
		[
			'json',
			'[{"a": 3}, {"a": 120}]',
			[{ name: 'a', type: 'integer', constraints: { required: true, minimum: 0, maximum: 1000 } }],
		],
		['jsonl', '{"a": {}}\n{"a": {"b": 1}}\n', [{ name: 'a', type: 'object', constraints: { required: true } }]],
		['jsonl', '{"a": [1]}\n{"a": {}}\n', [{ name: 'a', type: 'string', constraints: { required: true } }]],
		['json', '[]', undefined],
		['json', '[null]', undefined],
		['json', '[[1]]', undefined],
	])('%s %j', (format, text, columns) => {
		expect(columnsOfTable(text, format)).toEqual(columns);
	});
});

test.each<[schema: Readonly<Record<string, unknown>>, columns: readonly Column[]]>([
	[{}, []],
	[
		{ fields: [{ name: 'a', type: 'date', constraints: { required: true } }] },
		[{ name: 'a', type: 'date', constraints: { required: true } }],
	],
	[
		{ fields: [{ name: 'a', type: 3 }, { name: 'b' }], primaryKey: 'b' },
		[
			{ name: 'a', type: 'string', constraints: {} },
			{ name: 'b', type: 'string', constraints: { unique: true, required: true } },
		],
	],
	[
		{
			fields: [
				{ name: 'month', type: 'yearmonth' },
				{ name: 'id', type: 'integer' },
			],
			primaryKey: ['month', 'id'],
		},
		[
			{ name: 'month', type: 'yearmonth', constraints: { required: true } },
			{ name: 'id', type: 'integer', constraints: { unique: true, required: true } },
		],
	],
	[
		{
			fields: [
				{ name: 'a', type: 'boolean' },
				{ name: 'b', constraints: { enum: ['x'] } },
			],
			primaryKey: ['a', 'b'],
		},
		[
			{ name: 'a', type: 'boolean', constraints: { unique: true, required: true } },
			{ name: 'b', type: 'string', constraints: { enum: ['x'], unique: true, required: true } },
		],
	],
])('columns of the schema %j', (schema, columns) => {
	expect(columnsOfSchema(schema)).toEqual(columns);
});
