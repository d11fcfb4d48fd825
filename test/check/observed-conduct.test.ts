import { describe, expect, test } from 'vitest';
import { check } from '../../src/check/check.ts';
import type { Failure, NodeRun, Sighting, SightingKind } from '../../src/model/execution.ts';
import type { Facts, RequirementFact } from '../../src/model/facts.ts';
import type { PlannedNode } from '../../src/model/plan.ts';
import { aFailedRun, anAttempt, anExecution, anInput, aNode, aPlan, aRun } from '../rig/result-builders.ts';

function sighting(kind: SightingKind, what: string, parts: Partial<Sighting> = {}): Sighting {
	return { kind, what, during: 'main', at: { file: 'scripts/a.py', line: 7 }, ...parts };
}

/** What is said of a node that was seen so, as `severity rule: message`. */
function said(sightings: readonly Sighting[], run: Partial<NodeRun> = {}, node: Partial<PlannedNode> = {}) {
	const attempts = run.attempts ?? [anAttempt({ observed: { sightings } })];
	const { findings } = check(aPlan([aNode('A', node)]), anExecution([aRun('A', { ...run, attempts })]));
	return findings;
}

function lines(...given: Parameters<typeof said>): readonly string[] {
	return said(...given).map(({ severity, rule, message }) => `${severity} ${rule}: ${message}`);
}

describe('what a script was seen doing', () => {
	const cases: readonly (readonly [string, readonly Sighting[], readonly string[]])[] = [
		['nothing', [], []],
		['opening inputs and going over maps', [sighting('input', 'data'), sighting('enumerated', 'environ_vars')], []],
		[
			'a variable with a value',
			[sighting('env', 'LABEL'), sighting('env-absent', 'OTHER')],
			[
				'warning undeclared-env-read: A: it looked for `LABEL`, `OTHER` in its environment, which its contract does not declare.',
			],
		],
		[
			'a variable without one',
			[sighting('env-absent', 'OTHER')],
			['note undeclared-env-read: A: it looked for `OTHER` in its environment, which its contract does not declare.'],
		],
		[
			'variables of platforms',
			['AWS_REGION', 'SM_CHANNEL_TRAIN', 'OMP_NUM_THREADS', 'https_proxy'].map((name) => sighting('env', name)),
			[],
		],
		[
			'ports',
			[sighting('port', 'input_paths: extra')],
			['warning undeclared-port-asked: A: it asked for `input_paths: extra`, which its contract does not declare.'],
		],
		[
			'files',
			['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((name) => sighting('read', name)),
			['warning undeclared-file-read: A: it read `a`, `b`, `c`, `d`, `e` and 2 more, which is none of its inputs.'],
		],
		[
			'writing elsewhere',
			[sighting('write', '/opt/ml/model')],
			['warning wrote-outside-outputs: A: it left `/opt/ml/model` outside its outputs.'],
		],
		[
			'programs',
			[sighting('process', 'git')],
			['note process-started: A: it started `git`; what other programs do is not watched.'],
		],
		[
			'the network',
			[sighting('network', 'example.com:443'), sighting('loopback', 'port 80')],
			['warning network-reached: A: it reached for `example.com:443` over the network.'],
		],
		[
			'this machine',
			[sighting('loopback', 'port 80')],
			['note network-reached: A: it connected to a program on this machine (`port 80`).'],
		],
		[
			'installing at import',
			[sighting('install', 'pandas', { during: 'import' }), sighting('install', 'six')],
			['warning installed-at-import: A: it had `pandas`, `six` installed when it was imported.'],
		],
		[
			'installing later, which is blocked',
			[sighting('blocked-install', 'six')],
			[
				'warning installed-at-import: A: it asked for `six` to be installed while it ran; `installs: block` let it find only what is there.',
			],
		],
	];
	test.each(cases)('%s', (_, sightings, expected) => {
		expect(lines(sightings)).toEqual(expected);
	});

	test('is told at the line that did it, else at the node', () => {
		const [known] = said([sighting('read', 'x', { at: undefined } as never), sighting('read', 'y')]);
		expect(known?.at).toEqual({ file: 'scripts/a.py', start: { line: 7, column: 1 }, end: { line: 7, column: 1 } });
		const { at: _, ...nowhere } = sighting('read', 'x');
		expect(said([nowhere])[0]?.at).toEqual(aNode('A').at);
	});

	test('is not told of programs that it left running: that is told already', () => {
		const observed = { sightings: [sighting('process', 'sleep')] };
		const rules = said([], { attempts: [anAttempt({ observed, leftBehind: true })] }).map(({ rule }) => rule);
		expect(rules).toEqual(['left-behind']);
	});

	test('is told of the last attempt only', () => {
		const attempts = [
			anAttempt({ observed: { sightings: [sighting('read', 'x')] }, failure: { reason: 'signal', signal: 'SIGTERM' } }),
			anAttempt({ observed: { sightings: [] } }),
		];
		expect(lines([], { attempts }).filter((line) => line.includes('read'))).toEqual([]);
	});

	test.each<[Failure, readonly string[]]>([
		[{ reason: 'exit-non-zero', exitCode: 1 }, []],
		[{ reason: 'missing-output', outputs: ['o'] }, ['wrote-outside-outputs']],
	])('is not told of one that failed, unless it explains it: %j', (failure, rules) => {
		const kinds = ['env', 'port', 'read', 'write', 'network', 'process', 'install'] as const;
		const observed = { sightings: kinds.map((kind) => sighting(kind, 'x')) };
		const run = aFailedRun('A', failure, { attempts: [anAttempt({ failure, observed })] });
		const { findings } = check(aPlan([aNode('A')]), anExecution([run]));
		expect(findings.map(({ rule }) => rule)).toEqual(rules);
	});
});

describe('an input of which nothing was read', () => {
	const input = { input: 'data', fileCount: 2, bytes: 1500, digest: 'd' };
	const node = { inputs: [anInput('data')] };

	test('is a warning at its declaration', () => {
		const [finding, ...rest] = said([], { inputs: [{ ...input, read: false }] }, node);
		expect(rest).toEqual([]);
		expect(finding).toMatchObject({
			rule: 'input-never-read',
			severity: 'warning',
			message: 'A: it read nothing of its input data (2 files, 1.5 kB).',
			about: { kind: 'input', node: 'A', input: 'data' },
			at: anInput('data').at,
		});
	});

	test('is not told where nothing is to be watched', () => {
		const run = aRun('A', { inputs: [{ ...input, read: false }] });
		const told = (unwatched: boolean) =>
			check(aPlan([aNode('A', node)]), anExecution([run]), {}, { unwatched }).findings.map(({ rule }) => rule);
		expect(told(false)).toEqual(['input-never-read']);
		expect(told(true)).toEqual([]);
	});

	test('is a note when it is optional', () => {
		const [finding] = said(
			[],
			{ inputs: [{ ...input, read: false }] },
			{ inputs: [anInput('data', { required: false })] },
		);
		expect(finding?.severity).toBe('note');
	});

	test.each<[string, Partial<NodeRun>]>([
		['it was read', { inputs: [{ ...input, read: true }] }],
		['it cannot be known', { inputs: [input] }],
		['it was changed', { inputs: [{ ...input, read: false }], modifiedInputs: ['data'] }],
		['it was not staged', {}],
		[
			'the script failed',
			{
				inputs: [{ ...input, read: false }],
				outcome: { status: 'failed', failure: { reason: 'exit-non-zero', exitCode: 1 } },
			},
		],
	])('is not told when %s', (_, run) => {
		expect(lines([], run, node).filter((line) => line.includes('never-read'))).toEqual([]);
	});
});

describe('what a contract wants installed', () => {
	const facts = (...requirements: readonly RequirementFact[]): Facts => ({
		python: { executable: 'python3', version: '3.11.7', implementation: 'CPython', packages: {}, requirements },
	});
	const wanted = (...names: readonly string[]) => ({ requirements: names.map((name) => ({ name, range: '>=2' })) });

	function told(node: Partial<PlannedNode>, known: Facts, run = aRun('A')): readonly string[] {
		const { findings } = check(aPlan([aNode('A', node)]), anExecution([run]), known);
		return findings.map(({ severity, rule, message }) => `${severity} ${rule}: ${message}`);
	}

	test('and is there is not told', () => {
		expect(told(wanted('a'), facts({ name: 'a', range: '>=2', installed: '2.1', met: true }))).toEqual([]);
	});

	test('and is not there, or in another version, is one warning', () => {
		const known = facts(
			{ name: 'a', range: '>=2', installed: '1.9', met: false },
			{ name: 'b', range: '>=2', met: false },
			{ name: 'b', range: '>=9', met: false },
		);
		expect(told(wanted('a', 'b'), known)).toEqual([
			'warning requirement-not-met: A: its contract wants `a >=2`, but 1.9 is installed; `b >=2`, but it is not installed.',
		]);
	});

	test('and cannot be compared is a note', () => {
		const known = facts(
			{ name: 'a', range: '>=2', installed: '1.9', why: 'no-packaging' },
			{ name: 'b', range: '>=2', installed: '1.9', why: 'bad-range' },
		);
		expect(told(wanted('a', 'b'), known)).toEqual([
			'note requirement-not-met: A: it was not compared with what is installed: `a >=2` (`packaging` is not installed); `b >=2` (the range is not one of Python (PEP 440)).',
		]);
	});

	test('is told also of one that failed, but not of one that did not run or is no Python', () => {
		const known = facts({ name: 'a', range: '>=2', met: false });
		expect(told(wanted('a'), known, aFailedRun('A', { reason: 'exit-non-zero', exitCode: 1 }))).toHaveLength(1);
		expect(told(wanted('a'), known, aRun('A', { outcome: { status: 'skipped', why: 'asked' } }))).toEqual([]);
		expect(told({ ...wanted('a'), runtime: 'command' }, known)).toEqual([]);
	});
});
