import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import type { BaselineDifference } from '../../src/model/baseline.ts';
import type { NodeRun, ProbeRun } from '../../src/model/execution.ts';
import type { CompletedResult, RunResult } from '../../src/model/result.ts';
import { readResult } from '../../src/report/result-schema.ts';
import { repository } from './door.ts';
import {
	aFailedRun,
	anAttempt,
	anEvidence,
	anExecution,
	anInput,
	aNode,
	anOutput,
	aPlan,
	aProfile,
	aResult,
	aRun,
} from './result-builders.ts';

/** The result of the credit-risk pipeline, run as a person runs it, in a copy that `change` may spoil. */
export async function creditRisk(change: (folder: string) => Promise<void> = async () => {}): Promise<CompletedResult> {
	const folder = await mkdtemp(join(tmpdir(), 'page-'));
	try {
		await cp(join(repository, '__fixtures__/pipelines/credit-risk'), folder, { recursive: true });
		await change(folder);
		await execa(process.execPath, [join(repository, 'src/cli.ts'), 'run'], { cwd: folder, reject: false });
		const read = readResult(await readFile(join(folder, '.dag-script-test/result.json'), 'utf8'));
		if (!read.ok || read.result.verdict === 'invalid') throw new Error('The pipeline did not run.');
		return read.result;
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

/** A column is renamed by one script: two readers fail, and one of them prints in colours. */
export async function renameColumn(folder: string): Promise<void> {
	await replace(join(folder, 'scripts/credit_model_eval.py'), 'prob_default', 'default_probability');
	await replace(
		join(folder, 'scripts/score_calibration.py'),
		'    log = logger or logging.getLogger(__name__)\n',
		[
			'    log = logger or logging.getLogger(__name__)',
			'    print("\\033[36m[calibration]\\033[0m method \\033[1m" + environ_vars.get("CALIBRATION_METHOD", "isotonic") + "\\033[0m")',
			'    print("\\033[33mWARNING\\033[0m fewer than 1,000 rows: the curve will be coarse")',
			'    print("\\033[32m ✓\\033[0m evaluation data found")\n',
		].join('\n'),
	);
}

async function replace(path: string, from: string, to: string): Promise<void> {
	const text = await readFile(path, 'utf8');
	if (!text.includes(from)) throw new Error(`${path} does not hold ${from}.`);
	await writeFile(path, text.replaceAll(from, to));
}

/** One node, which passed. */
export function oneNode(): RunResult {
	const plan = aPlan([aNode('Only', { outputs: [anOutput('rows')] })]);
	return aResult(plan, anExecution([aRun('Only', { outputs: [anEvidence('rows', { profile: aProfile() })] })]));
}

/** A run that was compared with a baseline and that probed its scripts: something of every kind to tell. */
export function probedRun(): CompletedResult {
	const nodes = [
		aNode('Clean', {
			inputs: [anInput('orders'), anInput('holidays', { required: false })],
			outputs: [anOutput('rows')],
		}),
		aNode('Score', {
			dependsOn: ['Clean'],
			inputs: [anInput('rows', { sources: [{ kind: 'output', node: 'Clean', output: 'rows' }] })],
			outputs: [anOutput('scores')],
		}),
	];
	const failure = { reason: 'exception', type: 'IndexError', message: 'list index out of range', frames: [] } as const;
	const failed = { status: 'failed', failure } as const;
	const probe = (node: string, kind: ProbeRun['kind'], input: string | undefined, outcome: ProbeRun['outcome']) => ({
		node,
		kind,
		...(input !== undefined && { input }),
		folder: `probes/${node}/${input === undefined ? kind : `${kind}-${input}`}`,
		outcome,
		outputs: [],
	});
	const probes: readonly ProbeRun[] = [
		probe('Clean', 'absent-input', 'holidays', failed),
		probe('Clean', 'empty-input', 'holidays', failed),
		probe('Score', 'zero-rows', 'rows', failed),
		probe('Score', 'repeat', undefined, { status: 'passed', via: 'run' }),
	];
	const on = { node: 'Clean', output: 'rows' };
	const differences: readonly BaselineDifference[] = [
		{ ...on, kind: 'rows', was: '1,000', is: '1,040', tolerated: true },
		{ ...on, kind: 'column-retyped', column: 'order_id', was: 'integer', is: 'string', tolerated: false },
		{ ...on, kind: 'column-removed', column: 'discount', was: 'number', tolerated: false },
		{ ...on, kind: 'nulls', column: 'price', was: '0 %', is: '12.5 %', tolerated: false },
		{ node: 'Score', output: 'scores', kind: 'new', is: '1,040', tolerated: true },
	];
	const runs = nodes.map(({ id, outputs }, index) =>
		aRun(id, {
			startedMs: index * 900,
			endedMs: index * 900 + 800,
			outputs: outputs.map(({ name }) => anEvidence(name, { profile: aProfile() })),
		}),
	);
	return aResult(aPlan(nodes, { pipeline: 'nightly' }), anExecution(runs, { probes }), {
		baseline: { file: 'tests/baseline.json', differences },
	});
}

/** A run that somebody stopped: one node is done, one was running, and the rest did not begin. */
export function cancelledRun(): CompletedResult {
	const names = ['Load', 'Clean', 'Train', 'Score'];
	const nodes = names.map((name, index) => {
		const before = names[index - 1];
		return aNode(name, {
			dependsOn: before === undefined ? [] : [before],
			inputs:
				before === undefined ? [] : [anInput('rows', { sources: [{ kind: 'output', node: before, output: 'rows' }] })],
			outputs: [anOutput('rows')],
		});
	});
	const cancelled = { status: 'cancelled', reason: 'interrupted' } as const;
	const times = { readyMs: 810, stagedMs: 830, startedMs: 840, endedMs: 4_900 };
	const runs = [
		aRun('Load', { startedMs: 10, endedMs: 800, outputs: [anEvidence('rows', { profile: aProfile() })] }),
		aRun('Clean', { ...times, outcome: cancelled, attempts: [anAttempt({ startedMs: 840, endedMs: 4_900 })] }),
		aRun('Train', { outcome: cancelled }),
		aRun('Score', { outcome: cancelled }),
	];
	return aResult(
		aPlan(nodes, { pipeline: 'nightly' }),
		anExecution(runs, { durationMs: 4_900, cancelled: 'interrupted' }),
	);
}

/** Many nodes in layers, each fed by up to three of the layer before; a few fail and block what they feed. */
export function manyNodes(size: number, width = 40): CompletedResult {
	// A sequence that looks random and is the same each time.
	let state = 7;
	const next = (below: number) => {
		state = (state * 48_271) % 2_147_483_647;
		return state % below;
	};
	const steps = ['Load', 'Clean', 'Join', 'Encode', 'Train', 'Score', 'Report'];
	const nameOf = (index: number) =>
		`${steps[Math.floor(index / width) % steps.length]}_${String(index).padStart(4, '0')}`;
	const nodes = Array.from({ length: size }, (_, index) => {
		const layer = Math.floor(index / width);
		const first = Math.max(0, (layer - 1) * width);
		const sources =
			layer === 0 ? [] : [...new Set([next(width), next(width), next(width)])].map((other) => first + other);
		return aNode(nameOf(index), {
			dependsOn: sources.map(nameOf),
			inputs: sources.map((other, at) =>
				anInput(`in${at}`, { sources: [{ kind: 'output', node: nameOf(other), output: 'rows' }] }),
			),
			outputs: [anOutput('rows')],
		});
	});
	const broken = new Set<string>();
	const runs = nodes.map((node, index): NodeRun => {
		const startedMs = Math.floor(index / width) * 900 + next(500);
		const endedMs = startedMs + 100 + next(700);
		const because = node.dependsOn.find((other) => broken.has(other));
		const times = { readyMs: startedMs - 60, stagedMs: startedMs - 20, startedMs, endedMs };
		const lines = Array.from(
			{ length: 20 },
			(_, line) => `line ${line}: \u001B[32m${next(1e6)}\u001B[0m rows read`,
		).join('\n');
		const log = { path: `nodes/${node.id}/log/attempt-1.log`, bytes: lines.length, head: '', tail: lines };
		const attempt = { startedMs, endedMs, cpuMs: (endedMs - startedMs) * 0.7, peakRssBytes: 2e7 + next(2e8), log };
		if (because !== undefined) {
			broken.add(node.id);
			return aRun(node.id, { outcome: { status: 'blocked', because, why: 'failed' } });
		}
		if (index > size / 3 && index % 211 === 0) {
			broken.add(node.id);
			const frames = [{ file: node.entry ?? '', line: 42, function: 'main', text: "row['label']", inWorkspace: true }];
			const failure = { reason: 'exception', type: 'KeyError', message: "'label'", frames } as const;
			return aFailedRun(node.id, failure, { ...times, attempts: [anAttempt({ ...attempt, failure, exitCode: 1 })] });
		}
		return aRun(node.id, {
			...times,
			attempts: [anAttempt(attempt)],
			outputs: [anEvidence('rows', { bytes: next(1e6), profile: aProfile() })],
		});
	});
	const durationMs = Math.max(0, ...runs.map(({ endedMs = 0 }) => endedMs));
	return aResult(aPlan(nodes, { pipeline: 'nightly' }), anExecution(runs, { durationMs }));
}
