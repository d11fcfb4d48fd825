import { chmod, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parseArguments } from '../../src/commands/flags.ts';
import { initCommand } from '../../src/commands/init.ts';
import { captureTerminal } from '../rig/captured-terminal.ts';
import { runCli } from '../rig/door.ts';
import { layOutFiveScripts } from '../rig/five-scripts.ts';
import { countPresses, keys, line, runInTerminal, type Step } from '../rig/in-terminal.ts';
import { withoutPrivilege } from '../rig/without-privilege.ts';

let root: string;
beforeEach(async () => {
	root = await layOutFiveScripts();
});
afterEach(async () => {
	await rm(root, { recursive: true, force: true });
});

const read = (path: string) => readFile(join(root, path), 'utf8');
const exists = async (path: string) => (await stat(join(root, path)).catch(() => undefined)) !== undefined;

/** Everything that a person types for the five scripts: one answer, and Enter for the rest. */
const conversation: readonly Step[] = [
	{ after: 'need the variable LABEL_FIELD', keys: line('amount') },
	{ after: 'Write these 6 files?', keys: keys.enter },
	{ after: 'Write .gitignore too?', keys: keys.enter },
	{ after: 'Write .github/workflows/dag-script-test.yml too?', keys: keys.enter },
	{ after: 'Run the pipeline now?', keys: keys.enter },
];

/** A last node whose script is elsewhere; returns its interface. */
async function addPublish(): Promise<string> {
	const text = 'step_type: Publish\ncontract: { entry_point: publish.py }\n';
	await mkdir(join(root, 'interfaces'));
	await writeFile(join(root, 'interfaces', 'publish.step.yaml'), text);
	await writeFile(
		join(root, 'pipelines', 'orders.dag.yml'),
		`${await read('pipelines/orders.dag.yml')}  Publish: { needs: [WriteReport] }\n`,
	);
	return text;
}

describe('init in a terminal', () => {
	test.each([80, 40])(
		'of %d columns: five scripts and a DAG are green after 5 keys and one answer',
		async (columns) => {
			const end = await runInTerminal(['init'], conversation, { cwd: root, columns });
			expect(end.exitCode, end.text).toBe(0);
			expect(end.text.replaceAll(/\s/g, '')).toContain('orders:passed.5of5scriptspassed');
			const known = countPresses('amount');
			expect(end.presses - known).toBeLessThanOrEqual(10);
			// By hand, without the comment; and the interfaces would come on top.
			const byHand = (await read('dag-script-test.yml')).replaceAll(/^#.*\n|^\n/gm, '');
			expect(end.presses / countPresses(byHand)).toBeLessThanOrEqual(0.4);
			expect(await read('.gitignore')).toBe('.dag-script-test/\n');
			expect(await exists('.dag-script-test/init.json')).toBe(false);
			expect(end.presses - known).toBe(5);
		},
	);

	test('shows each node with what comes before it, its contract and the wiring with its score', async () => {
		const { text } = await runInTerminal(['init'], conversation, { cwd: root });
		expect(text).toContain('2/5 SplitOrders\n  scripts/split_orders.py\n  after CleanOrders\n');
		expect(text).toMatch(
			/in {2}clean_orders ← CleanOrders\.clean_orders \(\d\.\d\d\)\n {2}out train\n {2}out test\n {2}arg train_share=0\.75/,
		);
		expect(text).toContain('in  train_data ← SplitOrders.train');
	});

	test.each(conversation.map((_, index) => index))(
		'Ctrl-C at prompt %d writes nothing, and the next init goes on there',
		async (index) => {
			const asked = conversation[index] as Step;
			const broken = [...conversation.slice(0, index), { after: asked.after, keys: keys.interrupt }];
			const end = await runInTerminal(['init'], broken, { cwd: root });
			const isLast = index === conversation.length - 1;
			expect(end.typed).toBe(broken.length);
			// At the last question everything is decided but the run.
			expect(end.exitCode).toBe(isLast ? 0 : 130);
			expect(await exists('dag-script-test.yml')).toBe(isLast);
			expect(await exists('interfaces')).toBe(isLast);
			if (isLast) return;
			expect(end.text).toContain('Nothing was written.');
			// The answer is not asked for again.
			const rest = conversation.slice(index === 0 ? 0 : 1);
			const again = await runInTerminal(['init'], rest, { cwd: root });
			expect(again.text.includes('Going on from last time.')).toBe(index > 0);
			expect(again.exitCode, again.text).toBe(0);
			expect(await read('dag-script-test.yml')).toContain('LABEL_FIELD: amount');
		},
	);

	test('a run in between does not cost the answers', async () => {
		const broken = [conversation[0] as Step, { after: 'Write these 6 files?', keys: keys.interrupt }];
		await runInTerminal(['init'], broken, { cwd: root });
		await runCli(['run'], { cwd: root });
		const end = await runInTerminal(['init'], conversation.slice(1), { cwd: root });
		expect(end.exitCode, end.text).toBe(0);
	});

	test('an answer is tried at once; it can be taken back, and a question left open', async () => {
		await rm(join(root, 'data'), { recursive: true });
		await mkdir(join(root, 'elsewhere'));
		await writeFile(join(root, 'elsewhere', 'tiny.csv'), 'id,customer,amount\n1,ann,10\n2,bob,7\n3,cid,8\n4,dan,6\n');
		const end = await runInTerminal(
			['init'],
			[
				{ after: 'CleanOrders needs the input orders', keys: line('elsewhere/tinny.csv') },
				{ after: 'There is no file or folder elsewhere/tinny.csv', keys: line('elsewhere/tiny.csv') },
				{ after: 'need the variable LABEL_FIELD', keys: line('<') },
				{ after: 'CleanOrders needs the input orders', keys: keys.enter },
				{ after: 'need the variable LABEL_FIELD', keys: line('amount') },
				{ after: 'Write these 6 files?', keys: keys.enter },
				{ after: 'Write .gitignore too?', keys: keys.down + keys.enter },
				{ after: 'Write .github/workflows/dag-script-test.yml too?', keys: keys.down + keys.enter },
			],
			{ cwd: root },
		);
		expect(end.typed, end.text).toBe(8);
		expect(end.exitCode).toBe(2);
		expect(end.text).toContain('missing-input');
		expect(await read('dag-script-test.yml')).not.toContain('tiny.csv');
		expect(await exists('.gitignore')).toBe(false);
		expect(await exists('.github')).toBe(false);
	});

	test('which of several DAGs; without a terminal it must be named', async () => {
		const second = (await read('pipelines/orders.dag.yml')).replace(/ {2}WriteReport.*\n/, '');
		await writeFile(join(root, 'pipelines', 'short.dag.yml'), second);
		expect((await runCli(['init', '--yes'], { cwd: root })).stderr).toContain('several-dags-found');
		const steps = conversation.map((step) => ({ ...step, after: step.after.replace('6 files', '5 files') }));
		const first = { after: 'Which DAG is to be tested?', keys: keys.down + keys.enter };
		const end = await runInTerminal(['init'], [first, ...steps], { cwd: root });
		expect(end.exitCode, end.text).toBe(0);
		expect(await read('dag-script-test.yml')).toContain('dag: pipelines/short.dag.yml');
	});

	test('Ctrl-C at the choice of the DAG writes nothing and says how to go on', async () => {
		const dag = await read('pipelines/orders.dag.yml');
		await writeFile(join(root, 'pipelines', 'short.dag.yml'), dag.replace(/ {2}WriteReport.*\n/, ''));
		const question = 'Which DAG is to be tested?';
		const end = await runInTerminal(['init'], [{ after: question, keys: keys.interrupt }], { cwd: root });
		expect(end.typed).toBe(1);
		expect(end.exitCode, end.text).toBe(130);
		expect(end.text).toMatch(/Nothing was written\..*init/s);
		for (const path of ['dag-script-test.yml', 'interfaces', '.gitignore', '.dag-script-test'])
			expect(await exists(path), path).toBe(false);
	});

	test('Ctrl-C at the choice of a file writes nothing and says how to go on; the next init asks there', async () => {
		await mkdir(join(root, 'archive'));
		await writeFile(join(root, 'archive', 'orders.csv'), 'id,customer,amount\n1,ann,10\n2,bob,7\n');
		const question = 'CleanOrders needs the input orders';
		const end = await runInTerminal(['init'], [{ after: question, keys: keys.interrupt }], { cwd: root });
		expect(end.text).toContain('archive/orders.csv');
		expect(end.typed).toBe(1);
		expect(end.exitCode, end.text).toBe(130);
		expect(end.text).toMatch(/Nothing was written\..*"dag-script-test init" goes on from here\./s);
		for (const path of ['dag-script-test.yml', 'interfaces', '.gitignore'])
			expect(await exists(path), path).toBe(false);
		const again = await runInTerminal(['init'], [{ after: question, keys: keys.interrupt }], { cwd: root });
		expect(again).toMatchObject({ typed: 1, exitCode: 130 });
	});

	test('a node without a script whose outputs nothing needs is skipped, for a reason', async () => {
		await addPublish();
		const asked = { after: 'Publish has no script here, and nothing needs its outputs', keys: keys.enter };
		const [first, write, ...others] = conversation as [Step, Step, ...Step[]];
		const end = await runInTerminal(['init'], [first, asked, write, ...others], { cwd: root });
		expect(end.exitCode, end.text).toBe(0);
		expect(await read('dag-script-test.yml')).toContain('  Publish:\n    skip: it runs in the cloud only\n');
		await rm(join(root, 'dag-script-test.yml'));
		const typed = { ...asked, keys: keys.down + keys.enter };
		const reason = { after: 'Why is it skipped?', keys: line('the registry is not ours') };
		const shown = { after: 'skip: the registry is not ours', keys: keys.interrupt };
		const again = await runInTerminal(['init'], [first, typed, reason, shown], { cwd: root });
		expect(again.typed, again.text).toBe(4);
	});

	test('sample data like a real file, marked as made up', async () => {
		await rm(join(root, 'data'), { recursive: true });
		await writeFile(join(root, 'export.csv'), 'id,customer,amount\n7,a secret name,12.5\n8,another,13.25\n');
		const end = await runInTerminal(
			['init'],
			[
				{ after: 'CleanOrders needs the input orders', keys: line('like export.csv') },
				{ after: 'need the variable LABEL_FIELD', keys: line('amount') },
				{ after: 'Write these 8 files?', keys: keys.enter },
				...conversation.slice(2),
			],
			{ cwd: root },
		);
		expect(end.exitCode, end.text).toBe(0);
		const sample = await read('tests/data/CleanOrders/orders.csv');
		expect(sample).toMatch(/^id,customer,amount\n\d+,[a-z]+,[\d.]+\n/);
		expect(sample).not.toContain('secret');
		expect(await read('tests/data/SAMPLES.md')).toContain('- `tests/data/CleanOrders/orders.csv`');
		expect(await read('dag-script-test.yml')).toContain('note: orders is sample data, made up.');
		expect(await read('.dag-script-test/summary.md')).toContain('orders is sample data, made up.');
	});
});

describe('init without a terminal', () => {
	test('says what to do', async () => {
		const { exitCode, stderr, stdout } = await runCli(['init'], { cwd: root });
		expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
		expect(stderr).toContain('dag-script-test init --yes');
		expect(await exists('dag-script-test.yml')).toBe(false);
	});

	test('--yes writes what can be known and says what is open', async () => {
		const { exitCode, stderr } = await runCli(['init', '--yes'], { cwd: root });
		expect(exitCode).toBe(2);
		expect(stderr).toContain('missing-env');
		const text = await read('dag-script-test.yml');
		for (const part of [
			'dag: pipelines/orders.dag.yml',
			'orders: data/2025/orders.csv',
			'FitModel.train_data: SplitOrders.train',
		])
			expect(text).toContain(part);
		expect(await exists('.gitignore')).toBe(false);
	});

	test('--yes skips what the cloud does itself, and nothing else', async () => {
		const open = await addPublish();
		expect((await runCli(['init', '--yes'], { cwd: root })).stderr).toContain('script-not-found');
		await writeFile(
			join(root, 'interfaces', 'publish.step.yaml'),
			`${open}registry: { sagemaker_step_type: RegisterModel }\n`,
		);
		const { stderr } = await runCli(['init', '--yes'], { cwd: root });
		expect(stderr).not.toContain('script-not-found');
		expect(await read('dag-script-test.yml')).toContain('  Publish:\n    skip: it runs in the cloud only\n');
	});

	test('--answers from a file: complete, and run is green', async () => {
		await writeFile(join(root, 'answers.json'), '{"defaults": {"env": {"LABEL_FIELD": "amount"}}}');
		const end = await runCli(['init', '--answers', 'answers.json', '--json', '--gitignore', '--workflow'], {
			cwd: root,
		});
		expect(end.exitCode, end.stderr).toBe(0);
		const said = JSON.parse(end.stdout) as { written: string[]; test: string; diagnostics: unknown[] };
		expect(said.written).toEqual(
			expect.arrayContaining(['dag-script-test.yml', '.gitignore', 'interfaces/fit_model.step.yaml']),
		);
		expect(said.test).toBe(await read('dag-script-test.yml'));
		expect((await runCli(['run'], { cwd: root })).exitCode).toBe(0);
	});

	test('a value that only the source says is needed is told as open', async () => {
		const script = (await read('scripts/split_orders.py')).replace(', default=0.75', '');
		await writeFile(join(root, 'scripts', 'split_orders.py'), script);
		const { stderr } = await runCli(['init', '--yes'], { cwd: root });
		expect(stderr).toContain('Left open: SplitOrders takes the argument train_share. Its value?');
		await writeFile(join(root, 'answers.yml'), 'nodes: { SplitOrders: { args: { train_share: 0.5 } } }');
		const { stdout } = await runCli(['init', '--answers', 'answers.yml', '--json'], { cwd: root });
		expect(JSON.parse(stdout)).toMatchObject({ open: [{ kind: 'env', name: 'LABEL_FIELD' }] });
	});

	test('what is wrong with answers is said before anything is written', async () => {
		await writeFile(join(root, 'answers.yml'), 'nodes:\n  FitModel: { env: { A: 1 }, colour: red }\nwhat: now\n');
		const end = await runCli(['init', '--answers', 'answers.yml'], { cwd: root });
		expect(end.exitCode).toBe(2);
		for (const part of ['nodes.FitModel.env', 'what is no answer']) expect(end.stderr).toContain(part);
		expect((await runCli(['init', '--answers', 'no.yml'], { cwd: root })).stderr).toContain('there is no file no.yml');
		await writeFile(join(root, 'typo.yml'), 'nodes: { FitModle: { env: { LABEL_FIELD: amount } } }');
		const json = await runCli(['init', '--answers', 'typo.yml', '--json'], { cwd: root });
		expect(JSON.parse(json.stdout)).toMatchObject({ written: [], test: null, diagnostics: [{ code: 'unknown-node' }] });
		const typo = await runCli(['init', '--answers', 'typo.yml'], { cwd: root });
		expect(typo.exitCode).toBe(2);
		expect(typo.stderr).toContain('FitModel');
		expect(await exists('dag-script-test.yml')).toBe(false);
	});

	test('a test file that is there keeps its comments and values, and the change is shown', async () => {
		const before = '# ours\ndefaults:\n  timeout: 2m # slow machine\nnodes:\n  FitModel:\n    env: { ROUNDS: 5 }\n';
		await writeFile(join(root, 'dag-script-test.yml'), before);
		await writeFile(join(root, 'answers.yml'), 'nodes: { FitModel: { env: { ROUNDS: "9", LABEL_FIELD: amount } } }');
		const { stderr } = await runCli(['init', '--answers', 'answers.yml'], { cwd: root });
		const after = await read('dag-script-test.yml');
		for (const part of ['# ours\n', 'timeout: 2m # slow machine', 'ROUNDS: 5', 'LABEL_FIELD: amount'])
			expect(after).toContain(part);
		expect(after).not.toContain('9');
		expect(stderr).toContain('Not taken: nodes.FitModel.env.ROUNDS: 9, because dag-script-test.yml says 5.');
		expect(stderr).toContain('dag-script-test.yml (changed)');
		expect(stderr).toMatch(/\+.*LABEL_FIELD: amount/);
		const again = await runCli(['init', '--yes'], { cwd: root });
		expect(again.stderr).toContain('Nothing had to be written.');
		expect(await read('dag-script-test.yml')).toBe(after);
	});

	test.each([
		['a folder in its place', () => mkdir(join(root, 'dag-script-test.yml')), 'cannot be read'],
		['bad YAML', async () => writeFile(join(root, 'dag-script-test.yml'), 'nodes: [\n'), 'yaml-syntax'],
		['no anchor', async () => writeFile(join(root, 'dag-script-test.yml'), 'nodes: *all\n'), 'The alias `*all` has no'],
		['a key twice', async () => writeFile(join(root, 'dag-script-test.yml'), 'wiring:\nwiring:\n'), 'duplicate-key'],
	])('a test file that cannot be read: %s', async (_, spoil, says) => {
		await spoil();
		const { exitCode, stderr } = await runCli(['init', '--yes'], { cwd: root });
		expect(exitCode).toBe(2);
		expect(stderr).toContain(says);
		expect(await exists('interfaces')).toBe(false);
	});

	test('flags that the test file contradicts are refused: what it says stays', async () => {
		await writeFile(join(root, 'pipelines', 'short.dag.yml'), 'nodes: { CleanOrders: {} }\n');
		const before = 'dag: pipelines/orders.dag.yml\nscripts: scripts\n';
		await writeFile(join(root, 'dag-script-test.yml'), before);
		const other = await runCli(['init', '--yes', '--dag', 'pipelines/short.dag.yml', '--scripts', 'data'], {
			cwd: root,
		});
		expect(other.exitCode).toBe(2);
		expect(other.stderr).toContain(
			'--dag pipelines/short.dag.yml is not what "dag-script-test.yml" says under `dag`, which init does not change.',
		);
		expect(other.stderr).toContain('--scripts data is not what');
		expect(await read('dag-script-test.yml')).toBe(before);
		const same = await runCli(['init', '--yes', '--dag', './pipelines/orders.dag.yml'], { cwd: root });
		expect(same.stderr).not.toContain('is not what');
		expect(await read('dag-script-test.yml')).toContain('orders: data/2025/orders.csv');
	});

	test.each([
		['with an error of syntax', 'step_type: CleanOrders\ncontract: { entry_point: clean_orders.py\n', 'yaml-syntax'],
		['without a contract', 'step_type: CleanOrders\n', 'missing-key'],
		['of a step of another name', 'step_type: CleanData\ncontract: { entry_point: clean_orders.py }\n', 'unknown-step'],
	])('an interface %s is not written over by a draft', async (_, text, says) => {
		await mkdir(join(root, 'interfaces'));
		await writeFile(join(root, 'interfaces', 'clean_orders.step.yaml'), text);
		const { exitCode, stderr } = await runCli(['init', '--yes'], { cwd: root });
		expect(await read('interfaces/clean_orders.step.yaml')).toBe(text);
		expect(exitCode).toBe(2);
		expect(stderr).toContain(says);
		expect(stderr).toContain('No interface was drafted for CleanOrders, because interfaces/clean_orders.step.yaml is');
		expect(await exists('interfaces/split_orders.step.yaml')).toBe(true);
	});

	test('without a DAG: drafted where names leave no doubt, else it says what is needed', async () => {
		await rm(join(root, 'pipelines'), { recursive: true });
		const doubtful = await runCli(['init', '--yes'], { cwd: root });
		expect(doubtful.exitCode).toBe(2);
		expect(doubtful.stderr).toContain('no-dag-found');
		expect(doubtful.stderr).toContain('pipelines/NAME.dag.yml');
		for (const [file, from, to] of [
			['fit_model.py', 'train_data', 'train'],
			['score_model.py', 'test_data', 'test'],
		] as const) {
			await writeFile(join(root, 'scripts', file), (await read(`scripts/${file}`)).replace(`"${from}"`, `"${to}"`));
		}
		const known = await runCli(['init', '--yes'], { cwd: root });
		expect(known.stderr).toContain('pipelines/pipeline.dag.yml');
		expect(await read('pipelines/pipeline.dag.yml')).toContain('ScoreModel: { needs: [FitModel, SplitOrders] }');
	});
});

describe('init meets files that it may not read', () => {
	test.each([
		['the test file', 'dag-script-test.yml', 'cannot be read'],
		['the DAG', 'pipelines/orders.dag.yml', 'file-unreadable'],
		['a script', 'scripts/fit_model.py', 'because of scripts/fit_model.py: The script cannot be read'],
		['test data', 'data/2025/orders.csv', 'missing-input'],
		['a folder of scripts', 'scripts', 'no-interfaces-found'],
	])('%s', async (_, path, says) => {
		await writeFile(join(root, 'dag-script-test.yml'), 'defaults: { timeout: 1m }\n');
		const terminal = captureTerminal(root, { PATH: process.env['PATH'] ?? '' });
		const code = await withoutPrivilege(root, async () => {
			await chmod(join(root, path), 0);
			try {
				return await initCommand(parseArguments(['init', '--yes']), terminal);
			} finally {
				await chmod(join(root, path), 0o755);
			}
		});
		expect(code).toBe(2);
		expect(terminal.stderr()).toContain(says);
	});
});
