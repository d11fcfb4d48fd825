import { describe, expect, test } from 'vitest';
import { judge } from '../../src/check/judge.ts';
import type { Evidence } from '../../src/model/execution.ts';
import type { PlannedOutput } from '../../src/model/plan.ts';
import type { Profile } from '../../src/model/profile.ts';
import type { DataContract } from '../../src/model/project.ts';
import { profileOf } from '../rig/profile-folder.ts';
import { aNode, anEvidence, anOutput, aProfile, at } from '../rig/result-builders.ts';

function judged(output: Partial<PlannedOutput>, evidence: Partial<Evidence>) {
	return judge(aNode('Prepare', { outputs: [anOutput('rows', output)] }), [anEvidence('rows', evidence)]);
}

function withProfile(data: DataContract, profile: Partial<Profile>) {
	return judged({ data }, { profile: aProfile(profile) });
}

test('a sound output gives no finding', () => {
	expect(withProfile({ format: 'csv', minRows: 3, schema: { fields: [{ name: 'id' }] } }, {})).toEqual([]);
	expect(judged({}, {})).toEqual([]);
});

test('an output that is not there is the failure of its script, not a finding', () => {
	expect(judged({}, { present: false, fileCount: 0, bytes: 0 })).toEqual([]);
	expect(judge(aNode('Prepare', { outputs: [anOutput('rows')] }), [])).toEqual([]);
});

test('a finding says what it is about, where it was promised, and what to do', () => {
	const [finding] = judged({ at: at('steps/prepare.step.yaml', 31) }, { fileCount: 0, bytes: 0 });
	expect(finding).toMatchObject({
		rule: 'output-empty',
		severity: 'error',
		about: { kind: 'output', node: 'Prepare', output: 'rows' },
		at: { file: 'steps/prepare.step.yaml', start: { line: 31 } },
	});
	expect(finding?.message).toContain('Prepare.rows');
	expect(finding?.help).toBeTruthy();
});

test('a finding against what the test file expects points there, any other to the interface', () => {
	const expected = { members: ['minRows'], at: at('dag-script-test.yml', 7) } as const;
	const data: DataContract = { format: 'csv', minRows: 50 };
	const place = (profile: Partial<Profile>) =>
		judged({ at: at('steps/prepare.step.yaml', 31), data, expected }, { profile: aProfile(profile) }).map((finding) => [
			finding.rule,
			finding.at?.file,
		]);
	expect(place({})).toEqual([['too-few-rows', 'dag-script-test.yml']]);
	expect(place({ format: 'json' })).toEqual([
		['format-differs', 'steps/prepare.step.yaml'],
		['too-few-rows', 'dag-script-test.yml'],
	]);
});

describe('empty', () => {
	test.each([
		[{ fileCount: 0, bytes: 0 }, 'empty'],
		[{ fileCount: 1, bytes: 0 }, 'its file is empty'],
		[{ fileCount: 3, bytes: 0 }, 'all its 3 files'],
		[{ profile: aProfile({ matched: 0 }) }, '`*.csv`'],
	])('%j', (evidence, words) => {
		const [finding, ...others] = judged({ data: { files: '*.csv' } }, evidence);
		expect(finding).toMatchObject({ rule: 'output-empty' });
		expect(finding?.message).toContain(words);
		expect(others).toEqual([]);
	});

	test('may be what is declared', () => {
		expect(judged({ optional: true }, { fileCount: 0, bytes: 0 })).toEqual([]);
	});
});

describe('format', () => {
	test.each([
		['json', { format: 'csv' }],
		['text', { format: 'binary' }],
		['parquet', { format: 'csv', files: [] }],
	] as const)('%s declared, another found', (format, profile) => {
		expect(withProfile({ format }, profile)).toMatchObject([{ rule: 'format-differs', severity: 'error' }]);
	});

	test.each([
		['text', 'csv'],
		['gzip', 'tar.gz'],
		['pickle', 'zip'],
		['binary', 'parquet'],
	] as const)('%s is satisfied by %s', (declared, format) => {
		expect(withProfile({ format: declared }, { format })).toEqual([]);
	});

	test('several, one of which is declared, is a warning that names the others', () => {
		const files = [
			{ path: 'a.csv', bytes: 5, format: 'csv' },
			{ path: 'b.parquet', bytes: 5, format: 'parquet' },
		] as const;
		expect(withProfile({ format: 'csv' }, { format: 'mixed', files })).toMatchObject([
			{ severity: 'warning', message: expect.stringContaining('b.parquet (parquet)') as string },
		]);
		expect(withProfile({ format: 'json' }, { format: 'mixed', files })).toMatchObject([{ severity: 'error' }]);
		expect(withProfile({ format: 'binary' }, { format: 'mixed', files })).toEqual([]);
	});

	test('csv that is separated by something else is a warning', () => {
		const table = { columns: [], rows: 3, delimiter: ';' };
		expect(withProfile({ format: 'csv' }, { table })).toMatchObject([{ rule: 'format-differs', severity: 'warning' }]);
	});
});

test('an unreadable file is named with its line; several are one finding', () => {
	const broken = { bytes: 5, format: 'csv', problem: { message: 'It is cut.', line: 7 } } as const;
	const files = [
		{ path: 'good.csv', bytes: 5, format: 'csv' },
		{ path: 'a.csv', ...broken },
		{ path: 'b.csv', ...broken },
	] as const;
	const [finding, ...others] = withProfile({}, { files });
	expect(finding).toMatchObject({ rule: 'output-unreadable' });
	expect(finding?.message).toContain('a.csv, line 7: It is cut. (and 1 more of its files)');
	expect(others).toEqual([]);
});

test('a fault of the format hides what follows from it', () => {
	const files = [{ path: 'a.csv', bytes: 5, format: 'binary', problem: { message: 'It is binary.' } }] as const;
	expect(withProfile({ format: 'csv', minRows: 1 }, { format: 'binary', files })).toMatchObject([
		{ rule: 'format-differs' },
	]);
});

describe('rows', () => {
	test('too few', () => {
		const [finding] = withProfile({ minRows: 4 }, {});
		expect(finding).toMatchObject({ rule: 'too-few-rows', severity: 'error' });
		expect(finding?.message).toContain('3 rows, but at least 4');
	});

	test('of several tables are added up', () => {
		const table = { columns: [], rows: 2 };
		const files = [
			{ path: 'a.csv', bytes: 5, format: 'csv', table },
			{ path: 'b.csv', bytes: 5, format: 'csv', table },
		] as const;
		const { table: _none, ...profile } = aProfile({ files });
		const output = (minRows: number) => judged({ data: { minRows } }, { profile });
		expect(output(4)).toEqual([]);
		expect(output(5)).toMatchObject([{ rule: 'too-few-rows' }]);
	});

	test('that were not counted are a note, not silence', () => {
		const table = { columns: [] };
		expect(withProfile({ minRows: 1 }, { table })).toMatchObject([{ rule: 'too-few-rows', severity: 'note' }]);
	});
});

describe('columns', () => {
	const schema = { fields: [{ name: 'id' }, { name: 'age' }, 'nonsense', { type: 'string' }] };
	test('of the schema that are missing are named with what is there', () => {
		const [finding] = withProfile({ schema }, {});
		expect(finding).toMatchObject({ rule: 'columns-missing', severity: 'error' });
		expect(finding?.message).toContain('`age` is missing; there are `id`, `label`');
	});

	test.each([
		['a schema in a file', { schema: 'schemas/rows.json' }],
		['a schema without fields', { schema: {} }],
	])('are not asked by %s', (_, data) => {
		expect(withProfile(data, {})).toEqual([]);
	});

	test('are missed in a table of more columns than are listed: those that are named always are', () => {
		const columns = Array.from({ length: 1000 }, (_, index) => ({ name: `c${index}`, type: 'integer' }));
		const [finding] = withProfile({ schema }, { table: { columns, rows: 1, columnCount: 5000 } });
		expect(finding?.rule).toBe('columns-missing');
		expect(finding?.message).toContain('`c7` and 4992 more.');
	});
});

describe('values', () => {
	const place = 'm.json#/auc';
	const valued = (found: NonNullable<Profile['values']>[string], wanted: NonNullable<DataContract['values']>[string]) =>
		withProfile({ values: { [place]: wanted } }, { values: { [place]: found } });

	test.each([
		[0.7, { min: 0.7 }],
		[0.7, { max: 0.7 }],
		[0.7, { equals: 0.75, within: 0.05001 }],
		[null, { equals: null }],
		['x', { equals: 'x' }],
		['any', {}],
		[true, { equals: true }],
	])('%j is %j', (found, wanted) => {
		expect(valued(found, wanted)).toEqual([]);
	});

	test.each([
		[0.69, { min: 0.7 }, 'at least 0.7'],
		[0.8, { max: 0.7 }, 'at most 0.7'],
		[0.7, { equals: 0.8, within: 0.05 }, '0.8 ± 0.05'],
		['1', { equals: 1 }, '"1", but should be 1'],
		['x', { min: 0 }, 'not a number'],
		[null, { min: 0 }, 'not a number'],
		[{ missing: true, there: 'only `f1`' } as const, { min: 0 }, 'no value: only `f1`'],
	])('%j is not %j', (found, wanted, words) => {
		const [finding] = valued(found, wanted);
		expect(finding).toMatchObject({ rule: 'value-out-of-range', severity: 'error' });
		expect(finding?.message).toContain(words);
		expect(finding?.message).toContain(place);
	});

	test('each place is a problem of its own', () => {
		const values = { 'm.json#/a': { min: 1 }, 'm.json#/b': { min: 1 } };
		const findings = withProfile({ values }, { values: { 'm.json#/a': 0, 'm.json#/b': 0 } });
		expect(new Set(findings.map(({ key }) => key)).size).toBe(2);
	});

	test('without a profile nothing is said', () => {
		expect(judged({ data: { values: { [place]: { min: 1 } }, format: 'json', minRows: 1 } }, {})).toEqual([]);
	});
});

test('an empty list has no rows where some are declared', async () => {
	const data: DataContract = { format: 'json', minRows: 1, schema: { fields: [{ name: 'id', type: 'integer' }] } };
	const profile = await profileOf({ 'rows.json': '[]' }, data);
	expect(judged({ data }, { profile }).map(({ rule, severity }) => [rule, severity])).toEqual([
		['too-few-rows', 'error'],
	]);
});

describe('rows that are too few', () => {
	const schema = { fields: [{ name: 'never' }] };

	test('are told beside another format and missing columns', () => {
		const rules = (data: DataContract) => withProfile(data, {}).map(({ rule }) => rule);
		expect(rules({ minRows: 300, format: 'parquet' })).toEqual(['format-differs', 'too-few-rows']);
		expect(rules({ minRows: 300, schema })).toEqual(['columns-missing', 'too-few-rows']);
	});

	test('are not told of what cannot be read, nor that rows of another format are not counted', () => {
		const files = [{ path: 'a.csv', bytes: 3, format: 'csv', problem: { message: 'It is cut.' } }] as const;
		expect(withProfile({ minRows: 300 }, { files }).map(({ rule }) => rule)).toEqual(['output-unreadable']);
		const { table: _table, ...other } = aProfile({ format: 'json', files: [] });
		const found = judged({ data: { format: 'csv', minRows: 3 } }, { profile: other });
		expect(found.map(({ rule }) => rule)).toEqual(['format-differs']);
	});
});

describe('a csv as few readers expect it', () => {
	const latin = Buffer.from('stadt,n\nKöln,1\n', 'latin1');

	test('is told when it is not UTF-8, unless it is declared as text', async () => {
		const profile = await profileOf({ 'a.csv': latin, 'b.csv': latin });
		expect(judged({}, { profile })).toMatchObject([
			{
				rule: 'not-utf8',
				severity: 'warning',
				message: 'Prepare.rows: a.csv is not UTF-8 (and 1 more of its files); it was read as Latin-1.',
			},
		]);
		expect(judged({ data: { format: 'text' } }, { profile })).toEqual([]);
		expect(judged({}, { profile: await profileOf({ 'a.csv': 'stadt,n\nKöln,1\n' }) })).toEqual([]);
	});

	test('is told when its header names a column twice', async () => {
		const profile = await profileOf({ 'a.csv': 'x,y,x\n1,2,3\n', 'b.csv': 'x,y,x\n1,2,3\n' });
		expect(judged({}, { profile })).toMatchObject([
			{ rule: 'column-repeated', severity: 'note', message: 'Prepare.rows: its header names `x` more than once.' },
		]);
		expect(judged({}, { profile: await profileOf({ 'a.csv': ',y,\n1,2,3\n' }) })).toEqual([]);
	});
});
