import { compileSelection } from '../compile/compile-selection.ts';
import { onePerCause } from '../compile/one-per-cause.ts';
import type { Files } from '../lib/files.ts';
import { load } from '../load/load.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Plan } from '../model/plan.ts';
import type { Request } from '../model/request.ts';
import { sayPlan } from './say-plan.ts';

/** What can be said without running anything. */
export interface Look {
	readonly plans: readonly Plan[];
	readonly diagnostics: readonly Diagnostic[];
	/** The plans in words, one text for each. */
	readonly texts: readonly string[];
}

/** Loads and compiles, and starts nothing: what the action does in its mode `plan`. */
export async function lookAt(request: Request, files: Files): Promise<Look> {
	const loaded = await load(request, files);
	const { concerned, loading } = compileSelection(loaded.projects, loaded.diagnostics, request.nodes);
	const diagnostics = [...loading, ...concerned.flatMap((each) => [...each.diagnostics, ...each.selecting])];
	const plans = concerned.map(({ plan }) => plan);
	return { plans, diagnostics: onePerCause(diagnostics, loaded.projects), texts: plans.map(sayPlan) };
}
