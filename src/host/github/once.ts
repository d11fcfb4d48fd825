import { setTimeout as pause } from 'node:timers/promises';
import type { GitHubClient, Octokit } from './client.ts';
import { leavesOpen } from './trouble.ts';

/** Before each further try, in milliseconds; what was done shows a moment later. */
const pausesMs = [1000, 4000, 9000];
/** Keeps the client from trying again by itself. */
const untried = { retries: 0 };

/**
 * Does what must not be done twice. Where GitHub's answer leaves open whether it was done, `find` looks for it before the
 * next try: a gateway may give up on what the server behind it goes on with. `request` must be handed to the call.
 */
export async function once<T>(
	client: GitHubClient,
	make: (octokit: Octokit, request: { readonly retries: number }) => Promise<T>,
	find: () => Promise<T | undefined>,
): Promise<T> {
	for (const waitMs of pausesMs) {
		try {
			return await client.call((octokit) => make(octokit, untried));
		} catch (error) {
			if (!leavesOpen(error)) throw error;
			const found = await client
				.call(() => pause(waitMs))
				.then(find)
				.catch(() => {
					throw error;
				});
			if (found !== undefined) return found;
		}
	}
	return client.call((octokit) => make(octokit, untried));
}
