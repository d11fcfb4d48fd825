import type { FileProfile } from '../../model/profile.ts';
import type { TableJudging } from './schema/table-judge.ts';

/** A file to be read, with what is known before its reader starts. */
export interface FileToRead {
	/** Absolute. */
	readonly path: string;
	/** Relative to the output's folder: for messages. */
	readonly name: string;
	readonly bytes: number;
	/** The first bytes (`caps.head`), or the whole file if it is shorter. */
	readonly head: Uint8Array;
	/** A contract asks for its rows: a list without items is a table without rows, and not just an empty list. */
	readonly isTable?: boolean;
	/** Judges the rows, where the contract has a schema for them. */
	readonly judge?: TableJudging;
}

/** What a reader found: parts of the file's profile, and notes on what it left out. */
export interface FileReading extends Partial<
	Pick<FileProfile, 'problem' | 'table' | 'encoding' | 'array' | 'members' | 'entries' | 'contents'>
> {
	readonly notes?: readonly string[];
}
