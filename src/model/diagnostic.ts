import { stableKey } from './key.ts';
import type { Span } from './source.ts';

/** The seven families of things that can be wrong with what the user wrote. */
export const diagnosticFamilies = ['input', 'discovery', 'dag', 'catalog', 'script', 'compilation', 'plan'] as const;
export type DiagnosticFamily = (typeof diagnosticFamilies)[number];

/**
 * Every diagnostic code with its family, what it means and what to do. Codes are contract: tests assert them and the
 * documentation has a section for each (generated from this table). The wording of a message may change freely.
 */
export const diagnosticCodes = {
	// input: a file, a flag or a value cannot be read as what it should be
	'file-not-found': [
		'input',
		'A file that was named does not exist.',
		'Correct the path; it is relative to the workspace.',
	],
	'file-too-large': [
		'input',
		'A definition file is over 1 MB.',
		'Split it, or check that the path names the file you mean.',
	],
	'file-unreadable': [
		'input',
		'A file exists but cannot be read.',
		'Check its permissions and that it is a regular file.',
	],
	'file-is-lfs-pointer': [
		'input',
		'A definition file is a Git LFS pointer, not its content.',
		'Check out with `lfs: true`, or run `git lfs pull`.',
	],
	'path-outside-workspace': [
		'input',
		'A path leaves the folder that the pipeline runs in.',
		'Use a path inside that folder, or run it in one above.',
	],
	'yaml-syntax': ['input', 'The text is not valid YAML 1.2 or JSON.', 'Mend the syntax at the place shown.'],
	'duplicate-key': ['input', 'A mapping has the same key twice.', 'Keep one of the two.'],
	'too-many-aliases': ['input', 'YAML aliases expand beyond the bound.', 'Write the repeated part out.'],
	'forbidden-key': ['input', 'A key such as `__proto__` is not allowed.', 'Rename the key.'],
	'unknown-key': ['input', 'A key is not known here.', 'Check the spelling; unknown keys have no effect.'],
	'missing-key': ['input', 'A key that must be there is not.', 'Add it.'],
	'invalid-value': [
		'input',
		'A value has the wrong type or is not one of the allowed ones.',
		'Use a value as the message says.',
	],
	'invalid-option': [
		'input',
		'A flag or action input has a value that cannot be used.',
		'Use a value as the message says.',
	],
	// discovery: the files that make a pipeline were not found or not unique
	'no-dag-found': [
		'discovery',
		'No DAG file was found in the usual places.',
		'Write one, have `init` draft it, or name it with `dag:` or `--dag`.',
	],
	'several-dags-found': [
		'discovery',
		'Several DAG files were found and none was named.',
		'Name the one to run, or a list, with `dag:`.',
	],
	'no-interfaces-found': [
		'discovery',
		'No step interface was found.',
		'Have `init` draft them, or name the folders with `interfaces:`.',
	],
	'pattern-matches-nothing': [
		'discovery',
		'A folder or glob that was named matches no file.',
		'Correct it or remove it.',
	],
	// dag: the graph itself
	'dag-shape': ['dag', 'The DAG has none of the known shapes.', 'Use one of the shapes of the reference.'],
	'dag-version': ['dag', 'The DAG is of a version that cannot be read.', 'Major version 1 is understood.'],
	'dag-empty': ['dag', 'The DAG has no nodes.', 'Add at least one node.'],
	'duplicate-node': ['dag', 'A node is declared twice.', 'Remove one, or rename it.'],
	'duplicate-edge': ['dag', 'An edge is declared twice.', 'Remove one.'],
	'self-loop': ['dag', 'A node depends on itself.', 'Remove the edge.'],
	'dangling-edge': ['dag', 'An edge names a node that is not declared.', 'Declare the node or correct the name.'],
	'dag-cycle': ['dag', 'Nodes depend on each other in a circle.', 'Remove one of the edges named.'],
	// catalog: steps and their interfaces
	'unknown-step': [
		'catalog',
		'A node is of a step that no interface describes.',
		'Correct the name, add an interface, or set `step:`.',
	],
	'duplicate-step': ['catalog', 'Two interfaces in one workspace describe the same step.', 'Remove one.'],
	'step-overridden': [
		'catalog',
		'An interface hides one of the same step in a later workspace.',
		'Nothing, if it is meant.',
	],
	'override-narrows': [
		'catalog',
		'An interface lacks ports, variables or arguments of the one that it hides, or gives a port another type.',
		'Add what is missing, or nothing, if it is meant.',
	],
	'override-breaks-binding': [
		'catalog',
		'An interface changes or loses a wiring that the one which it hides would have.',
		'Declare the wiring in the test file, or make the two agree.',
	],
	'unknown-job-type': [
		'catalog',
		'A node has a job type that the step has no variant for.',
		'The base interface is used; correct the suffix if that is wrong.',
	],
	'interface-path': [
		'catalog',
		'A contract path does not begin with a path that the platform mounts.',
		'Use one of the roots named.',
	],
	'interface-inconsistent': ['catalog', 'Parts of an interface contradict each other.', 'Make them agree.'],
	'required-differs': [
		'catalog',
		'The contract and the spec disagree on whether an input is required.',
		'Make them agree; the spec is what counts.',
	],
	'unknown-source': [
		'catalog',
		'A compatible source names no known step.',
		'Correct the name; as it is, it never matches.',
	],
	// script: the program of a step
	'script-not-found': [
		'script',
		'The script of a step is not in the repository.',
		'Add it, give the node a `stub`, or allow missing scripts.',
	],
	'cloud-only-without-stub': [
		'script',
		'A step that has no script of its own feeds others and has no stub.',
		'Give the node a `stub` with files for each output.',
	],
	'command-invalid': [
		'script',
		'The command of a step names a placeholder that does not exist.',
		'Use the placeholders named.',
	],
	'python-not-found': [
		'script',
		'The Python interpreter cannot be started.',
		'Install Python 3.9 or newer, or name one with `python:`.',
	],
	'python-too-old': ['script', 'The Python interpreter is older than 3.9.', 'Name a newer one with `python:`.'],
	'requirements-not-installed': [
		'script',
		'The packages of `python.requirements` could not be installed.',
		'Look at the end of the log in the message; correct the file, or what is needed to get its packages.',
	],
	// compilation: node, port and value resolution
	'unknown-node': [
		'compilation',
		'The test file or a flag names a node that the DAG does not have.',
		'Correct the name.',
	],
	'unknown-input': ['compilation', 'An input is named that the step does not have.', 'Correct the name.'],
	'unknown-output': ['compilation', 'An output is named that the step does not have.', 'Correct the name.'],
	'wiring-invalid': [
		'compilation',
		'A declared wiring cannot be: the producer does not run before the consumer.',
		'Add the edge to the DAG or correct the wiring.',
	],
	'input-fed-twice': [
		'compilation',
		'An input has a line under `wiring` and a file under `inputs`.',
		'Keep one of the two.',
	],
	'missing-input': ['compilation', 'A required input is fed by nothing.', 'Give it a file under `inputs`, or wire it.'],
	'missing-env': ['compilation', 'A required environment variable has no value.', 'Set it under `env`.'],
	'missing-argument': ['compilation', 'A job argument has no value.', 'Set it under `args`.'],
	'missing-passthrough': [
		'compilation',
		'A variable that is to be passed through is not set here.',
		'Set it, or remove the name.',
	],
	'fixture-not-found': [
		'compilation',
		'A file named as an input or a stub does not exist.',
		'Correct the path or add the file.',
	],
	'fixture-is-lfs-pointer': [
		'compilation',
		'A fixture is a Git LFS pointer, not its content.',
		'Check out with `lfs: true`, or run `git lfs pull`.',
	],
	// plan: decisions that a reader should know of
	'ambiguous-binding': ['plan', 'Two outputs fit an input equally well.', 'Paste the line shown under `wiring:`.'],
	'bound-by-structure-only': [
		'plan',
		'An input was matched although the names hardly agree.',
		'Paste the line shown under `wiring:` if it is right.',
	],
	'wiring-differs-from-lock': [
		'plan',
		'Matching chooses otherwise than when the wiring was last accepted.',
		'Look at it with `explain`; then run `plan --accept`, or wire what you want.',
	],
	'proposed-binding': [
		'plan',
		'An output may fit an input, but names differ and there is no `spec`.',
		'Paste the line shown under `wiring:`.',
	],
	'edge-carries-no-data': [
		'plan',
		'An edge orders two nodes but nothing flows along it.',
		'Nothing, if it is meant; else wire it.',
	],
	'output-feeds-nothing': [
		'plan',
		'An output is read by no node although its node has consumers.',
		'Nothing, if it is meant.',
	],
	'nothing-selected': ['plan', 'The selection names no node that would run.', 'Correct `--node`.'],
	'inputs-not-available': [
		'plan',
		'A node was selected without its ancestors and the last run cannot feed it: there is none, its outputs are gone, or something that made them has changed since.',
		'Select `+NODE`.',
	],
} as const satisfies Record<string, readonly [DiagnosticFamily, string, string]>;
export type DiagnosticCode = keyof typeof diagnosticCodes;

/** What a diagnostic is about, as far as it can be named. `node` decides whether a selection of nodes hides it. */
export interface DiagnosticSubject {
	readonly node?: string;
	readonly step?: string;
	readonly port?: string;
	/** Anything else that tells this problem from its neighbours: a key, a variable, a path. */
	readonly item?: string;
}

/** Something wrong, or worth knowing, in what the user wrote. Collected and reported all at once. */
export interface Diagnostic {
	readonly code: DiagnosticCode;
	readonly severity: 'error' | 'warning' | 'note';
	/** What is wrong, in one sentence, with the offending name in it. */
	readonly message: string;
	/** What to do; may hold lines of YAML to paste. */
	readonly help?: string;
	readonly at?: Span;
	readonly about: DiagnosticSubject;
	/** Other places that matter, such as the first of two duplicates. */
	readonly related?: readonly { readonly message: string; readonly at: Span }[];
	/** Equal for the same problem in another run (see `stableKey`). */
	readonly key: string;
}

/** What to do about a diagnostic: what it says itself, else what always helps with its code. */
export function cureOf({ code, help }: Diagnostic): string | undefined {
	// A result may come from another version, with codes that this one does not know.
	return help ?? (Object.hasOwn(diagnosticCodes, code) ? diagnosticCodes[code][2] : undefined);
}

/** Makes a diagnostic and its key. `about` defaults to the file alone. */
export function diagnose(
	parts: Omit<Diagnostic, 'key' | 'about'> & { readonly about?: DiagnosticSubject },
): Diagnostic {
	const about = parts.about ?? {};
	const key = stableKey(parts.code, about.node, about.step, about.port, about.item ?? parts.at?.file);
	return { ...parts, about, key };
}
