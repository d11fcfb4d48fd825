import { byText } from '../lib/ordered.ts';
import { listSome } from '../lib/text.ts';
import { diagnose } from '../model/diagnostic.ts';
import type { Binding, Plan, PlannedNode } from '../model/plan.ts';
import type { LockedBinding, Project } from '../model/project.ts';
import { own } from './own.ts';
import type { Tell } from './tell.ts';

/** What is locked of a binding: what matching chose, and how near the next was. */
type Locked = Omit<LockedBinding, 'to' | 'at'>;

function sayFrom({ from }: Binding): string {
	return from.kind === 'output' ? `${from.node}.${from.output}` : from.path;
}

/** What matching chose in a plan, by `Node.input`, sorted. What the test file says needs no lock. */
export function lockOf(plan: Plan): Readonly<Record<string, Locked>> {
	const chosen = plan.bindings.flatMap((binding): readonly (readonly [string, Locked])[] => {
		const { to, how, score, rivals } = binding;
		const [next] = rivals;
		if (how !== 'matched' || score === undefined) return [];
		const runnerUp = next && { from: `${next.node}.${next.output}`, score: round(next.score) };
		return [
			[
				`${to.node}.${to.input}`,
				{ from: sayFrom(binding), score: round(score), ...(runnerUp !== undefined && { runnerUp }) },
			],
		];
	});
	return Object.fromEntries(chosen.toSorted(([a], [b]) => byText(a, b)));
}

/** Enough to tell scores apart, and few enough digits that a sum in another order gives the same text. */
function round(score: number): number {
	return Number(score.toFixed(6));
}

/** Tells where matching chooses otherwise than the lock has it: an error in strict mode, else a warning. */
export function checkLock(project: Project, plan: Omit<Plan, 'fingerprint'>, tell: Tell): void {
	const { lock, test } = project;
	if (lock === undefined) return;
	const now = new Map<string, Binding>(
		plan.bindings.map((binding) => [`${binding.to.node}.${binding.to.input}`, binding]),
	);
	const inputs = new Map<string, { readonly node: PlannedNode; readonly input: string }>(
		plan.nodes.flatMap((node) => node.inputs.map(({ name }) => [`${node.id}.${name}`, { node, input: name }])),
	);
	const gone: string[] = [];
	for (const { to, from, score, at } of lock.bindings) {
		const place = inputs.get(to);
		const binding = now.get(to);
		if (place === undefined && binding === undefined) {
			gone.push(to);
			continue;
		}
		const node = place?.node.id ?? binding?.to.node ?? '';
		const isSaid =
			binding?.how === 'declared' || own(own(test.nodes, node)?.inputs, binding?.to.input ?? '') !== undefined;
		if (isSaid || (binding !== undefined && sayFrom(binding) === from)) continue;
		const instead =
			binding === undefined
				? 'nothing feeds it now'
				: `${sayFrom(binding)} is taken now${binding.score === undefined ? '' : ` (${binding.score.toFixed(2)})`}`;
		tell(
			diagnose({
				code: 'wiring-differs-from-lock',
				severity: test.strict ? 'error' : 'warning',
				message: `${to} was fed by ${from} (${score.toFixed(2)}) when the wiring was accepted; ${instead}.`,
				help: `See why with \`explain ${to}\`. If it is right, run \`plan --accept\`; else wire it in the test file.`,
				at,
				about: { node, port: place?.input ?? binding?.to.input ?? to },
				...(place !== undefined && { related: [{ message: 'the node', at: place.node.at }] }),
			}),
		);
	}
	const locked = new Set(lock.bindings.map(({ to }) => to));
	const added = [...now].filter(([to, { how }]) => how === 'matched' && !locked.has(to)).map(([to]) => to);
	tellStale(project, added, 'matched but not in the lock', 'added', tell);
	tellStale(project, gone, 'in the lock but gone from the plan', 'gone', tell);
}

/** New and gone inputs change nothing that was accepted: the lock only has to follow. */
function tellStale({ lock }: Project, inputs: readonly string[], what: string, item: string, tell: Tell): void {
	if (lock === undefined || inputs.length === 0) return;
	tell(
		diagnose({
			code: 'wiring-differs-from-lock',
			severity: 'note',
			message: `${inputs.length === 1 ? 'One input is' : `${inputs.length} inputs are`} ${what}: ${listSome(inputs, 5)}.`,
			help: 'Run `plan --accept` to bring the lock up to date.',
			at: lock.at,
			about: { item },
		}),
	);
}
