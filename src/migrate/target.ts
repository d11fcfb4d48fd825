import type { Scalar } from '../model/project.ts';
import type { Span } from '../model/source.ts';

/** A node as far as old files may speak of it. */
export interface Target {
	readonly node: string;
	readonly step: string;
	/** Path of its script; absent: it has none here. */
	readonly script?: string;
	readonly inputs: readonly {
		readonly name: string;
		/** What feeds it already, as `Node.output` or a path. */
		readonly fedBy?: string;
		/** What the contract's path is: a folder, unless it ends like a file. */
		readonly shape?: 'file' | 'directory';
	}[];
	readonly outputs: readonly string[];
	/** Variables that the interface declares, with their defaults. */
	readonly env: readonly { readonly name: string; readonly default?: string }[];
	/** Job arguments that the interface declares. */
	readonly args: readonly string[];
	/** Its job type, which the node's name says. */
	readonly jobType?: string;
}

/** A line for the test file, and the line of the old file that it comes from. */
export interface Taken {
	readonly node: string;
	readonly group: 'inputs' | 'stub' | 'env' | 'args' | 'note';
	/** The port, variable or argument; empty for a note. */
	readonly name: string;
	readonly value: Scalar;
	/** How the script is handed an input, where its contract says otherwise. */
	readonly as?: 'directory';
	readonly at: Span;
}

/** Something of an old file that has no line in the test file, and why. */
export interface Left {
	/** What it is, such as `input_paths.data` or `instance_type (5 nodes)`. */
	readonly what: string;
	readonly reason: string;
	/** `lost`: a person should look at it. `needless`: nothing is missing without it. */
	readonly kind: 'lost' | 'needless';
	readonly at: Span;
}

/** What came of reading one old file. */
export interface Reading {
	readonly taken: readonly Taken[];
	readonly left: readonly Left[];
}

/** What is known of a path that an old file names. */
export interface KnownPath {
	/** Relative to the workspace; absent when it lies outside. */
	readonly inside?: string;
	readonly exists: boolean;
	readonly isFolder?: boolean;
}

/** Looks up a path of an old file, which may be absolute. The answers are collected beforehand. */
export type LookUp = (path: string) => KnownPath;
