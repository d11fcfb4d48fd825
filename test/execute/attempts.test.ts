import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { pythonDefaults } from '../../src/execute/runtimes/python.ts';
import type { Launcher } from '../../src/lib/launcher.ts';
import { controlledLauncher } from '../rig/controlled-launcher.ts';
import { node, ok } from '../rig/controlled-nodes.ts';
import { executionBench, runOf, workbenchHere, type ExecutionBench } from '../rig/execution-bench.ts';
import { planned, plannedNode, plannedOutput } from '../rig/planned.ts';

let bench: ExecutionBench;
beforeEach(() => {
	bench = executionBench();
});
afterEach(() => bench.remove());

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
			// Whatever it starts may be Python.
			...pythonDefaults,
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
