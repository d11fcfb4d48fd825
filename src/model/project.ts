import type { BaselineSettings } from './baseline.ts';
import type { Emulation, BadOutputMode, FailOn, FailureMode, KeepMode, LauncherKind } from './request.ts';
import type { ProbeKind, UnwiredMode } from './request.ts';
import type { Span } from './source.ts';

/** Everything that load found, well formed but not yet consistent. Every item knows where it was written. */
export interface Project {
	/** Name of the pipeline: the DAG's file name without its endings. */
	readonly pipeline: string;
	readonly dag: Dag;
	readonly interfaces: readonly StepInterface[];
	/** Interfaces of later workspaces that one of `interfaces` hides; absent: none. */
	readonly hidden?: readonly StepInterface[];
	readonly test: TestFile;
	readonly workspaces: readonly Workspace[];
	readonly files: readonly ProjectFile[];
	/** What matching chose when the wiring was last accepted; absent: no lock, or none of this pipeline. */
	readonly lock?: WiringLock;
}

/** The committed record of what matching chose in one pipeline (`wiring.lock`). */
export interface WiringLock {
	readonly bindings: readonly LockedBinding[];
	readonly at: Span;
}

export interface LockedBinding {
	/** `Node.input`. */
	readonly to: string;
	/** `Node.output`. */
	readonly from: string;
	readonly score: number;
	/** The best output that was not taken. */
	readonly runnerUp?: { readonly from: string; readonly score: number };
	readonly at: Span;
}

export interface Dag {
	/** In the order of declaration, without duplicates. */
	readonly nodes: readonly DagNode[];
	/** In the order of declaration, without duplicates, self-loops and dangling ends (those are diagnostics). */
	readonly edges: readonly DagEdge[];
	/** What the file says beside the graph; kept for whoever writes the DAG again. */
	readonly metadata?: Readonly<Record<string, unknown>>;
	readonly at: Span;
}

export interface DagNode {
	readonly id: string;
	/** The step, where the DAG names it apart from the node (the short shape's `step:`). */
	readonly step?: string;
	readonly at: Span;
}

/** `to` runs after `from`. Which data flows is decided by compile. */
export interface DagEdge {
	readonly from: string;
	readonly to: string;
	readonly at: Span;
}

/** A pair of interface and script places that belong together; the first that knows a step wins. */
export interface Workspace {
	/** Position in the list, from 0. */
	readonly index: number;
	/** As the user wrote it, or the usual place that was found. */
	readonly interfaces: string;
	/** Script folders that are searched for this workspace, in order. */
	readonly scripts: readonly string[];
}

/** A file of the repository that the plan may refer to. */
export interface ProjectFile {
	/** Relative to the workspace, with `/`. */
	readonly path: string;
	readonly role: 'script' | 'fixture' | 'schema';
	readonly kind: 'file' | 'directory';
	/** Of a directory: the sum over its files. */
	readonly bytes: number;
	/** Hex. Scripts and schemas only: fixtures are hashed when they are copied. */
	readonly sha256?: string;
	/** The file, or one in the directory, is a Git LFS pointer: its path. */
	readonly lfsPointer?: string;
}

/** The kinds of thing that flow between steps (`reference: cursus DependencyType`). */
export const portTypes = [
	'model_artifacts',
	'processing_output',
	'training_data',
	'hyperparameters',
	'payload_samples',
	'custom_property',
] as const;
export type PortType = (typeof portTypes)[number];

export const nodeTypes = ['source', 'internal', 'sink', 'singular'] as const;
export type NodeType = (typeof nodeTypes)[number];

/** A step: what its script needs and makes, and how its ports are matched. One `*.step.yaml`. */
export interface StepInterface {
	readonly step: string;
	readonly nodeType: NodeType;
	readonly file: string;
	/** Index into `Project.workspaces`. */
	readonly workspace: number;
	readonly registry: Registry;
	/** Without a variant. */
	readonly base: StepShape;
	/** Per job type: the base with the variant merged over it, maps key by key, everything else replaced. */
	readonly variants: Readonly<Record<string, StepShape>>;
	readonly at: Span;
}

export interface Registry {
	/** `Training` makes the emulation pack the outputs. */
	readonly sagemakerStepType?: string;
	readonly description?: string;
	readonly configClass?: string;
	readonly builderStepName?: string;
}

export interface StepShape {
	readonly contract: Contract;
	/** Absent in interfaces that only have a contract; then ports come from the contract and match by equal names. */
	readonly spec?: Spec;
}

/** What the script itself needs and makes. */
export interface Contract {
	/** File name of the script; null says that the step has none (cloud-only); absent: by the conventional name. */
	readonly entryPoint?: string | null;
	/** The script needs the files beside it. */
	readonly sourceDir: boolean;
	/** Argument list with placeholders, for scripts in any language; wins over `entryPoint`. */
	readonly command?: readonly string[];
	/** Where the command or else the entry point is written; absent where neither is. */
	readonly programAt?: Span;
	readonly inputs: readonly ContractInput[];
	readonly outputs: readonly ContractOutput[];
	/** Command-line flags without dashes, each with its prose or default; `default`: the very value, with its type. */
	readonly arguments: readonly { readonly name: string; readonly text: string; readonly default?: Scalar }[];
	readonly jobArguments: readonly { readonly flag: string; readonly source: string }[];
	readonly env: {
		readonly required: readonly string[];
		readonly optional: readonly { readonly name: string; readonly default: string }[];
	};
	/** Variables that the platform fills with a place of the run: its prefix and these segments. */
	readonly computedEnvPaths?: readonly { readonly name: string; readonly segments: readonly string[] }[];
	/** Package name → version range, `python` included. */
	readonly frameworkRequirements: readonly { readonly name: string; readonly range: string }[];
	/** Spec dependencies that are not mounted. */
	readonly skipInputs: readonly string[];
	readonly at: Span;
}

export interface ContractInput {
	readonly name: string;
	/** The container's path; null where the platform decides. */
	readonly path: string | null;
	readonly required: boolean;
	/** Sub-folders that the platform fans the input out to, such as train, val, test. */
	readonly channels: readonly string[];
	readonly data?: DataContract;
	readonly at: Span;
}

export interface ContractOutput {
	readonly name: string;
	readonly path: string | null;
	readonly data?: DataContract;
	readonly at: Span;
}

/** What is promised about data: by an interface, or asked by the test file's `expect`. */
export interface DataContract {
	readonly format?: DataFormat;
	/** A Frictionless Table Schema: inline, or the path of a file. */
	readonly schema?: Readonly<Record<string, unknown>> | string;
	readonly minRows?: number;
	/** Glob of the files that hold the table, relative to the port's folder. */
	readonly files?: string;
	/** The output may be missing. */
	readonly optional?: boolean;
	/** `file#/json/pointer` → what its value must be. */
	readonly values?: Readonly<Record<string, ValueExpectation>>;
}

/** Formats that are told apart by their content. */
export const dataFormats = [
	'csv',
	'tsv',
	'json',
	'jsonl',
	'parquet',
	'arrow',
	'tar.gz',
	'zip',
	'gzip',
	'pickle',
	'npy',
	'text',
	'binary',
] as const;
export type DataFormat = (typeof dataFormats)[number];

export interface ValueExpectation {
	readonly min?: number;
	readonly max?: number;
	readonly equals?: string | number | boolean | null;
	/** Absolute distance allowed from `equals`. */
	readonly within?: number;
}

/** How the ports are matched with those of other steps. */
export interface Spec {
	readonly dependencies: readonly Dependency[];
	readonly outputs: readonly SpecOutput[];
}

export interface Dependency {
	readonly name: string;
	readonly type: PortType;
	readonly required: boolean;
	readonly compatibleSources: readonly string[];
	readonly semanticKeywords: readonly string[];
	readonly dataType: string;
	readonly at: Span;
}

export interface SpecOutput {
	readonly name: string;
	readonly type: PortType;
	readonly aliases: readonly string[];
	readonly dataType: string;
	readonly propertyPath?: string;
	readonly at: Span;
}

/** A value of an argument, with its type kept. */
export type Scalar = string | number | boolean | null;

/** The test file with the request's flags merged over it: every setting has its value. */
export interface TestFile {
	/** The file it was read from, if there is one. */
	readonly file?: string;
	readonly python: PythonSettings;
	readonly defaults: {
		readonly timeoutMs: number;
		readonly retries: number;
		readonly env: Readonly<Record<string, string>>;
	};
	readonly strict: boolean;
	readonly failOn: FailOn;
	readonly allowEmpty: boolean;
	readonly allowMissingScripts: boolean;
	readonly emulate: Emulation;
	readonly unwired: UnwiredMode;
	readonly onFailure: FailureMode;
	readonly onBadOutput: BadOutputMode;
	readonly keep: KeepMode;
	readonly launcher: LauncherKind;
	/** Absent: the number of CPUs. */
	readonly maxParallel?: number;
	/** How much memory scripts may take together. Absent: all that the machine has. */
	readonly memoryBytes?: number;
	readonly deadlineMs?: number;
	/** Names only. Which of them are set is known to execute, not to the plan. */
	readonly envPassthrough: readonly string[];
	readonly nodes: Readonly<Record<string, NodeSettings>>;
	/** `Node.input` → `Node.output`, as written. */
	readonly wiring: readonly { readonly to: string; readonly from: string; readonly at: Span }[];
	readonly baseline?: BaselineSettings;
	/** Absent: none. */
	readonly probes?: readonly ProbeKind[];
}

export interface PythonSettings {
	/** Program name or path; a relative path with a `/` is relative to the workspace. */
	readonly executable: string;
	/** Extra folders for `sys.path`, relative to the workspace. */
	readonly path: readonly string[];
	readonly observe: boolean;
	/** Whether scripts may install packages; absent: they may. */
	readonly installs?: 'allow' | 'block';
	/** Absent: `auto`. */
	readonly warm?: WarmSetting;
	/** A file of packages that are installed into a virtual environment before anything runs. */
	readonly requirements?: { readonly file: string; readonly sha256: string; readonly at: Span };
}

/**
 * Whether scripts are forked from processes that have imported what they import: where it is safe and worth it, never, or
 * with just these modules.
 */
export type WarmSetting = 'auto' | 'off' | readonly string[];

/** What the test file says of one node. */
export interface NodeSettings {
	readonly at: Span;
	/** The DAG's step for this node, where its name does not tell. */
	readonly step?: string;
	/** The node is not run; these files are its outputs (output → path). */
	readonly stub?: Readonly<Record<string, FixturePath>>;
	/** External inputs (input → path). */
	readonly inputs: Readonly<Record<string, FixturePath>>;
	readonly env: Readonly<Record<string, { readonly value: string; readonly at: Span }>>;
	readonly args: Readonly<Record<string, { readonly value: Scalar; readonly at: Span }>>;
	readonly expect: Readonly<Record<string, DataContract & { readonly at: Span }>>;
	readonly timeoutMs?: number;
	/** How much memory its script takes. Absent: nothing is said. */
	readonly memoryBytes?: number;
	readonly retries?: number;
	readonly probes?: readonly ProbeKind[];
	/** Not run, and why. */
	readonly skip?: string;
	/** A failure is shown but not red, and why. */
	readonly allowFailure?: string;
	/** Shown in reports. */
	readonly note?: string;
}

export interface FixturePath {
	readonly path: string;
	/** How the script is handed it; absent: by the ending of the contract's path. */
	readonly as?: 'file' | 'directory';
	readonly at: Span;
}
