import {
	commentBody,
	markAgain,
	maskComment,
	readMark,
	wantsComment,
	type CommentMark,
	type CommentPart,
} from '../../publish/comment.ts';
import type { CommentMode } from '../../publish/settings.ts';
import type { GitHubClient } from './client.ts';
import { stepKey } from './names.ts';
import { once } from './once.ts';
import type { Surroundings } from './surroundings.ts';
import { explainNoToken, explainReadOnly, explainTrouble, readOnlyBecause, statusOf } from './trouble.ts';

export interface CommentWish {
	readonly client: GitHubClient | undefined;
	readonly at: Surroundings;
	/** The same with its caller; asked for when it is needed. Rejects when that cannot be told now. */
	readonly known: () => Promise<Surroundings>;
	readonly mode: CommentMode;
	readonly token: string;
	readonly parts: readonly CommentPart[];
	readonly redact: (text: string) => string;
}

/** Writes or updates the comment on the pull request, if there is one and it is wanted. Never rejects. */
export async function publishComment(wish: CommentWish): Promise<{ readonly url?: string; readonly note?: string }> {
	const { client, at, mode, parts, redact } = wish;
	const issue = at.pullRequest?.number;
	if (mode === 'never' || issue === undefined) return {};
	if (client === undefined) return { note: explainNoToken('comment') };
	const why = readOnlyBecause(at);
	if (why !== undefined) return { note: explainReadOnly('comment', why) };
	try {
		return await client.awaited(async () => {
			const all = await ownComments(client, at, issue, wish.token);
			const results = parts.map(({ result }) => result);
			const found = await wish.known().then(
				(own) => ({ key: stepKey(own), existing: all.findLast(({ mark }) => mark.key === stepKey(own)) }),
				(error: unknown) => withoutCaller(all, at, wantsComment(mode, results, undefined), error),
			);
			if (found === undefined) return {};
			const { key, existing } = found;
			const mark: CommentMark = { key, step: stepKey(at), runId: at.runId, runAttempt: at.runAttempt };
			if (existing !== undefined && isNewer(existing.mark, mark)) {
				return {
					url: existing.url,
					note: `The comment was left as it is: run ${existing.mark.runId}, which is newer, wrote it.`,
				};
			}
			if (!wantsComment(mode, results, existing?.body)) {
				if (existing === undefined) return {};
				// It says what this run would say, and an older one must not replace it.
				await update(client, at, existing, markAgain(existing.body, mark));
				return { url: existing.url };
			}
			// Masked before it is compared with what is there.
			const body = maskComment(commentBody(parts, mark), redact);
			if (existing !== undefined && (await update(client, at, existing, body))) return { url: existing.url };
			const made = await once(
				client,
				async (octokit, request) => {
					const target = { owner: at.owner, repo: at.repository, issue_number: issue };
					const { data } = await octokit.rest.issues.createComment({ ...target, body, request });
					return { url: data.html_url };
				},
				async () => (await ownComments(client, at, issue, wish.token)).findLast((each) => each.mark.key === key),
			);
			return { url: made.url };
		});
	} catch (error) {
		return { note: explainTrouble('comment', error, at) };
	}
}

/**
 * Who called this job's workflow cannot be told: under another key a second comment would stand beside the first. Where
 * there is exactly one of this step, it is the one; where there is none and none is wanted, nothing is to be done. Throws
 * the error that kept the caller from us otherwise.
 */
function withoutCaller(
	all: readonly OwnComment[],
	at: Surroundings,
	wantsNew: boolean,
	error: unknown,
): { readonly key: string; readonly existing: OwnComment } | undefined {
	const [one, ...others] = all.filter(({ mark }) => mark.step === stepKey(at));
	if (one === undefined && !wantsNew) return undefined;
	if (one === undefined || others.length > 0) throw error;
	return { key: one.mark.key, existing: one };
}

/** A later attempt of an older run is older, too: it is about an older commit. */
function isNewer(one: OwnComment['mark'], other: CommentMark): boolean {
	const { runId = 0, runAttempt = 0 } = one;
	return runId > other.runId || (runId === other.runId && runAttempt > other.runAttempt);
}

/** A comment of ours that is already there. */
interface OwnComment {
	readonly id: number;
	readonly body: string;
	readonly url: string;
	readonly mark: NonNullable<ReturnType<typeof readMark>>;
}

/** Personal tokens write as a person, all others as an app. */
const personal = /^(?:ghp_|gho_|github_pat_)/;

/**
 * The comments that begin with a marker of ours and were written by the owner of the token, the newest last. One of someone
 * else that begins like them is left alone.
 */
async function ownComments(
	client: GitHubClient,
	at: Surroundings,
	issue: number,
	token: string,
): Promise<readonly OwnComment[]> {
	const target = { owner: at.owner, repo: at.repository, issue_number: issue };
	const login = personal.test(token)
		? (await client.call((octokit) => octokit.rest.users.getAuthenticated())).data.login
		: undefined;
	const comments = await client.call((octokit) =>
		octokit.paginate(octokit.rest.issues.listComments, { ...target, per_page: 100 }),
	);
	return comments.flatMap(({ id, body = '', user, html_url: url }) => {
		const mark = readMark(body);
		const isOwn = login === undefined ? user?.type === 'Bot' : user?.login === login;
		return mark === undefined || !isOwn ? [] : [{ id, body, url, mark }];
	});
}

/** Changes a comment; does nothing when it says the same already. False: someone has deleted it. */
async function update(client: GitHubClient, at: Surroundings, existing: OwnComment, body: string): Promise<boolean> {
	if (existing.body.trim() === body.trim()) return true;
	const target = { owner: at.owner, repo: at.repository, comment_id: existing.id };
	try {
		await client.call((octokit) => octokit.rest.issues.updateComment({ ...target, body }));
		return true;
	} catch (error) {
		if (statusOf(error) === 404) return false;
		throw error;
	}
}
