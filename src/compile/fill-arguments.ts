import { presetIn } from '../model/argument-text.ts';
import { diagnose } from '../model/diagnostic.ts';
import type { PlannedNode } from '../model/plan.ts';
import type { Contract, Scalar } from '../model/project.ts';
import { toPaste } from './paste.ts';
import type { ResolvedNode } from './resolve-nodes.ts';
import type { Tell } from './tell.ts';

/** An argument's name as the script sees it: `--batch-size` → `batch_size`. */
export function argumentName(flag: string): string {
	return flag.replace(/^-+/, '').replaceAll('-', '_');
}

function defaultOf(contract: Contract, name: string): Scalar | undefined {
	const found = contract.arguments.find((argument) => argumentName(argument.name) === name);
	return found?.default === undefined ? presetIn(found?.text ?? '') : found.default;
}

function tellMissing(node: ResolvedNode, name: string, source: string, tell: Tell): void {
	const isJobType = source === 'job_type';
	const [variant] = isJobType ? Object.keys(node.step?.interface.variants ?? {}) : [];
	// As an argument, a job type does not choose the variant of the step.
	const settings =
		variant === undefined
			? { args: { [name]: isJobType ? 'training' : 'VALUE' } }
			: { step: `${node.stepName}_${variant}` };
	tell(
		diagnose({
			code: 'missing-argument',
			// A script cannot do without its job type; most other arguments have a default of their own.
			severity: isJobType ? 'error' : 'warning',
			message: isJobType
				? `The script of ${node.id} takes the argument ${name}, and the node's name has no job type at its end.`
				: `The argument ${name} of ${node.id} has no value; it comes from ${source} in the cloud.`,
			help: `Paste into the test file, with ${variant === undefined ? 'a value' : 'the job type that it is'}:\n${toPaste({ nodes: { [node.id]: settings } })}`,
			at: node.settings?.at ?? node.node.at,
			about: { node: node.id, step: node.stepName, item: name },
			...(node.step !== undefined && { related: [{ message: 'the contract', at: node.step.shape.contract.at }] }),
		}),
	);
}

/** The cloud trains without a job type unless the step is made for several: the script then finds none. */
function isTraining(node: ResolvedNode): boolean {
	return node.step?.interface.registry.sagemakerStepType === 'Training';
}

/**
 * The arguments of a node: those of the contract in its order, then what the test file adds. A value comes from the test
 * file, else the job type from the node's name, else the contract's default. One without a value is told if the node runs.
 */
export function fillArguments(node: ResolvedNode, runs: boolean, tell: Tell): PlannedNode['args'] {
	const given = new Map<string, Scalar>(
		Object.entries(node.settings?.args ?? {}).map(([name, { value }]) => [argumentName(name), value]),
	);
	const contract = node.step?.shape.contract;
	const values = new Map<string, Scalar>();
	for (const { flag, source } of contract?.jobArguments ?? []) {
		const name = argumentName(flag);
		const byName = argumentName(source) === 'job_type' ? node.jobType : undefined;
		const value = given.has(name) ? given.get(name) : (byName ?? defaultOf(contract as Contract, name));
		if (value !== undefined) values.set(name, value);
		else if (argumentName(source) === 'job_type' && isTraining(node)) values.set(name, null);
		else if (runs) tellMissing(node, name, argumentName(source), tell);
	}
	for (const [name, value] of given) values.set(name, value);
	return [...values].map(([name, value]) => ({ name, value }));
}
