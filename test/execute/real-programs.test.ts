import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createLauncher } from '../../src/execute/launchers/launchers.ts';
import type { Launcher } from '../../src/lib/launcher.ts';
import type { Failure } from '../../src/model/execution.ts';
import type { PlannedNode } from '../../src/model/plan.ts';
import type { Workbench } from '../../src/model/workbench.ts';
import { createWorkbench } from '../../src/workbench/workbench.ts';
import { executionBench, runOf, statuses, type ExecutionBench } from '../rig/execution-bench.ts';
import { planned, plannedInput, plannedNode, plannedOutput } from '../rig/planned.ts';
import { findPythons } from '../rig/pythons.ts';

const python = findPythons()[0];

let bench: ExecutionBench;
let workbench: Workbench;
beforeAll(() => {
	workbench = createWorkbench();
});
afterAll(async () => workbench.close());
beforeEach(() => {
	bench = executionBench();
});
afterEach(() => bench.remove());

/** A node that runs a line of shell; its inputs and outputs are `$1`, `$2`, … in the order of their declaration. */
function shell(id: string, line: string, parts: Partial<PlannedNode> = {}): PlannedNode {
	const inputs = (parts.inputs ?? []).map(({ name }) => `{inputs.${name}}`);
	const outputs = (parts.outputs ?? []).map(({ name }) => `{outputs.${name}}`);
	return plannedNode(id, { command: ['sh', '-c', line, 'sh', ...inputs, ...outputs], ...parts });
}

describe.each(['node', 'python'] as const)('through the %s launcher', (kind) => {
	let launcher: Launcher;
	beforeAll(() => {
		launcher = createLauncher(kind, python === undefined ? {} : { python: python.path });
	});
	afterAll(async () => launcher.close());

	test('data flows from script to script, also packed, and what is wrong is told', async () => {
		bench.write('data/rows.csv', 'a,b\n1,2\n3,4\n');
		const plan = planned(
			shell('copy', 'cp "$1"/rows.csv "$2"/part.csv && touch "$2"/../stray', {
				inputs: [plannedInput('raw', 'data/rows.csv')],
				outputs: [plannedOutput('rows')],
			}),
			shell('train', 'cat "$1"/part.csv > "$2"/weights.txt; echo changed >> "$1"/part.csv', {
				inputs: [plannedInput('rows', 'copy.rows')],
				outputs: [plannedOutput('model', { delivery: 'model.tar.gz' })],
			}),
			shell('use', 'cd "$1" && tar -xzf model.tar.gz && test "$(wc -l < weights.txt)" -eq 3 && echo good', {
				inputs: [plannedInput('model', 'train.model')],
			}),
			shell('also', 'test "$(wc -l < "$1"/part.csv)" -eq 3', { inputs: [plannedInput('rows', 'copy.rows')] }),
		);
		const execution = await bench.run(plan, { launcher, workbench });
		expect(statuses(execution)).toEqual({ copy: 'passed', train: 'passed', use: 'passed', also: 'passed' });
		expect(runOf(execution, 'copy').undeclared).toEqual(['stray']);
		expect(runOf(execution, 'train').modifiedInputs).toEqual(['rows']);
		expect(runOf(execution, 'use')).toMatchObject({
			modifiedInputs: ['model'],
			attempts: [{ exitCode: 0, log: { tail: 'good\n' } }],
		});
	});

	test('each way to fail has its own cause, and the others go on', async () => {
		const plan = planned(
			shell('code', 'echo why >&2; exit 7'),
			shell('signal', 'kill -SEGV $$'),
			shell('hang', 'trap "" TERM; sleep 60 & wait; sleep 60', { timeoutMs: 300 }),
			shell('flood', 'yes flood'),
			plannedNode('absent', { command: ['no-such-program-anywhere'] }),
			shell('forgets', 'true', { outputs: [plannedOutput('o')] }),
			shell('good', 'echo "$TMPDIR" > "$1"/t', { outputs: [plannedOutput('o')] }),
		);
		const execution = await bench.run(plan, { launcher, workbench }, { maxParallel: 3, logLimitBytes: 2_000_000 });
		const failures = Object.fromEntries(
			execution.runs.map(({ node, outcome }) => [node, outcome.status === 'failed' ? outcome.failure : undefined]),
		);
		expect(failures).toEqual({
			code: { reason: 'exit-non-zero', exitCode: 7, message: 'why' },
			signal: { reason: 'signal', signal: 'SIGSEGV' },
			hang: { reason: 'timeout', timeoutMs: 300 },
			flood: { reason: 'log-limit', limitBytes: 2_000_000 },
			absent: expect.objectContaining({ reason: 'spawn-error', program: 'no-such-program-anywhere' }) as Failure,
			forgets: { reason: 'missing-output', outputs: ['o'] },
			good: undefined,
		});
		expect(runOf(execution, 'code').attempts[0]?.log.tail).toBe('why\n');
		const tmp = readFileSync(join(bench.out, 'nodes/good/outputs/o/t'), 'utf8').trim();
		expect(tmp).toBe(join(bench.out, 'nodes/good/tmp'));
	});

	test('what a script was passed through does not stay in its logs, wherever in them it lies', async () => {
		const secret = 'hunter2-is-the-password';
		const line =
			'yes filler | head -n 400000; echo "before $API_TOKEN after"; printf "%s" "$API_TOKEN"; cd "$TMPDIR"/../log; test -e attempt-2.log || mkdir attempt-1.log.masked; exit 3';
		const retried = shell('tells', line, { retries: 1 });
		const plain = shell('quiet', 'echo nothing; ln -s /etc/hostname "$TMPDIR"/../log/driver-1.link');
		const execution = await bench.run(
			planned(retried, plain),
			{ launcher, workbench, redact: (text) => text.replaceAll(secret, '***') },
			{ envPassthrough: ['API_TOKEN'], environment: { PATH: process.env['PATH'] ?? '', API_TOKEN: secret } },
		);
		expect(statuses(execution)).toEqual({ tells: 'failed', quiet: 'passed' });
		const folder = join(bench.out, 'nodes/tells/log');
		expect(readdirSync(folder)).toEqual(['attempt-1.log', 'attempt-2.log']);
		for (const name of readdirSync(folder)) {
			expect(readFileSync(join(folder, name), 'utf8')).toBe(`${'filler\n'.repeat(400_000)}before *** after\n***`);
		}
		expect(runOf(execution, 'tells').attempts[0]?.log.bytes).toBe(2_800_020);
		expect(readFileSync(join(bench.out, 'nodes/quiet/log/attempt-1.log'), 'utf8')).toBe('nothing\n');
	});

	test.runIf(python !== undefined)('nor in what the driver of a Python script wrote', async () => {
		const secret = 'hunter2-is-the-password';
		bench.write('a.py', `import os\ndef main(i, o, e, a):\n    raise ValueError("bad " + os.environ["API_TOKEN"])\n`);
		const redact = (text: string) => text.replaceAll(secret, '***');
		const settings = {
			...(python === undefined ? {} : { python }),
			envPassthrough: ['API_TOKEN'],
			environment: { PATH: process.env['PATH'] ?? '', API_TOKEN: secret },
		};
		const node = plannedNode('a', { runtime: 'python', entry: 'a.py' });
		const execution = await bench.run(planned(node), { launcher, workbench, redact }, settings);
		expect(runOf(execution, 'a').outcome).toMatchObject({ failure: { type: 'ValueError', message: 'bad ***' } });
		const folder = join(bench.out, 'nodes/a/log');
		const all = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
		expect(all.join('\n')).toContain('ValueError: bad ***');
		expect(all.join('\n')).not.toContain(secret);
	});

	test('an interrupt ends programs that ignore it, in time', async () => {
		const interrupt = new AbortController();
		const plan = planned(
			shell('deaf', 'trap "" TERM INT; touch "$TMPDIR/ready"; while :; do sleep 1; done'),
			shell('after', 'true', { dependsOn: ['deaf'] }),
		);
		const watch = setInterval(() => {
			if (existsSync(join(bench.out, 'nodes/deaf/tmp/ready'))) interrupt.abort();
		}, 20);
		let cancelledAt = 0;
		interrupt.signal.addEventListener('abort', () => (cancelledAt = Date.now()));
		const execution = await bench.run(plan, { launcher, workbench, signal: interrupt.signal });
		clearInterval(watch);
		expect(statuses(execution)).toEqual({ deaf: 'cancelled', after: 'cancelled' });
		expect(execution.cancelled).toBe('interrupted');
		expect(Date.now() - cancelledAt).toBeLessThan(4_500);
	});

	test('a script that prints a lot is no burden: only the ends of its log are kept', async () => {
		const execution = await bench.run(planned(shell('loud', 'yes 0123456789 | head -c 60000000')), {
			launcher,
			workbench,
		});
		const { log } = runOf(execution, 'loud').attempts[0] ?? { log: { bytes: 0, head: '', tail: '' } };
		expect(log.bytes).toBe(60_000_000);
		expect(log.head.length + log.tail.length).toBeLessThan(21_000);
	});

	test('300 trivial programs all come to their end', async () => {
		const nodes = Array.from({ length: 300 }, (_, index) =>
			plannedNode(`n${index}`, { dependsOn: index < 20 ? [] : [`n${index - 20}`] }),
		);
		const execution = await bench.run(planned(...nodes), { launcher, workbench }, { maxParallel: 4 });
		expect(new Set(Object.values(statuses(execution)))).toEqual(new Set(['passed']));
	});

	test('the same plan gives the same result, times apart, however many run at once', async () => {
		bench.write('data/rows.csv', 'a,b\n1,2\n');
		const copies = Array.from({ length: 6 }, (_, index) =>
			shell(`copy${index}`, 'cat "$1"/* | tee "$2"/part.csv', {
				inputs: [plannedInput('in', index < 2 ? 'data/rows.csv' : `copy${index - 2}.out`)],
				outputs: [plannedOutput('out', { delivery: index === 3 ? 'output.tar.gz' : 'as-is' })],
			}),
		);
		const bad = [shell('bad', 'sleep 0.05; exit 1'), shell('worse', 'exit 2')];
		const plan = planned(...copies, ...bad, shell('after', 'true', { dependsOn: ['bad', 'worse'] }));
		const results = new Set<string>();
		for (const maxParallel of [1, 4, 4]) {
			const { runs } = await bench.run(plan, { launcher, workbench }, { maxParallel });
			results.add(JSON.stringify(runs, (key, value: unknown) => (/Ms$|RssBytes$/.test(key) ? undefined : value)));
		}
		expect(results.size).toBe(1);
	});

	test('Python scripts run by their driver', async () => {
		if (python === undefined) throw new Error('These tests need a Python ≥ 3.9 on PATH.');
		mkdirSync(join(bench.root, 'scripts'), { recursive: true });
		writeFileSync(
			join(bench.root, 'scripts/double.py'),
			'import os\ndef main(input_paths, output_paths, environ_vars, job_args):\n' +
				'    rows = open(os.path.join(input_paths["rows"], "r.csv")).read()\n' +
				'    open(os.path.join(output_paths["twice"], "r.csv"), "w").write(rows * job_args.times)\n' +
				'    return rows\n',
		);
		writeFileSync(
			join(bench.root, 'scripts/broken.py'),
			'def main(input_paths, output_paths, environ_vars, job_args):\n    return input_paths["nope"]\n',
		);
		bench.write('data/r.csv', 'x\n');
		const script = { runtime: 'python' as const };
		const plan = planned(
			plannedNode('double', {
				...script,
				entry: 'scripts/double.py',
				inputs: [plannedInput('rows', 'data/r.csv')],
				outputs: [plannedOutput('twice')],
				args: [{ name: 'times', value: 2 }],
			}),
			plannedNode('broken', { ...script, entry: 'scripts/broken.py', inputs: [plannedInput('i', 'double.twice')] }),
		);
		const execution = await bench.run(plan, { launcher, workbench }, { python, observe: true });
		expect(runOf(execution, 'double')).toMatchObject({ outcome: { status: 'passed' }, outputs: [{ bytes: 4 }] });
		expect(runOf(execution, 'broken').outcome).toMatchObject({
			failure: { reason: 'exception', type: 'KeyError', frames: [{ file: 'scripts/broken.py', line: 2 }] },
		});
		expect(JSON.stringify(execution)).not.toContain(bench.root);
		expect(JSON.stringify(execution)).not.toContain(bench.out);
	});
});
