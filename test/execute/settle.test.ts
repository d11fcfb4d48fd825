import { describe, expect, test } from 'vitest';
import { watchMemoryKills } from '../../src/execute/memory-kills.ts';
import { failureOf, missingOutputs, type AttemptEnd } from '../../src/execute/settle.ts';
import type { Ended } from '../../src/lib/launcher.ts';
import type { Evidence, Failure } from '../../src/model/execution.ts';
import { plannedNode, plannedOutput } from '../rig/planned.ts';

const exception: Failure = { reason: 'exception', type: 'KeyError', message: 'x', frames: [] };

function end(ended: Pick<Ended, 'how'> & Partial<Ended>, parts: Partial<AttemptEnd> = {}): AttemptEnd {
	return {
		program: '/usr/bin/tool',
		ended: { startedMs: 0, endedMs: 1, leftBehind: false, ...ended },
		interpretation: {},
		timeoutMs: 5,
		logLimitBytes: 7,
		killedForMemory: false,
		...parts,
	};
}

describe('the first cause wins', () => {
	const exit = (code: number) => ({ how: { kind: 'exit', code } }) as const;
	const killed = { how: { kind: 'signal', signal: 'SIGKILL' } } as const;
	const unable = { how: { kind: 'spawn-error', message: 'no such program' } } as const;
	const interpretation = { failure: exception };

	test.each<[string, AttemptEnd, Failure | undefined]>([
		['a good end', end(exit(0)), undefined],
		['an exit code', end(exit(3)), { reason: 'exit-non-zero', exitCode: 3 }],
		['what the driver says, over the exit code', end(exit(1), { interpretation }), exception],
		['what the driver says, although it exits with 0', end(exit(0), { interpretation }), exception],
		['a signal, over what the driver says', end(killed, { interpretation }), { reason: 'signal', signal: 'SIGKILL' }],
		['SIGKILL with proof', end(killed, { killedForMemory: true }), { reason: 'out-of-memory' }],
		[
			'another signal at the same time',
			end({ how: { kind: 'signal', signal: 'SIGSEGV' } }, { killedForMemory: true }),
			{ reason: 'signal', signal: 'SIGSEGV' },
		],
		[
			'a timeout, over the signal that it sent',
			end({ ...killed, stopped: 'timeout' }),
			{ reason: 'timeout', timeoutMs: 5 },
		],
		['a timeout that ended with 0', end({ ...exit(0), stopped: 'timeout' }), { reason: 'timeout', timeoutMs: 5 }],
		[
			'a timeout of what was not started yet',
			end({ how: { ...unable.how, importing: 'pandas' }, stopped: 'timeout' }),
			{ reason: 'timeout', timeoutMs: 5, importing: 'pandas' },
		],
		['a flood', end({ ...killed, stopped: 'log-limit' }), { reason: 'log-limit', limitBytes: 7 }],
		['no start', end(unable), { reason: 'spawn-error', program: 'tool', message: 'no such program' }],
		['a cancel is no failure', end({ ...killed, stopped: 'cancelled' }, { interpretation }), undefined],
		['a cancel before the start is none either', end({ ...unable, stopped: 'cancelled' }), undefined],
	])('%s', (_, attempt, failure) => {
		expect(failureOf(attempt)).toEqual(failure);
	});
});

test('required outputs that are not there are named, in the order of their declaration', () => {
	const one = (output: string, present: boolean): Evidence => ({ output, present, fileCount: 0, bytes: 0, files: [] });
	const node = plannedNode('a', {
		outputs: [plannedOutput('z'), plannedOutput('may', { optional: true }), plannedOutput('b'), plannedOutput('c')],
	});
	expect(missingOutputs(node, [one('z', false), one('may', false), one('b', true)])).toEqual({
		reason: 'missing-output',
		outputs: ['z', 'c'],
	});
	expect(missingOutputs(node, [one('z', true), one('b', true), one('c', true)])).toBeUndefined();
	const files = [{ path: 'pipe', bytes: 0, format: 'binary', problem: { message: 'It is neither' } }] as const;
	const refused = { ...one('c', false), profile: { reader: 0, files, fileCount: 0, bytes: 0, notes: [] } };
	expect(missingOutputs(node, [one('z', true), one('b', true), refused])).toEqual({
		reason: 'missing-output',
		outputs: ['c'],
		message: 'pipe: It is neither.',
	});
});

test('the kernel is believed only when it counted another kill since', () => {
	let events: string | undefined = 'low 0\noom 1\noom_kill 2\n';
	const killed = watchMemoryKills(() => events);
	expect(killed()).toBe(false);
	events = 'low 0\noom 2\noom_kill 3\n';
	expect(killed()).toBe(true);
	expect(killed()).toBe(false);
	events = undefined;
	expect(killed()).toBe(false);
	expect(watchMemoryKills()()).toBe(false);
});
