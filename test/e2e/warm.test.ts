import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCli } from '../rig/door.ts';

/** Libraries that are imported in every way that matters, in a virtual environment of the test's own. */
const libraries = {
	// Leaves a line for each process that imports it.
	'slowlib/__init__.py':
		'import os, time\nopen(os.environ["HOME"] + "/imports", "a").write("slowlib\\n")\ntime.sleep(0.2)\nvalue = 7\n',
	'slowlib/part.py': 'value = 8\n',
	'otherlib.py': 'import os\nos.environ.setdefault("OTHERLIB", "set at import")\n',
	'colorful.py': 'import colorsys\nvalue = getattr(colorsys, "value", "standard")\n',
	'loudlib.py': 'print("hello from loudlib")\n',
	'threadlib.py': 'import threading, time\nthreading.Thread(target=time.sleep, args=(60,), daemon=True).start()\n',
	'stuck.py': 'import time\ntime.sleep(600)\n',
	'crashlib.py': 'import os\nos.environ.get("CRASHLIB_SPARED") or os.kill(os.getpid(), 11)\n',
	// Holds a lock that only another thread could give back, in what is forked after its import.
	'hanglib.py': `import os, threading
lock = threading.Lock()
importer = os.getpid()
def work():
    if os.getpid() != importer:
        lock.acquire()
        lock.acquire()
`,
};

const main = 'def main(input_paths, output_paths, environ_vars, job_args):\n';
const write = (expression: string): string =>
	`${main}    open(output_paths["out"] + "/out.txt", "w").write(str(${expression}))\n`;

let place: string;
let python: string;
beforeAll(() => {
	place = mkdtempSync(join(tmpdir(), 'warm-'));
	execFileSync('python3', ['-m', 'venv', '--without-pip', join(place, 'venv')]);
	python = join(place, 'venv', 'bin', 'python');
	const lib = join(place, 'venv', 'lib');
	const site = join(lib, readdirSync(lib)[0] ?? '', 'site-packages');
	for (const [name, text] of Object.entries(libraries)) {
		mkdirSync(dirname(join(site, name)), { recursive: true });
		writeFileSync(join(site, name), text);
	}
});
afterAll(() => rmSync(place, { recursive: true, force: true }));

interface Seen {
	readonly status: string;
	readonly failure?: object;
	readonly started?: { readonly how: string; readonly why?: string };
	readonly output: string | undefined;
	readonly log: string;
}

/** Runs scripts that do not depend on each other, and tells how each was started and what it wrote. */
async function run(
	scripts: Readonly<Record<string, string>>,
	settings = '',
	beside: Readonly<Record<string, string>> = {},
	...flags: string[]
) {
	const here = mkdtempSync(join(place, 'run-'));
	const names = Object.keys(scripts);
	const file = (name: string, text: string): void => {
		mkdirSync(dirname(join(here, name)), { recursive: true });
		writeFileSync(join(here, name), text);
	};
	file('all.dag.json', JSON.stringify({ nodes: Object.fromEntries(names.map((name) => [name, {}])) }));
	for (const [name, text] of Object.entries(scripts)) {
		file(`scripts/${name.toLowerCase()}.py`, text);
		const outputs = { out: { path: '/opt/ml/processing/output/out' } };
		const contract = { entry_point: `${name.toLowerCase()}.py`, inputs: {}, outputs };
		file(`interfaces/${name.toLowerCase()}.step.yaml`, JSON.stringify({ step_type: name, contract }));
	}
	file('dag-script-test.yml', settings);
	for (const [name, text] of Object.entries(beside)) file(name, text);
	const env = { HOME: here };
	const end = await runCli(['run', '--python', python, ...flags], { cwd: here, env });
	const result = JSON.parse(readFileSync(join(here, '.dag-script-test', 'result.json'), 'utf8')) as {
		readonly execution: {
			readonly runs: readonly {
				readonly node: string;
				readonly outcome: { readonly status: string; readonly failure?: object };
				readonly attempts: readonly { readonly started?: Seen['started']; readonly log: { readonly tail: string } }[];
			}[];
		};
	};
	const seen = result.execution.runs.map(({ node, outcome, attempts }): [string, Seen] => {
		const written = join(here, '.dag-script-test', 'nodes', node, 'outputs', 'out', 'out.txt');
		const started = attempts[0]?.started;
		return [
			node,
			{
				status: outcome.status,
				...(outcome.failure === undefined ? {} : { failure: outcome.failure }),
				...(started === undefined ? {} : { started }),
				output: existsSync(written) ? readFileSync(written, 'utf8') : undefined,
				log: attempts[0]?.log.tail ?? '',
			},
		];
	});
	const imports = join(here, 'imports');
	const imported = existsSync(imports) ? readFileSync(imports, 'utf8').trim().split('\n').length : 0;
	return { end, seen: Object.fromEntries(seen) as Readonly<Record<string, Seen>>, imported, here };
}

const warm = { how: 'warm' };

describe.runIf(process.platform === 'linux')('scripts that import the same', () => {
	test('are forked from one process that has imported it once, each from one with its own imports', async () => {
		const { seen, imported, end } = await run({
			A: `import slowlib\n${write('slowlib.value')}`,
			B: `import slowlib\n${write('slowlib.value')}`,
			C: `import slowlib.part\nimport otherlib\n${write('slowlib.part.value')}`,
			D: `from slowlib import part\nimport otherlib, os\n${write('(os.environ["OTHERLIB"], part.value)')}`,
			// Would find the part if it were forked from a process that has more than it asks for.
			E: `import slowlib\n${write('slowlib.part.value')}`,
			F: write('"alone"'),
		});
		expect(end.exitCode).toBe(1);
		expect(seen['A']).toMatchObject({ status: 'passed', started: warm, output: '7' });
		expect(seen['B']).toMatchObject({ status: 'passed', started: warm, output: '7' });
		expect(seen['C']).toMatchObject({ status: 'passed', started: warm, output: '8' });
		expect(seen['D']?.log).toBe('');
		expect(seen['D']).toMatchObject({ status: 'passed', started: warm, output: "('set at import', 8)" });
		expect(seen['E']).toMatchObject({ status: 'failed', started: warm });
		expect(seen['E']?.log).toContain("module 'slowlib' has no attribute 'part'");
		expect(seen['F']).toMatchObject({ status: 'passed', output: 'alone' });
		expect(seen['F']?.started).toBeUndefined();
		expect(imported).toBeLessThanOrEqual(2);
	});

	test('are processes of their own where that is asked for, or only what is named is imported before', async () => {
		const scripts = { A: `import slowlib\n${write('slowlib.value')}`, B: `import slowlib, otherlib\n${write('1')}` };
		const off = await run(scripts, 'python: { warm: off }');
		expect([off.imported, off.seen['A']?.started]).toEqual([2, undefined]);
		expect((await run(scripts, '', {}, '--warm', 'off')).imported).toBe(2);
		const named = await run(scripts, 'python: { warm: [otherlib] }');
		expect(named.seen['A']?.started).toBeUndefined();
		expect([named.imported, named.seen['B']?.started]).toEqual([2, warm]);
	});

	test('are processes of their own, with the reason, where a fork could be told from that', async () => {
		const both = (name: string, library: string, rest = '') => ({
			[`${name}1`]: `import ${library}\n${rest}${write('1')}`,
			[`${name}2`]: `import ${library}\n${rest}${write('1')}`,
		});
		const { seen } = await run(
			{
				...both('Loud', 'loudlib'),
				...both('Thread', 'threadlib'),
				...both('Bent', 'slowlib', 'import os\nos.environ["SLOWLIB"] = "1"\n'),
				Env1: `import otherlib\n${write('1')}`,
				Env2: `import otherlib\n${write('1')}`,
			},
			'nodes: { Env1: { env: { OMP_NUM_THREADS: "1" } } }',
		);
		const why = (name: string) => seen[name]?.started?.why;
		expect(Object.values(seen).map(({ status }) => status)).toEqual(Array(8).fill('passed'));
		expect(why('Loud1')).toBe('importing loudlib prints');
		expect(seen['Loud2']?.log).toBe('hello from loudlib\n');
		expect(why('Thread2')).toBe('importing threadlib starts a thread');
		expect(why('Bent1')).toBe('it changes the environment when it is imported');
		expect(why('Env1')).toBe('OMP_NUM_THREADS is set for it');
		expect(seen['Env2']?.started).toEqual(warm);
	});

	test('fail as they would by themselves when an import fails, crashes, or hangs only in what is forked', async () => {
		const { seen } = await run({
			Gone1: `import slowlib, nolib\n${write('1')}`,
			Gone2: `import slowlib, nolib\n${write('1')}`,
			Crash1: `import slowlib, crashlib\n${write('1')}`,
			Crash2: `import slowlib, crashlib\n${write('1')}`,
			Hang1: `import hanglib\n${main}    hanglib.work()\n    open(output_paths["out"] + "/out.txt", "w").write("done")\n`,
			Hang2: `import hanglib\n${write('2')}`,
		});
		expect(seen['Gone1']).toMatchObject({ status: 'failed', started: warm });
		expect(seen['Gone1']?.log).toContain("No module named 'nolib'");
		expect(seen['Crash1']?.status).toBe('failed');
		expect(seen['Hang1']).toMatchObject({
			status: 'passed',
			output: 'done',
			started: { how: 'cold', why: 'its process hung when it was forked' },
		});
		expect(seen['Hang2']).toMatchObject({ status: 'passed', started: warm });
	});

	test('are forked all the same when the process that waits for the next one is ended', async () => {
		// A child of the launcher, as the script is, that is not of its group.
		const killer = [
			'import slowlib, os, signal, time',
			'def waiting():',
			'    for name in open(f"/proc/{os.getppid()}/task/{os.getppid()}/children").read().split():',
			'        if int(name) != os.getpid() and os.getpgid(int(name)) != int(name):',
			'            return int(name)',
			main.trimEnd(),
			'    found, until = None, time.monotonic() + 20',
			'    while found is None and time.monotonic() < until:',
			'        time.sleep(0.01)',
			'        found = waiting()',
			'    os.kill(found, signal.SIGKILL)',
			'    open(output_paths["out"] + "/out.txt", "w").write("killed")',
			'',
		].join('\n');
		const plain = `import slowlib\n${write('slowlib.value')}`;
		const { seen } = await run({ A: killer, B: plain, C: plain }, '', {}, '--max-parallel', '1');
		expect(seen['A']).toMatchObject({ status: 'passed', started: warm, output: 'killed' });
		expect(seen['B']).toMatchObject({ status: 'passed', started: warm, output: '7' });
		expect(seen['C']).toMatchObject({ status: 'passed', started: warm, output: '7' });
	});

	test('have no other open files than a process of their own', async () => {
		const open = `import slowlib, os\n${write('sorted(os.listdir("/proc/self/fd"))')}`;
		const scripts = { A: open, B: open, C: open };
		const own = await run(scripts, '', {}, '--warm', 'off');
		const { seen } = await run(scripts);
		for (const each of Object.values(seen))
			expect(each).toMatchObject({ started: warm, output: own.seen['A']?.output });
	});

	test('time out when what they share is never imported, and say what that is', async () => {
		const script = `import slowlib, stuck\n${write('1')}`;
		const { seen, end } = await run({ A: script, B: script, C: script }, 'defaults: { timeout: 3s }');
		for (const each of Object.values(seen))
			expect(each.failure).toEqual({ reason: 'timeout', timeoutMs: 3_000, importing: 'stuck' });
		expect(end.stdout + end.stderr).toContain('It still waited for stuck to be imported after 3.0 s and was ended.');
	});

	test('leave nothing behind, and end when they are told to', async () => {
		const script = `import slowlib, time\n${main}    time.sleep(60)\n`;
		const { seen } = await run({ A: script, B: script }, 'defaults: { timeout: 1s }');
		expect(seen['A']).toMatchObject({ status: 'failed', started: warm });
		const left = readdirSync('/proc').filter((name) => {
			try {
				return /^\d+$/.test(name) && readFileSync(`/proc/${name}/cmdline`, 'latin1').includes(python);
			} catch {
				return false;
			}
		});
		expect(left).toEqual([]);
	});

	test('find a module of the workspace before that of the same name which others have imported', async () => {
		const script = `import colorful\n${write('colorful.value')}`;
		const beside = { 'scripts/colorsys.py': 'value = "own"\n' };
		const { seen } = await run({ A: script, B: script }, '', beside);
		expect(seen['A']).toMatchObject({
			output: 'own',
			started: { how: 'cold', why: 'the workspace has a module colorsys of its own' },
		});
		expect((await run({ A: script, B: script })).seen['A']).toMatchObject({ output: 'standard', started: warm });
	});
});
