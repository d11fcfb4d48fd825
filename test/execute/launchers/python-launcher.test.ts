import { execFile, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createLauncher } from '../../../src/execute/launchers/launchers.ts';
import type { Launcher, LaunchSpec } from '../../../src/lib/launcher.ts';
import { findPythons } from '../../rig/pythons.ts';
import { describeLauncher, program } from './contract.ts';
import { marked } from './marked-processes.ts';

// The oldest and the newest that are here: what a Python can do to a child changes between versions.
const found = findPythons().toSorted((a, b) => a.version.localeCompare(b.version, 'en', { numeric: true }));
const ends = new Map([found.at(0), found.at(-1)].flatMap((python) => (python ? [[python.path, python]] : [])));

for (const { path, version } of ends.values())
	describeLauncher(`the launcher through Python ${version}`, () => createLauncher('python', { python: path }), {
		endsEscapees: process.platform === 'linux',
		knowsRealTimeSignals: true,
		keepsForeignDescriptors: true,
		measures: true,
	});

const python = found.at(0)?.path ?? '';
const helperScript = join(import.meta.dirname, '../../../src/execute/launchers/python/launcher.py');
const parentScript = join(import.meta.dirname, '../../../src/execute/runtimes/python/dagtest_warm.py');

describe('the helper process', () => {
	let folder: string;
	let mark: string;
	beforeEach(() => {
		folder = mkdtempSync(join(tmpdir(), 'helper-'));
		mark = randomUUID();
	});
	afterEach(() => {
		const left = marked(mark);
		for (const pid of left) process.kill(pid, 'SIGKILL');
		rmSync(folder, { recursive: true, force: true });
		expect(left).toEqual([]);
	});

	const hang: LaunchSpec['argv'] = [program('hang.sh')];
	function spec(argv: LaunchSpec['argv']): LaunchSpec {
		const env = { PATH: '/usr/bin:/bin', MARK: mark };
		return { argv, cwd: folder, env, log: join(folder, 'log'), timeoutMs: 30_000, graceMs: 300, logLimitBytes: 1e6 };
	}
	const run = (launcher: Launcher, argv: LaunchSpec['argv']) =>
		launcher.start(spec(argv), new AbortController().signal);
	/** The helper is the parent of what it starts. */
	async function helperOf(launcher: Launcher): Promise<number> {
		await run(launcher, ['sh', '-c', 'echo $PPID']);
		const pid = Number(readFileSync(join(folder, 'log'), 'utf8'));
		rmSync(join(folder, 'log'));
		return pid;
	}
	async function until(condition: () => boolean): Promise<void> {
		const end = performance.now() + 20_000;
		while (!condition() && performance.now() < end) await pause(10);
		expect(condition()).toBe(true);
	}

	test.runIf(existsSync('/usr/bin/python3') && process.platform === 'linux')(
		'is taken for many programs also where no script is in Python, and is not waited for',
		async () => {
			const few = createLauncher('auto', { programs: 3 });
			expect(await helperOf(few)).toBe(process.pid);
			await few.close();
			const many = createLauncher('auto', { programs: 1000 });
			try {
				// The first one starts at once, from here.
				expect(await helperOf(many)).toBe(process.pid);
				let parent = process.pid;
				for (let tries = 0; tries < 500 && parent === process.pid; tries += 1) parent = await helperOf(many);
				expect(parent).not.toBe(process.pid);
			} finally {
				await many.close();
			}
		},
	);

	test.each([
		['is missing', '/no/such/python', undefined],
		['cannot run the helper', '/bin/false', undefined],
		['is no Python', '/bin/cat', undefined],
		['does not find the helper', python, '/no/such/launcher.py'],
	])('a Python that %s is replaced by Node', async (_, path, launcherScript) => {
		const launcher = createLauncher('python', { python: path, ...(launcherScript && { launcherScript }) });
		const ended = await run(launcher, ['sh', '-c', 'exit 3']);
		expect(ended).toMatchObject({ how: { kind: 'exit', code: 3 }, leftBehind: false });
		expect(ended.cpuMs).toBeUndefined();
		await launcher.close();
	});

	test('without a Python, every kind is Node', async () => {
		for (const kind of ['auto', 'python'] as const) {
			const launcher = createLauncher(kind);
			expect((await run(launcher, ['true'])).cpuMs).toBeUndefined();
			await launcher.close();
		}
	});

	test('auto is Python where there is one', async () => {
		const launcher = createLauncher('auto', { python });
		expect((await run(launcher, ['true'])).cpuMs).toBeGreaterThan(0);
		await launcher.close();
	});

	test('is started once, when first needed, with nothing but the environment it is given', async () => {
		const launcher = createLauncher('python', { python, environment: { LD_LIBRARY_PATH: '/nowhere' } });
		const pid = await helperOf(launcher);
		expect(await helperOf(launcher)).toBe(pid);
		if (process.platform === 'linux')
			expect(readFileSync(`/proc/${pid}/environ`, 'utf8')).toMatch(
				/^(LC_CTYPE=C.UTF-8\0)?LD_LIBRARY_PATH=\/nowhere\0$/,
			);
		await launcher.close();
		expect(() => process.kill(pid, 0)).toThrow('ESRCH');
	});

	test('takes its programs with it when it is closed', async () => {
		const launcher = createLauncher('python', { python });
		const running = run(launcher, hang);
		await until(() => existsSync(join(folder, 'log')) && marked(mark).length > 0);
		await launcher.close();
		expect(await running).toMatchObject({ how: { kind: 'signal', signal: 'SIGKILL' } });
		expect(marked(mark)).toEqual([]);
		// Programs can be started still: the order of closing shall not matter.
		expect(await run(launcher, ['true'])).toMatchObject({ how: { kind: 'exit', code: 0 } });
	});

	test('may be closed unused, and twice', async () => {
		const launcher = createLauncher('python', { python });
		await launcher.close();
		await run(launcher, ['true']);
		await launcher.close();
		await launcher.close();
	});

	test('that is killed ends its programs as not started, and Node takes over', async () => {
		const launcher = createLauncher('python', { python });
		const pid = await helperOf(launcher);
		const running = [run(launcher, hang), run(launcher, ['sleep', '1000'])];
		await until(() => marked(mark).length === 2);
		process.kill(pid, 'SIGKILL');
		for (const ended of await Promise.all(running)) {
			expect(ended.how).toEqual({
				kind: 'spawn-error',
				message: 'The process that starts programs died while this one was running. Run it again.',
			});
			expect(ended.stopped).toBeUndefined();
		}
		await until(() => marked(mark).length === 0);
		expect(await run(launcher, ['sh', '-c', 'exit 4'])).toMatchObject({ how: { kind: 'exit', code: 4 } });
		await launcher.close();
	});

	test('that is told to end by a signal ends its programs', async () => {
		const launcher = createLauncher('python', { python });
		const pid = await helperOf(launcher);
		const running = run(launcher, hang);
		await until(() => marked(mark).length === 1);
		process.kill(pid, 'SIGTERM');
		expect(await running).toMatchObject({ how: { kind: 'signal', signal: 'SIGKILL' } });
		await launcher.close();
	});

	test.runIf(process.platform === 'linux')(
		'takes no time from a script while libraries are imported for it, as it tells none of that',
		{ timeout: 60_000 },
		async () => {
			const launcher = createLauncher('python', { python });
			writeFileSync(join(folder, 'slow.py'), 'import time\ntime.sleep(2)\n');
			const script = join(folder, 'script.py');
			writeFileSync(script, 'import slow, time\ntime.sleep(2)\nraise SystemExit(0)\n');
			const argv = [python, '-B', script] as const;
			const env = { ...spec(argv).env, PYTHONPATH: folder };
			const run = { argv: [script], folders: [join(folder, 'none')] };
			const warm = { modules: ['slow'], argv: [python, '-u', '-B', parentScript] as const, env, run };
			const ended = await launcher.start({ ...spec(argv), env, timeoutMs: 3500, warm }, new AbortController().signal);
			expect(ended).toMatchObject({ how: { kind: 'exit', code: 0 }, started: { how: 'warm' } });
			await launcher.close();
		},
	);

	test('that hangs cannot make us hang', { timeout: 60_000 }, async () => {
		const launcher = createLauncher('python', { python });
		const pid = await helperOf(launcher);
		process.kill(pid, 'SIGSTOP');
		const ended = await launcher.start(
			{ ...spec(['true']), timeoutMs: 100, graceMs: 100 },
			new AbortController().signal,
		);
		expect(ended).toMatchObject({ stopped: 'timeout', leftBehind: true });
		await launcher.close();
	});

	test('is not disturbed by who else writes to its pipe', async () => {
		const launcher = createLauncher('python', {
			python,
			launcherScript: program('chatty-launcher.py'),
			environment: { LAUNCHER: helperScript },
		});
		expect(await run(launcher, ['sh', '-c', 'exit 6'])).toMatchObject({
			how: { kind: 'exit', code: 6 },
			cpuMs: expect.any(Number),
		});
		await launcher.close();
	});

	test('ends everything when the engine is killed', async (context) => {
		if (process.platform !== 'linux') context.skip('needs /proc');
		const engine = spawn(process.execPath, [program('engine.ts'), python, folder, mark], { stdio: 'ignore' });
		const exited = once(engine, 'exit');
		await until(() => marked(mark).length === 2);
		engine.kill('SIGKILL');
		await exited;
		await until(() => marked(mark).length === 0);
	});

	test('does not keep the engine from ending', async () => {
		const code = `
			import { createLauncher } from ${JSON.stringify(join(import.meta.dirname, '../../../src/execute/launchers/launchers.ts'))};
			const spec = ${JSON.stringify(spec(['sleep', '0.3']))};
			const { how } = await createLauncher('python', { python: ${JSON.stringify(python)} }).start(spec, new AbortController().signal);
			console.log(how.code);`;
		const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', code], {
			timeout: 30_000,
		});
		expect(stdout).toBe('0\n');
	});
});
