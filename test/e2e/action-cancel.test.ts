import { chmod } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { pipelineFiles, writesTable } from '../rig/action-workspace.ts';
import { startFakeGitHub, type FakeGitHub } from '../rig/fake-github.ts';
import { zipOf } from '../rig/fake-github-results.ts';
import { pullRequest, runAction } from '../rig/run-action.ts';

const slow = pipelineFiles({
	Quick: { script: writesTable },
	Slow: {
		script:
			'import subprocess; subprocess.Popen(["sleep", "87.31"]); (out / "started").write_text("x"); time.sleep(87)',
		needs: ['Quick'],
	},
	After: { script: writesTable, needs: ['Slow'] },
});
const deaf = pipelineFiles({
	Quick: { script: writesTable },
	Deaf: {
		script:
			'import signal; signal.signal(signal.SIGTERM, signal.SIG_IGN); signal.signal(signal.SIGINT, signal.SIG_IGN); time.sleep(86.42)',
		needs: ['Quick'],
	},
});

/** Processes whose command line holds a text. */
async function alive(text: string): Promise<readonly string[]> {
	const { readdir, readFile } = await import('node:fs/promises');
	const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
	const lines = await Promise.all(pids.map((pid) => readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')));
	return lines.filter((line) => line.includes(text));
}

describe('a run that is cancelled', () => {
	test.each([
		['SIGINT', slow, 'Slow'],
		['SIGTERM', slow, 'Slow'],
		['SIGINT', deaf, 'Deaf'],
	] as const)(
		'%s: closes the check as cancelled within 6 s and leaves no process behind (%#)',
		async (signal, files, node) => {
			await using github = await startFakeGitHub();
			let sentAt = 0;
			const end = await runAction({
				github,
				files,
				event: ['pull_request', pullRequest()],
				inputs: { comment: 'always' },
				when: {
					line: /✔ Quick/,
					act: (pid) => {
						// A moment for the next script to be really there.
						setTimeout(() => {
							sentAt = Date.now();
							process.kill(pid, signal);
							// The runner does not wait for long before it asks again.
							if (signal === 'SIGINT') setTimeout(() => safeKill(pid, 'SIGTERM'), 3000);
						}, 700);
					},
				},
			});
			expect(end.exitCode).toBe(1);
			expect(Date.now() - sentAt).toBeLessThan(6000 + 1500);
			const check = [...github.rest.checks.values()][0];
			expect(check).toMatchObject({ status: 'completed', conclusion: 'cancelled' });
			expect(check?.output.title).toMatch(/Cancelled/);
			const closed = github.recorded.findLast(({ method }) => method === 'PATCH');
			expect((closed?.atMs ?? Infinity) - sentAt).toBeLessThan(6000);
			expect(end.summary).toContain(node);
			expect(end.outputs['verdict']).toBe('cancelled');
			// What takes long is left out.
			expect(github.recorded.filter(({ path }) => path.startsWith('/twirp'))).toEqual([]);
			expect(github.rest.comments).toEqual([]);
			expect(await alive('87.31')).toEqual([]);
			expect(await alive(end.workspace)).toEqual([]);
			expect(github.rest.refused).toEqual([]);
		},
	);

	test('a server that does not answer does not hold it', async () => {
		await using github = await startFakeGitHub();
		github.faults.push({ method: 'PATCH', path: /check-runs/, reply: 'hang', times: 99 });
		let sentAt = 0;
		const end = await runAction({
			github,
			files: slow,
			when: {
				line: /✔ Quick/,
				act: (pid) => {
					sentAt = Date.now();
					process.kill(pid, 'SIGINT');
				},
			},
		});
		expect(end.exitCode).toBe(1);
		expect(Date.now() - sentAt).toBeLessThan(7500);
		expect(end.summary).not.toBe('');
		expect(end.outputs['verdict']).toBe('cancelled');
		expect(await alive(end.workspace)).toEqual([]);
	});
});

/** Waits for something to be so; the test's own limit ends it. */
async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
	while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 20));
}

describe('whatever the step does', () => {
	/** Cancels while GitHub keeps the first result of a check to itself. */
	async function cancelledWhileClosing(github: FakeGitHub, start: Omit<Parameters<typeof runAction>[0], 'github'>) {
		github.faults.push({ method: 'PATCH', path: /check-runs/, reply: 'hang', times: 1 });
		let pid = 0;
		const running = runAction({ github, ...start, when: { line: /add-mask/, act: (its) => (pid = its) } });
		await until(() => github.recorded.some(({ method }) => method === 'PATCH'));
		process.kill(pid, 'SIGINT');
		return running;
	}

	test.each(['lint', 'plan'])('%s that is cancelled leaves no check open', async (mode) => {
		await using github = await startFakeGitHub();
		const end = await cancelledWhileClosing(github, { files: slow, inputs: { mode } });
		expect(end.signal).toBeUndefined();
		expect([...github.rest.checks.values()]).toEqual([expect.objectContaining({ status: 'completed' })]);
	});

	test('a report that is cancelled leaves no check open, and opens no more', async () => {
		const report = await quickReport();
		await using github = await startFakeGitHub();
		const artifacts = ['a', 'b'].map((job, index) => ({
			id: 900 + index,
			name: `dag-script-test-${job}-made-report`,
			zip: report,
		}));
		const head = 'c'.repeat(40);
		const run = { id: 55, head_sha: head, head_branch: 'main', event: 'push', conclusion: 'success' };
		github.rest.runs.push({ ...run, workflow: 'ci.yml', artifacts });
		const event = ['workflow_run', { repository: { id: 1 }, workflow_run: { head_sha: head } }] as const;
		const inputs = { mode: 'report', 'run-id': '55' };
		const end = await cancelledWhileClosing(github, { files: {}, event, inputs });
		expect(end.exitCode).toBe(1);
		expect(end.view.log).toContain('Cancelled before all was published.');
		expect(end.outputs).toMatchObject({ verdict: 'cancelled', artifacts: '[]' });
		expect([...github.rest.checks.values()]).toEqual([expect.objectContaining({ status: 'completed' })]);
	});

	test('lint ends the interpreter that it has started', async () => {
		await using github = await startFakeGitHub();
		const files = { ...slow, 'python.sh': '#!/bin/sh\nsleep 85.19\n' };
		let pid = 0;
		const running = runAction({
			github,
			files,
			inputs: { mode: 'lint', python: './python.sh' },
			prepare: (workspace) => chmod(join(workspace, 'python.sh'), 0o755),
			when: { line: /add-mask/, act: (its) => (pid = its) },
		});
		await until(async () => (await alive('85.19')).length > 0);
		process.kill(pid, 'SIGINT');
		const end = await running;
		expect(end.exitCode).toBe(1);
		expect(await alive('85.19')).toEqual([]);
		expect(github.rest.checks.size).toBe(0);
		expect(end.summary).toContain('Cancelled');
		expect(end.outputs).toMatchObject({ verdict: 'cancelled', artifacts: '[]' });
	});
});

/** The report artifact of a run. */
async function quickReport(): Promise<Buffer> {
	await using github = await startFakeGitHub();
	await runAction({ github, files: pipelineFiles({ Quick: { script: writesTable } }) });
	return zipOf(github.results, 'dag-script-test-pipeline-made-report') ?? Buffer.alloc(0);
}

function safeKill(pid: number, signal: NodeJS.Signals): void {
	try {
		process.kill(pid, signal);
	} catch {
		// It is gone already, as it should be.
	}
}
