import { describe, expect, test } from 'vitest';
import { check } from '../../src/check/check.ts';
import type { StagedInput } from '../../src/model/execution.ts';
import type { Profile } from '../../src/model/profile.ts';
import type { DataContract } from '../../src/model/project.ts';
import { subjectOf } from '../rig/broken-case.ts';
import { anExecution, anInput, aNode, anOutput, aPlan, aProfile, aRun, anEvidence } from '../rig/result-builders.ts';

const columns = [
	{ name: 'id', type: 'integer' },
	{ name: 'town', type: 'string' },
];
const sound = aProfile({ format: 'csv', table: { rows: 3, columns }, files: [] });
const torn = aProfile({
	format: 'csv',
	files: [{ path: 'a.csv', bytes: 3, format: 'csv', problem: { message: 'the quote is not closed', line: 2 } }],
});

/** What is made of test data that lies at `paths` and feeds one input of the only node. */
function judged(given: Readonly<Record<string, { bytes?: number; profile?: Profile }>>, data?: DataContract) {
	const sources = Object.keys(given).map((path) => ({ kind: 'file', path }) as const);
	const inputs = Object.entries(given).map(([fixture, { bytes = 10, profile }]): StagedInput => {
		return { input: 'raw', fixture, fileCount: 1, bytes, digest: 'd', ...(profile && { profile }) };
	});
	const plan = aPlan([aNode('Load', { inputs: [anInput('raw', { sources, ...(data && { data }) })] })]);
	const { flows, findings } = check(plan, anExecution([aRun('Load', { inputs })]));
	return {
		verdicts: flows.map(({ verdict }) => verdict),
		rows: flows.map(({ rows }) => rows),
		findings: findings.map(({ rule, about }) => `${rule} ${subjectOf(about)}`),
		messages: findings.map(({ message, help }) => `${message} ${help ?? ''}`),
	};
}

describe('test data of the repository', () => {
	test('is shown with its rows, and each of several sources with its own', () => {
		const other = aProfile({ format: 'csv', table: { rows: 7, columns }, files: [] });
		expect(judged({ 'tests/a.csv': { profile: sound }, 'tests/b.csv': { profile: other } })).toMatchObject({
			verdicts: ['ok', 'ok'],
			rows: [3, 7],
			findings: [],
		});
	});

	test('that lacks a column which its reader declares is told with the file', () => {
		const { findings, messages } = judged(
			{ 'tests/a.csv': { profile: sound } },
			{ schema: { fields: [{ name: 'id' }, { name: 'street' }] } },
		);
		expect(findings).toEqual(['columns-missing -> Load.raw']);
		expect(messages[0]).toContain('tests/a.csv → Load.raw: the column `street` is missing');
		expect(messages[0]).toContain('Correct the file, or the declaration of the input');
	});

	test.each([
		['too few rows', { minRows: 4 }, 'too-few-rows'],
		['another format', { format: 'parquet' }, 'format-differs'],
	] as const)('that has %s is told', (_, data, rule) => {
		expect(judged({ 'tests/a.csv': { profile: sound } }, data).findings).toEqual([`${rule} -> Load.raw`]);
	});

	test('with cells of another type is told', () => {
		const wrong = {
			constraint: 'type',
			column: 'town',
			file: 'a.csv',
			row: 1,
			value: 'x',
			wanted: '',
			count: 1,
		} as const;
		const profile = { ...sound, unmet: [{ node: 'Load', input: 'raw', violations: [wrong] }] };
		const data = { schema: { fields: [{ name: 'town', type: 'integer' }] } };
		expect(judged({ 'tests/a.csv': { profile } }, data).findings).toEqual(['column-type-differs -> Load.raw']);
	});

	test('that is empty or broken is told where its reader declares something of it', () => {
		const data: DataContract = { format: 'csv', minRows: 1 };
		const broken = judged({ 'tests/a.csv': { profile: torn } }, data);
		expect(broken).toMatchObject({ verdicts: ['broken'], findings: ['fixture-unreadable -> Load.raw'] });
		expect(broken.messages[0]).toContain('a.csv, line 2: the quote is not closed');
		const empty = judged({ 'tests/a.csv': { bytes: 0, profile: aProfile({ files: [] }) } }, data);
		expect(empty).toMatchObject({ verdicts: ['broken'], findings: ['fixture-unreadable -> Load.raw'] });
	});

	test('may be empty or broken on purpose: a broken one is only no clean flow', () => {
		expect(judged({ 'tests/a.csv': { profile: torn } })).toMatchObject({ verdicts: ['warning'], findings: [] });
		expect(judged({ 'tests/a.csv': { bytes: 0 } })).toMatchObject({ verdicts: ['ok'], findings: [] });
	});

	test('of results that were saved without its profile is judged by its reader alone', () => {
		const data: DataContract = { schema: { fields: [{ name: 'street' }] }, minRows: 9 };
		expect(judged({ 'tests/a.csv': {} }, data)).toMatchObject({ verdicts: ['ok'], findings: [] });
	});

	test('that is too short is the cause where its reader writes too little', () => {
		const data: DataContract = { minRows: 2 };
		const run = (rows: number) => {
			const profile = (count: number) => aProfile({ format: 'csv', table: { rows: count, columns }, files: [] });
			const sources = [{ kind: 'file', path: 'tests/a.csv' }] as const;
			const plan = aPlan([
				aNode('Load', { inputs: [anInput('raw', { sources, data })], outputs: [anOutput('rows', { data })] }),
			]);
			const inputs = [
				{ input: 'raw', fixture: 'tests/a.csv', fileCount: 1, bytes: 9, digest: 'd', profile: profile(rows) },
			];
			const outputs = [anEvidence('rows', { profile: profile(1) })];
			const { findings } = check(plan, anExecution([aRun('Load', { inputs, outputs })]));
			return findings.map(({ rule, about }) => `${rule} ${subjectOf(about)}`);
		};
		expect(run(1)).toEqual(['too-few-rows -> Load.raw']);
		expect(run(2)).toEqual(['too-few-rows Load.rows']);
	});
});
