import { join, resolve } from 'node:path';
import { compileSelection } from '../compile/compile-selection.ts';
import { diffPlans, type PlanDiff } from '../compile/diff-plans.ts';
import { onePerCause } from '../compile/one-per-cause.ts';
import { diskFiles, readIfThere, writeWhole } from '../lib/files.ts';
import { canonical } from '../lib/ordered.ts';
import { load } from '../load/load.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Plan } from '../model/plan.ts';
import type { Project } from '../model/project.ts';
import { sayDiagnostic } from '../report/say-diagnostic.ts';
import { acceptWiring } from './accept-wiring.ts';
import { exitCodes, type ExitCode } from './exit-codes.ts';
import type { ParsedArguments } from './flags.ts';
import { sayDiff } from './say-diff.ts';
import { sayPlan } from './say-plan.ts';
import type { Terminal } from './terminal.ts';
import { toRequest } from './to-request.ts';
import { usageError } from './usage-error.ts';
import { writeDag } from './write-dag.ts';

/**
 * `plan`: what would run and why it is wired so. Also where scripts and fixtures are missing. Saves it, compares it with
 * a saved one, accepts its wiring, or writes its DAG.
 */
export async function planCommand({ values }: ParsedArguments, terminal: Terminal): Promise<ExitCode> {
	const { request, problems } = toRequest(values, terminal.cwd);
	const wish = (name: 'save' | 'diff' | 'write-dag') => {
		const value = values[name];
		return typeof value === 'string' ? value : undefined;
	};
	if (problems.length > 0) return usageError('plan', problems, terminal);
	const loaded = await load(request, diskFiles(request.root));
	const diff = wish('diff');
	const old = diff === undefined ? undefined : await readOld(diff, terminal.cwd, loaded.projects);
	if (old !== undefined && 'problems' in old) return usageError('plan', old.problems, terminal);

	const { plans, concerned, loading } = compileSelection(loaded.projects, loaded.diagnostics, request.nodes);
	const shown = concerned.map(({ plan, selected }) =>
		request.nodes.length === 0 ? plan : selectedPart(plan, new Set(selected)),
	);
	const isUnreadable = loaded.diagnostics.some(({ severity }) => severity === 'error') || plans.length === 0;
	const accepts = values['accept'] === true && !isUnreadable;
	const diagnostics = onePerCause(
		[...loading, ...concerned.flatMap((each) => [...each.diagnostics, ...each.selecting])],
		loaded.projects,
	).filter(({ code }) => !(accepts && code === 'wiring-differs-from-lock'));

	const done: string[] = [];
	const refused: string[] = [];
	if (accepts) done.push(await acceptWiring(request.root, plans));
	else if (values['accept'] === true) refused.push('Nothing was accepted: mend the errors first.');
	const save = wish('save');
	if (save !== undefined && plans.length > 0) {
		await writeWhole(
			resolve(terminal.cwd, save),
			`${JSON.stringify(savedPlans(plans, terminal.version), undefined, 2)}\n`,
		);
		done.push(`Saved ${save}.`);
	}
	const dagFile = wish('write-dag');
	const [only, ...others] = loaded.projects;
	if (dagFile !== undefined && (only === undefined || others.length > 0)) {
		refused.push(`--write-dag writes one DAG, and there are ${plans.length}: name it with --dag.`);
	} else if (dagFile !== undefined && only !== undefined) {
		if (loaded.diagnostics.some(({ code, severity }) => severity === 'error' && isOfGraph(code))) {
			refused.push(`${dagFile} was not written: mend the DAG first.`);
		} else done.push(await writeDag(only, dagFile, terminal.cwd, Date.now()));
	}

	const diffs = old === undefined ? undefined : plans.map((plan) => diffWith(old.plans, plan));
	if (values['json'] === true) {
		const document = diffs === undefined ? planDocument(shown, diagnostics) : { version: 1, diffs, diagnostics };
		terminal.out(`${JSON.stringify(document, undefined, 2)}\n`);
	} else {
		if (diffs !== undefined) for (const diff of diffs) terminal.out(sayDiff(diff));
		else if (done.length + refused.length === 0) for (const plan of shown) terminal.out(sayPlan(plan));
		// Who asked for a file or a difference has seen the notes of the plan.
		const told = diffs === undefined && done.length === 0 ? diagnostics : diagnostics.filter(isProblem);
		for (const diagnostic of told) terminal.err(`${sayDiagnostic(diagnostic, { docs: values['verbose'] === true })}\n`);
	}
	for (const line of [...done, ...refused]) terminal.err(`${line}\n`);
	const isInvalid = refused.length > 0 || diagnostics.some(({ severity }) => severity === 'error');
	return isInvalid ? exitCodes.invalid : exitCodes.passed;
}

function selectedPart(plan: Plan, chosen: ReadonlySet<string>): Plan {
	return {
		...plan,
		nodes: plan.nodes.filter(({ id }) => chosen.has(id)),
		bindings: plan.bindings.filter(({ to }) => chosen.has(to.node)),
	};
}

function isProblem({ severity }: Diagnostic): boolean {
	return severity !== 'note';
}

function isOfGraph(code: Diagnostic['code']): boolean {
	return code.startsWith('dag-') || ['duplicate-node', 'duplicate-edge', 'self-loop', 'dangling-edge'].includes(code);
}

type Old = { readonly plans: readonly Plan[] } | { readonly problems: readonly string[] };

/** The plans of a file, or of the folder that a run wrote. */
async function readOld(name: string, cwd: string, projects: readonly Pick<Project, 'pipeline'>[]): Promise<Old> {
	const path = resolve(cwd, name);
	try {
		const text = await readIfThere(path);
		return text === undefined ? { problems: [`There is no file ${name} to compare with.`] } : await plansIn(text, name);
	} catch (error) {
		const { code, message } = error as NodeJS.ErrnoException;
		if (code !== 'EISDIR') return { problems: [`${name} cannot be read: ${message}`] };
	}
	const plans: Plan[] = [];
	for (const folder of ['.', ...projects.map(({ pipeline }) => pipeline)]) {
		const file = join(name, folder, 'result.json');
		const text = await readIfThere(resolve(cwd, file)).catch(() => undefined);
		const read = text === undefined ? { plans: [] } : await plansIn(text, file);
		if ('problems' in read) return read;
		plans.push(...read.plans);
	}
	return plans.length > 0 ? { plans } : { problems: [`The folder ${name} holds no result of a run to compare with.`] };
}

async function plansIn(text: string, name: string): Promise<Old> {
	// The schema of a plan takes time to set up, and is wanted here only.
	const { readPlans } = await import('../report/read-plans.ts');
	const read = readPlans(text);
	return read.ok ? read : { problems: read.problems.map((problem) => `${name} cannot be compared with: ${problem}`) };
}

/** A pipeline that the old file does not have is all new. A single plan is compared whatever its name: files move. */
function diffWith(old: readonly Plan[], plan: Plan): PlanDiff {
	const [only, ...others] = old;
	const before = old.find(({ pipeline }) => pipeline === plan.pipeline) ?? (others.length === 0 ? only : undefined);
	return diffPlans(before ?? { ...plan, nodes: [], bindings: [] }, plan);
}

/** What `plan --save` writes: the whole plans, whatever was selected. */
function savedPlans(plans: readonly Plan[], version: string): object {
	return { version: 1, generator: { name: 'dag-script-test', version }, plans: plans.map(canonical) };
}

/** What `plan --json` prints: `plan` for one DAG, `plans` for several, and everything that is to be said of them. */
function planDocument(plans: readonly Plan[], diagnostics: readonly Diagnostic[]): object {
	const head = { version: 1 };
	const [only] = plans;
	if (plans.length > 1) return { ...head, plans: plans.map(canonical), diagnostics };
	return { ...head, plan: only === undefined ? null : canonical(only), diagnostics };
}
