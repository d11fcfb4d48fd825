import { existsSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { pipelineFiles, writesTable } from '../rig/action-workspace.ts';
import { startFakeGitHub, type FakeGitHub } from '../rig/fake-github.ts';
import type { FakeCheck } from '../rig/fake-github-rest.ts';
import { checkedOut, pullHead, pullRequest, runAction } from '../rig/run-action.ts';

const good = pipelineFiles({
	Load: { script: writesTable },
	Clean: { script: writesTable, needs: ['Load'] },
});
const bad = pipelineFiles({
	Load: { script: 'raise ValueError("no such column")' },
	Clean: { script: writesTable, needs: ['Load'] },
	Other: { script: writesTable },
});

function onlyCheck(github: FakeGitHub): FakeCheck {
	expect(github.rest.refused).toEqual([]);
	expect(github.rest.checks.size).toBe(1);
	return [...github.rest.checks.values()][0] as FakeCheck;
}

describe('a run that goes well', () => {
	test('completes its check, uploads artifacts, writes summary and outputs', async () => {
		await using github = await startFakeGitHub();
		const end = await runAction({ github, files: good });
		expect(end.exitCode).toBe(0);
		const check = onlyCheck(github);
		expect(check).toMatchObject({
			name: 'ci / pipeline / made',
			head_sha: checkedOut,
			status: 'completed',
			conclusion: 'success',
			external_id: '100-1-pipeline-0-__self-made',
			details_url: 'https://github.com/o/r/actions/runs/100/job/4242',
			annotations: [],
		});
		expect(check.output.title).toBe('2 scripts passed');
		expect(check.output.text).toContain('Data flow');
		expect(end.outputs).toMatchObject({
			verdict: 'passed',
			nodes: '2',
			passed: '2',
			failed: '0',
			'failed-nodes': '[]',
		});
		expect(existsSync(end.outputs['result-path'] ?? '')).toBe(true);
		expect(end.outputs['check-url']).toContain(String(check.id));
		const artifacts = JSON.parse(end.outputs['artifacts'] ?? '') as { name: string; url: string; node?: string }[];
		expect(artifacts.map(({ name }) => name)).toEqual([
			'dag-script-test-pipeline-made-report',
			'dag-script-test-pipeline-made-script-Load',
			'dag-script-test-pipeline-made-script-Clean',
		]);
		expect(end.summary).toContain('2 of 2 scripts passed');
		for (const { url } of artifacts) expect(end.summary).toContain(url);
		expect(end.view.annotations).toEqual([]);
		expect(end.view.openGroups).toBe(0);
		// At most five writes: the check twice, no comment.
		expect(github.recorded.filter(({ method, path }) => method !== 'GET' && path.startsWith('/repos')).length).toBe(2);
	});

	test('with everything switched off it writes outputs only', async () => {
		await using github = await startFakeGitHub();
		const inputs = { artifacts: 'none', check: 'none', summary: 'never' };
		const end = await runAction({ github, files: good, inputs });
		expect(end.exitCode).toBe(0);
		expect(github.recorded).toEqual([]);
		expect(end.summary).toBe('');
		expect(end.outputs).toMatchObject({
			verdict: 'passed',
			'artifacts-skipped-reason': 'switched off by `artifacts: none`',
		});
	});
});

describe('a script that fails', () => {
	test('is an annotation on its line, and what depends on it is blocked', async () => {
		await using github = await startFakeGitHub();
		const end = await runAction({ github, files: bad, event: ['pull_request', pullRequest()] });
		expect(end.exitCode).toBe(1);
		const check = onlyCheck(github);
		expect(check).toMatchObject({ conclusion: 'failure', head_sha: pullHead });
		expect(check.annotations).toHaveLength(1);
		expect(check.annotations[0]).toMatchObject({
			path: 'scripts/load.py',
			start_line: 7,
			annotation_level: 'failure',
			title: 'Load failed',
		});
		expect(check.annotations[0]?.message).toContain('ValueError: no such column');
		expect(check.output.summary).toContain(`https://github.com/o/r/blob/${checkedOut}/scripts/load.py#L7`);
		expect(end.outputs).toMatchObject({ verdict: 'failed', failed: '1', blocked: '1', 'failed-nodes': '["Load"]' });
		// One failure, one message: the check has it, so the log does not repeat it as an annotation of the file.
		expect(end.view.annotations.filter(({ file }) => file !== undefined)).toEqual([]);
		expect(end.view.log).toContain('✘ Load');
	});

	test('that no one could call failed but a finding is told in the log', async () => {
		await using github = await startFakeGitHub();
		const files = { ...good, 'dag-script-test.yml': 'nodes: { Load: { expect: { load_out: { min_rows: 9000 } } } }\n' };
		const end = await runAction({ github, files });
		expect(end.exitCode).toBe(1);
		expect(end.stdout).toMatch(/error too-few-rows: .*\(dag-script-test\.yml:1:\d+\)/);
	});

	test('that takes too long is ended and reported', async () => {
		await using github = await startFakeGitHub();
		const files = pipelineFiles({ Slow: { script: 'time.sleep(60)' } });
		const end = await runAction({ github, files, inputs: { timeout: '1s', artifacts: 'none' } });
		expect(end.exitCode).toBe(1);
		expect(onlyCheck(github).annotations[0]).toMatchObject({ path: 'scripts/slow.py', start_line: 7 });
		expect(onlyCheck(github).annotations[0]?.message).toMatch(/timeout|still running/);
	});

	test('in a folder of the repository is annotated relative to the repository', async () => {
		await using github = await startFakeGitHub();
		const files = Object.fromEntries(Object.entries(bad).map(([path, text]) => [`teams/credit/${path}`, text]));
		const inputs = { 'working-directory': 'teams/credit', artifacts: 'none' };
		await runAction({ github, files, inputs });
		expect(onlyCheck(github).annotations[0]?.path).toBe('teams/credit/scripts/load.py');
		expect(onlyCheck(github).output.summary).toContain('/teams/credit/scripts/load.py#L7');
	});

	test('in a checkout that is a folder of the workspace is annotated relative to the repository', async () => {
		await using github = await startFakeGitHub();
		const files = {
			...Object.fromEntries(Object.entries(bad).map(([path, text]) => [`repo/${path}`, text])),
			'repo/.git/HEAD': `${pullHead}\n`,
			'repo/interfaces/other.step.yaml': (bad['interfaces/other.step.yaml'] ?? '').replace('other.py', 'away.py'),
			'tools/away.py': 'def main(input_paths, output_paths, environ_vars, job_args):\n    raise ValueError("away")\n',
		};
		const inputs = { dag: 'repo/pipelines/*.dag.yml', interfaces: 'repo/interfaces', scripts: 'repo/scripts\ntools' };
		const prepare = (workspace: string) => rm(join(workspace, '.git'), { recursive: true });
		const end = await runAction({ github, files, inputs, prepare });
		const check = onlyCheck(github);
		expect(end.outputs).toMatchObject({ failed: '2' });
		// What is not in the repository has no place in its changes.
		expect(check.annotations.map(({ path }) => path)).toEqual(['scripts/load.py']);
		for (const text of [check.output.summary, check.output.text, end.summary]) {
			expect(text).toContain(`https://github.com/o/r/blob/${pullHead}/scripts/load.py#L7`);
			expect(text).not.toMatch(/blob\/[^)]*(?:repo|tools)\//);
			expect(text).toContain('tools/away.py');
		}
	});
});

test('a report that cannot be written closes the check with the reason, and is no bug of ours', async () => {
	await using github = await startFakeGitHub();
	const blocking = "(Path.cwd().parents[2] / 'result.json' / 'x').mkdir(parents=True)";
	const files = pipelineFiles({ Load: { script: `${writesTable}; ${blocking}` } });
	const end = await runAction({ github, files });
	expect(end.exitCode).toBe(1);
	const check = onlyCheck(github);
	expect(check).toMatchObject({ status: 'completed', conclusion: 'failure' });
	expect(check.output.title).toBe('The run could not be finished');
	for (const told of [check.output.summary, end.summary, end.stdout]) {
		expect(told).toContain('result.json');
		expect(told).not.toContain('bug');
	}
});

describe('definition files that are wrong', () => {
	test('are annotated at the line, and nothing runs', async () => {
		await using github = await startFakeGitHub();
		const files = {
			...good,
			'interfaces/clean.step.yaml': 'step_type: Clean\ncontract:\n  entry_pont: clean.py\n  outputs: 7\n',
		};
		const end = await runAction({ github, files });
		expect(end.exitCode).toBe(1);
		expect(end.outputs['verdict']).toBe('invalid');
		const check = onlyCheck(github);
		expect(check.conclusion).toBe('failure');
		expect(
			check.annotations.some(({ path, start_line: line }) => path === 'interfaces/clean.step.yaml' && line === 4),
		).toBe(true);
	});

	test.each(['run', 'lint', 'plan'])('are told in the log of mode %s, whatever else is switched off', async (mode) => {
		await using github = await startFakeGitHub();
		const inputs = { mode, artifacts: 'none', check: 'none', summary: 'never' };
		const files = { ...good, 'dag-script-test.yml': 'nodes: { Laod: { timeout: 3s } }\n' };
		const end = await runAction({ github, files, inputs });
		expect(end.exitCode).toBe(1);
		expect(end.stdout).toMatch(/dag-script-test\.yml:1:\d+ error unknown-node: .*Laod/);
		expect(end.stdout).toContain('Did you mean "Load"?');
	});

	test('are told in the log where there is not even a pipeline', async () => {
		await using github = await startFakeGitHub();
		const end = await runAction({ github, files: { 'README.md': '# Nothing\n' } });
		expect(end.stdout).toContain('error no-dag-found');
		expect(end.stdout).not.toMatch(/^::error::: /m);
	});

	test('modes lint and plan say so without running anything', async () => {
		await using github = await startFakeGitHub();
		const lint = await runAction({
			github,
			files: { ...good, 'pipelines/made.dag.yml': 'nodes:\n  Load: { needs: [Nobody] }\n' },
			inputs: { mode: 'lint' },
		});
		expect(lint.exitCode).toBe(1);
		expect(lint.outputs).toMatchObject({ verdict: 'invalid', errors: '1' });
		const plan = await runAction({ github, files: good, inputs: { mode: 'plan' } });
		expect(plan.exitCode).toBe(0);
		expect(plan.outputs).toMatchObject({ verdict: 'passed', nodes: '2' });
		expect(plan.summary).toContain('2 nodes and 1 data flow are well defined');
		expect(plan.view.log).toContain('load_out');
		const [first, second] = [...github.rest.checks.values()];
		expect([first?.conclusion, second?.conclusion]).toEqual(['failure', 'success']);
		expect(github.rest.refused).toEqual([]);
	});
});

describe('mode lint', () => {
	test('also reads the sources of the scripts, and runs none', async () => {
		await using github = await startFakeGitHub();
		const files = { ...good, 'scripts/load.py': 'def main(input_paths, output_paths, environ_vars, job_args:\n' };
		const end = await runAction({ github, files, inputs: { mode: 'lint' } });
		expect(end.exitCode).toBe(1);
		expect(end.outputs['errors']).toBe('1');
		const check = onlyCheck(github);
		expect(check.conclusion).toBe('failure');
		expect(check.annotations[0]).toMatchObject({ path: 'scripts/load.py', annotation_level: 'failure' });
		expect(end.view.log).not.toContain('✔ Load');
	});
});

describe('inputs', () => {
	test('that are wrong are all told at once, each by its name', async () => {
		await using github = await startFakeGitHub();
		const inputs = { 'max-parallel': '0', timeout: 'soon', 'on-failure': 'panic', config: '../x.yml', check: 'yes' };
		const end = await runAction({ github, files: good, inputs });
		expect(end.exitCode).toBe(1);
		const said = end.view.annotations.map(({ message }) => message);
		for (const name of Object.keys(inputs))
			expect(said.filter((each) => each.startsWith(`Input \`${name}\``))).toHaveLength(1);
		expect(github.recorded).toEqual([]);
	});

	test('a working directory that leaves the workspace through a link is refused', async () => {
		await using github = await startFakeGitHub();
		const prepare = async (workspace: string) => {
			const { symlink } = await import('node:fs/promises');
			await symlink('/etc', `${workspace}/out`);
		};
		const end = await runAction({ github, files: good, prepare, inputs: { 'working-directory': 'out' } });
		expect(end.exitCode).toBe(1);
		expect(end.view.annotations[0]?.message).toContain('working-directory');
	});
});

describe('which commit, which names', () => {
	/** A run of this repository, at a commit that is not the one that is checked out. */
	const startedBy = { head_sha: pullHead, head_repository: { id: 1 } };
	const events: readonly (readonly [string, unknown, string])[] = [
		['push', { repository: { id: 1 } }, checkedOut],
		['schedule', {}, checkedOut],
		['workflow_dispatch', { inputs: {} }, checkedOut],
		['merge_group', { merge_group: { head_sha: checkedOut } }, checkedOut],
		['pull_request', pullRequest(), pullHead],
		['workflow_run', { repository: { id: 1 }, workflow_run: startedBy }, checkedOut],
	];
	test.each(events)(
		'%s: the check is at the right commit, and only a pull request gets a comment',
		async (name, payload, sha) => {
			await using github = await startFakeGitHub();
			const end = await runAction({
				github,
				files: good,
				event: [name, payload],
				inputs: { comment: 'always', artifacts: 'none' },
			});
			expect(end.exitCode).toBe(0);
			expect(onlyCheck(github).head_sha).toBe(sha);
			expect(github.rest.comments.length).toBe(name === 'pull_request' ? 1 : 0);
		},
	);

	test('links of a look lead to what is checked out', async () => {
		await using github = await startFakeGitHub();
		const files = { ...good, 'pipelines/made.dag.yml': 'nodes:\n  Load: { needs: [Nobody] }\n' };
		const end = await runAction({
			github,
			files,
			event: ['pull_request_target', pullRequest()],
			inputs: { mode: 'lint' },
			prepare: (workspace) => writeFile(join(workspace, '.git/HEAD'), `${pullHead}\n`),
		});
		expect(end.summary).toContain(`https://github.com/o/r/blob/${pullHead}/pipelines/made.dag.yml#L2`);
	});

	test('a matrix and a second attempt give names of their own', async () => {
		await using github = await startFakeGitHub();
		const run = (python: string, attempt: string) =>
			runAction({
				github,
				files: good,
				inputs: {
					'matrix-json': JSON.stringify({ python, os: 'ubuntu:24.04' }),
					'job-index': python === '3.9' ? '0' : '1',
				},
				env: { GITHUB_RUN_ATTEMPT: attempt },
			});
		const ends = [await run('3.9', '1'), await run('3.12', '1'), await run('3.9', '2')];
		expect(ends.map(({ exitCode }) => exitCode)).toEqual([0, 0, 0]);
		const checks = [...github.rest.checks.values()];
		expect(checks.map(({ name }) => name)).toEqual([
			'ci / pipeline (3.9, ubuntu:24.04) / made',
			'ci / pipeline (3.12, ubuntu:24.04) / made',
			'ci / pipeline (3.9, ubuntu:24.04) / made',
		]);
		expect(new Set(checks.map((check) => check.external_id)).size).toBe(3);
		// GitHub goes on showing the check run of the first attempt.
		expect(checks.map(({ output }) => output.title?.startsWith('Superseded by attempt 2'))).toEqual([
			true,
			false,
			false,
		]);
		expect(checks[0]?.output.summary).toContain(`/runs/${checks[2]?.id})`);
		expect(github.rest.refused).toEqual([]);
		const names = github.results.artifacts.filter(({ size }) => size !== undefined).map(({ name }) => name);
		expect(names).toHaveLength(9);
		expect(new Set(names).size).toBe(9);
		// The second attempt met the names of the first one (409) and took names of its own.
		expect(names.filter((name) => name.endsWith('-2'))).toHaveLength(3);
		for (const name of names) expect(name).not.toMatch(/["%*:<>?|\\/\s]/);
	});

	test('check: job adds to the check run of the job and does not close it', async () => {
		await using github = await startFakeGitHub();
		github.rest.checks.set(4242, {
			id: 4242,
			name: 'pipeline',
			head_sha: checkedOut,
			status: 'in_progress',
			conclusion: null,
			output: {},
			annotations: [],
			writes: 0,
		});
		await runAction({ github, files: bad, inputs: { check: 'job', artifacts: 'none' } });
		const check = onlyCheck(github);
		expect(check).toMatchObject({ status: 'in_progress', conclusion: null, writes: 1 });
		expect(check.annotations).toHaveLength(1);
		// Another step of the same job.
		await runAction({
			github,
			files: good,
			env: { GITHUB_ACTION: '__self_2' },
			inputs: { check: 'job', artifacts: 'none' },
		});
		await runAction({
			github,
			files: good,
			env: { GITHUB_ACTION: '__self_3' },
			inputs: { check: 'job', mode: 'lint' },
		});
		expect(check.output.title).toMatch(/^1 of 2 scripts failed.*; 2 scripts passed.*; 2 nodes and .* well defined/);
		expect(check.output.summary).toMatch(/no such column[^]*2 scripts passed[^]*well defined/);
		expect(check.output.text?.match(/^## /gm)).toHaveLength(2);
	});
});

test('a workflow that is called twice has checks, artifacts and comments of its own for each caller', async () => {
	await using github = await startFakeGitHub();
	const blank = { head_sha: '', status: 'in_progress', conclusion: null, output: {}, annotations: [], writes: 0 };
	const event = ['pull_request', pullRequest()] as const;
	for (const [id, caller] of [
		[71, 'credit (3.12)'],
		[72, 'fraud'],
	] as const) {
		github.rest.checks.set(id, { ...blank, id, name: `${caller} / pipeline` });
		const inputs = { comment: 'always', 'job-check-run-id': String(id) };
		const end = await runAction({ github, files: caller === 'fraud' ? bad : good, event, inputs });
		expect(end.view.annotations.filter(({ level }) => level === 'warning')).toEqual([]);
		github.rest.checks.delete(id);
	}
	expect(github.rest.refused).toEqual([]);
	expect([...github.rest.checks.values()].map(({ name, conclusion }) => [name, conclusion])).toEqual([
		['ci / credit (3.12) / pipeline / made', 'success'],
		['ci / fraud / pipeline / made', 'failure'],
	]);
	expect(github.rest.comments).toHaveLength(2);
	const reports = github.results.artifacts.map(({ name }) => name).filter((name) => name.endsWith('-report'));
	expect(reports).toEqual([
		expect.stringMatching(/^dag-script-test-credit-3\.12-[0-9a-f]{6}-pipeline-made-report$/),
		expect.stringMatching(/^dag-script-test-fraud-[0-9a-f]{6}-pipeline-made-report$/),
	]);
});
