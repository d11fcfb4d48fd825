import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parseArguments } from '../../src/commands/flags.ts';
import { planCommand } from '../../src/commands/plan.ts';
import { copyPipeline, replaceIn } from '../rig/broken-case.ts';
import { captureTerminal } from '../rig/captured-terminal.ts';

let copy: string;
beforeEach(async () => {
	copy = await copyPipeline('credit-risk');
});
afterEach(async () => {
	await rm(copy, { recursive: true, force: true });
});

async function plan(...args: readonly string[]) {
	const terminal = captureTerminal(copy);
	const typed = parseArguments(['plan', ...args]);
	expect(typed.problems).toEqual([]);
	const exitCode = await planCommand(typed, terminal);
	return { exitCode, stdout: terminal.stdout(), stderr: terminal.stderr() };
}

async function written(path: string): Promise<string> {
	return readFile(join(copy, path), 'utf8');
}

const evaluation = 'interfaces/credit_model_eval.step.yaml';

/** The alias that made the match moves to the other output. */
async function moveAlias(): Promise<void> {
	await replaceIn(join(copy, evaluation), {
		'[evaluation_data, predictions]': '[predictions]',
		'[evaluation_metrics]': '[evaluation_metrics, evaluation_data]',
	});
}

describe('plan --save and --diff', () => {
	test('a saved plan is whole and of a version; nothing changes without a change', async () => {
		const saved = await plan('--save', 'base.json');
		expect(saved).toMatchObject({ exitCode: 0, stdout: '', stderr: 'Saved base.json.\n' });
		const document = JSON.parse(await written('base.json')) as { version: number; plans: { nodes: object[] }[] };
		expect(document).toMatchObject({ version: 1, generator: { name: 'dag-script-test' } });
		expect(document.plans[0]?.nodes).toHaveLength(11);
		const same = await plan('--diff', 'base.json');
		expect(same).toEqual({ exitCode: 0, stdout: 'credit-risk: no change\n\n', stderr: '' });
	});

	test('what a change makes of order, wiring, scripts, environment, arguments', async () => {
		await plan('--save', 'base.json');
		await replaceIn(join(copy, 'dag-script-test.yml'), {
			'LABEL_FIELD: default_flag': 'LABEL_FIELD: other',
			'note: no warm start': 'args: { depth: 3 }\n    note: no warm start',
		});
		await replaceIn(join(copy, 'scripts/score_calibration.py'), { import: '# changed\nimport' });
		await moveAlias();
		const { exitCode, stdout } = await plan('--diff', 'base.json');
		expect(exitCode).toBe(0);
		expect(stdout).toContain(
			'Wiring\n  ~ ScoreCalibration_calibration.evaluation_data: CreditModelEval_calibration.eval_output (1.00) → CreditModelEval_calibration.metrics_output (1.00)\n',
		);
		expect(stdout).toMatch(/\n {2}~ ScoreCalibration_calibration: scripts\/score_calibration\.py \([0-9a-f]{12}\) → /);
		expect(stdout).toContain(
			'~ LABEL_FIELD of CreditDataLoading_training, CreditDataLoading_calibration and 9 more: "default_flag" → "other"',
		);
		expect(stdout).toContain('Arguments\n  + depth of CreditModelTraining: 3');
		expect(stdout).not.toContain('Order');
		const { version, diffs } = JSON.parse((await plan('--diff', 'base.json', '--json')).stdout) as {
			version: number;
			diffs: { same: boolean; wiring: object[] }[];
		};
		expect(version).toBe(1);
		expect(diffs).toMatchObject([{ same: false, wiring: [{ to: 'ScoreCalibration_calibration.evaluation_data' }] }]);
	});

	test('nodes that come and go; also from what `plan --json` prints', async () => {
		await writeFile(join(copy, 'base.json'), (await plan('--json')).stdout);
		await replaceIn(join(copy, 'pipelines/credit-risk.dag.json'), { '"ModelReport",\n': '"ModelReport_all",\n' });
		await replaceIn(join(copy, 'pipelines/credit-risk.dag.json'), { '"ModelReport"': '"ModelReport_all"' });
		const { stdout } = await plan('--diff', 'base.json');
		expect(stdout).toContain('Order\n  + ModelReport_all\n  - ModelReport\n');
		expect(stdout).toMatch(/- ModelReport\.\w+: CreditModelEval_testing\.\w+ \(/);
	});

	test.each([
		['absent.json', undefined, 'There is no file absent.json to compare with.'],
		['base.json', '{', 'base.json cannot be compared with: It is not valid JSON'],
		['base.json', '{}', 'It says no `version`; plans of version 1 are understood.'],
		['base.json', '{"version": 2}', 'It is of version 2; plans of version 1 are understood.'],
		['base.json', '{"version": 1, "plan": {"version": 1}}', 'pipeline: '],
		['base.json', 'null', 'It says no `version`'],
	])('a file that is no plan: %s %s', async (file, content, message) => {
		if (content !== undefined) await writeFile(join(copy, file), content);
		const { exitCode, stdout, stderr } = await plan('--diff', file);
		expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
		expect(stderr).toContain(message);
	});
});

describe('plan --diff with the folder of a run', () => {
	test.each([['out/result.json'], ['out/credit-risk/result.json']])('takes %s', async (file) => {
		await mkdir(join(copy, 'out', 'credit-risk'), { recursive: true });
		await writeFile(join(copy, file), (await plan('--json')).stdout);
		expect(await plan('--diff', 'out')).toEqual({ exitCode: 0, stdout: 'credit-risk: no change\n\n', stderr: '' });
	});

	test('which holds no result is told', async () => {
		const { exitCode, stderr } = await plan('--diff', 'scripts');
		expect(exitCode).toBe(2);
		expect(stderr).toContain('The folder scripts holds no result of a run to compare with.');
	});
});

describe('plan --accept', () => {
	test('locks what matching chose; a second time nothing changes', async () => {
		const first = await plan('--accept');
		expect(first).toMatchObject({ exitCode: 0, stderr: 'Accepted: wiring.lock holds 19 matched inputs. Commit it.\n' });
		const lock = JSON.parse(await written('wiring.lock')) as {
			pipelines: Record<string, { bindings: Record<string, object> }>;
		};
		expect(lock.pipelines['credit-risk']?.bindings['ScoreCalibration_calibration.evaluation_data']).toEqual({
			from: 'CreditModelEval_calibration.eval_output',
			score: 1,
			runnerUp: { from: 'CreditModelEval_calibration.metrics_output', score: expect.closeTo(0.84, 2) },
		});
		expect((await plan('--accept')).stderr).toBe('wiring.lock is up to date.\n');
	});

	test('matching that chooses otherwise is told, fails under strict, and is right once accepted', async () => {
		await plan('--accept');
		await moveAlias();
		const changed = await plan();
		expect(changed.exitCode).toBe(0);
		expect(changed.stderr).toMatch(
			/^wiring\.lock:\d+:\d+ warning wiring-differs-from-lock: ScoreCalibration_calibration/m,
		);
		const strict = await plan('--strict');
		expect(strict.exitCode).toBe(2);
		expect(strict.stderr).toContain('error wiring-differs-from-lock');
		expect(await plan('--accept', '--strict')).toMatchObject({ exitCode: 0 });
		expect(await plan('--strict')).toMatchObject({ exitCode: 0 });
	});

	test('other pipelines keep their lock; a broken lock is not written over blindly', async () => {
		const other = { version: 1, pipelines: { other: { bindings: { 'A.b': { from: 'C.d', score: 1 } } } } };
		await writeFile(join(copy, 'wiring.lock'), JSON.stringify(other));
		await plan('--accept');
		expect(JSON.parse(await written('wiring.lock'))).toMatchObject(other);
		await writeFile(join(copy, 'wiring.lock'), '{');
		const refused = await plan('--accept');
		expect(refused.exitCode).toBe(2);
		expect(refused.stderr).toContain('Nothing was accepted: mend the errors first.');
		expect(await written('wiring.lock')).toBe('{');
	});
});

describe('plan --write-dag', () => {
	test('writes the DAG with statistics, which reads back as the same DAG', async () => {
		const { exitCode, stderr } = await plan('--write-dag', 'out/copy.dag.json');
		expect({ exitCode, stderr }).toEqual({
			exitCode: 0,
			stderr: 'Wrote out/copy.dag.json: 11 nodes, 16 edges, depth 6.\n',
		});
		const document = JSON.parse(await written('out/copy.dag.json')) as { created_at: string; metadata: object };
		expect(document).toMatchObject({ version: '1.0.0', statistics: { node_count: 11, edge_count: 16, max_depth: 6 } });
		expect(document.created_at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d+\+00:00$/);
		await plan('--save', 'base.json');
		const back = await plan('--dag', 'out/copy.dag.json', '--diff', 'base.json');
		expect(back.stdout).toBe('copy: no change\n\n');
		const text = await written('out/copy.dag.json');
		expect((await plan('--write-dag', 'out/copy.dag.json')).stderr).toBe('out/copy.dag.json is up to date.\n');
		expect(await written('out/copy.dag.json')).toBe(text);
	});

	test('says which steps its format cannot hold, unless the test file names them', async () => {
		const dag = 'nodes: { Report: { step: ModelReport }, "2024": { step: ModelReport } }\n';
		await writeFile(join(copy, 'one.dag.yml'), dag);
		const lines = 'nodes:\n  "2024":\n    step: ModelReport\n  Report:\n    step: ModelReport\n';
		const says = `Its format has no place for \`step\`. Paste into the test file:\n${lines}`;
		for (const begins of ['Wrote one.json', 'one.json is up to date.']) {
			const { stderr } = await plan('--dag', 'one.dag.yml', '--write-dag', 'one.json');
			expect(stderr).toContain(begins);
			expect(stderr).toContain(says);
		}
		await writeFile(join(copy, 'dag-script-test.yml'), lines);
		expect((await plan('--dag', 'one.dag.yml', '--write-dag', 'one.json')).stderr).not.toContain('no place for');
	});

	test('keeps metadata, and does not write what is no graph, or several', async () => {
		await writeFile(join(copy, 'one.dag.yml'), 'metadata: { team: risk }\nnodes: [ModelReport_a]\n');
		await plan('--dag', 'one.dag.yml', '--write-dag', 'one.json');
		expect(JSON.parse(await written('one.json'))).toMatchObject({ metadata: { team: 'risk' } });
		await writeFile(join(copy, 'two.dag.yml'), 'nodes: { A: { needs: [B] }, B: { needs: [A] } }\n');
		const cyclic = await plan('--dag', 'two.dag.yml', '--write-dag', 'two.json');
		expect(cyclic.exitCode).toBe(2);
		expect(cyclic.stderr).toContain('two.json was not written: mend the DAG first.');
		const both = await plan('--dag', '*.dag.yml', '--write-dag', 'both.json');
		expect(both.stderr).toContain('--write-dag writes one DAG, and there are 2: name it with --dag.');
	});
});
