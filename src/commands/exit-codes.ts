import type { RunResult } from '../model/result.ts';

/** What the program's exit code says. */
export const exitCodes = { passed: 0, failed: 1, invalid: 2, bug: 70, interrupted: 130 } as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** The exit code for several results: the gravest counts. */
export function exitCodeOf(results: readonly RunResult[]): ExitCode {
	const codes = results.map((result): ExitCode => {
		if (result.verdict === 'invalid') return exitCodes.invalid;
		if (result.verdict === 'passed') return exitCodes.passed;
		const interrupted = result.verdict === 'cancelled' && result.execution.cancelled === 'interrupted';
		return interrupted ? exitCodes.interrupted : exitCodes.failed;
	});
	return codes.reduce<ExitCode>((worst, code) => (code > worst ? code : worst), exitCodes.passed);
}
