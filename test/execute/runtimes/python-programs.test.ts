import { describe, expect, test } from 'vitest';
import { python as runtime } from '../../../src/execute/runtimes/python.ts';
import { drive, nodeOf, type Drive, type Driven } from '../../rig/drive-python.ts';
import { findPythons } from '../../rig/pythons.ts';

describe.each(findPythons())('a script is run as a program on $version', ({ path: python }) => {
	const run = (script: string, rest: Partial<Drive> = {}): Promise<Driven> => drive({ python, script, ...rest });
	const guard = 'if __name__ == "__main__":';

	test.each([
		['that has no main', 'print("ran", __name__)'],
		['whose code is under the guard', `${guard} print("ran", __name__)`],
		['whose guard is written the other way round', `if "__main__" == __name__: print("ran", __name__)`],
		['whose main takes nothing', `def main(): print("ran", __name__)\n${guard} main()`],
		['whose main takes words', `def main(argv=None): print("ran", __name__)\n${guard} main()`],
		['whose main takes parsed arguments', `def main(args): print("ran", __name__)\n${guard} main(1)`],
		[
			'whose main is made by decorators',
			`def twice(f): return lambda: f(1, 2)\n@twice\ndef main(a, b): print("ran", __name__)\n${guard} main()`,
		],
		['that keeps what it computes', `def work(): print("ran", __name__)\nresult = work()`],
		['that calls main itself', `def main(): print("ran", __name__)\nmain()`],
		['that works in a loop', `for n in range(1):\n    print("ran", __name__)`],
		['that works in a block', `import contextlib\nwith contextlib.suppress(ValueError):\n    print("ran", __name__)`],
	])('%s', async (_, script) => {
		const driven = await run(script);
		expect(driven.failure, driven.log).toBeUndefined();
		expect(driven.log).toBe('ran __main__\n');
	});

	test('with its arguments, and its paths in the environment', async () => {
		const driven = await run(
			`
import argparse, os
parser = argparse.ArgumentParser()
parser.add_argument("--job-type")
parser.add_argument("--rows", type=int)
parser.add_argument("--dry-run", action="store_true")
parser.add_argument("--wet", action="store_true")
args = parser.parse_args()
assert os.path.isdir(os.environ["DAG_INPUT_TRAIN_DATA_1"])
with open(os.environ["DAG_OUTPUT_REPORT"] + "/result.txt", "w") as file:
    file.write(f"{args} {os.environ['LABEL']}")
`,
			{
				args: { 'job-type': 'training', rows: -3, 'dry-run': true, wet: false },
				environ: { LABEL: 'y' },
				inputs: ['train-data.1'],
				outputs: ['report'],
			},
		);
		expect(driven.failure, driven.log).toBeUndefined();
		expect(driven.files('outputs/report/result.txt')).toBe(
			"Namespace(job_type='training', rows=-3, dry_run=True, wet=False) y",
		);
	});

	test('with the words of its command, whatever it defines', async () => {
		const driven = await run(
			`
import os, sys
def main(input_paths, output_paths, environ_vars, job_args):
    raise ValueError("called")
print(__name__, sys.argv[1:], os.path.basename(sys.argv[0]))
`,
			{
				command: ['python3', '{script}', '--in', '{inputs.rows}', '--key={env.KEY}', '{args.rows}', '-x', 'a b'],
				inputs: ['rows'],
				environ: { KEY: 'secret-value' },
				args: { rows: 3 },
			},
		);
		expect(driven.failure, driven.log).toBeUndefined();
		const rows = driven.place.inputs['rows'] ?? '';
		expect(driven.log).toBe(`__main__ ['--in', '${rows}', '--key=secret-value', '3', '-x', 'a b'] script.py\n`);
		// The job stays with the logs.
		const { argv, files } = runtime.prepare(
			nodeOf('s.py', { command: ['python', '{script}', '{env.KEY}'] }),
			driven.place,
		);
		expect(argv.at(-1)).toBe('secret-value');
		expect(JSON.stringify(files)).not.toContain('secret-value');
	});

	test('and what its command line refuses is told', async () => {
		const driven = await run(
			'import argparse\nparser = argparse.ArgumentParser()\nparser.add_argument("--n", type=int)\nparser.parse_args()\n',
			{ command: ['python', '{script}', '--n', 'three'] },
		);
		expect(driven.failure).toMatchObject({ reason: 'exit-non-zero', exitCode: 2 });
		expect(driven.log).toContain("argument --n: invalid int value: 'three'");
	});

	test('and its failures are told as others are', async () => {
		const driven = await run(`import sys\n\ndef main():\n    raise ValueError("bad")\n\n${guard}\n    main()\n`);
		expect(driven.failure).toMatchObject({
			reason: 'exception',
			type: 'ValueError',
			frames: [
				{ file: 'scripts/script.py', line: 7, function: '<module>', text: 'main()' },
				{ file: 'scripts/script.py', line: 4, function: 'main' },
			],
		});
		expect(driven.log).toMatch(/^Traceback[^\n]*\n {2}File "[^"]*scripts\/script\.py", line 7, in <module>\n/);
		const own = await run(`class Mine(Exception): pass\n\nraise Mine("m")\n`);
		expect(own.failure).toMatchObject({ reason: 'exception', type: 'Mine', message: 'm', frames: [{ line: 3 }] });
		const exit = await run(
			`import sys\n${guard}\n    try:\n        raise ValueError("no label")\n    except ValueError:\n        sys.exit(1)\n`,
		);
		expect(exit.failure).toMatchObject({
			reason: 'exit-non-zero',
			message: 'ValueError: no label',
			frames: [{ line: 4 }],
		});
	});

	test('with what a program knows of itself', async () => {
		const driven = await run(`
import os, sys, pickle
class Row: pass
print(os.path.basename(__file__), __package__, __spec__, sys.modules["__main__"].Row is Row, type(pickle.loads(pickle.dumps(Row()))) is Row)
`);
		expect(driven.log).toBe('script.py None None True True\n');
	});

	test('as a module of its package when it has relative imports', async () => {
		const driven = await run(`from .helper import value\nprint(__name__, __package__, value)\n`, {
			entry: 'project/steps/script.py',
			files: { 'project/__init__.py': '', 'project/steps/__init__.py': '', 'project/steps/helper.py': 'value = 7\n' },
		});
		expect(driven.failure, driven.log).toBeUndefined();
		expect(driven.log).toBe('__main__ project.steps 7\n');
	});

	test('and what it leaves open is written, what it made is taken down, and its exit code holds', async () => {
		const driven = await run(
			`
import atexit, os, sys
class Thing:
    def __del__(self):
        os.write(1, b"gone\\n")
thing = Thing()
kept = open(os.environ["DAG_OUTPUT_REPORT"] + "/result.txt", "w")
kept.write("all of it")
atexit.register(lambda: print("at exit"))
sys.exit(3)
`,
			{ outputs: ['report'] },
		);
		expect(driven.failure).toMatchObject({ reason: 'exit-non-zero', exitCode: 3 });
		expect(driven.log).toBe('at exit\ngone\n');
		expect(driven.files('outputs/report/result.txt')).toBe('all of it');
	});
});
