import type { GitHubHost } from './github-host.ts';
import type { StepLog } from './log.ts';

/**
 * After the signal: the runner kills the step 10 s after it. A check run without a result is closed while there is still
 * time for GitHub (`hurriedMs` of the host).
 */
const abandonAfterMs = 3800;
const exitAfterMs = 6000;

/** The wish of the runner that the step end now. */
export interface Interruption {
	/** Aborted by the first signal; its reason is the name of the signal. */
	readonly signal: AbortSignal;
	/** Makes a host part of it: from the signal on it hurries, and in the end closes what is still open. */
	attend(host: GitHubHost): void;
}

/**
 * Listens for the signals by which the runner ends a step, whatever the step does. `exit` is called when the time is up,
 * whatever is under way then.
 */
export function listenForSignals(log: StepLog, exit: () => void): Interruption {
	const interrupt = new AbortController();
	const hosts: GitHubHost[] = [];
	const stop = (signal: NodeJS.Signals) => {
		if (interrupt.signal.aborted) return;
		log.line(`Received ${signal}: ending what runs and closing the check run.`);
		interrupt.abort(signal);
		for (const host of hosts) host.hurry();
		setTimeout(() => {
			for (const host of hosts) void host.abandon('cancelled');
		}, abandonAfterMs).unref();
		setTimeout(exit, exitAfterMs).unref();
	};
	for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
	return {
		signal: interrupt.signal,
		attend(host) {
			hosts.push(host);
			if (interrupt.signal.aborted) host.hurry();
		},
	};
}
