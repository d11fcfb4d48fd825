import type { Comparison } from '../../compare/compare.ts';
import { sayDuration } from '../../lib/text.ts';
import type { InputSource } from '../../model/plan.ts';
import { saySource } from '../say-source.ts';

/** One kind of change: what it is called, and an item for each thing that changed so. */
export interface ChangeGroup {
	readonly title: string;
	readonly items: readonly ChangeItem[];
}

/** `name` is what changed, `detail` is how; both as they come, to be escaped where they are shown. */
export interface ChangeItem {
	readonly name: string;
	readonly detail?: string;
}

/** All changes of a comparison, the most urgent first; groups without an item are left out. */
export function changeGroups(comparison: Comparison): readonly ChangeGroup[] {
	const { newlyFailing, fixed, noLongerRun, added, removed, slower, schemas, flows, findings, diagnostics } =
		comparison;
	const groups: readonly ChangeGroup[] = [
		{ title: 'Newly failing', items: newlyFailing.map(bare) },
		{ title: 'Fixed', items: fixed.map(bare) },
		{ title: 'No longer run', items: noLongerRun.map(bare) },
		{ title: 'New findings', items: findings.fresh.map(({ rule, message }) => ({ name: rule, detail: message })) },
		{
			title: 'Findings that are gone',
			items: findings.gone.map(({ rule, message }) => ({ name: rule, detail: message })),
		},
		{
			title: 'Other columns',
			items: schemas.map(({ node, output, ...changes }) => ({
				name: `${node}.${output}`,
				detail: sayColumns(changes),
			})),
		},
		{ title: 'Other flows', items: flowItems(flows) },
		{
			title: 'Slower',
			items: slower.map(({ node, beforeMs, nowMs }) => ({
				name: node,
				detail: `${sayDuration(beforeMs)} → ${sayDuration(nowMs)}`,
			})),
		},
		{ title: 'New nodes', items: added.map(bare) },
		{ title: 'Nodes that are gone', items: removed.map(bare) },
		{
			title: 'New in the definitions',
			items: diagnostics.fresh.map(({ code, message }) => ({ name: code, detail: message })),
		},
		{
			title: 'Gone from the definitions',
			items: diagnostics.gone.map(({ code, message }) => ({ name: code, detail: message })),
		},
	];
	return groups.filter(({ items }) => items.length > 0);
}

/** The verdicts in a sentence. */
export function sayVerdicts({ verdict: { before, now } }: Comparison): string {
	return before === now ? `It ${words[now]}, as before.` : `It ${words[now]}; before, it ${words[before]}.`;
}

const words = {
	passed: 'passed',
	failed: 'failed',
	cancelled: 'was cancelled',
	invalid: 'could not run for errors in its definitions',
} as const;

function bare(name: string): ChangeItem {
	return { name };
}

function sayColumns({ added, removed, retyped }: Omit<Comparison['schemas'][number], 'node' | 'output'>): string {
	return [
		...added.map(({ name, type }) => `+ ${name} (${type})`),
		...removed.map(({ name, type }) => `− ${name} (${type})`),
		...retyped.map(({ name, before, now }) => `${name}: ${before} → ${now}`),
	].join(', ');
}

function flowItems({ added, removed, rewired, judged }: Comparison['flows']): readonly ChangeItem[] {
	const target = (to: { readonly node: string; readonly input: string }) => `${to.node}.${to.input}`;
	const sources = (from: readonly InputSource[]) => from.map(saySource).join(', ');
	return [
		...judged.map(({ from, to, before, now }) => ({
			name: `${saySource(from)} → ${target(to)}`,
			detail: `${before} → ${now}`,
		})),
		...rewired.map(({ to, before, now }) => ({
			name: target(to),
			detail: `fed by ${sources(now)} instead of ${sources(before)}`,
		})),
		...added.map(({ to, from }) => ({ name: target(to), detail: `now fed by ${sources(from)}` })),
		...removed.map(({ to, from }) => ({ name: target(to), detail: `no longer fed by ${sources(from)}` })),
	];
}
