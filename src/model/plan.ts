import type { DataContract, PortType, Scalar } from './project.ts';
import type { Emulation, ProbeKind } from './request.ts';
import type { Span } from './source.ts';

/**
 * Everything that will happen, decided before anything happens. Canonical JSON: same files, same bytes. Paths are
 * POSIX and relative: those of the repository to the workspace, those of a run to the run's folder. It holds no secret.
 */
export interface Plan {
	readonly version: 1;
	readonly pipeline: string;
	/** Hash over everything that decides what runs; changes when a re-run may give another result. */
	readonly fingerprint: string;
	/** In the order in which they may run: topological, ties by declaration. */
	readonly nodes: readonly PlannedNode[];
	/** By consumer in plan order, then by its input's order of declaration. */
	readonly bindings: readonly Binding[];
	readonly emulate: Emulation;
}

export const runtimeNames = ['python', 'command'] as const;
export type RuntimeName = (typeof runtimeNames)[number];

/** Whether the first word of a command means the interpreter that runs all Python scripts, rather than one of its own. */
export function isPython(program: string): boolean {
	return program === 'python' || program === 'python3';
}

/** One node with all that is needed to run it. */
export interface PlannedNode {
	readonly id: string;
	readonly step: string;
	readonly jobType?: string;
	/** `script`: runs. `stub`: fixture files stand for its outputs. `none`: has no script here, so nothing happens. */
	readonly kind: 'script' | 'stub' | 'none';
	readonly runtime?: RuntimeName;
	/** The script, relative to the workspace. */
	readonly entry?: string;
	/** Hex sha256 over the script, and the files beside it where it needs them. */
	readonly scriptDigest?: string;
	/** The command's argument list, with placeholders still in it. */
	readonly command?: readonly string[];
	/** `nodes/<name>`, relative to the run's folder; the name is safe on every file system and in artifact names. */
	readonly folder: string;
	readonly args: readonly { readonly name: string; readonly value: Scalar }[];
	/** The process environment beyond the allow-list. Names that the contract declares come first, in its order. */
	readonly env: readonly { readonly name: string; readonly value: EnvValue; readonly declared: boolean }[];
	readonly inputs: readonly PlannedInput[];
	readonly outputs: readonly PlannedOutput[];
	/** What the contract wants installed: distribution → version range, `python` included. Absent: nothing. */
	readonly requirements?: readonly { readonly name: string; readonly range: string }[];
	/** Further runs of the script once it has passed; absent: none. */
	readonly probes?: readonly PlannedProbe[];
	/** Direct predecessors in the DAG, in edge order, whether or not data flows. */
	readonly dependsOn: readonly string[];
	readonly timeoutMs: number;
	/** How much memory its script takes, by what the test file says. */
	readonly memoryBytes?: number;
	readonly retries: number;
	readonly skip?: string;
	readonly allowFailure?: string;
	readonly note?: string;
	/** Over script, arguments, literal environment, contract shape and runtime: no id and no absolute path. */
	readonly fingerprint: string;
	/** Where the node is declared. */
	readonly at: Span;
}

/** One more run of a script with one thing changed, to learn how it takes it. Its outputs feed nobody. */
export interface PlannedProbe {
	readonly kind: ProbeKind;
	/** The input that is changed; absent: none is. */
	readonly input?: string;
	/** `probes/<node>/<case>`, relative to the run's folder. */
	readonly folder: string;
}

/**
 * A value for the environment: a text, the name of a variable of ours to copy when the script starts, or a place in
 * the node's own folder (relative to it) that stands for a fixed folder of the cloud.
 */
export type EnvValue =
	{ readonly literal: string } | { readonly fromEnvironment: string } | { readonly inFolder: string };

export interface PlannedInput {
	readonly name: string;
	readonly required: boolean;
	readonly type?: PortType;
	/** Relative to the node's folder: `inputs/<name>`, or `inputs/<name>/<file>` for a file-shaped input. */
	readonly path: string;
	readonly shape: 'file' | 'directory';
	/** What is put there. Empty: nothing feeds the input. A list, so that several sources stay possible. */
	readonly sources: readonly InputSource[];
	readonly channels: readonly string[];
	/** Only where `sources` is empty. */
	readonly unwired: 'absent' | 'empty-dir';
	readonly data?: DataContract;
	readonly at: Span;
}

export type InputSource =
	| { readonly kind: 'output'; readonly node: string; readonly output: string }
	| { readonly kind: 'file'; readonly path: string };

export interface PlannedOutput {
	readonly name: string;
	readonly type?: PortType;
	/** Relative to the node's folder: `outputs/<name>`, or `outputs/<name>/<file>`. */
	readonly path: string;
	readonly shape: 'file' | 'directory';
	/** A missing one is not a failure. */
	readonly optional: boolean;
	/** How consumers get it: the folder as it is, or packed as the cloud packs it. */
	readonly delivery: 'as-is' | 'model.tar.gz' | 'output.tar.gz';
	/** The fixture that stands for it, when the node is a stub. */
	readonly stub?: string;
	/** What the interface promises, with what the test file expects over it. */
	readonly data?: DataContract;
	/** The members of `data` that come from the test file, and where it says so. */
	readonly expected?: { readonly members: readonly (keyof DataContract)[]; readonly at: Span };
	readonly at: Span;
}

/** What feeds an input, and why. Its identity is from → to. */
export interface Binding {
	readonly from: InputSource;
	readonly to: { readonly node: string; readonly input: string };
	readonly how: 'declared' | 'matched' | 'fixture';
	/** 0 to 1; only when matched. The parts sum to it. */
	readonly score?: number;
	readonly parts?: ScoreParts;
	/** The best candidates that were not taken, at most three. */
	readonly rivals: readonly Rival[];
	/** An equal score from an output that this consumer does not already use. */
	readonly tie: boolean;
	/** The contract lists the input under `skip_inputs`: the match is shown, but nothing is delivered. */
	readonly mounted?: false;
}

/** The points of one match (`compile/score-match.ts` says what each is worth). All zero: the types cannot match. */
export interface ScoreParts {
	readonly type: number;
	readonly dataType: number;
	readonly name: number;
	readonly exact: number;
	readonly source: number;
	readonly keywords: number;
	/** At most 0: what exceeds a score of 1. */
	readonly cap: number;
}

export interface Rival {
	readonly node: string;
	readonly output: string;
	readonly score: number;
	readonly parts: ScoreParts;
	/** Why it lost: a lower score, an equal one whose edge, or whose line in the interface, comes later, or already used by this consumer. */
	readonly because: 'lower-score' | 'declared-later' | 'already-used';
}
