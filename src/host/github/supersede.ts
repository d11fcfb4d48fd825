import { linked, safe } from '../../lib/markdown.ts';
import { checkRunsOf, type CheckRun } from './check-run.ts';
import type { GitHubClient } from './client.ts';
import { checkId } from './names.ts';
import type { Surroundings } from './surroundings.ts';

/**
 * Says of the check runs that earlier attempts of this job left at the commit that they are superseded, and by which one:
 * GitHub keeps showing them. One that its attempt never closed is closed. For runs that are tried again; costs nothing
 * otherwise. Rejects with what GitHub says.
 */
export async function supersedeEarlier(
	client: GitHubClient,
	at: Surroundings,
	pipeline: string,
	check: CheckRun,
): Promise<void> {
	if (at.runAttempt < 2) return;
	const target = { owner: at.owner, repo: at.repository };
	const earlier = Array.from({ length: at.runAttempt - 1 }, (_, before) => checkId(at, pipeline, before + 1));
	const title = `Superseded by attempt ${at.runAttempt}`;
	const summary = safe`${linked(safe`The check run of attempt ${at.runAttempt}`, check.url)} has the newer result.`;
	for (const { id, external_id: external, status } of await checkRunsOf(client, at, pipeline)) {
		if (external === null || !earlier.includes(external)) continue;
		await client.call((octokit) =>
			octokit.rest.checks.update({
				...target,
				check_run_id: id,
				...(status === 'completed' ? {} : { status: 'completed' as const, conclusion: 'cancelled' as const }),
				output: { title, summary },
			}),
		);
	}
}
