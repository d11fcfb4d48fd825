import { listSome, shorten } from '../../lib/text.ts';
import type { Failure, Frame } from '../../model/execution.ts';
import type { Span } from '../../model/source.ts';

/** A failure in a few words, to go on a sentence. */
export function sayProbeFailure(failure: Failure): string {
	const words = (text: string | undefined) => shorten((text ?? '').trim().split('\n')[0] ?? '', 300);
	switch (failure.reason) {
		case 'exception':
			return `${failure.type}: ${words(failure.message)}`;
		case 'exit-non-zero':
			return `exit code ${failure.exitCode}${failure.message === undefined ? '' : ` (${words(failure.message)})`}`;
		case 'missing-output':
			return `it does not write its output ${listSome(failure.outputs, 5)}.`;
		case 'import-error':
		case 'syntax-error':
		case 'interface-error':
		case 'staging-error':
		case 'spawn-error':
			return words(failure.message);
		case 'timeout':
		case 'signal':
		case 'out-of-memory':
		case 'log-limit':
		case 'ended-early':
		case 'unknown':
			return failure.reason.replaceAll('-', ' ');
		default:
			return failure satisfies never;
	}
}

/** Whether the script itself says that it will not go on: with `raise` in its own code, or on exit with a message. */
export function isRefusal(failure: Failure): boolean {
	if (failure.reason === 'exit-non-zero') return failure.message !== undefined && failure.message.trim() !== '';
	if (failure.reason !== 'exception') return false;
	const last = failure.frames.at(-1);
	return last !== undefined && last.inWorkspace && /^(raise|assert)\b/.test(last.text ?? '');
}

/** The innermost line of the repository. */
export function placeOf(failure: Failure): Span | undefined {
	const frames: readonly Frame[] = 'frames' in failure ? (failure.frames ?? []) : [];
	const frame = frames.findLast(({ inWorkspace }) => inWorkspace);
	if (frame === undefined) return undefined;
	const start = { line: frame.line, column: 1 };
	return { file: frame.file, start, end: start };
}
