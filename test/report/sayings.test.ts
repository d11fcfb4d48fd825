import { execFileSync } from 'node:child_process';
import * as fc from '../rig/fast-check.ts';
import { describe, expect, test } from 'vitest';
import { diagnose } from '../../src/model/diagnostic.ts';
import { docsAddress } from '../../src/model/docs-address.ts';
import type { Failure, Outcome } from '../../src/model/execution.ts';
import type { FlowResult } from '../../src/model/result.ts';
import { criticalPath } from '../../src/report/critical-path.ts';
import { flowReason } from '../../src/report/flow-reason.ts';
import { logTail } from '../../src/report/log-tail.ts';
import { reportAll } from '../../src/report/report.ts';
import { testCases } from '../../src/report/test-cases.ts';
import { cleanLine } from '../../src/lib/markdown.ts';
import { probeCommand, rerunCommand } from '../../src/lib/rerun-command.ts';
import { sayDiagnostic } from '../../src/report/say-diagnostic.ts';
import { failedAt, failingFrame, framesOf, sayAttempts, sayFailure, sayFrame } from '../../src/words/say-failure.ts';
import { markOf, sayOutcome, sayRunTime } from '../../src/words/say-outcome.ts';
import { sayVerdict } from '../../src/report/say-verdict.ts';
import {
	aFailedRun,
	anAttempt,
	anEvidence,
	anExecution,
	aNode,
	anOutput,
	aPlan,
	aResult,
	aRun,
	at,
} from '../rig/result-builders.ts';
import { failingSample, invalidSample, passingSample } from '../rig/result-samples.ts';

const inside = { file: 'scripts/a.py', line: 3, function: 'main', inWorkspace: true };
const outside = { file: '/lib/csv.py', line: 9, function: 'read', inWorkspace: false };
const frames = [inside, outside];

const failures: readonly [Failure, string, string | undefined][] = [
	[{ reason: 'exit-non-zero', exitCode: 3 }, 'It ended with exit code 3.', undefined],
	[{ reason: 'exit-non-zero', exitCode: 1, message: 'no rows', frames }, 'exit code 1: no rows', 'scripts/a.py:3'],
	[{ reason: 'exception', type: 'KeyError', message: "'x'", frames }, "It raised KeyError: 'x'", 'scripts/a.py:3'],
	[{ reason: 'exception', type: 'ValueError', message: '', frames: [outside] }, 'ValueError.', '/lib/csv.py:9'],
	[{ reason: 'syntax-error', message: "expected ':'", at: inside }, "not valid Python: expected ':'", 'scripts/a.py:3'],
	[
		{ reason: 'import-error', module: 'pandas', message: 'No module', frames: [] },
		'could not import pandas',
		undefined,
	],
	[{ reason: 'interface-error', message: 'main takes 7' }, 'main takes 7', undefined],
	[{ reason: 'interface-error', message: 'main takes 7', at: inside }, 'main takes 7', 'scripts/a.py:3'],
	[{ reason: 'signal', signal: 'SIGSEGV' }, 'ended by SIGSEGV', undefined],
	[{ reason: 'out-of-memory' }, 'ran out of memory', undefined],
	[{ reason: 'out-of-memory', frames }, 'ran out of memory', 'scripts/a.py:3'],
	[{ reason: 'timeout', timeoutMs: 90_000 }, 'still running after 1 min 30 s', undefined],
	[{ reason: 'timeout', timeoutMs: 1_000, importing: 'pandas' }, 'still waited for pandas to be imported', undefined],
	[{ reason: 'log-limit', limitBytes: 50_000_000 }, 'printed more than 50 MB', undefined],
	[
		{ reason: 'spawn-error', program: 'nodejs', message: 'not found' },
		'nodejs could not be started: not found',
		undefined,
	],
	[{ reason: 'ended-early', exitCode: 0 }, 'exit code 0 before its main function returned', undefined],
	[{ reason: 'missing-output', outputs: ['a'] }, 'the declared output a.', undefined],
	[{ reason: 'missing-output', outputs: ['a', 'b'] }, 'the declared outputs a, b.', undefined],
	[{ reason: 'staging-error', message: 'no space' }, 'put in place: no space', undefined],
	[{ reason: 'unknown', raw: { reason: 'new' } }, 'does not know', undefined],
];

describe('a failure', () => {
	test.each(failures)('%j', (failure, words, place) => {
		expect(sayFailure(failure)).toContain(words);
		const frame = failingFrame(failure);
		expect(frame === undefined ? undefined : sayFrame(frame)).toBe(place);
		expect(framesOf(failure).length > 0).toBe(place !== undefined);
		// An annotation can only be put at a line of the repository.
		expect(failedAt(failure)).toEqual(frame?.inWorkspace === true ? frame : undefined);
	});

	test('has a bounded sentence, however long its message', () => {
		const message = 'x'.repeat(1_000_000);
		expect(sayFailure({ reason: 'exception', type: 'E', message, frames: [] }).length).toBeLessThan(600);
	});

	test('says how often it was tried', () => {
		expect(sayAttempts(1)).toBe('');
		expect(sayAttempts(3)).toBe(' (3 attempts)');
	});
});

const outcomes: readonly [Outcome, string, string][] = [
	[{ status: 'passed', via: 'run' }, '✔', 'passed'],
	[{ status: 'passed', via: 'stub' }, '○', 'stub'],
	[{ status: 'passed', via: 'cache' }, '✔', 'from an earlier run'],
	[{ status: 'failed', failure: { reason: 'out-of-memory' } }, '✘', 'failed'],
	[{ status: 'blocked', because: 'A', why: 'failed' }, '⊘', 'blocked by A'],
	[{ status: 'skipped', why: 'asked', note: 'too slow' }, '–', 'skipped: too slow'],
	[{ status: 'skipped', why: 'no-script' }, '–', 'no script here'],
	[{ status: 'skipped', why: 'not-selected' }, '–', 'not selected'],
	[{ status: 'skipped', why: 'other-shard' }, '–', 'in another shard'],
	[{ status: 'cancelled', reason: 'interrupted' }, '◼', 'cancelled: interrupted'],
	[{ status: 'cancelled', reason: 'deadline' }, '◼', 'cancelled: the deadline passed'],
	[{ status: 'cancelled', reason: 'fail-fast' }, '◼', 'cancelled: another script failed'],
	[{ status: 'cancelled', reason: 'kill' }, '◼', 'cancelled: another script failed'],
];
test.each(outcomes)('the outcome %j', (outcome, mark, words) => {
	expect(markOf(outcome)).toBe(mark);
	expect(sayOutcome(outcome)).toBe(words);
});

test('the time is that of the script, and nothing when it did not run', () => {
	expect(sayRunTime(aRun('A'))).toBe('1.5 s');
	expect(sayRunTime(aRun('A', { outcome: { status: 'skipped', why: 'asked' } }))).toBe('');
	const earlier = aRun('A', {
		role: 'supporting',
		outcome: { status: 'passed', via: 'cache' },
		startedMs: 0,
		endedMs: 9,
	});
	expect(sayRunTime(earlier)).toBe('');
});

test('what an earlier run took is no time of this one, in no report', async () => {
	const outcome = { status: 'passed', via: 'cache' } as const;
	const earlier = aRun('A', {
		role: 'supporting',
		outcome,
		attempts: [anAttempt()],
		startedMs: -90_000,
		endedMs: -50_000,
	});
	const runs = [
		earlier,
		aRun('B', { startedMs: 1_000, endedMs: 2_000 }),
		aRun('C', { startedMs: 2_000, endedMs: 3_000 }),
	];
	const plan = aPlan([aNode('A'), aNode('B', { dependsOn: ['A'] }), aNode('C', { dependsOn: ['B'] })]);
	const result = aResult(plan, anExecution(runs));
	expect(criticalPath(result)).toEqual({ nodes: ['B', 'C'], durationMs: 2_000 });
	expect(testCases(result).find(({ name }) => name === 'A')).toMatchObject({ durationMs: 0 });
	expect(testCases(result).find(({ name }) => name === 'A')).not.toHaveProperty('startedMs');
	for await (const { path, text } of reportAll(result, ['markdown', 'html', 'text', 'junit', 'ctrf', 'csv'])) {
		expect(text, path).not.toMatch(/40(?:\.0)? s|\b40000\b|\b40\.000\b/);
	}
});

test('a flow that is right has nothing wrong, and what was opened matters least', () => {
	const flow = (verdict: FlowResult['verdict'], ...failed: readonly string[]): FlowResult => ({
		...(passingSample().flows[0] as FlowResult),
		verdict,
		checks: failed.map((rule) => ({ rule, passed: false, message: rule })),
	});
	expect(flowReason(flow('ok', 'opened'))).toBeUndefined();
	expect(flowReason(flow('untested', 'opened', 'reader-passed'))).toBe('reader-passed');
	expect(flowReason(flow('broken', 'opened', 'reader-passed', 'columns'))).toBe('columns');
});

describe('the verdict', () => {
	const plan = aPlan([aNode('A', { outputs: [anOutput('x')] })]);
	const evidence = [anEvidence('x')];
	test.each([
		['passing', passingSample(), '3 of 3 scripts passed in 3.0 s (and 1 stub); 4 of 4 data flows ok.'],
		['failing', failingSample(), '1 script failed, 1 node blocked, 1 warning found; 1 of 2 scripts passed'],
		['invalid', invalidSample(), 'Nothing ran: the definitions have 1 error.'],
		['empty', aResult(aPlan([]), anExecution([])), 'No script ran; 0 of 0 scripts passed'],
		[
			'interrupted',
			aResult(plan, anExecution([aRun('A', { outcome: { status: 'cancelled', reason: 'interrupted' } })])),
			'because it was interrupted: 0 of 0 scripts passed in 3.0 s, 1 node not started.',
		],
		[
			'interrupted while a script ran',
			aResult(
				plan,
				anExecution([
					aRun('A', { outcome: { status: 'cancelled', reason: 'interrupted' }, startedMs: 0, endedMs: 500 }),
				]),
			),
			'because it was interrupted: 0 of 1 script passed in 3.0 s, 1 stopped.',
		],
		[
			'failed, with what was not let come to its end',
			aResult(
				aPlan(['A', 'B', 'C'].map((id) => aNode(id))),
				anExecution([
					aFailedRun('A', { reason: 'exit-non-zero', exitCode: 1 }),
					aRun('B', { outcome: { status: 'cancelled', reason: 'kill' }, startedMs: 0, endedMs: 500 }),
					aRun('C', { outcome: { status: 'cancelled', reason: 'kill' } }),
				]),
			),
			'1 script failed, 1 stopped, 1 node not started; 0 of 2 scripts passed',
		],
		[
			'late, with what had failed by then',
			aResult(
				aPlan(['A', 'B', 'C'].map((id) => aNode(id))),
				anExecution(
					[
						aFailedRun('A', { reason: 'exit-non-zero', exitCode: 1 }),
						aRun('B', { outcome: { status: 'cancelled', reason: 'deadline' }, startedMs: 0, endedMs: 500 }),
						aRun('C', { outcome: { status: 'blocked', because: 'A', why: 'failed' } }),
					],
					{ cancelled: 'deadline' },
				),
			),
			'the deadline passed: 1 script failed, 1 node blocked, 0 of 2 scripts passed in 3.0 s, 1 stopped.',
		],
		[
			'late',
			aResult(plan, anExecution([aRun('A', { outputs: evidence })], { cancelled: 'deadline' })),
			'because the deadline passed',
		],
		[
			'with findings',
			aResult(plan, anExecution([aRun('A', { outputs: [anEvidence('x', { bytes: 0 })] })])),
			'1 error found; 1 of 1 script passed',
		],
		[
			'with remarks',
			aResult(plan, anExecution([aRun('A', { outputs: evidence, undeclared: ['y'] })])),
			'0 of 0 data flows ok, 1 finding.',
		],
	])('%s', (_, result, words) => {
		expect(sayVerdict(result)).toContain(words);
	});
});

describe('a diagnostic', () => {
	test('begins with its place and ends with what always helps, if it says nothing of its own', () => {
		const diagnostic = diagnose({
			code: 'self-loop',
			severity: 'error',
			message: 'A waits for A.',
			at: at('p.dag.json', 3, 7),
		});
		const said = 'p.dag.json:3:7 error self-loop: A waits for A.\n  Remove the edge.';
		expect(sayDiagnostic(diagnostic)).toBe(said);
		expect(sayDiagnostic(diagnostic, { docs: true })).toBe(`${said}\n  ${docsAddress('self-loop') ?? ''}`);
	});

	test('may have no place, other places, and help of several lines', () => {
		const diagnostic = diagnose({
			code: 'missing-input',
			severity: 'warning',
			message: 'Nothing\u001B[31m feeds\nit.',
			help: 'Write:\n\ninputs:\n  x: y\n',
			related: [{ message: 'Here.', at: at('a.yml', 1) }],
		});
		expect(sayDiagnostic(diagnostic)).toBe(
			'warning missing-input: Nothing feeds it.\n  a.yml:1:1 Here.\n  Write:\n\n  inputs:\n    x: y',
		);
	});
});

describe('the command that runs a node again', () => {
	test('is plain for plain names', () => {
		expect(rerunCommand('Train_x-1.2', undefined)).toBe('npx dag-script-test run --node +Train_x-1.2');
	});

	test('names what the run was given, from the root of the repository', () => {
		const flags = JSON.stringify(['--dag', 'x.dag.yml', '--python', '/my env/python']);
		const place = { folder: 'teams/a b', flags, server: 'https://github.com' };
		expect(rerunCommand('Train', place)).toBe(
			"cd 'teams/a b' && npx dag-script-test run --dag x.dag.yml --python '/my env/python' --node +Train",
		);
		expect(probeCommand("it's", ['repeat', 'zero-rows', 'repeat'], { flags: '["--dag","x.dag.yml"]' })).toBe(
			String.raw`npx dag-script-test run --dag x.dag.yml --node '+it'\''s' && npx dag-script-test run --dag x.dag.yml --node 'it'\''s' --probe repeat --probe zero-rows`,
		);
	});

	test.each(['', '{', '{"a":1}', '[1,null]'])('passes over flags that are none (%s)', (flags) => {
		expect(rerunCommand('Train', { flags })).toBe('npx dag-script-test run --node +Train');
	});

	test('law: a shell gives back the very name', () => {
		fc.assert(
			fc.property(
				fc.string({ unit: fc.constantFrom(...'aZ9 \'"$`\\;|&<>(){}*?~#!\n\u200d\u202eé👩'.split('')) }),
				(text) => {
					const name = text.toWellFormed();
					const command = rerunCommand(name, undefined).replace('npx dag-script-test run --node', "printf '%s'");
					const env = { ...process.env, LC_ALL: 'C.UTF-8' };
					expect(execFileSync('bash', ['-c', command], { encoding: 'utf8', env })).toBe(`+${name}`);
					// Nothing of it is lost where it is shown.
					expect(cleanLine(command)).toBe(command);
				},
			),
			{ numRuns: 80 },
		);
	});
});

describe('the end of a log', () => {
	const tailOf = (tail: string, head = '') =>
		logTail(
			aFailedRun(
				'A',
				{ reason: 'out-of-memory' },
				{ attempts: [anAttempt({ log: { path: 'l', bytes: 1, head, tail } })] },
			),
		);

	test('is left out when nothing was printed', () => {
		expect(tailOf('\n \u001B[0m\n')).toBeUndefined();
		expect(logTail(aRun('A', { attempts: [] }))).toBeUndefined();
	});

	test('is whole when it is short', () => {
		expect(tailOf('a\nb\n')).toEqual({ text: 'a\nb', cut: false, path: 'l' });
		expect(tailOf('b\n', 'a\n')).toMatchObject({ cut: true });
	});

	test('is bounded in lines, in their length and in all', () => {
		const lines = tailOf(Array.from({ length: 100 }, (_, index) => `line ${index}`).join('\n'));
		expect(lines).toMatchObject({ cut: true });
		expect(lines?.text.split('\n')).toHaveLength(30);
		expect(lines?.text.endsWith('line 99')).toBe(true);
		expect(tailOf('x'.repeat(1_000_000))?.text.length).toBeLessThan(500);
		expect(tailOf(`${'y'.repeat(390)}\n`.repeat(30))?.text.length).toBeLessThanOrEqual(4_000);
	});
});
