import type { Evidence } from './execution.ts';
import type { DataContract } from './project.ts';
import type { Profile } from './profile.ts';

/**
 * Where data is handled: copied, sealed, packed and profiled. A port, because it lives in a process of its own: the
 * main process must stay small (every spawn costs more the larger the parent is) and data never passes through it.
 * Paths here are absolute.
 */
export interface Workbench {
	/** Puts a node's inputs in place and makes its folders, from empty. */
	stage(job: StageJob): Promise<StageReport>;
	/** Seals what a node wrote: lists, digests, packs and profiles each output. */
	seal(job: SealJob): Promise<SealReport>;
	close(): Promise<void>;
}

export interface StageJob {
	/** The node's folder; removed and made anew. */
	readonly folder: string;
	/** Folders to make, relative to it. */
	readonly folders: readonly string[];
	/** Names directly in the folder that are not removed; absent: everything goes. */
	readonly keep?: readonly string[];
	readonly copies: readonly StageCopy[];
}

export interface StageCopy {
	/** The input it is for. */
	readonly input: string;
	/** The path in the repository, where it is from there and to be read into a profile. */
	readonly fixture?: string;
	/** Absolute path of a file or folder. */
	readonly from: string;
	/** Relative to the node's folder. */
	readonly to: string;
	/**
	 * `file`: the input is a file of this name; a folder is searched for it. `directory`: the input is a folder; a
	 * file is put into it under its own name.
	 */
	readonly shape: 'file' | 'directory';
	/** Sub-folders that must exist beside or receive the whole input (design §4, channels). */
	readonly channels: readonly string[];
	/** Links are followed as long as they stay in this folder (absolute); absent: in `from` itself. */
	readonly within?: string;
	/** It becomes an output: its own files even where an input would be a folder of links, which lead out of the node. */
	readonly owned?: true;
	/** Tables among the files are put there with their header and without their rows. */
	readonly emptied?: true;
	/** The tree digest that the source must still have. */
	readonly expect?: string;
}

export interface StageReport {
	readonly problems: readonly { readonly input: string; readonly message: string }[];
	readonly inputs: readonly {
		readonly input: string;
		/** Of its copy. */
		readonly fixture?: string;
		readonly fileCount: number;
		readonly bytes: number;
		/** Of the content; of what is only linked, its stamp after `stamp:`. */
		readonly digest: string;
		/** Over sizes and times of change: still equal means that nothing was written. */
		readonly stamp: string;
		readonly linked: boolean;
		/** How many of its tables lost their rows, where that was asked for. */
		readonly emptied?: number;
	}[];
}

export interface SealJob {
	readonly folder: string;
	readonly outputs: readonly SealOutput[];
	/** Inputs to look at for changes, with the digest that staging gave. */
	readonly inputs: readonly {
		readonly input: string;
		readonly path: string;
		readonly digest: string;
		readonly stamp?: string;
	}[];
	/** What the repository feeds, to be read into profiles. */
	readonly fixtures?: readonly SealFixture[];
}

/** A file or folder of the repository that feeds an input. */
export interface SealFixture {
	/** Relative to the workspace. */
	readonly path: string;
	readonly from: string;
	/** See `StageCopy`. */
	readonly within: string;
	/** The input that it feeds, and what that declares of it. */
	readonly reader: Pick<OutputReader, 'node' | 'input'> & Partial<OutputReader>;
}

export interface SealOutput {
	readonly output: string;
	/** Relative to the node's folder. */
	readonly path: string;
	readonly shape: 'file' | 'directory';
	readonly delivery: 'as-is' | 'model.tar.gz' | 'output.tar.gz';
	/** Where a packed one goes, relative to the node's folder. */
	readonly deliverTo: string;
	readonly data?: DataContract;
	/** What its readers ask of its table. */
	readonly readers?: readonly OutputReader[];
}

/** An input that reads an output, and what it declares of it. */
export interface OutputReader {
	readonly node: string;
	readonly input: string;
	readonly data: DataContract;
}

export interface SealReport {
	readonly evidence: readonly Evidence[];
	readonly undeclared: readonly string[];
	readonly modifiedInputs: readonly string[];
	/** Input → whether anything of it was read; those of which that cannot be known are left out. */
	readonly inputsRead?: Readonly<Record<string, boolean>>;
	/** What the fixtures hold, in their order; undefined for what is not there any more. */
	readonly fixtures?: readonly (Profile | undefined)[];
}

/** Reads files into a profile; the part of sealing that knows formats. */
export type ReadProfile = (
	folder: string,
	files: readonly { readonly path: string; readonly bytes: number }[],
	data?: DataContract,
	readers?: readonly OutputReader[],
) => Promise<Profile>;

/**
 * Writes a table's header to a path where nothing is, without the rows. False: the file is no table whose header could be
 * kept, or it has no rows to lose; nothing was written.
 */
export type EmptyTable = (
	file: { readonly source: string; readonly name: string; readonly bytes: number },
	to: string,
) => Promise<boolean>;
