/** What the source of one Python script says, read without running it. Absent members: nothing of the kind is there. */
export interface ScriptFacts {
	/** It cannot be understood; then nothing else is known. */
	readonly problem?: { readonly message: string; readonly at?: SourcePlace };
	/** How the driver would run it: `main` called, the whole file as a program, or not at all (`why`). */
	readonly how?: 'called' | 'program' | 'not';
	readonly why?: string;
	/** Where `why` is. */
	readonly at?: SourcePlace;
	/** The function `main` at module level. */
	readonly main?: { readonly parameters: readonly string[]; readonly at: SourcePlace };
	/** There is an `if __name__ == "__main__"`. */
	readonly guard?: boolean;
	readonly uses?: readonly KeyUse[];
	/** Maps of which not every use could be followed: nothing can be said of what is not used. */
	readonly open?: readonly KeyMap[];
	/** It starts other programs, which see the environment of its process. */
	readonly handsOn?: boolean;
	/** Modules imported when the script is, without the standard library, in the order of the text. */
	readonly imports?: readonly ImportFact[];
	/** What happens when the script is imported: it installs packages, or touches files, programs or the network. */
	readonly atImport?: readonly {
		readonly kind: 'installs' | 'works';
		readonly what: string;
		readonly at: SourcePlace;
	}[];
	readonly commandLine?: CommandLineFact;
	/** Folders and files of the cloud that it names itself, such as `/opt/ml/processing/input/raw`. */
	readonly cloudPlaces?: readonly { readonly path: string; readonly use: PathUse }[];
	/** What it changes of how modules are imported, when it is imported itself: the environment or the module path. */
	readonly bends?: string;
}

/** The four arguments of `main`, and the environment of the process. */
export type KeyMap = 'inputs' | 'outputs' | 'variables' | 'arguments' | 'environment';

/** A key of one of the maps that the source uses. */
export interface KeyUse {
	readonly of: KeyMap;
	readonly name: string;
	/** `demand` fails without it, `ask` has another way, `test` only looks whether it is there. */
	readonly how: 'demand' | 'ask' | 'test';
	/** False: the map may hold more than the script was given, such as a key that it set itself. */
	readonly sure: boolean;
	/** It is reached only under a condition, or its failure is caught. */
	readonly conditional?: boolean;
	/** What runs it: importing the script, calling its functions, or only running it as a program. */
	readonly where: 'import' | 'function' | 'guard';
	/** What the script takes where there is none. */
	readonly default?: string | number | boolean;
	/** Of an input or output: what is done with its path. */
	readonly path?: PathUse;
	readonly at: SourcePlace;
}

/** What a script does with a path that it is given, as far as its source tells. */
export interface PathUse {
	readonly shape?: 'file' | 'folder';
	/** Ending of the file, such as `csv`. */
	readonly ending?: string;
	readonly flow?: 'in' | 'out';
}

export interface ImportFact {
	/** Dotted; empty for `from . import x`. */
	readonly module: string;
	/** Dots before it. */
	readonly level: number;
	/** What is taken from it by `from … import`. */
	readonly names: readonly string[];
	/** The script goes on without it. */
	readonly optional: boolean;
	/** `local`: beside the script or in a folder of `python.path`. */
	readonly origin: 'local' | 'installed';
	readonly at: SourcePlace;
}

/** The command line that a script parses itself. */
export interface CommandLineFact {
	/** It refuses what it does not know. */
	readonly strict: boolean;
	/** Every flag could be read from the source. */
	readonly complete: boolean;
	readonly flags: readonly {
		/** As it is typed, `--job-type`; a positional argument without dashes. */
		readonly name: string;
		readonly required: boolean;
		/** The attribute it is stored in, where it is named apart; else empty. */
		readonly destination: string;
		/** The sub-command that takes it; absent: it stands before any. */
		readonly of?: string;
		readonly default?: string | number | boolean;
		/** The variable of the environment that its default is taken from. */
		readonly variable?: string;
		/** What is done with the value where it is a path. */
		readonly path?: PathUse;
		/** Each use of the value is reached only under a condition. */
		readonly conditional?: boolean;
		readonly at: SourcePlace;
	}[];
	/** A library that reads it in a way that is not looked into, such as `click`. */
	readonly library?: string;
	/** It looks at `sys.argv` itself: the places that it reads by number. */
	readonly words?: readonly number[];
}

/** A stretch of a line of a script. */
export interface SourcePlace {
	readonly line: number;
	readonly column: number;
	readonly endLine: number;
	readonly endColumn: number;
}
