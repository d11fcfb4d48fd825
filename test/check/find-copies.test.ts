import { cp, readFile, rm } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { join } from 'node:path';
import type { CompletedResult } from '../../src/model/result.ts';
import { anEvidence, anExecution, aNode, anOutput, aPlan, aProfile, aRun } from '../rig/result-builders.ts';
import { copyPipeline } from '../rig/broken-case.ts';
import { findCopies } from '../../src/check/find-copies.ts';
import { memoryFiles } from '../rig/memory-files.ts';
import { runCli } from '../rig/door.ts';

const text = `id,score\n${'1,0.25\n'.repeat(20)}`;
const plan = aPlan([aNode('Score', { outputs: [anOutput('scores')] })]);
const file = {
	path: 'scores.csv',
	bytes: text.length,
	sha256: createHash('sha256').update(text).digest('hex'),
	mode: 0o644,
};
const profile = aProfile({ files: [{ path: 'scores.csv', bytes: text.length, format: 'csv' }] });
const execution = anExecution([aRun('Score', { outputs: [anEvidence('scores', { files: [file], profile })] })]);
const find = (contents: Parameters<typeof memoryFiles>[0]) =>
	findCopies(plan, execution, memoryFiles(contents), { files: [] }, '.dag-script-test');

test('an output that is a file of the repository', async () => {
	expect(await find({ 'data/old.csv': text })).toEqual([
		{ node: 'Score', output: 'scores', file: 'scores.csv', original: 'data/old.csv' },
	]);
});

test('the results of a run are no files of the repository, neither of this one nor of one before', async () => {
	expect(await find({ '.dag-script-test/nodes/Score/scores.csv': text })).toEqual([]);
	expect(await find({ 'before/.gitignore': '*\n', 'before/nodes/Score/scores.csv': text })).toEqual([]);
	expect(await find({ 'before/nodes/Score/scores.csv': text })).toHaveLength(1);
});

test('the folder of another run is no part of the repository, a committed file is', async () => {
	const copy = await copyPipeline('credit-risk');
	const copies = async (out: string) => {
		await runCli(['run', '--quiet', '--out', out], { cwd: copy });
		const { findings } = JSON.parse(await readFile(join(copy, out, 'result.json'), 'utf8')) as CompletedResult;
		return findings.filter(({ rule }) => rule === 'output-is-repository-file').map(({ message }) => message);
	};
	expect(await copies('first')).toEqual([]);
	expect(await copies('second')).toEqual([]);
	const made = 'first/nodes/CreditModelEval_testing/outputs/metrics_output';
	await cp(join(copy, made), join(copy, 'committed'), { recursive: true });
	expect(await copies('third')).toEqual([expect.stringContaining('committed/')]);
	await rm(copy, { recursive: true });
}, 60_000);
