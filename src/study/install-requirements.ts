import { readFile, rm } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Ended } from '../lib/launcher.ts';
import { writeWhole } from '../lib/files.ts';
import { environmentKey, takeLock } from './environment-cache.ts';
import type { StudyTools } from './study.ts';

/** What came of installing. `why` ends its sentence; `printed`: the last lines of the log, or nothing. */
export type Installed =
	| { readonly kind: 'environment'; readonly python: string }
	| { readonly kind: 'none'; readonly why: string; readonly printed: string };

/** An interpreter that packages are installed for. */
interface Interpreter {
	readonly path: string;
	readonly version: string;
	readonly implementation: string;
}

/** Resolving and building may take long. */
const patienceMs = 20 * 60_000;
const longestLog = 50 * 1024 ** 2;

/**
 * Makes a virtual environment with what a file of requirements names, by uv where it is there and else by pip, or takes
 * the one that was made of the same file for the same interpreter before. It counts as made only when its last file is
 * written, and one process makes it while others wait. `file` is absolute, and `environments` the folder that keeps them.
 */
export async function installRequirements(
	file: string,
	interpreter: Interpreter,
	tools: StudyTools & { readonly environments: string; readonly isBegun?: (isBegun: boolean) => void },
): Promise<Installed> {
	const { environments, signal = new AbortController().signal } = tools;
	const { path, version, implementation } = interpreter;
	const key = await environmentKey(file, [path, version, implementation]);
	if (key === undefined) return { kind: 'none', why: 'the file cannot be read.', printed: '' };
	const folder = join(environments, key);
	const isWindows = process.platform === 'win32';
	const python = isWindows ? join(folder, 'Scripts', 'python.exe') : join(folder, 'bin', 'python');
	const made = join(folder, 'made-by-dag-script-test.json');
	const isMade = () => existsSync(made) && existsSync(python);
	if (isMade()) return { kind: 'environment', python };
	const lock = await takeLock(`${folder}.lock`, signal);
	if (lock === undefined) return { kind: 'none', why: 'the run was interrupted.', printed: '' };
	try {
		if (isMade()) return { kind: 'environment', python };
		tools.isBegun?.(true);
		// What an installation that was cut short has left.
		await rm(folder, { recursive: true, force: true });
		const log = `${folder}.log`;
		await rm(log, { force: true });
		for (const argv of await commandsFor(file, { path, folder, python }, log, tools)) {
			const ended = await start(argv, log, tools);
			const failure = sayFailure(argv, ended);
			if (failure === undefined) continue;
			await rm(folder, { recursive: true, force: true });
			return { kind: 'none', why: failure, printed: await endOf(log) };
		}
		await writeWhole(made, `${JSON.stringify({ version, implementation })}\n`);
		return { kind: 'environment', python };
	} finally {
		tools.isBegun?.(false);
		await lock.release();
	}
}

type Argv = readonly [string, ...string[]];

async function commandsFor(
	file: string,
	{ path, folder, python }: { readonly path: string; readonly folder: string; readonly python: string },
	log: string,
	tools: StudyTools,
): Promise<readonly Argv[]> {
	const { how } = await start(['uv', '--version'], log, tools);
	if (how.kind === 'exit' && how.code === 0) {
		return [
			['uv', 'venv', '--no-project', '--seed', '--python', path, folder],
			['uv', 'pip', 'install', '--python', python, '--requirement', file],
		];
	}
	const pip = [python, '-m', 'pip', 'install', '--disable-pip-version-check', '--no-input'] as const;
	return [
		[path, '-m', 'venv', folder],
		[...pip, '--requirement', file],
	];
}

async function start(argv: Argv, log: string, { root, launcher, environment, signal }: StudyTools): Promise<Ended> {
	return launcher.start(
		{
			argv,
			cwd: root,
			env: installing(environment),
			log,
			timeoutMs: patienceMs,
			graceMs: 1_000,
			logLimitBytes: longestLog,
		},
		signal ?? new AbortController().signal,
	);
}

/** Where programs, caches and certificates are, and how packages are to be got. Nothing of it reaches a script. */
const needed =
	/^(PATH|HOME|USER|LANG|LC_.*|TMPDIR|TEMP|TMP|SYSTEMROOT|PATHEXT|COMSPEC|USERPROFILE|APPDATA|LOCALAPPDATA|XDG_.*|LD_LIBRARY_PATH|DYLD_LIBRARY_PATH|PIP_.*|UV_.*|SSL_CERT_.*|REQUESTS_CA_BUNDLE|CURL_CA_BUNDLE|(HTTPS?|ALL|NO)_PROXY|CC|CXX|CFLAGS|LDFLAGS)$/i;

function installing(environment: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
	return Object.fromEntries(Object.entries(environment).filter(([name]) => needed.test(name)));
}

function sayFailure(argv: Argv, { how, stopped }: Ended): string | undefined {
	const program = argv.includes('venv') ? 'the virtual environment' : argv[0] === 'uv' ? 'uv' : 'pip';
	if (stopped === 'cancelled') return 'the run was interrupted.';
	if (stopped !== undefined) return `${program} did not come to an end within ${patienceMs / 60_000} minutes.`;
	if (how.kind === 'spawn-error') return `${basename(argv[0])} could not be started. ${how.message}`;
	if (how.kind === 'signal') return `${program} was ended by ${how.signal}.`;
	return how.code === 0 ? undefined : `${program} ended with exit code ${how.code}.`;
}

/** The last lines, without what addresses of packages may hold of a password. */
async function endOf(log: string): Promise<string> {
	const text = await readFile(log, 'utf8').catch(() => '');
	const lines = text.split(/[\r\n]+/).filter((line) => line.trim() !== '');
	return lines
		.slice(-12)
		.join('\n')
		.replaceAll(/\/\/[^/@\s]+@/g, '//***@')
		.slice(-3000);
}
