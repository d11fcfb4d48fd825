import type { NodeRun } from '../model/execution.ts';
import type { ResolvedPython } from '../model/facts.ts';
import type { BadOutputMode, FailureMode, KeepMode } from '../model/request.ts';

/** How a plan is executed. Paths are absolute. */
export interface ExecuteSettings {
	/** The workspace. */
	readonly root: string;
	/** The run's work folder; the nodes' folders lie below it. */
	readonly out: string;
	readonly python?: ResolvedPython;
	/** Extra folders for `sys.path`. */
	readonly pythonPath: readonly string[];
	/** How many scripts may run at a time; at least one. */
	readonly maxParallel: number;
	/** How much memory scripts may take together, by what the plan says of them; absent: any. */
	readonly memoryBytes?: number;
	readonly onFailure: FailureMode;
	readonly onBadOutput: BadOutputMode;
	/** For the whole run, from its start. */
	readonly deadlineMs?: number;
	readonly keep: KeepMode;
	/** Names of variables of ours that every script gets. */
	readonly envPassthrough: readonly string[];
	/** Whether Python scripts are watched. */
	readonly observe: boolean;
	/** Whether scripts may install Python packages; absent: they may. */
	readonly installs?: 'allow' | 'block';
	/** Ids of the nodes to run. */
	readonly selected: readonly string[];
	/** Earlier runs of nodes that are not selected; their folders are still there. */
	readonly supporting: ReadonlyMap<string, NodeRun>;
	/** How long scripts took before, in ms by node: what has the most time behind it starts first. Absent: unknown. */
	readonly durations?: ReadonlyMap<string, number>;
	/** Our own environment, of which scripts get a part. */
	readonly environment: Readonly<Record<string, string>>;
	/** A log that grows beyond this ends its script; absent: 1.5 GB. */
	readonly logLimitBytes?: number;
}
