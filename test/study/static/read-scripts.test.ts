import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ScriptFacts } from '../../../src/model/script-facts.ts';
import { findPythons } from '../../rig/pythons.ts';
import { readSources } from '../../rig/read-sources.ts';

const pythons = findPythons();
const [python] = pythons;
const path = python?.path ?? 'python3';

/** Uses as `map name how`, with `?` where it is not sure. */
function usesOf(facts: ScriptFacts | undefined): readonly string[] {
	return (facts?.uses ?? []).map((use) => `${use.of} ${use.name} ${use.how}${use.sure ? '' : '?'}`);
}

const main = 'def main(input_paths, output_paths, environ_vars, job_args):\n';
/** Source → uses that are expected, and the maps that could not be followed. */
const followed: Readonly<Record<string, readonly [source: string, uses: readonly string[], open?: readonly string[]]>> =
	{
		'plain keys': [
			`${main}    input_paths["a"]; input_paths.get("b"); "c" in output_paths; job_args.d; getattr(job_args, "e", 1)\n`,
			['inputs a demand', 'inputs b ask', 'outputs c test', 'arguments d demand', 'arguments e ask'],
		],
		'by place': ['def main(i, o, e, a):\n    i["x"]; a.y\n', ['inputs x demand', 'arguments y demand']],
		'aliases and copies': [
			`${main}    paths = dict(input_paths or {})\n    again = paths.copy()\n    again["a"]\n`,
			['inputs a demand'],
		],
		functions: [
			`def load(paths, *, key="k"):\n    return paths[key]\n${main}    load(input_paths); load(input_paths, key="l")\n`,
			['inputs k demand', 'inputs l demand'],
		],
		methods: [
			`class Job:\n    def __init__(self, env):\n        self.env = env\n    def go(self):\n        return self.env.get("A")\n${main}    Job(environ_vars).go()\n`,
			['variables A ask'],
		],
		constants: [
			`KEY = "a"\nclass Keys:\n    B = "b"\n${main}    input_paths[KEY]; input_paths[Keys.B]; input_paths[f"x_{KEY}"]\n`,
			['inputs a demand', 'inputs b demand', 'inputs x_a demand'],
		],
		loops: [
			`NAMES = ["A", "B"]\n${main}    for name in NAMES:\n        environ_vars[name]\n    [environ_vars.get(k) for k, v in {"C": 1}.items()]\n    for k, d in (("D", 1), ("E", 2)):\n        environ_vars.get(k, d)\n`,
			['variables A demand', 'variables B demand', 'variables C ask', 'variables D ask', 'variables E ask'],
		],
		'what it sets itself': [
			`${main}    environ_vars["A"] = "1"\n    environ_vars["A"]\n    environ_vars.setdefault("B", "2")\n`,
			['variables A demand?', 'variables B ask?'],
		],
		'what is merged': [
			`${main}    env = {**environ_vars, "X": "1"}\n    env["Y"]\n    input_paths.update(more())\n    input_paths["z"]\n`,
			['variables Y demand?', 'inputs z demand?'],
		],
		'the process environment': [
			`import os\nfrom os import environ as e, getenv\n${main}    os.environ["A"]; e.get("B"); getenv("C"); os.getenv("D")\n`,
			['environment A demand', 'environment B ask', 'environment C ask', 'environment D ask'],
		],
		'printing is not reading': [
			`${main}    print(input_paths)\n    for k, v in output_paths.items():\n        print(k, v)\n    raise ValueError(f"{environ_vars} {list(job_args.__dict__)}")\n`,
			[],
			['arguments'],
		],
		'out of sight': [
			`import json, other\n${main}    json.dumps(environ_vars)\n    return other.run(input_paths, **vars(job_args))\n`,
			[],
			['arguments', 'inputs', 'variables'],
		],
		'a key that cannot be told': [`${main}    input_paths[input()]\n`, [], ['inputs']],
		'a local of the same name': ['input_paths = {"a": 1}\ninput_paths["a"]\ndef main(): ...\n', []],
		'a parameter that hides it': [
			`${main}    def inner(input_paths):\n        return input_paths["no"]\n    input_paths["a"]\n`,
			['inputs a demand'],
		],
	};

describe.each(pythons)('sources as $name reads them', ({ path }) => {
	test('keys are followed through the script', async () => {
		const names = Object.keys(followed);
		const facts = await readSources(
			Object.fromEntries(names.map((name, index) => [`s${index}.py`, followed[name]?.[0] ?? ''])),
			path,
		);
		const seen = names.map((name, index) => {
			const found = facts.get(`s${index}.py`);
			return [name, usesOf(found).toSorted(), found?.open];
		});
		expect(seen).toEqual(Object.entries(followed).map(([name, [, uses, open = []]]) => [name, uses.toSorted(), open]));
	});

	test('the shape, the command line, the imports and what happens at import', async () => {
		const source = `import argparse, os, subprocess, sys
import pandas as pd
from xgboost.sklearn import XGBClassifier
from . import near
import helper
try:
    import torch
except ImportError:
    torch = None

def install(names):
    subprocess.check_call([sys.executable, "-m", "pip", "install", *names])

install(["x"])
os.makedirs("there")

def main(input_paths, output_paths, environ_vars, job_args, logger=None):
    import lightgbm

if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--job-type", required=True)
    parser.add_argument("-n", "--number", dest="count")
    main({}, {}, {}, parser.parse_args())
`;
		const found = (await readSources({ 'job/s.py': source, 'job/helper.py': '' }, path)).get('job/s.py');
		expect(found).toMatchObject({
			how: 'called',
			guard: true,
			main: { parameters: ['input_paths', 'output_paths', 'environ_vars', 'job_args', 'logger'], at: { line: 17 } },
			handsOn: false,
			commandLine: { strict: true, complete: true },
		});
		expect(found?.imports?.map((each) => [each.module, each.level, each.origin, each.optional])).toEqual([
			['pandas', 0, 'installed', false],
			['xgboost.sklearn', 0, 'installed', false],
			['', 1, 'local', false],
			['helper', 0, 'local', false],
			['torch', 0, 'installed', true],
		]);
		expect(found?.atImport?.map(({ kind, what, at }) => [kind, what, at.line])).toEqual([
			['installs', 'install', 14],
			['works', 'os.makedirs', 15],
		]);
		expect(found?.commandLine?.flags.map(({ name, required, destination }) => [name, required, destination])).toEqual([
			['--job-type', true, ''],
			['-n', false, 'count'],
			['--number', false, 'count'],
		]);
	});

	test('what cannot be parsed is a problem at its line, and harms no other', async () => {
		const facts = await readSources(
			{
				'syntax.py': 'def main(:\n',
				'null.py': 'x = "\0"\n',
				'bytes.py': new Uint8Array([0x78, 0x20, 0xff, 0xfe]),
				'deep.py': `x = ${'('.repeat(5000)}1${')'.repeat(5000)}\n`,
				'long.py': `x = ${'1 + '.repeat(3000)}1\n`,
				'good.py': `${main}    input_paths["ä𝒳"]; input_paths["b"]\n`,
			},
			path,
		);
		expect(facts.get('syntax.py')?.problem?.at?.line).toBe(1);
		for (const name of ['null.py', 'bytes.py', 'deep.py']) expect(facts.get(name)?.problem, name).toBeDefined();
		expect(facts.has('long.py')).toBe(true);
		// Columns count UTF-16 code units: ä is one of them, 𝒳 two.
		expect(facts.get('good.py')?.uses?.map(({ name, at }) => [name, at.line, at.column, at.endColumn])).toEqual([
			['ä𝒳', 2, 5, 23],
			['b', 2, 25, 41],
		]);
	});
});

describe('the reader', () => {
	test('runs nothing of the script, and nothing of the workspace', async () => {
		const facts = await readSources(
			{
				's.py': 'import sys\nsys.exit("ran")\n',
				'ast.py': 'raise SystemExit("misled")\n',
				'sitecustomize.py': 'boom\n',
			},
			path,
			{ path: ['.'] },
		);
		expect([...facts.keys()]).toHaveLength(3);
		expect(facts.get('s.py')?.how).toBe('program');
	});

	test('goes on behind a source that ends it, and tells which it was', async () => {
		const folder = await mkdtemp(join(tmpdir(), 'reader-'));
		try {
			const program = join(folder, 'reader.py');
			await writeFile(
				program,
				`import json, os, sys
job = json.load(open(sys.argv[1]))
with open(job["result"], "a") as result:
    result.write("\\n")
    for script in job["scripts"]:
        if script == "bad.py":
            result.flush()
            os.kill(os.getpid(), 9)
        result.write(json.dumps({"script": script, "facts": {"how": "called"}}) + "\\n")
`,
			);
			const facts = await readSources({ 'a.py': '', 'bad.py': '', 'z.py': '' }, path, { program });
			expect(Object.fromEntries(facts)).toEqual({
				'a.py': { how: 'called' },
				'bad.py': { problem: { message: expect.stringContaining('could not read') } },
				'z.py': { how: 'called' },
			});
		} finally {
			await rm(folder, { recursive: true });
		}
	});

	test('that does not start says nothing', async () => {
		expect([...(await readSources({ 's.py': '' }, '/no/such/python'))]).toEqual([]);
		expect([...(await readSources({ 's.py': '' }, path, { signal: AbortSignal.abort() }))]).toEqual([]);
	});
});

test.each([
	['import os\nos.environ["OMP_NUM_THREADS"] = "1"\nimport numpy\n', 'the environment'],
	['import os\nif True:\n    os.environ.setdefault("A", "1")\n', 'the environment'],
	['from os import environ\nenviron.update(A="1")\n', 'the environment'],
	['import locale\nlocale.setlocale(locale.LC_ALL, "C")\n', 'the environment'],
	['import sys\nsys.path.insert(0, "lib")\n', 'the module path'],
	['import sys\nsys.path += ["lib"]\n', 'the module path'],
	['import os, sys\nprint(os.environ["A"], sys.path)\nnames = []\nnames.append(1)\n', undefined],
	['import os\ndef main():\n    os.environ["A"] = "1"\n', undefined],
])('%j bends how modules are imported: %s', async (source, bends) => {
	const facts = await readSources({ 'script.py': source }, path);
	expect(facts.get('script.py')?.bends).toBe(bends);
});
