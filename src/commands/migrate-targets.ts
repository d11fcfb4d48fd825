import { createCatalog } from '../compile/catalog.ts';
import { argumentName } from '../compile/fill-arguments.ts';
import type { Target } from '../migrate/target.ts';
import type { InputSource, Plan, PlannedNode } from '../model/plan.ts';
import type { Contract, Project } from '../model/project.ts';

/** The nodes of a plan as far as old files may speak of them. */
export function targetsOf(project: Project, plan: Plan): readonly Target[] {
	const catalog = createCatalog(project.interfaces, () => {});
	return plan.nodes.map((node) => {
		const found = catalog.resolve(node.step);
		const contract = found && catalog.withJobType(found.interface, node.jobType).shape.contract;
		return {
			node: node.id,
			step: node.step,
			...(node.entry !== undefined && { script: node.entry }),
			inputs: node.inputs.map(({ name, shape, sources }) => ({
				name,
				shape,
				...(sources[0] && { fedBy: say(sources[0]) }),
			})),
			outputs: node.outputs.map(({ name }) => name),
			env: contract === undefined ? [] : variablesOf(contract),
			args: contract === undefined ? [] : argumentsOf(contract),
			...jobTypeOf(node),
		};
	});
}

function say(source: InputSource): string {
	return source.kind === 'file' ? source.path : `${source.node}.${source.output}`;
}

function variablesOf({ env }: Contract): Target['env'] {
	return [...env.required.map((name) => ({ name })), ...env.optional];
}

function argumentsOf({ jobArguments, arguments: flags }: Contract): readonly string[] {
	return [...new Set([...jobArguments.map(({ flag }) => flag), ...flags.map(({ name }) => name)].map(argumentName))];
}

function jobTypeOf({ jobType }: PlannedNode): Pick<Target, 'jobType'> {
	return jobType === undefined ? {} : { jobType };
}
