import { closest } from '../lib/closest.ts';
import { diagnose } from '../model/diagnostic.ts';
import type { DagNode, NodeSettings, Project, StepInterface } from '../model/project.ts';
import type { Catalog, ResolvedStep } from './catalog.ts';
import { orderNodes } from './order-nodes.ts';
import { own } from './own.ts';
import { toPaste } from './paste.ts';
import type { Tell } from './tell.ts';

/** A node of which is known what it is. */
export interface ResolvedNode {
	readonly id: string;
	readonly node: DagNode;
	readonly settings?: NodeSettings;
	/** The step's name, or what stands for it when no interface describes it. */
	readonly stepName: string;
	readonly step?: ResolvedStep;
	readonly jobType?: string;
	/** Ids of the nodes that it directly depends on, in edge order. */
	readonly predecessors: readonly string[];
}

interface Named {
	readonly stepName: string;
	readonly step?: ResolvedStep;
	readonly jobType?: string;
}

/** What is the text closest to a step's name, with fewer and fewer segments of it. */
function nearStep(text: string, catalog: Catalog): string | undefined {
	for (let end = text.length; end > 0; end = text.lastIndexOf('_', end - 1)) {
		const near = closest(text.slice(0, end), catalog.names);
		if (near !== undefined) return near;
	}
	return undefined;
}

/**
 * The job type that a node carries in its own name although its step is named apart: what follows the step's name there, or
 * the longest end after a `_` that is a variant. A step that cannot do without one takes the last word.
 */
function jobTypeOfName(id: string, step: StepInterface, catalog: Catalog): string | undefined {
	const byId = catalog.resolve(id);
	if (byId?.interface === step) return byId.suffix;
	for (let start = id.indexOf('_'); start !== -1; start = id.indexOf('_', start + 1)) {
		const end = id.slice(start + 1);
		if (own(step.variants, end) !== undefined) return end;
	}
	// The cloud trains without one.
	const isNeeded =
		step.registry.sagemakerStepType !== 'Training' &&
		step.base.contract.jobArguments.some(({ source }) => /^-*job[-_]type$/.test(source));
	const last = id.includes('_') ? id.slice(id.lastIndexOf('_') + 1) : '';
	return isNeeded && last !== '' ? last : undefined;
}

function nameStep(node: DagNode, settings: NodeSettings | undefined, catalog: Catalog, tell: Tell): Named {
	const said = settings?.step ?? node.step;
	const text = said ?? node.id;
	const found = catalog.resolve(text);
	const at = settings?.step === undefined ? node.at : settings.at;
	if (found === undefined) {
		const near = nearStep(text, catalog);
		const hint = near === undefined ? '' : `Did you mean ${near}? `;
		tell(
			diagnose({
				code: 'unknown-step',
				severity: 'error',
				message:
					said === undefined
						? `No interface describes a step for the node ${node.id}.`
						: `No interface describes the step ${text} of the node ${node.id}.`,
				help: `${hint}Add an interface, or name the step in the test file:\n${toPaste({ nodes: { [node.id]: { step: near ?? 'STEP' } } })}`,
				at,
				about: { node: node.id, step: text },
			}),
		);
		return { stepName: text };
	}
	const step = found.interface;
	const jobType = found.suffix ?? (said === undefined ? undefined : jobTypeOfName(node.id, step, catalog));
	const variants = Object.keys(step.variants);
	if (jobType !== undefined && variants.length > 0 && !variants.includes(jobType)) {
		const near = closest(jobType, variants);
		tell(
			diagnose({
				code: 'unknown-job-type',
				severity: 'warning',
				message: `The step ${step.step} has no variant ${jobType} for the node ${node.id}; its base interface is used.`,
				help: `${near === undefined ? '' : `Did you mean ${near}? `}It has ${variants.join(', ')}.`,
				at,
				about: { node: node.id, step: step.step, item: jobType },
				related: [{ message: 'the step', at: step.at }],
			}),
		);
	}
	return { stepName: step.step, step: catalog.withJobType(step, jobType), ...(jobType !== undefined && { jobType }) };
}

/** Finds out what each node is: its step, its job type, and what it follows. In the order in which they may run. */
export function resolveNodes(project: Project, catalog: Catalog, tell: Tell): readonly ResolvedNode[] {
	const predecessors = new Map<string, string[]>(project.dag.nodes.map((node) => [node.id, []]));
	for (const edge of project.dag.edges) {
		if (predecessors.has(edge.from)) predecessors.get(edge.to)?.push(edge.from);
	}
	return orderNodes(project.dag).map((node) => {
		const settings = own(project.test.nodes, node.id);
		return {
			id: node.id,
			node,
			...(settings !== undefined && { settings }),
			...nameStep(node, settings, catalog, tell),
			predecessors: predecessors.get(node.id) ?? [],
		};
	});
}
