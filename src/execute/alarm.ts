/** What may end a run before its time. */
export interface Alarm {
	/** It no longer rings. */
	release(): void;
}

/** A timer that is set longer than this would ring at once. */
const longestMs = 2 ** 31 - 1;

/** Rings when the deadline is over, and when the signal is aborted (also when it already is). */
export function setAlarm(
	deadlineMs: number | undefined,
	signal: AbortSignal,
	ring: (reason: 'interrupted' | 'deadline') => void,
): Alarm {
	const interrupt = (): void => ring('interrupted');
	const clock =
		deadlineMs === undefined ? undefined : setTimeout(() => ring('deadline'), Math.min(deadlineMs, longestMs));
	signal.addEventListener('abort', interrupt);
	if (signal.aborted) interrupt();
	return {
		release() {
			clearTimeout(clock);
			signal.removeEventListener('abort', interrupt);
		},
	};
}
