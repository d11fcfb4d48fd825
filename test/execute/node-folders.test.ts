import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { withoutRun } from '../../src/execute/ledger.ts';
import { clearScratch, discardOutputs } from '../../src/execute/node-folders.ts';
import type { Execution } from '../../src/model/execution.ts';
import { planned, plannedNode } from '../rig/planned.ts';

let out: string;
beforeEach(() => {
	out = mkdtempSync(join(tmpdir(), 'node-folders-'));
	for (const name of ['good', 'bad', 'blocked']) {
		for (const folder of ['inputs', 'outputs', 'delivered', 'work', 'tmp', 'log']) {
			mkdirSync(join(out, 'nodes', name, folder), { recursive: true });
		}
	}
});
afterEach(() => rmSync(out, { recursive: true, force: true }));

test('nothing goes behind a link that a script has put in the place of its folder', async () => {
	const elsewhere = join(out, 'elsewhere');
	mkdirSync(join(elsewhere, 'work'), { recursive: true });
	mkdirSync(join(elsewhere, 'outputs'));
	rmSync(join(out, 'nodes/good'), { recursive: true });
	symlinkSync(elsewhere, join(out, 'nodes/good'));
	const node = plannedNode('good');
	const run = withoutRun('good', { status: 'passed', via: 'run' });
	await clearScratch(node, run, { out, keep: 'never' });
	await discardOutputs(planned(node), { startedAt: 0, durationMs: 0, machines: [], runs: [run] }, out, 'never');
	expect(readdirSync(elsewhere).sort()).toEqual(['outputs', 'work']);
});

test.each([
	['always', { good: true, bad: true, blocked: true }],
	['on-failure', { good: false, bad: true, blocked: false }],
	['never', { good: false, bad: false, blocked: false }],
] as const)('keep: %s; logs always stay', async (keep, kept) => {
	const plan = planned(plannedNode('good'), plannedNode('bad'), plannedNode('blocked'));
	const failure = { reason: 'exit-non-zero', exitCode: 1 } as const;
	const execution: Execution = {
		startedAt: 0,
		durationMs: 0,
		machines: [],
		runs: [
			withoutRun('good', { status: 'passed', via: 'run' }),
			withoutRun('bad', { status: 'failed', failure }),
			withoutRun('blocked', { status: 'blocked', because: 'bad', why: 'failed' }),
			withoutRun('not-in-the-plan', { status: 'passed', via: 'run' }),
		],
	};
	await discardOutputs(plan, execution, out, keep);
	for (const [name, isKept] of Object.entries(kept)) {
		for (const folder of ['inputs', 'outputs', 'delivered', 'work', 'tmp']) {
			expect(existsSync(join(out, 'nodes', name, folder)), `${name}/${folder}`).toBe(isKept);
		}
		expect(existsSync(join(out, 'nodes', name, 'log'))).toBe(true);
	}
});
