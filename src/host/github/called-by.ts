import type { GitHubClient } from './client.ts';
import type { Surroundings } from './surroundings.ts';
import { isDenied } from './trouble.ts';

/**
 * Adds the job that called this job's workflow, of which the runner tells nothing: where a workflow is called several times,
 * nothing else tells its jobs apart. GitHub names their check runs `<caller> / <job>`. What a token may not ask for is left
 * out, in every run alike. Rejects when GitHub does not answer: without the caller, all names would be others in this run.
 */
export async function withCaller(client: GitHubClient | undefined, at: Surroundings): Promise<Surroundings> {
	const id = at.identity.checkRunId;
	if (client === undefined || id === undefined) return at;
	const target = { owner: at.owner, repo: at.repository, check_run_id: id };
	try {
		const { data } = await client.call((octokit) => octokit.rest.checks.get(target));
		const caller = callerIn(data.name, at.job);
		return caller === undefined ? at : { ...at, identity: { ...at.identity, caller } };
	} catch (error) {
		if (isDenied(error)) return at;
		throw error;
	}
}

/**
 * The caller in the name of a job's check run: what stands before the last ` / ` that the job's id follows. A job may have
 * a name of its own, which the runner does not tell; then it is the last one of all. One within the values of a matrix
 * divides nothing.
 */
export function callerIn(name: string, job: string): string | undefined {
	const places = [...name.matchAll(/ \/ /g)].map(({ index }) => index).filter((at) => at > 0 && !isWithin(name, at));
	const begins = (rest: string) => rest === job || rest.startsWith(`${job} `);
	const end = places.findLast((at) => begins(name.slice(at + 3))) ?? (begins(name) ? undefined : places.at(-1));
	return end === undefined ? undefined : name.slice(0, end);
}

/** Whether a place is between parentheses. The last one may be cut off, and a value may hold one of its own. */
function isWithin(name: string, at: number): boolean {
	const marks = (text: string) => text.match(/[()]/g) ?? [];
	return isUnclosed(marks(name.slice(0, at)), '(') || isUnclosed(marks(name.slice(at)).toReversed(), ')');
}

function isUnclosed(marks: readonly string[], opens: '(' | ')'): boolean {
	let depth = 0;
	for (const mark of marks) depth = Math.max(0, depth + (mark === opens ? 1 : -1));
	return depth > 0;
}
