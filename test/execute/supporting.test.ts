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
const last = aResult(plan, anExecution([passed, aRun('b')]));
const was = { a: 'a0', b: 'b0' };
const here = (basis: Record<string, string> = was, before: Record<string, string> | undefined = was) => ({
	out,
	basis,
	before,
});

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
	expect(supportingRuns(plan, ['b'], last, here({ a: 'a1', b: 'b0' })).size).toBe(0);
	expect(supportingRuns(plan, ['b'], last, { ...here(), before: undefined }).size).toBe(0);
});

test('what changed in the selected node, or in one beside it, does not matter', () => {
	mkdirSync(join(out, 'nodes/a/outputs/o'), { recursive: true });
	const nodes = plan.nodes.map((node) => (node.id === 'b' ? { ...node, fingerprint: 'other' } : node));
	const edited = { ...plan, fingerprint: 'other', nodes };
	expect([...supportingRuns(edited, ['b'], last, here({ a: 'a0', b: 'b1' })).keys()]).toEqual(['a']);
});

test('what changed far before a node that would supply its outputs counts', () => {
	const long = planned(
		plannedNode('z', { outputs: [plannedOutput('o')] }),
		plannedNode('a', { inputs: [plannedInput('i', 'z.o')], outputs: [plannedOutput('o')] }),
		plannedNode('b', { inputs: [plannedInput('i', 'a.o')] }),
	);
	const ran = anExecution([aRun('z'), aRun('a', { outputs: [anEvidence('o')] }), aRun('b')]);
	mkdirSync(join(out, 'nodes/a/outputs/o'), { recursive: true });
	const earlier = aResult(long, ran);
	const before = { z: 'z0' };
	expect(supportingRuns(long, ['b'], earlier, here({ z: 'z0' }, before)).size).toBe(1);
	expect(supportingRuns(long, ['b'], earlier, here({ z: 'z1' }, before)).size).toBe(0);
	const rewired = long.nodes.map((node) =>
		node.id === 'a' ? { ...node, inputs: [plannedInput('i', 'tests/data/i.csv')] } : node,
	);
	expect(supportingRuns({ ...long, nodes: rewired }, ['b'], earlier, here({ z: 'z0' }, before)).size).toBe(0);
});

test('nothing is taken from a run of another script, of a node that failed, or from none', () => {
	mkdirSync(join(out, 'nodes/a/outputs/o'), { recursive: true });
	const failed = aFailedRun('a', { reason: 'exit-non-zero', exitCode: 1 });
	expect(supportingRuns(plan, ['b'], aResult(plan, anExecution([failed, aRun('b')])), here()).size).toBe(0);
	const edited = (id: string) => ({
		...plan,
		nodes: plan.nodes.map((node) => (node.id === id ? { ...node, fingerprint: 'other' } : node)),
	});
	expect(supportingRuns(edited('a'), ['b'], last, here()).size).toBe(0);
	expect(supportingRuns(plan, ['b'], undefined, here()).size).toBe(0);
	expect(supportingRuns(plan, ['b'], last, here()).size).toBe(1);
});
