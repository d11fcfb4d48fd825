/** A place in a text file. Lines and columns count from 1; a column counts UTF-16 code units, as editors do. */
export interface Position {
	readonly line: number;
	readonly column: number;
}

/** A stretch of a file that a message can point at. `file` is relative to the workspace, with `/`. */
export interface Span {
	readonly file: string;
	readonly start: Position;
	/** The position after the last character. */
	readonly end: Position;
}

/** A span that stands for a whole file: line 1, column 1. */
export function startOf(file: string): Span {
	return { file, start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };
}
