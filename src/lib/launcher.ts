/**
 * Starts programs. A port: implementations lie under `execute/launchers/`, the only files that start anything.
 * Whatever a program does, `start` resolves: a process can never make the engine throw.
 */
export interface Launcher {
	/** Resolves when the program and everything it started are gone, its log is complete, and its pipes are closed. */
	start(spec: LaunchSpec, signal: AbortSignal): Promise<Ended>;
	/** Ends what the launcher itself keeps running. */
	close(): Promise<void>;
}

export interface LaunchSpec {
	/** Program and arguments; never a shell string. */
	readonly argv: readonly [string, ...string[]];
	/** Absolute path of an existing folder. */
	readonly cwd: string;
	/** The whole environment: nothing of ours is added. */
	readonly env: Readonly<Record<string, string>>;
	/** Absolute path of the file that both streams are appended to. */
	readonly log: string;
	/** From the start to the end; then SIGTERM to the process group, and SIGKILL after the grace. */
	readonly timeoutMs: number;
	readonly graceMs: number;
	/** A log that grows beyond this ends the program. */
	readonly logLimitBytes: number;
	/** The program may be forked from a process that has imported what it imports, where a launcher can do that. */
	readonly warm?: WarmStart;
}

/** How a program may be forked instead of started. */
export interface WarmStart {
	/** Modules to have, and none but these. */
	readonly modules: readonly string[];
	/** Program that imports and forks, and the environment in which it does. */
	readonly argv: readonly string[];
	readonly env: Readonly<Record<string, string>>;
	/** What a child is told: the words of its command line, and folders whose modules come before those imported. */
	readonly run: { readonly argv: readonly string[]; readonly folders: readonly string[] };
}

/** How a program that could have been forked was started. */
export type Started = { readonly how: 'warm' } | { readonly how: 'cold'; readonly why: string };

/** How a program came to its end. One shape for every launcher. */
export interface Ended {
	readonly how:
		| { readonly kind: 'exit'; readonly code: number }
		| { readonly kind: 'signal'; readonly signal: string }
		/** `importing`: what was still being imported for it when it was told to end. */
		| { readonly kind: 'spawn-error'; readonly message: string; readonly importing?: string };
	/** Why we ended it, if we did. The first cause wins. */
	readonly stopped?: 'timeout' | 'cancelled' | 'log-limit';
	/** Milliseconds since the epoch. */
	readonly startedMs: number;
	readonly endedMs: number;
	readonly cpuMs?: number;
	readonly peakRssBytes?: number;
	/** Other processes of its group were still there when it ended. */
	readonly leftBehind: boolean;
	/** Only where `warm` was asked for and could be tried. */
	readonly started?: Started;
	/** It hung because it was forked, and was ended for that. */
	readonly hung?: boolean;
}
