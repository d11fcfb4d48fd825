import { listSome } from '../../lib/text.ts';
import type { BaselineDifference, BaselineSettings, DifferenceKind } from '../../model/baseline.ts';
import { find, findingRules, type Finding, type RuleName } from '../../model/finding.ts';
import type { Plan } from '../../model/plan.ts';

const rules: Readonly<Partial<Record<DifferenceKind, RuleName>>> = {
	'column-removed': 'baseline-column-removed',
	'column-added': 'baseline-column-added',
	'column-retyped': 'baseline-column-retyped',
	rows: 'baseline-rows',
	nulls: 'baseline-nulls',
	stale: 'baseline-stale',
};

/**
 * Findings on differences beyond the tolerance: one for each output and rule. Where an output that the node reads differs
 * already, those of the node most likely follow from it and are notes. `isFaulty`: outputs of which worse is said.
 */
export function baselineFindings(
	plan: Plan,
	differences: readonly BaselineDifference[],
	settings: BaselineSettings,
	isFaulty: (node: string, output: string) => boolean,
): readonly Finding[] {
	const told = differences.filter(
		({ tolerated, kind, node, output }) => !tolerated && rules[kind] !== undefined && !isFaulty(node, output),
	);
	const downstream = followers(
		plan,
		new Set(differences.filter(({ tolerated }) => !tolerated).map(({ node }) => node)),
	);
	const groups = Map.groupBy(told, ({ kind, node, output }) => JSON.stringify([kind, node, output]));
	return [...groups.values()].flatMap((group) => {
		const [first] = group;
		const rule = first && rules[first.kind];
		if (first === undefined || rule === undefined) return [];
		const { node, output, kind } = first;
		const planned = plan.nodes.find(({ id }) => id === node)?.outputs.find(({ name }) => name === output);
		const follows = kind !== 'stale' && downstream.has(node);
		const also = follows ? ' What it reads differs too.' : '';
		return [
			find({
				rule,
				message: `${node}.${output}: ${sayGroup(kind, group)}${also}`,
				help: findingRules[rule][2],
				about: planned === undefined ? { kind: 'run' } : { kind: 'output', node, output },
				item: planned === undefined ? `${node}.${output}` : 'baseline',
				at: settings.at,
				...(follows && { severity: 'note' as const }),
			}),
		];
	});
}

/** The baseline was made by another version of the readers: nothing was compared, which must not look green. */
export function outdatedBaseline({ file, at }: BaselineSettings): Finding {
	return find({
		rule: 'baseline-stale',
		severity: 'warning',
		message: `${file} was written by another version of this program; nothing was compared with it.`,
		help: findingRules['baseline-stale'][2],
		about: { kind: 'run' },
		at,
	});
}

/** The nodes that read, over however many steps, from one of the given ones. */
function followers(plan: Plan, from: ReadonlySet<string>): ReadonlySet<string> {
	const found = new Set<string>();
	// Plan order: what a node reads comes before it.
	for (const { id } of plan.nodes) {
		const follows = plan.bindings.some(
			({ from: source, to }) =>
				to.node === id && source.kind === 'output' && (from.has(source.node) || found.has(source.node)),
		);
		if (follows) found.add(id);
	}
	return found;
}

function sayGroup(kind: DifferenceKind, group: readonly BaselineDifference[]): string {
	const names = listSome(
		group.map(({ column = '' }) => `\`${column}\``),
		5,
	);
	const changes = listSome(
		group.map(({ column, was, is }) => `${column === undefined ? '' : `\`${column}\` `}${was ?? ''} → ${is ?? ''}`),
		5,
	);
	const columns = group.length === 1 ? 'the column' : 'the columns';
	switch (kind) {
		case 'column-removed':
			return `${columns} ${names} of the baseline ${group.length === 1 ? 'is' : 'are'} gone.`;
		case 'column-added':
			return `${columns} ${names} ${group.length === 1 ? 'is' : 'are'} not in the baseline.`;
		case 'column-retyped':
			return `the type differs from the baseline: ${changes}.`;
		case 'rows':
			return `the number of rows differs from the baseline beyond the tolerance: ${changes}.`;
		case 'nulls':
			return `the share of missing values differs from the baseline beyond the tolerance: ${changes}.`;
		case 'new':
		case 'stale':
			return 'the baseline has an entry for it, but the pipeline has no such table.';
		default:
			return kind satisfies never;
	}
}
