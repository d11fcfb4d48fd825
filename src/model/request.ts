/** What happens to the rest of a run when a script fails. */
export const failureModes = ['continue', 'fail-fast', 'kill'] as const;
export type FailureMode = (typeof failureModes)[number];

/** The lowest severity of a finding that makes the verdict `failed`. */
export const failOnLevels = ['error', 'warning', 'never'] as const;
export type FailOn = (typeof failOnLevels)[number];

/** Whether the folders of a run are kept when it is over. */
export const keepModes = ['always', 'on-failure', 'never'] as const;
export type KeepMode = (typeof keepModes)[number];

/** Which cloud's way of delivering outputs is imitated. */
export const emulations = ['sagemaker', 'none'] as const;
export type Emulation = (typeof emulations)[number];

/** What a script finds at an optional input that nothing feeds. */
export const unwiredModes = ['absent', 'empty-dir'] as const;
export type UnwiredMode = (typeof unwiredModes)[number];

/** Whether consumers of an output with an error finding still run. */
export const badOutputModes = ['continue', 'block'] as const;
export type BadOutputMode = (typeof badOutputModes)[number];

/** How child processes are started. `auto` takes the Python launcher where there is a Python, else Node. */
export const launcherKinds = ['auto', 'node', 'python'] as const;
export type LauncherKind = (typeof launcherKinds)[number];

/**
 * Probes: a script that passed is run once more with one thing changed. `absent-input`, `empty-input`: an optional input
 * is not there, or is an empty folder; `zero-rows`: the tables of an input have their header and no rows; `repeat`:
 * nothing is changed, so that both runs can be compared.
 */
export const probeKinds = ['absent-input', 'empty-input', 'zero-rows', 'repeat'] as const;
export type ProbeKind = (typeof probeKinds)[number];

/**
 * What a person asked for, at whichever door. Whatever is absent is decided by the test file, then by the defaults.
 * Only here do absolute paths occur; no later stage passes them on to the plan or the result.
 */
export interface Request {
	/** The workspace: absolute path of the folder that every other path is relative to. */
	readonly root: string;
	/** The test file, if it was named. */
	readonly config?: string;
	readonly dag?: readonly string[];
	readonly interfaces?: readonly string[];
	readonly scripts?: readonly string[];
	/** Selectors as typed: `X`, `+X`, `X+`, `+X+`. Empty means every node. */
	readonly nodes: readonly string[];
	/** Absolute path of the folder that takes the result, the reports and the nodes' folders. */
	readonly out: string;
	readonly python?: string;
	readonly maxParallel?: number;
	/** For every node that has no timeout of its own. */
	readonly timeoutMs?: number;
	/** For the whole run. */
	readonly deadlineMs?: number;
	readonly onFailure?: FailureMode;
	readonly onBadOutput?: BadOutputMode;
	readonly failOn?: FailOn;
	readonly strict?: boolean;
	readonly allowEmpty?: boolean;
	readonly allowMissingScripts?: boolean;
	readonly emulate?: Emulation;
	readonly unwired?: UnwiredMode;
	readonly envPassthrough?: readonly string[];
	readonly keep?: KeepMode;
	readonly launcher?: LauncherKind;
	readonly observe?: boolean;
	readonly warm?: 'auto' | 'off';
	/** For every node that has no probes of its own. */
	readonly probes?: readonly ProbeKind[];
	/** Absolute path of an earlier `result.json`, or of the folder of an earlier run, for how long scripts take. */
	readonly history?: string;
	/** Write the baseline anew from this run instead of comparing with it. */
	readonly updateBaseline?: boolean;
}
