import { exitCodes, type ExitCode } from './exit-codes.ts';
import type { Terminal } from './terminal.ts';

/** Says everything that is wrong with what was typed, and where help is. */
export function usageError(command: string, problems: readonly string[], terminal: Terminal): ExitCode {
	const help = command === '' ? 'dag-script-test --help' : `dag-script-test ${command} --help`;
	terminal.err(`${problems.join('\n')}\nSee "${help}".\n`);
	return exitCodes.invalid;
}
