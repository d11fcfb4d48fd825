import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { pipelineFiles, writesTable } from '../rig/action-workspace.ts';
import { notAccessible, startFakeGitHub } from '../rig/fake-github.ts';
import type { FakeRun } from '../rig/fake-github-rest.ts';
import { zipOf } from '../rig/fake-github-results.ts';
import { checkedOut, pullHead, pullRequest, runAction, type ActionStart } from '../rig/run-action.ts';
import { zip } from '../rig/zip.ts';

const head = 'c'.repeat(40);

/** A finished run of `ci.yml` with artifacts. */
function aRun(id: number, artifacts: Readonly<Record<string, Buffer>>, parts: Partial<FakeRun> = {}): FakeRun {
	return {
		id,
		head_sha: head,
		head_branch: 'main',
		event: 'push',
		conclusion: 'success',
		workflow: 'ci.yml',
		artifacts: Object.entries(artifacts).map(([name, data], index) => ({ id: id * 100 + index, name, zip: data })),
		...parts,
	};
}

const name = 'dag-script-test-pipeline-made-report';
const good = pipelineFiles({ Load: { script: writesTable }, Clean: { script: writesTable, needs: ['Load'] } });
const bad = pipelineFiles({
	Load: { script: 'raise ValueError("@everyone </details>")' },
	Clean: { script: writesTable, needs: ['Load'] },
});

/** The report artifact that a real run of these files uploads. */
async function reportOf(
	files: Readonly<Record<string, string>>,
	start: Omit<Partial<ActionStart>, 'github'> = {},
): Promise<Buffer> {
	await using github = await startFakeGitHub();
	await runAction({ github, files, ...start });
	return zipOf(github.results, name) ?? Buffer.alloc(0);
}

const asWorkflowRun = {
	repository: { id: 1 },
	workflow_run: { id: 55, head_sha: 'd'.repeat(40), head_repository: { id: 2 } },
};

describe('mode report', () => {
	test('places what was found in a checkout below the workspace where it is in the repository', async () => {
		const files = Object.fromEntries(Object.entries(bad).map(([path, text]) => [`repo/${path}`, text]));
		const report = await reportOf(
			{ ...files, 'repo/.git/HEAD': `${checkedOut}\n` },
			{
				inputs: { dag: 'repo/pipelines/*.dag.yml', interfaces: 'repo/interfaces', scripts: 'repo/scripts' },
				prepare: (workspace) => rm(join(workspace, '.git'), { recursive: true }),
			},
		);
		await using github = await startFakeGitHub();
		github.rest.runs.push(aRun(55, { [name]: report }));
		const inputs = { mode: 'report', 'run-id': '55' };
		await runAction({ github, files: {}, event: ['workflow_run', asWorkflowRun], inputs });
		const [check] = github.rest.checks.values();
		expect(check?.annotations.map(({ path }) => path)).toEqual(['scripts/load.py']);
		expect(check?.output.text).toContain(`/blob/${head}/scripts/load.py#L7`);
	});

	test('publishes the result of a fork at the commit that the API names, with a comment', async () => {
		const report = await reportOf(bad);
		await using github = await startFakeGitHub();
		github.rest.runs.push(
			aRun(
				55,
				{ [name]: report, other: zip({ 'x.txt': 'x' }) },
				{
					event: 'pull_request',
					head_branch: 'patch-1',
					head_repository: { id: 2, full_name: 'stranger/r' },
				},
			),
		);
		github.rest.pulls.push({ number: 9, head: 'stranger:patch-1', sha: head });
		const inputs = { mode: 'report', 'run-id': '55', comment: 'always' };
		const end = await runAction({ github, files: {}, event: ['workflow_run', asWorkflowRun], inputs });
		expect(end.exitCode).toBe(0);
		expect(github.rest.refused).toEqual([]);
		const checks = [...github.rest.checks.values()];
		expect(checks).toHaveLength(1);
		expect(checks[0]).toMatchObject({ head_sha: head, conclusion: 'failure', status: 'completed' });
		expect(checks[0]?.annotations[0]).toMatchObject({ path: 'scripts/load.py', start_line: 7 });
		expect(checks[0]?.details_url).toContain('/actions/runs/55/');
		expect(github.rest.comments).toEqual([expect.objectContaining({ issue: 9 })]);
		// Within a block of code nobody is mentioned.
		expect(github.rest.comments[0]?.body.replaceAll(/```[\s\S]*?```/g, '')).not.toMatch(/@everyone|<\/details>"/);
		expect(end.outputs).toMatchObject({ verdict: 'failed', 'failed-nodes': '["Load"]' });
		expect(end.summary).toContain('Load');
		// The address of an artifact is another host: our token is not for it.
		expect(
			github.recorded.filter(({ path }) => path.startsWith('/stored/')).map(({ authorization }) => authorization),
		).toEqual(['']);
	});

	test('needs no right to read pull requests where no comment is wanted, and names it where one is', async () => {
		const report = await reportOf(bad);
		const fork = { event: 'pull_request', head_branch: 'patch-1', head_repository: { id: 2, full_name: 'stranger/r' } };
		for (const comment of ['never', 'always']) {
			await using github = await startFakeGitHub();
			github.rest.runs.push(aRun(55, { [name]: report }, fork));
			github.faults.push({ path: /\/pulls/, reply: notAccessible, times: 99 });
			const inputs = { mode: 'report', 'run-id': '55', comment };
			const end = await runAction({ github, files: {}, event: ['workflow_run', asWorkflowRun], inputs });
			expect(end.exitCode).toBe(0);
			expect([...github.rest.checks.values()][0]?.conclusion).toBe('failure');
			expect(end.view.annotations.map(({ message }) => message)).toEqual(
				comment === 'never'
					? []
					: [expect.stringMatching(/^The comment was not published: .*Add `pull-requests: write`/)],
			);
		}
	});

	test('comments only on a pull request of this repository whose head is what ran', async () => {
		const report = await reportOf(bad);
		const pull = (number: number, sha: string, repo: number) => ({
			number,
			head: { sha },
			base: { repo: { id: repo } },
		});
		for (const [pulls, expected] of [
			[[pull(77, head, 999), pull(78, head, 1)], [78]],
			[[pull(77, head, 999)], []],
			[[pull(78, 'e'.repeat(40), 1)], []],
		] as const) {
			await using github = await startFakeGitHub();
			github.rest.runs.push(aRun(55, { [name]: report }, { pull_requests: pulls }));
			const inputs = { mode: 'report', 'run-id': '55', comment: 'always', check: 'none' };
			const end = await runAction({ github, files: {}, event: ['workflow_run', asWorkflowRun], inputs });
			expect(end.exitCode).toBe(0);
			expect(github.rest.comments.map(({ issue }) => issue)).toEqual(expected);
		}
	});

	test('places annotations in the folder that the pipeline was in', async () => {
		await using first = await startFakeGitHub();
		const files = Object.fromEntries(Object.entries(bad).map(([path, text]) => [`teams/a/${path}`, text]));
		await runAction({ github: first, files, inputs: { 'working-directory': 'teams/a' } });
		await using github = await startFakeGitHub();
		github.rest.runs.push(aRun(55, { [name]: zipOf(first.results, name) ?? Buffer.alloc(0) }));
		await runAction({
			github,
			files: {},
			event: ['workflow_run', asWorkflowRun],
			inputs: { mode: 'report', 'run-id': '55' },
		});
		expect([...github.rest.checks.values()][0]?.annotations[0]?.path).toBe('teams/a/scripts/load.py');
	});

	test('takes nothing on trust: what is broken, too large or forged is passed over with a line', async () => {
		const result = JSON.stringify({ version: 1, verdict: 'passed', pipeline: 'x' });
		await using github = await startFakeGitHub();
		github.rest.runs.push(
			aRun(55, {
				'dag-script-test-a-report': Buffer.from('no zip at all'),
				'dag-script-test-b-report': zip({ 'other.json': '{}' }),
				'dag-script-test-c-report': zip({ 'result.json': '{"version":' }),
				'dag-script-test-d-report': zip({ 'result.json': result }),
				'dag-script-test-e-report': zip({ '../../result.json': result, 'result.json/../x': result }),
				'dag-script-test-f-report': zip({ 'result.json': Buffer.alloc(101_000_000, 0x20) }),
			}),
		);
		const end = await runAction({
			github,
			files: {},
			event: ['workflow_run', asWorkflowRun],
			inputs: { mode: 'report', 'run-id': '55' },
		});
		expect(end.exitCode).toBe(1);
		expect(github.rest.checks.size).toBe(0);
		const warnings = end.view.annotations.filter(({ level }) => level === 'warning').map(({ message }) => message);
		expect(warnings).toHaveLength(6);
		for (const letter of 'abcdef')
			expect(warnings.filter((line) => line.includes(`dag-script-test-${letter}-report`))).toHaveLength(1);
		expect(warnings.join('\n')).toMatch(/larger than 100000000 bytes/);
	});

	test('annotations of a forged result cannot leave the repository', async () => {
		const report = await reportOf(bad);
		const { readEntry, zipEntries } = await import('../../src/host/github/read-zip.ts');
		const entry = zipEntries(report).find((each) => each.name === 'result.json');
		if (entry === undefined) throw new Error('no result');
		const text = readEntry(report, entry, 10_000_000).toString();
		const forged = text
			.replaceAll('"scripts/load.py"', '"../../../etc/passwd"')
			.replaceAll(/"line": \d+/g, '"line": -5')
			.replaceAll('https://github.com', 'https://evil.example')
			.replaceAll('"o/r"', '"evil/r"')
			.replaceAll(checkedOut, 'e'.repeat(40));
		await using github = await startFakeGitHub();
		github.rest.runs.push(aRun(55, { [name]: zip({ 'result.json': forged }) }));
		const end = await runAction({
			github,
			files: {},
			event: ['workflow_run', asWorkflowRun],
			inputs: { mode: 'report', 'run-id': '55' },
		});
		expect(end.exitCode).toBe(0);
		expect(github.rest.refused).toEqual([]);
		const annotations = [...github.rest.checks.values()].flatMap((check) => check.annotations);
		const said = `${end.summary}${JSON.stringify([...github.rest.checks.values()])}`;
		expect(said).not.toMatch(/evil|eeeeeeee/);
		expect(annotations.filter(({ path, start_line: line }) => path.includes('..') || line < 1)).toEqual([]);
	});

	test('a run that left no report is nobody’s mistake: it was cancelled, or failed before', async () => {
		await using github = await startFakeGitHub();
		github.rest.runs.push(aRun(55, { 'dag-script-test-test-x-script-model': zip({ 'manifest.json': '{}' }) }));
		const event = ['workflow_run', asWorkflowRun] as const;
		const end = await runAction({ github, files: {}, event, inputs: { mode: 'report', 'run-id': '55' } });
		expect(end.exitCode).toBe(0);
		expect(end.view.annotations.map(({ message }) => message)).toEqual([
			'Run 55 has no report of this action that can be published.',
		]);
		expect(github.rest.checks.size).toBe(0);
	});

	test('a run that is not there', async () => {
		await using github = await startFakeGitHub();
		const end = await runAction({ github, files: {}, inputs: { mode: 'report', 'run-id': '55' } });
		expect(end.exitCode).toBe(1);
		expect(end.view.annotations[0]?.message).toMatch(/^The result of the run cannot be read: .*404/);
	});

	test('needs a run id, and a run id needs the mode', async () => {
		await using github = await startFakeGitHub();
		const without = await runAction({ github, files: {}, inputs: { mode: 'report' } });
		expect(without.view.annotations[0]?.message).toMatch(/^Input `run-id` is missing/);
		const beside = await runAction({ github, files: good, inputs: { 'run-id': '5' } });
		expect(beside.view.annotations[0]?.message).toMatch(/^Input `run-id` has a meaning only/);
	});
});

describe('the comparison with the base branch', () => {
	test('tells what newly fails, and on the base what is fixed', async () => {
		const [passing, failing] = [await reportOf(good), await reportOf(bad)];
		await using github = await startFakeGitHub();
		// The newest run has no report, the one before has: that one counts.
		github.rest.runs.push(aRun(60, {}), aRun(59, { [name]: passing }), aRun(58, { [name]: failing }));
		const event = ['pull_request', pullRequest()] as const;
		const end = await runAction({ github, files: bad, event, inputs: { comment: 'always' } });
		expect(end.exitCode).toBe(1);
		expect(end.summary).toContain('Newly failing: `Load`');
		expect(end.summary).toContain('/actions/runs/59');
		expect(github.rest.comments[0]?.body).toContain('Newly failing: `Load`');
		expect([...github.rest.checks.values()][0]?.head_sha).toBe(pullHead);
		await using later = await startFakeGitHub();
		later.rest.runs.push(aRun(58, { [name]: failing }));
		expect((await runAction({ github: later, files: good, event })).summary).toContain('Fixed: `Load`');
	});

	test('tells other columns', async () => {
		const report = await reportOf(good);
		await using github = await startFakeGitHub();
		github.rest.runs.push(aRun(59, { [name]: report }));
		const files = pipelineFiles({
			Load: { script: '(out / "table.csv").write_text("a,c\\nx,2\\ny,4\\n")' },
			Clean: { script: writesTable, needs: ['Load'] },
		});
		const end = await runAction({ github, files });
		expect(end.summary).toMatch(/Columns: `Load\.load_out` `\+ c`, `- b`, `a: integer → string`/);
	});

	test('is one line where it cannot be made', async () => {
		await using github = await startFakeGitHub();
		const none = await runAction({ github, files: good });
		expect(none.summary).toMatch(/_Not compared with the base branch: this workflow has not run on main yet\._/);
		github.faults.push({ path: /\/actions\//, reply: notAccessible, times: 99 });
		const forbidden = await runAction({ github, files: good });
		expect(forbidden.exitCode).toBe(0);
		expect(forbidden.summary).toMatch(/_The comparison with the base branch was left out: .*actions.*read/);
		expect(forbidden.view.annotations).toEqual([]);
	});
});
