import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { draftDag } from '../../src/init/draft-dag.ts';
import { draftInterface } from '../../src/init/draft-interface.ts';
import { matchScripts } from '../../src/init/match-scripts.ts';
import { findPythons } from '../rig/pythons.ts';
import { readSources } from '../rig/read-sources.ts';

const main = 'def main(input_paths, output_paths, environ_vars, job_args):\n';

describe.each(findPythons())('a contract drafted from a source that $name reads', ({ path }) => {
	/** The drafted contract of a source. */
	async function contractOf(source: string) {
		const facts = (await readSources({ 'scripts/x.py': source }, path)).get('scripts/x.py');
		const draft = facts && draftInterface({ step: 'X', script: 'scripts/x.py', facts });
		expect(draft?.text).toMatch(/^# DRAFT /);
		const written = parse(draft?.text ?? '') as {
			step_type: string;
			contract: Record<string, Record<string, { path: string; required?: boolean }>>;
		};
		expect(written.step_type).toBe('X');
		return { contract: written.contract, text: draft?.text ?? '' };
	}
	const inputPath = (name: string) => `/opt/ml/processing/input/${name}`;

	test.each([
		['a reader of pandas', 'import pandas\n', 'pandas.read_csv(input_paths["a"])', 'a/a.csv'],
		[
			'a file that is opened and parsed',
			'import json\n',
			'with open(input_paths["a"]) as f:\n        json.load(f)',
			'a/a.json',
		],
		[
			'a text that is parsed',
			'import json\nfrom pathlib import Path\n',
			'json.loads(Path(input_paths["a"]).read_text())',
			'a/a.json',
		],
		['a file of any kind', '', 'open(input_paths["a"]).read()', 'a/a.dat'],
		['a join', 'import os\n', 'open(os.path.join(input_paths["a"], "x.csv"))', 'a'],
		['a slash', 'from pathlib import Path\n', 'p = Path(input_paths["a"])\n    (p / "x.csv").read_text()', 'a'],
		['an f-string', '', 'open(f"{input_paths[\'a\']}/x.csv")', 'a'],
		['a glob', 'from pathlib import Path\n', 'list(Path(input_paths["a"]).glob("*"))', 'a'],
		[
			'a function of its own',
			'import pandas as pd\ndef load(p):\n    return pd.read_parquet(p)\n',
			'load(input_paths["a"])',
			'a/a.parquet',
		],
		['nothing that tells', 'import other\n', 'other.load_all(input_paths["a"], 1, 2)', 'a'],
	])('tells a file from a folder by %s', async (_, head, body, expected) => {
		const { contract } = await contractOf(`${head}${main}    ${body}\n`);
		expect(contract['inputs']).toEqual({ a: { path: inputPath(expected), required: true } });
	});

	test('knows what is needed from what is only asked for', async () => {
		const { contract, text } = await contractOf(
			`import os\n${main}    input_paths["a"]; input_paths.get("b")\n    output_paths["o"]\n    environ_vars["NEED"]; environ_vars.get("HAS", "1"); environ_vars.get("NONE"); os.environ["HOME"]\n    job_args.rows; job_args.kind; getattr(job_args, "x", 2)\nif __name__ == "__main__":\n    import argparse\n    p = argparse.ArgumentParser()\n    p.add_argument("--rows", type=int, default=5)\n    p.add_argument("--kind")\n    main({}, {}, {}, p.parse_args())\n`,
		);
		expect(contract['inputs']).toMatchObject({ a: { required: true }, b: { required: false } });
		expect(contract['outputs']).toEqual({ o: { path: '/opt/ml/processing/output/o' } });
		expect(contract['env_vars']).toEqual({ required: ['NEED'], optional: { HAS: '1' } });
		expect(contract['arguments']).toEqual({ rows: 5, x: 2 });
		expect(contract['job_arguments']).toEqual(
			['rows', 'kind', 'x'].map((name) => ({ flag: `--${name}`, source: name })),
		);
		expect(text).toContain('The source does not tell.');
	});

	test('gives a script that parses its own flags a command', async () => {
		const { contract } = await contractOf(
			'import argparse\nimport pandas as pd\np = argparse.ArgumentParser()\np.add_argument("-t", "--table", required=True)\np.add_argument("--result-file")\np.add_argument("--depth", type=int, default=3)\np.add_argument("--verbose", action="store_true")\na = p.parse_args()\npd.read_csv(a.table).to_csv(a.result_file)\n',
		);
		expect(contract['command']).toEqual([
			'python3',
			'{script}',
			'--table',
			'{inputs.table}',
			'--result-file',
			'{outputs.result_file}',
			'--depth',
			'{args.depth}',
		]);
		expect(contract['inputs']).toEqual({ table: { path: inputPath('table/table.csv'), required: true } });
		expect(contract['outputs']).toEqual({
			result_file: { path: '/opt/ml/processing/output/result_file/result_file.csv' },
		});
	});

	test('drafts nothing for what cannot be run', async () => {
		const facts = (await readSources({ 'x.py': 'def main(:\n' }, path)).get('x.py');
		expect(facts && draftInterface({ step: 'X', script: 'x.py', facts })).toBeUndefined();
	});
});

test('nodes find their scripts by name, job types apart', () => {
	const nodes = ['TabularPreprocessing_training', 'TabularPreprocessing_test', 'Train', 'Nothing'].map((id) => ({
		id,
	}));
	expect(
		matchScripts(
			[...nodes, { id: 'Last', step: 'WriteReport' }],
			['old/train.py', 'src/scripts/03_train_step.py', 'a/tabular_preprocessing.py', 'b/write_report.py'],
		),
	).toEqual([
		{ step: 'TabularPreprocessing', script: 'a/tabular_preprocessing.py' },
		{ step: 'Train', script: 'src/scripts/03_train_step.py' },
		{ step: 'WriteReport', script: 'b/write_report.py' },
	]);
});

describe('a DAG from names', () => {
	const step = (name: string, inputs: readonly string[], outputs: readonly string[]) => {
		const ports = (names: readonly string[]) => names.map((each) => ({ name: each, required: true, path: {} }));
		return { step: name, inputs: ports(inputs), outputs: ports(outputs) };
	};
	test('when each input is called like one output', () => {
		expect(parse(draftDag([step('B', ['x'], ['y']), step('A', ['raw'], ['x'])]) ?? '')).toEqual({
			nodes: { A: {}, B: { needs: ['A'] } },
		});
	});
	test.each([
		['two makers', [step('A', [], ['x']), step('B', [], ['x']), step('C', ['x'], [])]],
		['a circle', [step('A', ['y'], ['x']), step('B', ['x'], ['y'])]],
		['one that hangs loose', [step('A', [], ['x']), step('B', ['x'], []), step('C', ['z'], [])]],
		['nearly the same name', [step('A', [], ['x', 'train']), step('B', ['x', 'train_data'], [])]],
		['nothing', []],
	])('not with %s', (_, steps) => {
		expect(draftDag(steps)).toBeUndefined();
	});
});
