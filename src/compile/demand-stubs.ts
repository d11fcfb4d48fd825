import { diagnose } from '../model/diagnostic.ts';
import type { TestFile } from '../model/project.ts';
import type { BoundInput, NodeBindings } from './bind-inputs.ts';
import { stubToPaste, type Program } from './choose-program.ts';
import type { Graph } from './graph.ts';
import type { ResolvedNode } from './resolve-nodes.ts';
import { isGapOfStub } from './stub-gaps.ts';
import type { Tell } from './tell.ts';

interface Need extends BoundInput {
	readonly consumer: string;
	readonly output: string;
}

/** What nodes that run take from each node. */
function needs(
	bindings: ReadonlyMap<string, NodeBindings>,
	programs: ReadonlyMap<string, Program>,
): ReadonlyMap<string, readonly Need[]> {
	const found: (Need & { readonly producer: string })[] = [];
	for (const [consumer, { bound }] of bindings) {
		if (programs.get(consumer)?.runs !== true) continue;
		for (const input of bound.values()) {
			const { from } = input.binding;
			if (from.kind === 'output') found.push({ ...input, consumer, output: from.output, producer: from.node });
		}
	}
	return Map.groupBy(found, ({ producer }) => producer);
}

function tellLacking(node: ResolvedNode, output: string, wanting: readonly Need[], tell: Tell): void {
	const isRequired = wanting.some(isNeeded);
	const readers = wanting.map(({ consumer, input }) => `${consumer}.${input.name}`).join(', ');
	tell(
		diagnose({
			code: 'cloud-only-without-stub',
			severity: isRequired ? 'error' : 'note',
			message: isRequired
				? `The stub of ${node.id} has no file for ${output}, which feeds ${readers}.`
				: `The stub of ${node.id} has no file for ${output}, so nothing feeds ${readers}, which ${wanting.length === 1 ? 'is' : 'are'} optional.`,
			help: `${isRequired ? 'Paste' : 'To feed it, paste'} into the test file:\n${stubToPaste(node.id, [output])}`,
			at: node.settings?.at ?? node.node.at,
			about: { node: node.id, step: node.stepName, port: output },
		}),
	);
}

/** A declared wire is meant even where the input is optional. */
function isNeeded({ input, binding }: Need): boolean {
	return input.required || binding.how === 'declared';
}

/**
 * Sees to it that what feeds others is there: tells of nodes without script and stub that feed nodes that run, and of
 * stubs that lack an output. Where only optional inputs would take such an output, they are left unfed.
 */
export function demandStubs(
	graph: Graph,
	test: TestFile,
	bindings: ReadonlyMap<string, NodeBindings>,
	programs: ReadonlyMap<string, Program>,
	tell: Tell,
): ReadonlyMap<string, NodeBindings> {
	const dropped = new Map<string, Set<string>>();
	for (const [id, wanting] of needs(bindings, programs)) {
		const node = graph.nodes.get(id);
		if (node?.step === undefined) continue;
		const isCloudOnly = programs.get(id)?.kind === 'none' && node.step.shape.contract.entryPoint === null;
		if (isCloudOnly && node.settings?.skip === undefined && !test.allowMissingScripts) {
			const readers = [...new Set(wanting.map(({ consumer }) => consumer))].join(', ');
			tell(
				diagnose({
					code: 'cloud-only-without-stub',
					severity: 'error',
					message: `${id} runs in the cloud only and has no stub, but ${readers} needs its data.`,
					help: `Paste into the test file:\n${stubToPaste(id, [...new Set(wanting.map(({ output }) => output))])}`,
					at: node.node.at,
					about: { node: id, step: node.stepName },
				}),
			);
		}
		if (programs.get(id)?.kind !== 'stub') continue;
		for (const [output, users] of Map.groupBy(wanting, (need) => need.output)) {
			if (!isGapOfStub(node, output)) continue;
			tellLacking(node, output, users, tell);
			if (users.some(isNeeded)) continue;
			for (const { consumer, input } of users) {
				dropped.set(consumer, (dropped.get(consumer) ?? new Set<string>()).add(input.name));
			}
		}
	}
	if (dropped.size === 0) return bindings;
	return new Map(
		[...bindings].map(([id, found]): [string, NodeBindings] => {
			const gone = dropped.get(id);
			if (gone === undefined) return [id, found];
			return [id, { ...found, bound: new Map([...found.bound].filter(([input]) => !gone.has(input))) }];
		}),
	);
}
