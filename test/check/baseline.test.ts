import { describe, expect, test } from 'vitest';
import { baselineText, makeBaseline } from '../../src/check/baseline/make-baseline.ts';
import { check } from '../../src/check/check.ts';
import type { Baseline, BaselineEntry, BaselineSettings } from '../../src/model/baseline.ts';
import type { Profile } from '../../src/model/profile.ts';
import {
	anEvidence,
	anExecution,
	anInput,
	aNode,
	anOutput,
	aPlan,
	aProfile,
	aRun,
	at,
} from '../rig/result-builders.ts';

const plan = aPlan([
	aNode('Prepare', { outputs: [anOutput('rows')] }),
	aNode('Train', {
		inputs: [anInput('data', { sources: [{ kind: 'output', node: 'Prepare', output: 'rows' }] })],
		outputs: [anOutput('scores')],
	}),
]);

const usual: BaselineEntry = {
	rows: 100,
	columns: { id: { type: 'integer', nulls: 0 }, label: { type: 'integer', nulls: 10 } },
};

function accepted(entries: Readonly<Record<string, BaselineEntry>>, parts: Partial<BaselineSettings> = {}) {
	const baseline: Baseline = { version: 1, reader: 1, pipelines: { credit: entries } };
	return {
		file: 'b.json',
		tolerance: { rows: 0.2, nulls: 0.05 },
		outputs: {},
		accepted: baseline,
		at: at('dag-script-test.yml', 1),
		...parts,
	};
}

function table(rows: number, columns: readonly (readonly [string, string, number])[]): Profile {
	const found = { rows, columns: columns.map(([name, type, nulls]) => ({ name, type, nulls })) };
	return aProfile({ table: found, files: [{ path: 'p.csv', bytes: 12, format: 'csv', table: found }] });
}
const same = [
	['id', 'integer', 0],
	['label', 'integer', 10],
] as const;

/** A run in which Prepare wrote this table. */
function ran(profile: Profile, scores: Profile = table(100, same)) {
	return anExecution([
		aRun('Prepare', { outputs: [anEvidence('rows', { profile })] }),
		aRun('Train', { outputs: [anEvidence('scores', { profile: scores })] }),
	]);
}

function compared(profile: Profile, settings = accepted({ 'Prepare.rows': usual, 'Train.scores': usual })) {
	const { findings, baseline } = check(plan, ran(profile), {}, { baseline: settings });
	return {
		findings: findings.map(({ rule, severity, message }) => `${severity} ${rule} ${message}`),
		differences: baseline?.differences.map(({ kind, column = '', was = '', is = '', tolerated }) =>
			[kind, column, was, is, tolerated ? 'tolerated' : 'beyond'].join(' '),
		),
	};
}

describe('a run like its baseline', () => {
	test('differs in nothing', () => {
		expect(compared(table(100, same))).toEqual({ findings: [], differences: [] });
	});

	test('without a baseline is not compared', () => {
		expect(check(plan, ran(table(1, same))).baseline).toBeUndefined();
	});

	test('may differ within the tolerance, which is shown', () => {
		expect(compared(table(120, [same[0], ['label', 'integer', 18]]))).toEqual({
			findings: [],
			differences: ['nulls label 10 % 15 % tolerated', 'rows  100 120 tolerated'],
		});
	});
});

test.each([
	[table(79, [same[0], ['label', 'integer', 8]]), 'error baseline-rows', '100 → 79'],
	[table(100, [same[0], ['label', 'integer', 16]]), 'error baseline-nulls', '`label` 10 % → 16 %'],
	[table(100, [same[0]]), 'error baseline-column-removed', 'the column `label` of the baseline is gone'],
	[table(100, [...same, ['x', 'string', 0]]), 'warning baseline-column-added', '`x` is not in the baseline'],
	[table(100, [same[0], ['label', 'string', 10]]), 'error baseline-column-retyped', '`label` integer → string'],
])('beyond the tolerance is a finding: %#', (profile, rule, says) => {
	const { findings } = compared(profile);
	expect(findings).toHaveLength(1);
	expect(findings[0]).toContain(`${rule} Prepare.rows: `);
	expect(findings[0]).toContain(says);
});

test('an output has a tolerance of its own, or none at all', () => {
	const entries = { 'Prepare.rows': usual, 'Train.scores': usual };
	const own = { 'Prepare.rows': { rows: 0.5, nulls: 1 } };
	expect(compared(table(60, same), accepted(entries, { outputs: own })).findings).toEqual([]);
	expect(compared(table(1, []), accepted(entries, { outputs: { 'Prepare.rows': false } })).differences).toEqual([]);
});

test('what follows from a difference further up is a note', () => {
	const { findings } = check(
		plan,
		ran(table(10, same), table(10, same)),
		{},
		{
			baseline: accepted({ 'Prepare.rows': usual, 'Train.scores': usual }),
		},
	);
	const rows = findings.filter(({ rule }) => rule === 'baseline-rows');
	expect(rows.map(({ severity, message }) => `${severity} ${message.split(':')[0]}`)).toEqual([
		'error Prepare.rows',
		'note Train.scores',
	]);
});

test('an output that is faulty anyway is not told twice', () => {
	const faulty = aPlan([aNode('Prepare', { outputs: [anOutput('rows', { data: { minRows: 90 } })] })]);
	const { findings } = check(
		faulty,
		anExecution([ran(table(50, same)).runs[0] ?? aRun('Prepare')]),
		{},
		{
			baseline: accepted({ 'Prepare.rows': usual }),
		},
	);
	expect(findings.map(({ rule }) => rule)).toEqual(['too-few-rows']);
});

test('entries of outputs that are gone are stale, outputs without an entry are new', () => {
	const { findings, differences } = compared(table(100, same), accepted({ 'Prepare.rows': usual, 'Old.rows': usual }));
	expect(differences).toEqual(['new    tolerated', 'stale    beyond']);
	expect(findings).toEqual([expect.stringContaining('note baseline-stale Old.rows')]);
});

test('a baseline of another version of the readers is told, not compared', () => {
	const settings = accepted({ 'Prepare.rows': usual });
	const old = { ...settings, accepted: { ...settings.accepted, reader: 9 } };
	const { findings, differences } = compared(table(1, []), old);
	expect(findings).toEqual([expect.stringContaining('warning baseline-stale')]);
	expect(differences?.filter((each) => !each.startsWith('new'))).toEqual([]);
});

describe('a baseline that is made', () => {
	test('holds what passed, keeps what did not run, and drops what is gone', () => {
		const before: Baseline = {
			version: 1,
			reader: 1,
			pipelines: { other: { 'A.b': usual }, credit: { 'Train.scores': usual, 'Old.rows': usual } },
		};
		const execution = anExecution([
			aRun('Prepare', { outputs: [anEvidence('rows', { profile: table(3, same) })] }),
			aRun('Train', { outcome: { status: 'skipped', why: 'not-selected' } }),
		]);
		const made = makeBaseline(before, plan, execution);
		expect(made.pipelines['credit']).toEqual({ 'Prepare.rows': { ...usual, rows: 3 }, 'Train.scores': usual });
		expect(made.pipelines['other']).toEqual({ 'A.b': usual });
	});

	test('leaves faulty outputs, stubs and what is no table out', () => {
		expect(makeBaseline(undefined, plan, ran(table(3, same)), () => true).pipelines['credit']).toEqual({});
		const stub = anExecution([aRun('Prepare', { outcome: { status: 'passed', via: 'stub' } })]);
		expect(makeBaseline(undefined, plan, stub).pipelines['credit']).toEqual({});
		const { table: _table, ...text } = aProfile({ format: 'text' });
		expect(makeBaseline(undefined, plan, ran(text)).pipelines['credit']).toEqual({ 'Train.scores': usual });
	});

	test('finds nothing when the same run is compared with it, and reads back from its text', () => {
		const execution = ran(
			table(7, [
				['b', 'string', 1],
				['a', 'number', 0],
			]),
		);
		const made = makeBaseline(undefined, plan, execution);
		const text = baselineText(made);
		expect(JSON.parse(text)).toEqual(made);
		expect(text).toContain('          "a": { "type": "number", "nulls": 0 },\n          "b":');
		const { findings, baseline } = check(plan, execution, {}, { baseline: { ...accepted({}), accepted: made } });
		expect([findings, baseline?.differences]).toEqual([[], []]);
	});
});
