import type { PlannedProbe } from './plan.ts';
import type { Profile } from './profile.ts';

/** What happened, node by node. Times are milliseconds since the epoch on the machine named. */
export interface Execution {
	readonly startedAt: number;
	readonly durationMs: number;
	/** One per planned node, in plan order. */
	readonly runs: readonly NodeRun[];
	readonly machines: readonly Machine[];
	/** In plan order; absent: none was asked for. Those that did not apply, such as an input without tables, are left out. */
	readonly probes?: readonly ProbeRun[];
	/** Why the run was cut short, if it was. */
	readonly cancelled?: 'interrupted' | 'deadline';
}

export interface Machine {
	readonly id: string;
	readonly os: string;
	readonly arch: string;
	readonly cpus: number;
}

export interface NodeRun {
	readonly node: string;
	readonly outcome: Outcome;
	/** In order; empty when the node did not run. The last one decides. */
	readonly attempts: readonly Attempt[];
	/** One per declared output, in its order; empty when the node did not run. */
	readonly outputs: readonly Evidence[];
	/** Files beside the declared outputs, under `outputs/`; at most 20 names. */
	readonly undeclared: readonly string[];
	/** What was put in place for each input that something feeds; absent when staging was not reached. */
	readonly inputs?: readonly StagedInput[];
	/** Inputs whose files were changed while the script ran. */
	readonly modifiedInputs: readonly string[];
	/** When the last dependency settled. */
	readonly readyMs?: number;
	/** When its inputs lay in place. */
	readonly stagedMs?: number;
	readonly startedMs?: number;
	readonly endedMs?: number;
	/** `Machine.id`. */
	readonly machine: string;
	/** `supporting`: not selected itself, its outputs were taken from an earlier run. */
	readonly role: 'assigned' | 'supporting';
}

/** What came of a probe. */
export interface ProbeRun extends PlannedProbe {
	readonly node: string;
	readonly outcome: Outcome;
	/** Absent: the script was not started. */
	readonly attempt?: Attempt;
	/** What it wrote; of an output that is byte for byte that of the node's own run, only the digest. */
	readonly outputs: readonly Evidence[];
}

export type Outcome =
	| { readonly status: 'passed'; readonly via: 'run' | 'stub' | 'cache' }
	| { readonly status: 'failed'; readonly failure: Failure }
	/** A node that it needs data from, or that orders it, did not pass. `because` is the first such node. */
	| { readonly status: 'blocked'; readonly because: string; readonly why: 'failed' | 'bad-output' | 'skipped' }
	| { readonly status: 'skipped'; readonly why: SkipReason; readonly note?: string }
	| { readonly status: 'cancelled'; readonly reason: 'interrupted' | 'deadline' | 'fail-fast' | 'kill' };

export type SkipReason =
	| 'asked' // `skip:` in the test file
	| 'no-script' // a step without a script in this repository
	| 'not-selected'
	| 'other-shard';

/** One start of the script. */
export interface Attempt {
	readonly startedMs: number;
	readonly endedMs: number;
	readonly failure?: Failure;
	readonly log: LogExcerpt;
	readonly exitCode?: number;
	readonly cpuMs?: number;
	readonly peakRssBytes?: number;
	/** Processes of the script that were still there when it ended and were ended by us. */
	readonly leftBehind?: boolean;
	/** What it was seen doing; absent: it was not watched. */
	readonly observed?: Observed;
	/** Of a script that imports what others import too: whether its process was forked after that, or why not. */
	readonly started?: { readonly how: 'warm' } | { readonly how: 'cold'; readonly why: string };
}

/**
 * What a script was seen doing that its contract does not speak of, sorted by kind, then by name. What libraries do
 * beneath Python, and what programs do that the script starts, is not seen: nothing here means nothing was seen.
 */
export interface Observed {
	readonly sightings: readonly Sighting[];
	/** Kinds of which there was more than is told. */
	readonly cut?: readonly SightingKind[];
}

export const sightingKinds = [
	'input', // `what`: an input whose files it opened
	'enumerated', // a map that it went over: `input_paths`, `output_paths` or `environ_vars`
	'env', // a variable with a value that its contract does not declare
	'env-absent', // one that has no value
	'port', // a name that it looked for in a map of paths, as `input_paths: NAME`
	'read', // a file of the repository, or of another node
	'write', // a file outside its own folders that is there when it has ended
	'process', // the name of a program
	'network', // an address on another machine, as `host:port`
	'loopback', // an address on this machine
	'install', // packages that it had installed
	'blocked-install', // packages that it wanted installed, which `installs: block` keeps from happening
] as const;
export type SightingKind = (typeof sightingKinds)[number];

export interface Sighting {
	readonly kind: SightingKind;
	readonly what: string;
	/** While its modules were imported, or later; a script without `main` is all import. */
	readonly during: 'import' | 'main';
	/** The line of the repository that did it, where that is known. `file` is relative to the workspace. */
	readonly at?: { readonly file: string; readonly line: number };
}

/** A bounded, redacted part of what a script printed. */
export interface LogExcerpt {
	/** Relative to the run's folder. */
	readonly path: string;
	readonly bytes: number;
	/** The first characters; empty when `tail` holds everything. */
	readonly head: string;
	/** The last characters. */
	readonly tail: string;
}

/** Why a node failed. A closed union; each member has what is needed to say it in one sentence. */
export type Failure =
	/**
	 * `message` and `frames`: what was said on exit, or the exception that was being handled, where that is known; of a
	 * program in another language what the end of its log says.
	 */
	| {
			readonly reason: 'exit-non-zero';
			readonly exitCode: number;
			readonly message?: string;
			readonly frames?: readonly Frame[];
	  }
	| { readonly reason: 'exception'; readonly type: string; readonly message: string; readonly frames: readonly Frame[] }
	| { readonly reason: 'syntax-error'; readonly message: string; readonly at: Frame }
	| {
			readonly reason: 'import-error';
			readonly module: string;
			readonly message: string;
			readonly frames: readonly Frame[];
	  }
	/** `main` does not take what a script of a pipeline is given, or there is nothing to run. */
	| { readonly reason: 'interface-error'; readonly message: string; readonly at?: Frame }
	/** `frames`: where Python was when it crashed, as its log says. */
	| { readonly reason: 'signal'; readonly signal: string; readonly frames?: readonly Frame[] }
	| { readonly reason: 'out-of-memory'; readonly frames?: readonly Frame[] }
	/**
	 * `importing`: the module that is imported once for several scripts, and that it still waited for. `frames`: where Python
	 * was, as its log says.
	 */
	| {
			readonly reason: 'timeout';
			readonly timeoutMs: number;
			readonly importing?: string;
			readonly frames?: readonly Frame[];
	  }
	| { readonly reason: 'log-limit'; readonly limitBytes: number }
	| { readonly reason: 'spawn-error'; readonly program: string; readonly message: string }
	/** It ended well but without a word from the driver that `main` returned: `os._exit`, or the driver was broken. */
	| { readonly reason: 'ended-early'; readonly exitCode: number }
	/** `message`: what lies in their places and does not count. */
	| { readonly reason: 'missing-output'; readonly outputs: readonly string[]; readonly message?: string }
	/** Its inputs could not be put in place. */
	/** `inputs`: those that it could not be given; absent: its folder could not be made. */
	| { readonly reason: 'staging-error'; readonly message: string; readonly inputs?: readonly string[] }
	/** Written by a later version of this program. */
	| { readonly reason: 'unknown'; readonly raw: unknown };

/** A line of a traceback, innermost last. */
export interface Frame {
	/** Relative to the workspace if it lies there, else as Python names it. */
	readonly file: string;
	readonly line: number;
	readonly function: string;
	/** The source line, trimmed. */
	readonly text?: string;
	/** Lies in the workspace: worth an annotation. */
	readonly inWorkspace: boolean;
}

/** What was found of one declared output after the last attempt. */
export interface Evidence {
	readonly output: string;
	readonly present: boolean;
	/** All files of the output. */
	readonly fileCount: number;
	readonly bytes: number;
	/** Over sorted relative paths, modes and contents; no times. */
	readonly digest?: string;
	/** At most 200, sorted by path; `fileCount` tells how many there are. */
	readonly files: readonly FileEvidence[];
	/** Of the raw folder. */
	readonly profile?: Profile;
	/** What consumers were given, where it is packed. `file` is relative to the node's folder. */
	readonly delivered?: { readonly file: string; readonly bytes: number; readonly sha256: string };
}

/** What a script was given at one input. */
export interface StagedInput {
	readonly input: string;
	/** The path in the repository, where it is from there; an input may have several such sources. */
	readonly fixture?: string;
	readonly fileCount: number;
	readonly bytes: number;
	/** Over sorted relative paths, modes and contents; no times. */
	readonly digest: string;
	/** Whether anything of it was read; absent where that cannot be known. */
	readonly read?: boolean;
	/** Of what is from the repository: what it holds. What an output holds is told with the output. */
	readonly profile?: Profile;
}

export interface FileEvidence {
	/** Relative to the output's folder, with `/`. */
	readonly path: string;
	readonly bytes: number;
	readonly sha256: string;
	readonly mode: number;
}
