import type { GitHubClient } from './client.ts';
import type { Surroundings } from './surroundings.ts';

/**
 * Adds the job that called this job's workflow, of which the runner tells nothing: where a workflow is called several times,
 * nothing else tells its jobs apart. GitHub names their check runs `<caller> / <job>`. What it does not tell is left out.
 */
export async function withCaller(client: GitHubClient | undefined, at: Surroundings): Promise<Surroundings> {
	const id = at.identity.checkRunId;
	if (client === undefined || id === undefined) return at;
	const target = { owner: at.owner, repo: at.repository, check_run_id: id };
	try {
		const { data } = await client.call((octokit) => octokit.rest.checks.get(target));
		const end = data.name.lastIndexOf(' / ');
		return end < 1 ? at : { ...at, identity: { ...at.identity, caller: data.name.slice(0, end) } };
	} catch {
		return at;
	}
}
