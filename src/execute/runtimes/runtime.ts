import type { Ended, WarmStart } from '../../lib/launcher.ts';
import type { Failure, Observed } from '../../model/execution.ts';
import type { ResolvedPython } from '../../model/facts.ts';
import type { PlannedNode, RuntimeName } from '../../model/plan.ts';
import type { Scalar } from '../../model/project.ts';

/** How scripts of one kind are started and how their end is understood. Starting itself is the launcher's business. */
export interface Runtime {
	readonly name: RuntimeName;
	/** Pure: what to write and what to start. */
	prepare(node: PlannedNode, place: NodePlace): Preparation;
	/** Reads what the script left behind. No failure: it ended well (outputs are judged elsewhere). */
	interpret(node: PlannedNode, place: NodePlace, ended: Ended): Promise<Interpretation>;
}

/** Where one attempt of a node takes place. All paths are absolute. */
export interface NodePlace {
	readonly workspace: string;
	/** The node's folder; `inputs`, `outputs`, `work`, `tmp` and `log` lie in it. */
	readonly folder: string;
	/** Only inputs that are there: fed, or an empty folder where that is asked for. */
	readonly inputs: Readonly<Record<string, string>>;
	readonly outputs: Readonly<Record<string, string>>;
	/** The script's working directory. */
	readonly work: string;
	readonly tmp: string;
	/** Folder for logs and for what the runtime writes for itself. */
	readonly log: string;
	readonly attempt: number;
	/** The values of the names that the contract declares; `environ_vars` of a Python script. */
	readonly environ: Readonly<Record<string, string>>;
	readonly args: Readonly<Record<string, Scalar>>;
	readonly python?: ResolvedPython;
	/** Extra folders for `sys.path`. */
	readonly pythonPath: readonly string[];
	readonly observe: boolean;
	/** Whether the script may install packages; absent: it may. */
	readonly installs?: 'allow' | 'block';
	/** Its process may have been forked from another one. */
	readonly warm?: WarmPlace;
}

/** What a process has that a script may be forked from. */
export interface WarmPlace {
	/** It has imported these. */
	readonly modules: readonly string[];
	/** Its environment: ours, as far as scripts get it. */
	readonly allowed: Readonly<Record<string, string>>;
	/** What the node sets beyond that. */
	readonly own: Readonly<Record<string, string>>;
}

export interface Preparation {
	readonly argv: readonly [string, ...string[]];
	/** Beyond the node's own environment. */
	readonly env: Readonly<Record<string, string>>;
	/** To be written before the start: absolute path → text. */
	readonly files: Readonly<Record<string, string>>;
	/** It may be forked; or it must not be, and why. */
	readonly warm?: WarmStart | { readonly why: string };
}

export interface Interpretation {
	readonly failure?: Failure;
	readonly cpuMs?: number;
	readonly peakRssBytes?: number;
	readonly observed?: Observed;
}
