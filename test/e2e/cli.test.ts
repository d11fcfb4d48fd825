import { execa } from 'execa';
import { existsSync } from 'node:fs';
import { appendFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CompletedResult } from '../../src/model/result.ts';
import { copyPipeline, replaceIn } from '../rig/broken-case.ts';
import { childCoverage } from '../rig/child-coverage.ts';
import { doorProgram, plainEnvironment, runCli } from '../rig/door.ts';

let copy: string;
beforeEach(async () => {
	copy = await copyPipeline('three-steps');
});
afterEach(async () => {
	await rm(copy, { recursive: true, force: true });
});

async function readResult(out = '.dag-script-test'): Promise<CompletedResult> {
	return JSON.parse(await readFile(join(copy, out, 'result.json'), 'utf8')) as CompletedResult;
}

/** Replaces the script of a step by one that hangs until it is told to end. */
async function hang(script: string, onTerm = 'SIG_DFL'): Promise<void> {
	const text = `import signal, time
def main(input_paths, output_paths, environ_vars, job_args):
    signal.signal(signal.SIGTERM, signal.${onTerm})
    print("hanging", flush=True)
    time.sleep(600)
`;
	await writeFile(join(copy, 'scripts', script), text);
}

describe('what is typed', () => {
	test('nothing: the help on standard error, and a usage error', async () => {
		const end = await runCli([], { cwd: copy });
		expect(end).toMatchObject({ exitCode: 2, stdout: '' });
		expect(end.stderr).toContain('Usage: dag-script-test COMMAND');
	});

	test('--help and --version on standard output', async () => {
		expect(await runCli(['--help'], { cwd: copy })).toMatchObject({ exitCode: 0, stderr: '' });
		expect((await runCli(['run', '--help'], { cwd: copy })).stdout).toContain('--on-failure continue|fail-fast|kill');
		expect((await runCli(['--version'], { cwd: copy })).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
	});

	test('several mistakes: all of them, and where help is', async () => {
		const end = await runCli(['run', '--max-parallel', 'many', '--keep', 'some'], { cwd: copy });
		expect(end.exitCode).toBe(2);
		expect(end.stderr).toContain('--max-parallel is "many"');
		expect(end.stderr).toContain('--keep is "some"');
		expect(end.stderr).toContain('See "dag-script-test run --help".');
	});

	test('a reader that goes away is no failure', async () => {
		const shell = `"$0" "$1" plan --json | head -c 10`;
		const end = await execa('sh', ['-c', shell, process.execPath, doorProgram('cli')], {
			cwd: copy,
			env: { ...plainEnvironment(), ...childCoverage() },
			extendEnv: false,
		});
		expect(end.stderr).toBe('');
	});
});

describe('plan', () => {
	test('for people on standard output', async () => {
		const end = await runCli(['plan'], { cwd: copy });
		expect(end).toMatchObject({ exitCode: 0, stderr: '' });
		expect(end.stdout).toContain('three-steps: 3 nodes');
		expect(end.stdout).toMatch(/PriceSummary\s+scripts\//);
	});

	test('as JSON, where the script is missing too, with the diagnostics beside it', async () => {
		await rm(join(copy, 'scripts'), { recursive: true });
		const end = await runCli(['plan', '--json'], { cwd: copy });
		expect(end.exitCode).toBe(2);
		const { version, plan, diagnostics } = JSON.parse(end.stdout) as {
			version: number;
			plan: CompletedResult['plan'];
			diagnostics: { code: string }[];
		};
		expect(version).toBe(1);
		expect(plan.nodes.map(({ id }) => id)).toEqual(['PriceCleaning', 'PriceSummary', 'PriceNote']);
		expect(plan.bindings.length).toBeGreaterThan(1);
		expect(diagnostics.map(({ code }) => code)).toContain('script-not-found');
	});

	test('of a selection', async () => {
		const end = await runCli(['plan', '--json', '--node', '+PriceSummary'], { cwd: copy });
		const { plan } = JSON.parse(end.stdout) as { plan: CompletedResult['plan'] };
		expect(plan.nodes.map(({ id }) => id)).toEqual(['PriceCleaning', 'PriceSummary']);
	});

	test('of several DAGs', async () => {
		const [dag] = (await readResultPaths()).filter((path) => path.includes('.dag.'));
		await writeFile(join(copy, 'other.dag.yml'), 'nodes: { PriceCleaning: {} }\n');
		const end = await runCli(['plan', '--json', '--dag', dag ?? '', '--dag', 'other.dag.yml'], { cwd: copy });
		const { plans } = JSON.parse(end.stdout) as { plans: CompletedResult['plan'][] };
		expect(plans.map(({ pipeline }) => pipeline)).toEqual(['three-steps', 'other']);
	});
});

async function readResultPaths(): Promise<readonly string[]> {
	const { stdout } = await execa('find', ['.', '-type', 'f'], { cwd: copy });
	return stdout.split('\n').map((path) => path.replace(/^\.\//, ''));
}

describe('run', () => {
	test('data on standard output only with --json, people on standard error', async () => {
		const plain = await runCli(['run'], { cwd: copy });
		expect(plain).toMatchObject({ exitCode: 0, stdout: '' });
		const json = await runCli(['run', '--json', '--quiet'], { cwd: copy });
		expect(JSON.parse(json.stdout)).toEqual(await readResult());
	});

	test('several DAGs: a folder and a result each', async () => {
		const [dag] = (await readResultPaths()).filter((path) => path.includes('.dag.'));
		await writeFile(join(copy, 'other.dag.yml'), 'nodes: { PriceCleaning: {} }\n');
		const both = ['--dag', dag ?? '', '--dag', 'other.dag.yml'];
		const end = await runCli(['run', ...both, '--out', 'o', '--json'], { cwd: copy });
		expect(end.exitCode, end.stderr).toBe(0);
		const results = [await readResult('o/three-steps'), await readResult('o/other')];
		expect(JSON.parse(end.stdout)).toEqual({ version: 1, results });
		expect((await readResult('o/three-steps')).totals.passed).toBe(3);
		expect((await readResult('o/other')).totals.passed).toBe(1);
	});

	test('a node of one of several DAGs: the others are left alone, with their last results', async () => {
		const [dag] = (await readResultPaths()).filter((path) => path.includes('.dag.'));
		await writeFile(join(copy, 'other.dag.yml'), 'nodes: { PriceCleaning: {} }\n');
		const both = ['--dag', dag ?? '', '--dag', 'other.dag.yml'];
		await runCli(['run', ...both, '--out', 'o'], { cwd: copy });
		const before = await readFile(join(copy, 'o', 'other', 'result.json'), 'utf8');
		const one = await runCli(['run', ...both, '--out', 'o', '--node', 'PriceSummary'], { cwd: copy });
		expect(one.exitCode, one.stderr).toBe(0);
		expect((await readResult('o/three-steps')).totals.passed).toBe(1);
		expect(await readFile(join(copy, 'o', 'other', 'result.json'), 'utf8')).toBe(before);
		for (const command of ['plan', 'lint']) {
			const end = await runCli([command, ...both, '--node', 'PriceSummary'], { cwd: copy });
			expect(end.exitCode, end.stderr).toBe(0);
		}
		const slip = await runCli(['run', ...both, '--out', 'o', '--node', 'PriceSumary'], { cwd: copy });
		expect(slip.exitCode).toBe(2);
		expect(slip.stderr).toContain('Did you mean PriceSummary?');
		expect(await readFile(join(copy, 'o', 'other', 'result.json'), 'utf8')).toBe(before);
	});

	test('a node of several DAGs: where one cannot feed it, that one keeps its last result', async () => {
		const [dag] = (await readResultPaths()).filter((path) => path.includes('.dag.'));
		await writeFile(
			join(copy, 'other.dag.yml'),
			'nodes: { PriceCleaning: {}, PriceSummary: { needs: [PriceCleaning] } }\n',
		);
		const both = ['run', '--dag', dag ?? '', '--dag', 'other.dag.yml', '--out', 'o'];
		expect((await runCli(both, { cwd: copy })).exitCode).toBe(0);
		const other = join(copy, 'o', 'other');
		const before = await readFile(join(other, 'result.json'), 'utf8');
		await rm(join(other, 'nodes', 'PriceCleaning'), { recursive: true });
		const end = await runCli([...both, '--node', 'PriceSummary'], { cwd: copy });
		expect(end.exitCode).toBe(2);
		expect(end.stderr).toContain('Nothing was written: o/other still holds the last run.');
		expect((await readResult('o/three-steps')).totals.passed).toBe(1);
		expect(await readFile(join(other, 'result.json'), 'utf8')).toBe(before);
		expect(existsSync(join(other, 'nodes', 'PriceSummary'))).toBe(true);
	});

	test('of several DAGs, one whose run was killed feeds nothing any more', async () => {
		const [dag] = (await readResultPaths()).filter((path) => path.includes('.dag.'));
		await writeFile(join(copy, 'other.dag.yml'), 'nodes: { PriceCleaning: {} }\n');
		const waiting = join(copy, 'waiting');
		await appendFile(
			join(copy, 'scripts', 'price_summary.py'),
			[
				'',
				'import os, time',
				'summarize = main',
				'def main(*all, **named):',
				'    summarize(*all, **named)',
				`    if os.path.exists(${JSON.stringify(waiting)}):`,
				`        open(${JSON.stringify(`${waiting}.now`)}, "w").close()`,
				'        time.sleep(600)',
				'',
			].join('\n'),
		);
		const args = ['run', '--dag', dag ?? '', '--dag', 'other.dag.yml', '--out', 'o', '--node'];
		const whole = await runCli(args.slice(0, -1), { cwd: copy });
		expect(whole.exitCode, whole.stderr).toBe(0);
		expect((await runCli([...args, 'PriceNote'], { cwd: copy })).exitCode).toBe(0);
		expect((await runCli(args.slice(0, -1), { cwd: copy })).exitCode).toBe(0);
		await writeFile(waiting, '');
		const child = execa(process.execPath, [doorProgram('cli'), ...args, 'PriceSummary'], {
			cwd: copy,
			env: plainEnvironment(),
			extendEnv: false,
			reject: false,
		});
		await expect.poll(() => existsSync(`${waiting}.now`), { timeout: 30_000 }).toBe(true);
		child.kill('SIGKILL');
		await child;
		const alone = await runCli([...args, 'PriceNote'], { cwd: copy });
		expect(alone.exitCode).toBe(2);
		expect(alone.stderr).toContain('the last run cannot supply it');
	}, 60_000);

	test.each(['run', 'plan', 'lint'])('%s tells nothing of nodes that are not selected', async (command) => {
		await replaceIn(join(copy, 'interfaces', 'price_note.step.yaml'), {
			'contract:\n': 'contract:\n  env_vars: { required: [NOT_SET] }\n',
		});
		const all = await runCli([command], { cwd: copy });
		expect(all.stderr).toContain('missing-env');
		expect(all.exitCode).toBe(2);
		const one = await runCli([command, '--node', 'PriceCleaning'], { cwd: copy });
		expect(one.stderr).not.toContain('missing-env');
		expect(one.exitCode).toBe(0);
	});

	test('one node alone takes its inputs from the last run', async () => {
		const alone = ['run', '--node', 'PriceSummary'];
		const first = await runCli(alone, { cwd: copy });
		expect(first.exitCode).toBe(2);
		expect(first.stderr).toContain('Select +PriceSummary');
		expect(first.stderr).toMatch(/^Nothing was written\.$/m);
		expect((await runCli(['run'], { cwd: copy })).exitCode).toBe(0);
		// A slip costs nothing: the last run stays.
		const slip = await runCli(['run', '--node', 'PriceSumary'], { cwd: copy });
		expect(slip.exitCode).toBe(2);
		expect(slip.stderr).toContain('PriceSummary');
		expect(slip.stderr).toContain('still holds the last run');
		const again = await runCli(alone, { cwd: copy });
		expect(again.exitCode, again.stderr).toBe(0);
		const { execution } = await readResult();
		expect(execution.runs.map(({ node, role, outcome }) => [node, role, outcome.status])).toEqual([
			['PriceCleaning', 'supporting', 'passed'],
			['PriceSummary', 'assigned', 'passed'],
			['PriceNote', 'assigned', 'skipped'],
		]);
	});

	test('what came of other files than there are now feeds nothing', async () => {
		const module = join(copy, 'scripts', 'price_rules.py');
		const prices = join(copy, 'tests', 'data', 'PriceCleaning', 'raw_prices', 'prices.csv');
		await writeFile(module, 'factor = 1\n');
		const before = await readFile(prices, 'utf8');
		expect((await runCli(['run'], { cwd: copy })).exitCode).toBe(0);
		const alone = async () => (await runCli(['run', '--node', 'PriceSummary'], { cwd: copy })).exitCode;
		await writeFile(module, 'factor = 2\n');
		expect(await alone()).toBe(2);
		await writeFile(module, 'factor = 1\n');
		await writeFile(prices, before.replace('1.20', '9.20'));
		expect(await alone()).toBe(2);
		await writeFile(prices, before);
		expect((await runCli(['run'], { cwd: copy })).exitCode).toBe(0);
		expect(await alone()).toBe(0);
		// What is selected may be another: that is what people select it for.
		const script = join(copy, 'scripts', 'price_summary.py');
		await writeFile(script, `${await readFile(script, 'utf8')}\nprint("edited")\n`);
		expect(await alone()).toBe(0);
		// What one selection took from the last run, the next may take from it.
		expect(await alone()).toBe(0);
	});

	test.each([
		['always', ['inputs', 'log', 'outputs', 'tmp', 'work'], ['inputs', 'log', 'outputs', 'tmp', 'work']],
		['on-failure', ['log'], ['inputs', 'log', 'outputs', 'tmp', 'work']],
		['never', ['log'], ['log']],
	])('--keep %s', async (mode, ofPassed, ofFailed) => {
		await writeFile(join(copy, 'scripts', 'price_summary.py'), 'def main(**paths):\n    raise SystemExit(3)\n');
		const end = await runCli(['run', '--keep', mode], { cwd: copy });
		expect(end.exitCode).toBe(1);
		const nodes = join(copy, '.dag-script-test', 'nodes');
		for (const name of ['inputs', 'outputs', 'work']) {
			expect((await readdir(join(nodes, 'PriceCleaning'))).includes(name), name).toBe(ofPassed.includes(name));
			expect((await readdir(join(nodes, 'PriceSummary'))).includes(name), name).toBe(ofFailed.includes(name));
		}
	});

	test('a folder that holds something else is left alone', async () => {
		await mkdir(join(copy, 'mine'));
		await writeFile(join(copy, 'mine', 'thesis.txt'), 'years of work');
		const end = await runCli(['run', '--out', 'mine'], { cwd: copy });
		expect(end.exitCode).toBe(2);
		expect(end.stderr).toContain('thesis.txt');
		expect(await readFile(join(copy, 'mine', 'thesis.txt'), 'utf8')).toBe('years of work');
	});

	test('a variable is passed through by name, and its value appears nowhere', async () => {
		const script = `import os
def main(input_paths, output_paths, environ_vars, job_args):
    print("seen:", os.environ["API_TOKEN"], os.environ.get("OTHER_SECRET"))
    raise RuntimeError("token is " + os.environ["API_TOKEN"])
`;
		await writeFile(join(copy, 'scripts', 'price_cleaning.py'), script);
		const env = { API_TOKEN: 'canary-4711-value', OTHER_SECRET: 'canary-other' };
		const missing = await runCli(['run', '--env-passthrough', 'API_TOKEN'], { cwd: copy });
		expect(missing.exitCode).toBe(2);
		expect(missing.stderr).toContain('missing-passthrough');
		const end = await runCli(['run', '--json', '--env-passthrough', 'API_TOKEN'], { cwd: copy, env });
		expect(end.exitCode).toBe(1);
		const summary = await readFile(join(copy, '.dag-script-test', 'summary.md'), 'utf8');
		for (const text of [end.stdout, end.stderr, summary]) {
			expect(text).not.toContain('canary');
			expect(text).toContain('***');
		}
		expect(end.stdout).toContain('seen: *** None');
	});

	test('Ctrl-C: cancelled, the report is written, no process is left, 130', async () => {
		await hang('price_summary.py', 'SIG_IGN');
		const child = execa(process.execPath, [doorProgram('cli'), 'run'], {
			cwd: copy,
			env: { ...plainEnvironment(), ...childCoverage() },
			extendEnv: false,
			reject: false,
			stdin: 'ignore',
		});
		const log = join(copy, '.dag-script-test', 'nodes', 'PriceSummary', 'log', 'attempt-1.log');
		for (let tries = 0; tries < 300; tries += 1) {
			const text = await readFile(log, 'utf8').catch(() => '');
			if (text.includes('hanging')) break;
			await sleep(50);
		}
		const before = Date.now();
		child.kill('SIGINT');
		const end = await child;
		expect(end.exitCode).toBe(130);
		expect(Date.now() - before).toBeLessThan(5_000);
		expect(end.stderr).toContain('Ctrl-C again quits at once');
		const result = await readResult();
		expect(result.verdict).toBe('cancelled');
		expect(result.execution.runs.map(({ outcome }) => outcome.status)).toEqual(['passed', 'cancelled', 'cancelled']);
		const { stdout } = await execa('ps', ['-eo', 'args']);
		expect(stdout.split('\n').filter((line) => line.includes(copy))).toEqual([]);
	});
});

describe('report and schema', () => {
	test('a saved result in every format', async () => {
		await runCli(['run'], { cwd: copy });
		const result = join('.dag-script-test', 'result.json');
		const json = await runCli(['report', result, '--format', 'json'], { cwd: copy });
		expect(json.stdout).toBe(await readFile(join(copy, result), 'utf8'));
		const markdown = await runCli(['report', result, '--format=markdown'], { cwd: copy });
		expect(markdown.stdout).toBe(await readFile(join(copy, '.dag-script-test', 'summary.md'), 'utf8'));
		const folder = await runCli(['report', result, '--output', 'scripts'], { cwd: copy });
		expect(folder.exitCode).toBe(2);
		expect(folder.stderr).toContain('scripts cannot be written');
		const text = await runCli(['report', result, '--output', 'deep/report.txt'], { cwd: copy });
		expect(text).toMatchObject({ exitCode: 0, stdout: '' });
		expect(await readFile(join(copy, 'deep', 'report.txt'), 'utf8')).toContain('PriceNote');
	});

	test.each([
		[['report', 'nothing.json'], 'There is no file nothing.json.'],
		[['report', 'dag-script-test.yml'], 'is not a result'],
		[['report', 'scripts'], 'The folder scripts holds no result'],
		[['report', 'x', '--format', 'pdf'], '--format can be'],
		[['schema', 'everything'], 'There is no schema "everything"'],
		[['schema', 'constructor'], 'There is no schema "constructor"'],
	])('%j is a usage error', async (args, says) => {
		const end = await runCli(args, { cwd: copy });
		expect(end.exitCode).toBe(2);
		expect(end.stderr).toContain(says);
	});

	test.each([
		[['plan', '--save', 'scripts'], 'scripts cannot be written'],
		[['plan', '--write-dag', 'scripts'], 'scripts cannot be written'],
		[['run', '--node', 'PriceCleaning', '--out', 'dag-script-test.yml'], 'The work folder'],
	])('%j names a place that cannot be written', async (args, says) => {
		const end = await runCli(args, { cwd: copy });
		expect(end.exitCode, end.stderr).toBe(2);
		expect(end.stderr).toContain(says);
		expect((await readdir(copy)).filter((name) => name.endsWith('.part'))).toEqual([]);
	});

	test.each(['result', 'test', 'interface', 'dag', 'comparison'])('the schema of %s is JSON Schema', async (name) => {
		const end = await runCli(['schema', name], { cwd: copy });
		expect(end.exitCode).toBe(0);
		expect(JSON.parse(end.stdout)).toMatchObject({ $schema: expect.stringContaining('json-schema.org') });
	});
});
