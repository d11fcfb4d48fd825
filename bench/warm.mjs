// What the warm start is worth: twenty scripts that import pandas and scikit-learn, in five layers.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';

const scripts = 20;
const width = 4;
const before = (index) =>
	index < width ? [] : [0, 1].map((shift) => (Math.floor(index / width) - 1) * width + ((index + shift) % width));

const source = (index) => `import os
import pandas as pd
from sklearn.ensemble import RandomForestRegressor
from sklearn.linear_model import LogisticRegression

def main(input_paths, output_paths, environ_vars, job_args):
    table = pd.DataFrame({"x": [float((row * 7 + ${index}) % 13) for row in range(300)], "y": [float(row * 3 % 5) for row in range(300)]})
    for path in input_paths.values():
        table["y"] += pd.read_csv(os.path.join(path, "part.csv"))["y"]
    table["y"] = RandomForestRegressor(n_estimators=5, random_state=1).fit(table[["x"]], table["y"]).predict(table[["x"]])
    table.to_csv(os.path.join(output_paths["out"], "part.csv"), index=False)
`;

/** The floor: the same scripts as functions in one process that imports once. */
const inOneProcess = `import importlib.util, os, sys
needs = ${JSON.stringify(Array.from({ length: scripts }, (_, index) => before(index)))}
for index, before in enumerate(needs):
    spec = importlib.util.spec_from_file_location(f"s{index}", f"scripts/s{index}.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    os.makedirs(f"floor/{index}", exist_ok=True)
    module.main({f"in_{n}": f"floor/{need}" for n, need in enumerate(before)}, {"out": f"floor/{index}"}, {}, None)
`;

/** Rows of the bench. DAG_BENCH_PYTHON names a Python with pandas and scikit-learn; else they are installed for it. */
export function warming(root, say) {
	const python = process.env['DAG_BENCH_PYTHON'] ?? install(root);
	if (spawnSync(python, ['-c', 'import pandas, sklearn'], { stdio: 'ignore' }).status !== 0) {
		say('The warm start is left out: pandas and scikit-learn cannot be had.');
		return [];
	}
	const folder = mkdtempSync(join(tmpdir(), 'bench-warm-'));
	process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
	const twenty = project(join(folder, 'twenty'), python, scripts, source);
	const trivial = (index) =>
		`import pandas\n\ndef main(input_paths, output_paths, environ_vars, job_args): pass\n# ${index}\n`;
	const many = project(join(folder, 'many'), python, 100, trivial, false);
	const few = project(join(folder, 'few'), python, 20, trivial, false);
	const cli = join(root, 'dist', 'cli.js');
	const run = (place, warm) => {
		const began = performance.now();
		execFileSync(process.execPath, [cli, 'run', '--quiet', '--max-parallel', '2', '--warm', warm, '--out', warm], {
			cwd: place,
			stdio: 'ignore',
		});
		return performance.now() - began;
	};
	run(twenty, 'off');
	run(twenty, 'auto');
	const [cold, warm] = ['off', 'auto'].map((mode) => digests(join(twenty, mode, 'result.json')));
	if (cold !== warm)
		throw new Error('The outputs of forked scripts differ from those of scripts in their own processes.');
	say('Outputs of the twenty scripts, forked and in processes of their own: the same, byte for byte.');
	const one = () => {
		const began = performance.now();
		execFileSync(python, ['-c', inOneProcess], { cwd: twenty, stdio: 'ignore' });
		return performance.now() - began;
	};
	return [
		{
			contestants: { cold: () => run(twenty, 'off'), warm: () => run(twenty, 'auto'), one },
			runs: 5,
			unit: 'ms',
			rows: [
				{
					name: 'twenty scripts with pandas and scikit-learn, forked against in processes of their own',
					ours: 'warm',
					reference: 'cold',
					budget: 1 / 6,
				},
				{ name: 'the same, forked against as functions in one process', ours: 'warm', reference: 'one' },
			],
		},
		{
			// Eighty more scripts, so that the start and the imports do not count.
			contestants: { node: () => (run(many, 'auto') - run(few, 'auto')) / 80, nothing: () => 0 },
			runs: 5,
			unit: 'ms per node',
			rows: [
				{
					name: 'a script that imports pandas and does nothing, forked',
					ours: 'node',
					reference: 'nothing',
					difference: 20,
				},
			],
		},
	];
}

function install(root) {
	const venv = join(root, 'node_modules', '.cache', 'bench', 'science');
	const python = join(venv, 'bin', 'python');
	if (existsSync(python)) return python;
	spawnSync('python3', ['-m', 'venv', venv], { stdio: 'ignore' });
	spawnSync(python, ['-m', 'pip', 'install', '--quiet', '--only-binary', ':all:', 'pandas', 'scikit-learn'], {
		stdio: 'ignore',
	});
	return python;
}

function project(place, python, count, text, layered = true) {
	mkdirSync(join(place, 'interfaces'), { recursive: true });
	mkdirSync(join(place, 'scripts'));
	const nodes = {};
	const wiring = {};
	for (let index = 0; index < count; index += 1) {
		const needs = layered ? before(index) : [];
		nodes[`S${index}`] = { needs: needs.map((need) => `S${need}`) };
		const inputs = Object.fromEntries(needs.map((_, n) => [`in_${n}`, { path: `/opt/ml/processing/input/in_${n}` }]));
		for (const [n, need] of needs.entries()) wiring[`S${index}.in_${n}`] = `S${need}.out`;
		const outputs = layered ? { out: { path: '/opt/ml/processing/output/out', data: { format: 'csv' } } } : {};
		const contract = { entry_point: `s${index}.py`, inputs, outputs };
		writeFileSync(
			join(place, 'interfaces', `s${index}.step.yaml`),
			JSON.stringify({ step_type: `S${index}`, contract }),
		);
		writeFileSync(join(place, 'scripts', `s${index}.py`), text(index));
	}
	writeFileSync(join(place, 'all.dag.json'), JSON.stringify({ nodes }));
	writeFileSync(
		join(place, 'dag-script-test.yml'),
		JSON.stringify({ wiring, python: { executable: python }, keep: 'always' }),
	);
	return place;
}

function digests(path) {
	const { execution } = JSON.parse(readFileSync(path, 'utf8'));
	return JSON.stringify(execution.runs.map(({ node, outputs }) => [node, outputs.map(({ digest }) => digest)]));
}
