import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Launcher } from '../../src/lib/launcher.ts';
import type { NodeRun } from '../../src/model/execution.ts';
import { controlledLauncher } from '../rig/controlled-launcher.ts';
import { node, ok, writing } from '../rig/controlled-nodes.ts';
import { executionBench, runOf, statuses, workbenchHere, type ExecutionBench } from '../rig/execution-bench.ts';
import { planned, plannedInput, plannedNode, plannedOutput } from '../rig/planned.ts';

let bench: ExecutionBench;
beforeEach(() => {
	bench = executionBench();
});
afterEach(() => bench.remove());

const probed = node('x', { probes: [{ kind: 'repeat', folder: 'probes/x.repeat' }] });
const next = (id: string, after: string) => node(id, { dependsOn: [after] });

describe('the loop', () => {
	test('starts as many as the limit allows and waits for none that it need not wait for', async () => {
		const launcher = controlledLauncher();
		const done = bench.run(planned(node('a'), node('b'), node('c', { dependsOn: ['b'] }), node('d')), { launcher });
		(await launcher.program('b')).exit(0);
		// The place is free while the outputs of b are still looked at, and c has to wait for those.
		(await launcher.program('d')).exit(0);
		(await launcher.program('c')).exit(0);
		expect(launcher.running.map(({ name }) => name)).toEqual(['a']);
		(await launcher.program('a')).exit(0);
		expect(statuses(await done)).toEqual({ a: 'passed', b: 'passed', c: 'passed', d: 'passed' });
		expect(launcher.most).toBe(2);
	});

	test('a failure blocks what depends on it, and the rest goes on', async () => {
		const launcher = controlledLauncher((program) => program.exit(program.name === 'a' ? 3 : 0));
		const plan = planned(node('a'), node('b', { dependsOn: ['a'] }), node('c', { dependsOn: ['b'] }), node('d'));
		const execution = await bench.run(plan, { launcher });
		expect(runOf(execution, 'a').outcome).toEqual({
			status: 'failed',
			failure: { reason: 'exit-non-zero', exitCode: 3 },
		});
		expect(runOf(execution, 'c')).toMatchObject({
			outcome: { status: 'blocked', because: 'a', why: 'failed' },
			attempts: [],
			outputs: [],
		});
		expect(runOf(execution, 'd').outcome).toEqual({ status: 'passed', via: 'run' });
		expect(execution.machines.map(({ id }) => id)).toEqual([runOf(execution, 'a').machine]);
	});

	test('fail-fast: what runs may end, the rest is cancelled', async () => {
		const launcher = controlledLauncher();
		const plan = planned(node('a'), node('b'), node('c'), node('d', { dependsOn: ['b'] }));
		const done = bench.run(plan, { launcher }, { onFailure: 'fail-fast' });
		const b = await launcher.program('b');
		(await launcher.program('a')).exit(1);
		await sleep(50);
		expect(launcher.started).toEqual(['b', 'a']);
		b.exit(0);
		const execution = await done;
		expect(statuses(execution)).toEqual({ a: 'failed', b: 'passed', c: 'cancelled', d: 'cancelled' });
		expect(runOf(execution, 'c').outcome).toEqual({ status: 'cancelled', reason: 'fail-fast' });
		expect(execution.cancelled).toBeUndefined();
		expect(bench.events).toContainEqual({ kind: 'run-cancelling', reason: 'fail-fast', running: ['b'] });
	});

	test('kill: what runs is ended too', async () => {
		const launcher = controlledLauncher();
		const done = bench.run(planned(node('a'), node('b')), { launcher }, { onFailure: 'kill' });
		await launcher.program('b');
		(await launcher.program('a')).exit(1);
		const execution = await done;
		expect(statuses(execution)).toEqual({ a: 'failed', b: 'cancelled' });
		expect(runOf(execution, 'b').outcome).toEqual({ status: 'cancelled', reason: 'kill' });
		expect(runOf(execution, 'b').attempts).toHaveLength(1);
	});

	test('an allowed failure does not end a fail-fast run', async () => {
		const launcher = controlledLauncher((program) => program.exit(program.name === 'a' ? 1 : 0));
		const plan = planned(node('a', { allowFailure: 'known' }), node('b', { dependsOn: ['a'] }));
		const execution = await bench.run(plan, { launcher }, { onFailure: 'fail-fast' });
		expect(statuses(execution)).toEqual({ a: 'failed', b: 'passed' });
	});

	test('the deadline cancels what runs and what waits, and is said', async () => {
		const launcher = controlledLauncher();
		const plan = planned(node('a'), node('b', { dependsOn: ['a'] }));
		const execution = await bench.run(plan, { launcher }, { deadlineMs: 300 });
		expect(execution.cancelled).toBe('deadline');
		expect(execution.runs.map(({ outcome }) => outcome)).toEqual([
			{ status: 'cancelled', reason: 'deadline' },
			{ status: 'cancelled', reason: 'deadline' },
		]);
	});

	test('a deadline longer than any timer does not ring at once', async () => {
		const launcher = controlledLauncher(ok);
		const execution = await bench.run(planned(node('a')), { launcher }, { deadlineMs: 2 ** 40 });
		expect(statuses(execution)).toEqual({ a: 'passed' });
	});

	test('an interrupt cancels; what had passed stays passed', async () => {
		const launcher = controlledLauncher();
		const interrupt = new AbortController();
		const plan = planned(node('a'), node('b', { dependsOn: ['a'] }), node('c', { dependsOn: ['b'] }));
		const done = bench.run(plan, { launcher, signal: interrupt.signal });
		(await launcher.program('a')).exit(0);
		await launcher.program('b');
		interrupt.abort();
		const execution = await done;
		expect(execution.cancelled).toBe('interrupted');
		expect(statuses(execution)).toEqual({ a: 'passed', b: 'cancelled', c: 'cancelled' });
	});

	test('a run that is interrupted before it begins starts nothing', async () => {
		const launcher = controlledLauncher();
		const execution = await bench.run(planned(node('a')), { launcher, signal: AbortSignal.abort() });
		expect(statuses(execution)).toEqual({ a: 'cancelled' });
		expect(launcher.started).toEqual([]);
	});

	test('a workbench that hangs cannot hold up the end of an interrupted run', async () => {
		const launcher = controlledLauncher();
		const interrupt = new AbortController();
		const hangs = { ...workbenchHere(), stage: async () => new Promise<never>(() => {}) };
		const stub = plannedNode('s', { kind: 'stub' });
		const done = bench.run(planned(node('a'), stub), { launcher, workbench: hangs, signal: interrupt.signal });
		await sleep(50);
		const started = Date.now();
		interrupt.abort();
		expect(statuses(await done)).toEqual({ a: 'cancelled', s: 'cancelled' });
		expect(Date.now() - started).toBeLessThan(4_500);
	});

	test('no profiling after the time for it: a hanging seal is given up', async () => {
		const launcher = controlledLauncher(ok);
		const interrupt = new AbortController();
		const hangs = {
			...workbenchHere(),
			seal: async () => {
				interrupt.abort();
				return new Promise<never>(() => {});
			},
		};
		const execution = await bench.run(planned(node('a')), { launcher, workbench: hangs, signal: interrupt.signal });
		expect(runOf(execution, 'a')).toMatchObject({ outcome: { status: 'cancelled' }, outputs: [] });
		expect(runOf(execution, 'a').attempts).toHaveLength(1);
	});

	test('an observer that throws changes nothing, and events tell the whole run', async () => {
		const kinds: string[] = [];
		const launcher = controlledLauncher(ok);
		const execution = await bench.run(planned(node('a'), node('b', { dependsOn: ['a'] })), {
			launcher,
			observe(event) {
				kinds.push(event.kind === 'node-settled' ? `${event.kind} ${event.settled}/${event.nodes}` : event.kind);
				throw new Error('boom');
			},
		});
		expect(statuses(execution)).toEqual({ a: 'passed', b: 'passed' });
		expect(kinds).toEqual([
			'run-started',
			'node-started',
			'node-settled 1/2',
			'node-started',
			'node-settled 2/2',
			'run-ended',
		]);
	});

	test('events tell which nodes are probed, until none is', async () => {
		const probed: string[] = [];
		const probes = [{ kind: 'repeat', folder: 'probes/a.repeat' }] as const;
		const execution = await bench.run(planned(node('a', { probes }), node('b')), {
			launcher: controlledLauncher(ok),
			observe(event) {
				if (event.kind === 'working') probed.push(`${event.on}: ${event.names.join()}`);
			},
		});
		expect(execution.probes).toMatchObject([{ node: 'a', outcome: { status: 'passed' } }]);
		expect(probed).toEqual(['probes: a', 'probes: ']);
	});

	test.each([
		['between two nodes', 1, 'xabx', 'xabx', planned(probed, next('a', 'x'), next('b', 'a'))],
		[
			'where one node is to become two',
			2,
			'xabcx',
			'axbcx',
			planned(probed, node('a'), next('b', 'a'), next('c', 'a')),
		],
		['but it runs beside a chain', 2, 'xabx', 'axxb', planned(probed, node('a'), next('b', 'a'))],
	])('no node waits for a probe %s', async (_, maxParallel, ends, starts, plan) => {
		const launcher = controlledLauncher();
		const done = bench.run(plan, { launcher }, { maxParallel });
		for (const name of ends) {
			const program = await launcher.program(name);
			// Time for a probe to push in.
			await sleep(100);
			program.exit(0);
		}
		expect((await done).probes).toMatchObject([{ node: 'x', outcome: { status: 'passed' } }]);
		expect(launcher.started.join('')).toBe(starts);
	});

	test('a fault of ours is thrown, after everything that ran has ended', async () => {
		const real = controlledLauncher();
		const launcher: Launcher = {
			async start(spec, signal) {
				if (spec.argv[1] === 'a') throw new Error('Internal error: ours');
				return real.start(spec, signal);
			},
			close: async () => {},
		};
		await expect(bench.run(planned(node('b'), node('a'), node('c')), { launcher })).rejects.toThrow('ours');
		expect(real.running).toEqual([]);
		expect(real.started).toEqual(['b']);
	});

	test('a judge that throws ends what runs before its fault is thrown', async () => {
		const launcher = controlledLauncher((program) => (program.name === 'a' ? ok(program) : undefined));
		const judge = () => {
			throw new Error('Internal error: the judge');
		};
		const done = bench.run(planned(node('a'), node('b'), node('c')), { launcher, judge }, { onBadOutput: 'block' });
		await expect(done).rejects.toThrow('the judge');
		expect(launcher.running).toEqual([]);
	});

	test('a node without a runtime is a fault of ours', async () => {
		const { runtime: _, ...bare } = node('a');
		await expect(bench.run(planned(bare), { launcher: controlledLauncher(ok) })).rejects.toThrow('Internal error: a');
	});
});

describe('what does not run', () => {
	test('skipped nodes say why; those that only wait for them run', async () => {
		const launcher = controlledLauncher(ok);
		const plan = planned(
			node('asked', { skip: 'too slow', outputs: [plannedOutput('o')] }),
			node('cloud', { kind: 'none' }),
			node('waits', { dependsOn: ['asked', 'cloud'] }),
			node('reads', { inputs: [plannedInput('i', 'asked.o')] }),
		);
		const execution = await bench.run(plan, { launcher });
		expect(runOf(execution, 'asked').outcome).toEqual({ status: 'skipped', why: 'asked', note: 'too slow' });
		expect(runOf(execution, 'cloud').outcome).toEqual({ status: 'skipped', why: 'no-script' });
		expect(runOf(execution, 'reads').outcome).toEqual({ status: 'blocked', because: 'asked', why: 'skipped' });
		expect(launcher.started).toEqual(['waits']);
	});

	test('what is not selected does not run; an earlier run of it feeds those that do', async () => {
		const a = node('a', { outputs: [plannedOutput('o')] });
		const b = node('b', { command: ['program', 'b', '{inputs.i}'], inputs: [plannedInput('i', 'a.o')] });
		const plan = planned(a, b, node('other'));
		const first = await bench.run(plan, { launcher: controlledLauncher(writing('x.csv')) });
		const earlier: NodeRun = {
			...runOf(first, 'a'),
			outcome: { status: 'passed', via: 'cache' },
			role: 'supporting',
		};
		const launcher = controlledLauncher(ok);
		const second = await bench.run(plan, { launcher }, { selected: ['b'], supporting: new Map([['a', earlier]]) });
		expect(launcher.started).toEqual(['b']);
		expect(runOf(second, 'a')).toEqual(earlier);
		expect(runOf(second, 'b').outcome.status).toBe('passed');
		expect(runOf(second, 'other')).toMatchObject({
			outcome: { status: 'skipped', why: 'not-selected' },
			role: 'assigned',
		});
		expect(readFileSync(join(bench.out, 'nodes/b/inputs/i/x.csv'), 'utf8')).toBe('a,b\n1,2\n');
		expect(existsSync(join(bench.out, 'nodes/other'))).toBe(false);

		const third = await bench.run(plan, { launcher }, { selected: ['b'] });
		expect(runOf(third, 'b').outcome).toEqual({ status: 'blocked', because: 'a', why: 'skipped' });
	});
});

test('two failures under fail-fast are one cancelling', async () => {
	const launcher = controlledLauncher();
	const done = bench.run(planned(node('a'), node('b'), node('c')), { launcher }, { onFailure: 'fail-fast' });
	const b = await launcher.program('b');
	(await launcher.program('a')).exit(1);
	await sleep(50);
	b.exit(1);
	expect(statuses(await done)).toEqual({ a: 'failed', b: 'failed', c: 'cancelled' });
	expect(bench.events.filter(({ kind }) => kind === 'run-cancelling')).toHaveLength(1);
});

test('an interrupt after fail-fast still ends what runs', async () => {
	const launcher = controlledLauncher();
	const interrupt = new AbortController();
	const plan = planned(node('a'), node('b'), node('c'));
	const done = bench.run(plan, { launcher, signal: interrupt.signal }, { onFailure: 'fail-fast' });
	await launcher.program('b');
	(await launcher.program('a')).exit(1);
	await sleep(50);
	interrupt.abort();
	const execution = await done;
	expect(
		execution.runs.map(({ outcome }) => (outcome.status === 'cancelled' ? outcome.reason : outcome.status)),
	).toEqual(['failed', 'interrupted', 'fail-fast']);
	expect(execution.cancelled).toBe('interrupted');
});

test('1,000 nodes all come to their end', async () => {
	const nodes = Array.from({ length: 1_000 }, (_, index) =>
		node(`n${index}`, { dependsOn: index < 100 ? [] : [`n${index - 100}`, `n${index - 93}`] }),
	);
	const launcher = controlledLauncher((program) => program.exit(program.name === 'n42' ? 1 : 0));
	const execution = await bench.run(planned(...nodes), { launcher }, { maxParallel: 8 });
	expect(execution.runs.map(({ node }) => node)).toEqual(nodes.map(({ id }) => id));
	expect(runOf(execution, 'n42').outcome.status).toBe('failed');
	expect(runOf(execution, 'n142').outcome).toMatchObject({ because: 'n42' });
	expect(launcher.most).toBeLessThanOrEqual(8);
});
