import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCli } from '../rig/door.ts';

const head = 'def main(input_paths, output_paths, environ_vars, job_args):\n';

/** One script for each way to miss something that is there. */
const scripts = {
	Lost: `${head}    from pathlib import Path\n    out = Path("output/table")\n    out.mkdir(parents=True)\n    (out / "a.csv").write_text("x\\n1\\n")\n`,
	Settings: `${head}    open("params.yaml")\n`,
	Beside: `${head}    open("words.txt")\n`,
	Package: `from pkg.util import read\n${head}    pass\n`,
	Stranger: `import no_such_package_anywhere\n${head}    pass\n`,
	Region: `import os\n${head}    os.environ["AWS_REGION"]\n`,
	Nowhere: `${head}    open("nowhere.yaml")\n`,
	Renamed:
		'def run(input_paths, output_paths, environ_vars, job_args):\n    open(input_paths["raw"])\n\nrun({"raw": "/opt/ml/none"}, {}, {}, None)\n',
};

describe('what a script missed and the repository has', () => {
	let folder = '';
	let said = '';
	beforeAll(async () => {
		folder = await mkdtemp(join(tmpdir(), 'advice-'));
		const outputs = '{ table: { path: /opt/ml/processing/output/table } }';
		const files = Object.entries(scripts).flatMap(([name, text]) => [
			[`scripts/${name.toLowerCase()}.py`, text],
			[
				`interfaces/${name.toLowerCase()}.step.yaml`,
				`step_type: ${name}\ncontract:\n  entry_point: ${name.toLowerCase()}.py\n  outputs: ${name === 'Lost' || name === 'Renamed' ? outputs : '{}'}\n`,
			],
		]) as [string, string][];
		const more: [string, string][] = [
			['pipelines/p.dag.yml', `nodes: { ${Object.keys(scripts).join(': {}, ')}: {} }\n`],
			['params.yaml', 'a: 1\n'],
			['scripts/words.txt', 'a\n'],
			['src/pkg/__init__.py', ''],
			['src/pkg/util.py', 'def read(): pass\n'],
		];
		for (const [path, text] of [...files, ...more]) {
			await mkdir(dirname(join(folder, path)), { recursive: true });
			await writeFile(join(folder, path), text);
		}
		const { stdout, stderr } = await runCli(['run'], { cwd: folder });
		said = stdout + stderr;
	});
	afterAll(() => rm(folder, { recursive: true, force: true }));

	/** What is said of a failed node, up to the end of its log. */
	const of = (node: string) => said.slice(said.indexOf(`✘ ${node}\n`)).split('Run it again')[0];

	test.each([
		[
			'Lost',
			"It left `output/table/a.csv` in its working folder: write to the path that it is given, as `output_paths['table']`.",
		],
		[
			'Settings',
			'Scripts run in a folder of their own, while `params.yaml` lies in the repository: make it an input of Settings',
		],
		['Beside', '`scripts/words.txt` lies in the repository'],
		['Package', 'let the scripts import from its folder, `python: { path: src }` in the test file.'],
		['Stranger', 'Install the package that it is of'],
		['Region', '`nodes: { Region: { env: { AWS_REGION: … } } }`'],
	])('%s', (node, words) => {
		expect(of(node)).toContain(words);
	});

	test('of what is nowhere nothing is said', () => {
		expect(of('Nowhere')).not.toMatch(/folder of their own|repository/);
	});

	test('a script without `main` is told as it failed', () => {
		expect(said).toContain('runs-as-program: scripts/renamed.py is run as a program');
	});
});
