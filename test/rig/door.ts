import { execa } from 'execa';
import { join } from 'node:path';
import { childCoverage } from './child-coverage.ts';

/** The repository's root. */
export const repository = join(import.meta.dirname, '..', '..');

/** `dist` tests what users get; `src` (the default) runs the sources, so that coverage can see them. */
const tested = process.env['DAG_TEST_DOOR'] === 'dist' ? 'dist' : 'src';

/** The program file of a door, in the flavour under test. */
export function doorProgram(door: 'cli' | 'action', flavour: 'src' | 'dist' = tested): string {
	return flavour === 'dist'
		? join(repository, 'dist', `${door}.js`)
		: join(repository, 'test', 'rig', 'doors', `${door}.mjs`);
}

export interface CliEnd {
	/** Absent when a signal ended it. */
	readonly exitCode: number | undefined;
	readonly stdout: string;
	readonly stderr: string;
}

export interface CliOptions {
	readonly cwd: string;
	/** Added to a small environment of the test's own; nothing else of ours is passed on. */
	readonly env?: Readonly<Record<string, string>>;
	readonly flavour?: 'src' | 'dist';
	readonly timeoutMs?: number;
}

/** The environment that a person's shell would give: enough to find Node and Python, and no CI variables. */
export function plainEnvironment(): Record<string, string> {
	const kept = ['PATH', 'HOME', 'LANG', 'TMPDIR', 'SystemRoot', 'PYENV_VERSION', 'PYENV_ROOT'];
	return Object.fromEntries(
		kept.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]])),
	);
}

/** Runs the command as a person would: in a folder, with arguments, in a process of its own. */
export async function runCli(args: readonly string[], options: CliOptions): Promise<CliEnd> {
	const end = await execa(process.execPath, [doorProgram('cli', options.flavour), ...args], {
		cwd: options.cwd,
		env: { ...plainEnvironment(), ...childCoverage(), ...options.env },
		extendEnv: false,
		reject: false,
		stdin: 'ignore',
		timeout: options.timeoutMs ?? 120_000,
		forceKillAfterDelay: 5_000,
		stripFinalNewline: false,
		maxBuffer: 200_000_000,
	});
	return { exitCode: end.exitCode, stdout: end.stdout, stderr: end.stderr };
}
