import { join } from 'node:path';
import type { SelectedProject } from './compile/compile-selection.ts';
import { onePerCause } from './compile/one-per-cause.ts';
import { basisOf, type Basis } from './execute/basis.ts';
import { lastBasis } from './execute/last-basis.ts';
import { createLauncher } from './execute/launchers/launchers.ts';
import { missingSupport, supportingRuns } from './execute/supporting.ts';
import { readHistory } from './history.ts';
import { readIfThere } from './lib/files.ts';
import type { Diagnostic } from './model/diagnostic.ts';
import { diagnose } from './model/diagnostic.ts';
import type { Observe } from './model/event.ts';
import type { NodeRun } from './model/execution.ts';
import type { Facts, ResolvedPython } from './model/facts.ts';
import type { Plan } from './model/plan.ts';
import type { Project } from './model/project.ts';
import type { Request } from './model/request.ts';
import type { RunResult } from './model/result.ts';
import { environmentsFolder } from './study/environment-cache.ts';
import { study } from './study/study.ts';

/** One pipeline with everything that is decided before a script starts. */
export interface Prepared {
	readonly project: Project;
	readonly plan: Plan;
	/** Node ids, in plan order. */
	readonly selected: readonly string[];
	/** Runs of the last result that feed what is selected. */
	readonly supporting: ReadonlyMap<string, NodeRun>;
	/** Looks once at the files that the run is based on. */
	readonly basis: () => Promise<Basis>;
	/** Values of the variables that are passed through: they must not appear in anything that leaves. */
	readonly secrets: readonly string[];
	readonly facts: Facts;
	/** How long scripts took before, in ms by node; absent: nothing was asked for. */
	readonly durations?: ReadonlyMap<string, number>;
	readonly python: ResolvedPython | undefined;
	/** Absolute path of the folder for this pipeline's results. */
	readonly out: string;
	readonly diagnostics: readonly Diagnostic[];
	/** An error is among the diagnostics: nothing may run. */
	readonly isInvalid: boolean;
}

/** What preparing needs of the machine. */
interface PrepareTools {
	readonly environment: Readonly<Record<string, string>>;
	readonly signal: AbortSignal;
	/** Where the run is shown. */
	readonly host?: { readonly observe: Observe };
}

/** Studies the interpreter for what is selected of a project. Reads the last result, and writes nothing. */
export async function prepare(
	{ project, plan, selected, diagnostics: compiling, selecting }: SelectedProject,
	loading: readonly Diagnostic[],
	{ request, out }: { readonly request: Request; readonly out: string },
	{ environment, signal, host }: PrepareTools,
): Promise<Prepared> {
	const previous = request.nodes.length === 0 ? undefined : await lastResult(out);
	const places = { root: request.root, out, pythonPath: project.test.python.path, files: project.files };
	let looking: Promise<Basis> | undefined;
	const basis = async () => (looking ??= basisOf(plan, places));
	const supporting =
		previous === undefined
			? new Map<string, NodeRun>()
			: supportingRuns(plan, selected, previous, { out, basis: await basis(), before: await lastBasis(out) });
	const passed = passThrough(project.test.envPassthrough, environment);
	const stated = [
		...onePerCause([...loading, ...compiling], [project]),
		...selecting,
		...missingSupport(plan, selected, supporting),
		...passed.diagnostics,
	];
	const prepared = { project, plan, selected, supporting, basis, secrets: passed.values, out };
	if (stated.some(isError)) return { ...prepared, facts: {}, python: undefined, diagnostics: stated, isInvalid: true };
	const history = request.history === undefined ? undefined : await readHistory(request.history, project.pipeline);
	const launcher = createLauncher('node', {});
	try {
		const studied = await study(plan, project.test.python, {
			root: request.root,
			launcher,
			environment,
			signal,
			...(host && { observe: host.observe }),
			environments: environmentsFolder(environment),
		});
		const diagnostics = [...stated, ...(history?.diagnostics ?? []), ...studied.diagnostics];
		return {
			...prepared,
			facts: studied.facts,
			python: studied.python,
			...(history && { durations: history.durations }),
			diagnostics,
			isInvalid: diagnostics.some(isError),
		};
	} finally {
		await launcher.close();
	}
}

function isError(diagnostic: Diagnostic): boolean {
	return diagnostic.severity === 'error';
}

/** What the last run left in a folder; undefined when there is nothing that can be understood. */
async function lastResult(out: string): Promise<RunResult | undefined> {
	// What keeps a folder from being read is told when it is to be used.
	const text = await readIfThere(join(out, 'result.json')).catch(() => undefined);
	if (text === undefined) return undefined;
	// The schema of a result takes time to set up, and is wanted here only.
	const { readResult } = await import('./report/result-schema.ts');
	const read = readResult(text);
	return read.ok ? read.result : undefined;
}

/** The values of the variables to pass through; a missing one is a diagnostic. */
function passThrough(names: readonly string[], environment: Readonly<Record<string, string>>) {
	const missing = names.filter((name) => environment[name] === undefined);
	return {
		values: names.flatMap((name) => environment[name] ?? []),
		diagnostics: missing.map((name) =>
			diagnose({
				code: 'missing-passthrough',
				severity: 'error',
				message: `The variable ${name} is to be passed through to scripts, but it is not set here.`,
				help: `Set ${name} where this runs, or remove it from env-passthrough.`,
				about: { item: name },
			}),
		),
	};
}
