import type { Ended, Launcher, LaunchSpec } from '../../lib/launcher.ts';
import { guard, type EndSignal } from './guard.ts';
import { openLog, type LogFile } from './log-file.ts';
import { explainImpossible, explainLogError } from './spawn-error.ts';

/** A program that was told to start. The promises never reject. */
export interface Program {
	/** It began, later than it was told to; absent: at once. */
	readonly began?: Promise<unknown>;
	/** The program itself ended, or never began. */
	readonly exited: Promise<unknown>;
	/** So did everything it left behind. */
	readonly gone: Promise<Omit<Ended, 'stopped'>>;
	/** Signals the program and its group; nothing happens once it has exited. */
	end(signal: EndSignal): void;
}

/** The part of starting a program that is the same however it is started: its log, its limits, and who ended it. */
export function supervised(begin: (spec: LaunchSpec, log: LogFile) => Program): Launcher['start'] {
	return async (spec, signal) => {
		if (signal.aborted) return { ...neverStarted('It was cancelled before it started.'), stopped: 'cancelled' };
		const impossible = explainImpossible(spec);
		if (impossible !== undefined) return neverStarted(impossible);
		let log: LogFile;
		try {
			log = openLog(spec.log);
		} catch (error) {
			return neverStarted(explainLogError(error));
		}
		try {
			return await supervise(spec, log, signal, begin(spec, log));
		} finally {
			log.close(spec.logLimitBytes);
		}
	};
}

async function supervise(spec: LaunchSpec, log: LogFile, signal: AbortSignal, program: Program): Promise<Ended> {
	const startedMs = Date.now();
	const watch = guard(spec, log, signal, (name) => program.end(name));
	void program.began?.then(() => watch.began());
	const outlived = await Promise.race([program.exited, watch.outlived]);
	watch.release();
	const ended =
		outlived === 'outlived'
			? { how: { kind: 'signal', signal: 'SIGKILL' } as const, startedMs, endedMs: Date.now(), leftBehind: true }
			: await program.gone;
	// Who floods and is gone before anyone looked did the same as who floods for longer.
	const flooded = log.bytes() > spec.logLimitBytes && ended.how.kind !== 'spawn-error';
	const stopped = watch.stopped() ?? (flooded ? 'log-limit' : undefined);
	return { ...ended, ...(stopped !== undefined && { stopped }) };
}

/** The end of a program that never began. */
export function neverStarted(message: string, importing?: string): Omit<Ended, 'stopped'> {
	const now = Date.now();
	const how = { kind: 'spawn-error', message, ...(importing !== undefined && { importing }) } as const;
	return { how, startedMs: now, endedMs: now, leftBehind: false };
}
