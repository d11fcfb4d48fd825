import type { Ended, LaunchSpec } from '../../lib/launcher.ts';
import type { LogFile } from './log-file.ts';

type Stopped = NonNullable<Ended['stopped']>;
export type EndSignal = 'SIGTERM' | 'SIGKILL';

/** Watches over one running program: its time, its log, and whether the run was cancelled. */
export interface Guard {
	/** Only now the program began, after what is done for it beforehand: from here on it has all its time. */
	began(): void;
	/** Why the program was told to end; the first cause, later ones change nothing. */
	stopped(): Stopped | undefined;
	/** Resolves when the program is still there long after SIGKILL, as one of another user may be. */
	readonly outlived: Promise<'outlived'>;
	/** No timer and no listener is left. */
	release(): void;
}

/** Often enough that a flood cannot fill a disk, seldom enough to cost nothing. */
const LOG_INTERVAL_MS = 100;
/** What the kernel may need to clear away a killed program, on a very busy machine. */
const OUTLIVED_MS = 5000;
/** A cancelled run must be reported within a few seconds, so nobody gets more than this, however long the grace. */
const CANCEL_GRACE_MS = 1500;
const CANCEL_OUTLIVED_MS = 1500;
/** Longer timers fire at once. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** Starts the watch. `end` sends a signal to the program and everything in its process group, and is harmless after the end. */
export function guard(spec: LaunchSpec, log: LogFile, signal: AbortSignal, end: (signal: EndSignal) => void): Guard {
	const timers = new Set<NodeJS.Timeout>();
	const outlived = Promise.withResolvers<'outlived'>();
	let stopped: Stopped | undefined;
	let killed = false;
	let released = false;

	function later(milliseconds: number, action: () => void): NodeJS.Timeout {
		const timer = setTimeout(action, Math.min(milliseconds, LONGEST_TIMER_MS));
		timers.add(timer);
		return timer;
	}
	function kill(): void {
		if (killed) return;
		killed = true;
		end('SIGKILL');
		later(signal.aborted ? CANCEL_OUTLIVED_MS : OUTLIVED_MS, () => outlived.resolve('outlived'));
	}
	function stop(cause: Stopped): void {
		if (stopped !== undefined) return;
		stopped = cause;
		end('SIGTERM');
		later(spec.graceMs, kill);
	}
	function measureLog(): void {
		const bytes = log.bytes();
		if (bytes > spec.logLimitBytes) stop('log-limit');
		// The grace is for tidying up, not for writing on.
		if (bytes > 2 * spec.logLimitBytes) kill();
	}
	function cancel(): void {
		stop('cancelled');
		// Also when it is already being ended, with all the time it has for that.
		later(CANCEL_GRACE_MS, kill);
	}

	const limit = later(spec.timeoutMs, () => stop('timeout'));
	const watch = setInterval(measureLog, LOG_INTERVAL_MS);
	signal.addEventListener('abort', cancel, { once: true });
	if (signal.aborted) cancel();

	return {
		began() {
			if (stopped === undefined && !released) limit.refresh();
		},
		stopped: () => stopped,
		outlived: outlived.promise,
		release() {
			released = true;
			clearInterval(watch);
			for (const timer of timers) clearTimeout(timer);
			signal.removeEventListener('abort', cancel);
		},
	};
}
