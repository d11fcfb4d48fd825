import type { Terminal } from '../../src/commands/terminal.ts';

/** A terminal that keeps what is written to it. */
export interface CapturedTerminal extends Terminal {
	readonly stdout: () => string;
	readonly stderr: () => string;
}

/** A terminal in a folder, with the environment that is given. */
export function captureTerminal(cwd: string, environment: Readonly<Record<string, string>> = {}): CapturedTerminal {
	let [stdout, stderr] = ['', ''];
	return {
		out: (text) => void (stdout += text),
		err: (text) => void (stderr += text),
		cwd,
		environment,
		signal: new AbortController().signal,
		cpus: 1,
		version: '0.0.0',
		stdout: () => stdout,
		stderr: () => stderr,
	};
}
