import { linked, safe } from '../../lib/markdown.ts';
import type { Annotation } from '../../publish/annotations.ts';
import type { CheckConclusion, CheckOutput } from '../../publish/check-output.ts';
import { atStart, progressOutput } from '../../publish/progress.ts';
import type { CheckMode } from '../../publish/settings.ts';
import { createCheckRun, jobCheckRun, type CheckRun } from './check-run.ts';
import type { GitHubClient } from './client.ts';
import { supersedeEarlier } from './supersede.ts';
import { summaryUrl, type Surroundings } from './surroundings.ts';
import { explainNoToken, explainReadOnly, explainTrouble, leavesOpen, readOnlyBecause, statusOf } from './trouble.ts';

/** A check run that is being opened, or a reason why there is none. */
export interface OpenCheck {
	/** The check run, once it is there. */
	now(): CheckRun | undefined;
	/** What it said before, once it is open; undefined: nothing, or it cannot be opened. Never rejects. */
	said(): Promise<CheckOutput | undefined>;
	/** Never rejects. */
	close(
		conclusion: CheckConclusion,
		output: CheckOutput,
		batches: readonly (readonly Annotation[])[],
	): Promise<ClosedCheck>;
}

export interface ClosedCheck {
	readonly url?: string;
	/** Annotations are shown by the check run; else they go to the log. */
	readonly annotated: boolean;
	/** Why there is no check run, or not a whole one, where that is not what was asked for. */
	readonly note?: string;
}

export interface CheckWish {
	readonly at: Surroundings;
	/** The same with its caller; asked for when it is needed. Rejects when that cannot be told now. */
	readonly known: () => Promise<Surroundings>;
	readonly mode: CheckMode;
	readonly client: GitHubClient | undefined;
	readonly pipeline: string;
	readonly nodes: number;
}

/** Opens a check run as far as settings, token and event allow it. Returns at once. */
export function openCheck(wish: CheckWish): OpenCheck {
	const { at, known, mode, pipeline, nodes } = wish;
	const none = (note?: string): OpenCheck => ({
		now: () => undefined,
		said: () => Promise.resolve(undefined),
		close: () => Promise.resolve({ annotated: false, ...(note === undefined ? {} : { note }) }),
	});
	if (mode === 'none') return none();
	if (wish.client === undefined) return none(explainNoToken('check'));
	const { client } = wish;
	const why = readOnlyBecause(at);
	if (why !== undefined) return none(explainReadOnly('check', why));
	const id = at.identity.checkRunId;
	if (mode === 'job' && id === undefined) {
		return none('The check run of the job is not known on this server; use `check: own`.');
	}
	let opened: CheckRun | undefined;
	let trouble: unknown;
	async function open(again: boolean): Promise<CheckRun> {
		if (mode === 'job' && id !== undefined) return jobCheckRun(client, at, id);
		return createCheckRun(client, await known(), pipeline, progressOutput({ ...atStart, nodes }), again);
	}
	async function settle(again: boolean): Promise<void> {
		try {
			opened = await open(again);
		} catch (error) {
			trouble = error;
		}
	}
	const settled = settle(false);
	return {
		now: () => opened,
		said: () =>
			client.awaited(async () => {
				await settled;
				return opened?.said;
			}),
		close: (conclusion, output, batches) =>
			client.awaited(async () => {
				await settled;
				// The scripts took a while: a server that was in trouble may be well again.
				if (opened === undefined && leavesOpen(trouble)) await settle(true);
				if (opened === undefined) return { annotated: false, note: explainTrouble('check', trouble, at) };
				const check = opened;
				async function complete(batches: readonly (readonly Annotation[])[]): Promise<void> {
					await check.complete(conclusion, output, batches);
					// The result is there; that an older one still looks like the newest is not worth a word.
					if (mode === 'own') await supersedeEarlier(client, await known(), pipeline, check).catch(() => undefined);
				}
				const { url } = check;
				try {
					await complete(batches);
					return { annotated: true, url };
				} catch (error) {
					try {
						// One annotation that GitHub does not take must not cost the texts.
						if (statusOf(error) !== 422 || batches.length === 0) throw error;
						await complete([]);
						return { annotated: false, url, note: explainTrouble('annotations', error, at) };
					} catch {
						const note = explainTrouble('check', error, at);
						// Whatever it did not like: a check that stays open forever is worse than a short one. That of the job does not.
						const summary = safe`${linked(safe`Job summary`, summaryUrl(at))}`;
						if (mode === 'own')
							await check.complete(conclusion, { title: output.title, summary }, []).catch(() => undefined);
						return { annotated: false, url, note };
					}
				}
			}),
	};
}
