import type { NodeRun } from '../../model/execution.ts';
import type { Facts, RequirementFact } from '../../model/facts.ts';
import { find, findingRules, type Finding } from '../../model/finding.ts';
import type { PlannedNode } from '../../model/plan.ts';

/**
 * What a node's contract wants installed and is not, in one message: the script may have passed without it, or failed
 * because of it. Told of nodes that ran.
 */
export function requirementNotMet(node: PlannedNode, run: NodeRun, { python }: Facts): readonly Finding[] {
	if (run.attempts.length === 0 || node.runtime !== 'python') return [];
	const facts = (node.requirements ?? []).flatMap(
		({ name, range }) => python?.requirements?.find((fact) => fact.name === name && fact.range === range) ?? [],
	);
	const unmet = facts.filter(({ met }) => met === false);
	const unknown = facts.filter(({ met }) => met === undefined);
	const tell = (message: string, item: string, severity?: Finding['severity']): Finding =>
		find({
			rule: 'requirement-not-met',
			...(severity === undefined ? {} : { severity }),
			message: `${node.id}: ${message}`,
			help: findingRules['requirement-not-met'][2],
			about: { kind: 'script', node: node.id },
			at: node.at,
			item,
		});
	return [
		...(unmet.length === 0 ? [] : [tell(`its contract wants ${unmet.map(sayUnmet).join('; ')}.`, 'unmet')]),
		...(unknown.length === 0
			? []
			: [
					tell(`it was not compared with what is installed: ${unknown.map(sayUnknown).join('; ')}.`, 'unknown', 'note'),
				]),
	];
}

function sayUnmet({ name, range, installed }: RequirementFact): string {
	return `${say(name, range)}, but ${installed === undefined ? 'it is not installed' : `${installed} is installed`}`;
}

function sayUnknown({ name, range, why }: RequirementFact): string {
	const because = why === 'bad-range' ? 'the range is not one of Python (PEP 440)' : '`packaging` is not installed';
	return `${say(name, range)} (${because})`;
}

function say(name: string, range: string): string {
	return `\`${`${name} ${range}`.trim()}\``;
}
