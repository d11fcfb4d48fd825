import type { Markdown } from '../../lib/markdown.ts';
import type { Annotation } from '../../publish/annotations.ts';
import type { CheckConclusion, CheckOutput } from '../../publish/check-output.ts';
import type { GitHubClient, Octokit } from './client.ts';
import { checkId, checkName } from './names.ts';
import { once } from './once.ts';
import { jobUrl, type Surroundings } from './surroundings.ts';

/** A check run that was opened. All texts must be redacted already. */
export interface CheckRun {
	/** Its page. */
	readonly url: string;
	/** What it said when it was opened; absent: nothing. */
	readonly said?: CheckOutput;
	/** Shows how far the run is; left out while an earlier update is on its way. */
	update(title: string, summary: string): Promise<void>;
	/** Sends annotations in batches, and the result with the last of them. */
	complete(
		conclusion: CheckConclusion,
		output: CheckOutput,
		batches: readonly (readonly Annotation[])[],
	): Promise<void>;
}

type Target = { readonly owner: string; readonly repo: string };
type Send = (octokit: Octokit, request?: { readonly retries: number }) => Promise<object>;

/**
 * Creates a check run of our own, in progress, at the commit that the run is about. `again`: an earlier call was not
 * answered, so it may be there.
 */
export async function createCheckRun(
	client: GitHubClient,
	at: Surroundings,
	pipeline: string,
	output: { readonly title: string; readonly summary: string },
	again: boolean,
): Promise<CheckRun> {
	const target = { owner: at.owner, repo: at.repository };
	const find = async () => {
		const id = checkId(at, pipeline);
		return (await checkRunsOf(client, at, pipeline)).find((each) => each.external_id === id);
	};
	const known = again ? await find() : undefined;
	const made =
		known ??
		(await once(
			client,
			async (octokit, request) => {
				const { data } = await octokit.rest.checks.create({
					...target,
					name: client.redact(checkName(at, pipeline)),
					head_sha: at.checkSha,
					status: 'in_progress',
					started_at: new Date().toISOString(),
					external_id: checkId(at, pipeline),
					details_url: jobUrl(at),
					output,
					request,
				});
				return data;
			},
			find,
		));
	return checkRun(client, target, made.id, made.html_url ?? jobUrl(at), true);
}

/** The check runs at the commit that have the name of this one: those of earlier attempts, too. */
export async function checkRunsOf(client: GitHubClient, at: Surroundings, pipeline: string) {
	const { data } = await client.call((octokit) =>
		octokit.rest.checks.listForRef({
			owner: at.owner,
			repo: at.repository,
			ref: at.checkSha,
			check_name: client.redact(checkName(at, pipeline)),
			filter: 'all',
			per_page: 100,
		}),
	);
	return data.check_runs;
}

/**
 * The check run of the job itself: GitHub opens and closes it, we only add to it. Earlier steps of the job may have done
 * so, too.
 */
export async function jobCheckRun(client: GitHubClient, at: Surroundings, id: number): Promise<CheckRun> {
	const target = { owner: at.owner, repo: at.repository };
	const { data } = await client.call((octokit) => octokit.rest.checks.get({ ...target, check_run_id: id }));
	const { title, summary, text, annotations_count: placed } = data.output;
	const said = { title: title ?? '', summary: (summary ?? '') as Markdown, ...(text && { text: text as Markdown }) };
	const check = checkRun(client, target, id, jobUrl(at), false, placed);
	return said.title === '' && said.summary === '' ? check : { ...check, said };
}

function checkRun(
	client: GitHubClient,
	target: Target,
	id: number,
	url: string,
	own: boolean,
	/** How many annotations it has: they are added, never replaced. */
	placed = 0,
): CheckRun {
	// Updates are sent one after another: a late one must not overwrite the result.
	let queue: Promise<unknown> = Promise.resolve();
	let underWay = 0;
	let closed = false;
	async function place(batch: readonly Annotation[], send: Send): Promise<void> {
		if (batch.length === 0) await client.call((octokit) => send(octokit));
		else
			await once(client, send, async () => {
				const { data } = await client.call((octokit) => octokit.rest.checks.get({ ...target, check_run_id: id }));
				return data.output.annotations_count >= placed + batch.length ? {} : undefined;
			});
		placed += batch.length;
	}
	async function inTurn(send: () => Promise<unknown>): Promise<void> {
		underWay += 1;
		const turn = queue.then(send);
		queue = turn.catch(() => undefined);
		try {
			await turn;
		} finally {
			underWay -= 1;
		}
	}
	return {
		url,
		update(title, summary) {
			// Where GitHub is slow, updates must not pile up before the result: the next one says more.
			if (!own || closed || underWay > 0) return Promise.resolve();
			return inTurn(() =>
				client.call((octokit) =>
					octokit.rest.checks.update({
						...target,
						check_run_id: id,
						status: 'in_progress',
						output: { title, summary },
					}),
				),
			);
		},
		complete(conclusion, output, batches) {
			closed = true;
			const { title, summary, text } = output;
			return inTurn(async () => {
				const all = batches.length === 0 ? [[]] : batches;
				for (const [index, batch] of all.entries()) {
					const isLast = index === all.length - 1;
					await place(batch, (octokit, request) =>
						octokit.rest.checks.update({
							...target,
							...(request && { request }),
							check_run_id: id,
							...(own && isLast ? { status: 'completed', conclusion, completed_at: new Date().toISOString() } : {}),
							output: {
								title,
								summary,
								...(isLast && text !== undefined ? { text } : {}),
								...(batch.length === 0 ? {} : { annotations: batch.map(wire) }),
							},
						}),
					);
				}
			});
		},
	};
}

function wire(annotation: Annotation) {
	return {
		path: annotation.path,
		start_line: annotation.startLine,
		end_line: annotation.endLine,
		annotation_level: annotation.level,
		title: annotation.title,
		message: annotation.message,
		...(annotation.startColumn === undefined ? {} : { start_column: annotation.startColumn }),
		...(annotation.endColumn === undefined ? {} : { end_column: annotation.endColumn }),
		...(annotation.details === undefined ? {} : { raw_details: annotation.details }),
	};
}
