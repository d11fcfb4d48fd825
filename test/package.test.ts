import { execa } from 'execa';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { version } from '../src/version.ts';
import { plainEnvironment, repository } from './rig/door.ts';

test('everything runs on the Node that the lockfile pins', async () => {
	const about = JSON.parse(await readFile(join(repository, 'scripts', 'toolchain', 'package.json'), 'utf8')) as {
		optionalDependencies: Record<string, string>;
	};
	const pinned =
		about.optionalDependencies[`node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`];
	if (pinned === undefined) expect(Number(process.versions.node.split('.')[0])).toBeGreaterThanOrEqual(22);
	else expect(process.version).toBe(`v${pinned}`);
});

test('the version in the sources is that of the package', async () => {
	const about = JSON.parse(await readFile(join(repository, 'package.json'), 'utf8')) as { version: string };
	expect(version).toBe(about.version);
});

test('no download address, registry or path of a machine is recorded', async () => {
	const lock = await readFile(join(repository, 'package-lock.json'), 'utf8');
	expect(lock).not.toMatch(/"resolved": "https?:/);
});

test('compiled code is kept in the folder of the user, and not on a runner that is thrown away', async () => {
	const home = await mkdtemp(join(tmpdir(), 'home-'));
	const kept = join(home, '.cache', 'dag-script-test', 'compiled');
	const help = async (more: Record<string, string>) =>
		execa(process.execPath, [join(repository, 'dist', 'cli.js'), '--help'], {
			env: { ...plainEnvironment(), HOME: home, ...more },
			extendEnv: false,
		});
	try {
		const onRunner = await help({ GITHUB_ACTIONS: 'true' });
		await expect(readdir(kept)).rejects.toThrow('ENOENT');
		const first = await help({});
		if (process.platform === 'linux') expect(await readdir(kept)).toHaveLength(1);
		const again = await help({});
		await rm(join(home, '.cache'), { recursive: true });
		await writeFile(join(home, '.cache'), 'a file where the folder would be');
		const without = await help({});
		expect(new Set([onRunner, first, again, without].map(({ stdout }) => stdout)).size).toBe(1);
		expect([first, again, without].map(({ stderr }) => stderr)).toEqual(['', '', '']);
	} finally {
		await rm(home, { recursive: true, force: true });
	}
});

describe('the package as npm would publish it', () => {
	let place: string;
	beforeAll(async () => {
		place = await mkdtemp(join(tmpdir(), 'package-'));
	});
	afterAll(async () => {
		await rm(place, { recursive: true, force: true });
	});

	test('installs in an empty folder and runs the quickstart', async () => {
		const npm = { env: plainEnvironment(), extendEnv: false, stdin: 'ignore' } as const;
		const packed = await execa('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', place], {
			...npm,
			cwd: repository,
		});
		const tarball = (await readdir(place)).find((name) => name.endsWith('.tgz'));
		expect(tarball, packed.stdout).toBeDefined();
		const home = join(place, 'home');
		await mkdir(home);
		await execa('npm', ['init', '-y'], { ...npm, cwd: home });
		await execa(
			'npm',
			['install', '--offline', '--no-audit', '--no-fund', '--omit=optional', join(place, tarball ?? '')],
			{ ...npm, cwd: home },
		);
		// Nothing but the package itself: what it needs is bundled.
		expect((await readdir(join(home, 'node_modules'))).filter((name) => !name.startsWith('.'))).toEqual([
			'dag-script-test',
		]);
		const pipeline = join(place, 'credit-risk');
		await cp(join(repository, '__fixtures__', 'pipelines', 'credit-risk'), pipeline, { recursive: true });
		const run = await execa(process.execPath, [join(home, 'node_modules', '.bin', 'dag-script-test'), 'run'], {
			...npm,
			cwd: pipeline,
			reject: false,
		});
		expect(run.stderr).toContain('passed');
		expect(run.exitCode).toBe(0);
	}, 120_000);

	test('an old Node gets one plain sentence', async () => {
		// The stub decides from `process.versions`; a preload makes this Node look old.
		const old = `data:text/javascript,Object.defineProperty(process.versions,'node',{value:'20.20.2'})`;
		const run = await execa(process.execPath, ['--import', old, join(repository, 'dist', 'cli.js'), '--help'], {
			reject: false,
		});
		expect(run.exitCode).toBe(2);
		expect(run.stderr).toMatch(/^dag-script-test needs Node\.js 22\.12 or newer; this is 20\.20\.2 \(.*\)\.$/);
	});
});

test('the notices name every package that the bundle holds', async () => {
	const notices = await readFile(join(repository, 'THIRD_PARTY_NOTICES.md'), 'utf8');
	for (const name of [
		'zod',
		'yaml',
		'execa',
		'@uwdata/flechette',
		'hyparquet',
		'modern-tar',
		'tinyglobby',
		'picomatch',
		'@actions/core',
		'undici',
		'@azure/storage-blob',
		'archiver',
	]) {
		expect(notices).toMatch(new RegExp(`^## ${name.replaceAll('/', '\\/')} \\d`, 'm'));
	}
});
