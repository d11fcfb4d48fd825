import { describe, expect, test } from 'vitest';
import { drive, type Drive, type Driven } from '../../rig/drive-python.ts';
import { findPythons } from '../../rig/pythons.ts';

const def = 'def main(input_paths, output_paths, environ_vars, job_args):';

describe.each(findPythons())('a script is imported on $version', ({ path: python, version }) => {
	const minor = Number(version.split('.')[1]);
	const run = (script: string, rest: Partial<Drive> = {}): Promise<Driven> => drive({ python, script, ...rest });

	async function said(script: string, rest: Partial<Drive> = {}): Promise<string> {
		const driven = await run(script, rest);
		expect(driven.failure, driven.log).toBeUndefined();
		return driven.log.trimEnd();
	}

	test('under its own name, so that it can be imported again and found by pickle', async () => {
		const script = `
import pickle, sys
class Row: pass
${def}
    import script
    print(__name__, script is sys.modules[__name__], script.Row is Row, type(pickle.loads(pickle.dumps(Row()))) is Row)
`;
		expect(await said(script)).toBe('script True True True');
	});

	test.each(['json', 'zipfile', 'sys'])('although Python has a %s of its own', async (name) => {
		const script = `${def}\n    import json, sys\n    print(__name__, json.dumps([1]), hasattr(sys, "path"))`;
		// One that Python has not loaded yet is hidden by the script, as it is without the driver.
		expect(await said(script, { entry: `scripts/${name}.py` })).toBe(
			name === 'zipfile' && minor < 10 ? 'zipfile [1] True' : `script_${name} [1] True`,
		);
	});

	test('with a dot or a dash in its name', async () => {
		expect(await said(`${def} print(__name__)`, { entry: 'scripts/my.first-script.py' })).toBe('my_first-script');
	});

	test('whatever its ending', async () => {
		expect(await said(`${def} print(__name__, __spec__.name)`, { entry: 'scripts/prepare' })).toBe('prepare prepare');
	});

	const inits = { 'project/__init__.py': 'marks = []\n', 'project/steps/__init__.py': '' };

	test('as a module of its package when it has relative imports', async () => {
		const script = `
from . import beside
from .beside import name
from ..core.config import value
${def}
    from ..core import late
    import project.core.config
    print(__name__, __package__, name, value, late.__name__, project.core.config.value)
`;
		const text = await said(script, {
			entry: 'project/steps/script.py',
			files: {
				...inits,
				'project/steps/beside.py': 'name = __name__\n',
				'project/core/config.py': 'from .. import marks\nvalue = 5\n',
				'project/core/late.py': '',
			},
		});
		expect(text).toBe('project.steps.script project.steps project.steps.beside 5 project.core.late 5');
	});

	test('under its plain name in a package, when it has none', async () => {
		const files = { ...inits, 'project/steps/beside.py': 'name = __name__\n' };
		const script = `from beside import name\n${def} print(__name__, name)`;
		expect(await said(script, { entry: 'project/steps/script.py', files })).toBe('script beside');
	});

	test('with relative imports in folders that are no packages', async () => {
		const script = `from ...processing.clean import clean\nfrom .beside import name\n${def} print(__name__, clean, name)`;
		const files = {
			'lib/processing/clean.py': 'from .rules import rule\nclean = rule\n',
			'lib/processing/rules.py': 'rule = 1\n',
			'lib/steps/scripts/beside.py': 'name = __name__\n',
		};
		expect(await said(script, { entry: 'lib/steps/scripts/script.py', files })).toBe(
			'lib.steps.scripts.script 1 lib.steps.scripts.beside',
		);
	});

	test.each([
		['at the top of the workspace', {}],
		['in a folder of the module path', { pythonPath: ['vendor'] }],
	])('with relative imports that go beyond the workspace: %s', async (where, rest: Partial<Drive>) => {
		const folder = where.startsWith('at') ? '' : 'vendor/';
		const script = `from ....processing.clean import clean\nfrom .beside import name\n${def} print(clean, name)`;
		const files = { [`${folder}processing/clean.py`]: 'clean = 2\n', 'scripts/beside.py': 'name = "b"\n' };
		expect(await said(script, { files, ...rest })).toBe('2 b');
	});

	test('with relative imports at the top of the workspace itself', async () => {
		const script = `from .beside import name\n${def} print(name)`;
		expect(await said(script, { entry: 'script.py', files: { 'beside.py': 'name = "top"\n' } })).toBe('top');
	});

	test('in a package that is called like one of Python', async () => {
		const files = { 'json/__init__.py': '', 'json/beside.py': 'name = __name__\n' };
		const script = `from .beside import name\n${def}\n    import json\n    print(name, json.dumps([1]))`;
		expect(await said(script, { entry: 'json/script.py', files })).toBe('script_json.beside [1]');
	});

	test('and a failure in its package is told at its line', async () => {
		const driven = await run(`from .beside import name\n${def} pass`, {
			entry: 'project/steps/script.py',
			files: { ...inits, 'project/__init__.py': 'import os\nimport nowhere\n' },
		});
		expect(driven.failure).toMatchObject({
			reason: 'import-error',
			module: 'nowhere',
			frames: [{ file: 'project/__init__.py', line: 2 }],
		});
		expect(driven.log).not.toContain('importlib');
	});

	test('and a relative import of what is not there is an import error', async () => {
		const driven = await run(`from ..nowhere import x\n${def} pass`);
		expect(driven.failure).toMatchObject({ reason: 'import-error', frames: [{ file: 'scripts/script.py', line: 1 }] });
	});

	const pool = (how: string) => `
import multiprocessing, os, sys
from concurrent.futures import ProcessPoolExecutor
class Row:
    def __init__(self, n): self.n = n
def double(row): return Row(row.n * 2), os.getpid()
${def}
    context = multiprocessing.get_context("${how}")
    with ProcessPoolExecutor(2, mp_context=context) as executor:
        rows = list(executor.map(double, [Row(1), Row(2)]))
    print([row.n for row, pid in rows], all(pid != os.getpid() for row, pid in rows))
`;
	test.each(['fork', 'spawn', 'forkserver'])('and its functions run in other processes by %s', async (how) => {
		// Newer versions warn of forking beside threads.
		expect((await said(pool(how))).split('\n').at(-1)).toBe('[2, 4] True');
		const entry = 'project/steps/script.py';
		const relative = `from . import beside\n${pool(how)}`;
		const files = { ...inits, 'project/steps/beside.py': '' };
		expect((await said(relative, { entry, files })).split('\n').at(-1)).toBe('[2, 4] True');
	});

	test.each(['fork', 'spawn', 'forkserver'])('or as a program, and its functions run by %s', async (how) => {
		const script = `${pool(how).replace(def, 'def main():')}\nif __name__ == "__main__":\n    main()\n`;
		expect((await said(script)).split('\n').at(-1)).toBe('[2, 4] True');
		const entry = 'project/steps/script.py';
		const files = { ...inits, 'project/__init__.py': 'import multiprocessing\n', 'project/steps/beside.py': '' };
		const relative = `from . import beside\n${script}`;
		expect((await said(relative, { entry, files })).split('\n').at(-1)).toBe('[2, 4] True');
	});

	test('and may pass its paths and arguments to them', async () => {
		const script = `
import multiprocessing
def show(paths, args): print(paths, args, flush=True)
${def}
    process = multiprocessing.get_context("spawn").Process(target=show, args=(input_paths, job_args))
    process.start()
    process.join()
    assert process.exitcode == 0
`;
		expect(await said(script, { args: { a: 1 } })).toBe('{} Namespace(a=1)');
	});
});
