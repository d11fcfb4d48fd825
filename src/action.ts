import { readFile, realpath } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { claimStep } from './host/github/claim-step.ts';
import type { GitHubHost, StepEnd } from './host/github/github-host.ts';
import { readInputs } from './host/github/inputs.ts';
import { listenForSignals } from './host/github/interruption.ts';
import { stepLog } from './host/github/log.ts';
import { masks, secretsOf } from './host/github/masks.ts';
import { uniqueSlug } from './host/github/names.ts';
import type { Step, StepMeans } from './host/github/open-host.ts';
import { placeInRepository } from './host/github/repository-folder.ts';
import { stepOutputs } from './host/github/step-outputs.ts';
import { readSurroundings } from './host/github/surroundings.ts';
import { refusal } from './host/github/trust.ts';
import { diskFiles } from './lib/files.ts';
import { unreachable } from './lib/unreachable.ts';
import { reportFormats } from './model/document.ts';
import type { Request } from './model/request.ts';
import { exitCodeOf, verdictOf } from './publish/outputs.ts';
import { headline } from './publish/headline.ts';
import { readSubject } from './study/subject.ts';
import { version } from './version.ts';

/** Reading the sources of scripts takes moments; an interpreter that hangs must not hold the job. */
const longestLintMs = 300_000;

/** A folder that cannot be used, a disk that is full: no bugs of ours. */
function isOfMachine(error: unknown): error is Error {
	return error instanceof Error && ['WorkFolderError', 'WriteError'].includes(error.name);
}

/** GitHub's door: reads the inputs, runs what was asked for, publishes, and sets the exit code. */
export async function action(): Promise<void> {
	const environment = definedOnly(process.env);
	const masked = masks();
	masked.add(secretsOf(environment, environment['INPUT_GITHUB-TOKEN']));
	const log = stepLog(masked.redact);
	const outputs = stepOutputs(environment['GITHUB_OUTPUT']);
	const interruption = listenForSignals(log, () => {
		void outputs.setUnlessSet('cancelled').finally(() => process.exit(1));
	});
	let code: 0 | 1 = 1;
	try {
		code = await act({ environment, masked, log, interruption, outputs });
	} catch (error) {
		if (isOfMachine(error)) log.fail(error.message);
		else {
			const what = error instanceof Error ? (error.stack ?? error.message) : String(error);
			log.fail(
				`This is a bug in dag-script-test ${version}, not in your files. Please report it: ${what.split('\n')[0]}`,
			);
			log.open(what);
		}
	}
	await outputs.setUnlessSet(interruption.signal.aborted ? 'cancelled' : 'invalid');
	// Sockets that are kept alive and timers of queues must not hold the step.
	process.stdout.write('', () => process.exit(code));
}

async function act(means: StepMeans): Promise<0 | 1> {
	const { environment, masked, log } = means;
	const workspace = await realpath(environment['GITHUB_WORKSPACE'] ?? process.cwd());
	const temporary = environment['RUNNER_TEMP'] ?? tmpdir();
	const claimed = await claimStep(environment, temporary);
	const out = join(temporary, 'dag-script-test', uniqueSlug(claimed.step) || 'run');
	const read = readInputs(environment, { workspace, out });
	if (!read.ok) {
		for (const problem of read.problems) log.fail(problem);
		return 1;
	}
	const { settings } = read;
	masked.add((settings.request.envPassthrough ?? []).flatMap((name) => environment[name] ?? []));
	const root = await insideWorkspace(settings.request.root, workspace);
	if (root === undefined) {
		log.fail(
			'Input `working-directory` names no folder of the workspace. Check out the repository first, or correct it.',
		);
		return 1;
	}
	const event = await readEvent(environment['GITHUB_EVENT_PATH']);
	const request = { ...settings.request, root };
	const place = await placeInRepository(root, workspace, async () =>
		settings.mode === 'report' ? [] : definitionFiles(request),
	);
	const { commit } = readSubject(join(root, place.checkout ?? ''));
	const at = { ...readSurroundings(environment, event, settings.job, commit), ...claimed };
	const step: Step = { ...means, at, settings, root, place, temporary };
	// Lint runs no script, but it starts the interpreter that the repository names.
	if (settings.mode === 'run' || settings.mode === 'lint') {
		const refused = refusal(at, settings.allowUntrustedScripts);
		if (refused !== undefined) {
			log.fail(refused);
			return 1;
		}
	}
	// Loaded only now: a mistake in the inputs is told without waiting for GitHub's client.
	const { openHost, reportOn } = await import('./host/github/open-host.ts');
	const { lookAt } = await import('./commands/look.ts');
	switch (settings.mode) {
		case 'run':
			return runPipelines(request, step, await openHost(step));
		case 'lint': {
			const { lint } = await import('./commands/lint.ts');
			const { plans } = await lookAt(request, diskFiles(root));
			const signal = AbortSignal.any([means.interruption.signal, AbortSignal.timeout(longestLintMs)]);
			const found = await lint(request, { environment, signal });
			const host = await openHost(step);
			if (means.interruption.signal.aborted) return giveUp(host, step);
			return settle(host, await host.showLook({ plans, ...found, texts: [], failOn: found.failOn }, 'lint'), step);
		}
		case 'plan': {
			const look = await lookAt(request, diskFiles(root));
			const host = await openHost(step);
			if (means.interruption.signal.aborted) return giveUp(host, step);
			return settle(host, await host.showLook({ ...look, findings: [], failOn: 'error' }, 'plan'), step);
		}
		case 'report':
			return reportOn(step);
		default:
			return unreachable(settings.mode);
	}
}

async function runPipelines(request: Request, step: Step, host: GitHubHost): Promise<0 | 1> {
	const { at, environment, masked, log, interruption } = step;
	const { run } = await import('./run.ts');
	const pipelines = run(request, {
		files: diskFiles(request.root),
		environment,
		secrets: masked.secrets,
		cpus: availableParallelism(),
		signal: interruption.signal,
		host,
		formats: reportFormats,
		generator: { name: 'dag-script-test', version },
		subject: at.sha === '' ? {} : { commit: at.sha },
		about: aboutRun(step),
	});
	const runs = await pipelines.catch(async (error: unknown) => {
		await (isOfMachine(error) ? host.abandon('stopped', error.message) : host.abandon('broken'));
		throw error;
	});
	const results = runs.map(({ result }) => result);
	for (const note of runs.flatMap(({ notes }) => notes)) log.note(note);
	return settle(
		host,
		{
			verdict: verdictOf(results),
			sentences: results.map((result) => `${result.pipeline === '' ? '' : `${result.pipeline}: `}${headline(result)}`),
		},
		step,
	);
}

/** Comment, outputs, and the last line. */
async function settle(host: GitHubHost, end: StepEnd, { log, outputs: step }: StepMeans): Promise<0 | 1> {
	const { outputs, notes } = await host.finish();
	for (const note of notes) log.note(note);
	await step.set({ ...outputs, verdict: end.verdict });
	const code = exitCodeOf(end.verdict);
	for (const sentence of end.sentences) {
		if (code === 0) log.line(sentence);
		else log.fail(sentence);
	}
	return code;
}

/** A look that was cancelled has found too little to be shown. */
async function giveUp(host: GitHubHost, step: StepMeans): Promise<0 | 1> {
	await host.abandon('cancelled');
	return settle(host, { verdict: 'cancelled', sentences: ['Cancelled before it had a result.'] }, step);
}

/** About the run, for people who read its result later. */
function aboutRun({ at, place: { prefix, checkout } }: Step): Readonly<Record<string, string>> {
	return {
		...(prefix === '' ? {} : { folder: prefix }),
		...(checkout === undefined ? {} : { checkout }),
		server: at.serverUrl,
		repository: `${at.owner}/${at.repository}`,
		event: at.event,
		workflow: at.workflow,
		job: at.job,
		runId: String(at.runId),
		runAttempt: String(at.runAttempt),
		...(at.identity.matrix === undefined ? {} : { matrix: at.identity.matrix }),
		...(at.pullRequest === undefined ? {} : { pullRequest: String(at.pullRequest.number) }),
	};
}

/** Where the DAGs lie; where none can be read, what is wrong. */
async function definitionFiles(request: Request): Promise<readonly string[]> {
	const { lookAt } = await import('./commands/look.ts');
	const { plans, diagnostics } = await lookAt(request, diskFiles(request.root));
	const places = [...plans.flatMap(({ nodes }) => nodes), ...diagnostics];
	return places.flatMap(({ at }) => at?.file ?? []);
}

/** The real path of a folder, if it lies in the workspace; links that lead out do not count. */
async function insideWorkspace(folder: string, workspace: string): Promise<string | undefined> {
	try {
		const real = await realpath(folder);
		return real === workspace || real.startsWith(workspace + sep) ? real : undefined;
	} catch {
		return undefined;
	}
}

async function readEvent(path: string | undefined): Promise<unknown> {
	if (path === undefined || path === '') return {};
	try {
		return JSON.parse(await readFile(path, 'utf8')) as unknown;
	} catch {
		return {};
	}
}

function definedOnly(environment: NodeJS.ProcessEnv): Record<string, string> {
	return Object.fromEntries(
		Object.entries(environment).filter((entry): entry is [string, string] => entry[1] !== undefined),
	);
}

if (import.meta.main) await action();
