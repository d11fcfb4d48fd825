import type { Evidence } from '../../model/execution.ts';
import { find, findingRules, type Finding, type RuleName } from '../../model/finding.ts';
import type { PlannedNode, PlannedOutput } from '../../model/plan.ts';
import type { DataContract } from '../../model/project.ts';

/** One declared output and what was found of it. */
export interface OutputCase {
	readonly node: PlannedNode;
	readonly output: PlannedOutput;
	readonly evidence: Evidence;
}

/** Judges one output. Pure: the profile has been read. */
export type OutputRule = (subject: OutputCase) => readonly Finding[];

/** What is particular to a finding. `promise` is what it goes against: it points to where that was written. */
interface Particulars {
	readonly severity?: Finding['severity'];
	readonly help?: string;
	readonly item?: string;
	readonly promise?: keyof DataContract;
}

/** A finding about an output, with the rule's usual help where there is none of its own. */
export function aboutOutput(
	{ node, output }: OutputCase,
	rule: RuleName,
	message: string,
	{ promise, ...parts }: Particulars = {},
): Finding {
	const { expected } = output;
	const inTest = promise !== undefined && expected?.members.includes(promise) === true;
	return find({
		rule,
		message: `${node.id}.${output.name}: ${message}`,
		help: findingRules[rule][2],
		about: { kind: 'output', node: node.id, output: output.name },
		at: inTest ? expected.at : output.at,
		...parts,
	});
}
