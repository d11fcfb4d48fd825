import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { check } from '../../src/check/check.ts';
import type { Profile } from '../../src/model/profile.ts';
import type { DataContract } from '../../src/model/project.ts';
import { profileOf } from '../rig/profile-folder.ts';
import { anEvidence, anExecution, anInput, aNode, anOutput, aPlan, aRun } from '../rig/result-builders.ts';

type Field = Readonly<Record<string, unknown>>;

const data = (field: Field, more: object = {}): DataContract => ({ schema: { fields: [field], ...more } });
const to = { node: 'Train', input: 'rows' };

/** What is found of Load.rows → Train.rows, where only the reader declares something. */
function found(profile: Profile, declared: DataContract, own?: DataContract) {
	const sources = [{ kind: 'output', node: 'Load', output: 'rows' }] as const;
	const plan = aPlan([
		aNode('Load', { outputs: [anOutput('rows', { ...(own && { data: own }) })] }),
		aNode('Train', { inputs: [anInput('rows', { sources, data: declared })] }),
	]);
	const runs = [aRun('Load', { outputs: [anEvidence('rows', { profile })] }), aRun('Train')];
	const { findings, flows } = check(plan, anExecution(runs));
	return {
		findings: findings.map(({ rule, message }) => `${rule}: ${message.replace('Load.rows → Train.rows: ', '')}`),
		verdict: flows[0]?.verdict,
	};
}

async function judged(files: Parameters<typeof profileOf>[0], declared: DataContract, readers = [declared]) {
	const others = readers.map((each, index) =>
		each === declared ? { ...to, data: each } : { node: 'Other', input: `i${index}`, data: each },
	);
	return found(await profileOf(files, undefined, others), declared);
}

describe('the types that a reader declares are those of the cells', () => {
	test.each<[string, string, Field, object?]>([
		['t.jsonl', '{"day": "2025-01-31"}\n', { name: 'day', type: 'date' }],
		['t.json', '[{"day": "2025-01-31T10:00:00Z"}]', { name: 'day', type: 'datetime' }],
		['t.csv', 'ok,id\nyes,a\nno,b\n', { name: 'ok', type: 'boolean', trueValues: ['yes'], falseValues: ['no'] }],
		['t.csv', 'day,id\n31.01.2025,a\n', { name: 'day', type: 'date', format: '%d.%m.%Y' }],
		['t.tsv', 'n\tid\n5\ta\n-\tb\n', { name: 'n', type: 'integer' }, { missingValues: ['', '-'] }],
		['t.csv', 'land,id\nNA,a\nDE,b\n', { name: 'land', type: 'string', constraints: { required: true } }],
	])('%s %j: they are as declared', async (name, text, field, more) => {
		expect(await judged({ [name]: text }, data(field, more))).toEqual({ findings: [], verdict: 'ok' });
	});

	test.each<[string, string, Field, string]>([
		[
			't.jsonl',
			'{"day": "2025-01-31"}\n{"day": "soon"}\n',
			{ name: 'day', type: 'date' },
			'`day` is string, but the reader declares date. t.jsonl, row 2 (line 2): `day` is `soon`, but should be a date (YYYY-MM-DD).',
		],
		[
			't.csv',
			'ok,id\nja,a\nno,b\n',
			{ name: 'ok', type: 'boolean', trueValues: ['yes'], falseValues: ['no'] },
			'`ok` is string, but the reader declares boolean. t.csv, row 1 (line 2): `ok` is `ja`, but should be a boolean.',
		],
		// The column looks like integers with a gap, but `NA` is none that the schema knows.
		[
			't.csv',
			'n,id\n5,a\nNA,b\n',
			{ name: 'n', type: 'integer' },
			't.csv, row 2 (line 3): `n` is `NA`, but should be an integer.',
		],
	])('%s %j: they are not', async (name, text, field, message) => {
		const declared = data(field);
		const expected = { findings: [`column-type-differs: ${message}`], verdict: 'broken' };
		expect(await judged({ [name]: text }, declared)).toEqual(expected);
	});

	test('in texts of several formats that are one table', async () => {
		const files = { 'a.csv': 'day,id\n31.01.2025,a\n', 'b.jsonl': '{"day": "01.02.2025", "id": "b"}\n' };
		const declared = data({ name: 'day', type: 'date', format: '%d.%m.%Y' });
		expect(await judged(files, declared)).toEqual({ findings: [], verdict: 'ok' });
	});

	test('also where the output declares the same, which tells of them first', async () => {
		const same = data({ name: 'n', type: 'integer' });
		const profile = await profileOf({ 't.csv': 'n,id\nx,a\n' }, same, [{ ...to, data: same }]);
		const { findings, verdict } = found(profile, same, same);
		expect(findings).toEqual([
			'schema-violated: Load.rows: t.csv, row 1 (line 2): `n` is `x`, but should be an integer.',
		]);
		expect(verdict).toBe('broken');
	});
});

describe('of a reader whose schema was not judged, since there are too many', () => {
	const others = Array.from({ length: 8 }, (_, index) => data({ name: 'id', constraints: { maxLength: index + 9 } }));
	test.each<[string, string, Field, object, readonly string[]]>([
		[
			't.csv',
			'a,id\nx,1\n',
			{ type: 'integer' },
			{},
			['column-type-differs: `a` is string, but the reader declares integer.'],
		],
		['t.csv', 'a,id\n1,1\n', { type: 'string' }, {}, []],
		[
			't.json',
			'[{"a": 1, "id": 1}]',
			{ type: 'string' },
			{},
			['column-type-differs: `a` is integer, but the reader declares string.'],
		],
		[
			't.csv',
			'a,id\n,1\n',
			{ constraints: { required: true } },
			{},
			['schema-violated: `a` has no value in 1 rows, but the reader requires it.'],
		],
		// What the looks of a column do not tell is left alone.
		['t.csv', 'a,id\n31.01.2025,1\n', { type: 'date', format: '%d.%m.%Y' }, {}, []],
		['t.csv', 'a,id\n-,1\n', { type: 'integer' }, { missingValues: ['-'] }, []],
		['t.json', '[{"a": "2025-01-31", "id": 1}]', { type: 'date' }, {}, []],
	])('%s %s %j %j, the columns say what is wrong', async (name, text, field, more, findings) => {
		const declared = data({ name: 'a', ...field }, more);
		expect((await judged({ [name]: text }, declared, [...others, declared])).findings).toEqual(findings);
	});
});

describe('of a typed table', () => {
	const read = (name: string) => readFileSync(`__fixtures__/tables/${name}`);

	test('the columns say what is of another kind, and no cell is told beside', async () => {
		const declared = data({ name: 'application_id', type: 'integer' });
		expect((await judged({ 't.parquet': read('applications.snappy.parquet') }, declared)).findings).toEqual([
			'column-type-differs: `application_id` is string, but the reader declares integer.',
		]);
	});

	test.each(['as-kept.parquet', 'as-kept.arrow'])('the cells of %s say whether a number is whole', async (name) => {
		const of = async (field: string, type: string) =>
			(await judged({ [name]: read(name) }, data({ name: field, type }))).findings;
		expect(await of('count', 'integer')).toEqual([]);
		expect(await of('day', 'date')).toEqual([]);
		expect(await of('share', 'integer')).toEqual([
			`column-type-differs: ${name}, row 3: \`share\` is \`2.5\`, but should be an integer.`,
		]);
		expect(await of('seen', 'date')).toEqual([
			`column-type-differs: ${name}, row 2: \`seen\` is \`2025-01-02T08:30:00.000Z\`, but should be a date (YYYY-MM-DD).`,
		]);
	});
});

test('an empty list has too few rows for a reader that asks for some', async () => {
	const { findings } = await judged({ 't.json': '[]' }, { format: 'json', minRows: 1 });
	expect(findings).toEqual(['too-few-rows: the reader needs 1 rows, but there are 0.']);
});

test.each(['t.csv', 't.parquet'])(
	'cells of another type in %s are told once, not where they are handed on',
	async (name) => {
		const field = name === 't.csv' ? 'n' : 'application_id';
		const content =
			name === 't.csv' ? 'n,id\n5,a\nx,b\n' : readFileSync('__fixtures__/tables/applications.gzip.parquet');
		const declared = data({ name: field, type: 'integer' });
		const rows = (node: string) => profileOf({ [name]: content }, undefined, [{ node, input: 'rows', data: declared }]);
		const from = (node: string) => [{ kind: 'output', node, output: 'rows' }] as const;
		const plan = aPlan([
			aNode('Load', { outputs: [anOutput('rows')] }),
			aNode('Prepare', {
				inputs: [anInput('rows', { sources: from('Load'), data: declared })],
				outputs: [anOutput('rows')],
			}),
			aNode('Train', { inputs: [anInput('rows', { sources: from('Prepare'), data: declared })] }),
		]);
		const runs = [
			aRun('Load', { outputs: [anEvidence('rows', { profile: await rows('Prepare') })] }),
			aRun('Prepare', { outputs: [anEvidence('rows', { profile: await rows('Train') })] }),
			aRun('Train'),
		];
		const { findings, flows } = check(plan, anExecution(runs));
		expect(findings.map(({ rule, message }) => [rule, message.slice(0, 26)])).toEqual([
			['column-type-differs', 'Load.rows → Prepare.rows: '],
		]);
		expect(flows.map(({ verdict }) => verdict)).toEqual(['broken', 'broken']);
	},
);

test.each([['zz'], [['zz']], [['id', 'zz']]])(
	'a column of the key %j that is not in the table is missing, for who writes it and for who reads it',
	async (primaryKey) => {
		const declared: DataContract = { schema: { fields: [{ name: 'amount' }], primaryKey } };
		const profile = await profileOf({ 't.csv': 'id,amount\n1,5\n1,6\n' }, declared);
		const said = 'the column `zz` is missing; there are `id`, `amount`.';
		expect(found(profile, declared).findings).toEqual([`columns-missing: ${said}`]);
		expect(found(profile, {}, declared).findings).toEqual([`columns-missing: Load.rows: ${said}`]);
	},
);
