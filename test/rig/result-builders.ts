import { conclude, type ResultParts } from '../../src/check/conclude.ts';
import { check } from '../../src/check/check.ts';
import type { Attempt, Evidence, Execution, Failure, NodeRun, Outcome } from '../../src/model/execution.ts';
import type { Binding, Plan, PlannedInput, PlannedNode, PlannedOutput } from '../../src/model/plan.ts';
import type { Profile } from '../../src/model/profile.ts';
import type { CompletedResult } from '../../src/model/result.ts';
import { startOf, type Span } from '../../src/model/source.ts';

/** A place in a definition file. */
export function at(file: string, line: number, column = 1): Span {
	return { file, start: { line, column }, end: { line, column: column + 1 } };
}

/** An output with what matters given and the rest plain. */
export function anOutput(name: string, parts: Partial<PlannedOutput> = {}): PlannedOutput {
	return {
		name,
		path: `outputs/${name}`,
		shape: 'directory',
		optional: false,
		delivery: 'as-is',
		at: at('steps/a.step.yaml', 10),
		...parts,
	};
}

/** An input with what matters given and the rest plain. */
export function anInput(name: string, parts: Partial<PlannedInput> = {}): PlannedInput {
	return {
		name,
		required: true,
		path: `inputs/${name}`,
		shape: 'directory',
		sources: [],
		channels: [],
		unwired: 'absent',
		at: at('steps/b.step.yaml', 20),
		...parts,
	};
}

/** A node that runs a Python script. */
export function aNode(id: string, parts: Partial<PlannedNode> = {}): PlannedNode {
	return {
		id,
		step: id,
		kind: 'script',
		runtime: 'python',
		entry: `scripts/${id.toLowerCase()}.py`,
		folder: `nodes/${id}`,
		args: [],
		env: [],
		inputs: [],
		outputs: [],
		dependsOn: [],
		timeoutMs: 600_000,
		retries: 0,
		fingerprint: 'f0',
		at: at('pipeline.dag.json', 3),
		...parts,
	};
}

/** A plan of nodes; each input's first source is a binding. */
export function aPlan(nodes: readonly PlannedNode[], parts: Partial<Plan> = {}): Plan {
	const bindings = nodes.flatMap((node) =>
		node.inputs.flatMap((input) =>
			input.sources.map((from): Binding => {
				const how = from.kind === 'file' ? 'fixture' : 'declared';
				return { from, to: { node: node.id, input: input.name }, how, rivals: [], tie: false };
			}),
		),
	);
	return { version: 1, pipeline: 'credit', fingerprint: 'p0', nodes, bindings, emulate: 'none', ...parts };
}

/** One start of a script that took 1.5 seconds. */
export function anAttempt(parts: Partial<Attempt> = {}): Attempt {
	return {
		startedMs: 1_000,
		endedMs: 2_500,
		log: { path: 'nodes/A/log/1.log', bytes: 0, head: '', tail: '' },
		exitCode: 0,
		...parts,
	};
}

/** What was found of an output: by default one file of 12 bytes. */
export function anEvidence(output: string, parts: Partial<Evidence> = {}): Evidence {
	return { output, present: true, fileCount: 1, bytes: 12, digest: 'd0', files: [], ...parts };
}

/** A profile of one csv file. */
export function aProfile(parts: Partial<Profile> = {}): Profile {
	const table = {
		columns: [
			{ name: 'id', type: 'integer', nulls: 0, min: 1, max: 3 },
			{ name: 'label', type: 'integer', nulls: 0, min: 0, max: 1 },
		],
		rows: 3,
	};
	return {
		reader: 1,
		format: 'csv',
		files: [{ path: 'part-0.csv', bytes: 12, format: 'csv', table }],
		fileCount: 1,
		bytes: 12,
		table,
		notes: [],
		...parts,
	};
}

/** A node that passed, or came to the outcome given. */
export function aRun(node: string, parts: Partial<NodeRun> = {}): NodeRun {
	const outcome: Outcome = parts.outcome ?? { status: 'passed', via: 'run' };
	const isStarted = outcome.status === 'failed' || (outcome.status === 'passed' && outcome.via === 'run');
	return {
		node,
		outcome,
		attempts: isStarted ? [anAttempt()] : [],
		outputs: [],
		undeclared: [],
		modifiedInputs: [],
		...(isStarted && { startedMs: 1_000, endedMs: 2_500 }),
		machine: 'm1',
		role: 'assigned',
		...parts,
	};
}

/** A node that failed so. */
export function aFailedRun(node: string, failure: Failure, parts: Partial<NodeRun> = {}): NodeRun {
	return aRun(node, {
		outcome: { status: 'failed', failure },
		attempts: [anAttempt({ failure, exitCode: 1 })],
		...parts,
	});
}

/** A run of 3 seconds on one machine. */
export function anExecution(runs: readonly NodeRun[], parts: Partial<Execution> = {}): Execution {
	return {
		startedAt: 0,
		durationMs: 3_000,
		runs,
		machines: [{ id: 'm1', os: 'linux', arch: 'x64', cpus: 2 }],
		...parts,
	};
}

/** A checked and concluded result, as a run makes it. */
export function aResult(plan: Plan, execution: Execution, parts: Partial<ResultParts> = {}): CompletedResult {
	const selected = plan.nodes.map((node) => node.id);
	return conclude({
		generator: { name: 'dag-script-test', version: '0.0.0' },
		pipeline: plan.pipeline,
		subject: { commit: 'c0ffee', dirty: false },
		environment: {},
		diagnostics: [],
		plan,
		facts: {},
		execution,
		...check(plan, execution),
		scope: { selected, assigned: selected },
		failOn: 'error',
		allowEmpty: false,
		...parts,
	});
}

/** The start of a file: for findings and diagnostics that are about all of it. */
export { startOf };
