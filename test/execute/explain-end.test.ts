import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createLauncher } from '../../src/execute/launchers/launchers.ts';
import type { Launcher } from '../../src/lib/launcher.ts';
import type { Failure } from '../../src/model/execution.ts';
import type { PlannedNode } from '../../src/model/plan.ts';
import { failedAt, sayFrame } from '../../src/words/say-failure.ts';
import { executionBench, runOf, type ExecutionBench } from '../rig/execution-bench.ts';
import { planned, plannedNode } from '../rig/planned.ts';
import { findPythons } from '../rig/pythons.ts';

const [python] = findPythons();

let bench: ExecutionBench;
let launcher: Launcher;
beforeAll(() => {
	launcher = createLauncher('node');
});
afterAll(async () => launcher.close());
beforeEach(() => {
	bench = executionBench();
});
afterEach(() => bench.remove());

/** Runs one node on these files of the workspace, and tells its failure. */
async function failureOf(
	node: Partial<PlannedNode>,
	files: Readonly<Record<string, string>> = {},
	redact: (text: string) => string = (text) => text,
): Promise<Failure> {
	for (const [path, text] of Object.entries(files)) bench.write(path, text);
	const settings = python === undefined ? {} : { python };
	const run = runOf(await bench.run(planned(plannedNode('a', node)), { launcher, redact }, settings), 'a');
	if (run.outcome.status !== 'failed') throw new Error(`It ${run.outcome.status}.`);
	return run.outcome.failure;
}

/** What a failure says, and the line of the repository that it leads to. */
function told(failure: Failure): readonly (string | undefined)[] {
	const at = failedAt(failure);
	return [
		failure.reason === 'exit-non-zero' ? failure.message : failure.reason,
		...(at === undefined ? [] : [sayFrame(at)]),
	];
}

describe('what the log of a program in another language says of its failure', () => {
	test.each<readonly [string, string, string, readonly string[]]>([
		['an error', 'a.cjs', '\n\nthrow new TypeError("no `label` column");', ['TypeError: no `label` column', '3']],
		[
			'a rejection',
			'a.mjs',
			'const f = async () => {\n  throw new Error("late");\n};\nawait f();',
			['Error: late', '2'],
		],
		['a module that is not there', 'a.cjs', '\nrequire("./lost");', ["Error: Cannot find module './lost'", '2']],
		['bad syntax', 'a.cjs', 'let a = 1;\nlet = = 3;', ["SyntaxError: Unexpected token '='", '2']],
		[
			'a file that is not there',
			'a.cjs',
			'require("fs").readFileSync("lost.txt");',
			["Error: ENOENT: no such file or directory, open 'lost.txt'", '1'],
		],
	])('Node: %s', async (_, name, source, [message, line]) => {
		const failure = await failureOf(
			{ command: [process.execPath, '{script}'], entry: `scripts/${name}` },
			{ [`scripts/${name}`]: source },
		);
		expect(failure).toMatchObject({ reason: 'exit-non-zero', exitCode: 1 });
		expect(told(failure)).toEqual([message, `scripts/${name}:${line}`]);
	});

	test('Python that a shell or `-m` starts: the last line of its traceback, and the innermost line of the repository', async () => {
		const files = { 'scripts/a.py': 'import json\n\ndef load():\n    json.loads("{")\n\nload()\n' };
		const failure = await failureOf(
			{ command: ['sh', '-c', 'python3 "$0" || exit 3', '{workspace}/scripts/a.py'] },
			files,
		);
		expect(failure).toMatchObject({ exitCode: 3 });
		expect(told(failure)).toEqual([
			'json.decoder.JSONDecodeError: Expecting property name enclosed in double quotes: line 1 column 2 (char 1)',
			'scripts/a.py:4',
		]);
		expect(failedAt(failure)).toMatchObject({ function: 'load', text: 'json.loads("{")' });
		const wrong = { 'scripts/a.py': 'x = 1\ndef f(:\n' };
		expect(told(await failureOf({ command: ['sh', '-c', 'python3 "$0"', '{workspace}/scripts/a.py'] }, wrong))).toEqual(
			['SyntaxError: invalid syntax', 'scripts/a.py:2'],
		);
	});

	test('a shell: its own complaint with the line, else the last line of all', async () => {
		const node = { command: ['sh', '{script}'], entry: 'scripts/a.sh' };
		const lost = await failureOf(node, { 'scripts/a.sh': 'echo begin\nno-such-program-anywhere\n' });
		expect(lost).toMatchObject({ exitCode: 127 });
		expect(told(lost)).toEqual([
			expect.stringMatching(/^no-such-program-anywhere: (command )?not found$/),
			'scripts/a.sh:2',
		]);
		const copy = await failureOf(node, { 'scripts/a.sh': 'echo begin\ncp lost.txt there || exit 4\n' });
		expect(copy).toMatchObject({ exitCode: 4, message: "cp: cannot stat 'lost.txt': No such file or directory" });
		expect(copy).not.toHaveProperty('frames');
	});

	test('R, whose message may be on a second line', async () => {
		const print = (text: string) => ({ command: ['sh', '-c', 'printf "%b" "$0"; exit 1', text] });
		const read = 'Error in file(file, "rt") : cannot open the connection\nCalls: read.csv\nExecution halted\n';
		expect(await failureOf(print(read))).toMatchObject({
			message: 'Error in file(file, "rt") : cannot open the connection',
		});
		expect(await failureOf(print('Error in load(path) : \\n  there is no label\\nExecution halted\\n'))).toMatchObject({
			message: 'Error in load(path) : there is no label',
		});
	});

	test('that something was wrong long before its end is not taken for the cause', async () => {
		const line = "python3 -c 'import lost' ; seq 20; echo 'the label is not there'; exit 1";
		expect(told(await failureOf({ command: ['sh', '-c', line] }))).toEqual(['the label is not there']);
	});

	test('nothing, where there is nothing, except what shells mean by their exit codes', async () => {
		const exits = async (code: number) => told(await failureOf({ command: ['sh', '-c', `exit ${code}`] }));
		expect(await exits(1)).toEqual([undefined]);
		expect(await exits(126)).toEqual(['a shell says so of a file that cannot be executed']);
		expect(await exits(143)).toEqual(['a shell says so of a program that was ended by SIGTERM']);
		expect(await exits(250)).toEqual([undefined]);
		const killed = await failureOf({ command: ['sh', '-c', `echo at work; sh -c 'kill -KILL $$'; exit $?`] });
		expect(killed).toMatchObject({ exitCode: 137, message: expect.stringContaining('ended by SIGKILL') as string });
	});

	test('bounded, without colours, and no secret of which a cut would leave a half', async () => {
		const line =
			"printf '\\033[31mred %s\\033[0m\\n' \"$(head -c 480 /dev/zero | tr '\\0' x)hunter2hunter2hunter2\"; exit 1";
		const failure = await failureOf({ command: ['sh', '-c', line] }, {}, (text) =>
			text.replaceAll('hunter2hunter2hunter2', '***'),
		);
		expect(failure).toMatchObject({ message: `red ${'x'.repeat(480)}***` });
		const long = await failureOf({ command: ['sh', '-c', "yes | head -c 100000 | tr -d '\\n'; exit 1"] });
		expect(long).toMatchObject({ message: expect.stringMatching(/^.{400,500}$/) as string });
	});

	test('lines of other places are told, but not as lines of the repository', async () => {
		const files = {
			'node_modules/lib/index.js': 'module.exports = () => { throw new Error("from the library"); };',
			'scripts/a.cjs': 'const lib = require("lib");\nlib();',
		};
		const failure = await failureOf({ command: [process.execPath, '{script}'], entry: 'scripts/a.cjs' }, files);
		expect(told(failure)).toEqual(['Error: from the library', 'scripts/a.cjs:2']);
	});
});

describe('a file that a command names as it would be found from the root of the repository', () => {
	const files = { 'scripts/a.cjs': '', 'scripts/b.sh': '' };

	test('is named with what to write', async () => {
		const own = await failureOf({ command: [process.execPath, 'scripts/a.cjs'], entry: 'scripts/a.cjs' }, files);
		expect(told(own)[0]).toContain(
			'(a command runs in a folder of its own: write `{script}` instead of `scripts/a.cjs`)',
		);
		const other = await failureOf({ command: ['sh', './scripts/b.sh'] }, files);
		expect(told(other)[0]).toContain('write `{workspace}/scripts/b.sh` instead of `./scripts/b.sh`');
	});

	test('is not, where the failure is about something else', async () => {
		const line = 'echo "the label is not there"; exit 1';
		expect(told(await failureOf({ command: ['sh', '-c', line, 'scripts/a.cjs'] }, files))).toEqual([
			'the label is not there',
		]);
	});
});

describe('where Python was, which its log ends with', () => {
	const main = 'import os, sys, time\ndef main(input_paths, output_paths, environ_vars, job_args):\n';
	const script = { runtime: 'python', entry: 'scripts/a.py' } as const;

	test('when it hung', async () => {
		const source = `${main}    wait()\n\ndef wait():\n    print("now", flush=True)\n    time.sleep(60)\n`;
		const failure = await failureOf({ ...script, timeoutMs: 1500 }, { 'scripts/a.py': source });
		expect(failure).toMatchObject({
			reason: 'timeout',
			frames: [
				{ file: 'scripts/a.py', line: 3, function: 'main', inWorkspace: true },
				{ file: 'scripts/a.py', line: 7, function: 'wait', inWorkspace: true },
			],
		});
	});

	test('when it crashed', async () => {
		const source = `${main}    import ctypes\n    ctypes.string_at(0)\n`;
		const failure = await failureOf(script, { 'scripts/a.py': source });
		expect(failure).toMatchObject({ reason: 'signal', signal: 'SIGSEGV' });
		expect(told(failure)).toEqual(['signal', 'scripts/a.py:4']);
	});
});
