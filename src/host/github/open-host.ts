import type { RepositoryPlace } from '../../lib/repository-path.ts';
import type { RunResult } from '../../model/result.ts';
import { report } from '../../report/report.ts';
import { readResult } from '../../report/result-schema.ts';
import { createClient, type GitHubClient } from './client.ts';
import { compareWithBase } from './compare-with-base.ts';
import { createGitHubHost, type GitHubHost } from './github-host.ts';
import type { ActionSettings } from './inputs.ts';
import type { Interruption } from './interruption.ts';
import type { StepLog } from './log.ts';
import type { Masks } from './masks.ts';
import { publishForeignRun, readForeignRun } from './report-mode.ts';
import type { StepOutputs } from './step-outputs.ts';
import { openSummary } from './summary-file.ts';
import type { Surroundings } from './surroundings.ts';
import { explainNoToken, explainTrouble } from './trouble.ts';

/** What a step works with from its beginning. */
export interface StepMeans {
	readonly environment: Readonly<Record<string, string>>;
	readonly masked: Masks;
	readonly log: StepLog;
	readonly interruption: Interruption;
	readonly outputs: StepOutputs;
}

/** What is known of a step once its inputs are read. Paths are absolute. */
export interface Step extends StepMeans {
	readonly at: Surroundings;
	readonly settings: ActionSettings;
	/** The folder that the pipeline is in. */
	readonly root: string;
	/** How that folder lies to the repository. */
	readonly place: RepositoryPlace;
	readonly temporary: string;
}

/** What a step waits for GitHub's API at most, all in all. */
const apiBudgetMs = 180_000;
/** The same of a step that does nothing else, and publishes the results of a whole matrix. */
const reportBudgetMs = 900_000;

/** The host of a step, made of its settings; it ends with the step. */
export async function openHost(step: Step, client = clientOf(step, apiBudgetMs)): Promise<GitHubHost> {
	const { at, settings, place, temporary, environment, masked, log } = step;
	const { summary, comment, artifacts } = settings.publish;
	// A comparison needs reports of earlier runs, and a place where it is shown.
	const compares = settings.mode === 'run' && artifacts !== 'none' && (summary !== 'never' || comment !== 'never');
	const host = createGitHubHost({
		at,
		settings: settings.publish,
		...(client === undefined ? {} : { client }),
		token: settings.token ?? '',
		summary: await openSummary(environment['GITHUB_STEP_SUMMARY']),
		log,
		masks: masked,
		...place,
		temporary,
		environment,
		...(client === undefined || !compares
			? {}
			: { compare: (result: RunResult, own: Surroundings) => compareWithBase(client, own, result, understood) }),
	});
	step.interruption.attend(host);
	return host;
}

/** Mode `report`: publishes what another run found. Runs nothing. The exit code. */
export async function reportOn(step: Step): Promise<0 | 1> {
	const { at, settings, log, interruption } = step;
	const client = clientOf(step, reportBudgetMs);
	if (client === undefined) {
		log.fail(explainNoToken('report'));
		return 1;
	}
	const { check } = settings.publish;
	const publish = { ...settings.publish, artifacts: 'none', check: check === 'job' ? 'own' : check } as const;
	try {
		const foreign = await readForeignRun(client, at, {
			runId: settings.runId ?? 0,
			wantsComment: settings.publish.comment !== 'never',
			read: understood,
		});
		const host = (of: Surroundings, place: RepositoryPlace) => {
			// A check run that is opened now would not be closed any more.
			interruption.signal.throwIfAborted();
			return openHost({ ...step, at: of, place, settings: { ...settings, publish } }, client);
		};
		const { notes, outputs } = await publishForeignRun(foreign, host, (result) =>
			report(result, ['markdown']).map(({ path, text }) => ({ path, read: async () => text })),
		);
		for (const note of notes) log.note(note);
		await step.outputs.set(outputs);
		if (foreign.results.length > 0) return 0;
		const nothing = `Run ${settings.runId ?? 0} has no report of this action that can be published.`;
		// One that was cancelled, or failed before it came to this action, has left none: nobody's mistake.
		if (foreign.problems.length === 0) {
			log.note(nothing);
			return 0;
		}
		log.fail(nothing);
	} catch (error) {
		log.fail(interruption.signal.aborted ? 'Cancelled before all was published.' : explainTrouble('report', error, at));
	}
	return 1;
}

function clientOf({ at, settings: { token }, masked }: Step, budgetMs: number): GitHubClient | undefined {
	if (token === undefined) return undefined;
	return createClient({ token, apiUrl: at.apiUrl, budgetMs, redact: masked.redact });
}

/** A result that was read back; undefined when the text is none. */
function understood(text: string): RunResult | undefined {
	const read = readResult(text);
	return read.ok ? read.result : undefined;
}
