import { describe, expect, test } from 'vitest';
import { probeFindings } from '../../../src/check/probes/probe-findings.ts';
import type { Failure, NodeRun, Outcome, ProbeRun } from '../../../src/model/execution.ts';
import type { PlannedNode } from '../../../src/model/plan.ts';
import { anEvidence, anExecution, anInput, aNode, aPlan, aProfile, aRun, at } from '../../rig/result-builders.ts';

const broken: Failure = { reason: 'exception', type: 'KeyError', message: 'id', frames: [] };
const passed: Outcome = { status: 'passed', via: 'run' };

function probe(kind: ProbeRun['kind'], outcome: Outcome | Failure, parts: Partial<ProbeRun> = {}): ProbeRun {
	return {
		node: 'A',
		kind,
		folder: `probes/A/${kind}`,
		outcome: 'status' in outcome ? outcome : { status: 'failed', failure: outcome },
		outputs: [],
		...(kind !== 'repeat' && { input: 'raw' }),
		...parts,
	};
}

const declared = aNode('A', { at: at('p.dag.json', 3), inputs: [anInput('raw', { at: at('a.step.yaml', 8) })] });

function findings(probes: readonly ProbeRun[], runs: readonly NodeRun[] = [aRun('A')], node: PlannedNode = declared) {
	return probeFindings(aPlan([node]), anExecution(runs, { probes }));
}

test('a run without probes finds nothing', () => {
	expect(probeFindings(aPlan([declared]), anExecution([aRun('A')]))).toEqual([]);
});

test('a probe of a node that is not in the plan is not judged', () => {
	expect(findings([probe('repeat', broken, { node: 'Gone' })])).toEqual([]);
});

describe('a case that fails', () => {
	test.each([
		['repeat', 'probe-not-repeatable', 'A: run a second time on the same inputs, it fails: KeyError: id'],
		['zero-rows', 'probe-zero-rows', 'A: with no rows in its input raw, it fails: KeyError: id'],
		['absent-input', 'probe-input-optional', 'A: with its optional input raw absent, it fails: KeyError: id'],
		['empty-input', 'probe-input-optional', 'A: with its optional input raw an empty folder, it fails: KeyError: id'],
	] as const)('%s', (kind, rule, message) => {
		expect(findings([probe(kind, broken)])).toMatchObject([{ rule, severity: 'warning', message }]);
	});

	test('is one finding with another case of the input that fails so, and tells how to have both again', () => {
		const [finding, ...others] = findings([probe('absent-input', broken), probe('empty-input', broken)]);
		expect(others).toEqual([]);
		expect(finding?.message).toBe('A: with its optional input raw absent or an empty folder, it fails: KeyError: id');
		expect(finding?.probes).toEqual([
			{ kind: 'absent-input', input: 'raw' },
			{ kind: 'empty-input', input: 'raw' },
		]);
		expect(finding?.help).toContain(
			"The case lies in `probes/A/absent-input/` and `probes/A/empty-input/` of the run's folder; again: `npx dag-script-test run --node +A && npx dag-script-test run --node A --probe absent-input --probe empty-input`.",
		);
	});

	test('is told at the line that fails, else at the input, else at the node', () => {
		const frames = [{ file: 'scripts/a.py', line: 5, function: 'main', inWorkspace: true }];
		const places = findings([
			probe('absent-input', { ...broken, frames }),
			probe('empty-input', { ...broken, message: 'other' }),
			probe('repeat', broken),
		]).map((finding) => [finding.at?.file, finding.at?.start.line, finding.about.kind]);
		expect(places).toEqual([
			['scripts/a.py', 5, 'input'],
			['a.step.yaml', 8, 'input'],
			['p.dag.json', 3, 'script'],
		]);
	});

	test('is quoted for a shell where the name of the node asks for it', () => {
		const [finding] = findings([probe('repeat', broken, { node: 'A b' })], [], aNode('A b'));
		expect(finding?.help).toContain("--node 'A b' --probe repeat");
	});
});

test('a script may refuse a table without rows, but neither an absent input nor a second run', () => {
	const refused: Failure = { reason: 'exit-non-zero', exitCode: 1, message: 'no rows' };
	const told = findings([probe('zero-rows', refused), probe('absent-input', refused), probe('repeat', refused)]);
	expect(told.map(({ severity, message }) => [severity, message])).toEqual([
		['note', 'A: with no rows in its input raw, it refuses: exit code 1 (no rows)'],
		['warning', 'A: with its optional input raw absent, it fails: exit code 1 (no rows)'],
		['warning', 'A: run a second time on the same inputs, it fails: exit code 1 (no rows)'],
	]);
});

describe('a case that passes', () => {
	const run = aRun('A', { outputs: [anEvidence('rows', { digest: 'd1', profile: aProfile() })] });
	const other = [anEvidence('rows', { digest: 'd2', profile: aProfile() })];

	test('without an optional input says nothing', () => {
		expect(findings([probe('absent-input', passed), probe('empty-input', passed)])).toEqual([]);
	});

	test('without rows must keep the columns', () => {
		expect(findings([probe('zero-rows', passed, { outputs: other })], [run])).toEqual([]);
		const [finding] = findings(
			[probe('zero-rows', passed, { outputs: [anEvidence('rows', { digest: 'd2' })] })],
			[run],
		);
		expect(finding).toMatchObject({
			rule: 'probe-zero-rows',
			severity: 'warning',
			message: 'A: with no rows in its input raw, it writes its output rows without the columns `id`, `label`.',
		});
	});

	test.each([
		['the same bytes', [anEvidence('rows', { digest: 'd1' })], []],
		['the same profile', other, ['note it writes other bytes with the same profile in rows.']],
		['other data', [anEvidence('rows', { digest: 'd2' })], ['warning it differs in rows (other bytes).']],
	])('again with %s', (_, outputs, said) => {
		const told = findings([probe('repeat', passed, { outputs })], [run]);
		const before = 'A: run a second time on the same inputs, ';
		expect(told.map(({ severity, message }) => `${severity} ${message.replace(before, '')}`)).toEqual(said);
	});

	test('has nothing to be compared with where the run of the node is not known', () => {
		expect(findings([probe('repeat', passed, { outputs: other }), probe('zero-rows', passed)], [])).toEqual([]);
	});
});

test('probes that were cut short are counted, and not judged', () => {
	const cancelled: Outcome = { status: 'cancelled', reason: 'deadline' };
	const told = findings([probe('repeat', cancelled), probe('zero-rows', cancelled), probe('absent-input', passed)]);
	expect(told).toMatchObject([
		{
			rule: 'probe-cut-short',
			severity: 'note',
			message: '2 probes of 3 did not come to an end: the run was cut short.',
			about: { kind: 'run' },
		},
	]);
});
