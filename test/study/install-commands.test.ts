import { appendFile, mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Ended, Launcher, LaunchSpec } from '../../src/lib/launcher.ts';
import { installRequirements } from '../../src/study/install-requirements.ts';

let root: string;
let started: LaunchSpec[];
beforeEach(async () => {
	root = await mkdtemp(join(tmpdir(), 'install-'));
	started = [];
	await writeFile(join(root, 'requirements.txt'), 'thing\n');
});
afterEach(async () => rm(root, { recursive: true, force: true }));

type How = Partial<Pick<Ended, 'how' | 'stopped'>>;
const exit = (code: number): How => ({ how: { kind: 'exit', code } });
const noUv: How = { how: { kind: 'spawn-error', message: 'ENOENT' } };

/** Programs that end as told, one after another; the last way holds for all further ones. Making `venv` makes Python. */
function ending(ways: readonly How[], printed = ''): Launcher {
	return {
		async start(spec: LaunchSpec) {
			const way = ways[Math.min(started.length, ways.length - 1)];
			started.push(spec);
			await mkdir(dirname(spec.log), { recursive: true });
			await appendFile(spec.log, printed);
			const folder = spec.argv.at(-1) ?? '';
			if (spec.argv.includes('venv')) {
				await mkdir(join(folder, 'bin'), { recursive: true });
				await writeFile(join(folder, 'bin', 'python'), '');
			}
			return { startedMs: 0, endedMs: 0, leftBehind: false, how: { kind: 'exit', code: 0 }, ...way };
		},
		close: async () => undefined,
	};
}

/** What was told of the beginning and the end. */
const told: boolean[] = [];

const install = (launcher: Launcher, environment: Readonly<Record<string, string>> = {}, file = 'requirements.txt') =>
	installRequirements(
		join(root, file),
		{ path: '/usr/bin/python3', version: '3.12.1', implementation: 'cpython' },
		{ root, launcher, environment, environments: join(root, 'cache'), isBegun: (isBegun) => told.push(isBegun) },
	);

/** What was started, with the environment's folder as `ENV`. */
function commands(): readonly string[] {
	return started.map(({ argv }) =>
		argv.map((word) => word.replace(/^.*\/cache\/[0-9a-f]{24}/, 'ENV').replace(`${root}/`, '')).join(' '),
	);
}

describe.runIf(process.platform !== 'win32')('an environment', () => {
	test.each<[by: string, uv: How, commands: readonly string[]]>([
		[
			'uv',
			exit(0),
			[
				'uv --version',
				'uv venv --no-project --seed --python /usr/bin/python3 ENV',
				'uv pip install --python ENV/bin/python --requirement requirements.txt',
			],
		],
		[
			'pip, where uv is broken',
			exit(1),
			[
				'uv --version',
				'/usr/bin/python3 -m venv ENV',
				'ENV/bin/python -m pip install --disable-pip-version-check --no-input --requirement requirements.txt',
			],
		],
	])('is made by %s, once', async (_, uv, expected) => {
		const launcher = ending([uv, exit(0)]);
		told.length = 0;
		const made = await install(launcher);
		expect(made).toEqual({ kind: 'environment', python: expect.stringMatching(/\/cache\/[0-9a-f]{24}\/bin\/python$/) });
		expect(commands()).toEqual(expected);
		const [key = ''] = (await readdir(join(root, 'cache'))).filter((name) => !name.includes('.'));
		expect(JSON.parse(await readFile(join(root, 'cache', key, 'made-by-dag-script-test.json'), 'utf8'))).toEqual({
			version: '3.12.1',
			implementation: 'cpython',
		});
		expect(await install(launcher)).toEqual(made);
		expect(told).toEqual([true, false]);
		expect(started).toHaveLength(3);
	});

	test.each<[ways: readonly How[], why: string]>([
		[[noUv, exit(1)], 'the virtual environment ended with exit code 1.'],
		[[noUv, noUv], 'python3 could not be started. ENOENT'],
		[[noUv, exit(0), exit(2)], 'pip ended with exit code 2.'],
		[[exit(0), exit(0), exit(2)], 'uv ended with exit code 2.'],
		[[exit(0), exit(0), { how: { kind: 'signal', signal: 'SIGKILL' } }], 'uv was ended by SIGKILL.'],
		[[noUv, exit(0), { ...exit(0), stopped: 'timeout' }], 'pip did not come to an end within 20 minutes.'],
		[[noUv, exit(0), { ...exit(0), stopped: 'cancelled' }], 'the run was interrupted.'],
	])('is not made: %j', async (ways, why) => {
		expect(await install(ending(ways, ''))).toEqual({ kind: 'none', why, printed: '' });
		// Nothing is left that a later run could take for an environment.
		expect((await readdir(join(root, 'cache'))).filter((name) => !name.endsWith('.log'))).toEqual([]);
	});

	test('that fails shows the last lines, without passwords and empty ones', async () => {
		const { printed } = (await install(
			ending(
				[noUv, exit(1)],
				`${Array.from({ length: 9 }, (_, line) => `line ${line}\r\n\n`).join('')}at https://me:pw@host/x\n`,
			),
		)) as { readonly printed: string };
		expect(printed.split('\n')).toHaveLength(12);
		expect(printed.split('\n').at(-1)).toBe('at https://***@host/x');
		expect(printed).not.toContain('pw');
	});

	test('sees where programs and certificates are, and no secret', async () => {
		await install(ending([exit(0)]), { PATH: '/bin', pip_index_url: 'x', LC_ALL: 'C', AWS_SECRET: 's', MY_PATH: 'p' });
		expect(started).toHaveLength(3);
		expect(started.map(({ env }) => env)).toEqual(
			started.map(() => ({ PATH: '/bin', pip_index_url: 'x', LC_ALL: 'C' })),
		);
	});
});

test('a file that cannot be read starts nothing', async () => {
	expect(await install(ending([exit(0)]), {}, 'absent.txt')).toEqual({
		kind: 'none',
		why: 'the file cannot be read.',
		printed: '',
	});
	expect(started).toEqual([]);
});
