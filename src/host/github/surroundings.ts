import * as z from '../../lib/zod.ts';
import type { JobIdentity } from './inputs.ts';
import { stepLabel } from './names.ts';

/** What the runner tells of the run that we are part of. */
export interface Surroundings {
	/** Such as `https://github.com`, without a slash at the end. */
	readonly serverUrl: string;
	readonly apiUrl: string;
	readonly owner: string;
	readonly repository: string;
	readonly event: string;
	/** The commit that a check belongs to: of a pull request its head, else the commit that was checked out. */
	readonly checkSha: string;
	/** The commit that was checked out, of a pull request mostly its merge with the base: what file links point at. */
	readonly sha: string;
	readonly pullRequest?: PullRequest;
	/** The event says that anyone may read the repository. */
	readonly isPublic: boolean;
	/** In `workflow_run`: the run that started this one came from another repository; undefined where that is not told. */
	readonly startedByFork: boolean | undefined;
	/** A comment on a pull request, or on what is not told, started the run: whose change is tested cannot be told. */
	readonly startedByComment: boolean;
	readonly workflow: string;
	/** File name of the workflow, such as `ci.yml`. */
	readonly workflowFile?: string;
	readonly job: string;
	readonly runId: number;
	readonly runAttempt: number;
	/** The runner's name for the step, such as `__self` or `__self_2`; different for each use of the action in a job. */
	readonly step: string;
	/** Stands for the step in names that people read; different for each use, too, and often empty. */
	readonly label: string;
	/** A server of one's own, which has no artifacts as we know them. */
	readonly isEnterpriseServer: boolean;
	/** The branch that a change is compared with. */
	readonly baseBranch?: string;
	readonly identity: JobIdentity;
}

export interface PullRequest {
	readonly number: number;
	readonly headSha: string;
	readonly baseBranch: string;
	/** From another repository, or from one that is gone. */
	readonly fromFork: boolean;
}

const repositoryId = z.object({ id: z.number() }).nullish();
const eventSchema = z.object({
	repository: z.object({ id: z.number(), default_branch: z.string(), private: z.boolean() }).partial().optional(),
	pull_request: z
		.object({
			number: z.number(),
			head: z.object({ sha: z.string(), repo: repositoryId }),
			base: z.object({ ref: z.string(), repo: repositoryId }),
		})
		.optional(),
	workflow_run: z.object({ head_repository: repositoryId }).optional(),
	merge_group: z.object({ base_ref: z.string() }).optional(),
	issue: z.object({ number: z.number(), pull_request: z.unknown().optional() }).optional(),
});

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads the runner's variables and the event that started the run. An event of an unexpected shape tells nothing, but
 * is no error. `commit`: what was checked out, if that is known; else what the runner says, of which `workflow_run` and
 * a comment tell only the default branch.
 */
export function readSurroundings(
	environment: Environment,
	event: unknown,
	identity: JobIdentity,
	commit?: string,
): Surroundings {
	const text = (name: string) => environment[name] ?? '';
	const read = eventSchema.safeParse(event);
	const payload = read.success ? read.data : {};
	const [owner = '', repository = ''] = text('GITHUB_REPOSITORY').split('/');
	const serverUrl = trimSlash(text('GITHUB_SERVER_URL') || 'https://github.com');
	const pull = payload.pull_request;
	const pullRequest: PullRequest | undefined =
		pull === undefined
			? pullRequestOfComment(payload, commit)
			: {
					number: pull.number,
					headSha: pull.head.sha,
					baseBranch: pull.base.ref,
					fromFork: !sameRepository(pull.head.repo, pull.base.repo ?? payload.repository),
				};
	const name = text('GITHUB_EVENT_NAME');
	const workflowFile = /\/([^/@]+)@/.exec(text('GITHUB_WORKFLOW_REF'))?.[1];
	const queue = payload.merge_group?.base_ref.replace(/^refs\/heads\//, '');
	const baseBranch = pullRequest?.baseBranch ?? queue ?? payload.repository?.default_branch;
	return {
		serverUrl,
		apiUrl: trimSlash(text('GITHUB_API_URL') || 'https://api.github.com'),
		owner,
		repository,
		event: name,
		// Of `workflow_run`, the runner names a commit of the default branch, whatever was checked out.
		checkSha: pullRequest?.headSha ?? (name === 'workflow_run' ? commit : undefined) ?? text('GITHUB_SHA'),
		sha: commit ?? text('GITHUB_SHA'),
		...(pullRequest === undefined ? {} : { pullRequest }),
		isPublic: payload.repository?.private === false,
		startedByFork: name === 'workflow_run' ? startedByFork(payload) : false,
		startedByComment:
			name === 'issue_comment' && (payload.issue === undefined || payload.issue.pull_request !== undefined),
		workflow: text('GITHUB_WORKFLOW'),
		...(workflowFile === undefined ? {} : { workflowFile }),
		job: text('GITHUB_JOB'),
		runId: Number(text('GITHUB_RUN_ID')) || 0,
		runAttempt: Number(text('GITHUB_RUN_ATTEMPT')) || 1,
		step: text('GITHUB_ACTION'),
		label: stepLabel(text('GITHUB_ACTION')),
		isEnterpriseServer: isEnterpriseServer(serverUrl),
		...(baseBranch === undefined ? {} : { baseBranch }),
		identity,
	};
}

/** The pull request that a comment stands at; its token is this repository's, wherever the change comes from. */
function pullRequestOfComment(
	{ issue, repository }: z.output<typeof eventSchema>,
	commit: string | undefined,
): PullRequest | undefined {
	const baseBranch = repository?.default_branch;
	if (issue?.pull_request === undefined || commit === undefined || baseBranch === undefined) return undefined;
	return { number: issue.number, headSha: commit, baseBranch, fromFork: false };
}

function startedByFork({ workflow_run: started, repository }: z.output<typeof eventSchema>): boolean | undefined {
	return started === undefined ? undefined : !sameRepository(started.head_repository, repository);
}

function sameRepository(
	one: { readonly id?: number | undefined } | null | undefined,
	other: { readonly id?: number | undefined } | null | undefined,
): boolean {
	return one?.id !== undefined && one.id === other?.id;
}

/** As the artifact client judges it: only github.com, *.ghe.com and *.localhost have the service that it speaks to. */
function isEnterpriseServer(serverUrl: string): boolean {
	if (!URL.canParse(serverUrl)) return true;
	const host = new URL(serverUrl).hostname.toLowerCase();
	return host !== 'github.com' && !host.endsWith('.ghe.com') && !host.endsWith('.localhost');
}

function trimSlash(url: string): string {
	return url.replace(/\/+$/, '');
}

/** Address of the job's page, or of the run's where the job is not known. */
export function jobUrl(at: Surroundings): string {
	const run = `${at.serverUrl}/${at.owner}/${at.repository}/actions/runs/${at.runId}`;
	return at.identity.checkRunId === undefined
		? `${run}/attempts/${at.runAttempt}`
		: `${run}/job/${at.identity.checkRunId}`;
}

/** Address of the page that shows the job summary. */
export function summaryUrl(at: Surroundings): string {
	const run = `${at.serverUrl}/${at.owner}/${at.repository}/actions/runs/${at.runId}/attempts/${at.runAttempt}`;
	return at.identity.checkRunId === undefined ? run : `${run}#summary-${at.identity.checkRunId}`;
}

/** Address of an artifact of this run. */
export function artifactUrl(at: Surroundings, id: number): string {
	return `${at.serverUrl}/${at.owner}/${at.repository}/actions/runs/${at.runId}/artifacts/${id}`;
}
