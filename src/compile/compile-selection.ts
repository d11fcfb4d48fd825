import type { Diagnostic } from '../model/diagnostic.ts';
import type { Plan } from '../model/plan.ts';
import type { Project } from '../model/project.ts';
import { compile } from './compile.ts';
import { select } from './select.ts';

/** A project that a selection is about. */
export interface SelectedProject {
	readonly project: Project;
	/** The whole plan, whatever is selected. */
	readonly plan: Plan;
	/** Node ids, in plan order. */
	readonly selected: readonly string[];
	/** What compiling told of what is selected. */
	readonly diagnostics: readonly Diagnostic[];
	/** What is wrong with the selection itself. */
	readonly selecting: readonly Diagnostic[];
}

/** All projects compiled, and those of them that a selection is about. */
export interface Selection {
	readonly plans: readonly Plan[];
	readonly concerned: readonly SelectedProject[];
	/** What loading told of what is selected. */
	readonly loading: readonly Diagnostic[];
}

/**
 * Compiles all projects and selects nodes of them. One that has none of the nodes is left out, unless no project has any:
 * then each is told so. What is wrong with nodes that were not selected is not told. Pure.
 */
export function compileSelection(
	projects: readonly Project[],
	loading: readonly Diagnostic[],
	selectors: readonly string[],
): Selection {
	const compiled = projects.map((project) => ({ project, ...compile(project) }));
	const plans = compiled.map(({ plan }) => plan);
	const selections = select(plans, selectors);
	const isKnown = selections.some(({ knowsAny }) => knowsAny);
	const all = compiled.flatMap(({ project, plan, diagnostics }, index) => {
		const selection = selections[index];
		if (selection === undefined || (isKnown && !selection.knowsAny)) return [];
		const { selected, diagnostics: selecting } = selection;
		return [{ project, plan, selected, selecting, diagnostics: about(diagnostics, [plan], selected) }];
	});
	const selected = all.flatMap((each) => each.selected);
	return { plans, concerned: all, loading: about(loading, plans, selected) };
}

/** Without those that are about nodes which were not selected. */
function about(
	diagnostics: readonly Diagnostic[],
	plans: readonly Plan[],
	selected: readonly string[],
): readonly Diagnostic[] {
	const planned = new Set(plans.flatMap(({ nodes }) => nodes.map(({ id }) => id)));
	const wanted = new Set(selected);
	return diagnostics.filter(({ about: { node } }) => node === undefined || !planned.has(node) || wanted.has(node));
}
