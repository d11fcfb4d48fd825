import { unreachable } from '../lib/unreachable.ts';
import { count, listSome, sayBytes, sayDuration, shorten } from '../lib/text.ts';
import type { Failure, Frame } from '../model/execution.ts';

/** Why a script failed, in one sentence that begins with what "it" did. The one place that words failures. */
export function sayFailure(failure: Failure): string {
	switch (failure.reason) {
		case 'exit-non-zero':
			return `It ended with exit code ${failure.exitCode}${because(failure.message)}`;
		case 'exception':
			return `It raised ${failure.type}${because(failure.message)}`;
		case 'syntax-error':
			return `It is not valid Python${because(failure.message)}`;
		case 'import-error':
			return `It could not import ${failure.module}${because(failure.message)}`;
		case 'interface-error':
			return `It cannot be called as a script of a pipeline${because(failure.message)}`;
		case 'signal':
			return `It was ended by ${failure.signal}.`;
		case 'out-of-memory':
			return 'It ran out of memory.';
		case 'timeout':
			return failure.importing === undefined
				? `It was still running after ${sayDuration(failure.timeoutMs)} and was ended.`
				: `It still waited for ${failure.importing} to be imported after ${sayDuration(failure.timeoutMs)} and was ended.`;
		case 'log-limit':
			return `It printed more than ${sayBytes(failure.limitBytes)} and was ended.`;
		case 'spawn-error':
			return `${failure.program} could not be started${because(failure.message)}`;
		case 'ended-early':
			return `It ended with exit code ${failure.exitCode} before its main function returned.`;
		case 'missing-output': {
			const names = listSome(failure.outputs, 5);
			return `It ended well, but did not write the declared ${failure.outputs.length === 1 ? 'output' : 'outputs'} ${names}${because(failure.message)}`;
		}
		case 'staging-error':
			return `Its inputs could not be put in place${because(failure.message)}`;
		case 'unknown':
			return 'It failed for a reason that this version does not know.';
		default:
			return unreachable(failure);
	}
}

/** The script's or the system's own words, bounded; with the full stop where there are none. */
function because(message: string | undefined): string {
	return message === undefined || message.trim() === '' ? '.' : `: ${shorten(message.trim(), 500)}`;
}

/** The frames that lead to a failure, innermost last; empty where there are none. */
export function framesOf(failure: Failure): readonly Frame[] {
	switch (failure.reason) {
		case 'exception':
		case 'import-error':
			return failure.frames;
		case 'syntax-error':
			return [failure.at];
		case 'exit-non-zero':
		case 'out-of-memory':
		case 'signal':
		case 'timeout':
			return failure.frames ?? [];
		case 'interface-error':
			return failure.at === undefined ? [] : [failure.at];
		case 'log-limit':
		case 'spawn-error':
		case 'ended-early':
		case 'missing-output':
		case 'staging-error':
		case 'unknown':
			return [];
		default:
			return unreachable(failure);
	}
}

/** The line to look at: the innermost one in the workspace, else the innermost. */
export function failingFrame(failure: Failure): Frame | undefined {
	return failedAt(failure) ?? framesOf(failure).at(-1);
}

/** The innermost line of the user's own files; undefined where none of them is named. */
export function failedAt(failure: Failure): Frame | undefined {
	return framesOf(failure).findLast((frame) => frame.inWorkspace);
}

/** `file:line`, as editors and terminals open it. */
export function sayFrame(frame: Frame): string {
	return `${frame.file}:${frame.line}`;
}

/** How many attempts there were, where it was more than one. */
export function sayAttempts(attempts: number): string {
	return attempts > 1 ? ` (${count(attempts, 'attempt')})` : '';
}
