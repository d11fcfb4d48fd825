import { find, findingRules, type Finding, type RuleName } from '../../model/finding.ts';
import type { PlannedNode } from '../../model/plan.ts';
import type { Contract } from '../../model/project.ts';
import type { KeyMap, KeyUse, ScriptFacts, SourcePlace } from '../../model/script-facts.ts';
import type { Span } from '../../model/source.ts';

/** One script as a node runs it, what its source says, and what was promised of it. */
export interface ScriptCase {
	readonly node: PlannedNode;
	readonly entry: string;
	readonly facts: ScriptFacts;
	readonly contract: Contract;
	/** Its interface says which kind of step it is in the cloud, so that the cloud starts it as a program. */
	readonly isCloudStep: boolean;
	/** The cloud passes `contract.job_arguments` to its command line. */
	readonly isProcessing: boolean;
}

/** Compares one part of what a source says with the contract. Pure. */
export type StaticRule = (subject: ScriptCase) => readonly Finding[];

/** A finding about a script; `message` follows the script's path. */
export function aboutSource(
	{ node, entry }: ScriptCase,
	rule: RuleName,
	message: string,
	at: SourcePlace | Span | undefined,
	parts: { readonly severity?: Finding['severity']; readonly item?: string; readonly help?: string } = {},
): Finding {
	return find({
		rule,
		message: `${entry} ${message}`,
		help: findingRules[rule][2],
		about: { kind: 'script', node: node.id },
		at: at === undefined ? spanOf(entry, wholeFile) : 'file' in at ? at : spanOf(entry, at),
		...parts,
	});
}

const wholeFile: SourcePlace = { line: 1, column: 1, endLine: 1, endColumn: 1 };

/** A place of a script as the rest of the engine says it. */
function spanOf(file: string, { line, column, endLine, endColumn }: SourcePlace): Span {
	return { file, start: { line, column }, end: { line: endLine, column: endColumn } };
}

/** The uses of one map; those that only a start as a program runs are left out where `main` is called. */
export function usesOf({ facts }: ScriptCase, map: KeyMap): readonly KeyUse[] {
	return (facts.uses ?? []).filter((use) => use.of === map && (facts.how === 'program' || use.where !== 'guard'));
}

/** Whether every use of a map could be followed, so that it can be said what is not used. */
export function isKnown({ facts }: ScriptCase, map: KeyMap): boolean {
	return facts.open?.includes(map) !== true;
}

/** The first use of each name that a set does not have, without those that may come from elsewhere. */
export function undeclared(uses: readonly KeyUse[], declared: ReadonlySet<string>): readonly KeyUse[] {
	const first = new Map<string, KeyUse>();
	for (const use of uses) {
		if (declared.has(use.name) || !use.sure) continue;
		const known = first.get(use.name);
		// The use that fails is the one to show.
		if (known === undefined || (known.how !== 'demand' && use.how === 'demand')) first.set(use.name, use);
	}
	return [...first.values()];
}
