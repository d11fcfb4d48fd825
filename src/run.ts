import { join, relative } from 'node:path';
import { acceptBaseline } from './check/baseline/accept-baseline.ts';
import { check } from './check/check.ts';
import { conclude } from './check/conclude.ts';
import { findCopies } from './check/find-copies.ts';
import { judge } from './check/judge.ts';
import { asHints, checkScripts } from './check/static/check-scripts.ts';
import { compileSelection } from './compile/compile-selection.ts';
import { onePerCause } from './compile/one-per-cause.ts';
import { execute } from './execute/execute.ts';
import { forgetBasis, keepBasis } from './execute/last-basis.ts';
import { createLauncher } from './execute/launchers/launchers.ts';
import { memoryBytes } from './execute/machine.ts';
import { discardOutputs } from './execute/node-folders.ts';
import { openWorkFolder } from './execute/work-folder.ts';
import { sourceReader } from './execute/runtimes/source-reader.ts';
import { givenFlags } from './given-flags.ts';
import type { Host } from './host/host.ts';
import { readWhole, writeWhole, type Files } from './lib/files.ts';
import { redactor } from './lib/redact.ts';
import { load, type Loaded } from './load/load.ts';
import type { Diagnostic } from './model/diagnostic.ts';
import type { Document, KeptDocument, ReportFormat } from './model/document.ts';
import type { Project } from './model/project.ts';
import type { Request } from './model/request.ts';
import type { InvalidResult, RunResult, Subject } from './model/result.ts';
import type { Workbench } from './model/workbench.ts';
import { maskResult } from './mask-result.ts';
import { prepare, type Prepared } from './prepare.ts';
import { reportAll, reportersFor } from './report/report.ts';
import { findClues } from './study/find-clues.ts';
import { nameFrameworks } from './study/static/name-frameworks.ts';
import { readScripts, scriptsOf } from './study/static/read-scripts.ts';
import { entriesOf, warmModules } from './study/static/warm-modules.ts';
import { doingDatalessJobsHere } from './workbench/dataless-jobs.ts';
import { createWorkbench } from './workbench/workbench.ts';

/** What a run is given of the machine that it runs on. Only the doors fill it. */
export interface World {
	readonly files: Files;
	/** Our own environment, from which scripts get an allow-listed part. */
	readonly environment: Readonly<Record<string, string>>;
	/** Values that must not appear in anything that leaves, beyond those of `env-passthrough`. */
	readonly secrets: readonly string[];
	readonly cpus: number;
	/** Aborted when the person or the runner wants the run to end. */
	readonly signal: AbortSignal;
	/** Where a pipeline's run is shown. */
	readonly host: Host;
	readonly formats: readonly ReportFormat[];
	readonly generator: { readonly name: string; readonly version: string };
	readonly subject: Subject;
	/** About this run, for `RunResult.environment`. */
	readonly about: Readonly<Record<string, string>>;
}

/** What came of one pipeline. */
export interface PipelineRun {
	readonly result: RunResult;
	/** Absolute path of the folder that holds the documents and the nodes' folders. */
	readonly out: string;
	/** The documents lie there. Not so when a selection was refused: the last run's stay. */
	readonly isSaved: boolean;
	/** What the host could not do, one line each. */
	readonly notes: readonly string[];
}

/**
 * The whole program: load, compile, study, execute, check, conclude, report, publish; once per DAG. Nothing is written
 * outside `request.out`. Throws only for our own bugs and broken machines, and `WorkFolderError` for an `out` that
 * cannot be used.
 */
export async function run(request: Request, world: World): Promise<readonly PipelineRun[]> {
	const loaded = await load(request, world.files);
	const workbench = createWorkbench();
	// While the interpreter is asked what it is.
	if (loaded.projects.some(hasData)) workbench.ready();
	try {
		return await runAll(loaded, request, world, doingDatalessJobsHere(workbench));
	} finally {
		await workbench.close();
	}
}

function hasData({ interfaces }: Project): boolean {
	return interfaces.some(({ base: { contract } }) => contract.inputs.length > 0 || contract.outputs.length > 0);
}

async function runAll(
	loaded: Loaded,
	request: Request,
	world: World,
	workbench: Workbench,
): Promise<readonly PipelineRun[]> {
	const tasks: Prepared[] = [];
	const { concerned, loading, plans } = compileSelection(loaded.projects, loaded.diagnostics, request.nodes);
	for (const each of concerned) {
		const out = plans.length === 1 ? request.out : join(request.out, each.project.pipeline);
		tasks.push(await prepare(each, loading, { request, out }, world));
	}
	// A slip in a selection must not cost the last run, which the next selection wants to build on.
	const keepsLast = ({ isInvalid }: Prepared) => isInvalid && request.nodes.length > 0;
	if (request.nodes.length > 0 && tasks.every(keepsLast)) {
		return Promise.all(refusals(tasks, loaded.diagnostics, request, world).map((each) => publish(each, world, false)));
	}
	const kept = tasks.filter(({ supporting }) => supporting.size > 0);
	const names = kept.map(({ out, project }) => (out === request.out ? 'nodes' : project.pipeline));
	// The last results of pipelines that have none of the nodes stay, too.
	const others = plans
		.map(({ pipeline }) => pipeline)
		.filter((name) => !tasks.some((task) => task.plan.pipeline === name && !keepsLast(task)));
	const folder = await openWorkFolder(request.out, { keep: [...names, ...others] });
	try {
		if (tasks.length === 0) {
			return await Promise.all(
				refusals(tasks, loaded.diagnostics, request, world).map((each) => publish(each, world, true)),
			);
		}
		const runs: PipelineRun[] = [];
		for (const task of tasks) {
			const result = task.isInvalid ? invalid(task, world) : await runPipeline(task, request, world, workbench);
			if (result.verdict !== 'invalid') await keepBasis(task.out, await task.basis());
			runs.push(await publish({ result, out: task.out }, world, !keepsLast(task)));
			if (result.verdict !== 'invalid') {
				await discardOutputs(task.plan, result.execution, task.out, task.project.test.keep);
			}
		}
		return runs;
	} finally {
		await folder.release();
	}
}

/** One prepared pipeline to its result. */
async function runPipeline(task: Prepared, request: Request, world: World, workbench: Workbench): Promise<RunResult> {
	const { project, plan, selected, supporting, python, out, diagnostics } = task;
	const { test } = project;
	const ran = new Set(selected);
	const chosen = { ...plan, nodes: plan.nodes.filter(({ id, skip }) => ran.has(id) && skip === undefined) };
	const launcher = createLauncher(test.launcher, {
		...(python === undefined ? {} : { python: python.path }),
		environment: libraryPath(world.environment),
		programs: chosen.nodes.filter(({ kind }) => kind === 'script').length,
	});
	const redact = redactor([...world.secrets, ...task.secrets]);
	try {
		// Beside the scripts: reading their sources takes less time than the first of them.
		const reading = readScripts(scriptsOf(chosen), {
			root: request.root,
			launcher,
			...(python === undefined ? {} : { python }),
			program: sourceReader,
			path: test.python.path.map((path) => join(request.root, path)),
			environment: world.environment,
			signal: world.signal,
		});
		const warmth = reading.then((facts) => warmModules(entriesOf(chosen), facts, test.python.warm ?? 'auto'));
		await world.host.open(plan, task.secrets);
		void task.basis();
		await forgetBasis(out);
		const execution = await execute(
			plan,
			{
				root: request.root,
				out,
				...(python === undefined ? {} : { python }),
				pythonPath: test.python.path.map((path) => join(request.root, path)),
				maxParallel: test.maxParallel ?? world.cpus,
				memoryBytes: test.memoryBytes ?? memoryBytes(),
				onFailure: test.onFailure,
				onBadOutput: test.onBadOutput,
				...(test.deadlineMs === undefined ? {} : { deadlineMs: test.deadlineMs }),
				keep: test.keep,
				envPassthrough: test.envPassthrough,
				observe: test.python.observe,
				...(test.python.installs === undefined ? {} : { installs: test.python.installs }),
				selected,
				supporting,
				...(task.durations === undefined ? {} : { durations: task.durations }),
				environment: world.environment,
			},
			{
				launcher,
				workbench,
				observe(event) {
					// While a script runs there is nothing else to do.
					if (event.kind === 'node-started') reportersFor(world.formats);
					world.host.observe(event);
				},
				signal: world.signal,
				redact,
				warmth: async (entry) => (await warmth).get(entry),
				judge: (node, evidence) =>
					judge(node, evidence).some((finding) => finding.severity === 'error') ? 'bad' : 'ok',
			},
		);
		const { baseline } = test;
		const sources = await reading;
		const clues = await findClues(plan, execution, { files: world.files, out, pythonPath: test.python.path });
		const facts = { ...task.facts, ...nameFrameworks(chosen, sources), ...clues };
		const { findings, flows, ...compared } = check(plan, execution, facts, {
			...(baseline === undefined ? {} : { baseline }),
			unwatched: !test.python.observe,
			copies: await findCopies(plan, execution, world.files, project, relative(request.root, request.out)),
		});
		const isUpdate = request.updateBaseline === true;
		const drift = asHints(checkScripts(project, chosen, sources), execution, findings);
		const result = conclude({
			generator: world.generator,
			pipeline: project.pipeline,
			subject: world.subject,
			environment: { ...world.about, ...givenFlags(task, request, world) },
			diagnostics,
			plan,
			facts,
			execution,
			findings: [...findings, ...drift].filter(({ rule }) => !isUpdate || !rule.startsWith('baseline-')),
			flows,
			...compared,
			scope: { selected, assigned: selected },
			failOn: test.failOn,
			allowEmpty: test.allowEmpty,
		});
		// Before anything is drawn: a secret in a cell of a table could not be found again once a report has escaped it.
		const masked = maskResult(result, redact);
		if (!isUpdate || baseline === undefined) return masked;
		const accepted = await acceptBaseline(request.root, baseline, result);
		return { ...masked, ...(accepted && { baseline: accepted }) };
	} finally {
		await launcher.close();
	}
}

/** A Python that was built to find its libraries so cannot start without it. */
function libraryPath({ LD_LIBRARY_PATH: path }: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
	return path === undefined ? {} : { LD_LIBRARY_PATH: path };
}

/** Writes the documents, unless the last run's are to stay, and tells the host. */
async function publish({ result, out }: Outcome, world: World, isSaved: boolean): Promise<PipelineRun> {
	const documents: KeptDocument[] = [];
	for await (const document of reportAll(result, world.formats)) {
		documents.push(isSaved ? await saved(document, out) : { path: document.path, read: async () => document.text });
	}
	const notes = await world.host.close(result, documents, out);
	return { result, out, isSaved, notes };
}

/** Holds nothing of the text. */
async function saved({ path, text }: Document, out: string): Promise<KeptDocument> {
	const file = join(out, path);
	await writeWhole(file, text);
	return { path, read: () => readWhole(file) };
}

interface Outcome {
	readonly result: RunResult;
	readonly out: string;
}

/** The results of tasks that cannot run; one result where there is not even a task. */
function refusals(
	tasks: readonly Prepared[],
	diagnostics: readonly Diagnostic[],
	request: Request,
	world: World,
): readonly Outcome[] {
	if (tasks.length === 0) return [{ result: refuse('', onePerCause(diagnostics, []), world), out: request.out }];
	return tasks.map((task) => ({ result: invalid(task, world), out: task.out }));
}

function invalid({ project, plan, diagnostics }: Prepared, world: World): RunResult {
	return { ...refuse(project.pipeline, diagnostics, world), plan };
}

function refuse(pipeline: string, diagnostics: readonly Diagnostic[], world: World): InvalidResult {
	const { generator, subject, about } = world;
	return { version: 1, generator, pipeline, verdict: 'invalid', diagnostics, subject, environment: about };
}
