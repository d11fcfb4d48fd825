import { execFileSync } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readdir, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createNodeLauncher } from '../../src/execute/launchers/node-launcher.ts';
import type { Plan, PlannedNode } from '../../src/model/plan.ts';
import { study, type Studied } from '../../src/study/study.ts';
import { nodeOf } from '../rig/drive-python.ts';
import { findPythons } from '../rig/pythons.ts';

let root: string;
const [python3] = findPythons();

beforeAll(async () => {
	root = await realpath(await mkdtemp(join(tmpdir(), 'study-')));
});

afterAll(() => rm(root, { recursive: true, force: true }));

function planOf(nodes: readonly PlannedNode[]): Plan {
	return { version: 1, pipeline: 'p', fingerprint: '', nodes, bindings: [], emulate: 'none' };
}

interface Case {
	readonly nodes?: readonly PlannedNode[];
	readonly environment?: Readonly<Record<string, string>>;
	readonly signal?: AbortSignal;
	readonly root?: string;
}

function studied(executable: string, rest: Case = {}): Promise<Studied> {
	const environment = { ...(process.env as Record<string, string>), ...rest.environment };
	const tools = { root: rest.root ?? root, launcher: createNodeLauncher(), environment };
	return study(
		planOf(rest.nodes ?? [nodeOf('s.py')]),
		{ executable, path: [], observe: false },
		{ ...tools, ...(rest.signal === undefined ? {} : { signal: rest.signal }) },
	);
}

/** A program of the workspace; returns its path relative to it. */
async function program(name: string, text: string): Promise<string> {
	await mkdir(join(root, 'tools'), { recursive: true });
	await writeFile(join(root, 'tools', name), `#!/bin/sh\n${text}\n`);
	await chmod(join(root, 'tools', name), 0o755);
	return `tools/${name}`;
}

describe('an interpreter', () => {
	test.each(findPythons())('$name is what it says of itself', async ({ name, path, version }) => {
		const found = await studied(name);
		expect(found.diagnostics).toEqual([]);
		expect(found.python).toEqual({ path, version });
		expect(found.facts).toEqual({
			python: { executable: name, version, implementation: expect.stringMatching(/Py/), packages: {} },
		});
	});

	test('is not looked for when no script needs it', async () => {
		const { runtime: _, ...plain } = nodeOf('s.py');
		const nodes: PlannedNode[] = [
			{ ...plain, kind: 'none' },
			{ ...plain, kind: 'script', runtime: 'command', command: ['node', 'python3'] },
			{ ...plain, kind: 'stub', runtime: 'python' },
		];
		expect(await studied('no-such-program', { nodes })).toEqual({ facts: {}, diagnostics: [] });
	});

	test('behind a shim is found out, and the shim not used again', async () => {
		const shim = await program('python-shim', `exec "${python3?.path}" "$@"`);
		const found = await studied(shim);
		expect(found.python?.path).toBe(python3?.path);
		expect(found.facts.python?.executable).toBe('tools/python-shim');
	});

	test('of a virtual environment stays in it, with its packages', async () => {
		execFileSync(python3?.path ?? 'python3', ['-m', 'venv', '--without-pip', join(root, '.venv')]);
		const lib = join(root, '.venv', 'lib');
		const [version = ''] = await readdir(lib);
		const metadata = join(lib, version, 'site-packages', 'Some_Package-1.2.0.dist-info', 'METADATA');
		await mkdir(dirname(metadata));
		await writeFile(metadata, 'Metadata-Version: 2.1\nName: Some_Package\nVersion: 1.2.0\n');
		const requirements = ['python', 'some-package', 'absent-package', 'some-package'].map((name) => ({
			name,
			range: '>=1',
		}));
		const found = await studied('.venv/bin/python', { nodes: [{ ...nodeOf('s.py'), requirements }, nodeOf('t.py')] });
		expect(found.python?.path).toBe(join(root, '.venv', 'bin', 'python'));
		expect(found.facts.python?.packages).toEqual({ 'some-package': '1.2.0' });
		const absolute = await studied(join(root, '.venv', 'bin', 'python'));
		expect(absolute.python?.path).toBe(join(root, '.venv', 'bin', 'python'));
	});

	test("compares what contracts want with what is installed, by Python's own rules", async () => {
		execFileSync(python3?.path ?? 'python3', ['-m', 'venv', join(root, '.full')]);
		const lib = join(root, '.full', 'lib');
		const [version = ''] = await readdir(lib);
		for (const [name, installed] of [
			['some-package', '1.2.0'],
			['early', '2.0rc1'],
			['scikit-thing', '0.9'],
		] as const) {
			const folder = join(lib, version, 'site-packages', `${name.replaceAll('-', '_')}-${installed}.dist-info`);
			await mkdir(folder);
			await writeFile(join(folder, 'METADATA'), `Metadata-Version: 2.1\nName: ${name}\nVersion: ${installed}\n`);
			if (name === 'scikit-thing') await writeFile(join(folder, 'top_level.txt'), 'skthing\n');
		}
		const wanted: readonly (readonly [string, string, string | undefined, boolean | undefined])[] = [
			['absent', '>=1', undefined, false],
			['absent', 'not a range', undefined, false],
			['early', '<2', '2.0rc1', false],
			['early', '>=2.0rc1', '2.0rc1', true],
			['json', '', python3?.version, true],
			['python', '<3.9', python3?.version, false],
			['python', '>=3.9', python3?.version, true],
			['some-package', '', '1.2.0', true],
			['some-package', '*', '1.2.0', true],
			['some-package', '1.2.0', '1.2.0', true],
			['some-package', '==1.2.1', '1.2.0', false],
			['some-package', '>=1,<1.3,!=1.2.5', '1.2.0', true],
			['some-package', 'the newest', '1.2.0', undefined],
			['some-package', '~=1.1', '1.2.0', true],
			['some-package[extra]', '>=1.10', '1.2.0', false],
			...(Number(python3?.version.split('.')[1]) >= 10 ? [['skthing', '>=0.8', '0.9', true] as const] : []),
		];
		const requirements = wanted.map(([name, range]) => ({ name, range }));
		const { facts } = await studied('.full/bin/python', { nodes: [{ ...nodeOf('s.py'), requirements }] });
		const sorted = wanted.toSorted(([a, b], [c, d]) => (JSON.stringify([a, b]) < JSON.stringify([c, d]) ? -1 : 1));
		expect(facts.python?.requirements).toEqual(
			sorted.map(([name, range, installed, met]) => ({
				name,
				range,
				...(installed === undefined ? {} : { installed }),
				...(met === undefined ? { why: 'bad-range' } : { met }),
			})),
		);
	});

	test('says when nothing that compares versions is installed', async () => {
		execFileSync(python3?.path ?? 'python3', ['-m', 'venv', '--without-pip', join(root, '.bare')]);
		const requirements = [
			{ name: 'python', range: '>=3' },
			{ name: 'absent', range: '>=3' },
		];
		const { facts } = await studied('.bare/bin/python', { nodes: [{ ...nodeOf('s.py'), requirements }] });
		expect(facts.python?.requirements).toEqual([
			{ name: 'absent', range: '>=3', met: false },
			{ name: 'python', range: '>=3', installed: python3?.version, why: 'no-packaging' },
		]);
	});

	test('is not misled by the files of the workspace', async () => {
		const folder = join(root, 'hostile');
		await mkdir(folder);
		for (const name of ['json', 'platform', 'importlib']) {
			await writeFile(join(folder, `${name}.py`), 'raise SystemExit("misled")\n');
		}
		const found = await studied('python3', { root: folder });
		expect(found.diagnostics).toEqual([]);
		expect(found.python?.path).toBe(python3?.path);
	});

	test('that prints a greeting is understood', async () => {
		const chatty = await program('python-chatty', `echo hello; echo warning >&2; exec "${python3?.path}" "$@"`);
		expect((await studied(chatty)).python?.path).toBe(python3?.path);
	});

	test('is handed no secret', async () => {
		const seen = join(root, 'seen');
		const curious = await program('python-curious', `env > "${seen}"; exec "${python3?.path}" "$@"`);
		await studied(curious, { environment: { GITHUB_TOKEN: 'hush', ACTIONS_RUNTIME_TOKEN: 'hush', VIRTUAL_ENV: '/v' } });
		const text = await readFile(seen, 'utf8');
		expect(text).not.toContain('hush');
		expect(text).toContain('VIRTUAL_ENV=/v');
	});

	test('leaves nothing behind', async () => {
		const left = async () =>
			(await readdir(tmpdir())).filter((name) => name.startsWith('dag-script-test-python-')).sort();
		const before = await left();
		await studied('python3');
		// Another run on this machine may be asking just now.
		expect((await left()).length).toBeLessThanOrEqual(before.length + 1);
	});
});

describe('an interpreter that cannot be used', () => {
	test('does not exist', async () => {
		const found = await studied('no-such-python');
		expect(found.python).toBeUndefined();
		expect(found.facts).toEqual({});
		expect(found.diagnostics).toMatchObject([
			{ code: 'python-not-found', severity: 'error', about: { item: 'no-such-python' } },
		]);
		expect(found.diagnostics[0]?.message).toContain('could not be started');
		expect((await studied('tools/no-such-python')).diagnostics).toMatchObject([{ code: 'python-not-found' }]);
	});

	test('is a shim without a version behind it: what it says is passed on', async () => {
		const shim = await program('python-none', 'echo "pyenv: python3: command not found" >&2; exit 127');
		const [diagnostic] = (await studied(shim)).diagnostics;
		expect(diagnostic).toMatchObject({ code: 'python-not-found' });
		expect(diagnostic?.message).toContain('exit code 127');
		expect(diagnostic?.help).toContain('pyenv: python3: command not found');
	});

	test.each([
		['echoes', 'echo "$@"', 'does not answer as a Python does'],
		['dies', 'kill -9 $$', 'SIGKILL'],
		['babbles', 'echo "dag-script-test: this python is {"', 'does not answer'],
		['says too little', `echo 'dag-script-test: this python is {"path": ""}'`, 'does not answer'],
	])('%s', async (name, text, why) => {
		const [diagnostic] = (await studied(await program(`python-${name.replaceAll(' ', '-')}`, text))).diagnostics;
		expect(diagnostic).toMatchObject({ code: 'python-not-found' });
		expect(diagnostic?.message).toContain(why);
	});

	test.each(['2.7.18', '3.8.20'])('is of version %s', async (version) => {
		const answer = JSON.stringify({ path: '/p', version, implementation: 'CPython', packages: {} });
		const old = await program(`python-${version}`, `echo 'dag-script-test: this python is ${answer}'`);
		const found = await studied(old);
		expect(found.python).toBeUndefined();
		expect(found.diagnostics).toMatchObject([{ code: 'python-too-old', severity: 'error' }]);
		expect(found.diagnostics[0]?.message).toContain(version);
	});

	test('was not waited for', async () => {
		const [diagnostic] = (await studied('python3', { signal: AbortSignal.abort() })).diagnostics;
		expect(diagnostic?.message).toContain('interrupted');
	});
});
