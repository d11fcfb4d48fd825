import { describe, expect, test } from 'vitest';
import { check } from '../../src/check/check.ts';
import type { NodeRun, Outcome } from '../../src/model/execution.ts';
import type { PlannedInput, PlannedNode, PlannedOutput } from '../../src/model/plan.ts';
import type { FlowVerdict } from '../../src/model/result.ts';
import {
	aFailedRun,
	anAttempt,
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

const noOutput = { reason: 'missing-output', outputs: ['rows'] } as const;
const exited = { reason: 'exit-non-zero', exitCode: 1 } as const;

/** A pipeline of two: Prepare.rows → Train.data. */
function pair(output: Partial<PlannedOutput> = {}, input: Partial<PlannedInput> = {}, node: Partial<PlannedNode> = {}) {
	return aPlan([
		aNode('Prepare', { outputs: [anOutput('rows', output)], ...node }),
		aNode('Train', {
			inputs: [anInput('data', { sources: [{ kind: 'output', node: 'Prepare', output: 'rows' }], ...input })],
			dependsOn: ['Prepare'],
		}),
	]);
}
const prepared = aRun('Prepare', { outputs: [anEvidence('rows', { profile: aProfile() })] });
const trained = aRun('Train');

function flowOf(prepare: NodeRun, train: NodeRun = trained, plan = pair()) {
	const { flows, findings } = check(plan, anExecution([prepare, train]));
	expect(flows).toHaveLength(1);
	const [flow] = flows;
	if (flow === undefined) throw new Error('no flow');
	return { flow, findings };
}

describe('a flow', () => {
	test('is ok when what was written fits and the reader passed', () => {
		const { flow, findings } = flowOf(prepared);
		expect(flow).toMatchObject({ verdict: 'ok', files: 1, bytes: 12, rows: 3, columns: ['id', 'label'] });
		expect(flow.checks.map(({ rule, passed }) => `${rule} ${passed}`)).toEqual([
			'delivered true',
			'not-empty true',
			'readable true',
			'reader-passed true',
		]);
		expect(findings).toEqual([]);
	});

	test.each([
		[true, [], 'opened true'],
		[false, [], 'opened false'],
		// It was of use to the script, however it was used.
		[false, ['data'], undefined],
		[undefined, [], undefined],
	])('says whether its reader opened it: %s, changed %j', (read, modifiedInputs, expected) => {
		const inputs = [{ input: 'data', fileCount: 1, bytes: 12, digest: 'd', ...(read === undefined ? {} : { read }) }];
		const { flow } = flowOf(prepared, aRun('Train', { inputs, modifiedInputs }));
		expect(flow.opened).toBe(read);
		expect(flow.verdict).toBe('ok');
		const said = flow.checks.map(({ rule, passed }) => `${rule} ${passed}`).filter((each) => each.startsWith('opened'));
		expect(said).toEqual(expected === undefined ? [] : [expected]);
	});

	const outcomes: readonly [FlowVerdict, Outcome, string][] = [
		['untested', { status: 'failed', failure: exited }, 'Prepare failed'],
		['broken', { status: 'failed', failure: noOutput }, 'did not write rows'],
		['untested', { status: 'failed', failure: { reason: 'missing-output', outputs: ['other'] } }, 'Prepare failed'],
		['untested', { status: 'blocked', because: 'Load', why: 'failed' }, 'was blocked'],
		['untested', { status: 'skipped', why: 'asked' }, 'was skipped'],
		['untested', { status: 'skipped', why: 'not-selected' }, 'was not selected'],
		['untested', { status: 'cancelled', reason: 'deadline' }, 'was cancelled'],
	];
	test.each(outcomes)('is %s when its producer is %j', (verdict, outcome, words) => {
		const blocked = aRun('Train', { outcome: { status: 'blocked', because: 'Prepare', why: 'failed' } });
		const { flow, findings } = flowOf(aRun('Prepare', { outcome }), blocked);
		expect(flow).toMatchObject({ verdict, files: 0, bytes: 0 });
		expect(flow.checks.find(({ passed }) => !passed)?.message).toContain(words);
		expect(findings).toEqual([]);
	});

	const readers: readonly [FlowVerdict, Outcome, string][] = [
		['warning', { status: 'failed', failure: exited }, 'Train failed'],
		['broken', { status: 'failed', failure: { reason: 'staging-error', message: 'no space' } }, 'could not be given'],
		[
			'broken',
			{ status: 'failed', failure: { reason: 'staging-error', message: 'data: m', inputs: ['data'] } },
			'could not be given',
		],
		[
			'untested',
			{ status: 'failed', failure: { reason: 'staging-error', message: 'other: m', inputs: ['other'] } },
			'could not be given other',
		],
		['untested', { status: 'blocked', because: 'Other', why: 'failed' }, 'blocked by Other'],
		['untested', { status: 'skipped', why: 'asked' }, 'was skipped'],
		['untested', { status: 'skipped', why: 'not-selected' }, 'was not selected'],
		['untested', { status: 'cancelled', reason: 'interrupted' }, 'was cancelled'],
		['untested', { status: 'passed', via: 'stub' }, 'did not run'],
	];
	test.each(readers)('is %s when its reader is %j', (verdict, outcome, words) => {
		const { flow } = flowOf(prepared, aRun('Train', { outcome }));
		expect(flow).toMatchObject({ verdict, files: 1 });
		expect(flow.checks.at(-1)?.message).toContain(words);
	});

	test('is untested where a run has no record of an end', () => {
		const { flows } = check(pair(), anExecution([]));
		expect(flows).toMatchObject([{ verdict: 'untested' }]);
		expect(check(pair(), anExecution([prepared])).flows).toMatchObject([{ verdict: 'untested' }]);
	});

	test('of an optional output that is absent is broken only if the reader needs it', () => {
		const absent = aRun('Prepare', { outputs: [anEvidence('rows', { present: false, fileCount: 0, bytes: 0 })] });
		expect(flowOf(absent, trained, pair({ optional: true })).flow.verdict).toBe('broken');
		expect(flowOf(absent, trained, pair({ optional: true }, { required: false })).flow.verdict).toBe('untested');
	});

	test('that the contract does not mount is untested', () => {
		const plan = pair();
		const bindings = plan.bindings.map((binding) => ({ ...binding, mounted: false as const }));
		expect(flowOf(prepared, trained, { ...plan, bindings }).flow).toMatchObject({ verdict: 'untested', files: 0 });
	});

	test('without a profile is judged by what is known', () => {
		expect(flowOf(aRun('Prepare', { outputs: [anEvidence('rows')] })).flow).toMatchObject({ verdict: 'ok', files: 1 });
	});
});

describe('what the reader declares', () => {
	test.each([
		['format-differs', { format: 'json' }],
		['columns-missing', { schema: { fields: [{ name: 'age' }] } }],
		['too-few-rows', { minRows: 9 }],
	] as const)('breaks the flow: %s', (rule, data) => {
		const { flow, findings } = flowOf(prepared, trained, pair({}, { data, at: at('steps/train.step.yaml', 8) }));
		expect(flow.verdict).toBe('broken');
		expect(findings).toMatchObject([
			{ rule, about: { kind: 'flow', to: { node: 'Train', input: 'data' } }, at: { file: 'steps/train.step.yaml' } },
		]);
		expect(findings[0]?.message).toContain('Prepare.rows → Train.data');
	});

	test('is shown when it is met', () => {
		const data = { format: 'csv', minRows: 3, schema: { fields: [{ name: 'id' }] } } as const;
		const { flow } = flowOf(prepared, trained, pair({}, { data }));
		expect(flow.verdict).toBe('ok');
		expect(flow.checks.map(({ rule }) => rule)).toEqual(expect.arrayContaining(['format', 'columns', 'rows']));
	});

	test('is compared with the packed form, where the output is packed', () => {
		const delivered = { file: 'model.tar.gz', bytes: 9, sha256: 'x' };
		const packed = aRun('Prepare', { outputs: [anEvidence('rows', { profile: aProfile(), delivered })] });
		const fits = flowOf(packed, trained, pair({}, { data: { format: 'tar.gz', minRows: 99 } }));
		expect(fits.flow.verdict).toBe('ok');
		expect(flowOf(packed, trained, pair({}, { data: { format: 'csv' } })).flow.verdict).toBe('broken');
	});

	test('may be met by some of several files', () => {
		const profile = aProfile({ format: 'mixed' });
		const mixed = aRun('Prepare', { outputs: [anEvidence('rows', { profile })] });
		expect(flowOf(mixed, trained, pair({}, { data: { format: 'csv' } })).flow.verdict).toBe('ok');
		expect(flowOf(mixed, trained, pair({}, { data: { format: 'json' } })).flow.verdict).toBe('broken');
	});

	test('is not said again when the output itself is faulty', () => {
		const empty = aRun('Prepare', { outputs: [anEvidence('rows', { bytes: 0, profile: aProfile() })] });
		const { flow, findings } = flowOf(empty, trained, pair({}, { data: { minRows: 9 } }));
		expect(flow.verdict).toBe('broken');
		expect(findings.map(({ rule }) => rule)).toEqual(['output-empty']);
		const same = pair({ data: { minRows: 9 } }, { data: { minRows: 9 } });
		expect(flowOf(prepared, trained, same).findings).toHaveLength(1);
	});

	test('is told of cells where the counts of the table show that they break it', () => {
		const fields = [{ name: 'id', type: 'integer', constraints: { minimum: 2, maximum: 2 } }];
		const profile = aProfile({ unjudged: [{ node: 'Train', input: 'data' }] });
		const counted = aRun('Prepare', { outputs: [anEvidence('rows', { profile })] });
		const { flow, findings } = flowOf(counted, trained, pair({}, { data: { schema: { fields } } }));
		expect(flow.verdict).toBe('broken');
		expect(findings.map(({ rule, message }) => [rule, message])).toEqual([
			[
				'schema-violated',
				'Prepare.rows → Train.data: `id` goes down to 1, but the reader declares at least 2; `id` goes up to 3, but the reader declares at most 2.',
			],
		]);
	});

	test('is told of cells by their place where they were judged for it, and not again further down', () => {
		const broken = { constraint: 'enum', column: 'id', file: 'a.csv', row: 2, line: 3, value: '9' } as const;
		const violations = [{ ...broken, wanted: 'one of 1, 2', count: 4 }];
		const data = { schema: { fields: [{ name: 'id', constraints: { enum: [1, 2] } }] } };
		const rows = (node: string, input: string) => aProfile({ unmet: [{ node, input, violations }] });
		const plan = aPlan([
			aNode('Load', { outputs: [anOutput('raw')] }),
			aNode('Prepare', {
				inputs: [anInput('raw', { data, sources: [{ kind: 'output', node: 'Load', output: 'raw' }] })],
				outputs: [anOutput('rows')],
			}),
			aNode('Train', {
				inputs: [anInput('data', { data, sources: [{ kind: 'output', node: 'Prepare', output: 'rows' }] })],
			}),
		]);
		const { findings, flows } = check(
			plan,
			anExecution([
				aRun('Load', { outputs: [anEvidence('raw', { profile: rows('Prepare', 'raw') })] }),
				aRun('Prepare', { outputs: [anEvidence('rows', { profile: rows('Train', 'data') })] }),
				aRun('Train'),
			]),
		);
		expect(findings.map(({ rule, message }) => [rule, message])).toEqual([
			[
				'schema-violated',
				'Load.raw → Prepare.raw: a.csv, row 2 (line 3): `id` is `9`, but should be one of 1, 2 (and 3 more cells).',
			],
		]);
		expect(flows.map(({ verdict }) => verdict)).toEqual(['broken', 'broken']);
	});

	test('is not said of a node that is not in the plan', () => {
		const plan = pair();
		const [first] = plan.bindings;
		const bindings = [{ ...first!, to: { node: 'Gone', input: 'data' } }];
		expect(check({ ...plan, bindings }, anExecution([prepared, trained])).flows).toEqual([]);
	});

	test('unreadable files break the flow', () => {
		const files = [{ path: 'a.csv', bytes: 1, format: 'csv', problem: { message: 'It is cut.' } }] as const;
		const run = aRun('Prepare', { outputs: [anEvidence('rows', { profile: aProfile({ files }) })] });
		expect(flowOf(run).flow).toMatchObject({ verdict: 'broken' });
	});
});

describe('a fixture’s flow', () => {
	const plan = aPlan([
		aNode('Train', { inputs: [anInput('data', { sources: [{ kind: 'file', path: 'tests/rows' }] })] }),
	]);
	const inputs = [{ input: 'data', fileCount: 2, bytes: 40, digest: 'd' }];

	test('has the size of what was put in place', () => {
		expect(check(plan, anExecution([aRun('Train', { inputs })])).flows).toMatchObject([
			{ verdict: 'ok', files: 2, bytes: 40, checks: [{ rule: 'delivered' }, { rule: 'reader-passed' }] },
		]);
	});

	test('tells whether its reader opened it', () => {
		const opened = aRun('Train', { inputs: [{ ...inputs[0]!, read: false }] });
		const [flow] = check(plan, anExecution([opened])).flows;
		expect(flow).toMatchObject({ opened: false, verdict: 'ok' });
		expect(flow?.checks.map(({ message }) => message)).toEqual([
			'tests/rows was put in place.',
			'Train opened none of it.',
			'Train passed.',
		]);
	});

	test('is untested when its reader did not run', () => {
		const blocked = aRun('Train', { outcome: { status: 'blocked', because: 'X', why: 'failed' } });
		expect(check(plan, anExecution([blocked])).flows).toMatchObject([{ verdict: 'untested', files: 0 }]);
	});
});

describe('a script’s conduct', () => {
	const plan = aPlan([aNode('A', { inputs: [anInput('x', { at: at('a.step.yaml', 4) })] })]);
	const found = (run: NodeRun, node: Partial<PlannedNode> = {}) =>
		check(aPlan([{ ...plan.nodes[0]!, ...node }]), anExecution([run])).findings;

	test('undeclared outputs are named, also when a declared one is missing', () => {
		const undeclared = ['a.txt', 'b.txt', 'c', 'd', 'e', 'f'];
		const [finding] = found(aRun('A', { undeclared }));
		expect(finding).toMatchObject({
			rule: 'undeclared-output',
			severity: 'warning',
			about: { kind: 'script', node: 'A' },
		});
		expect(finding?.message).toContain('`a.txt`');
		expect(finding?.message).toContain('and 1 more');
		expect(found(aFailedRun('A', noOutput, { undeclared }))).toMatchObject([{ rule: 'undeclared-output' }]);
		expect(found(aFailedRun('A', exited, { undeclared }))).toEqual([]);
	});

	test('changed inputs are findings at the input', () => {
		expect(found(aRun('A', { modifiedInputs: ['x', 'gone'] }))).toMatchObject([
			{ rule: 'input-modified', about: { kind: 'input', node: 'A', input: 'x' }, at: { file: 'a.step.yaml' } },
			{ rule: 'input-modified', at: { file: 'pipeline.dag.json' } },
		]);
	});

	test('processes left behind are told unless we stopped the script', () => {
		const leftBehind = { attempts: [anAttempt({ leftBehind: true })] };
		expect(found(aRun('A', leftBehind))).toMatchObject([{ rule: 'left-behind' }]);
		const failure = { reason: 'timeout', timeoutMs: 5 } as const;
		expect(found(aFailedRun('A', failure, { attempts: [anAttempt({ leftBehind: true, failure })] }))).toEqual([]);
		expect(found(aRun('A', { outcome: { status: 'cancelled', reason: 'kill' }, ...leftBehind }))).toEqual([]);
	});

	test('passing only on a retry is flaky', () => {
		const attempts = [anAttempt({ failure: exited }), anAttempt()];
		const [finding] = found(aRun('A', { attempts }));
		expect(finding).toMatchObject({ rule: 'flaky', severity: 'warning' });
		expect(finding?.message).toContain('attempt 2');
	});

	test('allowed failures and unexpected passes are notes', () => {
		const allowed = { allowFailure: 'known bug' };
		const [finding] = found(aFailedRun('A', exited), allowed);
		expect(finding).toMatchObject({ rule: 'failure-allowed', severity: 'note' });
		expect(finding?.message).toContain('known bug');
		expect(found(aRun('A'), allowed)).toMatchObject([{ rule: 'unexpected-pass', severity: 'note' }]);
		expect(found(aRun('A', { outcome: { status: 'skipped', why: 'asked' } }), allowed)).toEqual([]);
	});
});

test('what a failed script left behind and what an earlier run wrote is not judged', () => {
	const empty = [anEvidence('rows', { bytes: 0 })];
	expect(flowOf(aFailedRun('Prepare', exited, { outputs: empty })).findings).toEqual([]);
	const supporting = aRun('Prepare', {
		outcome: { status: 'passed', via: 'cache' },
		role: 'supporting',
		outputs: empty,
	});
	expect(flowOf(supporting).findings).toEqual([]);
	expect(flowOf(supporting).flow.verdict).toBe('broken');
});
