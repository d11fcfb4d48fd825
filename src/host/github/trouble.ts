import { OutOfTime } from './out-of-time.ts';
import type { Surroundings } from './surroundings.ts';

/** What needs the API, with the permission that it takes. */
export const needs = {
	check: ['The check run was not published', 'checks: write'],
	annotations: ['The annotations are in the log instead of at their lines', 'checks: write'],
	comment: ['The comment was not published', 'pull-requests: write'],
	delta: ['The comparison with the base branch was left out', 'actions: read'],
	report: ['The result of the run cannot be read', 'actions: read'],
} as const;
export type Need = keyof typeof needs;

/**
 * Why the token cannot write, known before anything is tried; undefined where it may be able to. Runs of forks get a
 * read-only token, whatever the workflow says, unless a private repository gives them more; those of Dependabot only
 * where the workflow says nothing.
 */
export function readOnlyBecause(at: Surroundings): string | undefined {
	return at.isPublic ? ofFork(at) : undefined;
}

function ofFork({ event, pullRequest }: Surroundings): string | undefined {
	return event !== 'pull_request_target' && pullRequest?.fromFork === true
		? 'the pull request comes from a fork, whose token may only read'
		: undefined;
}

/** One line that says what was not done, why, and what to do. */
export function explainTrouble(need: Need, error: unknown, at: Surroundings): string {
	const [what] = needs[need];
	return `${what}: ${because(need, error, at)}`;
}

/** The line for a token that may only read. */
export function explainReadOnly(need: Need, why: string): string {
	return `${needs[need][0]}: ${why}. The result is in the job summary; to publish it as well, add a second workflow with \`mode: report\` (README, “Pull requests from forks”).`;
}

export function explainNoToken(need: Need): string {
	return `${needs[need][0]}: there is no token. Leave \`github-token\` at its default, or give one.`;
}

function because(need: Need, error: unknown, at: Surroundings): string {
	if (error instanceof OutOfTime) return 'GitHub did not answer in time.';
	const status = statusOf(error);
	const said = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
	const message = said.slice(0, 300).replace(/\.$/, '');
	if (status === 401) return 'GitHub does not accept the token (401); it may have expired.';
	if (/aborted due to timeout/i.test(message)) return 'GitHub did not answer in time.';
	if (isRateLimit(error)) return 'GitHub’s rate limit is used up; it refills within the hour.';
	if (status === 403 && /not accessible|must have|permission/i.test(message)) {
		const why = ofFork(at);
		return why === undefined
			? `the token may not do it (403). Add \`${needs[need][1]}\` to the \`permissions\` of the job, or of the workflow where the job has none.`
			: `${why} (403). To publish it, add a second workflow with \`mode: report\` (README, “Pull requests from forks”).`;
	}
	if (status === 404) return `GitHub does not find it (404); a token without \`${needs[need][1]}\` may be the cause.`;
	if (status !== undefined && status >= 500) return `GitHub answered with ${status} several times.`;
	return status === undefined ? `${message}.` : `GitHub answered with ${status}: ${message}.`;
}

/** Whether GitHub may have done what it was asked for all the same: no answer, or one of a server in trouble. */
export function leavesOpen(error: unknown): boolean {
	const status = (error as { readonly status?: unknown } | null)?.status;
	return typeof status === 'number' && status >= 500;
}

/** Whether GitHub answered that it will not tell: it will say the same in the next run. */
export function isDenied(error: unknown): boolean {
	const status = statusOf(error);
	return status !== undefined && status < 500 && status !== 429 && !isRateLimit(error);
}

function isRateLimit(error: unknown): boolean {
	return error instanceof Error && /rate limit/i.test(error.message);
}

/** The status of GitHub's answer; undefined where there was none. */
export function statusOf(error: unknown): number | undefined {
	const status = (error as { readonly status?: unknown } | null)?.status;
	if (typeof status !== 'number') return undefined;
	// The client reports a connection that failed as 500 without a response.
	return status === 500 && (error as { readonly response?: unknown }).response === undefined ? undefined : status;
}
