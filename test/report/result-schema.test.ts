import { Ajv2020 } from 'ajv/dist/2020.js';
import * as fc from '../rig/fast-check.ts';
import { describe, expect, test } from 'vitest';
import type { Failure } from '../../src/model/execution.ts';
import type { RunResult } from '../../src/model/result.ts';
import { report } from '../../src/report/report.ts';
import { readResult, resultSchema } from '../../src/report/result-schema.ts';
import {
	aFailedRun,
	anEvidence,
	anExecution,
	aNode,
	anOutput,
	aPlan,
	aProfile,
	aResult,
	aRun,
} from '../rig/result-builders.ts';
import { failingSample, invalidSample, passingSample } from '../rig/result-samples.ts';

const validate = new Ajv2020({ strict: false, allErrors: true }).compile(resultSchema());
const frames = [{ file: 'a.py', line: 1, function: 'main', text: 'x', inWorkspace: true }];
const everyFailure: readonly Failure[] = [
	{ reason: 'exit-non-zero', exitCode: 1 },
	{ reason: 'exception', type: 'E', message: 'm', frames },
	{ reason: 'syntax-error', message: 'm', at: frames[0]! },
	{ reason: 'import-error', module: 'x', message: 'm', frames },
	{ reason: 'interface-error', message: 'm' },
	{ reason: 'signal', signal: 'SIGKILL' },
	{ reason: 'out-of-memory' },
	{ reason: 'timeout', timeoutMs: 1 },
	{ reason: 'log-limit', limitBytes: 1 },
	{ reason: 'spawn-error', program: 'p', message: 'm' },
	{ reason: 'ended-early', exitCode: 0 },
	{ reason: 'missing-output', outputs: ['x'] },
	{ reason: 'staging-error', message: 'm' },
	{ reason: 'staging-error', message: 'm', inputs: ['i'] },
	{ reason: 'unknown', raw: { reason: 'x' } },
];

/** A result with everything that a result may hold. */
function fullSample(): RunResult {
	const nodes = everyFailure.map((_, index) =>
		aNode(`N${index}`, {
			jobType: 'training',
			command: ['sh', '{script}'],
			args: [{ name: 'rate', value: 0.5 }],
			env: [
				{ name: 'A', value: { literal: 'x' }, declared: true },
				{ name: 'B', value: { fromEnvironment: 'B' }, declared: false },
				{ name: 'C', value: { inFolder: 'tmp' }, declared: false },
			],
			outputs: [anOutput('o', { data: { values: { 'm.json#/a': { min: 1, equals: null } }, schema: { fields: [] } } })],
			skip: 'why',
			allowFailure: 'why',
			note: 'note',
		}),
	);
	const profile = aProfile({
		matched: 1,
		values: { 'm.json#/a': 1, 'm.json#/b': { missing: true, there: 'nothing' } },
		files: [{ path: 'a.csv', bytes: 1, format: 'csv', problem: { message: 'm', line: 1 }, entries: ['x'] }],
	});
	const delivered = { file: 'f', bytes: 1, sha256: 'x' };
	const files = [{ path: 'a.csv', bytes: 1, sha256: 'x', mode: 420 }];
	const outputs = [anEvidence('o', { profile, delivered, files })];
	const runs = everyFailure.map((failure, index) => aFailedRun(`N${index}`, failure, { outputs }));
	return aResult(aPlan(nodes), anExecution(runs, { cancelled: 'deadline' }), {
		facts: {
			python: { executable: 'python3', version: '3.12.1', implementation: 'cpython', packages: { pandas: '2.2' } },
		},
		environment: { runId: '1' },
		scope: { selected: ['N0'], assigned: ['N0'], shard: { index: 0, count: 2 } },
	});
}

function write(result: RunResult): string {
	return report(result, ['json'])[0]?.text ?? '';
}

const samples: readonly (readonly [string, RunResult])[] = [
	['passing', passingSample()],
	['failing', failingSample()],
	['invalid', invalidSample()],
	['invalid with a plan', { ...invalidSample(), plan: passingSample().plan }],
	['full', fullSample()],
	['empty', aResult(aPlan([]), anExecution([]))],
];

describe.each(samples)('a result: %s', (_, result) => {
	test('is as the published schema says', () => {
		validate(JSON.parse(write(result)));
		expect(validate.errors ?? []).toEqual([]);
	});

	test('is read back and drawn to the same bytes', () => {
		const read = readResult(write(result));
		expect(read).toMatchObject({ ok: true });
		if (read.ok) expect(write(read.result)).toBe(write(result));
	});
});

test('the schema refuses what is no result', () => {
	expect(validate({ version: 1, verdict: 'passed' })).toBe(false);
	expect(validate({ ...passingSample(), version: 2 })).toBe(false);
	expect(validate({ ...passingSample(), totals: {} })).toBe(false);
	expect(validate({ ...passingSample(), later: 1 })).toBe(true);
});

describe('a result of a later version', () => {
	const later = (change: (run: Record<string, unknown>) => Record<string, unknown>): RunResult => {
		const plan = aPlan([aNode('A')]);
		const result = aResult(plan, anExecution([aFailedRun('A', { reason: 'out-of-memory' })]));
		const [run] = result.execution.runs;
		const text = JSON.stringify({ ...result, execution: { ...result.execution, runs: [change({ ...run })] } });
		const read = readResult(text);
		if (!read.ok) throw new Error(read.problems.join());
		return read.result;
	};
	const outcomeOf = (result: RunResult) =>
		result.verdict === 'invalid' ? undefined : result.execution.runs[0]?.outcome;

	test('with an unknown failure is read', () => {
		const failure = { reason: 'quota-exceeded', quota: 5 };
		const result = later((run) => ({ ...run, outcome: { status: 'failed', failure } }));
		expect(outcomeOf(result)).toEqual({ status: 'failed', failure: { reason: 'unknown', raw: failure } });
		expect(report(result, ['text'])[0]?.text).toContain('does not know');
	});

	test('with an unknown outcome is read as a failure', () => {
		const result = later((run) => ({ ...run, outcome: { status: 'postponed' } }));
		expect(outcomeOf(result)).toMatchObject({ status: 'failed', failure: { raw: { status: 'postponed' } } });
	});

	test('with unknown kinds of subjects, sources and flow verdicts is read', () => {
		const result = failingSample();
		const changed = {
			...result,
			later: { x: 1 },
			findings: result.findings.map((finding) => ({ ...finding, rule: 'new-rule', about: { kind: 'planet' } })),
			flows: result.flows.map((flow) => ({
				...flow,
				verdict: 'splendid',
				binding: { ...flow.binding, from: { kind: 'bucket', url: 's3://x' } },
			})),
		};
		const read = readResult(JSON.stringify(changed));
		expect(read).toMatchObject({
			ok: true,
			result: {
				later: { x: 1 },
				findings: [{ rule: 'new-rule', about: { kind: 'run', raw: { kind: 'planet' } } }],
			},
		});
		if (!read.ok || read.result.verdict === 'invalid') throw new Error('not read');
		expect(read.result.flows.every(({ verdict }) => verdict === 'untested')).toBe(true);
		expect(report(read.result, ['markdown', 'text', 'json']).every(({ text }) => text.length > 0)).toBe(true);
	});
});

describe('what is no result is told, never thrown', () => {
	test.each([
		['', 'not valid JSON'],
		['[1', 'not valid JSON'],
		['null', 'the result'],
		['{}', 'verdict'],
		[JSON.stringify({ ...passingSample(), version: 2 }), 'version'],
		[JSON.stringify({ ...passingSample(), totals: { nodes: 'x' } }), 'totals.nodes'],
	])('%.40s', (text, words) => {
		const read = readResult(text);
		expect(read).toMatchObject({ ok: false });
		if (!read.ok) expect(read.problems.join('\n')).toContain(words);
	});

	test('law: any JSON', () => {
		fc.assert(
			fc.property(fc.json(), (text) => {
				expect(readResult(text).ok).toBe(false);
			}),
		);
	});

	test('at most twenty problems are named', () => {
		const runs = Array.from({ length: 50 }, () => ({ ...aRun('A'), node: 1 }));
		const read = readResult(JSON.stringify({ ...passingSample(), execution: { ...anExecution([]), runs } }));
		expect(read.ok ? [] : read.problems).toHaveLength(20);
	});
});
