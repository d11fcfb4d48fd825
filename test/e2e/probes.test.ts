import { access, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CompletedResult } from '../../src/model/result.ts';
import { subjectOf } from '../rig/broken-case.ts';
import { runCli } from '../rig/door.ts';

const files = {
	'p.dag.yml': 'nodes:\n  Make: {}\n  Take: { needs: [Make] }\n',
	'dag-script-test.yml': `nodes:
  Take:
    inputs: { rates: data/rates.csv, notes: data/notes.txt }
`,
	'data/rates.csv': 'name,"the\nrate"\na,1\n',
	'data/notes.txt': 'nothing of a table\n',
	'interfaces/make.step.yaml': `step_type: Make
contract:
  entry_point: make.py
  outputs: { table: { path: /opt/ml/processing/output/table } }
`,
	'interfaces/take.step.yaml': `step_type: Take
contract:
  entry_point: take.py
  inputs:
    table: { path: /opt/ml/processing/input/table }
    rates: { path: /opt/ml/processing/input/rates, required: false }
    notes: { path: /opt/ml/processing/input/notes, required: false }
  outputs:
    means: { path: /opt/ml/processing/output/means }
    stamp: { path: /opt/ml/processing/output/stamp }
    odd: { path: /opt/ml/processing/output/odd }
`,
	'scripts/make.py': `import os
def main(input_paths, output_paths, environ_vars, job_args):
    with open(os.path.join(output_paths["table"], "part-0.csv"), "w") as file:
        file.write("id,score\\n1,0.5\\n2,0.25\\n")
`,
	'scripts/take.py': `import csv, os, random, time
def rows(folder):
    for name in os.listdir(folder):
        with open(os.path.join(folder, name), newline="") as file:
            yield from csv.DictReader(file)

def main(input_paths, output_paths, environ_vars, job_args):
    scores = [float(row["score"]) for row in rows(input_paths["table"])]
    rates = list(rows(input_paths["rates"]))
    if not rates:
        raise ValueError("there are no rates")
    open(os.path.join(input_paths["notes"], "notes.txt")).read()
    with open(os.path.join(output_paths["means"], "means.csv"), "w") as file:
        file.write("mean,rows\\n%s,%s\\n" % (sum(scores) / len(scores), len(scores)) if scores else "rows\\n")
    with open(os.path.join(output_paths["stamp"], "stamp.json"), "w") as file:
        file.write('{"at": %s}' % time.time_ns())
    with open(os.path.join(output_paths["odd"], "odd.csv"), "w") as file:
        file.write("x\\n%s\\n" % random.getrandbits(60))
`,
};

let folder: string;

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'probes-'));
	for (const [path, text] of Object.entries(files)) {
		await mkdir(dirname(join(folder, path)), { recursive: true });
		await writeFile(join(folder, path), text);
	}
});
afterAll(async () => rm(folder, { recursive: true, force: true }));

async function run(...flags: readonly string[]): Promise<CompletedResult & { readonly stderr: string }> {
	const { stdout, stderr } = await runCli(['run', '--json', ...flags], { cwd: folder });
	return { ...(JSON.parse(stdout) as CompletedResult), stderr };
}

describe('probes', () => {
	test('tell how a script takes it when one thing is changed, and leave the verdict alone', async () => {
		const plain = await run();
		// What is seen in the source already is said once: by the probe, where there is one.
		expect(plain.findings.map(({ rule }) => rule)).toEqual(['optional-input-demanded', 'optional-input-demanded']);
		expect(plain.execution.probes).toBeUndefined();

		const probed = await run('--probe', 'all');
		expect(probed.verdict).toBe('passed');
		expect(probed.stderr).toContain('(and 8 probes)');
		expect(probed.findings.map(({ rule, severity, about }) => `${severity} ${rule} ${subjectOf(about)}`)).toEqual([
			'warning probe-zero-rows Take.table',
			'warning probe-input-optional Take.rates',
			'warning probe-input-optional Take.rates',
			'warning probe-input-optional Take.notes',
			'warning probe-input-optional Take.notes',
			'warning probe-not-repeatable Take',
			'note probe-zero-rows Take.rates',
		]);
		const said = probed.findings.map(({ message }) => message);
		expect(said[1]).toBe("Take: with its optional input rates absent, it fails: KeyError: 'rates'");
		expect(said[2]).toBe(
			'Take: with its optional input rates an empty folder, it fails: ValueError: there are no rates',
		);
		expect(said[0]).toBe(
			'Take: with no rows in its input table, it writes its output means without the columns `mean`.',
		);
		expect(said[5]).toBe(
			'Take: run a second time on the same inputs, it differs in odd (other values in `x`); it writes other bytes with the same profile in stamp; 1 of 3 outputs are identical.',
		);
		expect(said[6]).toBe('Take: with no rows in its input rates, it refuses: ValueError: there are no rates');
		expect(probed.findings[1]?.at).toMatchObject({ file: 'scripts/take.py', start: { line: 9 } });
		expect(probed.findings[1]?.help).toContain(
			'`npx dag-script-test run --node +Take && npx dag-script-test run --node Take --probe absent-input`',
		);

		// The node itself is judged as without probes.
		const { runs } = probed.execution;
		expect(runs.map(({ outcome }) => outcome)).toEqual(plain.execution.runs.map(({ outcome }) => outcome));
		expect(probed.flows.map(({ verdict }) => verdict)).toEqual(plain.flows.map(({ verdict }) => verdict));
		// The case is there to be looked at.
		const given = join(folder, '.dag-script-test', 'probes', 'Take', 'zero-rows-rates', 'inputs', 'rates', 'rates.csv');
		expect(await readFile(given, 'utf8')).toBe('name,"the\nrate"\n');
	});

	test('run again for one node on what the last run left, as the help says', async () => {
		const again = await run('--node', 'Take', '--probe', 'absent-input');
		expect(again.execution.probes?.map(({ folder: place }) => place)).toEqual([
			'probes/Take/absent-input-rates',
			'probes/Take/absent-input-notes',
		]);
		expect(again.findings.map(({ rule }) => rule)).toEqual(['probe-input-optional', 'probe-input-optional']);
		// Those of the run before are gone.
		await expect(access(join(folder, '.dag-script-test', 'probes', 'Take', 'repeat'))).rejects.toThrow('ENOENT');
	});

	test('are asked for in the test file, of all nodes or of one', async () => {
		const config = join(folder, 'dag-script-test.yml');
		await writeFile(config, `${files['dag-script-test.yml']}    probes: []\nprobes: [repeat, repeat]\n`);
		const { execution } = await run();
		expect(execution.probes?.map(({ folder: place }) => place)).toEqual(['probes/Make/repeat']);
		await writeFile(config, 'probes: [zero-row]\n');
		const wrong = await run();
		expect(wrong.diagnostics.map(({ code, at }) => `${code} ${at?.start.line}:${at?.start.column}`)).toEqual([
			'invalid-value 1:10',
		]);
		const { exitCode, stderr } = await runCli(['run', '--probe', 'nul'], { cwd: folder });
		expect(exitCode).toBe(2);
		expect(stderr).toContain('--probe is "nul"; it can be absent-input, empty-input, zero-rows, repeat, all.');
		await writeFile(config, files['dag-script-test.yml']);
	});

	test('that the deadline cuts short leave what was found of the nodes', async () => {
		await writeFile(
			join(folder, 'scripts', 'make.py'),
			files['scripts/make.py'].replace(
				'    with',
				`    if "/probes/" in output_paths["table"]:\n        __import__("time").sleep(60)\n    with`,
			),
		);
		const { verdict, findings, execution } = await run('--probe', 'repeat', '--deadline', '4s', '--max-parallel', '1');
		expect(verdict).toBe('passed');
		expect(execution.probes?.map(({ node, outcome }) => `${node} ${outcome.status}`)).toEqual([
			'Make cancelled',
			'Take cancelled',
		]);
		expect(findings.map(({ rule, severity }) => `${severity} ${rule}`)).toContain('note probe-cut-short');
		await writeFile(join(folder, 'scripts', 'make.py'), files['scripts/make.py']);
	});
});
