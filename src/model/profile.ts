import type { DataFormat, Scalar } from './project.ts';

/** What an output holds, read once, with caps. Data flow is judged on profiles, never on the files again. */
export interface Profile {
	/** Version of the readers: a profile of another version is not compared. */
	readonly reader: number;
	/**
	 * The one format of the files that hold the data (those that `data.files` names, else all but markers such as
	 * `_SUCCESS`), or `mixed`; absent when there is no such file.
	 */
	readonly format?: DataFormat | 'mixed';
	readonly files: readonly FileProfile[];
	/** All files, also those beyond the cap on `files`. */
	readonly fileCount: number;
	readonly bytes: number;
	/** The table that the files are together, when they are one. */
	readonly table?: TableProfile;
	/** What was not read and why, in words. */
	readonly notes: readonly string[];
	/** How many files `data.files` names; absent when it is not given. */
	readonly matched?: number;
	/** Where the data goes against the Table Schema of its contract, one for each column and constraint; at most 50. */
	readonly violations?: readonly Violation[];
	/** The same of the Table Schemas of inputs that read it, of each that it goes against. */
	readonly unmet?: readonly UnmetReader[];
	/** Inputs that read it and whose Table Schemas were not judged value by value: there are too many of them. */
	readonly unjudged?: readonly ReaderName[];
	/** What was found at each place that `data.values` asks about, by the same key. */
	readonly values?: Readonly<Record<string, FoundValue>>;
}

/** A value in a JSON file, or that there is none: `there` says in words what lies there instead. */
export type FoundValue = Scalar | { readonly missing: true; readonly there: string };

/** What a Table Schema can ask of a cell or of a key. */
export const constraintNames = [
	'type',
	'required',
	'unique',
	'minimum',
	'maximum',
	'enum',
	'pattern',
	'minLength',
	'maxLength',
	'primaryKey',
] as const;
export type ConstraintName = (typeof constraintNames)[number];

/** An input that reads an output. */
export interface ReaderName {
	readonly node: string;
	readonly input: string;
}

/** An input whose Table Schema the data that it reads goes against. */
export interface UnmetReader extends ReaderName {
	readonly violations: readonly Violation[];
}

/** The cells of one column that go against one constraint: the first of them, and how many there are. */
export interface Violation {
	readonly constraint: ConstraintName;
	/** Those of a primary key are joined by `, `. */
	readonly column: string;
	/** The file of the first cell, relative to the output's folder. */
	readonly file: string;
	/** Its row of data in that file, from 1. */
	readonly row: number;
	/** The line that the row ends in, where rows are lines. */
	readonly line?: number;
	/** What the cell holds, cut to a few characters. */
	readonly value: string;
	/** What it should be, such as `an integer` or `at least 0`. */
	readonly wanted: string;
	/** How many cells there are. */
	readonly count: number;
}

export interface FileProfile {
	/** Relative to the output's folder. */
	readonly path: string;
	readonly bytes: number;
	readonly format: DataFormat;
	/** Why it cannot be read as the format that its name or its first bytes say. */
	readonly problem?: { readonly message: string; readonly line?: number };
	readonly table?: TableProfile;
	/** How a table of text is written, where it is not UTF-8. */
	readonly encoding?: 'latin-1';
	/** What an array is: its lengths and the type of its items, such as `300 × 12 <f8`. */
	readonly array?: string;
	/** Names at the top of a JSON object, at most 100. */
	readonly members?: readonly string[];
	/** Names in an archive, at most 100. */
	readonly entries?: readonly string[];
	/** A digest of what is packed in an archive or a gzip file, in whatever order, at whatever time and however tightly. */
	readonly contents?: string;
}

export interface TableProfile {
	readonly columns: readonly ColumnProfile[];
	/** Absent when a cap stopped the reading. */
	readonly rows?: number;
	/** How many columns there are, when `columns` holds only the first of them and those that a contract names. */
	readonly columnCount?: number;
	/** What separates the cells of a row, where it is neither a comma nor a tab. */
	readonly delimiter?: string;
	/** It has no header row: its columns are named by their position. */
	readonly headless?: true;
	/** Columns that the header names more than once, at most five. */
	readonly repeated?: readonly string[];
	/** The first rows, at most five, with the first columns and the beginnings of their cells. */
	readonly sample?: readonly (readonly string[])[];
	/** How many blocks of rows a parquet file has. */
	readonly rowGroups?: number;
}

export interface ColumnProfile {
	readonly name: string;
	/** A Frictionless type name. */
	readonly type: string;
	readonly nulls?: number;
	/** How many different values there are: exact up to 256, beyond that within about 5 %. */
	readonly distinct?: number;
	readonly min?: string | number;
	readonly max?: string | number;
	/** How its numbers are spread, where all of them were read. */
	readonly histogram?: Histogram;
	/** The values of a column of texts that has but a few, the most frequent first, at most 8. */
	readonly frequent?: readonly FrequentValue[];
}

/** How many numbers lie in each of up to 16 bins of one width, a power of two: `from` ≤ number < `from` + `width`, and so on. */
export interface Histogram {
	readonly from: number;
	readonly width: number;
	readonly counts: readonly number[];
}

/** A value, cut to a few characters, and how often it occurs. */
export interface FrequentValue {
	readonly value: string;
	readonly count: number;
}
