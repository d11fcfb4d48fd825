import type { Span } from './source.ts';

/** What tables looked like in a run that was accepted: a committed file, small enough to be reviewed. */
export interface Baseline {
	readonly version: 1;
	/** Of the readers that made it (`Profile.reader`): what another version found is not compared. */
	readonly reader: number;
	/** Pipeline → `Node.output` → its table. */
	readonly pipelines: Readonly<Record<string, Readonly<Record<string, BaselineEntry>>>>;
}

/** The table of one output. */
export interface BaselineEntry {
	readonly rows?: number;
	/** Column → its type and how many rows have no value in it. */
	readonly columns: Readonly<Record<string, { readonly type: string; readonly nulls?: number }>>;
}

/** How far a table may lie from the baseline. */
export interface Tolerance {
	/** Share of the baseline's rows: 0.2 lets 100 rows become 80 to 120. */
	readonly rows: number;
	/** Distance between two shares of missing values: 0.05 lets 2 % become 7 %. */
	readonly nulls: number;
}

/** The baseline that a test file names. */
export interface BaselineSettings {
	/** Relative to the workspace. */
	readonly file: string;
	readonly tolerance: Tolerance;
	/** `Node.output` → what holds for it instead; false: it is not compared. */
	readonly outputs: Readonly<Record<string, Tolerance | false>>;
	/** What the file holds; absent: there is none yet. */
	readonly accepted?: Baseline;
	readonly at: Span;
}

export const differenceKinds = [
	'column-removed',
	'column-added',
	'column-retyped',
	'rows',
	'nulls',
	'new', // an output that the baseline does not have yet
	'stale', // an entry of an output that the pipeline does not have, or that is no table any more
] as const;
export type DifferenceKind = (typeof differenceKinds)[number];

/** Something in which an output differs from the baseline. */
export interface BaselineDifference {
	readonly kind: DifferenceKind;
	readonly node: string;
	readonly output: string;
	readonly column?: string;
	/** In words: a type, a number of rows, a share of missing values. */
	readonly was?: string;
	readonly is?: string;
	/** Within the tolerance: shown, but no finding. */
	readonly tolerated: boolean;
}

/** What came of comparing a run with its baseline. */
export interface BaselineReport {
	readonly file: string;
	/** In plan order; stale entries last. */
	readonly differences: readonly BaselineDifference[];
	/** The file was written anew from this run. */
	readonly updated?: true;
}
