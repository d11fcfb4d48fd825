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
		const open = draft?.open ?? [];
		for (const each of open) expect(draft?.text).toContain(`\n# ${each}\n`);
		const written = parse(draft?.text ?? '') as {
			step_type: string;
			contract: Record<string, Record<string, { path: string; required?: boolean }>>;
		};
		expect(written.step_type).toBe('X');
		return { contract: written.contract, text: draft?.text ?? '', open };
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
		]);
		expect(contract['inputs']).toEqual({ table: { path: inputPath('table/table.csv'), required: true } });
		expect(contract['outputs']).toEqual({
			result_file: { path: '/opt/ml/processing/output/result_file/result_file.csv' },
		});
	});

	test('writes defaults of a main so that they arrive as they are', async () => {
		const { contract } = await contractOf(
			`${main}    job_args.v; job_args.t; job_args.e; job_args.p; job_args.w; job_args.n; job_args.big; job_args.r\nif __name__ == "__main__":\n    import argparse\n    p = argparse.ArgumentParser()\n    p.add_argument("--v", default="1.10")\n    p.add_argument("--t", default="True")\n    p.add_argument("--e", default="")\n    p.add_argument("--p", default="rate (default: 5)")\n    p.add_argument("--w", default="plain")\n    p.add_argument("--n", type=int, default="7")\n    p.add_argument("--big", type=int, default=12345678901234567890)\n    p.add_argument("--r", type=float, default=-0.5)\n    main({}, {}, {}, p.parse_args())\n`,
		);
		expect(contract['arguments']).toEqual({
			v: { default: '1.10' },
			t: { default: 'True' },
			e: { default: '' },
			p: { default: 'rate (default: 5)' },
			w: 'plain',
			n: 7,
			r: -0.5,
		});
		// What cannot be said exactly is left open.
		expect(contract['job_arguments']).toContainEqual({ flag: '--big', source: 'big' });
	});

	test('leaves defaults of a command line to the script', async () => {
		const { contract } = await contractOf(
			'import argparse\np = argparse.ArgumentParser()\np.add_argument("--version", default="1.10")\np.add_argument("--date", required=True)\nprint(p.parse_args())\n',
		);
		expect(contract['command']).toEqual(['python3', '{script}', '--date', '{args.date}']);
		expect(contract['arguments']).toBeUndefined();
	});

	test('takes the first of several sub-commands, and says so', async () => {
		const { contract, text } = await contractOf(
			'import argparse\np = argparse.ArgumentParser()\np.add_argument("--seed", required=True)\ns = p.add_subparsers(dest="cmd")\nt = s.add_parser("train")\nt.add_argument("--data", required=True)\nt.add_argument("--model", required=True)\nt = s.add_parser("eval")\nt.add_argument("--model", required=True)\na = p.parse_args()\nopen(a.model, "w").write(open(a.data).read())\n',
		);
		const words = ['--seed', '{args.seed}', 'train', '--data', '{inputs.data}', '--model', '{outputs.model}'];
		expect(contract['command']).toEqual(['python3', '{script}', ...words]);
		expect(text).toContain('# It has the sub-commands train, eval: this is train');
	});

	test.each([
		[
			'sys.argv',
			'import sys\nsrc, dst = sys.argv[1], sys.argv[2]\nopen(dst, "w").write(open(src).read())\n',
			'sys.argv[1], sys.argv[2]',
		],
		[
			'sys.argv that is handed on',
			'import sys\ndef main(argv):\n    open(argv[3])\nif __name__ == "__main__":\n    main(sys.argv)\n',
			'sys.argv[3]',
		],
		['a part of sys.argv', 'import sys\na, b = sys.argv[1:]\nprint(a, b)\n', 'sys.argv[1], sys.argv[2]'],
		[
			'click',
			'import click\n@click.command()\n@click.argument("a")\ndef main(a):\n    pass\nif __name__ == "__main__":\n    main()\n',
			'with click',
		],
		[
			'typer',
			'import typer\ndef main(a: str, b: str = "x"):\n    pass\nif __name__ == "__main__":\n    typer.run(main)\n',
			'with typer',
		],
	])('says what is open where it does not look: %s', async (_, source, says) => {
		const { contract, open } = await contractOf(source);
		expect(open).toHaveLength(1);
		expect(open[0]).toContain(says);
		expect(contract['command']).toEqual(['python3', '{script}']);
	});

	test('a main of its own that the file calls is run as a program', async () => {
		const { contract, open } = await contractOf(
			'import argparse\ndef main(source_path, result_path):\n    open(result_path, "w").write(open(source_path).read())\nif __name__ == "__main__":\n    p = argparse.ArgumentParser()\n    p.add_argument("source_path")\n    p.add_argument("result_path")\n    a = p.parse_args()\n    main(a.source_path, a.result_path)\n',
		);
		expect(contract['command']).toEqual(['python3', '{script}', '{inputs.source_path}', '{outputs.result_path}']);
		expect(open).toEqual([]);
	});

	test('drafts the places of the cloud that a program names, and says that they are not here', async () => {
		const { contract, open } = await contractOf(
			'import os\nimport pandas as pd\nif __name__ == "__main__":\n    table = pd.read_csv("/opt/ml/processing/input/raw.csv")\n    os.makedirs("/opt/ml/processing/output/train", exist_ok=True)\n    table.to_csv("/opt/ml/processing/output/train/train.csv")\n',
		);
		expect(contract['inputs']).toEqual({ raw: { path: '/opt/ml/processing/input/raw.csv', required: true } });
		expect(contract['outputs']).toEqual({ train: { path: '/opt/ml/processing/output/train' } });
		expect(open[0]).toContain('/opt/ml/processing/input/raw.csv');
	});

	test('reads what stands under the guard of a program, and SageMaker variables as ports', async () => {
		const { contract } = await contractOf(
			'import argparse, os\nif __name__ == "__main__":\n    p = argparse.ArgumentParser()\n    p.add_argument("--model-dir", default=os.environ["SM_MODEL_DIR"])\n    p.add_argument("--train", default=os.environ.get("SM_CHANNEL_TRAIN"))\n    a = p.parse_args()\n    print(os.environ["TOKEN"], os.environ["SM_OUTPUT_DATA_DIR"])\n    open(os.path.join(a.train, "x")); open(os.path.join(a.model_dir, "y"), "w")\n',
		);
		expect(contract['inputs']).toEqual({ train: { path: inputPath('train'), required: true } });
		expect(contract['outputs']).toEqual({
			model_dir: { path: '/opt/ml/processing/output/model_dir' },
			output_data: { path: '/opt/ml/output/data' },
		});
		expect(contract['env_vars']).toEqual({
			required: ['TOKEN'],
			optional: {
				SM_MODEL_DIR: '/opt/ml/processing/output/model_dir',
				SM_CHANNEL_TRAIN: inputPath('train'),
				SM_OUTPUT_DATA_DIR: '/opt/ml/output/data',
			},
		});
	});

	test('takes the ending of a file from its default, and its way from how it is opened', async () => {
		const { contract } = await contractOf(
			'import argparse, sys\np = argparse.ArgumentParser()\np.add_argument("--config", default="configs/base.yaml")\np.add_argument("--more")\np.add_argument("--rows", type=argparse.FileType("r"), required=True)\np.add_argument("--log", type=argparse.FileType("w"), default=sys.stdout)\na = p.parse_args()\nopen(a.config)\nif a.more:\n    open(a.more)\na.log.write(a.rows.read())\n',
		);
		expect(contract['inputs']).toEqual({
			config: { path: inputPath('config/config.yaml'), required: true },
			more: { path: inputPath('more/more.dat'), required: false },
			rows: { path: inputPath('rows/rows.dat'), required: true },
		});
		expect(contract['outputs']).toEqual({ log: { path: '/opt/ml/processing/output/log/log.dat' } });
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
