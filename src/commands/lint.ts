import { resolve } from 'node:path';
import { checkScripts } from '../check/static/check-scripts.ts';
import { compileSelection } from '../compile/compile-selection.ts';
import { onePerCause } from '../compile/one-per-cause.ts';
import { createLauncher } from '../execute/launchers/launchers.ts';
import { sourceReader } from '../execute/runtimes/source-reader.ts';
import { diskFiles } from '../lib/files.ts';
import { count } from '../lib/text.ts';
import { load } from '../load/load.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Finding } from '../model/finding.ts';
import type { Plan } from '../model/plan.ts';
import type { Project } from '../model/project.ts';
import type { FailOn, Request } from '../model/request.ts';
import { gravestFirst, sayDiagnostic } from '../report/say-diagnostic.ts';
import { readScripts, scriptsOf } from '../study/static/read-scripts.ts';
import { study } from '../study/study.ts';
import { exitCodes, type ExitCode } from './exit-codes.ts';
import type { ParsedArguments } from './flags.ts';
import type { Terminal } from './terminal.ts';
import { sayFinding } from '../report/say-finding.ts';
import { toRequest } from './to-request.ts';
import { usageError } from './usage-error.ts';

/** What lint found. Nothing of the user's was run. */
export interface Linted {
	readonly diagnostics: readonly Diagnostic[];
	readonly findings: readonly Finding[];
	/** Scripts whose source was read. */
	readonly scripts: number;
	/** What was asked for, else what the test file says. */
	readonly failOn: FailOn;
}

/** `lint`: the definition files, the plan, and what the sources of the scripts say. In seconds, for every commit. */
export async function lintCommand({ values }: ParsedArguments, terminal: Terminal): Promise<ExitCode> {
	const { request, problems } = toRequest(values, terminal.cwd);
	if (problems.length > 0) return usageError('lint', problems, terminal);
	const { diagnostics, findings, scripts, failOn } = await lint(request, terminal);
	const counted = [...diagnostics, ...findings];
	const of = (severity: Diagnostic['severity']) => counted.filter((each) => each.severity === severity).length;
	const isInvalid = diagnostics.some(({ severity }) => severity === 'error');
	const isBad =
		(failOn !== 'never' && findings.some(({ severity }) => severity === 'error')) ||
		(failOn === 'warning' && of('warning') > 0);
	const verdict = isInvalid ? 'invalid' : isBad ? 'failed' : 'passed';
	if (values['json'] === true) {
		terminal.out(`${JSON.stringify({ version: 1, verdict, diagnostics, findings, scripts }, undefined, 2)}\n`);
	} else {
		const docs = values['verbose'] === true;
		for (const diagnostic of gravestFirst(diagnostics)) terminal.err(`${sayDiagnostic(diagnostic, { docs })}\n`);
		for (const finding of findings.toSorted((a, b) => gravity[a.severity] - gravity[b.severity]))
			terminal.err(`${sayFinding(finding, { docs })}\n`);
		const counts = [count(of('error'), 'error'), count(of('warning'), 'warning'), count(of('note'), 'note')].join(', ');
		terminal.err(`lint ${verdict}: ${counts}; ${count(scripts, 'script')} read, none run.\n`);
	}
	return isInvalid ? exitCodes.invalid : isBad ? exitCodes.failed : exitCodes.passed;
}

const gravity = { error: 0, warning: 1, note: 2 } as const;

/** What `lint` does, for every door. Starts the interpreter that the test file names, and no script. */
export async function lint(request: Request, terminal: Pick<Terminal, 'environment' | 'signal'>): Promise<Linted> {
	const loaded = await load(request, diskFiles(request.root));
	const { concerned, loading } = compileSelection(loaded.projects, loaded.diagnostics, request.nodes);
	const compiled = concerned.map(({ project, plan, selected }) => {
		const chosen = new Set(selected);
		return { project, plan: { ...plan, nodes: plan.nodes.filter(({ id }) => chosen.has(id)) } };
	});
	const stated = onePerCause(
		[...loading, ...concerned.flatMap((each) => [...each.diagnostics, ...each.selecting])],
		loaded.projects,
	);
	const read = [];
	for (const each of compiled) read.push(await lintScripts(each.project, each.plan, request, terminal));
	return {
		diagnostics: [...stated, ...uniqueByKey(read.flatMap(({ diagnostics }) => diagnostics))],
		findings: uniqueByKey(read.flatMap(({ findings }) => findings)),
		scripts: new Set(compiled.flatMap(({ plan }) => scriptsOf(plan))).size,
		failOn: loaded.shelf?.test.failOn ?? request.failOn ?? 'error',
	};
}

async function lintScripts(
	project: Project,
	plan: Plan,
	{ root }: Request,
	{ environment, signal }: Pick<Terminal, 'environment' | 'signal'>,
): Promise<Pick<Linted, 'diagnostics' | 'findings'>> {
	const scripts = scriptsOf(plan);
	if (scripts.length === 0) return { diagnostics: [], findings: [] };
	const launcher = createLauncher('node', {});
	try {
		const { python, diagnostics } = await study(plan, project.test.python, { root, launcher, environment, signal });
		if (python === undefined) return { diagnostics, findings: [] };
		const facts = await readScripts(scripts, {
			root,
			launcher,
			python,
			environment,
			signal,
			program: sourceReader,
			path: project.test.python.path.map((path) => resolve(root, path)),
		});
		return { diagnostics, findings: checkScripts(project, plan, facts) };
	} finally {
		await launcher.close();
	}
}

function uniqueByKey<T extends { readonly key: string; readonly message: string }>(items: readonly T[]): readonly T[] {
	return [...new Map(items.map((item) => [`${item.key}\n${item.message}`, item])).values()];
}
