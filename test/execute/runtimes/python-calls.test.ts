import { describe, expect, test } from 'vitest';
import { drive, type Drive } from '../../rig/drive-python.ts';
import { findPythons } from '../../rig/pythons.ts';

const four = 'input_paths, output_paths, environ_vars, job_args';

describe.each(findPythons())('main is called on $version', ({ path: python }) => {
	/** The last line that the script prints is what it was given, as Python writes it. */
	async function said(script: string, rest: Partial<Drive> = {}): Promise<string> {
		const driven = await drive({ python, script, ...rest });
		expect(driven.failure, driven.log).toBeUndefined();
		return driven.log.trimEnd().split('\n').at(-1) ?? '';
	}

	test('with the four, by name, in any order', async () => {
		const driven = await drive({
			python,
			script: `
import os
def main(job_args, environ_vars, output_paths, input_paths):
    with open(os.path.join(output_paths["report"], "result.txt"), "w") as file:
        file.write(repr([sorted(input_paths), sorted(output_paths), environ_vars, job_args.rows]))
    assert os.path.isdir(input_paths["data"])
    assert os.environ["LABEL"] == "y"
`,
			inputs: ['data'],
			outputs: ['report'],
			environ: { LABEL: 'y' },
			args: { rows: 3 },
		});
		expect(driven.failure, driven.log).toBeUndefined();
		expect(driven.files('outputs/report/result.txt')).toBe(`[['data'], ['report'], {'LABEL': 'y'}, 3]`);
		expect(driven.ended.how).toEqual({ kind: 'exit', code: 0 });
		expect(driven.log).toBe('');
	});

	test('environ_vars holds the declared names only', async () => {
		const script = `def main(${four}): print(environ_vars)`;
		expect(await said(script, { environ: { A: '1' }, env: { OTHER: '2' } })).toBe("{'A': '1'}");
	});

	test('arguments keep their types, and their names become attributes', async () => {
		const script = `def main(${four}): print(job_args, type(job_args).__module__)`;
		const args = { 'job-type': 'training', rows: 3, ratio: 0.5, dry: true, wet: false, none: null, é: 'ü' };
		expect(await said(script, { args })).toBe(
			"Namespace(job_type='training', rows=3, ratio=0.5, dry=True, wet=False, none=None, é='ü') argparse",
		);
	});

	test('arguments are in sys.argv too', async () => {
		const script = `import sys\ndef main(${four}): print(sys.argv[1:])`;
		const args = { job_type: 'a b', dry: true, wet: false, none: null, low: -1, dash: '-x', ratio: 0.5 };
		expect(await said(script, { args })).toBe(
			"['--job_type', 'a b', '--dry', '--low=-1', '--dash=-x', '--ratio', '0.5']",
		);
	});

	test.each([
		['other names, by position', 'def main(a, b, c, d): print(type(a), type(d).__name__)', "<class 'dict'> Namespace"],
		['positional only', `def main(a, b, c, d, /): print(type(d).__name__)`, 'Namespace'],
		[
			'one name of its own',
			'def main(input_paths, out, environ_vars, job_args=None): print(type(out))',
			"<class 'dict'>",
		],
		['only what it takes', 'def main(input_paths, job_args): print(type(job_args).__name__)', 'Namespace'],
		['by name only', `def main(*, ${four}): print(type(job_args).__name__)`, 'Namespace'],
		[
			'everything',
			'def main(**given): print(sorted(given))',
			"['environ_vars', 'input_paths', 'job_args', 'output_paths']",
		],
		['a list of everything', 'def main(*given): print(len(given))', '4'],
		[
			'names and the rest',
			'def main(input_paths, **rest): print(sorted(rest))',
			"['environ_vars', 'job_args', 'output_paths']",
		],
		['extra ones with defaults', `def main(${four}, rows=5, *, fast=False): print(rows, fast)`, '5 False'],
		['nothing', 'def main(): print("ran")', 'ran'],
		['nothing that it must be given', 'def main(argv=None): print("ran", argv)', 'ran None'],
		['imported', 'from other import main', 'from other'],
		['an alias', `def run(${four}): print("run")\nmain = run`, 'run'],
		[
			'in a branch',
			`try:\n    import nothing_at_all\nexcept ImportError:\n    def main(${four}): print("branch")`,
			'branch',
		],
		['a callable object', `class Call:\n    def __call__(self, ${four}): print("object")\nmain = Call()`, 'object'],
		['a builtin', 'main = print', '{} {} {} Namespace()'],
		[
			'behind a decorator that tells',
			`import functools\ndef twice(f):\n    @functools.wraps(f)\n    def g(*a, **k): return f(*a, **k)\n    return g\n@twice\ndef main(${four}): print("decorated")`,
			'decorated',
		],
		[
			'behind a decorator that hides',
			`def twice(f):\n    def g(*a, **k): return f(*a, **k)\n    return g\n@twice\ndef main(x, y, z, w): print(type(w).__name__)`,
			'Namespace',
		],
		[
			'that is asynchronous',
			`import asyncio\nasync def main(${four}):\n    await asyncio.sleep(0)\n    print("awaited")`,
			'awaited',
		],
	])('which takes %s', async (_, script, expected) => {
		const files = { 'scripts/other.py': `def main(${four}): print("from", __name__)` };
		expect(await said(script, { files })).toBe(expected);
	});

	test('although its module-level name guard is there, which does not run', async () => {
		const script = `
print(__name__)
def main(${four}): print("called")
if __name__ == "__main__":
    raise SystemExit(9)
`;
		expect(await said(script)).toBe('called');
	});

	test.each(['logger', 'logger_fn', 'logger_func', 'log'])('with a %s that is callable and a logger', async (name) => {
		const driven = await drive({
			python,
			script: `
import logging
def main(${four}, ${name}=None):
    assert isinstance(${name}, logging.Logger)
    ${name}("as a function: 100 %s")
    ${name}.info("as a %s", "logger")
    ${name}.debug("not shown")
    import pickle
    assert isinstance(pickle.loads(pickle.dumps(${name})), logging.Logger)
`,
		});
		expect(driven.failure, driven.log).toBeUndefined();
		expect(driven.log).toBe('as a function: 100 %s\nas a logger\n');
	});

	test('with a logger that obeys the logging that the script sets up', async () => {
		const driven = await drive({
			python,
			script: `
import logging
logging.basicConfig(format="%(levelname)s|%(message)s", level=logging.INFO)
def main(${four}, logger):
    logger("once")
`,
		});
		expect(driven.log).toBe('INFO|once\n');
		expect(driven.failure).toBeUndefined();
	});

	test('with a required logger among names of its own', async () => {
		expect(await said('def main(a, b, c, d, logger): logger("positional")')).toBe('positional');
	});

	test('in a folder with spaces and letters of other scripts', async () => {
		const script = `import sys, os\ndef main(${four}): print(__name__, os.path.basename(__file__), sys.stdout.encoding, "é")`;
		const entry = 'my scripts/шаг-1 β.py';
		expect(await said(script, { workspace: 'wörk space', entry })).toBe('шаг-1 β шаг-1 β.py utf-8 é');
	});

	test('with its own folder first on the module path, then the folders asked for', async () => {
		const script = `import sys, helper, extra\ndef main(${four}): print([p.rpartition("/")[2] for p in sys.path[:2]], any("runtimes" in p for p in sys.path))`;
		const files = { 'scripts/helper.py': '', 'lib/extra.py': '', 'lib/helper.py': 'raise Exception("wrong one")' };
		expect(await said(script, { files, pythonPath: ['lib'] })).toBe("['scripts', 'lib'] False");
	});

	test('in the working folder of its node, and nothing is left in the repository', async () => {
		const script = `import os, helper\ndef main(${four}): print(os.path.basename(os.getcwd()), sorted(os.listdir(os.path.dirname(__file__))))`;
		expect(await said(script, { files: { 'scripts/helper.py': '' } })).toBe("work ['helper.py', 'script.py']");
	});

	test('with settings that a node may change', async () => {
		const script = `import os\ndef main(${four}): print(os.environ["PYTHONHASHSEED"])`;
		expect(await said(script)).toBe('0');
		expect(await said(script, { env: { PYTHONHASHSEED: '7' } })).toBe('7');
	});

	test('although PYTHONSAFEPATH is set', async () => {
		const script = `import helper\ndef main(${four}): print("safe")`;
		const files = { 'scripts/helper.py': '' };
		expect(await said(script, { files, env: { PYTHONSAFEPATH: '1' } })).toBe('safe');
	});

	test('and what it used is measured', async () => {
		const driven = await drive({
			python,
			script: `
import subprocess, sys, time
def main(${four}):
    held = bytearray(60_000_000)
    until = time.process_time() + 0.3
    while time.process_time() < until: pass
    subprocess.run([sys.executable, "-c", "import time\\nwhile time.process_time() < 0.3: pass"], check=True)
`,
		});
		expect(driven.failure, driven.log).toBeUndefined();
		expect(driven.interpretation.cpuMs).toBeGreaterThanOrEqual(590);
		expect(driven.interpretation.cpuMs).toBeLessThan(5000);
		expect(driven.interpretation.peakRssBytes).toBeGreaterThan(60_000_000);
		expect(driven.interpretation.peakRssBytes).toBeLessThan(140_000_000);
	});

	test('and a fork of the script does not speak for it', async () => {
		const driven = await drive({
			python,
			script: `
import os
def main(${four}):
    child = os.fork()
    if child == 0:
        return
    assert os.waitpid(child, 0)[1] == 0
    os._exit(0)
`,
		});
		expect(driven.failure).toEqual({ reason: 'ended-early', exitCode: 0 });
	});
});
