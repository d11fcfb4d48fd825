import { describe, expect, test } from 'vitest';
import { pipelineFiles, writesTable } from '../rig/action-workspace.ts';
import { startFakeGitHub } from '../rig/fake-github.ts';
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
		expect(await alive(end.workspace)).toEqual([]);
	});
});

function safeKill(pid: number, signal: NodeJS.Signals): void {
	try {
		process.kill(pid, signal);
	} catch {
		// It is gone already, as it should be.
	}
}
