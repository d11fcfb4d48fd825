import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createClient } from '../../src/host/github/client.ts';
import { OutOfTime } from '../../src/host/github/out-of-time.ts';
import { createGitHubHost, type GitHubHostParts } from '../../src/host/github/github-host.ts';
import { stepLog } from '../../src/host/github/log.ts';
import { masks } from '../../src/host/github/masks.ts';
import { readSurroundings } from '../../src/host/github/surroundings.ts';
import type { CompletedResult } from '../../src/model/result.ts';
import { commentMarker } from '../../src/publish/comment.ts';
import { stepKey } from '../../src/host/github/names.ts';
import { secondaryLimit, startFakeGitHub, type FakeGitHub } from '../rig/fake-github.ts';
import { aFailedRun, anExecution, aNode, aPlan, aResult } from '../rig/result-builders.ts';
import { failingSample, passingSample } from '../rig/result-samples.ts';
import { pullRequest } from '../rig/run-action.ts';

const at = readSurroundings(
	{
		GITHUB_REPOSITORY: 'o/r',
		GITHUB_SHA: 'b'.repeat(40),
		GITHUB_EVENT_NAME: 'pull_request',
		GITHUB_WORKFLOW: 'ci',
		GITHUB_JOB: 'test',
		GITHUB_RUN_ID: '5',
	},
	pullRequest(),
	{ checkRunId: 77 },
);

function client(github: FakeGitHub, token = 'ghs_x', budgetMs = 30_000) {
	return createClient({ token, apiUrl: github.url, budgetMs, redact: (text) => text.replaceAll('hush', '***') });
}

async function host(github: FakeGitHub, parts: Partial<GitHubHostParts> = {}) {
	const masked = masks();
	return createGitHubHost({
		at,
		settings: { artifacts: 'none', check: 'own', comment: 'always', summary: 'never' },
		client: client(github),
		token: 'ghs_x',
		summary: undefined,
		log: { ...stepLog(masked.redact), line() {}, folded() {}, open() {}, annotate() {} },
		masks: masked,
		prefix: '',
		temporary: await mkdtemp(join(tmpdir(), 'host-')),
		environment: {},
		...parts,
	});
}

const settle = (result: CompletedResult) =>
	result.execution.runs.map(
		(run, index) => ({ kind: 'node-settled', run, settled: index + 1, nodes: result.plan.nodes.length }) as const,
	);

describe('the check run', () => {
	test('is updated while scripts run, not more often than it may be, and never after the result', async () => {
		await using github = await startFakeGitHub();
		const result = passingSample();
		const made = await host(github, { updateEveryMs: 400 });
		await made.open(result.plan, []);
		made.observe({ kind: 'run-started', pipeline: 'p', nodes: 4 });
		const started = Date.now();
		while (Date.now() - started < 1500) {
			for (const event of settle(result)) made.observe(event);
			await new Promise((resolve) => setTimeout(resolve, 20));
		}
		await made.close(result, [], '/out');
		await new Promise((resolve) => setTimeout(resolve, 600));
		const patches = github.recorded.filter(({ method }) => method === 'PATCH');
		const updates = patches.slice(0, -1);
		expect(updates.length).toBeGreaterThanOrEqual(1);
		expect(updates.length).toBeLessThanOrEqual(4);
		for (const update of updates) expect(update.body).toContain('4 of 4 nodes done');
		expect(JSON.parse(patches.at(-1)?.body ?? '')).toMatchObject({ status: 'completed', conclusion: 'success' });
		expect(github.rest.refused).toEqual([]);
	});

	test('more than 50 annotations are sent in batches, and the last one has the result', async () => {
		await using github = await startFakeGitHub();
		const nodes = Array.from({ length: 230 }, (_, index) => aNode(`Node${index}`));
		const runs = nodes.map(({ id }, index) =>
			aFailedRun(id, {
				reason: 'exception',
				type: 'E',
				message: 'm',
				frames: [{ file: 'scripts/a.py', line: index + 1, function: 'f', inWorkspace: true }],
			}),
		);
		const result = aResult(aPlan(nodes), anExecution(runs));
		const made = await host(github);
		await made.open(result.plan, []);
		await made.close(result, [{ path: 'summary.md', read: async () => 'é漢'.repeat(40_000) }], '/out');
		const [check] = github.rest.checks.values();
		expect(check?.annotations).toHaveLength(200);
		expect(new Set(check?.annotations.map((each) => each.start_line)).size).toBe(200);
		const patches = github.recorded
			.filter(({ method }) => method === 'PATCH')
			.map(({ body }) => JSON.parse(body) as { status?: string });
		expect(patches.map(({ status }) => status)).toEqual([undefined, undefined, undefined, 'completed']);
		expect(github.rest.refused).toEqual([]);
	}, 30_000);

	test('a batch that was taken although GitHub did not say so is not sent again, one that was not is', async () => {
		await using github = await startFakeGitHub();
		const nodes = Array.from({ length: 120 }, (_, index) => aNode(`Node${index}`));
		const failure = { reason: 'exception', type: 'E', message: 'm' } as const;
		const runs = nodes.map(({ id }, index) => {
			const frames = [{ file: 'scripts/a.py', line: index + 1, function: 'f', inWorkspace: true }];
			return aFailedRun(id, { ...failure, frames });
		});
		const result = aResult(aPlan(nodes), anExecution(runs));
		const made = await host(github);
		const trouble = { method: 'PATCH', path: /check-runs/, reply: { status: 502, json: {} }, times: 1 } as const;
		github.faults.push({ ...trouble, done: true }, { ...trouble });
		await made.open(result.plan, []);
		expect(await made.close(result, [], '/out')).toEqual([]);
		const [check] = github.rest.checks.values();
		expect(check?.annotations.map((each) => each.start_line)).toEqual(nodes.map((_, index) => index + 1));
		expect(check?.status).toBe('completed');
	}, 30_000);

	test('several pipelines have one each, and one comment', async () => {
		await using github = await startFakeGitHub();
		const made = await host(github);
		for (const result of [passingSample(), { ...failingSample(), pipeline: 'second' }]) {
			await made.open({ ...result.plan, pipeline: result.pipeline }, []);
			await made.close(result, [], `/out/${result.pipeline}`);
		}
		const { outputs } = await made.finish();
		expect([...github.rest.checks.values()].map(({ conclusion }) => conclusion)).toEqual(['success', 'failure']);
		expect(github.rest.comments).toHaveLength(1);
		expect(outputs).toMatchObject({ verdict: 'failed', 'comment-url': github.rest.comments[0]?.html_url });
	}, 30_000);

	test('of the job shows all pipelines', async () => {
		await using github = await startFakeGitHub();
		const blank = { head_sha: '', status: 'in_progress', conclusion: null, output: {}, annotations: [], writes: 0 };
		github.rest.checks.set(77, { ...blank, id: 77, name: 'test' });
		const made = await host(github, {
			settings: { artifacts: 'none', check: 'job', comment: 'never', summary: 'never' },
		});
		for (const result of [failingSample(), { ...passingSample(), pipeline: 'second' }]) {
			await made.open({ ...result.plan, pipeline: result.pipeline }, []);
			const report = { path: 'summary.md', read: async () => `Report of ${result.pipeline}` };
			await made.close(result, [report], `/out/${result.pipeline}`);
		}
		const check = github.rest.checks.get(77);
		expect(check).toMatchObject({ status: 'in_progress', conclusion: null });
		expect(check?.output.title).toMatch(/failed.*; .*passed/i);
		expect(check?.output.summary).toMatch(new RegExp(`${failingSample().pipeline}[^]*second`));
		expect(check?.output.text).toBe(`Report of ${failingSample().pipeline}\n\nReport of second`);
	}, 30_000);

	test('is closed when the program breaks, and says that it is not the user', async () => {
		await using github = await startFakeGitHub();
		const made = await host(github);
		await made.open(passingSample().plan, []);
		await made.abandon('broken');
		const [check] = github.rest.checks.values();
		expect(check).toMatchObject({
			status: 'completed',
			conclusion: 'failure',
			output: { title: 'dag-script-test broke' },
		});
	});

	test('is closed when the machine has no room, and says that', async () => {
		await using github = await startFakeGitHub();
		const made = await host(github);
		await made.open(passingSample().plan, []);
		await made.abandon('stopped', 'a_file cannot be written: no space left on device');
		const [check] = github.rest.checks.values();
		expect(check?.conclusion).toBe('failure');
		expect(check?.output.title).toBe('The run could not be finished');
		expect(check?.output.summary).toMatch(/cannot be written: no space left on device/);
		expect(JSON.stringify(check?.output)).not.toContain('bug');
	});

	test('is closed when the run is given up', async () => {
		await using github = await startFakeGitHub();
		const made = await host(github);
		await made.open(passingSample().plan, []);
		made.hurry();
		await made.abandon('cancelled');
		expect([...github.rest.checks.values()][0]).toMatchObject({ status: 'completed', conclusion: 'cancelled' });
	});

	test('is closed when the run is given up long after it was told to hurry', { timeout: 20_000 }, async () => {
		await using github = await startFakeGitHub();
		const made = await host(github);
		await made.open(passingSample().plan, []);
		made.hurry();
		// As late as the action gives up.
		await new Promise((resolve) => setTimeout(resolve, 3900));
		await made.abandon('cancelled');
		expect([...github.rest.checks.values()][0]).toMatchObject({ status: 'completed', conclusion: 'cancelled' });
	});

	test('is closed however long the scripts took', { timeout: 30_000 }, async () => {
		await using github = await startFakeGitHub();
		const result = passingSample();
		const made = await host(github, { client: client(github, 'ghs_x', 5000), updateEveryMs: 100 });
		await made.open(result.plan, []);
		for (let heard = 0; heard < 30; heard += 1) {
			for (const event of settle(result)) made.observe(event);
			await new Promise((resolve) => setTimeout(resolve, 200));
		}
		expect(await made.close(result, [], '/out')).toEqual([]);
		expect([...github.rest.checks.values()][0]).toMatchObject({ status: 'completed', conclusion: 'success' });
		expect((await made.finish()).outputs['comment-url']).not.toBe('');
	});

	test('secrets that are known only later are masked in every body', async () => {
		await using github = await startFakeGitHub();
		const masked = masks();
		const own = createClient({ token: 'ghs_x', apiUrl: github.url, budgetMs: 30_000, redact: masked.redact });
		const result = passingSample();
		const made = await host(github, { masks: masked, client: own });
		await made.open(result.plan, ['latersecret']);
		await made.close(result, [{ path: 'summary.md', read: async () => 'has latersecret in it' }], '/out');
		await made.finish();
		const bodies = github.recorded.map(({ body }) => body).join('\n');
		expect(bodies).not.toContain('latersecret');
		expect(bodies).toContain('has *** in it');
	}, 30_000);
});

describe('the comment', () => {
	const comments = async (
		github: FakeGitHub,
		result: CompletedResult,
		mode: 'always' | 'on-change' | 'on-failure',
		token = 'ghs_x',
	) => {
		const made = await host(github, {
			settings: { artifacts: 'none', check: 'none', comment: mode, summary: 'never' },
			token,
			client: client(github, token),
		});
		await made.close(result, [], '/out');
		return (await made.finish()).outputs['comment-url'];
	};

	test(
		'is one: found again on a later page, updated, and left alone when it says the same',
		{ timeout: 60_000 },
		async () => {
			await using github = await startFakeGitHub();
			const others = Array.from({ length: 130 }, (_, index) => ({
				id: index + 1,
				issue: 7,
				user: { login: 'someone', type: 'User' },
				body: `comment ${index}`,
				html_url: 'x',
				writes: 1,
			}));
			github.rest.comments.push(...others);
			// Someone writes a comment with our marker: it is not ours.
			github.rest.comments.push({
				id: 900,
				issue: 7,
				user: { login: 'mallory', type: 'User' },
				body: `${commentMarker(stepKey(at))}\nforged`,
				html_url: 'x',
				writes: 1,
			});
			const url = await comments(github, passingSample(), 'always');
			expect(await comments(github, passingSample(), 'always')).toBe(url);
			expect(await comments(github, failingSample(), 'on-change')).toBe(url);
			const own = github.rest.comments.filter(({ user }) => user.type === 'Bot');
			expect(own.map(({ writes }) => writes)).toEqual([2]);
			expect(github.rest.comments.find(({ id }) => id === 900)).toMatchObject({ writes: 1 });
			expect(github.rest.refused).toEqual([]);
		},
	);

	test('of a run that went well is not made in mode on-failure', async () => {
		await using github = await startFakeGitHub();
		expect(await comments(github, passingSample(), 'on-failure')).toBe('');
		expect(github.rest.comments).toEqual([]);
	});
});

describe('the client', () => {
	test('gives up when its time is used up, however long the server takes', async () => {
		await using github = await startFakeGitHub();
		github.faults.push({ path: /check-runs/, reply: 'hang', times: 9 });
		const made = client(github, 'ghs_x', 300);
		const started = Date.now();
		const call = made.awaited(() =>
			made.call((octokit) => octokit.rest.checks.get({ owner: 'o', repo: 'r', check_run_id: 1 })),
		);
		await expect(call).rejects.toBeInstanceOf(OutOfTime);
		expect(Date.now() - started).toBeLessThan(5000);
		await expect(made.call(() => Promise.resolve(1))).rejects.toBeInstanceOf(OutOfTime);
	});
	test('counts only the time in which something is waited for, and all of that together', async () => {
		await using github = await startFakeGitHub();
		const made = client(github, 'ghs_x', 300);
		const pause = () => new Promise((resolve) => setTimeout(resolve, 200));
		await pause();
		await pause();
		await made.awaited(async () => Promise.all([pause(), made.awaited(pause)]));
		expect(await made.call(() => Promise.resolve(1))).toBe(1);
		await made.awaited(pause);
		await expect(made.call(() => Promise.resolve(1))).rejects.toBeInstanceOf(OutOfTime);
	});
	test('waits for a limit longer than one attempt may take', { timeout: 20_000 }, async () => {
		await using github = await startFakeGitHub();
		github.faults.push({ path: /issues/, reply: secondaryLimit(2), times: 1 });
		const settings = { token: 'ghs_x', apiUrl: github.url, budgetMs: 15_000, redact: (text: string) => text };
		const call = createClient({ ...settings, attemptMs: 1000 }).call((octokit) =>
			octokit.rest.issues.createComment({ owner: 'o', repo: 'r', issue_number: 7, body: 'x' }),
		);
		expect((await call).status).toBe(201);
	});
	test('gives each attempt up that takes too long, and tries again', { timeout: 20_000 }, async () => {
		await using github = await startFakeGitHub();
		github.faults.push({ path: /issues/, reply: 'hang', times: 1 });
		const settings = { token: 'ghs_x', apiUrl: github.url, budgetMs: 15_000, redact: (text: string) => text };
		const call = createClient({ ...settings, attemptMs: 500 }).call((octokit) =>
			octokit.rest.issues.createComment({ owner: 'o', repo: 'r', issue_number: 7, body: 'x' }),
		);
		expect((await call).status).toBe(201);
	});
	test('masks nothing in an address: it would lead nowhere', async () => {
		await using github = await startFakeGitHub();
		await client(github)
			.call((octokit) => octokit.rest.actions.listWorkflowRuns({ owner: 'o', repo: 'r', workflow_id: 'hush.yml' }))
			.catch(() => undefined);
		expect(github.recorded[0]?.path).toContain('/hush.yml/');
	});
	test('masks texts that people read, and no word that GitHub understands', async () => {
		await using github = await startFakeGitHub();
		const made = createClient({
			token: 'ghs_x',
			apiUrl: github.url,
			budgetMs: 30_000,
			redact: (text) => text.replaceAll(/warning|failure|completed|hush|a{40}|scripts/g, '***'),
		});
		await made.call((octokit) =>
			octokit.rest.checks.create({
				owner: 'o',
				repo: 'r',
				name: 'job (hush)',
				head_sha: 'a'.repeat(40),
				status: 'completed',
				conclusion: 'failure',
				external_id: 'hush',
				details_url: 'https://github.com/hush',
				output: {
					title: 'hush',
					summary: 'hush',
					text: 'hush',
					annotations: [
						{
							path: 'scripts/hush.py',
							start_line: 1,
							end_line: 1,
							annotation_level: 'warning',
							title: 'a warning',
							message: 'hush',
							raw_details: 'hush',
						},
					],
				},
			}),
		);
		const [check] = github.rest.checks.values();
		expect(check).toMatchObject({
			name: 'job (***)',
			head_sha: 'a'.repeat(40),
			status: 'completed',
			conclusion: 'failure',
			external_id: 'hush',
			details_url: 'https://github.com/hush',
			output: { title: '***', summary: '***', text: '***' },
		});
		const { path, annotation_level: level, title, message, raw_details: details } = check?.annotations[0] ?? {};
		expect([path, level, title, message, details]).toEqual(['scripts/hush.py', 'warning', 'a ***', '***', '***']);
	});
	test('sends its token to its server only, and masks every text of a body', async () => {
		await using github = await startFakeGitHub();
		await client(github, 'ghs_tok').call((octokit) =>
			octokit.rest.issues.createComment({ owner: 'o', repo: 'r', issue_number: 7, body: 'hush' }),
		);
		expect(github.recorded[0]).toMatchObject({ authorization: 'token ghs_tok', body: '{"body":"***"}' });
		expect(github.recorded[0]?.userAgent).toMatch(/^dag-script-test/);
	});
});
