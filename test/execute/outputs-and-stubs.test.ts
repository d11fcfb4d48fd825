import { mkdirSync, readFileSync, rmdirSync, symlinkSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { PlannedNode } from '../../src/model/plan.ts';
import { controlledLauncher } from '../rig/controlled-launcher.ts';
import { node, ok, writing } from '../rig/controlled-nodes.ts';
import { executionBench, runOf, statuses, workbenchHere, type ExecutionBench } from '../rig/execution-bench.ts';
import { planned, plannedInput, plannedNode, plannedOutput } from '../rig/planned.ts';

let bench: ExecutionBench;
beforeEach(() => {
	bench = executionBench();
});
afterEach(() => bench.remove());

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
			failure: { reason: 'staging-error', message: 'i: the optional output o of a was not written', inputs: ['i'] },
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
			failure: {
				reason: 'staging-error',
				message: 'i: its source was changed after it had been sealed',
				inputs: ['i'],
			},
		});
	});

	test.each(['always', 'on-failure', 'never'] as const)(
		'links into what only the script needs reach the consumer as files: keep %s',
		async (keep) => {
			bench.write('data/big.csv', 'a,b\n1,2\n');
			const plan = planned(
				node('a', {
					inputs: [plannedInput('raw', 'data/big.csv')],
					outputs: [plannedOutput('file'), plannedOutput('folder'), plannedOutput('own')],
				}),
				node('slow', { dependsOn: ['a'] }),
				node('b', {
					inputs: [plannedInput('i', 'a.file'), plannedInput('j', 'a.folder'), plannedInput('k', 'a.own')],
					dependsOn: ['a', 'slow'],
					command: ['p', 'b', '{inputs.i}', '{inputs.j}', '{inputs.k}'],
				}),
			);
			const read: string[] = [];
			const launcher = controlledLauncher((program) => {
				const folders = program.spec.argv.slice(2);
				if (program.name === 'a') {
					const [file = '', folder = '', own = ''] = folders;
					symlinkSync('../../inputs/raw/big.csv', join(file, 'big.csv'));
					rmdirSync(folder);
					symlinkSync('../inputs/raw', folder);
					writeFileSync(join(program.spec.cwd, 'model.csv'), 'm\n');
					symlinkSync(join(program.spec.cwd, 'model.csv'), join(own, 'model.csv'));
				}
				if (program.name === 'b') {
					for (const folder of folders)
						read.push(...readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8')));
				}
				// Time to clear up after a.
				setTimeout(() => program.exit(0), program.name === 'slow' ? 300 : 0);
			});
			const execution = await bench.run(plan, { launcher }, { keep });
			expect(statuses(execution)).toEqual({ a: 'passed', slow: 'passed', b: 'passed' });
			expect(read).toEqual(['a,b\n1,2\n', 'a,b\n1,2\n', 'm\n']);
		},
	);

	test('a link to a file of the output itself keeps nothing from being cleared', async () => {
		const launcher = controlledLauncher((program) => {
			writing('x.csv')(program);
			symlinkSync('x.csv', join(program.spec.argv[2] ?? '', 'latest.csv'));
		});
		await bench.run(planned(node('a', { outputs: [plannedOutput('o')] })), { launcher }, { keep: 'never' });
		expect(readdirSync(join(bench.out, 'nodes/a')).sort()).toEqual(['log', 'outputs']);
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

	test('one that is too large to be copied for each reader is handed on all the same', async () => {
		bench.write('fixtures/model/weights.bin', 'x'.repeat(100));
		const stub = plannedNode('s', { kind: 'stub', outputs: [plannedOutput('M', { stub: 'fixtures/model' })] });
		const reads = node('b', { inputs: [plannedInput('i', 's.M')], command: ['p', 'b', '{inputs.i}'] });
		const launcher = controlledLauncher((program) => {
			const path = join(program.spec.argv[2] ?? '', 'weights.bin');
			// What a reader does through its link must not reach the repository.
			writeFileSync(path, 'written');
			ok(program);
		});
		const workbench = workbenchHere({ copyBytes: 10 });
		const execution = await bench.run(planned(stub, reads), { launcher, workbench });
		expect(statuses(execution)).toEqual({ s: 'passed', b: 'passed' });
		expect(runOf(execution, 's').outputs).toMatchObject([{ output: 'M', present: true, bytes: 100 }]);
		expect(readFileSync(join(bench.root, 'fixtures/model/weights.bin'), 'utf8')).toHaveLength(100);
	});

	test('one that cannot be the output fails itself, not its readers', async () => {
		bench.write('fixtures/metrics/a.json', '{}');
		bench.write('fixtures/metrics/b.json', '{}');
		const file = { shape: 'file', path: 'outputs/M/metrics.json', stub: 'fixtures/metrics' } as const;
		const stub = plannedNode('s', { kind: 'stub', outputs: [plannedOutput('M', file), plannedOutput('NONE')] });
		const reads = node('b', { inputs: [plannedInput('i', 's.M')] });
		const execution = await bench.run(planned(stub, reads), { launcher: controlledLauncher(ok) });
		expect(runOf(execution, 's').outcome).toEqual({
			status: 'failed',
			failure: {
				reason: 'staging-error',
				message: 'M: fixtures/metrics holds nothing that can be the file metrics.json',
			},
		});
		expect(runOf(execution, 'b').outcome).toEqual({ status: 'blocked', because: 's', why: 'failed' });
	});

	test('a fixture that is not there fails the stub, without a path of this machine', async () => {
		const stub = plannedNode('s', { kind: 'stub', outputs: [plannedOutput('DATA', { stub: 'fixtures/none' })] });
		const execution = await bench.run(planned(stub), { launcher: controlledLauncher() });
		expect(runOf(execution, 's').outcome).toEqual({
			status: 'failed',
			failure: { reason: 'staging-error', message: 'DATA: nothing is at fixtures/none', inputs: ['DATA'] },
		});
	});
});
