import type { Plan, PlannedInput, PlannedNode, PlannedOutput } from '../../src/model/plan.ts';
import { startOf } from '../../src/model/source.ts';

/** An output that is a folder of its own name, with whatever the test wants otherwise. */
export function plannedOutput(name: string, parts: Partial<PlannedOutput> = {}): PlannedOutput {
	return {
		name,
		path: `outputs/${name}`,
		shape: 'directory',
		optional: false,
		delivery: 'as-is',
		at: startOf('steps/test.step.yaml'),
		...parts,
	};
}

/** A required input that is a folder of its own name. `from`: `Node.output`, or the path of a file. */
export function plannedInput(name: string, from?: string, parts: Partial<PlannedInput> = {}): PlannedInput {
	const [node = '', output] = from?.split('.') ?? [];
	const source =
		output === undefined || from?.includes('/') === true
			? ({ kind: 'file', path: from ?? '' } as const)
			: ({ kind: 'output', node, output } as const);
	return {
		name,
		required: true,
		path: `inputs/${name}`,
		shape: 'directory',
		sources: from === undefined ? [] : [source],
		channels: [],
		unwired: 'absent',
		at: startOf('steps/test.step.yaml'),
		...parts,
	};
}

/** A node of the command runtime; it depends on the nodes that its inputs name. */
export function plannedNode(id: string, parts: Partial<PlannedNode> = {}): PlannedNode {
	const sources = (parts.inputs ?? []).flatMap((input) => input.sources);
	return {
		id,
		step: id,
		kind: 'script',
		runtime: 'command',
		...(parts.runtime === 'python' ? {} : { command: ['true'] }),
		folder: `nodes/${id}`,
		args: [],
		env: [],
		inputs: [],
		outputs: [],
		dependsOn: [...new Set(sources.flatMap((source) => (source.kind === 'output' ? source.node : [])))],
		timeoutMs: 30_000,
		retries: 0,
		fingerprint: 'f',
		at: startOf('test.dag.json'),
		...parts,
	};
}

/** A plan of nodes, given in topological order. */
export function planned(...nodes: readonly PlannedNode[]): Plan {
	return { version: 1, pipeline: 'test', fingerprint: 'p', nodes, bindings: [], emulate: 'none' };
}
