import { insidePath } from '../../lib/files.ts';
import type { RepositoryPlace } from '../../lib/repository-path.ts';
import { listSome } from '../../lib/text.ts';
import type { KeptDocument } from '../../model/document.ts';
import type { RunResult } from '../../model/result.ts';
import type { GitHubClient } from './client.ts';
import { fetchResult, reportArtifacts } from './foreign-artifact.ts';
import type { GitHubHost } from './github-host.ts';
import type { ReadResult } from './compare-with-base.ts';
import type { Surroundings } from './surroundings.ts';
import { explainTrouble } from './trouble.ts';

/** A run of another workflow whose result is to be published. Everything but the artifacts comes from the API. */
export interface ForeignRun {
	/** Where to publish: at the commit that the API names, never at one that an artifact names. */
	readonly at: Surroundings;
	readonly results: readonly { readonly job: string; readonly result: RunResult }[];
	/** Why artifacts were passed over, a line each. */
	readonly problems: readonly string[];
	/** Why the pull request is not known, though it was asked for. */
	readonly note?: string;
}

/** What is to be read of a run. */
export interface ForeignWish {
	readonly runId: number;
	/** A comment is wanted, so its pull request is looked for; that takes a permission of its own. */
	readonly wantsComment: boolean;
	readonly read: ReadResult;
}

/** A pull request as the API tells it with a run. */
interface PullOfRun {
	readonly number: number;
	readonly head: { readonly sha: string };
	readonly base: { readonly repo: { readonly id: number } };
}

/** A matrix may have 256 jobs; of more than these, each with its requests, GitHub's limits would not let us tell. */
const mostReports = 60;

/** Reads a run and its report artifacts. Rejects when the API does not answer. */
export async function readForeignRun(client: GitHubClient, at: Surroundings, wish: ForeignWish): Promise<ForeignRun> {
	return client.awaited(() => readRun(client, at, wish));
}

async function readRun(
	client: GitHubClient,
	at: Surroundings,
	{ runId, wantsComment, read }: ForeignWish,
): Promise<ForeignRun> {
	const target = { owner: at.owner, repo: at.repository };
	const { data: run } = await client.call((octokit) =>
		octokit.rest.actions.getWorkflowRun({ ...target, run_id: runId }),
	);
	let number: number | undefined;
	let note: string | undefined;
	try {
		number = wantsComment ? await pullRequestOf(client, at, run) : undefined;
	} catch (error) {
		note = explainTrouble('comment', error, at);
	}
	const { pullRequest: _, workflowFile: __, ...own } = at;
	const foreign: Surroundings = {
		...own,
		// The token of this run may write, whoever started the other one.
		event: 'workflow_run',
		startedByFork: false,
		checkSha: run.head_sha,
		sha: run.head_sha,
		workflow: run.name ?? '',
		runId: run.id,
		runAttempt: run.run_attempt ?? 1,
		identity: {},
		...(number === undefined
			? {}
			: { pullRequest: { number, headSha: run.head_sha, baseBranch: '', fromFork: false } }),
	};
	const results: { job: string; result: RunResult }[] = [];
	const problems: string[] = [];
	const artifacts = await reportArtifacts(client, at, runId);
	const tooMany = artifacts.slice(mostReports).map(({ name }) => name);
	if (tooMany.length > 0)
		problems.push(
			`More than ${mostReports} reports; left out: ${listSome(tooMany, 5)}. Each job's own summary has its result.`,
		);
	for (const artifact of artifacts.slice(0, mostReports)) {
		try {
			const result = read(await fetchResult(client, at, artifact));
			const job = artifact.name.replace(/^dag-script-test-/, '').replace(/-report(?:-job\d+)?(?:-\d+)?$/, '');
			if (result === undefined) problems.push(`The artifact ${artifact.name} holds no result of this action.`);
			else results.push({ job, result });
		} catch (error) {
			problems.push(
				`The artifact ${artifact.name} was passed over: ${error instanceof Error ? error.message : String(error)}`,
			);
		}
	}
	return { at: foreign, results, problems, ...(note === undefined ? {} : { note }) };
}

/**
 * The pull request of this repository that the run is about, while its head is still the commit that ran. Of a run from a
 * fork the API tells none; it is the open one whose head is that branch.
 */
async function pullRequestOf(
	client: GitHubClient,
	at: Surroundings,
	run: {
		readonly head_sha: string;
		readonly head_branch: string | null;
		readonly head_repository?: { readonly full_name: string } | null;
		readonly repository: { readonly id: number };
		readonly pull_requests: readonly PullOfRun[] | null;
	},
): Promise<number | undefined> {
	// A branch may be the head of pull requests to other repositories as well.
	const told = run.pull_requests?.find(
		({ head, base }) => base.repo.id === run.repository.id && head.sha === run.head_sha,
	);
	if (told !== undefined) return told.number;
	const owner = run.head_repository?.full_name.split('/')[0];
	if (owner === undefined || run.head_branch === null) return undefined;
	const { data } = await client.call((octokit) =>
		octokit.rest.pulls.list({
			owner: at.owner,
			repo: at.repository,
			state: 'open',
			head: `${owner}:${run.head_branch ?? ''}`,
			per_page: 10,
		}),
	);
	return data.find((pull) => pull.head.sha === run.head_sha)?.number;
}

/** Publishes every result with a host of its own: each is of another job. */
export async function publishForeignRun(
	foreign: ForeignRun,
	host: (at: Surroundings, place: RepositoryPlace) => Promise<GitHubHost>,
	draw: (result: RunResult) => readonly KeptDocument[],
): Promise<{ readonly notes: readonly string[]; readonly outputs: Readonly<Record<string, string>> }> {
	const notes: string[] = [...foreign.problems, ...(foreign.note === undefined ? [] : [foreign.note])];
	let outputs: Readonly<Record<string, string>> = {};
	for (const { job, result } of foreign.results) {
		const own = await host({ ...foreign.at, job }, placeOf(result));
		try {
			const placed = placedAt(result, foreign.at);
			notes.push(...(await own.close(placed, draw(placed), '')));
			const end = await own.finish();
			notes.push(...end.notes);
			// Of several results the outputs are those of one that did not pass, if there is one.
			if (outputs['verdict'] === undefined || outputs['verdict'] === 'passed') outputs = end.outputs;
		} catch (error) {
			// It fits the schema and still is not what any version of ours writes.
			notes.push(`The result of ${job} cannot be shown: ${error instanceof Error ? error.message : String(error)}`);
		}
	}
	return { notes, outputs: { ...outputs, 'result-path': '', 'result-paths': '[]' } };
}

/** How the paths of a result lie to the repository, as the run said; checked, as all of it is. */
function placeOf({ environment = {} }: RunResult): Required<RepositoryPlace> {
	const folder = (name: string) => {
		const inside = insidePath(environment[name] ?? '.');
		return inside === undefined || inside === '.' ? '' : inside;
	};
	return { prefix: folder('folder'), checkout: folder('checkout') };
}

/** The result at the commit and in the repository that the API names: a report draws links from what it says of these. */
function placedAt(result: RunResult, at: Surroundings): RunResult {
	const { prefix, checkout } = placeOf(result);
	const place = { server: at.serverUrl, repository: `${at.owner}/${at.repository}` };
	return {
		...result,
		subject: { ...result.subject, commit: at.checkSha },
		environment: { ...result.environment, ...place, folder: prefix, checkout },
	};
}
