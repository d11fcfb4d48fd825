import type { Diagnostic } from '../model/diagnostic.ts';
import type { Plan, PlannedNode } from '../model/plan.ts';
import type { Project } from '../model/project.ts';
import { bindInputs, type Feeds, type NodeBindings } from './bind-inputs.ts';
import { createCatalog } from './catalog.ts';
import { checkCommand } from './check-command.ts';
import { checkOverrides, withoutOverrides } from './check-overrides.ts';
import { checkSettings, checkUsual } from './check-settings.ts';
import { checkSources } from './check-sources.ts';
import { chooseProgram, type Program } from './choose-program.ts';
import { readWiring } from './declared-wiring.ts';
import { demandInputs, proposeBindings } from './demand-inputs.ts';
import { demandStubs } from './demand-stubs.ts';
import { explainFlow, explainMatches } from './explain-bindings.ts';
import { fillArguments } from './fill-arguments.ts';
import { createContents, nodeFingerprint, planFingerprint, scriptDigest } from './fingerprint.ts';
import { createFixtures } from './find-fixtures.ts';
import { createScriptFinder } from './find-script.ts';
import { createGraph, type Graph } from './graph.ts';
import { layOutInputs, layOutOutputs } from './lay-out-paths.ts';
import { own } from './own.ts';
import { planProbes } from './plan-probes.ts';
import { resolveNodes, type ResolvedNode } from './resolve-nodes.ts';
import { safeNames } from './safe-names.ts';
import { createScorePairs } from './score-pairs.ts';
import { setEnvironment } from './set-environment.ts';
import { createCollector, type Tell } from './tell.ts';
import { checkLock } from './wiring-lock.ts';

/**
 * Decides everything before anything happens: which step and script each node is, what feeds each input and why, and
 * where all of it lies. Pure, and total: whatever is wrong is told, and there is always a plan.
 */
export function compile(project: Project): { readonly plan: Plan; readonly diagnostics: readonly Diagnostic[] } {
	const { tell, diagnostics } = createCollector();
	const plan = decide(project, tell);
	const unhidden = withoutOverrides(project);
	if (unhidden !== undefined)
		checkOverrides(
			project,
			plan,
			decide(unhidden, () => {}),
			tell,
		);
	return { plan, diagnostics };
}

/** The plan; what is wrong is told on the way. */
function decide(project: Project, tell: Tell): Plan {
	const catalog = createCatalog(project.interfaces, tell);
	const nodes = resolveNodes(project, catalog, tell);
	checkSources(
		nodes.flatMap(({ step }) => step ?? []),
		catalog,
		tell,
	);
	const graph = createGraph(nodes);
	const scripts = createScriptFinder(project);
	const programs = new Map(nodes.map((node) => [node.id, chooseProgram(node, project.test, scripts, tell)]));
	const bindings = bindNodes(project, graph, programs, tell);
	const contents = createContents(project);
	const folders = safeNames(nodes.map(({ id }) => id));
	const planned = nodes.map((node) => {
		const layout = planNode(node, `nodes/${folders.get(node.id) ?? ''}`, project, bindings, programs, tell);
		const needsFolder = node.step?.shape.contract.sourceDir === true;
		const digest = scriptDigest(layout, contents, needsFolder);
		return {
			...layout,
			...(digest !== undefined && { scriptDigest: digest }),
			fingerprint: nodeFingerprint(layout, project, contents, needsFolder),
		};
	});
	const plan: Omit<Plan, 'fingerprint'> = {
		version: 1,
		pipeline: project.pipeline,
		nodes: planned,
		bindings: nodes.flatMap(({ id }) => {
			const found = bindings.get(id);
			return found === undefined
				? []
				: [...[...found.bound.values()].map(({ binding }) => binding), ...found.unmounted];
		}),
		emulate: project.test.emulate,
	};
	checkLock(project, plan, tell);
	return { ...plan, fingerprint: planFingerprint(plan, contents) };
}

/** Binds the inputs of all nodes and tells what is to be said of it. */
function bindNodes(
	project: Project,
	graph: Graph,
	programs: ReadonlyMap<string, Program>,
	tell: Tell,
): ReadonlyMap<string, NodeBindings> {
	const feeds: Feeds = {
		graph,
		pairs: createScorePairs(),
		wiring: readWiring(project, graph, tell),
		fixtures: createFixtures(project),
	};
	const bindings = new Map<string, NodeBindings>();
	for (const node of graph.nodes.values()) {
		checkSettings(node, feeds.fixtures, tell);
		const found = bindInputs(node, feeds, tell);
		bindings.set(node.id, found);
		for (const [input, { binding }] of found.bound) {
			if (binding.from.kind === 'file' && own(node.settings?.inputs, input) === undefined) {
				checkUsual(node, input, binding.from.path, feeds.fixtures, tell);
			}
		}
		const isReplaced = programs.get(node.id)?.kind === 'stub' || node.settings?.skip !== undefined;
		// What would feed a node that does not run is of no concern.
		if (!isReplaced) {
			explainMatches(node, found, project.test.strict, tell);
			proposeBindings(node, found, tell);
		}
		if (programs.get(node.id)?.runs === true) demandInputs(node, found, graph, feeds.pairs, tell);
	}
	explainFlow(project.dag, graph, bindings, tell);
	return demandStubs(graph, project.test, bindings, programs, tell);
}

/** What the contract wants installed, where a script is to find it. */
function requirementsOf(node: ResolvedNode, kind: Program['kind']): Pick<PlannedNode, 'requirements'> {
	const wanted = node.step?.shape.contract.frameworkRequirements ?? [];
	return kind === 'script' && wanted.length > 0 ? { requirements: wanted } : {};
}

function planNode(
	node: ResolvedNode,
	folder: string,
	{ test }: Project,
	bindings: ReadonlyMap<string, NodeBindings>,
	programs: ReadonlyMap<string, Program>,
	tell: Tell,
): Omit<PlannedNode, 'fingerprint'> {
	const { runs, ...program }: Program = programs.get(node.id) ?? { kind: 'none', runs: false };
	const { settings } = node;
	const inputs = layOutInputs(node, test, bindings.get(node.id)?.bound ?? new Map());
	const outputs = layOutOutputs(node, test, program.kind);
	const planned = {
		id: node.id,
		step: node.stepName,
		...(node.jobType !== undefined && { jobType: node.jobType }),
		...program,
		folder,
		args: fillArguments(node, runs, tell),
		env: setEnvironment(node, test, { inputs, outputs }, runs, tell),
		inputs,
		outputs,
		...planProbes(node, program.kind, folder, inputs, test),
		dependsOn: node.predecessors,
		timeoutMs: settings?.timeoutMs ?? test.defaults.timeoutMs,
		...(settings?.memoryBytes !== undefined && { memoryBytes: settings.memoryBytes }),
		retries: settings?.retries ?? test.defaults.retries,
		...(settings?.skip !== undefined && { skip: settings.skip }),
		...(settings?.allowFailure !== undefined && { allowFailure: settings.allowFailure }),
		...(settings?.note !== undefined && { note: settings.note }),
		...requirementsOf(node, program.kind),
		at: node.node.at,
	};
	checkCommand(node, planned, tell);
	return planned;
}
