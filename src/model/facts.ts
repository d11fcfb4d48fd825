import type { Framework } from './framework.ts';

/** What is known before anything runs: of the interpreter, and later of the scripts' source. */
export interface Facts {
	/** Absent when no planned node needs Python. */
	readonly python?: PythonFacts;
	/** Node → the machine learning frameworks that its script works with; absent: none does, or no source was read. */
	readonly frameworks?: Readonly<Record<string, readonly Framework[]>>;
	/** Node that failed → where what it missed was found; absent: nothing was. Known only after the run. */
	readonly clues?: Readonly<Record<string, Clue>>;
}

/**
 * What a look at the disk says of a failure: the folder of the repository that holds the `module` which could not be
 * imported; the `file` of the repository that was looked for in the working folder; files that were `left` in the working
 * folder while an output is missing.
 */
export interface Clue {
	readonly kind: 'module' | 'file' | 'left';
	/** At least one. Of the repository, or in the working folder. */
	readonly paths: readonly string[];
}

export interface PythonFacts {
	/** As the user named it; the resolved path stays out of the result. */
	readonly executable: string;
	/** Such as 3.11.7. */
	readonly version: string;
	readonly implementation: string;
	/** Installed distributions that a contract of the plan names, with their versions. */
	readonly packages: Readonly<Record<string, string>>;
	/** What contracts of the plan want installed, each name and range once; absent: they want nothing. */
	readonly requirements?: readonly RequirementFact[];
}

/** A requirement of a contract, compared with what is installed by Python's own rules (PEP 440). */
export interface RequirementFact {
	/** As the contract names it. */
	readonly name: string;
	readonly range: string;
	/** The version that is there; absent: none is. */
	readonly installed?: string;
	/** Absent where it cannot be told: the range is none, or nothing that compares versions is installed. */
	readonly met?: boolean;
	/** Why it cannot be told. */
	readonly why?: 'bad-range' | 'no-packaging';
}

/** The interpreter to start, resolved once; known to execute only. */
export interface ResolvedPython {
	/** Absolute path of the real program, not of a version manager's shim. */
	readonly path: string;
	readonly version: string;
}
