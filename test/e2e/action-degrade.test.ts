import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { outputs } from '../../src/publish/outputs.ts';
import { pipelineFiles, writeFiles, writesTable } from '../rig/action-workspace.ts';
import { notAccessible, secondaryLimit, startFakeGitHub, type FakeGitHub, type Fault } from '../rig/fake-github.ts';
import { pullRequest, runAction, type ActionStart } from '../rig/run-action.ts';

const good = pipelineFiles({ Load: { script: writesTable } });
const bad = pipelineFiles({ Load: { script: 'raise ValueError("broken")' } });

/** Runs with a trouble and returns how it ended, with every line that told of it. */
async function withTrouble(start: Omit<ActionStart, 'github'>, ...faults: Fault[]) {
	await using github = await startFakeGitHub();
	github.faults.push(...faults);
	const end = await runAction({ github, ...start });
	expect(github.rest.refused).toEqual([]);
	const warnings = end.view.annotations.filter(({ level }) => level === 'warning').map(({ message }) => message);
	return {
		end,
		warnings,
		checks: [...github.rest.checks.values()],
		comments: github.rest.comments,
		recorded: [...github.recorded],
	};
}

const checks = /\/check-runs/;

describe('a token that may only read', () => {
	test('of a fork is seen before anything is tried', async () => {
		const why = 'comes from a fork';
		const event = ['pull_request', pullRequest(true)] as const;
		const { end, warnings, recorded } = await withTrouble({ files: bad, event, inputs: { comment: 'always' } });
		expect(end.exitCode).toBe(1);
		expect(end.outputs['verdict']).toBe('failed');
		// Reading is allowed: for the comparison with the base branch.
		expect(recorded.filter(({ method, path }) => method !== 'GET' && path.startsWith('/repos'))).toEqual([]);
		expect(warnings.map((line) => line.slice(0, 12))).toEqual(['The check ru', 'The comment ']);
		for (const line of warnings) {
			expect(line).toContain(why);
			expect(line).toContain('mode: report');
		}
		// What the check run would have shown is in the summary and, as commands, at the line.
		expect(end.summary).toContain(why);
		expect(end.view.annotations).toContainEqual(
			expect.objectContaining({ level: 'error', file: 'scripts/load.py', line: 7, title: 'Load failed' }),
		);
	});

	test('may write where a private repository gives that to forks: it is tried', async () => {
		const start = {
			files: bad,
			event: ['pull_request', pullRequest(true, true)] as const,
			inputs: { comment: 'always', artifacts: 'none' },
		};
		const may = await withTrouble(start);
		expect(may.warnings).toEqual([]);
		expect(may.checks.map(({ conclusion }) => conclusion)).toEqual(['failure']);
		expect(may.comments).toHaveLength(1);
		const mayNot = await withTrouble(start, { path: /check-runs|issues/, reply: notAccessible, times: 99 });
		expect(mayNot.warnings).toHaveLength(2);
		for (const line of mayNot.warnings) expect(line).toMatch(/comes from a fork.*403.*mode: report/);
		expect(mayNot.end.view.annotations).toContainEqual(expect.objectContaining({ file: 'scripts/load.py', line: 7 }));
	});

	test('does not make a good run fail', async () => {
		const { end } = await withTrouble({ files: good, event: ['pull_request', pullRequest(true)] });
		expect(end.exitCode).toBe(0);
		expect(end.view.annotations.filter(({ level }) => level === 'error')).toEqual([]);
	});

	test('of Dependabot may write where the workflow says so', async () => {
		const event = ['pull_request', pullRequest()] as const;
		const env = { GITHUB_ACTOR: 'dependabot[bot]' };
		const { end, warnings, checks: made } = await withTrouble({ files: good, event, env });
		expect(end.exitCode).toBe(0);
		expect(warnings).toEqual([]);
		expect(made.map(({ conclusion }) => conclusion)).toEqual(['success']);
	});

	test('because the job lacks the permission: the line says which to add', async () => {
		const fault: Fault = { path: checks, reply: notAccessible, times: 99 };
		const { end, warnings, recorded } = await withTrouble({ files: good }, fault);
		expect(end.exitCode).toBe(0);
		expect(warnings).toEqual([
			'The check run was not published: the token may not do it (403). Add `checks: write` to the `permissions` of the job, or of the workflow where the job has none.',
		]);
		// No use in trying again.
		expect(recorded.filter(({ method, path }) => method === 'POST' && checks.test(path))).toHaveLength(1);
	});

	test('for comments alone: the check is there', async () => {
		const fault: Fault = { path: /\/issues\//, reply: notAccessible, times: 99 };
		const {
			end,
			warnings,
			checks: made,
		} = await withTrouble(
			{ files: good, event: ['pull_request', pullRequest()], inputs: { comment: 'always' } },
			fault,
		);
		expect(end.exitCode).toBe(0);
		expect(made[0]?.conclusion).toBe('success');
		expect(warnings).toEqual([expect.stringContaining('pull-requests: write')]);
	});

	test('no token at all', async () => {
		const { end, warnings, recorded } = await withTrouble({
			files: good,
			inputs: { 'github-token': '', artifacts: 'none' },
		});
		expect(end.exitCode).toBe(0);
		expect(warnings).toEqual([expect.stringContaining('there is no token')]);
		expect(recorded).toEqual([]);
	});

	test('a token that is no longer valid', async () => {
		const fault: Fault = { path: checks, reply: { status: 401, json: { message: 'Bad credentials' } }, times: 99 };
		const { end, warnings } = await withTrouble({ files: good, inputs: { artifacts: 'none' } }, fault);
		expect(end.exitCode).toBe(0);
		expect(warnings).toEqual([expect.stringContaining('401')]);
	});
});

describe.concurrent('a server in trouble', () => {
	const badGateway = { status: 502, json: { message: 'Server Error' } };

	test('502 once is tried again', async () => {
		const {
			end,
			warnings,
			checks: made,
		} = await withTrouble(
			{ files: good, inputs: { artifacts: 'none' } },
			{ method: 'POST', path: checks, reply: badGateway, times: 1 },
			{ method: 'PATCH', path: checks, reply: 'drop', times: 1 },
		);
		expect(end.exitCode).toBe(0);
		expect(warnings).toEqual([]);
		expect(made[0]?.conclusion).toBe('success');
	});

	test.each([
		['502', badGateway],
		['no answer', 'drop'],
	] as const)('%s although it was done: nothing is there twice, and nothing stays open', async (_, reply) => {
		const {
			end,
			warnings,
			checks: made,
			comments,
		} = await withTrouble(
			{ files: bad, event: ['pull_request', pullRequest()], inputs: { artifacts: 'none', comment: 'always' } },
			{ method: 'POST', path: checks, reply, times: 1, done: true },
			{ method: 'PATCH', path: checks, reply, times: 1, done: true },
			{ method: 'POST', path: /comments$/, reply, times: 1, done: true },
		);
		expect(warnings).toEqual([]);
		expect(made.map(({ status, annotations }) => [status, annotations.length])).toEqual([['completed', 1]]);
		expect(comments).toHaveLength(1);
		expect(end.outputs['check-url']).toContain(String(made[0]?.id));
		expect(end.outputs['comment-url']).toBe(comments[0]?.html_url);
	});

	test('502 for good: one line, and the verdict stands', async () => {
		const { end, warnings } = await withTrouble(
			{ files: bad, inputs: { artifacts: 'none' } },
			{ path: checks, reply: badGateway, times: 99 },
		);
		expect(end.exitCode).toBe(1);
		expect(end.outputs['verdict']).toBe('failed');
		expect(warnings).toEqual(['The check run was not published: GitHub answered with 502 several times.']);
		expect(end.view.annotations).toContainEqual(expect.objectContaining({ file: 'scripts/load.py' }));
	});

	test('an annotation that GitHub refuses: the texts are there, and the annotations in the log', async () => {
		const {
			warnings,
			checks: made,
			end,
		} = await withTrouble(
			{ files: bad, inputs: { artifacts: 'none' } },
			{ method: 'PATCH', path: checks, reply: { status: 422, json: { message: 'Invalid request.' } }, times: 1 },
		);
		expect(made[0]).toMatchObject({ status: 'completed', conclusion: 'failure', annotations: [] });
		expect(made[0]?.output.text).toContain('broken');
		expect(warnings).toEqual([
			'The annotations are in the log instead of at their lines: GitHub answered with 422: Invalid request.',
		]);
		expect(end.view.annotations).toContainEqual(expect.objectContaining({ file: 'scripts/load.py' }));
	});

	test('texts that GitHub refuses: the check is closed all the same', async () => {
		const {
			end,
			warnings,
			checks: made,
		} = await withTrouble(
			{ files: bad, inputs: { artifacts: 'none' } },
			{ method: 'PATCH', path: checks, reply: { status: 422, json: { message: 'Invalid request.' } }, times: 2 },
		);
		expect(end.exitCode).toBe(1);
		expect(made[0]).toMatchObject({ status: 'completed', conclusion: 'failure' });
		expect(warnings).toEqual([expect.stringContaining('422')]);
		expect(end.view.annotations).toContainEqual(expect.objectContaining({ file: 'scripts/load.py' }));
	});

	test('a secondary rate limit is waited for', async () => {
		const {
			end,
			warnings,
			checks: made,
			recorded,
		} = await withTrouble(
			{ files: good, inputs: { artifacts: 'none' } },
			{ method: 'PATCH', path: checks, reply: secondaryLimit(2), times: 1 },
		);
		expect(end.exitCode).toBe(0);
		expect(warnings).toEqual([]);
		expect(made[0]?.conclusion).toBe('success');
		const [first, second] = recorded.filter(({ method }) => method === 'PATCH').map(({ atMs }) => atMs);
		expect((second ?? 0) - (first ?? 0)).toBeGreaterThanOrEqual(1900);
	});

	test('a limit that lasts an hour is not', async () => {
		const inAnHour = Math.floor(Date.now() / 1000) + 3600;
		const { end, warnings } = await withTrouble(
			{ files: good, inputs: { artifacts: 'none' } },
			{
				path: checks,
				reply: {
					status: 403,
					headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(inAnHour) },
					json: { message: 'API rate limit exceeded for installation.' },
				},
				times: 99,
			},
		);
		expect(end.exitCode).toBe(0);
		expect(warnings).toEqual([expect.stringContaining('rate limit')]);
		expect(end.durationMs).toBeLessThan(30_000);
	});
});

describe.concurrent('a caller that GitHub does not tell', () => {
	const badGateway = { status: 502, json: { message: 'Server Error' } };
	const event = ['pull_request', pullRequest()] as const;
	const inputs = { comment: 'always' };

	async function called(github: FakeGitHub, files: ActionStart['files'], runId: string, times: number) {
		const blank = { head_sha: '', status: 'in_progress', conclusion: null, output: {}, annotations: [], writes: 0 };
		github.rest.checks.set(4242, { ...blank, id: 4242, name: 'credit / pipeline' });
		github.faults.push({ method: 'GET', path: /check-runs\/4242$/, reply: badGateway, times });
		const end = await runAction({ github, files, event, inputs, env: { GITHUB_RUN_ID: runId } });
		github.rest.checks.delete(4242);
		github.faults.length = 0;
		return end.view.annotations.filter(({ level }) => level === 'warning').map(({ message }) => message);
	}

	test('makes no check under another name and no second comment', { timeout: 120_000 }, async () => {
		await using github = await startFakeGitHub();
		expect(await called(github, good, '100', 0)).toEqual([]);
		expect(await called(github, bad, '101', 99)).toEqual([
			'The check run was not published: GitHub answered with 502 several times.',
		]);
		expect([...github.rest.checks.values()].map(({ name }) => name)).toEqual(['ci / credit / pipeline / made']);
		expect(github.rest.comments).toHaveLength(1);
		expect(github.rest.comments[0]).toMatchObject({ writes: 2, body: expect.stringContaining('broken') });
		// The next run knows it again.
		expect(await called(github, good, '102', 0)).toEqual([]);
		expect(github.rest.comments.map(({ writes }) => writes)).toEqual([3]);
	});

	test('at the start only: the check is made at the end', { timeout: 120_000 }, async () => {
		await using github = await startFakeGitHub();
		const slow = pipelineFiles({ Load: { script: `time.sleep(20)\n${writesTable}` } });
		expect(await called(github, slow, '100', 4)).toEqual([]);
		expect([...github.rest.checks.values()].map(({ name, status }) => [name, status])).toEqual([
			['ci / credit / pipeline / made', 'completed'],
		]);
	});

	test('because the token may not ask is left out in every run alike', async () => {
		await using github = await startFakeGitHub();
		const fault = { method: 'GET', path: /check-runs\/4242$/, reply: notAccessible, times: 1 } as const;
		github.faults.push(fault);
		const end = await runAction({ github, files: good, event, inputs });
		expect(end.view.annotations).toEqual([]);
		expect([...github.rest.checks.values()].map(({ name }) => name)).toEqual(['ci / pipeline / made']);
	});
});

describe.concurrent('a comment that is there', () => {
	const event = ['pull_request', pullRequest()] as const;
	const inputs = { comment: 'always', check: 'none', artifacts: 'none' };
	const run = (github: FakeGitHub, files: ActionStart['files'], env: Record<string, string>, comment = 'always') =>
		runAction({ github, files, event, env, inputs: { ...inputs, comment } });

	test('is not replaced by an older run that ends later', async () => {
		await using github = await startFakeGitHub();
		await run(github, bad, { GITHUB_RUN_ID: '101', GITHUB_RUN_ATTEMPT: '2' });
		for (const env of [
			{ GITHUB_RUN_ID: '100', GITHUB_RUN_ATTEMPT: '3' },
			{ GITHUB_RUN_ID: '101', GITHUB_RUN_ATTEMPT: '1' },
		]) {
			const end = await run(github, good, env);
			expect(end.view.annotations.map(({ message }) => message)).toEqual([
				'The comment was left as it is: run 101, which is newer, wrote it.',
			]);
			expect(end.outputs['comment-url']).toBe(github.rest.comments[0]?.html_url);
		}
		expect(github.rest.comments.map(({ body }) => body.includes('broken'))).toEqual([true]);
		await run(github, good, { GITHUB_RUN_ID: '102' });
		expect(github.rest.comments.map(({ body }) => body.includes('broken'))).toEqual([false]);
	});

	test('and says what a newer run would say is that run’s from then on', async () => {
		await using github = await startFakeGitHub();
		await run(github, bad, { GITHUB_RUN_ID: '100' }, 'on-change');
		await run(github, bad, { GITHUB_RUN_ID: '102' }, 'on-change');
		await run(github, good, { GITHUB_RUN_ID: '101' }, 'on-change');
		expect(github.rest.comments.map(({ body }) => body.includes('broken'))).toEqual([true]);
	});

	test('and is deleted meanwhile is written anew', async () => {
		await using github = await startFakeGitHub();
		await run(github, good, { GITHUB_RUN_ID: '100' });
		const gone = { status: 404, json: { message: 'Not Found' } };
		github.faults.push({ method: 'PATCH', path: /issues\/comments/, reply: gone, times: 9 });
		const end = await run(github, bad, { GITHUB_RUN_ID: '101' });
		expect(end.view.annotations.filter(({ level }) => level === 'warning')).toEqual([]);
		expect(end.outputs['comment-url']).toBe(github.rest.comments[1]?.html_url);
		expect(github.rest.comments[1]?.body).toContain('broken');
	});
});

describe.concurrent('surfaces that are full or missing', () => {
	test('a summary that others have filled is left as it is', async () => {
		const before = `${'x'.repeat(1023)}\n`.repeat(1023);
		const { end, warnings } = await withTrouble({ files: good, summary: before, inputs: { artifacts: 'none' } });
		expect(end.exitCode).toBe(0);
		expect(end.summary).toBe(before);
		expect(end.view.summary).toBeDefined();
		expect(warnings).toEqual(['The job summary was not written: other parts of this step have filled it.']);
	});

	test('a summary that is nearly full is fitted in', async () => {
		const before = `${'é'.repeat(500)}\n`.repeat(995);
		const { end } = await withTrouble({ files: good, summary: before, inputs: { artifacts: 'none' } });
		expect(Buffer.byteLength(end.summary)).toBeLessThanOrEqual(1_000_000);
		expect(end.summary.slice(before.length)).toContain('made');
	});

	test('no summary file', async () => {
		const { end } = await withTrouble({
			files: good,
			env: { GITHUB_STEP_SUMMARY: undefined },
			inputs: { artifacts: 'none' },
		});
		expect(end.exitCode).toBe(0);
	});

	test('GitHub Enterprise Server: no artifacts, and the reason is an output', async () => {
		const {
			end,
			warnings,
			checks: made,
			recorded,
		} = await withTrouble({
			files: good,
			env: { GITHUB_SERVER_URL: 'https://github.example.com' },
		});
		expect(end.exitCode).toBe(0);
		expect(made[0]?.conclusion).toBe('success');
		expect(recorded.filter(({ path }) => path.startsWith('/twirp'))).toEqual([]);
		expect(warnings).toEqual([expect.stringMatching(/^Artifacts were not uploaded: this GitHub Enterprise Server/)]);
		expect(end.outputs['artifacts-skipped-reason']).toContain('Enterprise');
	});

	test('the results service answers 500', { timeout: 120_000 }, async () => {
		const { end, warnings } = await withTrouble(
			{ files: good },
			{ path: /^\/twirp/, reply: { status: 500, json: { code: 'internal', msg: 'boom' } }, times: 99 },
		);
		expect(end.exitCode).toBe(0);
		expect(warnings).toHaveLength(1);
		expect(warnings[0]).toMatch(/^2 of 2 artifacts were not uploaded/);
	});

	test('an artifact name that is taken: a name of its own, or a line with the name', async () => {
		const conflict = {
			status: 409,
			json: { code: 'already_exists', msg: 'an artifact with this name already exists on the workflow run' },
		};
		const once = await withTrouble({ files: good }, { path: /CreateArtifact$/, reply: conflict, times: 1 });
		expect(once.warnings).toEqual([]);
		expect(once.end.outputs['artifacts']).toContain('dag-script-test-pipeline-made-report-job4242"');
		const twice = await withTrouble({ files: good }, { path: /CreateArtifact$/, reply: conflict, times: 2 });
		expect(twice.end.exitCode).toBe(0);
		expect(twice.warnings).toEqual([
			'The artifact dag-script-test-pipeline-made-report was not uploaded: an artifact of this name is there already.',
		]);
	});
});

describe('untrusted changes', () => {
	test.each([
		['pull_request_target', pullRequest(true)],
		['workflow_run', { repository: { id: 1 }, workflow_run: { head_sha: 'c'.repeat(40), head_repository: { id: 2 } } }],
		['issue_comment', { repository: { id: 1 }, issue: { number: 7, pull_request: {} } }],
	])('%s of another repository: no script runs', async (name, payload) => {
		const { end, recorded } = await withTrouble({ files: good, event: [name, payload] });
		expect(end.exitCode).toBe(1);
		expect(end.view.annotations[0]?.message).toMatch(/^Scripts were not run: .*allow-untrusted-scripts: true/);
		expect(end.view.log).not.toContain('Load');
		expect(recorded).toEqual([]);
	});

	test.each(['pull_request_target', 'workflow_run', 'issue_comment'])(
		'%s whose event cannot be read: no script runs',
		async (name) => {
			const env = { GITHUB_EVENT_PATH: '/nowhere/event.json' };
			const { end } = await withTrouble({ files: good, event: [name, {}], env });
			expect(end.exitCode).toBe(1);
			expect(end.view.annotations[0]?.message).toMatch(/^Scripts were not run: .*does not tell/);
			expect(end.view.log).not.toContain('Load');
		},
	);

	test.each([
		['pull_request_target', pullRequest(false), {}],
		['pull_request_target', pullRequest(true), { 'allow-untrusted-scripts': 'true' }],
		['issue_comment', { repository: { id: 1 }, issue: { number: 7 } }, {}],
	])('%s that is trusted or allowed runs', async (name, payload, inputs) => {
		const { end } = await withTrouble({
			files: good,
			event: [name, payload],
			inputs: { artifacts: 'none', ...inputs },
		});
		expect(end.exitCode).toBe(0);
	});
});

describe('outputs of a step that has no result', () => {
	const forked = { repository: { id: 1 }, workflow_run: { head_sha: 'c'.repeat(40), head_repository: { id: 2 } } };
	/** What lies where results go is not ours. */
	const occupied = (workspace: string) =>
		writeFiles(join(workspace, '../temp/dag-script-test/__self'), { 'precious.txt': 'x' });

	test.each<[string, Omit<ActionStart, 'github'>]>([
		['inputs are wrong', { files: good, inputs: { mode: 'Run' } }],
		['the folder is not there', { files: good, inputs: { 'working-directory': 'nowhere' } }],
		['scripts are refused', { files: good, event: ['workflow_run', forked] }],
		['the machine has no place for results', { files: good, prepare: occupied }],
		['there is no DAG', { files: { 'README.md': '' } }],
		['a report has nothing to publish', { files: {}, inputs: { mode: 'report', 'run-id': '55' } }],
	])('are all set where %s', async (_, start) => {
		const { end } = await withTrouble({ inputs: { artifacts: 'none', check: 'none' }, ...start });
		expect(end.exitCode).toBe(1);
		const all = outputs({ results: [], resultPaths: [], artifacts: [], summaryUrl: '' });
		expect(Object.keys(end.outputs)).toEqual(Object.keys(all));
		expect(end.outputs).toMatchObject({ verdict: 'invalid', failed: '0' });
		for (const name of ['artifacts', 'failed-nodes', 'result-paths'])
			expect(JSON.parse(end.outputs[name] ?? ''), name).toBeInstanceOf(Array);
	});
});
