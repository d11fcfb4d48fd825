import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { execa } from 'execa';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CompletedResult } from '../../src/model/result.ts';
import { copyPipeline } from '../rig/broken-case.ts';
import { plainEnvironment, runCli, type CliEnd } from '../rig/door.ts';

const out = '.dag-script-test';
const training = 'tests/data/credit_training/data';
const copies: string[] = [];

/** A copy of the quickstart, perhaps changed, and what a run made of it. */
async function quickstart(
	change: (copy: string) => Promise<void> = async () => {},
	flags: readonly string[] = [],
): Promise<{
	readonly copy: string;
	readonly end: CliEnd;
	readonly result: CompletedResult;
}> {
	const copy = await copyPipeline('credit-risk');
	copies.push(copy);
	await change(copy);
	const end = await runCli(['run', ...flags], { cwd: copy });
	const result = JSON.parse(await readFile(join(copy, out, 'result.json'), 'utf8')) as CompletedResult;
	return { copy, end, result };
}

/** A JSON file that a node wrote. */
async function written(copy: string, node: string, path: string): Promise<Record<string, unknown>> {
	const text = await readFile(join(copy, out, 'nodes', node, 'outputs', path), 'utf8');
	return JSON.parse(text) as Record<string, unknown>;
}

async function aucOf(copy: string): Promise<number> {
	return Number((await written(copy, 'CreditModelEval_testing', 'metrics_output/metrics.json'))['auc']);
}

async function coefficientsOf(copy: string): Promise<Record<string, number>> {
	const model = await written(copy, 'CreditModelTraining', 'model_output/model.json');
	return model['coefficients'] as Record<string, number>;
}

/** Applies a change to all rows of the training sample, over its shards. */
async function changeRows(copy: string, change: (rows: readonly string[]) => readonly string[]): Promise<void> {
	const folder = join(copy, training);
	const shards = (await readdir(folder)).sort();
	const tables = await Promise.all(
		shards.map(async (shard) => (await readFile(join(folder, shard), 'utf8')).trim().split('\n')),
	);
	const header = tables[0]?.[0] ?? '';
	const [first, ...others] = shards;
	await writeFile(
		join(folder, String(first)),
		`${[header, ...change(tables.flatMap((table) => table.slice(1)))].join('\n')}\n`,
	);
	for (const shard of others) await rm(join(folder, shard));
}

/** The labels of all rows (the last column) in another order. The same seed gives the same order everywhere. */
function shuffleLabels(rows: readonly string[], seed: number): readonly string[] {
	const labels = rows.map((row) => row.slice(row.lastIndexOf(',') + 1));
	let state = seed;
	for (let place = labels.length - 1; place > 0; place -= 1) {
		// A linear congruential generator; its high bits choose the partner (Fisher-Yates).
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
		const partner = Math.floor((state / 2 ** 32) * (place + 1));
		[labels[place], labels[partner]] = [String(labels[partner]), String(labels[place])];
	}
	return rows.map((row, place) => row.slice(0, row.lastIndexOf(',') + 1) + labels[place]);
}

/** A result without what may differ from run to run: times, durations and what was measured of the machine. */
function withoutTimes(result: CompletedResult): unknown {
	const timed = /^(.*Ms|startedAt|cpuMs|peakRssBytes|environment|machines?)$/;
	return JSON.parse(JSON.stringify(result, (key, value: unknown) => (timed.test(key) ? undefined : value)));
}

let reference: Awaited<ReturnType<typeof quickstart>>;
beforeAll(async () => {
	reference = await quickstart();
});
afterAll(async () => {
	for (const copy of copies) await rm(copy, { recursive: true, force: true });
});

describe('the quickstart', () => {
	it('passes anywhere without a flag, with one node skipped for a reason', () => {
		const { end, result } = reference;
		expect(end.exitCode, end.stderr).toBe(0);
		expect(result.verdict).toBe('passed');
		expect(result.diagnostics.filter(({ severity }) => severity !== 'note')).toEqual([]);
		expect(result.findings).toEqual([]);
		expect(result.totals).toMatchObject({ nodes: 11, passed: 8, stubs: 2, skipped: 1, failed: 0, blocked: 0 });
		const skipped = result.execution.runs.find(({ outcome }) => outcome.status === 'skipped');
		expect(skipped).toMatchObject({ node: 'ModelRegistration', outcome: { why: 'no-script' } });
	});

	it('is wired by matching alone, without a tie and with every required input fed', () => {
		const { plan } = reference.result;
		expect(plan.bindings.filter(({ how }) => how === 'declared')).toEqual([]);
		expect(plan.bindings.filter(({ tie }) => tie)).toEqual([]);
		const fixtures = plan.bindings.filter(({ how }) => how === 'fixture').map(({ to }) => `${to.node}.${to.input}`);
		expect(fixtures).toEqual(['CreditModelTraining.hyperparameters_s3_uri']);
		const unfed = plan.nodes.flatMap(({ id, inputs }) =>
			inputs.filter(({ sources }) => sources.length === 0).map(({ name, required }) => ({ id, name, required })),
		);
		expect(unfed).toEqual([
			{ id: 'TabularPreprocessing_training', name: 'encoding_input', required: false },
			{ id: 'CreditModelTraining', name: 'model_artifacts_input', required: false },
		]);
	});

	it('delivers the model as the cloud does: packed', () => {
		const run = reference.result.execution.runs.find(({ node }) => node === 'CreditModelTraining');
		expect(run?.outputs.map(({ output, delivered }) => [output, basename(delivered?.file ?? '')])).toEqual([
			['model_output', 'model.tar.gz'],
			['evaluation_output', 'output.tar.gz'],
		]);
	});

	it('learns: AUC is at least 0.7 on rows that the model has not seen', async () => {
		expect(await aucOf(reference.copy)).toBeGreaterThanOrEqual(0.7);
	});

	it('calibrates: the scores are nearer to the rates that are seen', async () => {
		const metrics = await written(
			reference.copy,
			'ScoreCalibration_calibration',
			'calibration_metrics/calibration_metrics.json',
		);
		const error = metrics['calibration_error'] as { before: number; after: number };
		expect(error.after).toBeLessThan(error.before);
	});

	it('hands the metrics on unchanged to the report in another language', async () => {
		const card = await written(reference.copy, 'ModelReport', 'report_output/model_card.json');
		const metrics = await written(reference.copy, 'CreditModelEval_testing', 'metrics_output/metrics.json');
		expect(card['evaluation']).toEqual(metrics);
	});

	it('finds nothing in shuffled labels, and says that the expectation is not met', async () => {
		const { copy, end, result } = await quickstart((copy) =>
			changeRows(copy, (rows) => shuffleLabels(rows, 20_250_114)),
		);
		const auc = await aucOf(copy);
		expect(auc).toBeGreaterThanOrEqual(0.4);
		expect(auc).toBeLessThanOrEqual(0.6);
		expect(end.exitCode).toBe(1);
		expect(result.findings.map(({ rule, about }) => ({ rule, about }))).toContainEqual({
			rule: 'value-out-of-range',
			about: { kind: 'output', node: 'CreditModelEval_testing', output: 'metrics_output' },
		});
	});

	it('learns other coefficients from fewer rows', async () => {
		const { copy, end } = await quickstart((copy) => changeRows(copy, (rows) => rows.slice(0, 700)));
		expect(end.stderr).toContain('CreditModelTraining');
		const all = await coefficientsOf(reference.copy);
		const fewer = await coefficientsOf(copy);
		expect(Object.keys(fewer)).toEqual(Object.keys(all));
		for (const [name, value] of Object.entries(fewer)) expect(value).not.toBe(all[name]);
	});

	it('gives the same result twice, whatever an earlier run left in its folder', async () => {
		const { copy, result } = reference;
		const before = withoutTimes(result);
		await writeFile(join(copy, out, 'nodes', 'CreditModelEval_testing', 'outputs', 'planted.json'), '{"auc": 1}');
		const end = await runCli(['run'], { cwd: copy });
		expect(end.exitCode, end.stderr).toBe(0);
		const again = JSON.parse(await readFile(join(copy, out, 'result.json'), 'utf8')) as CompletedResult;
		expect(withoutTimes(again)).toEqual(before);
	});

	it('does not take what an earlier run left for an output', async () => {
		const { copy, end } = await quickstart();
		expect(end.exitCode).toBe(0);
		const script = join(copy, 'scripts', 'score_calibration.py');
		const source = await readFile(script, 'utf8');
		await writeFile(script, source.replace(/^ {4}write_json\(Path\(output_paths\["calibration_output"\]\).*\n/m, ''));
		const again = await runCli(['run'], { cwd: copy });
		expect(again.exitCode).toBe(1);
		const result = JSON.parse(await readFile(join(copy, out, 'result.json'), 'utf8')) as CompletedResult;
		const run = result.execution.runs.find(({ node }) => node === 'ScoreCalibration_calibration');
		expect(run?.outcome).toEqual({
			status: 'failed',
			failure: { reason: 'missing-output', outputs: ['calibration_output'] },
		});
	});

	it.each([
		['the model loose', ['--emulate', 'none']],
		['an empty folder where nothing feeds an input', ['--unwired', 'empty-dir']],
	])('learns the same with %s', async (_, flags) => {
		const { copy, end, result } = await quickstart(undefined, flags);
		expect(end.exitCode, end.stderr).toBe(0);
		expect(result.findings).toEqual([]);
		expect(await coefficientsOf(copy)).toEqual(await coefficientsOf(reference.copy));
	});

	it.each([
		['started by Node', ['--launcher', 'node']],
		['one at a time', ['--max-parallel', '1']],
	])('gives the same result with its scripts %s', async (_, flags) => {
		const { end, result } = await quickstart(undefined, flags);
		expect(end.exitCode, end.stderr).toBe(0);
		expect(withoutTimes(result)).toEqual(withoutTimes(reference.result));
	});

	it('runs a part of the pipeline with all that it needs', async () => {
		const { end, result } = await quickstart(undefined, ['--node', '+CreditModelEval_testing']);
		expect(end.exitCode, end.stderr).toBe(0);
		expect(result.scope.selected).toEqual([
			'CreditDataLoading_training',
			'TabularPreprocessing_training',
			'CreditModelTraining',
			'CreditModelEval_testing',
		]);
		expect(result.totals).toMatchObject({ passed: 3, stubs: 1, failed: 0 });
	});

	it('leaves the repository as it was', async () => {
		const fresh = await copyPipeline('credit-risk');
		copies.push(fresh);
		const files = async (folder: string) =>
			(await readdir(folder, { recursive: true })).filter((path) => !path.startsWith(out)).sort();
		expect(await files(reference.copy)).toEqual(await files(fresh));
	});

	it('can be made again: the generator writes the committed rows', async () => {
		const copy = await copyPipeline('credit-risk');
		copies.push(copy);
		const fresh = join(copy, 'fresh');
		await execa('python3', ['-B', join(copy, 'tests/data/generate.py'), fresh], {
			env: plainEnvironment(),
			extendEnv: false,
		});
		for (const path of await readdir(fresh, { recursive: true })) {
			if (!path.endsWith('.csv')) continue;
			expect(await readFile(join(fresh, path), 'utf8')).toBe(await readFile(join(copy, 'tests/data', path), 'utf8'));
		}
	});
});
