import * as fc from '../rig/fast-check.ts';
import { describe, expect, test } from 'vitest';
import type { NodeRun, Outcome } from '../../src/model/execution.ts';
import type { PlannedNode } from '../../src/model/plan.ts';
import type { FailOn } from '../../src/model/request.ts';
import { find, type Finding, type RuleName } from '../../src/model/finding.ts';
import { line } from '../rig/project-builders.ts';
import { aFailedRun, anEvidence, anExecution, aNode, anOutput, aPlan, aResult, aRun } from '../rig/result-builders.ts';

const exited = { reason: 'exit-non-zero', exitCode: 1 } as const;
const a = aNode('A', { outputs: [anOutput('x')] });
const good = aRun('A', { outputs: [anEvidence('x')] });
const emptyOutput = aRun('A', { outputs: [anEvidence('x', { bytes: 0 })] });

function verdictOf(node: Partial<PlannedNode>, run: NodeRun, parts: Parameters<typeof aResult>[2] = {}) {
	return aResult(aPlan([{ ...a, ...node }]), anExecution([run]), parts).verdict;
}

describe('the verdict', () => {
	test('passed when everything passed', () => {
		expect(verdictOf({}, good)).toBe('passed');
	});

	test('failed when a script failed, unless that is allowed', () => {
		expect(verdictOf({}, aFailedRun('A', exited))).toBe('failed');
		expect(verdictOf({ allowFailure: 'known' }, aFailedRun('A', exited))).toBe('passed');
	});

	test.each([
		['error', emptyOutput, 'failed'],
		['never', emptyOutput, 'passed'],
		['warning', aRun('A', { outputs: [anEvidence('x')], undeclared: ['y'] }), 'failed'],
		['error', aRun('A', { outputs: [anEvidence('x')], undeclared: ['y'] }), 'passed'],
		['warning', good, 'passed'],
	] as const)('with fail-on %s', (failOn: FailOn, run, verdict) => {
		expect(verdictOf({}, run, { failOn })).toBe(verdict);
	});

	test('what explains a failure that is allowed does not count', () => {
		const about = (to: string) => ({
			kind: 'flow' as const,
			from: { kind: 'output' as const, node: 'Load', output: 'x' },
			to: { node: to, input: 'i' },
		});
		const cause = (to: string, rule: RuleName = 'flow-explains-failure') =>
			find({ rule, message: 'm', help: 'h', about: about(to), at: line('a.yml', 1) });
		const verdict = (finding: Finding) =>
			verdictOf({ allowFailure: 'known' }, aFailedRun('A', exited), { findings: [finding] });
		expect(verdict(cause('A'))).toBe('passed');
		expect(verdict(cause('B'))).toBe('failed');
		expect(verdict(cause('A', 'columns-missing'))).toBe('failed');
	});

	test('a block over findings counts only where findings do', () => {
		const blocked = (node: string, because: string, why: 'bad-output' | 'failed') =>
			aRun(node, { outcome: { status: 'blocked', because, why } });
		const runs = [emptyOutput, blocked('B', 'A', 'bad-output'), blocked('C', 'B', 'failed')];
		const verdict = (failOn: FailOn) =>
			aResult(aPlan([a, aNode('B'), aNode('C')]), anExecution(runs), { failOn }).verdict;
		expect(verdict('never')).toBe('passed');
		expect(verdict('error')).toBe('failed');
	});

	test('a run in which the rest is blocked says so', () => {
		const runs = [aRun('A', { outcome: { status: 'skipped', why: 'asked' } })];
		const blocked = aRun('B', { outcome: { status: 'blocked', because: 'A', why: 'skipped' } });
		const [finding] = aResult(aPlan([a, aNode('B')]), anExecution([...runs, blocked])).findings;
		expect(finding?.message).toBe('No script ran: all 2 nodes are stubs, skipped, blocked or without a script.');
	});

	test.each([
		{ status: 'passed', via: 'stub' },
		{ status: 'skipped', why: 'asked' },
		{ status: 'skipped', why: 'no-script' },
	] as const)('failed when nothing ran: %j', (outcome) => {
		const run = aRun('A', { outcome, outputs: [anEvidence('x')] });
		const result = aResult(aPlan([a]), anExecution([run]), { failOn: 'never' });
		expect(result).toMatchObject({ verdict: 'failed', findings: [{ rule: 'nothing-ran', about: { kind: 'run' } }] });
		expect(verdictOf({}, run, { allowEmpty: true })).toBe('passed');
	});

	test('an earlier run’s outputs are no scripts that ran', () => {
		const run = aRun('A', {
			outcome: { status: 'passed', via: 'cache' },
			role: 'supporting',
			outputs: [anEvidence('x')],
		});
		expect(verdictOf({}, run)).toBe('failed');
	});

	test.each(['interrupted', 'deadline'] as const)('cancelled when the run was cut short: %s', (cancelled) => {
		const result = aResult(aPlan([a]), anExecution([aFailedRun('A', exited)], { cancelled }));
		expect(result.verdict).toBe('cancelled');
		expect(result.findings).toEqual([]);
	});

	test('cancelled when a script was interrupted', () => {
		expect(verdictOf({}, aRun('A', { outcome: { status: 'cancelled', reason: 'interrupted' } }))).toBe('cancelled');
	});

	const chain = [aNode('A'), aNode('B', { dependsOn: ['A'] }), aNode('C', { dependsOn: ['B'] }), aNode('D')];
	const blocked = (node: string, because: string, why: 'failed' | 'skipped' | 'bad-output') =>
		aRun(node, { outcome: { status: 'blocked', because, why } });
	test.each([
		['a failure', {}, aFailedRun('A', exited), 'failed', 'failed'],
		['an allowed failure', { allowFailure: 'known' }, aFailedRun('A', exited), 'failed', 'passed'],
		['a skip', {}, aRun('A', { outcome: { status: 'skipped', why: 'asked' } }), 'skipped', 'passed'],
		['a bad output', {}, aRun('A'), 'bad-output', 'failed'],
	] as const)('of nodes blocked by %s', (_, node, first, why, verdict) => {
		const plan = aPlan([{ ...chain[0]!, ...node }, ...chain.slice(1)]);
		const runs = [first, blocked('B', 'A', why), blocked('C', 'B', 'failed'), aRun('D')];
		expect(aResult(plan, anExecution(runs)).verdict).toBe(verdict);
	});
});

test('findings are sorted: errors first, then in plan order', () => {
	const plan = aPlan([a, aNode('B', { outputs: [anOutput('x')] })]);
	const runs = [
		aRun('A', { outputs: [anEvidence('x')], undeclared: ['y'] }),
		aRun('B', { outputs: [anEvidence('x', { bytes: 0 })], undeclared: ['y'] }),
	];
	const { findings } = aResult(plan, anExecution(runs));
	expect(findings.map(({ rule, message }) => `${rule} ${message[0]}`)).toEqual([
		'output-empty B',
		'undeclared-output A',
		'undeclared-output B',
	]);
});

test('law: the totals add up, whatever happened', () => {
	const outcome: fc.Arbitrary<Outcome> = fc.constantFrom<Outcome>(
		{ status: 'passed', via: 'run' },
		{ status: 'passed', via: 'stub' },
		{ status: 'passed', via: 'cache' },
		{ status: 'failed', failure: exited },
		{ status: 'blocked', because: 'N0', why: 'failed' },
		{ status: 'skipped', why: 'asked' },
		{ status: 'cancelled', reason: 'fail-fast' },
	);
	fc.assert(
		fc.property(fc.array(fc.tuple(outcome, fc.boolean()), { maxLength: 12 }), (ends) => {
			const nodes = ends.map(([, isAllowed], index) => aNode(`N${index}`, isAllowed ? { allowFailure: 'why' } : {}));
			const runs = ends.map(([end], index) => aRun(`N${index}`, { outcome: end }));
			const { totals, verdict } = aResult(aPlan(nodes), anExecution(runs));
			const { passed, stubs, failed, blocked, skipped, cancelled } = totals;
			expect(passed + stubs + failed + blocked + skipped + cancelled).toBe(totals.nodes);
			expect(totals.nodes).toBe(ends.length);
			expect(totals.allowed).toBeLessThanOrEqual(failed);
			if (failed > totals.allowed) expect(verdict).toBe('failed');
			if (passed + failed + cancelled + blocked === 0) expect(verdict).toBe('failed');
		}),
	);
});
