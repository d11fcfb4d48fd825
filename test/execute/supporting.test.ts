import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { missingSupport, supportingRuns } from '../../src/execute/supporting.ts';
import { planned, plannedInput, plannedNode, plannedOutput } from '../rig/planned.ts';
import { aFailedRun, anEvidence, anExecution, aResult, aRun } from '../rig/result-builders.ts';

let out: string;
beforeEach(() => {
	out = mkdtempSync(join(tmpdir(), 'supporting-'));
});
afterEach(() => rmSync(out, { recursive: true, force: true }));

const plan = planned(
	plannedNode('a', { outputs: [plannedOutput('o'), plannedOutput('may', { optional: true })] }),
	plannedNode('b', { inputs: [plannedInput('i', 'a.o')] }),
);
const passed = aRun('a', { outputs: [anEvidence('o'), anEvidence('may', { present: false })] });
const last = aResult(plan, anExecution([passed, aRun('b')]), { basis: 'b0' });
const here = (basis = 'b0') => ({ out, basis });

test('a node that passed in the last run supplies its outputs while they lie there', () => {
	expect([...supportingRuns(plan, ['b'], last, here()).keys()]).toEqual([]);
	mkdirSync(join(out, 'nodes/a/outputs/o'), { recursive: true });
	const supporting = supportingRuns(plan, ['b'], last, here());
	expect([...supporting]).toMatchObject([['a', { role: 'supporting', outcome: { status: 'passed', via: 'cache' } }]]);
	expect(missingSupport(plan, ['b'], supporting)).toEqual([]);
	rmSync(join(out, 'nodes/a/outputs'), { recursive: true });
	const gone = supportingRuns(plan, ['b'], last, here());
	expect(missingSupport(plan, ['b'], gone)).toMatchObject([
		{ code: 'inputs-not-available', about: { node: 'b' }, help: 'Select +b to run what it needs as well.' },
	]);
});

test('nothing is taken from a run that was based on other files, or of which that is not known', () => {
	mkdirSync(join(out, 'nodes/a/outputs/o'), { recursive: true });
	expect(supportingRuns(plan, ['b'], last, here('b1')).size).toBe(0);
	const { basis: _basis, ...older } = last;
	expect(supportingRuns(plan, ['b'], older, here()).size).toBe(0);
});

test('nothing is taken from a run of another plan, of a node that failed, or from none', () => {
	mkdirSync(join(out, 'nodes/a/outputs/o'), { recursive: true });
	const failed = aFailedRun('a', { reason: 'exit-non-zero', exitCode: 1 });
	expect(
		supportingRuns(plan, ['b'], aResult(plan, anExecution([failed, aRun('b')]), { basis: 'b0' }), here()).size,
	).toBe(0);
	expect(supportingRuns({ ...plan, fingerprint: 'other' }, ['b'], last, here()).size).toBe(0);
	expect(supportingRuns(plan, ['b'], undefined, here()).size).toBe(0);
	expect(supportingRuns(plan, ['b'], last, here()).size).toBe(1);
});
