import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { explainCommand } from '../../src/commands/explain.ts';
import { parseArguments } from '../../src/commands/flags.ts';
import { copyPipeline } from '../rig/broken-case.ts';
import { captureTerminal } from '../rig/captured-terminal.ts';

let copy: string;
beforeEach(async () => {
	copy = await copyPipeline('credit-risk');
});
afterEach(async () => {
	await rm(copy, { recursive: true, force: true });
});

async function explained(...args: readonly string[]) {
	const terminal = captureTerminal(copy);
	const typed = parseArguments(['explain', ...args]);
	expect(typed.problems).toEqual([]);
	const exitCode = await explainCommand(typed, terminal);
	return { exitCode, stdout: terminal.stdout(), stderr: terminal.stderr() };
}

describe('explain', () => {
	test('one input: what feeds it, why, every candidate, each point, and the lines that change it', async () => {
		const { exitCode, stdout, stderr } = await explained('ScoreCalibration_calibration.evaluation_data');
		expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
		expect(stdout).toContain('ScoreCalibration_calibration.evaluation_data  (required, processing_output)');
		expect(stdout).toContain('← CreditModelEval_calibration.eval_output (matched, 1.00)');
		expect(stdout).toMatch(/directly depends on are looked at: CreditModelEval_calibration\./);
		expect(stdout).toMatch(/Taken: 0\.16 ahead of CreditModelEval_calibration\.metrics_output: name \+0\.11/);
		expect(stdout).toMatch(/→ CreditModelEval_calibration\.eval_output .* taken/);
		expect(stdout).toMatch(/CreditModelTraining\.evaluation_output .*its node is no direct predecessor/);
		expect(stdout).toMatch(/equal name +0\.05 of 0\.05 +evaluation_data is one of its aliases/);
		expect(stdout).toContain(
			'To take CreditModelEval_calibration.metrics_output, paste in dag-script-test.yml:\n' +
				'    wiring:\n' +
				'      ScoreCalibration_calibration.evaluation_data: CreditModelEval_calibration.metrics_output\n',
		);
		expect(stdout).toContain('To keep it as it is');
	});

	test('a node: a line or two for each input, and where to ask further', async () => {
		const { stdout } = await explained('CreditModelTraining');
		expect(stdout).toContain(
			'CreditModelTraining  (step CreditModelTraining; scripts/credit_model_training.py; after ',
		);
		expect(stdout).toContain('input_path ← TabularPreprocessing_training.processed_data (matched, ');
		expect(stdout).toContain('model_artifacts_input ← nothing; it is optional');
		expect(stdout).toContain('"dag-script-test explain CreditModelTraining.input_path" tells every candidate');
	});

	test('the whole plan, the same every time', async () => {
		const first = await explained();
		expect(first.stdout).toMatch(/^credit-risk\n\nCreditDataLoading_training /);
		expect(first.stdout.match(/^\w+ {2}\(step /gm)).toHaveLength(11);
		expect((await explained()).stdout).toBe(first.stdout);
	});

	test('as JSON: all candidates, parts that sum to the score, a change for each', async () => {
		const { stdout } = await explained('CreditModelEval_testing.model_input', '--json');
		const { version, explanation } = JSON.parse(stdout) as {
			version: number;
			explanation: {
				nodes: {
					inputs: { candidates: { score: number; parts: Record<string, number>; change?: object }[]; change: object }[];
				}[];
			};
		};
		expect(version).toBe(1);
		const input = explanation.nodes[0]?.inputs[0];
		expect(input?.candidates.length).toBeGreaterThan(1);
		for (const { score, parts } of input?.candidates ?? []) {
			expect(Object.values(parts).reduce((sum, part) => sum + part, 0)).toBeCloseTo(score, 9);
		}
		expect(input?.candidates.filter(({ change }) => change === undefined)).toHaveLength(1);
		expect(input?.change).toHaveProperty('paste');
	});

	test('what the test file decides: its line, and what would be without it', async () => {
		const { stdout } = await explained('CreditModelTraining.hyperparameters_s3_uri');
		expect(stdout).toContain(
			'The test file gives it a file, and that beats every match. Without that it would be nothing.',
		);
		expect(stdout).toContain('replace its line under `inputs` in dag-script-test.yml by:');
	});

	test.each([
		[['CreditModelTrainin'], 'Did you mean CreditModelTraining?'],
		[['CreditModelTraining.inputpath'], 'Did you mean input_path?'],
	])('a name that is not there: %j', async (args, hint) => {
		const { exitCode, stdout, stderr } = await explained(...args);
		expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
		expect(stderr).toContain(hint);
		expect(JSON.parse((await explained(...args, '--json')).stdout)).toMatchObject({ version: 1, explanation: null });
	});

	test('a flag that cannot be used', async () => {
		const { exitCode, stderr } = await explained('--emulate', 'azure');
		expect(exitCode).toBe(2);
		expect(stderr).toContain('--emulate is "azure"');
	});

	test('several pipelines: the one that knows the node answers', async () => {
		await mkdir(join(copy, 'more'));
		await writeFile(join(copy, 'more/other.dag.yml'), 'nodes: [ModelReport_alone]\n');
		const dags = ['--dag', 'pipelines/*', '--dag', 'more/*'];
		expect((await explained('ModelReport_alone', ...dags)).stdout).toMatch(/^ModelReport_alone {2}\(/);
		expect(JSON.parse((await explained('--json', ...dags)).stdout)).toHaveProperty('explanations.1.pipeline');
	});
});
