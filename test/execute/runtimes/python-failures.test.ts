import { describe, expect, test } from 'vitest';
import { drive, type Drive, type Driven } from '../../rig/drive-python.ts';
import { failedAt } from '../../../src/words/say-failure.ts';
import { findPythons } from '../../rig/pythons.ts';

const four = 'input_paths, output_paths, environ_vars, job_args';
const def = `def main(${four}):`;

describe.each(findPythons())('a failure on $version', ({ path: python, version }) => {
	const run = (script: string, rest: Partial<Drive> = {}): Promise<Driven> => drive({ python, script, ...rest });
	const minor = Number(version.split('.')[1]);

	test('of an exception: type, message, lines of the script only, and the traceback that Python prints', async () => {
		const driven = await run(
			`def load(path):\n    return open(path)\n\n${def}\n    load(input_paths["data"] + "/x.csv")\n`,
			{
				inputs: ['data'],
			},
		);
		expect(driven.failure).toEqual({
			reason: 'exception',
			type: 'FileNotFoundError',
			message: "[Errno 2] No such file or directory: 'inputs/data/x.csv'",
			frames: [
				{
					file: 'scripts/script.py',
					line: 5,
					function: 'main',
					text: 'load(input_paths["data"] + "/x.csv")',
					inWorkspace: true,
				},
				{ file: 'scripts/script.py', line: 2, function: 'load', text: 'return open(path)', inWorkspace: true },
			],
		});
		expect(driven.ended.how).toEqual({ kind: 'exit', code: 1 });
		expect(driven.log).toMatch(
			/^Traceback \(most recent call last\):\n {2}File ".*scripts\/script\.py", line 5, in main\n/,
		);
		expect(driven.log).not.toContain('dagtest_');
		expect(driven.log).not.toContain('importlib');
	});

	test('at import, with the same', async () => {
		const driven = await run(`import helper\n`, { files: { 'scripts/helper.py': 'x = 1\nraise KeyError("label")\n' } });
		expect(driven.failure).toMatchObject({ reason: 'interface-error' });
		const called = await run(`import helper\n${def} pass\n`, {
			files: { 'scripts/helper.py': 'x = 1\nraise KeyError("label")\n' },
		});
		expect(called.failure).toMatchObject({
			reason: 'exception',
			type: 'KeyError',
			message: "'label'",
			frames: [
				{ file: 'scripts/script.py', line: 1, function: '<module>' },
				{ file: 'scripts/helper.py', line: 2, function: '<module>' },
			],
		});
		expect(called.log).not.toContain('importlib');
	});

	test('inside a library: its lines are told apart from those of the repository', async () => {
		const driven = await run(`import json\n${def}\n    json.loads("{")\n`);
		expect(driven.failure).toMatchObject({ reason: 'exception', type: 'json.decoder.JSONDecodeError' });
		const frames = driven.failure?.reason === 'exception' ? driven.failure.frames : [];
		expect(frames.map(({ file, inWorkspace }) => [file, inWorkspace])).toEqual([
			['scripts/script.py', true],
			[`python3.${minor}/json/__init__.py`, false],
			[`python3.${minor}/json/decoder.py`, false],
			[`python3.${minor}/json/decoder.py`, false],
		]);
	});

	test('that was raised from others says so, briefly', async () => {
		const driven = await run(`
${def}
    try:
        try:
            {}["a"]
        except KeyError:
            raise ValueError("second")
    except ValueError as error:
        raise RuntimeError("third") from error
`);
		expect(driven.failure).toMatchObject({
			type: 'RuntimeError',
			message: "third\nafter ValueError: second (script.py:7)\nafter KeyError: 'a' (script.py:5)",
			frames: [{ line: 9 }],
		});
	});

	test('that was raised from None does not', async () => {
		const driven = await run(
			`${def}\n    try:\n        1 / 0\n    except ZeroDivisionError:\n        raise ValueError("only this") from None\n`,
		);
		expect(driven.failure).toMatchObject({ message: 'only this' });
	});

	test('that a library raised again as it was says it once, and names lines of the workspace only', async () => {
		const files = {
			'lib/site-packages/library.py': `def get(key):
    try:
        {}[key]
    except KeyError as error:
        raise KeyError(key) from error
`,
		};
		const again = await run(`import library\n${def}\n    library.get("amount")\n`, {
			files,
			pythonPath: ['lib/site-packages'],
		});
		expect(again.failure).toMatchObject({ type: 'KeyError', message: "'amount'" });
		const wrapped = await run(
			`
import library
${def}
    try:
        library.get("amount")
    except KeyError as error:
        raise RuntimeError("could not build table") from error
`,
			{ files, pythonPath: ['lib/site-packages'] },
		);
		expect(wrapped.failure).toMatchObject({
			message: "could not build table\nafter KeyError: 'amount' (script.py:5)",
			frames: [{ line: 7 }],
		});
	});

	test.each([
		['a pool', 'multiprocessing.get_context(how).Pool(2)'],
		['an executor', 'ProcessPoolExecutor(2, mp_context=multiprocessing.get_context(how))'],
	])('in a worker process of %s leads to the line there', async (_, pool) => {
		for (const how of ['spawn', 'fork']) {
			const driven = await run(
				`
import multiprocessing
from concurrent.futures import ProcessPoolExecutor
def work(n):
    return 1 / (n - 3)
${def}
    how = "${how}"
    with ${pool} as pool:
        list(pool.map(work, range(5)))
`,
			);
			expect(driven.failure, driven.log).toMatchObject({
				reason: 'exception',
				type: 'ZeroDivisionError',
				message: 'division by zero',
			});
			expect(driven.failure === undefined ? undefined : failedAt(driven.failure)).toMatchObject({
				file: 'scripts/script.py',
				line: 5,
				function: 'work',
				text: 'return 1 / (n - 3)',
			});
		}
	});

	test('whose causes go in a circle or on and on ends', async () => {
		const circle = await run(
			`${def}\n    a, b = ValueError("a"), ValueError("b")\n    a.__cause__, b.__cause__ = b, a\n    raise a\n`,
		);
		expect(circle.failure).toMatchObject({ message: 'a\nafter ValueError: b' });
		const long = await run(`
${def}
    error = ValueError(0)
    for n in range(1, 50):
        error.__context__, error = None, ValueError(n)
        error.__cause__ = ValueError(f"cause of {n}")
        error.__cause__.__cause__ = KeyError(n)
        error.__cause__.__cause__.__cause__ = KeyError("deep")
        error.__cause__.__cause__.__cause__.__cause__ = KeyError("deeper")
    raise error
`);
		expect(long.failure).toMatchObject({
			message: "49\nafter ValueError: cause of 49\nafter KeyError: 49\nafter KeyError: 'deep'",
		});
	});

	if (minor >= 11)
		test('of a group names its members', async () => {
			const driven = await run(`
${def}
    inner = ExceptionGroup("inner", [KeyError(n) for n in range(6)])
    try:
        1 / 0
    except ZeroDivisionError as error:
        divided = error
    raise ExceptionGroup("some rows are bad", [divided, ValueError("x"), inner])
`);
			expect(driven.failure).toMatchObject({ reason: 'exception', type: 'ExceptionGroup' });
			expect(driven.failure).toHaveProperty(
				'message',
				[
					'some rows are bad (3 sub-exceptions)',
					'- ZeroDivisionError: division by zero (script.py:5)',
					'- ValueError: x',
					'- KeyError: 0',
					'- KeyError: 1',
					'- KeyError: 2',
					'- and 3 more',
				].join('\n'),
			);
		});

	if (minor >= 11)
		test('with notes keeps them', async () => {
			const driven = await run(
				`${def}\n    error = ValueError("bad")\n    error.add_note("in row 7")\n    raise error\n`,
			);
			expect(driven.failure).toMatchObject({ message: 'bad\nin row 7' });
		});

	test('whose text cannot be had is still one', async () => {
		const driven = await run(`
class Mute(Exception):
    __notes__ = 5
    def __str__(self): raise SystemExit(0)
${def} raise Mute()
`);
		expect(driven.failure).toMatchObject({
			reason: 'exception',
			type: 'script.Mute',
			message: '<exception str() failed>',
		});
		expect(driven.ended.how).toEqual({ kind: 'exit', code: 1 });
	});

	test('that cannot be described is one all the same', async () => {
		const driven = await run(`
class Odd:
    def __str__(self): raise ValueError("no")
    __repr__ = __str__
${def} raise ImportError("odd", name=Odd())
`);
		expect(driven.failure).toEqual({ reason: 'exception', type: 'ImportError', message: 'odd', frames: [] });
	});

	test('is shown by the hook of the script, and by Python if that breaks', async () => {
		const hook = await run(
			`import sys\nsys.excepthook = lambda *a: print("hook", a[1])\n${def} raise ValueError("v")\n`,
		);
		expect(hook.log).toBe('hook v\n');
		expect(hook.failure).toMatchObject({ reason: 'exception', message: 'v' });
		const broken = await run(`import sys\nsys.excepthook = lambda *a: sys.exit(0)\n${def} raise ValueError("v")\n`);
		expect(broken.log).toContain('ValueError: v');
		expect(broken.ended.how).toEqual({ kind: 'exit', code: 1 });
	});

	test('with a very long message or very many lines is cut', async () => {
		const long = await run(`${def} raise ValueError("x" * 100_000)`);
		expect(long.failure?.reason === 'exception' ? long.failure.message.length : 0).toBe(4000);
		const deep = await run(`def f(n): return f(n + 1)\n${def} f(0)\n`);
		expect(deep.failure).toMatchObject({ reason: 'exception', type: 'RecursionError' });
		const frames = deep.failure?.reason === 'exception' ? deep.failure.frames : [];
		expect(frames).toHaveLength(30);
		expect(frames[0]).toMatchObject({ function: 'main', line: 2 });
		expect(frames.at(-1)).toMatchObject({ function: 'f', line: 1 });
	});

	test('of a syntax error: its line', async () => {
		const driven = await run(`import os\n\n${def}\n    x = (1,\n    y = 2\n`);
		expect(driven.failure).toMatchObject({
			reason: 'syntax-error',
			at: { file: 'scripts/script.py', inWorkspace: true, function: '<module>' },
		});
		const at = driven.failure?.reason === 'syntax-error' ? driven.failure.at : undefined;
		expect([4, 5]).toContain(at?.line);
		expect(driven.log).toMatch(/^ {2}File ".*scripts\/script\.py", line \d+\n/);
		expect(driven.log).toContain('SyntaxError');
		expect(driven.log).not.toContain('Traceback');
	});

	test.each([
		['of wrong indentation', `${def}\n        x = 1\n    y = 2\n`, 3],
		['that only compiling finds', `${def} pass\n\nreturn 1\n`, 3],
		['of a null byte', `${def} pass\nx = "\0"\n`, undefined],
		['of an unknown encoding', `# coding: nothing\n${def} pass\n`, undefined],
	])('of a syntax error %s', async (_, script, line) => {
		const driven = await run(script);
		expect(driven.failure).toMatchObject({ reason: 'syntax-error', at: { file: 'scripts/script.py' } });
		const at = driven.failure?.reason === 'syntax-error' ? driven.failure.at : undefined;
		if (line !== undefined) expect(at?.line).toBe(line);
	});

	test('of a syntax error in bytes that are no text', async () => {
		const driven = await run(`import bad\n${def} pass\n`, {
			files: { 'scripts/bad.py': Buffer.from('x = "\xff\xfe"\n', 'latin1') },
		});
		expect(driven.failure).toMatchObject({ reason: 'syntax-error' });
	});

	test('of a syntax error in a module that the script imports: in that file', async () => {
		const driven = await run(`import helper\n${def} pass\n`, { files: { 'scripts/helper.py': 'a = 1\nb = = 2\n' } });
		expect(driven.failure).toMatchObject({
			reason: 'syntax-error',
			message: 'invalid syntax',
			at: { file: 'scripts/helper.py', line: 2, text: 'b = = 2' },
		});
	});

	test('of text that the script itself compiles is an exception like others', async () => {
		const driven = await run(`${def} eval("1 +")\n`);
		expect(driven.failure).toMatchObject({ reason: 'exception', type: 'SyntaxError', frames: [{ line: 1 }] });
		const raised = await run(`${def} raise SyntaxError("mine")\n`);
		expect(raised.failure).toMatchObject({ reason: 'exception', type: 'SyntaxError', message: 'mine' });
	});

	test('of a missing module: its name and the line', async () => {
		const driven = await run(`import os\nimport pandaz.io\n${def} pass\n`);
		expect(driven.failure).toEqual({
			reason: 'import-error',
			module: 'pandaz',
			message: "No module named 'pandaz'",
			frames: [
				{ file: 'scripts/script.py', line: 2, function: '<module>', text: 'import pandaz.io', inWorkspace: true },
			],
		});
	});

	test.each([
		['that is imported late', `${def}\n    import pandaz\n`, 'pandaz', 2],
		['of which a name is missing', `from os import nothing\n${def} pass\n`, 'os', 1],
		[
			'that a library speaks of',
			`${def}\n    try:\n        import pandaz\n    except ImportError as error:\n        raise ImportError("install it") from error\n`,
			'pandaz',
			5,
		],
	])('of a module %s', async (_, script, module, line) => {
		const driven = await run(script);
		expect(driven.failure).toMatchObject({ reason: 'import-error', module, frames: [{ line }] });
	});

	test('of an ImportError without a name is an exception', async () => {
		const driven = await run(`${def} raise ImportError("not today")\n`);
		expect(driven.failure).toMatchObject({ reason: 'exception', type: 'ImportError', message: 'not today' });
	});

	test.each([
		[
			'nothing to run',
			'import os\n"""text"""\nX = 1\ndef other(): pass\nclass A: pass\n',
			'script.py has nothing to run',
			1,
		],
		['an empty file', '', 'script.py has nothing to run', 1],
		['a main that is no function', `main = 5\n`, 'script.py has no function main', 1],
		['a main of its own shape', `x = 1\n\ndef main(config, frame): pass\n`, 'main(config, frame) cannot be called', 3],
		['a main that wants more', `\ndef main(${four}, region): pass\n`, "main() requires 'region'", 2],
		['a main that wants much more', `def main(${four}, a, b): pass\n`, "main() requires 'a' and 'b'", 1],
		['a main that wants more by name', `def main(a, b, c, d, *, e): pass\n`, 'main(a, b, c, d, e) cannot', 1],
		['an imported main of its own shape', 'from other import main\n', 'main(config) cannot be called', 2],
		['a generator', `${def}\n    yield 1\n`, 'main() is a generator', 1],
		['an asynchronous generator', `async ${def}\n    yield 1\n`, 'main() is a generator', 1],
		[
			'a wrapped main of its own shape',
			`def same(f): return f\n@same\ndef main(config, frame): pass\n`,
			'main(config, frame) cannot',
			2,
		],
	])('of the interface: %s', async (_, script, message, line) => {
		const driven = await run(script, { files: { 'scripts/other.py': '\ndef main(config): pass\n' } });
		expect(driven.failure).toMatchObject({ reason: 'interface-error' });
		const failure = driven.failure?.reason === 'interface-error' ? driven.failure : undefined;
		expect(failure?.message).toContain(message);
		expect(failure?.at).toMatchObject({ line, inWorkspace: true });
		expect(driven.log).toContain(message);
		expect(driven.log).not.toContain('Traceback');
		expect(driven.ended.how).toEqual({ kind: 'exit', code: 1 });
	});

	test('of a script that is not there', async () => {
		const driven = await drive({ python, files: { 'scripts/other.py': '' } });
		expect(driven.failure).toEqual({
			reason: 'interface-error',
			message: 'The script cannot be read: No such file or directory.',
		});
	});

	test.each([
		['sys.exit(3)', 3, undefined],
		['sys.exit(True)', 1, undefined],
		['sys.exit("no rows")', 1, 'no rows'],
		['raise SystemExit(["a"])', 1, "['a']"],
	])('of %s: the exit code', async (statement, exitCode, message) => {
		const driven = await run(`import sys\n${def}\n    ${statement}\n`);
		expect(driven.failure).toEqual({
			reason: 'exit-non-zero',
			exitCode,
			...(message === undefined ? {} : { message }),
			frames: [{ file: 'scripts/script.py', line: 3, function: 'main', text: statement, inWorkspace: true }],
		});
		if (message !== undefined) expect(driven.log).toBe(`${message}\n`);
	});

	test('of an exit where an exception was caught tells the exception', async () => {
		const driven = await run(`
import sys
def load(): raise ValueError("no label")
${def}
    try:
        load()
    except Exception as error:
        print("failed:", error)
        sys.exit(2)
`);
		expect(driven.failure).toMatchObject({
			reason: 'exit-non-zero',
			exitCode: 2,
			message: 'ValueError: no label',
			frames: [
				{ line: 6, function: 'main' },
				{ line: 3, function: 'load' },
			],
		});
		const text = await run(`${def}\n    try:\n        {}["a"]\n    except KeyError:\n        exit("no a")\n`);
		expect(text.failure).toMatchObject({ message: "no a (KeyError: 'a')", frames: [{ line: 3 }] });
	});

	test.each(['sys.exit()', 'sys.exit(0)', 'raise SystemExit', 'return 1'])('is not: %s', async (statement) => {
		const driven = await run(`import sys\n${def}\n    ${statement}\n`);
		expect(driven.failure, driven.log).toBeUndefined();
	});

	test('of os._exit: an end without a word', async () => {
		const early = await run(`import os\n${def} os._exit(0)\n`);
		expect(early.failure).toEqual({ reason: 'ended-early', exitCode: 0 });
		const atImport = await run(`import os\nos._exit(0)\n${def} pass\n`);
		expect(atImport.failure).toEqual({ reason: 'ended-early', exitCode: 0 });
		const loud = await run(`import os\n${def} os._exit(4)\n`);
		expect(loud.failure).toEqual({ reason: 'exit-non-zero', exitCode: 4 });
	});

	test('after main came back still is one', async () => {
		const driven = await run(`import atexit, os\n${def} atexit.register(lambda: os._exit(5))\n`);
		expect(driven.failure).toEqual({ reason: 'exit-non-zero', exitCode: 5 });
		const killed = await run(
			`import atexit, os, signal\n${def} atexit.register(lambda: os.kill(os.getpid(), signal.SIGKILL))\n`,
		);
		expect(killed.failure).toEqual({ reason: 'signal', signal: 'SIGKILL' });
	});

	test('that was seen stays one, whatever the exit code', async () => {
		const hidden = await run(`import atexit, os\natexit.register(lambda: os._exit(0))\n${def} raise ValueError("v")\n`);
		expect(hidden.failure).toMatchObject({ reason: 'exception', message: 'v' });
		const killed = await run(
			`import atexit, os, signal\natexit.register(lambda: os.kill(os.getpid(), signal.SIGKILL))\n${def} raise ValueError("v")\n`,
		);
		expect(killed.interpretation.failure).toMatchObject({ reason: 'exception', message: 'v' });
	});

	test('a handler of its own for SIGTERM is inherited by what it forks', async () => {
		const handled = await run(`
import os, signal
${def}
    signal.signal(signal.SIGTERM, lambda *_: os._exit(7))
    child = os.fork()
    if child == 0:
        os.kill(os.getpid(), signal.SIGTERM)
    print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
`);
		expect(handled.log).toBe('7\n');
	});

	test('by a signal, by too little memory, by time', async () => {
		const killed = await run(`import os, signal\n${def} os.kill(os.getpid(), signal.SIGTERM)\n`);
		expect(killed.failure).toEqual({ reason: 'signal', signal: 'SIGTERM' });
		const crashed = await run(`import faulthandler\n${def} faulthandler._sigsegv()\n`);
		expect(crashed.failure).toEqual({ reason: 'signal', signal: 'SIGSEGV' });
		expect(crashed.log).toContain('script.py", line 2 in main');
		const hungry = await run(`${def}\n    raise MemoryError()\n`);
		expect(hungry.failure).toMatchObject({ reason: 'out-of-memory', frames: [{ line: 2 }] });
		const slow = await run(`import time\n${def} time.sleep(60)\n`, { timeoutMs: 500 });
		expect(slow.failure).toEqual({ reason: 'timeout', timeoutMs: 500 });
	});

	test('by time shows where the script hung; workers that are ended show nothing', async () => {
		const slow = await run(`import time\n${def} time.sleep(60)\n`, { timeoutMs: 3000 });
		expect(slow.failure).toEqual({ reason: 'timeout', timeoutMs: 3000 });
		expect(slow.log).toContain('script.py", line 2 in main');
		const pool = await run(`
import multiprocessing
def double(n): return n * 2
${def}
    with multiprocessing.get_context("fork").Pool(2) as workers:
        assert workers.map(double, [1, 2]) == [2, 4]
`);
		expect(pool.failure, pool.log).toBeUndefined();
		expect(pool.log).toBe('');
	});

	test('by the memory that it may have', async () => {
		const driven = await run(`
import resource
${def}
    resource.setrlimit(resource.RLIMIT_AS, (600_000_000, 600_000_000))
    rows = bytearray(2_000_000_000)
`);
		expect(driven.failure).toMatchObject({ reason: 'out-of-memory', frames: [{ line: 5, function: 'main' }] });
	});

	test('by the keyboard', async () => {
		const driven = await run(`${def} raise KeyboardInterrupt\n`);
		expect(driven.failure).toMatchObject({ reason: 'exception', type: 'KeyboardInterrupt', message: '' });
		expect(driven.ended.how).toEqual({ kind: 'exit', code: 130 });
	});

	test('in a thread or a finaliser is printed and not fatal', async () => {
		const driven = await run(`
import threading
class Bad:
    def __del__(self): raise ValueError("in a finaliser")
def fail(): raise ValueError("in a thread")
${def}
    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()
    Bad()
`);
		expect(driven.failure).toBeUndefined();
		expect(driven.log).toContain('in a thread');
		expect(driven.log).toContain('in a finaliser');
	});

	test('does not come of what runs after main: threads, exit handlers, unflushed output', async () => {
		const driven = await run(
			`
import atexit, sys, threading, time
@atexit.register
def last():
    with open(where + "/result.txt", "a") as file: file.write("handler")
def later():
    time.sleep(0.2)
    with open(where + "/result.txt", "a") as file: file.write("thread ")
${def}
    global where
    where = output_paths["out"]
    threading.Thread(target=later).start()
    sys.stdout.write("no end of line")
`,
			{ outputs: ['out'] },
		);
		expect(driven.failure, driven.log).toBeUndefined();
		expect(driven.files('outputs/out/result.txt')).toBe('thread handler');
		expect(driven.log).toBe('no end of line');
	});

	test('of a script that closes every descriptor is still told', async () => {
		const driven = await run(
			`import os\n${def}\n    os.closerange(3, 100)\n    open(os.devnull)\n    kept = open(os.devnull)\n    raise ValueError("told")\n`,
		);
		expect(driven.failure).toMatchObject({ reason: 'exception', message: 'told' });
	});

	test('of a script that removes or forges its result is its own affair', async () => {
		const where = `os.path.join(os.path.dirname(os.getcwd()), "log", "driver-1.result.jsonl")`;
		const removed = await run(`import os\n${def} os.remove(${where})\n`);
		expect(removed.failure).toEqual({ reason: 'ended-early', exitCode: 0 });
		const forged = await run(
			`import os\n${def}\n    open(${where}, "a").write('{"kind":"returned"}\\n')\n    os._exit(3)\n`,
		);
		expect(forged.failure).toEqual({ reason: 'exit-non-zero', exitCode: 3 });
		const replaced = await run(`import os\n${def}\n    os.remove(${where})\n    os.mkfifo(${where})\n`);
		expect(replaced.failure).toEqual({ reason: 'ended-early', exitCode: 0 });
	});
});
