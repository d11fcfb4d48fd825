import { describe, expect, test } from 'vitest';
import { pipelineFiles, writesTable, type WrittenNode } from '../rig/action-workspace.ts';
import { startFakeGitHub } from '../rig/fake-github.ts';
import { zipOf } from '../rig/fake-github-results.ts';
import { runAction } from '../rig/run-action.ts';
import { unzip } from '../rig/unzip.ts';

interface Manifest {
	readonly files: readonly { path: string; original?: string; bytes: number; sha256: string; mode: number }[];
	readonly leftOut: readonly { path: string; reason: string }[];
}

function manifestOf(files: Map<string, Buffer>): Manifest {
	return JSON.parse(files.get('manifest.json')?.toString() ?? '') as Manifest;
}

describe('artifacts', () => {
	test('hold outputs, logs and a manifest; the report holds the result and all logs', async () => {
		await using github = await startFakeGitHub();
		const files = pipelineFiles({
			Load: { script: `print("hello")\n${writesTable}` },
			Clean: { script: writesTable, needs: ['Load'] },
		});
		const end = await runAction({ github, files, inputs: { 'retention-days': '5' } });
		expect(end.exitCode).toBe(0);
		const script = unzip(zipOf(github.results, 'dag-script-test-pipeline-made-script-Load'));
		expect([...script.keys()].sort()).toEqual(['log/attempt-1.log', 'manifest.json', 'outputs/load_out/table.csv']);
		expect(script.get('outputs/load_out/table.csv')?.toString()).toBe('a,b\n1,2\n3,4\n');
		expect(script.get('log/attempt-1.log')?.toString()).toBe('hello\n');
		const table = manifestOf(script).files.find(({ path }) => path.endsWith('table.csv'));
		expect(table).toMatchObject({ bytes: 12, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string });
		const report = unzip(zipOf(github.results, 'dag-script-test-pipeline-made-report'));
		const expected = [
			'logs/Clean/attempt-1.log',
			'logs/Load/attempt-1.log',
			'manifest.json',
			'result.json',
			'summary.md',
			'report.html',
		];
		expect([...report.keys()]).toEqual(expect.arrayContaining(expected));
		expect(JSON.parse(report.get('result.json')?.toString() ?? '')).toMatchObject({ version: 1, verdict: 'passed' });
		const days = github.results.artifacts.map(
			({ expiresAt }) => (Date.parse(expiresAt ?? '') - Date.now()) / 86_400_000,
		);
		for (const each of days) expect(Math.round(each)).toBe(5);
	});

	test('leave out, with a reason, what must not or cannot be uploaded', async () => {
		await using github = await startFakeGitHub();
		const nasty = [
			'(out / "fine.txt").write_text("fine")',
			'os.mkfifo(out / "pipe")',
			'os.symlink("/etc/hostname", out / "outside")',
			'os.symlink("/etc", out / "outside-folder")',
			'os.symlink("nowhere", out / "dangling")',
			'os.symlink("fine.txt", out / "inside")',
			'(out / "we:ird?.txt").write_text("x")',
			'(out / "Case.txt").write_text("1")',
			'(out / "case.txt").write_text("2")',
			'(out / ".env").write_text("A=1")',
			'(out / "server.pem").write_text("key")',
			'(out / ".git").mkdir(); (out / ".git" / "config").write_text("x")',
			'(out / "empty").write_text("")',
			'(out / "secret.txt").write_text("x"); os.chmod(out / "secret.txt", 0)',
			'deep = out',
			'for i in range(60): deep = deep / "d"',
			'deep.mkdir(parents=True); (deep / "bottom.txt").write_text("x")',
			'import socket; s = socket.socket(socket.AF_UNIX); os.chdir(out); s.bind("sock")',
		].join('\n');
		const end = await runAction({ github, files: pipelineFiles({ Nasty: { script: nasty } }) });
		const files = unzip(zipOf(github.results, 'dag-script-test-pipeline-made-script-Nasty'));
		const { leftOut, files: kept } = manifestOf(files);
		const reasons = Object.fromEntries(
			leftOut.map(({ path, reason }) => [path.replace('outputs/nasty_out/', ''), reason]),
		);
		expect(reasons).toMatchObject({
			pipe: 'it is not a regular file',
			sock: 'it is not a regular file',
			outside: 'it is a link to a folder, or to something outside',
			'outside-folder': 'it is a link to a folder, or to something outside',
			dangling: 'it is a link to a folder, or to something outside',
			'.env': 'its name says that it holds credentials',
			'server.pem': 'its name says that it holds credentials',
			'.git': 'its name says that it holds credentials',
		});
		expect(Object.values(reasons).some((reason) => reason.startsWith('it is deeper than'))).toBe(true);
		// The super-user can read everything.
		if (process.getuid?.() !== 0) expect(reasons['secret.txt']).toBe('it cannot be read');
		const names = kept.map(({ path }) => path);
		expect(names).toEqual(
			expect.arrayContaining(['outputs/nasty_out/fine.txt', 'outputs/nasty_out/inside', 'outputs/nasty_out/empty']),
		);
		expect(kept.find(({ original }) => original === 'outputs/nasty_out/we:ird?.txt')?.path).toBe(
			'outputs/nasty_out/we%3Aird%3F.txt',
		);
		expect(names.filter((name) => /case\.txt/i.test(name))).toEqual([
			'outputs/nasty_out/Case.txt',
			'outputs/nasty_out/case.txt~2',
		]);
		expect(new Set([...files.keys()].map((name) => name.toLowerCase())).size).toBe(files.size);
		expect([...files.values()].every((data) => !data.includes('root:'))).toBe(true);
		expect(end.view.annotations.filter(({ level }) => level === 'warning').map(({ message }) => message)).toEqual(
			expect.arrayContaining([expect.stringMatching(/^Left out of the artifact .*manifest\.json lists all\.$/)]),
		);
	});

	test('a file that another script changed after it was sealed is left out', async () => {
		await using github = await startFakeGitHub();
		const forge = `(Path(output_paths["forger_out"]).resolve().parents[2] / "Victim" / "outputs" / "victim_out" / "table.csv").write_text("forged")\n${writesTable}`;
		const files = pipelineFiles({ Victim: { script: writesTable }, Forger: { script: forge, needs: ['Victim'] } });
		await runAction({ github, files });
		const victim = unzip(zipOf(github.results, 'dag-script-test-pipeline-made-script-Victim'));
		expect([...victim.values()].every((data) => !data.includes('forged'))).toBe(true);
		expect(manifestOf(victim).leftOut).toEqual([
			{ path: 'outputs/victim_out/table.csv', reason: 'it was changed after its script had ended' },
		]);
	});

	test('of 60 scripts are one bundle', { timeout: 180_000 }, async () => {
		await using github = await startFakeGitHub();
		const nodes: Record<string, WrittenNode> = {};
		for (let index = 0; index < 60; index += 1) nodes[`Node${index}`] = { script: writesTable };
		const end = await runAction({ github, files: pipelineFiles(nodes) });
		expect(end.exitCode).toBe(0);
		expect(github.results.artifacts.map(({ name }) => name)).toEqual([
			'dag-script-test-pipeline-made-report',
			'dag-script-test-pipeline-made-outputs',
		]);
		const bundle = unzip(zipOf(github.results, 'dag-script-test-pipeline-made-outputs'));
		expect([...bundle.keys()].filter((name) => name.endsWith('table.csv'))).toHaveLength(60);
	});

	test('a file of 300 MB', { timeout: 180_000 }, async () => {
		await using github = await startFakeGitHub();
		const script = 'with open(out / "big.bin", "wb") as f: f.write(b"head"); f.truncate(300_000_000)';
		const end = await runAction({ github, files: pipelineFiles({ Big: { script } }), inputs: { artifacts: 'bundle' } });
		expect(end.exitCode).toBe(0);
		const manifest = manifestOf(unzip(zipOf(github.results, 'dag-script-test-pipeline-made-outputs')));
		expect(manifest.files.find(({ path }) => path.endsWith('big.bin'))?.bytes).toBe(300_000_000);
	});
});
