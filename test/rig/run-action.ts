import { execa } from 'execa';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { childCoverage } from './child-coverage.ts';
import { doorProgram, plainEnvironment } from './door.ts';
import type { FakeGitHub } from './fake-github.ts';
import { replay, type RunnerView } from './runner-simulator.ts';
import { temporaryFolder, writeFiles } from './action-workspace.ts';

export interface ActionStart {
	readonly github: FakeGitHub;
	/** Files of the workspace. */
	readonly files: Readonly<Record<string, string>>;
	/** What the workflow says under `with:`. */
	readonly inputs?: Readonly<Record<string, string>>;
	/** Name and payload of the event; a push by default. */
	readonly event?: readonly [name: string, payload: unknown];
	/** Beside what the runner sets. An undefined value takes one away. */
	readonly env?: Readonly<Record<string, string | undefined>>;
	/** What the step's summary holds before. */
	readonly summary?: string;
	/** Called when the action has printed a line that fits: to send it a signal. */
	readonly when?: { readonly line: RegExp; readonly act: (pid: number) => void };
	/** Called before the start, for files that are more than text. */
	readonly prepare?: (workspace: string) => Promise<void>;
	/** A workspace to use again. */
	readonly workspace?: string;
}

export interface ActionEnd {
	readonly exitCode: number | undefined;
	readonly signal: string | undefined;
	readonly stdout: string;
	readonly view: RunnerView;
	/** The step summary as it was written. */
	readonly summary: string;
	readonly outputs: Readonly<Record<string, string>>;
	readonly workspace: string;
	readonly temp: string;
	readonly durationMs: number;
}

/** The commit that is checked out in a run. */
export const checkedOut = 'b'.repeat(40);
/** The head of the pull request. */
export const pullHead = 'a'.repeat(40);

/** The payload of a pull request; `fork` makes it come from another repository. */
export function pullRequest(fork = false, isPrivate = false): unknown {
	return {
		repository: { id: 1, default_branch: 'main', private: isPrivate },
		pull_request: {
			number: 7,
			head: { sha: pullHead, repo: { id: fork ? 2 : 1 } },
			base: { ref: 'main', repo: { id: 1 } },
		},
	};
}

/** A token as the runner has it for artifacts; it need not be signed. */
function runtimeToken(): string {
	const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
	const scp =
		'Actions.Example Actions.Results:11111111-1111-1111-1111-111111111111:22222222-2222-2222-2222-222222222222';
	return `${part({ alg: 'none' })}.${part({ scp })}.signature`;
}

/** Runs the action in a process of its own, as the runner does, and reads back all that it said. */
export async function runAction(start: ActionStart): Promise<ActionEnd> {
	const folder = await temporaryFolder('action');
	const workspace = start.workspace ?? join(folder, 'workspace');
	const temp = join(folder, 'temp');
	await mkdir(temp, { recursive: true });
	await writeFiles(workspace, { '.git/HEAD': `${checkedOut}\n`, ...start.files });
	await start.prepare?.(workspace);
	const [event, payload] = start.event ?? ['push', { repository: { id: 1, default_branch: 'main' } }];
	const at = (name: string) => join(folder, name);
	await writeFile(at('event.json'), JSON.stringify(payload));
	await writeFile(at('summary'), start.summary ?? '');
	for (const name of ['output', 'state', 'env', 'path']) await writeFile(at(name), '');
	const environment: Record<string, string | undefined> = {
		...plainEnvironment(),
		...childCoverage(),
		CI: 'true',
		GITHUB_ACTIONS: 'true',
		GITHUB_ACTION: '__self',
		GITHUB_ACTOR: 'someone',
		GITHUB_API_URL: start.github.url,
		GITHUB_SERVER_URL: 'https://github.com',
		GITHUB_REPOSITORY: 'o/r',
		GITHUB_REPOSITORY_ID: '1',
		GITHUB_SHA: checkedOut,
		GITHUB_REF: 'refs/heads/main',
		GITHUB_EVENT_NAME: event,
		GITHUB_EVENT_PATH: at('event.json'),
		GITHUB_WORKFLOW: 'ci',
		GITHUB_WORKFLOW_REF: 'o/r/.github/workflows/ci.yml@refs/heads/main',
		GITHUB_JOB: 'pipeline',
		GITHUB_RUN_ID: '100',
		GITHUB_RUN_ATTEMPT: '1',
		GITHUB_WORKSPACE: workspace,
		RUNNER_TEMP: temp,
		RUNNER_OS: 'Linux',
		RUNNER_TRACKING_ID: 'github_0123',
		GITHUB_OUTPUT: at('output'),
		GITHUB_STEP_SUMMARY: at('summary'),
		GITHUB_STATE: at('state'),
		GITHUB_ENV: at('env'),
		GITHUB_PATH: at('path'),
		ACTIONS_RESULTS_URL: `${start.github.url}/`,
		ACTIONS_RUNTIME_URL: `${start.github.url}/`,
		ACTIONS_RUNTIME_TOKEN: runtimeToken(),
		'INPUT_GITHUB-TOKEN': 'ghs_fakefakefakefakefakefakefakefakefake',
		'INPUT_JOB-CHECK-RUN-ID': '4242',
		'INPUT_MATRIX-JSON': 'null',
		'INPUT_JOB-INDEX': '0',
		...Object.fromEntries(
			Object.entries(start.inputs ?? {}).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]),
		),
		...start.env,
	};
	const startedMs = Date.now();
	const child = execa(process.execPath, [doorProgram('action')], {
		cwd: workspace,
		env: Object.fromEntries(Object.entries(environment).filter((entry) => entry[1] !== undefined)),
		extendEnv: false,
		reject: false,
		all: true,
		stdin: 'ignore',
		timeout: 120_000,
		forceKillAfterDelay: 5000,
		stripFinalNewline: false,
		maxBuffer: 300_000_000,
	});
	if (start.when !== undefined) {
		const { line, act } = start.when;
		let seen = '';
		let done = false;
		child.all.on('data', (chunk: Buffer) => {
			seen += chunk.toString();
			if (done || !line.test(seen)) return;
			done = true;
			act(child.pid ?? 0);
		});
	}
	const end = await child;
	const stdout = end.all ?? '';
	const summary = await readFile(at('summary'), 'utf8');
	const view = replay(stdout, { output: await readFile(at('output'), 'utf8'), summary });
	return {
		exitCode: end.exitCode,
		signal: end.signal,
		stdout,
		view,
		summary,
		outputs: view.outputs,
		workspace,
		temp,
		durationMs: Date.now() - startedMs,
	};
}
