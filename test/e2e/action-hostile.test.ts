import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { pipelineFiles, writesTable } from '../rig/action-workspace.ts';
import { startFakeGitHub, type FakeGitHub } from '../rig/fake-github.ts';
import { zipOf } from '../rig/fake-github-results.ts';
import { pullHead, pullRequest, runAction, type ActionEnd } from '../rig/run-action.ts';
import { unzip } from '../rig/unzip.ts';

/** Commands that a script may try to give the runner, in every form that the runner knows. */
const commands = [
	'::add-mask::e',
	'  ::set-output name=verdict::passed',
	'::error file=README.md,line=1::forged',
	'##[error]forged',
	'x ##[add-mask]a',
	'::stop-commands::mine',
	'::mine::',
	'::set-env name=LD_PRELOAD::/tmp/x.so',
	'::add-path::/tmp',
	'::add-matcher::/tmp/m.json',
	'::save-state name=a::b',
	'::group::never closed',
	'::debug::quiet',
	'progress\\r::warning::after a carriage return',
	'\\x1b[31mred\\x1b]8;;https://evil.example\\x07link\\x1b]8;;\\x07',
	'</details></summary></table> @everyone #1 <!-- <img src=x onerror=alert(1)> ``` ~~~~',
	'\\u202eabc\\u200b',
];
const prints = commands
	.map((line) => `print("${line}", flush=True); print("${line}", file=sys.stderr, flush=True)`)
	.join('\n');

/** Everything that left the machine, as text. */
function everything(github: FakeGitHub, end: ActionEnd): Record<string, string> {
	const zips = [...github.results.blobs.values()].flatMap((zip) => [...unzip(zip)]);
	return {
		requests: github.recorded.map(({ path, body }) => `${path}\n${body}`).join('\n'),
		artifacts: zips.map(([name, data]) => `${name}\n${data.toString()}`).join('\n'),
		summary: end.summary,
		outputs: JSON.stringify(end.outputs),
		// What a mask command announces is the only place where the runner is told a secret.
		log: end.stdout
			.split('\n')
			.filter((line) => !line.startsWith('::add-mask::'))
			.join('\n'),
	};
}

describe('a hostile script', () => {
	test.each([
		['that passes', writesTable],
		['that fails', 'raise ValueError("::error::forged\\n::add-mask::o\\n##[error]@everyone </details>")'],
	])('%s: no command of its takes effect', async (_, ending) => {
		await using github = await startFakeGitHub();
		const files = pipelineFiles({ Hostile: { script: `${prints}\n${ending}` } });
		const end = await runAction({
			github,
			files,
			event: ['pull_request', pullRequest()],
			inputs: { comment: 'always' },
		});
		const { view } = end;
		const allowed = new Set(['add-mask', 'group', 'endgroup', 'stop-commands', 'debug', 'error']);
		expect(view.commands.filter(({ name }) => !allowed.has(name))).toEqual([]);
		expect(view.masks.filter((mask) => mask.length < 8)).toEqual([]);
		expect(view.annotations.filter(({ message }) => message.startsWith('forged') || message === '')).toEqual([]);
		expect(view.annotations.filter(({ file }) => file !== undefined)).toEqual([]);
		expect(view.stoppedFor).toBeUndefined();
		expect(view.openGroups).toBe(0);
		expect(view.commands.filter(({ name }) => name === 'debug').every(({ data }) => data !== 'quiet')).toBe(true);
		// Every command that stops commands has a token of its own, and a script cannot have printed one.
		const tokens = view.commands.filter(({ name }) => name === 'stop-commands').map(({ data }) => data);
		expect(tokens.length).toBeGreaterThan(0);
		expect(new Set(tokens).size).toBe(tokens.length);
		for (const token of tokens) expect(token).toMatch(/^[0-9a-f-]{36}$/);
		// It is still to be read by a person.
		expect(view.log).toContain('│ ::add-mask::e');
		expect(github.rest.refused).toEqual([]);
		for (const text of [
			end.summary,
			github.rest.comments[0]?.body ?? '',
			[...github.rest.checks.values()][0]?.output.summary ?? '',
		]) {
			expect(text).not.toMatch(/\u001B|\u202E/);
			expect(outsideFences(text)).not.toMatch(/@everyone|<img|(?<!`[^`\n]*)#1\b/);
		}
	});

	test('sees no credential of ours and no file of the runner', async () => {
		await using github = await startFakeGitHub();
		const files = pipelineFiles({
			Spy: { script: '(out / "env.json").write_text(json.dumps(dict(os.environ)))' },
		});
		const end = await runAction({ github, files, env: { MY_SECRET_TOKEN: 'hidden-value', FREE: 'x' } });
		expect(end.exitCode).toBe(0);
		const path = join(end.temp, 'dag-script-test', '__self', 'nodes', 'Spy', 'outputs', 'spy_out', 'env.json');
		const seen = JSON.parse(await readFile(path, 'utf8')) as Record<string, string>;
		const names = Object.keys(seen);
		expect(names.filter((name) => /^(?:INPUT_|ACTIONS_)|TOKEN|SECRET|NODE_OPTIONS/.test(name))).toEqual([]);
		for (const name of [
			'GITHUB_ENV',
			'GITHUB_OUTPUT',
			'GITHUB_PATH',
			'GITHUB_STATE',
			'GITHUB_STEP_SUMMARY',
			'GITHUB_EVENT_PATH',
			'FREE',
		]) {
			expect(names).not.toContain(name);
		}
		expect(seen).toMatchObject({ RUNNER_TRACKING_ID: 'github_0123', GITHUB_REPOSITORY: 'o/r', CI: 'true' });
	});
});

describe('a secret', () => {
	// With characters that every escaping changes: a secret must be masked before it is escaped.
	const canary = 'canary_7f3a+secret=*value*';
	const spellings = [
		canary,
		encodeURIComponent(canary),
		canary.replaceAll(/[^a-z0-9]/g, (mark) => `\\${mark}`),
		canary.replaceAll(/[_*]/g, (mark) => `\\${mark}`),
		Buffer.from(canary).toString('base64').slice(0, 28),
		Buffer.from(`x${canary}`).toString('base64').slice(4, 30),
	];
	const leaks = pipelineFiles(
		{
			Leak: {
				script: [
					'secret = os.environ["DEPLOY_CANARY"]',
					'print("raw", secret)',
					'print("base64", base64.b64encode(secret.encode()).decode())',
					'print("url", urllib.parse.quote(secret, safe=""))',
					'print("shifted", base64.b64encode(b"x" + secret.encode()).decode())',
					'(out / "copy.txt").write_text("a file with " + secret)',
					'(out / "table.csv").write_text("name,value\\nsecret," + secret + "\\n")',
					'(out / "clean.txt").write_text("nothing")',
					'raise ValueError("cannot log in with " + secret)',
				].join('\n'),
			},
		},
		['env-passthrough: [DEPLOY_CANARY]'],
	);

	async function leak() {
		const github = await startFakeGitHub();
		const end = await runAction({
			github,
			files: leaks,
			event: ['pull_request', pullRequest()],
			inputs: { comment: 'always' },
			env: { DEPLOY_CANARY: canary },
		});
		return { github, end };
	}

	test('that a script is given appears in nothing that leaves the machine, in no spelling', async () => {
		const { github, end } = await leak();
		await using _ = github;
		expect(end.exitCode).toBe(1);
		expect(github.rest.refused).toEqual([]);
		const all = everything(github, end);
		for (const [where, text] of Object.entries(all)) {
			expect(text.length, where).toBeGreaterThan(20);
			for (const spelling of spellings) expect(text.includes(spelling), `${spelling} in ${where}`).toBe(false);
			expect(text.includes('ghs_fakefake'), `the token in ${where}`).toBe(false);
		}
		// The script did get it and did print it: without masking this test would fail.
		expect(all['artifacts']).toContain('raw ***');
		expect(github.recorded.some(({ body }) => body.includes('cannot log in with ***'))).toBe(true);
		expect(end.view.masks).toContain(canary);
		// The file is not altered but left out, and the manifest says so.
		const { results } = github;
		const script = results.artifacts.find(({ name }) => name.endsWith('-script-Leak'));
		const files = unzip(results.blobs.get(script?.blob ?? ''));
		expect([...files.keys()].sort()).toEqual(['log/attempt-1.log', 'manifest.json', 'outputs/leak_out/clean.txt']);
		expect(JSON.parse(files.get('manifest.json')?.toString() ?? '')).toMatchObject({
			leftOut: [
				{ path: 'outputs/leak_out/copy.txt', reason: 'it holds a value that must stay secret' },
				{ path: 'outputs/leak_out/table.csv', reason: 'it holds a value that must stay secret' },
			],
		});
	});
});

describe('a secret that is an everyday word', () => {
	const files = pipelineFiles({
		Load: { script: 'print("it is a test, no warning")\nraise ValueError("a failure of the test, in scripts")' },
		Spare: { script: 'raise SystemExit(3)', settings: ['allow-failure: it is old'] },
	});

	test.each([
		['warning', 'LOG_LEVEL'],
		['failure', 'NOTIFY_ON'],
		['completed', 'STATE'],
		['test', 'DB_PASSWORD'],
		[pullHead, 'COMMIT'],
	])('%s: the check is closed at its commit, and the comment is found again', async (value, name) => {
		await using github = await startFakeGitHub();
		const event = ['pull_request', pullRequest()] as const;
		const inputs = { 'env-passthrough': name, comment: 'always', artifacts: 'none' };
		for (const _ of [1, 2]) {
			const end = await runAction({ github, files, event, inputs, env: { [name]: value } });
			expect(end.view.annotations.filter(({ level }) => level === 'warning')).toEqual([]);
		}
		expect(github.rest.refused).toEqual([]);
		const checks = [...github.rest.checks.values()];
		expect(checks).toHaveLength(2);
		expect(checks.map(({ status, conclusion, head_sha: sha }) => [status, conclusion, sha])).toEqual(
			checks.map(() => ['completed', 'failure', pullHead]),
		);
		expect(checks[0]?.annotations.slice(0, 2)).toMatchObject([
			{ path: 'scripts/load.py', annotation_level: 'failure' },
			{ path: 'scripts/spare.py', annotation_level: 'warning' },
		]);
		const { title, message, raw_details: details } = checks[0]?.annotations[0] ?? {};
		for (const text of [title, message, details]) expect(text).not.toContain(value);
		expect(github.rest.comments).toHaveLength(1);
	});

	test.each(['script', 'exception', 'load', 'assigned'])(
		'%s: the artifact can be read by mode report',
		async (value) => {
			await using github = await startFakeGitHub();
			const inputs = { check: 'none', 'env-passthrough': 'WORD' };
			await runAction({ github, files, inputs, env: { WORD: value } });
			const name = 'dag-script-test-pipeline-made-report';
			const zip = zipOf(github.results, name) ?? Buffer.alloc(0);
			await using later = await startFakeGitHub();
			later.rest.runs.push({
				id: 55,
				head_sha: pullHead,
				head_branch: 'main',
				event: 'push',
				conclusion: 'failure',
				workflow: 'ci.yml',
				artifacts: [{ id: 1, name, zip }],
			});
			const end = await runAction({ github: later, files: {}, inputs: { mode: 'report', 'run-id': '55' } });
			expect(end.exitCode).toBe(0);
			expect(end.outputs).toMatchObject({ verdict: 'failed', 'failed-nodes': '["Load"]' });
			expect([...later.rest.checks.values()][0]?.annotations[0]?.path).toBe('scripts/load.py');
		},
	);
});

/** A document without its code, where nothing formats. */
function outsideFences(text: string): string {
	return text.replaceAll(/^(`{3,})\w*\n[\s\S]*?^\1$/gm, '').replaceAll(/(`+)[^`][\s\S]*?\1(?!`)/g, '');
}
