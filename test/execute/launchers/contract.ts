import { randomUUID } from 'node:crypto';
import {
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	realpathSync,
	rmSync,
	statSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Ended, Launcher, LaunchSpec } from '../../../src/lib/launcher.ts';
import { findPythons } from '../../rig/pythons.ts';
import { marked, zombies } from './marked-processes.ts';

/** What a launcher can do beyond the contract. */
export interface Traits {
	/** Finds and ends what left its process group with `setsid`. */
	readonly endsEscapees: boolean;
	/** Knows an end by a real-time signal from exit code 0. */
	readonly knowsRealTimeSignals: boolean;
	/** Passes on no descriptor at all, also none that we were given ourselves. */
	readonly keepsForeignDescriptors: boolean;
	/** Tells CPU time and peak memory. */
	readonly measures: boolean;
}

const programs = join(import.meta.dirname, '../../programs');
export const program = (name: string) => join(programs, name);

/** Registers the tests that every launcher must pass, with real programs. */
export function describeLauncher(name: string, create: () => Launcher, traits: Traits): void {
	describe(name, { concurrent: false }, () => {
		const python = findPythons()[0]?.path ?? 'python3';
		const warnings: Error[] = [];
		const warn = (warning: Error) => warnings.push(warning);
		let launcher: Launcher;
		let folder: string;
		let log: string;
		let mark: string;

		beforeAll(() => {
			process.on('warning', warn);
			launcher = create();
		});
		afterAll(async () => {
			await launcher.close();
			process.off('warning', warn);
			expect(warnings).toEqual([]);
		});
		beforeEach(() => {
			folder = realpathSync(mkdtempSync(join(tmpdir(), 'launch-')));
			log = join(folder, 'program.log');
			mark = randomUUID();
		});
		afterEach(async () => {
			const left = await settled(() => marked(mark));
			for (const pid of left) process.kill(pid, 'SIGKILL');
			rmSync(folder, { recursive: true, force: true });
			expect(left, 'processes of the test that are still alive').toEqual([]);
			expect(await settled(zombies)).toEqual([]);
		});

		function spec(argv: LaunchSpec['argv'], more: Partial<LaunchSpec> = {}): LaunchSpec {
			const env = { PATH: '/usr/local/bin:/usr/bin:/bin', MARK: mark };
			return { argv, cwd: folder, env, log, timeoutMs: 30_000, graceMs: 300, logLimitBytes: 10_000_000, ...more };
		}
		function launch(
			argv: LaunchSpec['argv'],
			more: Partial<LaunchSpec> = {},
			signal = new AbortController().signal,
		): Promise<Ended> {
			return launcher.start(spec(argv, more), signal);
		}
		const written = () => readFileSync(log, 'utf8');
		const exit = (code: number) => ({ how: { kind: 'exit', code }, leftBehind: false });
		const signalled = (signal: string) => ({ how: { kind: 'signal', signal } });
		/** Until the log says so: the program really runs. */
		async function says(text: string): Promise<void> {
			while (!(statSync(log, { throwIfNoEntry: false }) && written().includes(text))) await pause(5);
		}

		describe('how it ends', () => {
			test.each([0, 3, 255])('exit code %i', async (code) => {
				const ended = await launch(['sh', '-c', `exit ${code}`]);
				expect(ended).toMatchObject(exit(code));
				expect(ended.stopped).toBeUndefined();
			});

			test.each(['SIGKILL', 'SIGSEGV', 'SIGTERM', 'SIGPIPE', 'SIGINT', 'SIGUSR1'])('%s', async (signal) => {
				const ended = await launch(['sh', '-c', `kill -${signal.slice(3)} $$; sleep 10`]);
				expect(ended).toMatchObject(signalled(signal));
				expect(ended.stopped).toBeUndefined();
			});

			test('a real-time signal', async (context) => {
				if (process.platform !== 'linux') context.skip('only Linux has them');
				const { how } = await launch(['sh', '-c', 'kill -36 $$; sleep 10']);
				expect(how).toEqual(
					traits.knowsRealTimeSignals ? { kind: 'signal', signal: 'SIG36' } : { kind: 'exit', code: 0 },
				);
			});

			test('times are those of the program', async () => {
				const before = Date.now();
				const { startedMs, endedMs, cpuMs } = await launch(['sleep', '0.2']);
				expect(startedMs).toBeGreaterThanOrEqual(before);
				expect(endedMs - startedMs).toBeGreaterThanOrEqual(190);
				expect(endedMs).toBeLessThanOrEqual(Date.now());
				expect(cpuMs === undefined).toBe(!traits.measures);
			});

			test('CPU time and peak memory are those of the program, or absent', async () => {
				const code = 'import time\nx = bytearray(80_000_000)\nwhile time.process_time() < 0.2: pass';
				const { cpuMs, peakRssBytes } = await launch([python, '-c', code]);
				if (!traits.measures) return expect([cpuMs, peakRssBytes]).toEqual([undefined, undefined]);
				expect(cpuMs).toBeGreaterThanOrEqual(200);
				expect(cpuMs).toBeLessThan(2000);
				expect(peakRssBytes).toBeGreaterThan(80_000_000);
				expect(peakRssBytes).toBeLessThan(160_000_000);
			});
		});

		describe('what cannot start', () => {
			async function message(argv: LaunchSpec['argv'], more: Partial<LaunchSpec> = {}): Promise<string> {
				const { how, leftBehind, stopped } = await launch(argv, more);
				expect([leftBehind, stopped]).toEqual([false, undefined]);
				return how.kind === 'spawn-error' ? how.message : `no error: ${JSON.stringify(how)}`;
			}

			test('a missing program', async () => {
				expect(await message(['no-such-program'])).toBe(
					'The program “no-such-program” was not found in any folder of PATH.',
				);
				expect(await message(['./missing'])).toContain('“./missing” was not found');
				expect(await message(['sh'], { env: { PATH: '/nowhere:' } })).toContain('not found in any folder of PATH');
			});

			test('no program', async () => {
				expect(await message([''])).toBe('There is no program to start: its name is empty.');
			});

			test('a folder, or a file that may not be executed', async () => {
				writeFileSync(join(folder, 'plain'), '#!/bin/sh\n', { mode: 0o644 });
				expect(await message([folder])).toContain('may not be executed');
				expect(await message(['./plain'])).toContain('may not be executed');
				expect(await message(['plain'], { env: { PATH: `/nowhere:${folder}` } })).toContain('may not be executed');
			});

			test('a missing interpreter in the first line', async () => {
				writeFileSync(join(folder, 'script'), '#!/no/such/interpreter\n', { mode: 0o755 });
				expect(await message(['./script'])).toContain('the interpreter that its first line names is missing');
			});

			test('anything else, with the name that the system gives it', async () => {
				symlinkSync('loop', join(folder, 'loop'));
				expect(await message(['./loop'])).toBe('The program “./loop” could not be started (ELOOP).');
			});

			test('arguments and environment that are too long', async () => {
				expect(await message(['true', 'x'.repeat(3_000_000)])).toMatch(
					/^The arguments and the environment of “true” are longer .*30\d{5} bytes/,
				);
			});

			test('zero bytes and impossible names', async () => {
				expect(await message(['true', 'a\0b'])).toContain('holds a zero byte');
				expect(await message(['true'], { env: { A: '\0' } })).toContain('holds a zero byte');
				expect(await message(['true'], { env: { 'A=B': 'x' } })).toBe(
					'“A=B” cannot be the name of an environment variable.',
				);
			});

			test('a working directory that is gone or is a file', async () => {
				writeFileSync(join(folder, 'file'), '');
				for (const cwd of [join(folder, 'gone'), join(folder, 'file')])
					expect(await message(['true'], { cwd })).toBe('Its working directory is gone or is not a folder.');
			});

			test('a log that is a folder, a link or a pipe, or lies in no folder', async () => {
				symlinkSync(join(folder, 'elsewhere'), join(folder, 'link'));
				await launch(['mkfifo', join(folder, 'pipe')]);
				for (const log of [folder, join(folder, 'link'), join(folder, 'pipe'), join(folder, 'gone/log'), '/dev/null'])
					expect(await message(['true'], { log })).toMatch(/^Its log file could not be opened \(E[A-Z]+\)\.$/);
			});
		});

		describe('what it is given', () => {
			test('arguments word for word, without a shell', async () => {
				const words = [
					'',
					' ',
					'two words',
					'$HOME',
					'`id`',
					'"\'\\',
					'*',
					';',
					'--',
					'línea\nnueva',
					'雪🎉',
					'a&&b',
					'%PATH%',
				];
				await launch([python, program('print-arguments.py'), ...words]);
				expect(JSON.parse(written())).toEqual(words);
			});

			test('half a surrogate pair becomes the replacement character', async () => {
				await launch([python, program('print-arguments.py'), 'a\ud800b']);
				expect(JSON.parse(written())).toEqual(['a\ufffdb']);
			});

			test('the environment and nothing else', async () => {
				const env = { MARK: mark, EMPTY: '', 'odd name': 'a=b\n雪', RUNNER_TRACKING_ID: 'github_1' };
				await launch(['/usr/bin/env', '-0'], { env });
				const pairs = written()
					.split('\0')
					.slice(0, -1)
					.map((pair) => pair.split(/=(.*)/s).slice(0, 2));
				expect(Object.fromEntries(pairs)).toEqual(env);
			});

			test('its working directory, from which a program is found too', async () => {
				mkdirSync(join(folder, 'in here'));
				writeFileSync(join(folder, 'in here', 'tool'), '#!/bin/sh\npwd -P\n', { mode: 0o755 });
				for (const argv of [['./tool'], [join(folder, 'in here', 'tool')]] as const)
					expect(await launch(argv, { cwd: join(folder, 'in here') })).toMatchObject(exit(0));
				expect(written()).toBe(`${join(folder, 'in here')}\n`.repeat(2));
			});

			test('the program that its own PATH finds first', async () => {
				writeFileSync(join(folder, 'sleep'), '#!/bin/sh\necho mine\n', { mode: 0o755 });
				await launch(['sleep', '10'], { env: { PATH: `/nowhere:${folder}:/bin`, MARK: mark } });
				expect(written()).toBe('mine\n');
			});

			test('a script without a first line is run by sh, as everywhere', async () => {
				expect(await launch([program('no-first-line'), 'two words'])).toMatchObject(exit(0));
				expect(written()).toBe('no first line: two words\n');
			});

			test('an empty standard input', async () => {
				expect(await launch(['sh', '-c', 'wc -c; readlink /proc/self/fd/0'])).toMatchObject(exit(0));
				expect(written()).toMatch(/^\s*0\n(\/dev\/null\n)?$/);
			});

			test('no descriptor of ours', async (context) => {
				if (process.platform !== 'linux') context.skip('needs /proc');
				await launch(['ls', '/proc/self/fd']);
				// The fourth is how `ls` reads the folder.
				const expected = new Set(['0', '1', '2', '3', ...(traits.keepsForeignDescriptors ? [] : foreignDescriptors())]);
				expect(new Set(written().split('\n').slice(0, -1))).toEqual(expected);
			});

			test('signals as at the start of a session: none blocked, none ignored', async (context) => {
				if (process.platform !== 'linux') context.skip('needs /proc');
				await launch(['grep', '-E', '^Sig(Blk|Ign)', '/proc/self/status']);
				const [blocked, ignored] = [...written().matchAll(/\t([0-9a-f]+)/g)].map(([, mask]) => BigInt(`0x${mask}`));
				// The C library keeps 32 and 33 for itself, and handles them when it needs them.
				expect([blocked, (ignored ?? 0n) & ~0x1_8000_0000n]).toEqual([0n, 0n]);
			});

			test('a session of its own', async (context) => {
				if (process.platform !== 'linux') context.skip('needs /proc');
				await launch(['sh', '-c', 'echo $$; cut -d" " -f5,6 /proc/$$/stat']);
				const [pid] = written().split('\n');
				expect(written()).toBe(`${pid}\n${pid} ${pid}\n`);
			});
		});

		describe('its log', () => {
			test('has both streams in the order of writing, after what was there', async () => {
				writeFileSync(log, 'before\n');
				await launch([program('both-streams.sh')]);
				const lines = [1, 2, 3, 4, 5].flatMap((number) => [`out ${number}`, `err ${number}`]);
				expect(written()).toBe(['before', ...lines, ''].join('\n'));
			});

			test('takes 100 MB without our memory growing', async () => {
				const before = process.memoryUsage().rss;
				const ended = await launch([program('flood.sh'), '100000000'], { logLimitBytes: 1e9 });
				expect(ended).toMatchObject(exit(0));
				expect(statSync(log).size).toBe(100_000_000);
				expect(process.memoryUsage().rss - before).toBeLessThan(50_000_000);
			});

			test('that grows beyond its limit ends the program and is cut', async () => {
				const ended = await launch(['yes'], { logLimitBytes: 100_000 });
				expect(ended).toMatchObject({ ...signalled('SIGTERM'), stopped: 'log-limit' });
				expect(statSync(log).size).toBe(100_000);
			});

			test('that grows on after SIGTERM ends it without grace', async () => {
				const ended = await launch([program('flood-deaf.sh')], { logLimitBytes: 100_000, graceMs: 60_000 });
				expect(ended).toMatchObject({ ...signalled('SIGKILL'), stopped: 'log-limit' });
				expect(ended.endedMs - ended.startedMs).toBeLessThan(20_000);
				expect(statSync(log).size).toBe(100_000);
			});

			test('that is too long counts, also when the program was gone before anyone looked', async () => {
				expect(await launch([program('flood.sh'), '5000'], { logLimitBytes: 1000 })).toMatchObject({
					...exit(0),
					stopped: 'log-limit',
				});
				expect(statSync(log).size).toBe(1000);
			});

			test('of exactly the limit is no flood', async () => {
				const ended = await launch([program('flood.sh'), '1000'], { logLimitBytes: 1000 });
				expect([ended.stopped, statSync(log).size]).toEqual([undefined, 1000]);
			});

			test('may be closed early or deleted by the program', async () => {
				expect(await launch([program('close-streams-early.sh')])).toMatchObject(exit(7));
				expect(written()).toBe('early\n');
				expect(await launch(['sh', '-c', `rm '${log}'; exit 4`])).toMatchObject(exit(4));
			});
		});

		describe('the timeout', () => {
			test('is SIGTERM', async () => {
				const ended = await launch([program('hang.sh')], { timeoutMs: 300 });
				expect(ended).toMatchObject({ ...signalled('SIGTERM'), stopped: 'timeout' });
				expect(ended.endedMs - ended.startedMs).toBeGreaterThanOrEqual(290);
				expect(ended.endedMs - ended.startedMs).toBeLessThan(10_000);
			});

			test('leaves time for tidying up', async () => {
				const ended = await launch([program('tidy-up.sh')], { timeoutMs: 1500, graceMs: 20_000 });
				expect(ended).toMatchObject({ how: { kind: 'exit', code: 5 }, stopped: 'timeout' });
				expect(written()).toMatch(/^started\n.*bye\n$/s);
			});

			test('is SIGKILL after the grace for who ignores SIGTERM', async () => {
				const ended = await launch([program('ignore-sigterm.sh')], { timeoutMs: 1000, graceMs: 400 });
				expect(ended).toMatchObject({ ...signalled('SIGKILL'), stopped: 'timeout' });
				expect(ended.endedMs - ended.startedMs).toBeGreaterThanOrEqual(1390);
			});

			test('ends the whole family', async () => {
				const ended = await launch([program('deaf-family.sh'), '3'], { timeoutMs: 2000 });
				expect(ended).toMatchObject({ ...signalled('SIGKILL'), stopped: 'timeout' });
				expect(written()).toContain('generation 1');
			});

			test('reaches a stopped program', async () => {
				const ended = await launch(['sh', '-c', 'kill -STOP $$; sleep 1000'], { timeoutMs: 300, graceMs: 20_000 });
				expect(ended).toMatchObject({ ...signalled('SIGTERM'), stopped: 'timeout' });
			});

			test('may be longer than a timer can be', async () => {
				const ended = await launch(['sleep', '0.1'], { timeoutMs: Number.MAX_SAFE_INTEGER, graceMs: Infinity });
				expect(ended).toMatchObject(exit(0));
				expect(ended.stopped).toBeUndefined();
			});
		});

		describe('cancelling', () => {
			test('before the start starts nothing', async () => {
				const ended = await launch(['touch', join(folder, 'started')], {}, AbortSignal.abort());
				expect(ended).toMatchObject({ how: { kind: 'spawn-error' }, stopped: 'cancelled' });
				expect(statSync(join(folder, 'started'), { throwIfNoEntry: false })).toBeUndefined();
			});

			test('at the very start', async () => {
				const controller = new AbortController();
				const running = launch([program('hang.sh')], {}, controller.signal);
				controller.abort();
				expect(await running).toMatchObject({ stopped: 'cancelled' });
			});

			test('ends it as the timeout does', async () => {
				const controller = new AbortController();
				const running = launch([program('ignore-sigterm.sh')], {}, controller.signal);
				await says('started');
				controller.abort();
				expect(await running).toMatchObject({ ...signalled('SIGKILL'), stopped: 'cancelled' });
			});

			test('shortens the grace, also that of a timeout', async () => {
				const generous = { graceMs: 60_000, timeoutMs: 1000 };
				const ended = await launch([program('ignore-sigterm.sh')], generous, AbortSignal.timeout(1500));
				expect(ended).toMatchObject({ ...signalled('SIGKILL'), stopped: 'timeout' });
				expect(ended.endedMs - ended.startedMs).toBeGreaterThanOrEqual(2900);
				expect(ended.endedMs - ended.startedMs).toBeLessThan(20_000);
			});

			test('after the end changes nothing', async () => {
				const controller = new AbortController();
				const ended = await launch(['true'], {}, controller.signal);
				controller.abort();
				expect(ended.stopped).toBeUndefined();
			});

			test('the first of two causes is told', async () => {
				const controller = new AbortController();
				const late = launch([program('ignore-sigterm.sh')], { timeoutMs: 1000, graceMs: 2000 }, controller.signal);
				await pause(2000);
				controller.abort();
				expect(await late).toMatchObject({ stopped: 'timeout' });

				const early = await launch(
					[program('ignore-sigterm.sh')],
					{ timeoutMs: 2000, graceMs: 3000 },
					AbortSignal.timeout(1000),
				);
				expect(early).toMatchObject({ ...signalled('SIGKILL'), stopped: 'cancelled' });
			});

			test('ends many at once', async () => {
				const controller = new AbortController();
				const running = Array.from({ length: 20 }, (_, index) =>
					launch(['sleep', '1000'], { log: `${log}-${index}` }, controller.signal),
				);
				await pause(300);
				controller.abort();
				for (const ended of await Promise.all(running))
					expect(ended).toMatchObject({ ...signalled('SIGTERM'), stopped: 'cancelled' });
			});
		});

		describe('what it leaves behind', () => {
			test('is ended, told, and does not delay the end', async () => {
				const started = performance.now();
				const ended = await launch([program('leave-child.sh'), '1000']);
				expect(ended).toMatchObject({ how: { kind: 'exit', code: 0 }, leftBehind: true });
				expect(performance.now() - started).toBeLessThan(10_000);
				expect(written()).toBe('done\n');
				expect(marked(mark)).toEqual([]);
			});

			test('is ended also when it ignores SIGTERM', async () => {
				const ended = await launch(['sh', '-c', `sh '${program('deaf-family.sh')}' 2 & sleep 0.3; exit 3`]);
				expect(ended).toMatchObject({ how: { kind: 'exit', code: 3 }, leftBehind: true });
				expect(marked(mark)).toEqual([]);
			});

			test('is nothing when it is only just ending', async () => {
				const tries: boolean[] = [];
				// On a very busy machine a process may need longer than it is given, but not always.
				for (let count = 0; count < 5 && !tries.includes(false); count += 1)
					tries.push((await launch([program('leave-child.sh'), '0.02'])).leftBehind);
				expect(tries).toContain(false);
			});

			test('does not make a timeout out of an end in time', async () => {
				const ended = await launch([program('leave-child.sh'), '1000'], { timeoutMs: 1000 });
				expect(ended.stopped).toBeUndefined();
			});

			test.each(['keep-log', 'drop-log'])('in a session of its own does not delay the end (%s)', async (log) => {
				const started = performance.now();
				const ended = await launch([python, program('escape.py'), log]);
				expect(ended).toMatchObject({ how: { kind: 'exit', code: 0 }, leftBehind: traits.endsEscapees });
				expect(performance.now() - started).toBeLessThan(15_000);
				if (process.platform === 'linux') expect(marked(mark)).toHaveLength(traits.endsEscapees ? 0 : 1);
				if (!traits.endsEscapees) for (const pid of marked(mark)) process.kill(pid, 'SIGKILL');
			});
		});

		test('200 short programs at once, each with its own end and log', async () => {
			const ends = await Promise.all(
				Array.from({ length: 200 }, async (_, index) => {
					const { how } = await launch(['sh', '-c', `echo ${index}; exit ${index % 7}`], { log: `${log}-${index}` });
					return [how, readFileSync(`${log}-${index}`, 'utf8')];
				}),
			);
			expect(ends).toEqual(ends.map((_, index) => [{ kind: 'exit', code: index % 7 }, `${index}\n`]));
		});

		test('200 starts that fail at once', async () => {
			const ends = await Promise.all(
				Array.from({ length: 200 }, (_, index) => launch(['./missing'], { log: `${log}-${index}` })),
			);
			expect(new Set(ends.map(({ how }) => how.kind))).toEqual(new Set(['spawn-error']));
		});
	});
}

/** Descriptors that whoever started this process left open for all programs below it. Node closes its own and those up to 15. */
function foreignDescriptors(): readonly string[] {
	const closedOnStart = 0o2000000;
	return readdirSync('/proc/self/fdinfo').filter((name) => {
		const info = join('/proc/self/fdinfo', name);
		if (Number(name) <= 15 || !statSync(info, { throwIfNoEntry: false })) return false;
		const flags = /^flags:\s*(\d+)/m.exec(readFileSync(info, 'utf8'))?.[1] ?? '0';
		return (Number.parseInt(flags, 8) & closedOnStart) === 0;
	});
}

/** What a list comes to within two seconds: the kernel clears away the dead in its own time. */
async function settled(list: () => readonly number[]): Promise<readonly number[]> {
	for (let wait = 0; wait < 2000 && list().length > 0; wait += 20) await pause(20);
	return list();
}
