import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { runCli } from '../rig/door.ts';

let root: string;
beforeEach(async () => {
	root = await mkdtemp(join(tmpdir(), 'init-'));
});
afterEach(async () => {
	await rm(root, { recursive: true, force: true });
});

async function lay(files: Readonly<Record<string, string>>): Promise<void> {
	for (const [path, text] of Object.entries(files)) {
		await mkdir(dirname(join(root, path)), { recursive: true });
		await writeFile(join(root, path), text);
	}
}
const read = (path: string) => readFile(join(root, path), 'utf8');
const init = (...args: readonly string[]) => runCli(['init', '--yes', ...args], { cwd: root });

describe('init drafts what runs', () => {
	test('defaults reach the script as it has them, also through its main', async () => {
		await lay({
			'p.dag.yml': 'nodes: { a: {}, b: {} }\n',
			'scripts/a.py':
				'import argparse\np = argparse.ArgumentParser()\np.add_argument("--version", default="1.10")\np.add_argument("--flag", default="True")\np.add_argument("--out", required=True)\na = p.parse_args()\nopen(a.out, "w").write(repr((a.version, a.flag)))\n',
			'scripts/b.py':
				'import argparse\ndef main(input_paths, output_paths, environ_vars, job_args):\n    open(output_paths["o"] + "/x", "w").write(repr((job_args.version, job_args.title)))\nif __name__ == "__main__":\n    p = argparse.ArgumentParser()\n    p.add_argument("--version", default="1.10")\n    p.add_argument("--title", default="My Report")\n    main({}, {}, {}, p.parse_args())\n',
		});
		expect((await init()).exitCode).toBe(0);
		expect((await runCli(['run'], { cwd: root })).exitCode).toBe(0);
		expect(await read('.dag-script-test/nodes/a/outputs/out/out.dat')).toBe("('1.10', 'True')");
		expect(await read('.dag-script-test/nodes/b/outputs/o/x')).toBe("('1.10', 'My Report')");
	});

	test('scripts in a folder of a folder of scripts are found', async () => {
		await lay({
			'p.dag.yml': 'nodes: { a: {}, b: {} }\n',
			'proj/a.py': 'print(1)\n',
			'proj/modeling/b.py': 'print(1)\n',
		});
		expect(await init()).toMatchObject({ exitCode: 0 });
		expect(await read('interfaces/b.step.yaml')).toContain('entry_point: modeling/b.py');
		const { exitCode, stderr } = await runCli(['run'], { cwd: root });
		expect(exitCode).toBe(0);
		expect(stderr).toContain('2 of 2 scripts passed');
	});

	test('a file that a script takes by itself is given to it', async () => {
		await lay({
			'p.dag.yml': 'nodes: { a: {} }\n',
			'configs/base.yaml': 'x: 1\n',
			'scripts/a.py':
				'import argparse\np = argparse.ArgumentParser()\np.add_argument("--config", default="configs/base.yaml")\na = p.parse_args()\nprint(open(a.config).read())\n',
		});
		expect(await init()).toMatchObject({ exitCode: 0 });
		expect(await read('dag-script-test.yml')).toContain('config: configs/base.yaml');
		expect(await runCli(['run'], { cwd: root })).toMatchObject({ exitCode: 0 });
	});

	test('a node whose step the test file names gets a draft of that name', async () => {
		await lay({
			'p.dag.yml': 'nodes: { featurize: {} }\n',
			'src/featurization.py': 'print(1)\n',
			'dag-script-test.yml': 'nodes: { featurize: { step: featurization } }\n',
		});
		expect(await init()).toMatchObject({ exitCode: 0 });
		expect(await read('interfaces/featurization.step.yaml')).toContain('entry_point: featurization.py');
	});
});

describe('init says what it left out', () => {
	const train =
		'import argparse\np = argparse.ArgumentParser()\np.add_argument("--model-dir", required=True)\na = p.parse_args()\nopen(a.model_dir + "/m", "w").write("x")\n';

	test('scripts of which nothing tells what they read, but not the modules of others', async () => {
		await lay({
			'scripts/clean.py': 'import sys\nopen(sys.argv[2], "w").write(open(sys.argv[1]).read())\n',
			'scripts/train.py': `import settings\n${train}`,
			'scripts/settings.py': 'print("settings")\n',
			'scripts/publish.sh': 'true\n',
		});
		const { exitCode, stderr } = await init();
		expect(exitCode).toBe(2);
		expect(stderr).toContain('Left out: scripts/clean.py: nothing tells what it reads and writes.');
		expect(stderr).toContain('Left out: scripts/publish.sh: init looks into Python only.');
		expect(stderr).not.toContain('settings');
		expect(stderr).not.toContain('Next: dag-script-test run');
	});

	test('an empty draft is told as open, in words and as JSON', async () => {
		await lay({
			'p.dag.yml': 'nodes: { clean: {}, an: {} }\n',
			'scripts/clean.py': 'import sys\nprint(sys.argv[1])\n',
			'scripts/an.R': 'print(1)\n',
		});
		const { exitCode, stdout } = await init('--json');
		expect(exitCode).toBe(2);
		const { unclear } = JSON.parse(stdout) as { unclear: string[] };
		expect(unclear[0]).toMatch(/^Left open: interfaces\/clean\.step\.yaml: It reads sys\.argv\[1\]/);
		expect(unclear[1]).toMatch(/^Left out: scripts\/an\.R/);
	});

	test('that there is no Python, also where there is a DAG', async () => {
		await lay({ 'p.dag.yml': 'nodes: { Train: {} }\n', 'scripts/train.py': train });
		const { exitCode, stderr } = await init('--python', 'no-such-python');
		expect(exitCode).toBe(2);
		expect(stderr).toContain('python-not-found');
	});

	test('several DAGs in unusual places, and how to choose', async () => {
		const nodes = 'nodes: { Train: {} }\n';
		await lay({ 'cfg/one.dag.yml': nodes, 'cfg/two.dag.yml': nodes, 'scripts/train.py': train });
		const { exitCode, stderr } = await init();
		expect(exitCode).toBe(2);
		expect(stderr).toContain('cfg/one.dag.yml, cfg/two.dag.yml');
		expect(stderr).toContain('--dag cfg/one.dag.yml');
		expect((await init('--dag', 'cfg/two.dag.yml')).exitCode).toBe(0);
	});
});

describe('init --workflow', () => {
	const pipeline = {
		'p.dag.yml': 'nodes: { a: {} }\n',
		'scripts/a.py': 'print(1)\n',
	};
	const below = (folder: string) =>
		Object.fromEntries(Object.entries(pipeline).map(([path, text]) => [`${folder}/${path}`, text]));

	test('of a pipeline in a folder is written where GitHub reads it, under a name of its own', async () => {
		await lay({ '.git/HEAD': '', 'requirements.txt': '', ...below('services/fraud'), ...below('services/churn') });
		const end = await runCli(['init', '--yes', '--workflow'], { cwd: join(root, 'services/fraud') });
		expect(end.exitCode, end.stderr).toBe(0);
		expect(end.stderr).toContain('../../.github/workflows/dag-script-test-services-fraud.yml');
		const text = await read('.github/workflows/dag-script-test-services-fraud.yml');
		expect(text).toContain(
			'      - run: python3 -m pip install -r requirements.txt\n      - uses: org/dag-script-test@v1\n',
		);
		expect(text).toContain('        with:\n          working-directory: services/fraud\n');
		expect(parse(text)).toMatchObject({ name: 'pipeline services/fraud', on: 'pull_request' });
		await runCli(['init', '--yes', '--workflow'], { cwd: join(root, 'services/churn') });
		expect(await read('.github/workflows/dag-script-test-services-churn.yml')).toContain('services/churn');
		const again = await runCli(['init', '--yes', '--workflow'], { cwd: join(root, 'services/fraud') });
		expect(again.stderr).toContain('Nothing had to be written.');
	});

	test.each([
		['pyproject.toml', '[project]\nname = "x"\n', 'run: python3 -m pip install .', ''],
		['pyproject.toml', '[tool.ruff]\nline-length = 100\n', '', ''],
		['uv.lock', '', 'run: pipx run uv sync --locked', 'python: .venv/bin/python'],
		['poetry.lock', '', 'run: pipx run poetry install', 'python: .venv/bin/python'],
	])('installs what %s %j says', async (file, text, install, setting) => {
		await lay({ ...pipeline, [file]: text });
		expect((await init('--workflow')).exitCode).toBe(0);
		const workflow = await read('.github/workflows/dag-script-test.yml');
		expect(workflow).toContain(install);
		expect(workflow).toContain(setting);
		expect(workflow.includes('run:')).toBe(install !== '');
		parse(workflow);
	});
});

test('answers do not add to a note that is there', async () => {
	await lay({
		'p.dag.yml': 'nodes: { a: {} }\n',
		'scripts/a.py': 'print(1)\n',
		'dag-script-test.yml': 'dag: p.dag.yml\nnodes: { a: { note: mine } }\n',
		'answers.yml': 'nodes: { a: { note: another } }\n',
	});
	const before = await read('dag-script-test.yml');
	const { exitCode, stderr } = await runCli(['init', '--answers', 'answers.yml'], { cwd: root });
	expect(exitCode).toBe(0);
	expect(stderr).toContain('Not taken: nodes.a.note: another, because dag-script-test.yml says mine.');
	expect(await read('dag-script-test.yml')).toBe(before);
});

describe('a repository that has nothing yet', () => {
	test.each(['plan', 'run'])('%s says how to begin', async (command) => {
		const { exitCode, stderr } = await runCli([command], { cwd: root });
		expect(exitCode).toBe(2);
		expect(stderr).toContain('"dag-script-test init" drafts one where it can');
		expect(stderr).toContain('  nodes:\n    Clean: {}\n    Train: { needs: [Clean] }\n');
	});

	test('init does not send one back to init', async () => {
		const { exitCode, stderr } = await init();
		expect(exitCode).toBe(2);
		expect(stderr).toContain('Write it, in pipelines/NAME.dag.yml');
		expect(stderr).not.toContain('drafts one where it can');
	});

	test('a path of a folder above is told apart from one outside of the repository', async () => {
		await lay({ 'dag-script-test.yml': 'scripts: ../shared\n', 'p.dag.yml': 'nodes: { a: {} }\n' });
		const { stderr } = await runCli(['plan'], { cwd: root });
		expect(stderr).toContain('"../shared" leaves the folder that the pipeline runs in.');
	});
});
