import { commentBody, commentMarker, maskComment, wantsComment, type CommentPart } from '../../publish/comment.ts';
import type { CommentMode } from '../../publish/settings.ts';
import type { GitHubClient } from './client.ts';
import { stepKey } from './names.ts';
import { once } from './once.ts';
import type { Surroundings } from './surroundings.ts';
import { explainNoToken, explainReadOnly, explainTrouble, readOnlyBecause } from './trouble.ts';

export interface CommentWish {
	readonly client: GitHubClient | undefined;
	readonly at: Surroundings;
	/** The same with its caller; asked for when it is needed. */
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
			const key = stepKey(await wish.known());
			const existing = await findComment(client, at, issue, commentMarker(key), wish.token);
			const results = parts.map(({ result }) => result);
			if (!wantsComment(mode, results, existing?.body)) return existing === undefined ? {} : { url: existing.url };
			// Masked before it is compared with what is there.
			const body = maskComment(commentBody(parts, key), redact);
			const again = () => findComment(client, at, issue, commentMarker(key), wish.token);
			return { url: await writeComment(client, at, issue, existing, body, again) };
		});
	} catch (error) {
		return { note: explainTrouble('comment', error, at) };
	}
}

/** A comment of ours that is already there. */
interface OwnComment {
	readonly id: number;
	readonly body: string;
	readonly url: string;
}

/** Personal tokens write as a person, all others as an app. */
const personal = /^(?:ghp_|gho_|github_pat_)/;

/**
 * The newest comment that begins with our marker and was written by the owner of the token. A comment of someone else
 * that begins with the same marker is left alone.
 */
async function findComment(
	client: GitHubClient,
	at: Surroundings,
	issue: number,
	marker: string,
	token: string,
): Promise<OwnComment | undefined> {
	const target = { owner: at.owner, repo: at.repository, issue_number: issue };
	const login = personal.test(token)
		? (await client.call((octokit) => octokit.rest.users.getAuthenticated())).data.login
		: undefined;
	const comments = await client.call((octokit) =>
		octokit.paginate(octokit.rest.issues.listComments, { ...target, per_page: 100 }),
	);
	const own = comments.findLast(
		({ body, user }) =>
			body?.startsWith(marker) === true && (login === undefined ? user?.type === 'Bot' : user?.login === login),
	);
	return own === undefined ? undefined : { id: own.id, body: own.body ?? '', url: own.html_url };
}

/**
 * Writes the comment, or changes the one that is there; does nothing when it says the same already. `again` looks for one
 * that was written although GitHub did not say so.
 */
async function writeComment(
	client: GitHubClient,
	at: Surroundings,
	issue: number,
	existing: OwnComment | undefined,
	body: string,
	again: () => Promise<OwnComment | undefined>,
): Promise<string> {
	const target = { owner: at.owner, repo: at.repository };
	if (existing === undefined) {
		const made = await once(
			client,
			async (octokit, request) => {
				const { data } = await octokit.rest.issues.createComment({ ...target, issue_number: issue, body, request });
				return { url: data.html_url };
			},
			again,
		);
		return made.url;
	}
	if (existing.body.trim() !== body.trim()) {
		await client.call((octokit) => octokit.rest.issues.updateComment({ ...target, comment_id: existing.id, body }));
	}
	return existing.url;
}
