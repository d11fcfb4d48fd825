import * as fc from '../rig/fast-check.ts';
import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { callerIn } from '../../src/host/github/called-by.ts';
import { parcelsOf } from '../../src/host/github/artifacts/parcels.ts';
import { safePath, uniquePaths } from '../../src/host/github/artifacts/safe-path.ts';
import { looksSecret } from '../../src/host/github/artifacts/secret-files.ts';
import { openStage } from '../../src/host/github/artifacts/stage.ts';
import { claimStep } from '../../src/host/github/claim-step.ts';
import { OutOfTime } from '../../src/host/github/out-of-time.ts';
import { neutralised, plainLine } from '../../src/host/github/log.ts';
import { secretsOf } from '../../src/host/github/masks.ts';
import { masks } from '../../src/host/github/masks.ts';
import {
	artifactPrefix,
	checkId,
	checkName,
	reportName,
	reportNamed,
	stepKey,
	stepLabel,
} from '../../src/host/github/names.ts';
import { readEntry, zipEntries } from '../../src/host/github/read-zip.ts';
import { placeInRepository } from '../../src/host/github/repository-folder.ts';
import { openSummary } from '../../src/host/github/summary-file.ts';
import { jobUrl, readSurroundings, type Surroundings } from '../../src/host/github/surroundings.ts';
import { explainTrouble } from '../../src/host/github/trouble.ts';
import { refusal } from '../../src/host/github/trust.ts';
import { workflowCommand } from '../../src/host/github/workflow-commands.ts';
import { replay } from '../rig/runner-simulator.ts';
import { aNode, anExecution, aPlan, aResult, aRun } from '../rig/result-builders.ts';
import { zip } from '../rig/zip.ts';

const plain = {
	GITHUB_REPOSITORY: 'o/r',
	GITHUB_SHA: 'b'.repeat(40),
	GITHUB_EVENT_NAME: 'push',
	GITHUB_WORKFLOW: 'ci',
	GITHUB_WORKFLOW_REF: 'o/r/.github/workflows/ci.yml@refs/heads/main',
	GITHUB_JOB: 'test',
	GITHUB_RUN_ID: '5',
	GITHUB_ACTION: '__self',
};
const surroundings = (env: Record<string, string> = {}, event: unknown = {}, matrix?: string): Surroundings =>
	readSurroundings({ ...plain, ...env }, event, matrix === undefined ? {} : { matrix });

describe('the log', () => {
	const line = fc.oneof(
		fc.constantFrom(
			'::error::x',
			'##[error]x',
			' ::add-mask::abc',
			'::stop-commands::t',
			'a ##[set-output name=v]x',
			'\r::group::x',
			'%0A::debug::x',
		),
		fc.string({ unit: 'binary', maxLength: 30 }),
	);
	test('law: the runner takes no part of a neutralised text for a command', () => {
		fc.assert(
			fc.property(fc.array(line, { maxLength: 20 }), (lines) => {
				const view = replay(neutralised(lines.join('\n'), 'the-token'), { output: '', summary: '' });
				expect(view.commands.map(({ name }) => name)).toEqual(['stop-commands']);
				expect(view.stoppedFor).toBeUndefined();
				expect(view.annotations).toEqual([]);
			}),
		);
	});
	test('law: even outside of stop-commands the bars alone would do', () => {
		fc.assert(
			fc.property(fc.array(line, { maxLength: 20 }), (lines) => {
				const inside = neutralised(lines.join('\n'), 't').split('\n').slice(1, -2).join('\n');
				expect(replay(inside, { output: '', summary: '' }).commands).toEqual([]);
			}),
		);
	});
	test('law: a line with names of the user in it is no command', () => {
		fc.assert(
			fc.property(line, (text) => {
				expect(replay(`${plainLine(text)}\n`, { output: '', summary: '' }).commands).toEqual([]);
			}),
		);
	});
	test('law: what a command carries arrives as it was, and nothing besides', () => {
		const text = fc.string({ unit: 'binary', maxLength: 30 });
		fc.assert(
			fc.property(text, text, (data, title) => {
				const line = workflowCommand('error', `x${data}`, { title: `t${title}`, line: 3, file: undefined });
				const { commands } = replay(line, { output: '', summary: '' });
				const properties = { title: `t${title}`, line: '3' };
				expect(commands).toEqual([{ name: 'error', properties, data: `x${data}` }]);
			}),
		);
		expect(workflowCommand('endgroup')).toBe('::endgroup::\n');
	});
	test('the simulator bites: without any of this commands take effect', () => {
		const text =
			'::error file=a.py,line=3::one%0Atwo\n  ::add-mask::abc\nabc\nx ##[warning]y\n::stop-commands::t\n::notice::z\n::t::\n';
		const view = replay(text, { output: '', summary: 'abc' });
		expect(view.annotations).toEqual([
			{ level: 'error', message: 'one\ntwo', file: 'a.py', line: 3 },
			{ level: 'warning', message: 'y' },
		]);
		expect(view.log).toContain('***');
		expect(view.summary).toBe('***');
		expect(replay('', { output: 'a=1\nb<<X\n2\n3\nX\n', summary: 'x'.repeat(1_048_577) })).toMatchObject({
			outputs: { a: '1', b: '2\n3' },
			summary: undefined,
		});
		expect(() => replay('', { output: 'b<<X\n2', summary: '' })).toThrow('delimiter');
	});
});

describe('names', () => {
	test('law: steps that differ in their job or matrix never share an artifact name', () => {
		const matrix = fc.option(
			fc.dictionary(fc.constantFrom('os', 'py'), fc.constantFrom('a b', 'a-b', 'a/b', '3.9'), { minKeys: 1 }),
			{ nil: undefined },
		);
		fc.assert(
			fc.property(
				matrix,
				matrix,
				fc.constantFrom('test', 'build'),
				fc.constantFrom('test', 'build'),
				(one, other, job, second) => {
					const [first, last] = [
						[one, job],
						[other, second],
					].map(([values, name]) =>
						surroundings({ GITHUB_JOB: name as string }, {}, values === undefined ? undefined : JSON.stringify(values)),
					);
					const same = JSON.stringify([one, job]) === JSON.stringify([other, second]);
					expect(artifactPrefix(first as Surroundings) === artifactPrefix(last as Surroundings)).toBe(same);
					expect(artifactPrefix(first as Surroundings)).toMatch(/^[A-Za-z0-9._-]+$/);
				},
			),
		);
	});
	test('a step that is there twice in a job has a name of its own', () => {
		expect(artifactPrefix(surroundings({ GITHUB_ACTION: '__self_2' }))).not.toBe(artifactPrefix(surroundings()));
	});
	test('a check has workflow, job, matrix and pipeline in its name', () => {
		expect(checkName(surroundings({}, {}, '{"py":"3.9","os":{"n":1}}'), 'credit')).toBe(
			'ci / test (3.9, {"n":1}) / credit',
		);
		expect(checkName(surroundings({}, {}, 'null'), 'credit')).toBe('ci / test / credit');
		expect(checkName(surroundings({}, {}, 'not json'), '')).toBe('ci / test');
	});
	test('steps of one job are told apart by their ids, or by their numbers', () => {
		const steps = ['__self', '__self_2', 'credit', 'fraud'].map((step) => surroundings({ GITHUB_ACTION: step }));
		expect(steps.map((step) => checkName(step, 'p'))).toEqual([
			'ci / test / p',
			'ci / test / 2 / p',
			'ci / test / credit / p',
			'ci / test / fraud / p',
		]);
		expect(new Set(steps.map(artifactPrefix)).size).toBe(4);
		expect(new Set(steps.map((step) => checkId(step, 'p'))).size).toBe(4);
		const jobs = [
			{ GITHUB_JOB: 'a', GITHUB_ACTION: 'b-c' },
			{ GITHUB_JOB: 'a-b', GITHUB_ACTION: 'c' },
		].map((env) => artifactPrefix(surroundings(env)));
		expect(new Set(jobs).size).toBe(2);
	});
	test('a step inside of a composite action has the number that its name has anywhere', () => {
		const names = ['__self', '__self_2', '__self.__dag', '__self_2.__dag', '__dag.__self_2', '__a.b', 'a.__dag'];
		expect(names.map(stepLabel)).toEqual(['', '2', '', '2', '2', 'b', 'a.__dag']);
	});
	test('law: no two uses of the action in a job share a name, and the first of a name keeps it', async () => {
		const name = fc.constantFrom('__self', '__self_2', '__a.__dag', '__b.__dag', '__b_2.__dag', 'credit', 'a.__dag');
		await fc.assert(
			fc.asyncProperty(fc.array(name, { minLength: 1, maxLength: 6 }), async (actions) => {
				const temporary = await mkdtemp(join(tmpdir(), 'claims-'));
				const uses: Surroundings[] = [];
				for (const action of actions) {
					const env = { ...plain, GITHUB_ACTION: action };
					uses.push({ ...surroundings(env), ...(await claimStep(env, temporary)) });
				}
				const own = (name: (at: Surroundings) => string) => expect(new Set(uses.map(name)).size).toBe(uses.length);
				own((at) => checkName(at, 'p'));
				own((at) => checkId(at, 'p'));
				own((at) => artifactPrefix(at));
				own((at) => stepKey(at));
				expect(uses[0]).toEqual(surroundings({ GITHUB_ACTION: actions[0] ?? '' }));
				// Another attempt, and another job of the matrix, has nothing to do with these.
				for (const other of [{ GITHUB_RUN_ATTEMPT: '2' }, { 'INPUT_JOB-CHECK-RUN-ID': '78' }]) {
					const env = { ...plain, ...other, GITHUB_ACTION: actions[0] ?? '' };
					expect((await claimStep(env, temporary)).step).toBe(actions[0]);
				}
			}),
			{ numRuns: 30 },
		);
	});
	test('looks take no names from runs', async () => {
		const temporary = await mkdtemp(join(tmpdir(), 'claims-'));
		const claims = ['plan', 'run', 'lint', ''].map(
			(mode) => () => claimStep({ ...plain, INPUT_MODE: mode }, temporary),
		);
		const steps: string[] = [];
		for (const claim of claims) steps.push((await claim()).step);
		expect(steps).toEqual(['__self', '__self', '__self.2', '__self.2']);
	});
	test('pipelines have artifacts of their own, in whatever script they are named', () => {
		const names = ['数据', '模型', 'a b', 'a-b', ''].map((pipeline) => reportName('dag-script-test-test', pipeline));
		expect(new Set(names).size).toBe(names.length);
		for (const name of names) {
			expect(name).toMatch(/^[A-Za-z0-9._-]+$/);
			expect(reportNamed.exec(name)?.[1]).toBe(name);
			expect(reportNamed.exec(`${name}-2`)?.[1]).toBe(name);
			expect(reportNamed.exec(`${name}-job77-2`)?.[1]).toBe(`${name}-job77`);
		}
	});
});

describe('the caller of a workflow', () => {
	test.each([
		['test', undefined],
		['test (3.12)', undefined],
		['credit / test', 'credit'],
		['credit / test (a / b)', 'credit'],
		['credit (x / y) / test (a / b)', 'credit (x / y)'],
		['outer / inner / test', 'outer / inner'],
		// The values of a matrix, whatever they hold, also cut off.
		['test (a / b)', undefined],
		['test (x) / y)', undefined],
		['test (a, b / long and c…', undefined],
		// Jobs that have a name of their own.
		['credit / Unit tests', 'credit'],
		['credit / test / unit', 'credit'],
		['test / unit', undefined],
		['testing / Unit', 'testing'],
		['test / test', 'test'],
		['', undefined],
	])('%s: %s', (name, caller) => {
		expect(callerIn(name, 'test')).toBe(caller);
	});
});

describe('surroundings', () => {
	test('tell a fork, also one that is gone', () => {
		const pull = (repo: unknown) => ({
			repository: { id: 1 },
			pull_request: { number: 3, head: { sha: 'a', repo }, base: { ref: 'main', repo: { id: 1 } } },
		});
		expect([{ id: 1 }, { id: 2 }, null].map((repo) => surroundings({}, pull(repo)).pullRequest?.fromFork)).toEqual([
			false,
			true,
			true,
		]);
	});
	test('a comment on a pull request is about what was checked out, not about the default branch', () => {
		const event = { repository: { id: 1, default_branch: 'main' }, issue: { number: 7, pull_request: {} } };
		const env = { ...plain, GITHUB_EVENT_NAME: 'issue_comment' };
		const commit = 'c'.repeat(40);
		expect(readSurroundings(env, event, {}, commit)).toMatchObject({
			checkSha: commit,
			sha: commit,
			baseBranch: 'main',
			pullRequest: { number: 7, fromFork: false },
		});
		const issue = { ...event, issue: { number: 7 } };
		expect(readSurroundings(env, issue, {}, commit).checkSha).toBe('b'.repeat(40));
		expect(readSurroundings(env, issue, {}, commit).pullRequest).toBeUndefined();
	});
	test('a run that another one started is about what was checked out, not about that run', () => {
		const event = { repository: { id: 1 }, workflow_run: { head_sha: 'd'.repeat(40), head_repository: { id: 1 } } };
		const env = { ...plain, GITHUB_EVENT_NAME: 'workflow_run' };
		const commit = 'c'.repeat(40);
		expect(readSurroundings(env, event, {}, commit)).toMatchObject({ checkSha: commit, sha: commit });
		expect(readSurroundings(env, event, {})).toMatchObject({ checkSha: 'b'.repeat(40), sha: 'b'.repeat(40) });
	});
	test('links of every event lead to what was checked out', () => {
		const event = {
			pull_request: { number: 3, head: { sha: 'a', repo: null }, base: { ref: 'main', repo: { id: 1 } } },
		};
		const env = { ...plain, GITHUB_EVENT_NAME: 'pull_request_target' };
		expect(readSurroundings(env, event, {}, 'c'.repeat(40))).toMatchObject({ checkSha: 'a', sha: 'c'.repeat(40) });
	});
	test('a queue of merges is compared with the branch that it merges into', () => {
		const event = { repository: { id: 1, default_branch: 'main' }, merge_group: { base_ref: 'refs/heads/release/1' } };
		expect(surroundings({ GITHUB_EVENT_NAME: 'merge_group' }, event).baseBranch).toBe('release/1');
	});
	test('an event of another shape tells nothing, and is no error', () => {
		for (const event of [null, 'x', { pull_request: 7 }, { repository: { id: 'x' } }]) {
			expect(surroundings({}, event)).toMatchObject({ checkSha: 'b'.repeat(40), startedByFork: false });
		}
	});
	test.each([
		['https://github.com', false],
		['https://octo.ghe.com', false],
		['http://github.localhost:3000', false],
		['https://github.example.com', true],
		['http://localhost:3000', true],
		['nonsense', true],
	])("%s: an enterprise server of one's own is %s", (url, expected) => {
		expect(surroundings({ GITHUB_SERVER_URL: url }).isEnterpriseServer).toBe(expected);
	});
	test('without the number of the job, links go to the attempt', () => {
		expect(jobUrl(surroundings({ GITHUB_RUN_ATTEMPT: '2' }))).toBe('https://github.com/o/r/actions/runs/5/attempts/2');
	});
	test('refusal needs an event that hands out rights', () => {
		expect(refusal(surroundings(), false)).toBeUndefined();
		expect(refusal(surroundings({ GITHUB_EVENT_NAME: 'pull_request_target' }), false)).toContain('not run');
		expect(refusal(surroundings({ GITHUB_EVENT_NAME: 'pull_request_target' }), true)).toBeUndefined();
	});
});

describe('masks', () => {
	test('hide what is given, but no everyday words, which stand everywhere', () => {
		const hidden = masks();
		hidden.add(['true', 'False', 'null', 'abc', 'hunter2']);
		expect(hidden.secrets).toEqual(['hunter2']);
		expect(hidden.redact('{"ok": true, "key": "hunter2"}')).toBe('{"ok": true, "key": "***"}');
	});
});

describe('trouble', () => {
	const error = (status: number, message: string) => Object.assign(new Error(message), { status, response: {} });
	test.each([
		[error(403, 'Resource not accessible by integration'), /Add `checks: write` to the `permissions` of the job/],
		[error(403, 'You have exceeded a secondary rate limit'), /rate limit/],
		[error(404, 'Not Found'), /404/],
		[error(401, 'Bad credentials'), /token/],
		[error(503, 'x'), /503/],
		[error(422, 'Invalid'), /422: Invalid/],
		[new OutOfTime('late'), /in time/],
		[Object.assign(new Error('connect ECONNREFUSED'), { status: 500 }), /ECONNREFUSED/],
		['odd', /odd/],
	])('%#: is one line that says why', (problem, expected) => {
		const line = explainTrouble('check', problem, surroundings());
		expect(line).toMatch(expected);
		expect(line).toMatch(/^The check run was not published: /);
		expect(line).not.toContain('\n');
	});
});

describe('masks', () => {
	test('values of variables that are called secrets, and the token', () => {
		const env = {
			MY_TOKEN: 'abc123',
			PASSWORD: 'pw',
			API_KEY: 'k',
			TOKENIZER: 'bert',
			USE_SECRET_STORE: 'true',
			PATH: '/bin',
		};
		expect(secretsOf(env, 'tok').toSorted()).toEqual(['abc123', 'k', 'pw', 'tok']);
	});
});

describe('paths in artifacts', () => {
	test('law: the spelling is allowed everywhere and can be turned back', () => {
		fc.assert(
			fc.property(
				fc.array(
					fc.string({ unit: 'grapheme-ascii', minLength: 1 }).map((part) => part.replaceAll('/', 'x')),
					{ minLength: 1, maxLength: 4 },
				),
				(parts) => {
					const path = parts.join('/');
					const safe = safePath(path);
					expect(safe).not.toMatch(/["*:<>?|\\\u0000-\u001F]/);
					expect(decodeURIComponent(safe)).toBe(path);
				},
			),
		);
		expect(safePath('con/aux.txt')).toBe('%63on/%61ux.txt');
	});
	test('law: no path is given out twice, whatever the case', () => {
		fc.assert(
			fc.property(fc.array(fc.constantFrom('a', 'A', 'a~2', 'b', 'B/x', 'b/X')), (paths) => {
				const unique = uniquePaths();
				const given = paths.map((path) => unique(path).toLowerCase());
				expect(new Set(given).size).toBe(paths.length);
			}),
		);
	});
	test.each([
		'.env',
		'a/.env.local',
		'.npmrc',
		'x/id_rsa',
		'server.pem',
		'.git/config',
		'.aws/credentials',
		'secrets.json',
		'Key.PEM',
	])('%s looks secret', (path) => expect(looksSecret(path)).toBe(true));
	test.each(['env', 'model.pkl', 'id_rsa.pub', 'keys.csv', 'monkey.txt', 'git/config', 'environment.yml'])(
		'%s does not',
		(path) => expect(looksSecret(path)).toBe(false),
	);
});

describe('a stage', () => {
	const noSecret = (text: string) => text.replaceAll('hush', '***');
	test('keeps to its limits and says so', async () => {
		const folder = await mkdtemp(join(tmpdir(), 'stage-'));
		await mkdir(join(folder, 'in', 'a', 'b'), { recursive: true });
		for (const name of ['1', '2', '3', 'a/4', 'a/b/5']) await writeFile(join(folder, 'in', name), name);
		const stage = await openStage(join(folder, 'out'), noSecret, { files: 3, bytes: 100, depth: 1 });
		await stage.addFolder(join(folder, 'in'), 'x');
		expect(stage.files.map(({ path }) => path)).toEqual(['x/1', 'x/2', 'x/3']);
		expect(stage.leftOut).toEqual([
			{ path: 'x/a/4', reason: 'there are more than 3 files' },
			{ path: 'x/a/b', reason: 'it is deeper than 1 folders' },
		]);
		const small = await openStage(join(folder, 'small'), noSecret, { files: 9, bytes: 2, depth: 9 });
		await small.addFolder(join(folder, 'in'), 'x');
		expect(small.files).toHaveLength(2);
		expect(small.leftOut[0]?.reason).toContain('2 bytes');
	});
	test('finds a secret that lies across two chunks, and masks it in a log of any size', async () => {
		const folder = await mkdtemp(join(tmpdir(), 'stage-'));
		await mkdir(join(folder, 'in'));
		const chunk = 1 << 20;
		await writeFile(join(folder, 'in', 'data'), `${'x'.repeat(chunk - 2)}hush${'y'.repeat(chunk)}`);
		await writeFile(join(folder, 'log'), `${'line of a log\n'.repeat(200_000)}hush\nno line end hush`);
		const stage = await openStage(join(folder, 'out'), noSecret);
		await stage.addFolder(join(folder, 'in'), 'x');
		expect(stage.files).toEqual([]);
		await stage.addLog(join(folder, 'log'), 'log.txt');
		await stage.addLog(join(folder, 'gone'), 'gone.txt');
		const log = await readFile(join(folder, 'out', 'log.txt'), 'utf8');
		expect(log).not.toContain('hush');
		expect(log.endsWith('***\nno line end ***')).toBe(true);
		expect(stage.files[0]?.bytes).toBe(Buffer.byteLength(log));
		expect(stage.leftOut).toEqual([
			{ path: 'x/data', reason: 'it holds a value that must stay secret' },
			{ path: 'gone.txt', reason: 'it is gone' },
		]);
		await stage.remove();
		await expect(readFile(join(folder, 'out', 'log.txt'))).rejects.toThrow('ENOENT');
	});
	test('a folder that is not there, or is none, is said', async () => {
		const folder = await mkdtemp(join(tmpdir(), 'stage-'));
		await writeFile(join(folder, 'file'), '');
		const stage = await openStage(join(folder, 'out'), noSecret);
		await stage.addFolder(join(folder, 'gone'), 'a');
		await stage.addFolder(join(folder, 'file'), 'b');
		expect(stage.leftOut.map(({ reason }) => reason)).toEqual(['it is gone', 'it is not a folder']);
	});
});

describe('parcels', () => {
	const result = (count: number) => {
		const nodes = Array.from({ length: count }, (_, index) => aNode(`N${index}`));
		return aResult(aPlan(nodes), anExecution(nodes.map(({ id }) => aRun(id))));
	};
	test('one per script up to 50, beyond it a bundle; the report comes first', () => {
		expect(parcelsOf(result(50), 'per-script', 'p')).toHaveLength(51);
		expect(parcelsOf(result(51), 'per-script', 'p').map(({ role }) => role)).toEqual(['report', 'bundle']);
		expect(parcelsOf(result(3), 'bundle', 'p').map(({ role }) => role)).toEqual(['report', 'bundle']);
		expect(parcelsOf(result(3), 'none', 'p')).toEqual([]);
		expect(parcelsOf(result(3), 'per-script', 'p')[0]?.role).toBe('report');
	});
	test('outputs of a script are never taken for a report', () => {
		const ids = ['report', 'model-report', 'Model-report-2'];
		const nodes = ids.map((id) => aNode(id));
		const made = parcelsOf(
			aResult(aPlan(nodes), anExecution(ids.map((id) => aRun(id)))),
			'per-script',
			'dag-script-test',
		);
		expect(made.filter(({ name }) => reportNamed.test(name)).map(({ role }) => role)).toEqual(['report']);
	});
	test('law: names are unique and allowed', () => {
		const ids = ['a', 'A b', 'a_b', 'a/b', 'ü'];
		const nodes = ids.map((id, index) => aNode(id, { folder: `nodes/n${index}` }));
		const made = parcelsOf(aResult(aPlan(nodes), anExecution(ids.map((id) => aRun(id)))), 'per-script', 'p');
		expect(new Set(made.map(({ name }) => name.toLowerCase())).size).toBe(made.length);
		for (const { name } of made) expect(name).toMatch(/^[A-Za-z0-9._-]+$/);
	});
});

describe('zip archives', () => {
	test('law: what was packed is read back', () => {
		fc.assert(
			fc.property(fc.dictionary(fc.string({ minLength: 1 }), fc.string({ unit: 'binary' })), (files) => {
				const archive = zip(files);
				const read = zipEntries(archive).map((entry) => [entry.name, readEntry(archive, entry, 10_000).toString()]);
				expect(read).toEqual(
					Object.entries(files).map(([name, text]) => [Buffer.from(name).toString(), Buffer.from(text).toString()]),
				);
			}),
		);
	});
	test('law: a damaged archive is an error of its own kind, and never anything else', () => {
		const archive = zip({ 'result.json': JSON.stringify({ a: 'b'.repeat(300) }), other: 'x' });
		fc.assert(
			fc.property(
				fc.nat({ max: archive.length - 1 }),
				fc.nat({ max: 255 }),
				fc.nat({ max: archive.length }),
				(at, byte, length) => {
					const damaged = Buffer.from(archive.subarray(0, length));
					if (at < damaged.length) damaged[at] = byte;
					try {
						for (const entry of zipEntries(damaged)) readEntry(damaged, entry, 10_000);
					} catch (error) {
						expect((error as Error).name).toBe('ZipError');
					}
				},
			),
			{ numRuns: 1000 },
		);
	});
	test('an archive that unpacks to more than is allowed is stopped', () => {
		const archive = zip({ bomb: Buffer.alloc(5_000_000) });
		const [entry] = zipEntries(archive);
		if (entry === undefined) throw new Error('no entry');
		expect(archive.length).toBeLessThan(10_000);
		expect(() => readEntry(archive, entry, 1_000_000)).toThrow('larger than 1000000 bytes');
		expect(() => readEntry(archive, { ...entry, method: 0, compressedBytes: 20 }, 10)).toThrow('larger');
		expect(() => readEntry(archive, { ...entry, method: 12 }, 10)).toThrow('packed in a way');
		expect(deflateRawSync(Buffer.alloc(3)).length).toBeGreaterThan(0);
	});
});

describe('places', () => {
	test('the folder of a repository is found from the nearest .git, which may be a file', async () => {
		const workspace = await mkdtemp(join(tmpdir(), 'workspace-'));
		await mkdir(join(workspace, 'checkout', 'team', 'a'), { recursive: true });
		const placeOf = (folder: string, ...definitions: string[]) =>
			placeInRepository(join(workspace, folder), workspace, () => Promise.resolve(definitions));
		expect(await placeOf('checkout/team', 'a.dag.yml')).toEqual({ prefix: 'checkout/team' });
		await writeFile(join(workspace, 'checkout', '.git'), 'gitdir: x');
		expect(await placeOf('checkout/team/a')).toEqual({ prefix: 'team/a' });
		expect(await placeOf('checkout')).toEqual({ prefix: '' });
		// Of a workspace that is in no repository, it is what the pipeline lies in.
		expect(await placeOf('', 'checkout/team/a/x.dag.yml')).toEqual({ prefix: '', checkout: 'checkout' });
		expect(await placeOf('', 'other/x.dag.yml')).toEqual({ prefix: '' });
		expect(await placeOf('')).toEqual({ prefix: '' });
	});
	test('a summary keeps what stood there and replaces what was ours', async () => {
		const path = join(await mkdtemp(join(tmpdir(), 'summary-')), 's.md');
		await writeFile(path, 'before');
		const summary = await openSummary(path);
		await summary?.write('a long text\n');
		await summary?.write('short\n');
		expect(await readFile(path, 'utf8')).toBe('before\nshort\n');
		expect(summary?.room).toBe(1_000_000 - 7);
		expect(await openSummary(undefined)).toBeUndefined();
		expect(await openSummary('/nowhere/at/all')).toBeUndefined();
	});
});
