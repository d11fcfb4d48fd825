import { spawn, spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createNodeLauncher } from '../../src/execute/launchers/node-launcher.ts';
import { environmentKey, environmentsFolder, takeLock } from '../../src/study/environment-cache.ts';
import { study, type Studied } from '../../src/study/study.ts';
import { startOf } from '../../src/model/source.ts';
import { nodeOf } from '../rig/drive-python.ts';
import { findPythons } from '../rig/pythons.ts';
import { zip } from '../rig/zip.ts';

let root: string;
let environments: string;
beforeEach(async () => {
	root = await mkdtemp(join(tmpdir(), 'requirements-'));
	environments = join(root, 'cache');
	const info = 'tiny_thing-1.0.dist-info';
	const wheel = zip({
		'tiny_thing.py': 'answer = 42\n',
		[`${info}/METADATA`]: 'Metadata-Version: 2.1\nName: tiny-thing\nVersion: 1.0\n',
		[`${info}/WHEEL`]: 'Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: py3-none-any\n',
		[`${info}/RECORD`]: '',
	});
	await writeFile(join(root, 'tiny_thing-1.0-py3-none-any.whl'), wheel);
	await writeFile(join(root, 'requirements.txt'), `--no-index\n./tiny_thing-1.0-py3-none-any.whl\n`);
});
afterEach(async () => rm(root, { recursive: true, force: true }));

const [python3] = findPythons();
/** Some systems keep what makes virtual environments in a package of its own. */
const canInstall = spawnSync(python3?.path ?? 'python3', ['-m', 'ensurepip', '--version']).status === 0;

async function studied(environment: Readonly<Record<string, string>> = {}, signal?: AbortSignal): Promise<Studied> {
	const node = { ...nodeOf('s.py'), requirements: [{ name: 'tiny-thing', range: '>=1' }] };
	return study(
		{ version: 1, pipeline: 'p', fingerprint: '', nodes: [node], bindings: [], emulate: 'none' },
		{
			executable: python3?.path ?? 'python3',
			path: [],
			observe: false,
			requirements: { file: 'requirements.txt', sha256: '', at: startOf('dag-script-test.yml') },
		},
		{
			root,
			launcher: createNodeLauncher(),
			// Without uv, which need not be there.
			environment: { PATH: '/usr/bin:/bin', HOME: root, ...environment },
			environments,
			...(signal && { signal }),
		},
	);
}

const logs = async () => (await readdir(environments)).filter((name) => name.endsWith('.log'));

describe.runIf(canInstall)('a file of requirements', () => {
	test('is installed once, by one of those who want it, and kept', { timeout: 120_000 }, async () => {
		const [one, other] = await Promise.all([studied(), studied()]);
		expect(one.diagnostics).toEqual([]);
		expect(one.python?.path).toContain(environments);
		expect(other.python?.path).toBe(one.python?.path);
		expect(one.facts.python).toMatchObject({
			executable: python3?.path,
			requirements: [{ name: 'tiny-thing', range: '>=1', installed: '1.0', met: true }],
		});
		const [log = ''] = await logs();
		const said = await readFile(join(environments, log), 'utf8');
		expect(said.match(/Successfully installed tiny-thing-1.0/g)).toHaveLength(1);
		expect((await readdir(environments)).filter((name) => name.endsWith('.lock'))).toEqual([]);

		// It is not needed again; what was made is.
		await rm(join(root, 'tiny_thing-1.0-py3-none-any.whl'));
		expect((await studied()).python?.path).toBe(one.python?.path);
		// An installation that was cut short does not count.
		await rm(join(environments, log.replace('.log', ''), 'made-by-dag-script-test.json'));
		expect((await studied()).diagnostics.map(({ code }) => code)).toEqual(['requirements-not-installed']);
	});

	test('that cannot be had is told with the end of the log, and leaves nothing', { timeout: 120_000 }, async () => {
		await writeFile(join(root, 'requirements.txt'), '--index-url http://me:secret@localhost:9/simple\nabsent-thing\n');
		const { diagnostics, python } = await studied({ PIP_RETRIES: '0' });
		expect(python).toBeUndefined();
		expect(diagnostics).toMatchObject([{ code: 'requirements-not-installed', severity: 'error' }]);
		const { message, help, at } = diagnostics[0] ?? {};
		expect(message).toBe('The packages of requirements.txt could not be installed: pip ended with exit code 1.');
		expect(help).toContain('absent-thing');
		expect(`${message} ${help}`).not.toContain('secret');
		expect(at?.file).toBe('dag-script-test.yml');
		expect((await readdir(environments)).filter((name) => !name.endsWith('.log'))).toEqual([]);
	});

	test('is not waited for when the run is over', { timeout: 60_000 }, async () => {
		const [before] = [await studied({}, AbortSignal.abort())];
		expect(before.python).toBeUndefined();
		expect(before.diagnostics).toHaveLength(1);
	});
});

test('nothing is installed where nobody asked for it', async () => {
	const plan = {
		version: 1,
		pipeline: 'p',
		fingerprint: '',
		nodes: [nodeOf('s.py')],
		bindings: [],
		emulate: 'none',
	} as const;
	const requirements = { file: 'absent.txt', sha256: '', at: startOf('t.yml') };
	const settings = { executable: python3?.path ?? 'python3', path: [], observe: false, requirements };
	const environment = { PATH: process.env['PATH'] ?? '' };
	expect((await study(plan, settings, { root, launcher: createNodeLauncher(), environment })).python?.path).toBe(
		python3?.path,
	);
});

describe('the name of an environment', () => {
	test('changes with the file, what it includes, and the interpreter', async () => {
		const file = join(root, 'r.txt');
		const keys = new Set<string | undefined>();
		const add = async (text: string, included: string, interpreter = 'p') => {
			await writeFile(file, text);
			await writeFile(join(root, 'more.txt'), included);
			keys.add(await environmentKey(file, [interpreter]));
		};
		await add('a', 'x');
		await add('a', 'y'); // not included: the same
		await add('-r more.txt', 'x');
		await add('-r more.txt', 'y');
		await add('--constraint=more.txt', 'y');
		await add('-r r.txt', 'x'); // includes itself
		await add('a', 'x', 'q');
		expect(keys.size).toBe(6);
		expect([...keys].every((key) => /^[0-9a-f]{24}$/.test(key ?? ''))).toBe(true);
		expect(await environmentKey(join(root, 'absent.txt'), [])).toBeUndefined();
	});

	test('lies in the user’s cache', () => {
		expect(environmentsFolder({ HOME: '/h', XDG_CACHE_HOME: '/c' })).toBe('/c/dag-script-test/environments');
		if (process.platform === 'linux') {
			expect(environmentsFolder({ HOME: '/h' })).toBe('/h/.cache/dag-script-test/environments');
			expect(environmentsFolder({ HOME: '/h', XDG_CACHE_HOME: '', LOCALAPPDATA: '' })).toBe(
				'/h/.cache/dag-script-test/environments',
			);
		}
	});
});

describe('a lock', () => {
	test('is had by one at a time, and by the next when it is given back', async () => {
		const path = join(root, 'deep', 'x.lock');
		const { signal } = new AbortController();
		const first = await takeLock(path, signal);
		let isTaken = false;
		const second = takeLock(path, signal).then((lock) => {
			isTaken = true;
			return lock;
		});
		await new Promise((resolve) => setTimeout(resolve, 600));
		expect(isTaken).toBe(false);
		await first?.release();
		await (await second)?.release();
		expect(isTaken).toBe(true);
	});

	test('of a process that is gone is taken over', async () => {
		const child = spawn(process.execPath, ['-e', '']);
		await new Promise((resolve) => child.once('exit', resolve));
		await mkdir(join(root, 'l'));
		await writeFile(join(root, 'l', 'x.lock'), `${child.pid}\n`);
		expect(await takeLock(join(root, 'l', 'x.lock'), new AbortController().signal)).toBeDefined();
	});

	test('is not waited for when the signal comes', async () => {
		const path = join(root, 'x.lock');
		await takeLock(path, new AbortController().signal);
		expect(await takeLock(path, AbortSignal.timeout(300))).toBeUndefined();
	});
});
