import type { CandidateVerdict, Change } from '../model/explanation.ts';
import type { Binding, InputSource, PlannedNode } from '../model/plan.ts';
import { startOf } from '../model/source.ts';
import { bindInputs, type Feeds } from './bind-inputs.ts';
import type { ReachedCandidate } from './explain-candidates.ts';
import { usualFolders } from './find-fixtures.ts';
import { usualPath } from './paste-feeds.ts';
import { own } from './own.ts';
import { toPaste, type PasteTree } from './paste.ts';
import type { InputPort } from './ports.ts';
import type { ResolvedNode } from './resolve-nodes.ts';

/** A node among the others: what its changes are worked out from. */
export interface Scene {
	readonly node: ResolvedNode;
	readonly feeds: Feeds;
	/** What feeds the node's inputs in the plan. */
	readonly bindings: readonly Binding[];
	/** What feeds them before stubs are asked whether they have it. */
	readonly sources: ReadonlyMap<string, InputSource>;
	/** `Node.input` of every line of `wiring`, also of those that cannot be. */
	readonly wired: ReadonlySet<string>;
	/** What stands for a node in a run. */
	readonly stubs: (node: string) => PlannedNode['kind'] | undefined;
}

type Parts = Omit<Change, 'paste' | 'also' | 'yields'>;

/** What to write so that a candidate feeds an input. */
export function changeToOutput(
	{ node: from, output, reach }: ReachedCandidate,
	input: InputPort,
	verdict: CandidateVerdict,
	scene: Scene,
): Change {
	const { node } = scene;
	const yields = { kind: 'output', node: from, output: output.name } as const;
	const lacksStub = isLacking(yields, scene);
	// With its file it is taken, unless another one is that fits as well.
	const isBound = scene.bindings.some(({ to }) => to.input === input.name);
	const parts: Parts = {
		...((verdict !== 'not-in-stub' || isBound) && {
			wiring: { [`${node.id}.${input.name}`]: `${from}.${output.name}` },
		}),
		...(lacksStub && {
			stub: { node: from, output: output.name, path: `${usualFolders[0]}/${from}/${output.name}` },
		}),
		...(reach === 'elsewhere' && { edge: { from, to: node.id } }),
		...unskip(input, scene),
		...replaced(input, scene),
	};
	return finish(yields, parts, input, scene);
}

/** What to write so that an input takes a file. */
export function changeToFile(input: InputPort, scene: Scene): Change {
	const { node } = scene;
	const path = usualPath(node.id, input);
	const parts: Parts = {
		file: { node: node.id, input: input.name, path },
		...unskip(input, scene),
		...replaced(input, scene),
	};
	return finish({ kind: 'file', path }, parts, input, scene);
}

/** An output of a stub that has no file for it. */
function isLacking(source: InputSource | null, { stubs, feeds }: Scene): boolean {
	if (source?.kind !== 'output' || stubs(source.node) !== 'stub') return false;
	return own(feeds.graph.nodes.get(source.node)?.settings?.stub, source.output) === undefined;
}

function unskip(input: InputPort, { node }: Scene): Pick<Change, 'unskip'> {
	if (node.step?.ports.unmounted.includes(input) !== true) return {};
	return { unskip: { file: node.step.interface.file, input: input.name } };
}

function replaced(input: InputPort, { node, wired }: Scene): Pick<Change, 'replaces'> {
	if (wired.has(`${node.id}.${input.name}`)) return { replaces: 'wiring' };
	return own(node.settings?.inputs, input.name) === undefined ? {} : { replaces: 'inputs' };
}

function finish(yields: InputSource, parts: Parts, input: InputPort, scene: Scene): Change {
	return { yields, paste: pasteOf(parts), ...parts, also: sideEffects(yields, parts, input, scene) };
}

function pasteOf({ wiring, file, stub }: Parts): string {
	const nodes: Record<string, PasteTree> = {
		...(file !== undefined && { [file.node]: { inputs: { [file.input]: file.path } } }),
		...(stub !== undefined && { [stub.node]: { stub: { [stub.output]: stub.path } } }),
	};
	return toPaste({ ...(wiring !== undefined && { wiring }), ...(Object.keys(nodes).length > 0 && { nodes }) });
}

/** What feeds each input of a node, those that are not mounted included, as matching and the test file have it. */
export function sourcesOf(node: ResolvedNode, feeds: Feeds): ReadonlyMap<string, InputSource> {
	const { bound, unmounted } = bindInputs(node, feeds, () => undefined);
	return new Map([
		...[...bound].map(([name, { binding }]) => [name, binding.from] as const),
		...unmounted.map(({ from, to }) => [to.input, from] as const),
	]);
}

/** The same when the test file says this of one input, and nothing else of it; undefined: nothing at all. */
export function sourcesWith(
	input: InputPort,
	yields: InputSource | undefined,
	{ node, feeds }: Scene,
	edge?: Change['edge'],
): ReadonlyMap<string, InputSource> {
	const at = startOf('');
	const { [input.name]: _gone, ...inputs } = node.settings?.inputs ?? {};
	const lines = new Map([...(feeds.wiring.get(node.id) ?? [])].filter(([name]) => name !== input.name));
	if (yields?.kind === 'output') lines.set(input.name, { node: yields.node, output: yields.output, at });
	const settings = {
		...(node.settings ?? { at, env: {}, args: {}, expect: {} }),
		inputs: yields?.kind === 'file' ? { ...inputs, [input.name]: { path: yields.path, at } } : inputs,
	};
	const predecessors = edge === undefined ? node.predecessors : [...node.predecessors, edge.from];
	const wiring = new Map([[node.id, lines]]);
	return sourcesOf({ ...mounting(input, node), predecessors, settings }, { ...feeds, wiring });
}

/** The node as it is when an input is mounted that is not. */
function mounting(input: InputPort, node: ResolvedNode): ResolvedNode {
	const { step } = node;
	if (step?.ports.unmounted.includes(input) !== true) return node;
	const { inputs, unmounted } = step.ports;
	const ports = {
		...step.ports,
		inputs: [...inputs, input],
		unmounted: unmounted.filter((other) => other !== input),
	};
	return { ...node, step: { ...step, ports } };
}

/**
 * An output feeds one input of a node only, so that a change to one input may change the others. What a stub has no file
 * for is left out: other nodes decide whether it is delivered.
 */
function sideEffects(yields: InputSource, { edge }: Parts, input: InputPort, scene: Scene): Change['also'] {
	const before = scene.sources;
	const after = sourcesWith(input, yields, scene, edge);
	const { inputs = [], unmounted = [] } = scene.node.step?.ports ?? {};
	return [...inputs, ...unmounted].flatMap(({ name }) => {
		const [was, is] = [before.get(name) ?? null, after.get(name) ?? null];
		if (name === input.name || JSON.stringify(was) === JSON.stringify(is)) return [];
		if (isLacking(was, scene) || isLacking(is, scene)) return [];
		return [{ input: name, before: was, after: is }];
	});
}
