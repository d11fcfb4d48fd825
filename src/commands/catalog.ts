import { posix } from 'node:path';
import { createCatalog } from '../compile/catalog.ts';
import { detectFrameworks } from '../model/framework.ts';
import { findStep, listSteps, nearestStep, type ListedStep, type StepList } from '../compile/list-steps.ts';
import { diskFiles } from '../lib/files.ts';
import { load } from '../load/load.ts';
import { diagnose, type Diagnostic } from '../model/diagnostic.ts';
import type { Project } from '../model/project.ts';
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
	const entries = chosen.map((listed) => entryOf(listed, projects, facts));
	const strays = name === undefined ? list.strays.filter((path) => !isImported(path, facts)) : [];
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

/** Whether a script imports another one: then it is there for a purpose. */
function isImported(path: string, facts: ReadonlyMap<string, ScriptFacts>): boolean {
	const module = posix.basename(path, '.py');
	return [...facts.values()].some(({ imports = [] }) =>
		imports.some(({ origin, module: name, names }) => {
			return origin === 'local' && (name.split('.').includes(module) || names.includes(module));
		}),
	);
}

function entryOf(
	listed: ListedStep,
	projects: readonly Project[],
	facts: ReadonlyMap<string, ScriptFacts>,
): CatalogEntry {
	const { contract } = listed.step.base;
	const imports = listed.script.kind === 'found' ? (facts.get(listed.script.path)?.imports ?? []) : [];
	return {
		listed,
		frameworks: detectFrameworks(
			contract.frameworkRequirements.map(({ name }) => name),
			imports.map(({ module }) => module),
		),
		nodes: projects.flatMap((project) => {
			const catalog = createCatalog(project.interfaces, () => {});
			return project.dag.nodes
				.filter(
					(node) =>
						catalog.resolve(project.test.nodes[node.id]?.step ?? node.step ?? node.id)?.interface === listed.step,
				)
				.map(({ id }) => ({ pipeline: project.pipeline, node: id }));
		}),
	};
}
