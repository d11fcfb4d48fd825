import { existsSync, mkdirSync, readFileSync, symlinkSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Launcher } from '../../src/lib/launcher.ts';
import type { NodeRun } from '../../src/model/execution.ts';
import type { PlannedNode } from '../../src/model/plan.ts';
import { controlledLauncher, type ControlledProgram } from '../rig/controlled-launcher.ts';
import { executionBench, runOf, statuses, workbenchHere, type ExecutionBench } from '../rig/execution-bench.ts';
import { planned, plannedInput, plannedNode, plannedOutput } from '../rig/planned.ts';

let bench: ExecutionBench;
beforeEach(() => {
	bench = executionBench();
});
afterEach(() => bench.remove());

/** A node whose program knows its own name and, after it, where its outputs are. */
function node(id: string, parts: Partial<PlannedNode> = {}): PlannedNode {
	const outputs = (parts.outputs ?? []).map(({ name }) => `{outputs.${name}}`);
	return plannedNode(id, { command: ['program', id, ...outputs], ...parts });
}

function ok(program: ControlledProgram): void {
	queueMicrotask(() => program.exit(0));
}

/** Writes a file under a path that the program was given, then ends well. */
function writing(file: string, text = 'a,b\n1,2\n') {
	return (program: ControlledProgram): void => {
		for (const folder of program.spec.argv.slice(2)) {
			const path = join(folder, file);
			mkdirSync(dirname(path), { recursive: true });
			writeFileSync(path, text);
		}
		ok(program);
	};
}

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

describe('outputs', () => {
	test('what a node writes reaches its consumer, sealed in between', async () => {
		const plan = planned(
			node('a', { outputs: [plannedOutput('o')] }),
			plannedNode('b', { command: ['program', 'b', '{inputs.i}'], inputs: [plannedInput('i', 'a.o')] }),
		);
		const launcher = controlledLauncher((program) => {
			if (program.name === 'a') writing('part.csv')(program);
			else program.exit(readFileSync(join(program.spec.argv[2] ?? '', 'part.csv'), 'utf8') === 'a,b\n1,2\n' ? 0 : 1);
		});
		const execution = await bench.run(plan, { launcher });
		expect(statuses(execution)).toEqual({ a: 'passed', b: 'passed' });
		expect(runOf(execution, 'a').outputs).toMatchObject([
			{ output: 'o', present: true, fileCount: 1, profile: { format: 'csv', table: { rows: 1 } } },
		]);
	});

	test('a required output that is missing is a failure, an optional one is not', async () => {
		const plan = planned(
			node('a', { outputs: [plannedOutput('must'), plannedOutput('may', { optional: true })] }),
			node('reads', { inputs: [plannedInput('i', 'a.must')] }),
		);
		const execution = await bench.run(plan, { launcher: controlledLauncher(ok) });
		const failure = { reason: 'missing-output', outputs: ['must'] };
		expect(runOf(execution, 'a')).toMatchObject({ outcome: { status: 'failed', failure }, attempts: [{ failure }] });
		expect(runOf(execution, 'reads').outcome.status).toBe('blocked');
	});

	test('what an earlier run left, or somebody planted, does not turn a missing output green', async () => {
		const planted = join(bench.out, 'nodes/a/outputs/o');
		mkdirSync(planted, { recursive: true });
		writeFileSync(join(planted, 'old.csv'), 'a\n1\n');
		mkdirSync(join(bench.out, 'nodes/gone'));
		const plan = planned(node('a', { outputs: [plannedOutput('o')] }));
		const execution = await bench.run(plan, { launcher: controlledLauncher(ok) });
		expect(runOf(execution, 'a').outcome).toMatchObject({ failure: { reason: 'missing-output' } });
		expect(readdirSync(join(bench.out, 'nodes'))).toEqual(['a']);
	});

	test('a bad output withholds data only where that is asked for', async () => {
		const plan = planned(
			node('a', { outputs: [plannedOutput('o')] }),
			node('reads', { inputs: [plannedInput('i', 'a.o')] }),
			node('waits', { dependsOn: ['a'] }),
		);
		const launcher = controlledLauncher(writing('x.csv'));
		const judge = (one: PlannedNode) => (one.id === 'a' ? ('bad' as const) : ('ok' as const));
		const blocking = await bench.run(plan, { launcher, judge }, { onBadOutput: 'block' });
		expect(runOf(blocking, 'reads').outcome).toEqual({ status: 'blocked', because: 'a', why: 'bad-output' });
		expect(statuses(blocking)).toEqual({ a: 'passed', reads: 'blocked', waits: 'passed' });
		const going = await bench.run(plan, { launcher, judge });
		expect(statuses(going)).toEqual({ a: 'passed', reads: 'passed', waits: 'passed' });
	});

	test('an optional output that was not written is an absent input, or a failure to stage a required one', async () => {
		const a = node('a', { outputs: [plannedOutput('o', { optional: true })] });
		const plan = planned(
			a,
			node('may', { inputs: [plannedInput('i', 'a.o', { required: false })], command: ['p', 'may', '[{inputs.i}]'] }),
			node('empty', {
				inputs: [plannedInput('i', 'a.o', { required: false, unwired: 'empty-dir' })],
				command: ['p', 'empty', '{inputs.i}'],
			}),
			node('must', { inputs: [plannedInput('i', 'a.o')] }),
		);
		const seen: string[] = [];
		const launcher = controlledLauncher((program) => {
			seen.push(program.spec.argv[2] ?? '');
			if (program.name === 'empty') expect(readdirSync(program.spec.argv[2] ?? '')).toEqual([]);
			ok(program);
		});
		const execution = await bench.run(plan, { launcher });
		expect(seen).toContain('[]');
		expect(runOf(execution, 'empty').outcome.status).toBe('passed');
		expect(runOf(execution, 'must').outcome).toEqual({
			status: 'failed',
			failure: { reason: 'staging-error', message: 'i: the optional output o of a was not written' },
		});
	});

	test('a file beside the outputs and a changed input are told', async () => {
		bench.write('data/x.csv', 'a\n1\n');
		const plan = planned(node('a', { inputs: [plannedInput('i', 'data/x.csv')], command: ['p', 'a', '{inputs.i}'] }));
		const launcher = controlledLauncher((program) => {
			const folder = program.spec.argv[2] ?? '';
			writeFileSync(join(folder, 'x.csv'), 'changed');
			writeFileSync(join(folder, '../../outputs/stray.txt'), 'x');
			ok(program);
		});
		const run = runOf(await bench.run(plan, { launcher }), 'a');
		expect(run).toMatchObject({ undeclared: ['stray.txt'], modifiedInputs: ['i'], outcome: { status: 'passed' } });
		expect(readFileSync(join(bench.root, 'data/x.csv'), 'utf8')).toBe('a\n1\n');
	});

	test('a reader of an output that was found unfit when it was sealed is blocked by its writer', async () => {
		const plan = planned(
			node('a', { outputs: [plannedOutput('o'), plannedOutput('p')] }),
			node('b', { inputs: [plannedInput('i', 'a.o')], dependsOn: ['a'] }),
			node('c', { inputs: [plannedInput('i', 'a.p')], dependsOn: ['a'] }),
		);
		const launcher = controlledLauncher((program) => {
			if (program.name === 'a') {
				writing('x.csv')(program);
				symlinkSync('nowhere', join(bench.out, 'nodes/a/outputs/o/broken'));
				writeFileSync(join(bench.out, 'nodes/a/outputs/p/x.csv'), 'a\n1\n');
			}
			ok(program);
		});
		const execution = await bench.run(plan, { launcher });
		expect(runOf(execution, 'b').outcome).toEqual({ status: 'blocked', because: 'a', why: 'bad-output' });
		expect(statuses(execution)).toEqual({ a: 'passed', b: 'blocked', c: 'passed' });
	});

	test('an output that somebody changes after it was sealed is not passed on', async () => {
		const plan = planned(
			node('a', { outputs: [plannedOutput('o')] }),
			node('forger', { dependsOn: ['a'] }),
			node('b', { inputs: [plannedInput('i', 'a.o')], dependsOn: ['a', 'forger'] }),
		);
		const launcher = controlledLauncher((program) => {
			if (program.name === 'forger') writeFileSync(join(bench.out, 'nodes/a/outputs/o/x.csv'), 'forged');
			else writing('x.csv')(program);
			ok(program);
		});
		const run = runOf(await bench.run(plan, { launcher }), 'b');
		expect(run.outcome).toEqual({
			status: 'failed',
			failure: { reason: 'staging-error', message: 'i: its source was changed after it had been sealed' },
		});
	});

	test('packed outputs reach the consumer packed, while the profile is of the raw files', async () => {
		const output = plannedOutput('model', { delivery: 'model.tar.gz' });
		const plan = planned(
			node('train', { outputs: [output] }),
			plannedNode('b', { command: ['p', 'b', '{inputs.i}'], inputs: [plannedInput('i', 'train.model')] }),
		);
		const launcher = controlledLauncher((program) => {
			if (program.name === 'b') expect(readdirSync(program.spec.argv[2] ?? '')).toEqual(['model.tar.gz']);
			writing('weights.csv')(program);
		});
		const execution = await bench.run(plan, { launcher });
		expect(statuses(execution)).toEqual({ train: 'passed', b: 'passed' });
		expect(runOf(execution, 'train').outputs[0]).toMatchObject({
			files: [{ path: 'weights.csv' }],
			profile: { format: 'csv' },
			delivered: { file: 'delivered/model/model.tar.gz' },
		});
	});
});

test('file-shaped inputs and outputs are handed over as paths of files, in folders that exist', async () => {
	bench.write('data/settings.json', '{}');
	const file = { shape: 'file' } as const;
	const plan = planned(
		node('a', {
			inputs: [
				plannedInput('set', 'data/settings.json', { ...file, path: 'inputs/set/hyper.json' }),
				plannedInput('none', undefined, { ...file, path: 'inputs/none/x.json', required: false, unwired: 'empty-dir' }),
			],
			outputs: [plannedOutput('m', { ...file, path: 'outputs/m/metrics.json' })],
			command: ['p', 'a', '{inputs.set}', '{inputs.none}', '{outputs.m}'],
		}),
		plannedNode('b', { command: ['p', 'b', '{inputs.m}'], inputs: [plannedInput('m', 'a.m')] }),
	);
	const launcher = controlledLauncher((program) => {
		const [, name, set = '', none = '', out = ''] = program.spec.argv;
		if (name === 'a') {
			expect(readFileSync(set, 'utf8')).toBe('{}');
			expect(readdirSync(dirname(none))).toEqual([]);
			writeFileSync(out, '{"auc": 1}');
		} else expect(readdirSync(set)).toEqual(['metrics.json']);
		ok(program);
	});
	const execution = await bench.run(plan, { launcher });
	expect(statuses(execution)).toEqual({ a: 'passed', b: 'passed' });
	expect(runOf(execution, 'a')).toMatchObject({ undeclared: [], outputs: [{ files: [{ path: 'metrics.json' }] }] });
});

test('a node whose folder cannot be written is a failure to stage, not a crash', async () => {
	const workbench = { ...workbenchHere(), stage: async () => ({ problems: [], inputs: [] }) };
	const plan = planned(plannedNode('a', { runtime: 'python', entry: 'a.py' }));
	const python = { path: '/usr/bin/python3', version: '3.12.0' };
	const execution = await bench.run(plan, { launcher: controlledLauncher(ok), workbench }, { python });
	expect(runOf(execution, 'a').outcome).toEqual({
		status: 'failed',
		failure: {
			reason: 'staging-error',
			message: "The node's folder cannot be used: it is not there any more (ENOENT)",
		},
	});
});

test('a failure to stage after a retry keeps the attempts', async () => {
	let stagings = 0;
	const here = workbenchHere();
	const workbench = {
		...here,
		stage: async (job: Parameters<typeof here.stage>[0]) => {
			stagings += 1;
			const full = { problems: [{ input: '', message: 'the disk is full' }], inputs: [] };
			return stagings === 1 ? here.stage(job) : full;
		},
	};
	const launcher = controlledLauncher((program) => program.exit(1));
	const run = runOf(await bench.run(planned(node('a', { retries: 2 })), { launcher, workbench }), 'a');
	expect(run).toMatchObject({ outcome: { failure: { message: 'the disk is full' } }, attempts: [{ exitCode: 1 }] });
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

describe('stubs', () => {
	test('fixtures stand for the outputs: sealed, profiled and handed on', async () => {
		bench.write('fixtures/train/part.csv', 'a,b\n1,2\n3,4\n');
		bench.write('fixtures/one.json', '{}');
		const stub = plannedNode('s', {
			kind: 'stub',
			outputs: [
				plannedOutput('DATA', { stub: 'fixtures/train' }),
				plannedOutput('ONE', { stub: 'fixtures/one.json', path: 'outputs/ONE/one.json', shape: 'file' }),
				plannedOutput('NONE'),
			],
		});
		const plan = planned(stub, node('b', { inputs: [plannedInput('i', 's.DATA'), plannedInput('j', 's.ONE')] }));
		const launcher = controlledLauncher(ok);
		const execution = await bench.run(plan, { launcher });
		expect(runOf(execution, 's')).toMatchObject({
			outcome: { status: 'passed', via: 'stub' },
			attempts: [],
			outputs: [
				{ output: 'DATA', present: true, profile: { table: { rows: 2 } } },
				{ output: 'ONE', present: true, files: [{ path: 'one.json' }] },
				{ output: 'NONE', present: false },
			],
		});
		expect(launcher.started).toEqual(['b']);
		expect(runOf(execution, 'b').outcome.status).toBe('passed');
		expect(readdirSync(join(bench.out, 'nodes/b/inputs/j'))).toEqual(['one.json']);
	});

	test('a fixture that is not there fails the stub, without a path of this machine', async () => {
		const stub = plannedNode('s', { kind: 'stub', outputs: [plannedOutput('DATA', { stub: 'fixtures/none' })] });
		const execution = await bench.run(planned(stub), { launcher: controlledLauncher() });
		expect(runOf(execution, 's').outcome).toEqual({
			status: 'failed',
			failure: { reason: 'staging-error', message: 'DATA: nothing is at fixtures/none' },
		});
	});
});

describe('attempts', () => {
	test('a retry starts from empty, and every attempt and its log is kept', async () => {
		let starts = 0;
		const launcher = controlledLauncher((program) => {
			starts += 1;
			const folder = program.spec.argv[2] ?? '';
			expect(readdirSync(folder)).toEqual([]);
			writeFileSync(join(folder, `try-${starts}.csv`), 'a\n1\n');
			program.exit(starts < 3 ? 1 : 0, `try ${starts}\n`);
		});
		const plan = planned(node('a', { retries: 3, outputs: [plannedOutput('o')] }));
		const run = runOf(await bench.run(plan, { launcher }), 'a');
		expect(run.outcome).toEqual({ status: 'passed', via: 'run' });
		expect(run.attempts.map(({ log, exitCode, failure }) => [log.tail, exitCode, failure?.reason])).toEqual([
			['try 1\n', 1, 'exit-non-zero'],
			['try 2\n', 1, 'exit-non-zero'],
			['try 3\n', 0, undefined],
		]);
		expect(run.attempts[0]?.log.path).toBe('nodes/a/log/attempt-1.log');
		expect(run.outputs[0]?.files.map(({ path }) => path)).toEqual(['try-3.csv']);
		expect(readdirSync(join(bench.out, 'nodes/a/log'))).toHaveLength(3);
	});

	test('a missing output is retried as well, and what stays missing is the failure', async () => {
		const launcher = controlledLauncher(ok);
		const plan = planned(node('a', { retries: 1, outputs: [plannedOutput('o')] }));
		const run = runOf(await bench.run(plan, { launcher }), 'a');
		expect(run.attempts.map(({ failure }) => failure?.reason)).toEqual(['missing-output', 'missing-output']);
		expect(run.outcome.status).toBe('failed');
	});

	test('an interrupt between two attempts starts no other', async () => {
		const interrupt = new AbortController();
		const launcher = controlledLauncher((program) => {
			interrupt.abort();
			program.end({ how: { kind: 'exit', code: 1 } });
		});
		const plan = planned(node('a', { retries: 5 }));
		const run = runOf(await bench.run(plan, { launcher, signal: interrupt.signal }), 'a');
		expect(run.outcome).toEqual({ status: 'cancelled', reason: 'interrupted' });
		expect(launcher.started).toEqual(['a']);
	});

	test('a launcher that was told to stop before the start leaves no attempt', async () => {
		const interrupt = new AbortController();
		const launcher: Launcher = {
			async start() {
				interrupt.abort();
				const how = { kind: 'spawn-error', message: 'It was cancelled before it started.' } as const;
				return { how, stopped: 'cancelled', startedMs: 1, endedMs: 1, leftBehind: false };
			},
			close: async () => {},
		};
		const run = runOf(await bench.run(planned(node('a')), { launcher, signal: interrupt.signal }), 'a');
		expect(run).toMatchObject({ outcome: { status: 'cancelled' }, attempts: [] });
	});

	test('what is measured and left behind is in the attempt, and texts hold no secret and no path of ours', async () => {
		const launcher = controlledLauncher((program) => {
			writeFileSync(program.spec.log, `token s3cret in ${program.spec.cwd}/x and ${bench.root}/scripts/a.py\n`);
			const how = { kind: 'signal', signal: 'SIGSEGV' } as const;
			program.end({ how, cpuMs: 5, peakRssBytes: 77, leftBehind: true });
		});
		const redact = (text: string): string => text.replaceAll('s3cret', '***');
		const run = runOf(await bench.run(planned(node('a')), { launcher, redact }), 'a');
		expect(run.attempts[0]).toMatchObject({
			failure: { reason: 'signal', signal: 'SIGSEGV' },
			cpuMs: 5,
			peakRssBytes: 77,
			leftBehind: true,
			log: { tail: 'token *** in nodes/a/work/x and scripts/a.py\n' },
		});
	});

	test('a child gets its values and a private temporary folder, and nothing of ours that is not allowed', async () => {
		let env: Readonly<Record<string, string>> = {};
		const launcher = controlledLauncher((program) => {
			({ env } = program.spec);
			expect(existsSync(env['WORKING_DIRECTORY'] ?? '')).toBe(true);
			ok(program);
		});
		const plan = planned(
			node('a', {
				env: [
					{ name: 'LABEL', value: { literal: 'y' }, declared: true },
					{ name: 'KEY', value: { fromEnvironment: 'MY_KEY' }, declared: false },
					{ name: 'UNSET', value: { fromEnvironment: 'NOT_THERE' }, declared: false },
					{ name: 'WORKING_DIRECTORY', value: { inFolder: 'tmp/working' }, declared: true },
				],
			}),
		);
		const environment = { PATH: '/bin', HOME: '/home/me', MY_KEY: 'k', ACTIONS_RUNTIME_TOKEN: 't', EXTRA: 'e' };
		await bench.run(plan, { launcher }, { environment, envPassthrough: ['EXTRA'] });
		const tmp = join(bench.out, 'nodes/a/tmp');
		expect(env).toEqual({
			PATH: '/bin',
			HOME: '/home/me',
			EXTRA: 'e',
			TMPDIR: tmp,
			TMP: tmp,
			TEMP: tmp,
			LABEL: 'y',
			KEY: 'k',
			WORKING_DIRECTORY: join(tmp, 'working'),
		});
	});
});

describe('what is kept', () => {
	test.each([
		['always', true, true],
		['on-failure', false, true],
		['never', false, false],
	] as const)('%s', async (keep, good, bad) => {
		const launcher = controlledLauncher((program) => program.exit(program.name === 'bad' ? 1 : 0));
		await bench.run(planned(node('good'), node('bad')), { launcher }, { keep });
		const has = (name: string, folder: string): boolean => existsSync(join(bench.out, 'nodes', name, folder));
		for (const folder of ['inputs', 'work', 'tmp']) {
			expect(has('good', folder), folder).toBe(good);
			expect(has('bad', folder), folder).toBe(bad);
		}
		expect(has('good', 'log') && has('bad', 'log') && has('good', 'outputs')).toBe(true);
	});
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
