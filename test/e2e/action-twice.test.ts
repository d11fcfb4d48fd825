import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { pipelineFiles, temporaryFolder, writesTable } from '../rig/action-workspace.ts';
import { startFakeGitHub } from '../rig/fake-github.ts';
import { pullRequest, runAction } from '../rig/run-action.ts';

const good = pipelineFiles({ Load: { script: writesTable } });
const bad = pipelineFiles({ Load: { script: 'raise ValueError("broken")' } });
const files = Object.fromEntries(
	[['a', good] as const, ['b', bad] as const].flatMap(([folder, some]) =>
		Object.entries(some).map(([path, text]) => [`${folder}/${path}`, text]),
	),
);

test('the action twice in one composite action: nothing of the first is overwritten', async () => {
	await using github = await startFakeGitHub();
	const env = { RUNNER_TEMP: await temporaryFolder('runner'), GITHUB_ACTION: '__self' };
	const event = ['pull_request', pullRequest()] as const;
	const use = (folder: string) =>
		runAction({ github, files, event, env, inputs: { 'working-directory': folder, comment: 'always' } });
	const first = await use('b');
	const second = await use('a');
	for (const [{ outputs }, verdict] of [[first, 'failed'] as const, [second, 'passed'] as const]) {
		expect(outputs['verdict']).toBe(verdict);
		expect(JSON.parse(await readFile(outputs['result-path'] ?? '', 'utf8'))).toMatchObject({ verdict });
	}
	expect([...github.rest.checks.values()].map(({ name, conclusion }) => [name, conclusion])).toEqual([
		['ci / pipeline / made', 'failure'],
		['ci / pipeline / 1.2 / made', 'success'],
	]);
	expect(github.rest.comments).toHaveLength(2);
	const names = [first, second].map(({ outputs }) =>
		(JSON.parse(outputs['artifacts'] ?? '') as { name: string }[]).map(({ name }) => name),
	);
	expect(names).toEqual([
		['dag-script-test-pipeline-made-report', 'dag-script-test-pipeline-made-script-Load'],
		['dag-script-test-pipeline.1.2-made-report', 'dag-script-test-pipeline.1.2-made-script-Load'],
	]);
	expect(github.rest.refused).toEqual([]);
});
