// What it costs a Python script to be watched (`python.observe`): the same script through the driver, with and without.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const main = 'def main(input_paths, output_paths, environ_vars, job_args):';

const readTables = `
import csv, os
${main}
    folder = input_paths["data"]
    for name in os.listdir(folder):
        with open(os.path.join(folder, name), newline="") as file:
            sum(1 for _ in csv.reader(file))
`;

/** Rows of the bench. `python3`, or what DAG_BENCH_PYTHON names, runs the scripts; pandas is measured where it is there. */
export function watching(root, time) {
	const python = process.env['DAG_BENCH_PYTHON'] ?? 'python3';
	if (spawnSync(python, ['-c', '']).status !== 0) return [];
	const hasPandas = spawnSync(python, ['-c', 'import pandas'], { stdio: 'ignore' }).status === 0;
	const scripts = [
		['watching a script that reads 10,000 small tables', readTables, 10_000],
		...(hasPandas ? [['watching a script that imports pandas', `import pandas\n${main} pass\n`, 0]] : []),
	];
	return scripts.map(([name, script, files]) => {
		const jobs = [true, false].map((isWatched) => prepare(script, files, isWatched));
		process.on('exit', () => jobs.forEach(({ here }) => rmSync(here, { recursive: true, force: true })));
		const driver = join(root, 'src', 'execute', 'runtimes', 'python', 'driver.py');
		const run = ({ job, work }) => time(python, ['-u', '-X', 'utf8', driver, job], { cwd: work, env: quiet });
		jobs.forEach(run);
		return { name, ours: () => run(jobs[0]), reference: () => run(jobs[1]), runs: 15, budget: 1.05 };
	});
}

const quiet = { PATH: process.env['PATH'], HOME: process.env['HOME'], PYTHONDONTWRITEBYTECODE: '1' };

/** A node's folder with its job, as the Python runtime prepares it. */
function prepare(script, files, isWatched) {
	const here = mkdtempSync(join(tmpdir(), 'bench-'));
	const folder = join(here, 'nodes', 'Script');
	const [data, work, log] = ['inputs/data', 'work', 'log'].map((name) => join(folder, name));
	for (const path of [data, work, log, join(folder, 'tmp'), join(folder, 'outputs'), join(here, 'workspace')]) {
		mkdirSync(path, { recursive: true });
	}
	for (let number = 0; number < files; number += 1) {
		writeFileSync(join(data, `part-${number}.csv`), `id,label,score\n${'17,1,0.25\n'.repeat(50)}`);
	}
	const path = join(here, 'workspace', 'script.py');
	writeFileSync(path, script);
	const observe = {
		sightings: join(log, 'seen.jsonl'),
		folder,
		free: ['inputs', 'outputs', 'work', 'tmp'],
		declared: { input_paths: ['data'], output_paths: [], environ_vars: [] },
	};
	const job = join(log, 'job.json');
	const content = {
		script: path,
		workspace: join(here, 'workspace'),
		inputs: { data },
		outputs: {},
		environ: [],
		args: {},
		path: [],
	};
	writeFileSync(job, JSON.stringify({ ...content, result: join(log, 'result.jsonl'), ...(isWatched && { observe }) }));
	return { here, job, work };
}
