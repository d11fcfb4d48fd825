import { posix } from 'node:path';
import { createCatalog } from '../compile/catalog.ts';
import { detectFrameworks } from '../model/framework.ts';
import { findStep, listSteps, nearestStep, type ListedStep, type StepList } from '../compile/list-steps.ts';
import { diskFiles } from '../lib/files.ts';
import { load } from '../load/load.ts';
import { diagnose, type Diagnostic } from '../model/diagnostic.ts';
import type { Project, StepInterface } from '../model/project.ts';
import type { ScriptFacts } from '../model/script-facts.ts';
import { gravestFirst, sayDiagnostic } from '../report/say-diagnostic.ts';
import { exitCodes, type ExitCode } from './exit-codes.ts';
import type { ParsedArguments } from './flags.ts';
import { readSources } from './read-sources.ts';
import { describeStep, sayCatalog, sayStep, type CatalogEntry } from './say-catalog.ts';
import type { Terminal } from './terminal.ts';
import { toRequest } from './to-request.ts';
import { usageError } from './usage-error.ts';

/** `catalog`: every step with its script and contract, and what is missing; or one step, found by any of its names. */
export async function catalogCommand({ operands, values }: ParsedArguments, terminal: Terminal): Promise<ExitCode> {
	const { request, problems } = toRequest(values, terminal.cwd);
	if (problems.length > 0) return usageError('catalog', problems, terminal);
	const { shelf, projects, diagnostics } = await load(request, diskFiles(request.root));
	// A catalog needs no DAG.
	const relevant = diagnostics.filter(({ code }) => code !== 'no-dag-found' && code !== 'several-dags-found');
	const list: StepList = shelf === undefined ? { steps: [], strays: [] } : listSteps(shelf);
	const [name] = operands;
	const found = name === undefined ? undefined : findByAnyName(name, list, projects);
	const told = name !== undefined && found === undefined ? [...relevant, unknown(name, list)] : relevant;
	const chosen = name === undefined ? list.steps : found === undefined ? [] : [found.listed];
	const scripts = chosen.flatMap(({ script }) => (script.kind === 'found' ? [script.path] : []));
	// Without a Python, the contracts must do.
	const facts =
		(shelf === undefined ? undefined : await readSources(scripts, shelf.test.python, request.root, terminal)) ??
		new Map<string, ScriptFacts>();
	const nodes = nodesOfSteps(projects);
	const entries = chosen.map((listed) => entryOf(listed, nodes, facts));
	const imported = importedModules(facts);
	const strays = name === undefined ? list.strays.filter((path) => !imported.has(posix.basename(path, '.py'))) : [];
	if (values['json'] === true) {
		const named = found === undefined ? {} : { name, spelling: found.spelling, jobType: found.jobType ?? null };
		const document = { version: 1, ...named, steps: entries.map(describeStep), strays, diagnostics: told };
		terminal.out(`${JSON.stringify(document, undefined, 2)}\n`);
	} else {
		if (found !== undefined) terminal.out(entries.map((entry) => sayStep(entry, found)).join(''));
		else if (name === undefined) terminal.out(sayCatalog(entries, strays));
		for (const diagnostic of gravestFirst(told)) terminal.err(`${sayDiagnostic(diagnostic)}\n`);
	}
	return told.some(({ severity }) => severity === 'error') ? exitCodes.invalid : exitCodes.passed;
}

/** A node may have another name than its step. */
function findByAnyName(name: string, list: StepList, projects: readonly Project[]) {
	for (const project of projects) {
		const node = project.dag.nodes.find(({ id }) => id === name);
		const said = project.test.nodes[name]?.step ?? node?.step;
		const found = said === undefined ? undefined : findStep(said, list);
		if (found !== undefined) return { ...found, spelling: 'node' as const };
	}
	return findStep(name, list);
}

function unknown(name: string, list: StepList): Diagnostic {
	const near = nearestStep(name, list);
	return diagnose({
		code: 'unknown-step',
		severity: 'error',
		message: `Nothing in the catalog goes by the name "${name}".`,
		help: `${near === undefined ? '' : `Did you mean ${near}? `}"dag-script-test catalog" lists all steps.`,
		about: { item: name },
	});
}

/** Names of modules of the repository that some script imports: such a file is there for a purpose. */
function importedModules(facts: ReadonlyMap<string, ScriptFacts>): ReadonlySet<string> {
	const local = [...facts.values()].flatMap(({ imports = [] }) => imports.filter(({ origin }) => origin === 'local'));
	return new Set(local.flatMap(({ module, names }) => [...module.split('.'), ...names]));
}

type NodesOfStep = ReadonlyMap<StepInterface, CatalogEntry['nodes']>;

function nodesOfSteps(projects: readonly Project[]): NodesOfStep {
	const nodes = new Map<StepInterface, CatalogEntry['nodes'][number][]>();
	for (const { pipeline, interfaces, dag, test } of projects) {
		const catalog = createCatalog(interfaces, () => {});
		for (const { id, step } of dag.nodes) {
			const found = catalog.resolve(test.nodes[id]?.step ?? step ?? id)?.interface;
			if (found === undefined) continue;
			const known = nodes.get(found);
			if (known === undefined) nodes.set(found, [{ pipeline, node: id }]);
			else known.push({ pipeline, node: id });
		}
	}
	return nodes;
}

function entryOf(listed: ListedStep, nodes: NodesOfStep, facts: ReadonlyMap<string, ScriptFacts>): CatalogEntry {
	const { contract } = listed.step.base;
	const imports = listed.script.kind === 'found' ? (facts.get(listed.script.path)?.imports ?? []) : [];
	return {
		listed,
		frameworks: detectFrameworks(
			contract.frameworkRequirements.map(({ name }) => name),
			imports.map(({ module }) => module),
		),
		nodes: nodes.get(listed.step) ?? [],
	};
}
