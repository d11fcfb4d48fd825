import { describe, expect, test } from 'vitest';
import { isRefusal, placeOf, sayProbeFailure } from '../../../src/check/probes/probe-failure.ts';
import type { Failure, Frame } from '../../../src/model/execution.ts';

function frame(parts: Partial<Frame> = {}): Frame {
	return { file: 'scripts/a.py', line: 7, function: 'main', inWorkspace: true, ...parts };
}

function raised(...frames: readonly Frame[]): Failure {
	return { reason: 'exception', type: 'ValueError', message: 'no rows', frames };
}

describe('a failure in a few words', () => {
	const said: readonly (readonly [Failure, string])[] = [
		[raised(), 'ValueError: no rows'],
		[{ reason: 'exception', type: 'KeyError', message: "\n  'age'\nand a second line", frames: [] }, "KeyError: 'age'"],
		[{ reason: 'exception', type: 'KeyError', message: 'x'.repeat(400), frames: [] }, `KeyError: ${'x'.repeat(299)}…`],
		[{ reason: 'exit-non-zero', exitCode: 3 }, 'exit code 3'],
		[{ reason: 'exit-non-zero', exitCode: 1, message: 'nothing to do\nat all' }, 'exit code 1 (nothing to do)'],
		[{ reason: 'missing-output', outputs: ['rows'] }, 'it does not write its output rows.'],
		[
			{ reason: 'missing-output', outputs: ['a', 'b', 'c', 'd', 'e', 'f'] },
			'it does not write its output a, b, c, d, e and 1 more.',
		],
		[{ reason: 'import-error', module: 'x', message: "No module named 'x'", frames: [] }, "No module named 'x'"],
		[{ reason: 'syntax-error', message: 'invalid syntax', at: frame() }, 'invalid syntax'],
		[{ reason: 'interface-error', message: 'main takes 3 arguments' }, 'main takes 3 arguments'],
		[{ reason: 'staging-error', message: 'no space left' }, 'no space left'],
		[{ reason: 'spawn-error', program: 'python3', message: 'there is no python3' }, 'there is no python3'],
		[{ reason: 'timeout', timeoutMs: 1_000 }, 'timeout'],
		[{ reason: 'signal', signal: 'SIGSEGV' }, 'signal'],
		[{ reason: 'out-of-memory' }, 'out of memory'],
		[{ reason: 'log-limit', limitBytes: 10 }, 'log limit'],
		[{ reason: 'ended-early', exitCode: 0 }, 'ended early'],
		[{ reason: 'unknown', raw: {} }, 'unknown'],
	];
	test.each(said)('%j', (failure, words) => {
		expect(sayProbeFailure(failure)).toBe(words);
	});
});

describe('whether a script refuses by itself', () => {
	const refusals: readonly (readonly [string, Failure, boolean])[] = [
		['it raises in its own code', raised(frame({ text: 'raise ValueError("no rows")' })), true],
		['it asserts in its own code', raised(frame({ text: 'assert len(rows) > 0' })), true],
		['a library raises', raised(frame(), frame({ inWorkspace: false, text: 'raise ValueError' })), false],
		['its own code breaks', raised(frame({ text: 'raised = rows[0]' })), false],
		['the line is not known', raised(frame()), false],
		['there are no frames', raised(), false],
		['it exits with a message', { reason: 'exit-non-zero', exitCode: 1, message: 'no rows' }, true],
		['it exits with a blank message', { reason: 'exit-non-zero', exitCode: 1, message: ' \n' }, false],
		['it exits without a message', { reason: 'exit-non-zero', exitCode: 1 }, false],
		['it hangs', { reason: 'timeout', timeoutMs: 1_000 }, false],
	];
	test.each(refusals)('%s', (_, failure, refuses) => {
		expect(isRefusal(failure)).toBe(refuses);
	});
});

describe('the place of a failure', () => {
	const inLibrary = frame({ file: '/usr/lib/x.py', line: 90, inWorkspace: false });
	const places: readonly (readonly [string, Failure, number | undefined])[] = [
		['innermost of the repository', raised(frame({ line: 3 }), frame({ line: 12 }), inLibrary), 12],
		['none of the repository', raised(inLibrary), undefined],
		['frames that are not known', { reason: 'exit-non-zero', exitCode: 1 }, undefined],
		['a failure without frames', { reason: 'timeout', timeoutMs: 1_000 }, undefined],
	];
	test.each(places)('%s', (_, failure, line) => {
		const start = { line, column: 1 };
		expect(placeOf(failure)).toEqual(line === undefined ? undefined : { file: 'scripts/a.py', start, end: start });
	});
});
