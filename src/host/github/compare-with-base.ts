import { compareResults } from '../../compare/compare.ts';
import { escapeMarkdown, linked, safe, type Markdown } from '../../lib/markdown.ts';
import type { RunResult } from '../../model/result.ts';
import { deltaMarkdown } from '../../publish/delta.ts';
import type { GitHubClient } from './client.ts';
import { fetchResult, reportArtifacts } from './foreign-artifact.ts';
import { artifactPrefix, reportName, reportNamed } from './names.ts';
import type { Surroundings } from './surroundings.ts';
import { explainTrouble } from './trouble.ts';

/** Understands the text of a result; undefined when it is none. */
export type ReadResult = (text: string) => RunResult | undefined;

/** How many of the newest runs are looked at: one that was cancelled has no report. */
const mostRuns = 5;

/**
 * Compares a result with that of the newest run of this workflow on the base branch. Always has something to show: the
 * comparison, or one line that says why there is none. Never rejects.
 */
export async function compareWithBase(
	client: GitHubClient,
	at: Surroundings,
	result: RunResult,
	read: ReadResult,
): Promise<Markdown> {
	try {
		return await client.awaited(() => compare(client, at, result, read));
	} catch (error) {
		return notCompared(error, at);
	}
}

/** The line that says why there is no comparison. */
export function notCompared(error: unknown, at: Surroundings): Markdown {
	return safe`_${escapeMarkdown(explainTrouble('delta', error, at))}_`;
}

async function compare(client: GitHubClient, at: Surroundings, result: RunResult, read: ReadResult): Promise<Markdown> {
	const { baseBranch, workflowFile } = at;
	if (result.verdict === 'invalid') return left('nothing ran');
	if (baseBranch === undefined || workflowFile === undefined) return left('the base branch is not known here');
	const { data } = await client.call((octokit) =>
		octokit.rest.actions.listWorkflowRuns({
			owner: at.owner,
			repo: at.repository,
			workflow_id: workflowFile,
			branch: baseBranch,
			status: 'completed',
			exclude_pull_requests: true,
			per_page: 20,
		}),
	);
	// A fork may have a branch of the same name.
	const runs = data.workflow_runs
		.filter((run) => run.id !== at.runId && run.event !== 'pull_request')
		.slice(0, mostRuns);
	if (runs.length === 0) return left(`this workflow has not run on ${baseBranch} yet`);
	const wanted = reportName(artifactPrefix(at), result.pipeline);
	for (const run of runs) {
		const artifacts = await reportArtifacts(client, at, run.id);
		const artifact = artifacts.find(({ name }) => name === wanted || reportNamed.exec(name)?.[1] === wanted);
		if (artifact === undefined) continue;
		const before = read(await fetchResult(client, at, artifact));
		if (before === undefined || before.verdict === 'invalid') continue;
		const url = `${at.serverUrl}/${at.owner}/${at.repository}/actions/runs/${run.id}`;
		const base = safe`${escapeMarkdown(baseBranch)} (${linked(escapeMarkdown(run.head_sha.slice(0, 7)), url)})`;
		return deltaMarkdown(compareResults(before, result), base);
	}
	return left(`no recent run on ${baseBranch} has a report that is still kept`);
}

function left(why: string): Markdown {
	return safe`_Not compared with the base branch: ${escapeMarkdown(why)}._`;
}
