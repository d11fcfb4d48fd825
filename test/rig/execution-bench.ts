import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { execute, type ExecuteSettings, type ExecuteTools } from '../../src/execute/execute.ts';
import type { Execution, NodeRun } from '../../src/model/execution.ts';
import type { RunEvent } from '../../src/model/event.ts';
import type { Plan } from '../../src/model/plan.ts';
import type { Workbench } from '../../src/model/workbench.ts';
import { seal } from '../../src/execute/staging/seal.ts';
import { stage, usualLimits, type StageLimits } from '../../src/execute/staging/stage.ts';
import { emptyTable } from '../../src/check/inspect/empty-table.ts';
import { readProfile } from '../../src/check/inspect/read-profile.ts';

/** A workbench in this very process, so that what it does is seen by coverage and can be stopped in a debugger. */
export function workbenchHere(limits: Partial<StageLimits> = {}): Workbench {
	return {
		stage: async (job) => stage(job, { ...usualLimits, ...limits }, emptyTable),
		seal: async (job) => seal(job, readProfile),
		close: async () => {},
	};
}

/** A workspace and a work folder of a test's own. */
export interface ExecutionBench {
	readonly root: string;
	readonly out: string;
	readonly events: RunEvent[];
	/** Writes a file of the workspace. */
	write(path: string, text: string): void;
	run(
		plan: Plan,
		tools: Pick<ExecuteTools, 'launcher'> & Partial<ExecuteTools>,
		settings?: Partial<ExecuteSettings>,
	): Promise<Execution>;
	remove(): void;
}

/** Makes one, with settings that change nothing unless a test says so. */
export function executionBench(): ExecutionBench {
	const folder = mkdtempSync(join(tmpdir(), 'execute-'));
	const root = join(folder, 'workspace');
	const out = join(folder, 'out');
	mkdirSync(root);
	const events: RunEvent[] = [];
	return {
		root,
		out,
		events,
		write(path, text) {
			mkdirSync(dirname(join(root, path)), { recursive: true });
			writeFileSync(join(root, path), text);
		},
		async run(plan, tools, settings = {}) {
			return execute(
				plan,
				{
					root,
					out,
					pythonPath: [],
					maxParallel: 2,
					onFailure: 'continue',
					onBadOutput: 'continue',
					keep: 'always',
					envPassthrough: [],
					observe: false,
					selected: plan.nodes.map((node) => node.id),
					supporting: new Map(),
					environment: { PATH: process.env['PATH'] ?? '' },
					...settings,
				},
				{
					workbench: workbenchHere(),
					observe: (event) => events.push(event),
					signal: new AbortController().signal,
					redact: (text) => text,
					judge: () => 'ok',
					...tools,
				},
			);
		},
		remove: () => rmSync(folder, { recursive: true, force: true }),
	};
}

/** Each node's status, for one comparison of a whole run. */
export function statuses(execution: Execution): Readonly<Record<string, string>> {
	return Object.fromEntries(execution.runs.map(({ node, outcome }) => [node, outcome.status]));
}

/** The run of a node; fails the test when there is none. */
export function runOf(execution: Execution, node: string): NodeRun {
	const run = execution.runs.find((one) => one.node === node);
	if (run === undefined) throw new Error(`${node} has no run`);
	return run;
}
