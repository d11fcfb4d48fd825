import type { Binding, InputSource, PlannedNode, ScoreParts } from './plan.ts';
import type { PortType } from './project.ts';

/** Why a plan is wired as it is, and how to change it. Canonical JSON: same files, same bytes. */
export interface Explanation {
	readonly version: 1;
	readonly pipeline: string;
	/** The nodes asked for, in plan order. */
	readonly nodes: readonly NodeExplanation[];
}

export interface NodeExplanation {
	readonly node: string;
	readonly step: string;
	readonly jobType?: string;
	readonly kind: PlannedNode['kind'];
	/** What runs, relative to the workspace. */
	readonly entry?: string;
	readonly dependsOn: readonly string[];
	/** Direct predecessors from which nothing flows. */
	readonly silent: readonly string[];
	/** In their order of declaration, those that are not mounted last. */
	readonly inputs: readonly InputExplanation[];
}

/** What feeds one input, what else could, and what would change it. */
export interface InputExplanation {
	readonly input: string;
	readonly required: boolean;
	readonly type?: PortType;
	/** The contract lists it under `skip_inputs`. */
	readonly mounted?: false;
	/** Absent: nothing feeds it. */
	readonly binding?: Binding;
	/** What each point of the match was given for; only when matched. */
	readonly points: readonly Points[];
	/** Ahead of the best output that was free to be taken as well; only when matched and there is one. */
	readonly lead?: Lead;
	/** Where the test file decides: what would feed the input without its line. */
	readonly otherwise?: InputSource | null;
	/**
	 * All outputs of the direct predecessors, the best first; after them the best of nodes further back, and, where
	 * nothing else fits, of other nodes.
	 */
	readonly candidates: readonly CandidateExplanation[];
	/** To the best other candidate that scores above the threshold; where there is none, to a file. */
	readonly change: Change;
}

/** One part of a score in words. */
export interface Points {
	readonly part: keyof ScoreParts;
	readonly points: number;
	/** The most that it can be. */
	readonly of: number;
	readonly because: string;
}

export interface Lead {
	readonly over: { readonly node: string; readonly output: string };
	/** Difference of the scores; 0 in a tie. */
	readonly by: number;
	/** The parts in which they differ, as this one's points less the other's. */
	readonly parts: Partial<ScoreParts>;
}

/** What became of an output that might have fed an input. */
export const candidateVerdicts = [
	/** It feeds the input. */
	'chosen',
	'lower-score',
	/** An equal score, but its edge, or its line in the interface, comes later. */
	'declared-later',
	/** It feeds another input of the same node. */
	'already-used',
	/** Not above the threshold. */
	'below-threshold',
	'types-differ',
	/** A `spec` is missing on one side, and the names differ. */
	'names-differ',
	/** Its node is no direct predecessor. */
	'no-edge',
	/** The test file says what feeds the input. */
	'overruled',
	/** It matches, but its node is a stub without a file for it. */
	'not-in-stub',
] as const;
export type CandidateVerdict = (typeof candidateVerdicts)[number];

export interface CandidateExplanation {
	readonly node: string;
	readonly output: string;
	readonly type?: PortType;
	/** The parts sum to it. */
	readonly score: number;
	readonly parts: ScoreParts;
	readonly verdict: CandidateVerdict;
	/** The input that it feeds instead. */
	readonly usedBy?: string;
	/** What makes it feed the input; absent for the one that does. */
	readonly change?: Change;
}

/** What to write so that an input is fed by something else. All that is present must be done. */
export interface Change {
	/** What feeds the input then. */
	readonly yields: InputSource;
	/** Lines for the test file, ready to paste. */
	readonly paste: string;
	/** `wiring` of the test file: `Node.input` → `Node.output`. */
	readonly wiring?: Readonly<Record<string, string>>;
	/** A file under `nodes.NODE.inputs` of the test file. */
	readonly file?: { readonly node: string; readonly input: string; readonly path: string };
	/** A file under `nodes.NODE.stub` of the test file. */
	readonly stub?: { readonly node: string; readonly output: string; readonly path: string };
	/** An edge to add to the DAG. */
	readonly edge?: { readonly from: string; readonly to: string };
	/** An input to take out of `skip_inputs` of an interface. */
	readonly unskip?: { readonly file: string; readonly input: string };
	/** The key of the test file whose present line for this input has to go. */
	readonly replaces?: 'wiring' | 'inputs';
	/** Other inputs of the same node that are then fed by something else; null: by nothing. */
	readonly also: readonly {
		readonly input: string;
		readonly before: InputSource | null;
		readonly after: InputSource | null;
	}[];
}
