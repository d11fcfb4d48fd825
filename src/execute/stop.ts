import type { CancelReason } from './schedule.ts';

/** After the signal to stop, data is not handled any longer than this: 2 s. A program may take 1.5 s of them to end. */
const lateAfterMs = 2_000;

/** The end of a run before its time, for those who work on a node. */
export interface Stop {
	/** Aborted when what runs must end. */
	readonly signal: AbortSignal;
	/** Why; undefined as long as nothing was stopped. */
	reason(): CancelReason | undefined;
	/** The value of the work, or undefined when the time for it is over. What is given up may still end, unheard. */
	unlessLate<Value>(work: Promise<Value>): Promise<Value | undefined>;
}

/** One who may stop it. */
export interface Stopper extends Stop {
	/** Ends what runs. The first reason stays. */
	stop(reason: CancelReason): void;
	/** Lets go of the clock. */
	close(): void;
}

/** A run that nobody has stopped yet. */
export function createStopper(): Stopper {
	const controller = new AbortController();
	let why: CancelReason | undefined;
	let clock: NodeJS.Timeout | undefined;
	let tooLate: () => void = () => {};
	const late = new Promise<undefined>((resolve) => {
		tooLate = () => resolve(undefined);
	});
	return {
		signal: controller.signal,
		reason: () => why,
		async unlessLate(work) {
			work.catch(() => {});
			return Promise.race([work, late]);
		},
		stop(reason) {
			if (why !== undefined) return;
			why = reason;
			clock = setTimeout(tooLate, lateAfterMs);
			controller.abort();
		},
		close: () => clearTimeout(clock),
	};
}
