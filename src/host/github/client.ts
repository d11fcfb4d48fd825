import { getOctokit } from '@actions/github';
import { retry } from '@octokit/plugin-retry';
import { throttling } from '@octokit/plugin-throttling';
import { OutOfTime } from './out-of-time.ts';

export type Octokit = ReturnType<typeof getOctokit>;

/** GitHub's API within a budget: what does not come in time is given up. */
export interface GitHubClient {
	readonly octokit: Octokit;
	/** Makes a call; rejects with `OutOfTime` when the time of all calls together is used up. */
	call<T>(make: (octokit: Octokit) => Promise<T>): Promise<T>;
	/** Leaves only so many milliseconds from now, for what comes and what is under way. */
	hurry(milliseconds: number): void;
}

/** One request takes no longer than this; GitHub itself gives up after 10 s. */
const requestMs = 20_000;
/** A limit that lasts longer than this is not waited for. */
const longestWaitSeconds = 60;
const mostLimitRetries = 2;

export interface ClientSettings {
	readonly token: string;
	readonly apiUrl: string;
	/** For all calls together, from the first on. */
	readonly budgetMs: number;
	/** Masks secrets in every text of every body: no caller can forget it. */
	readonly redact: (text: string) => string;
}

/** Makes a client. */
export function createClient({ token, apiUrl, budgetMs, redact }: ClientSettings): GitHubClient {
	const octokit = getOctokit(
		token,
		{
			baseUrl: apiUrl,
			userAgent: 'dag-script-test',
			log: { debug: ignore, info: ignore, warn: ignore, error: ignore },
			retry: { doNotRetry: [400, 401, 403, 404, 409, 410, 422, 429, 451] },
			throttle: {
				onRateLimit: (seconds: number, _: unknown, __: unknown, retries: number) =>
					retries < mostLimitRetries && seconds <= longestWaitSeconds,
				onSecondaryRateLimit: (seconds: number, _: unknown, __: unknown, retries: number) =>
					retries < mostLimitRetries && seconds <= longestWaitSeconds,
			},
		},
		retry,
		throttling,
	);
	const ended = new AbortController();
	let timer: NodeJS.Timeout | undefined;
	octokit.hook.before('request', (options) => {
		for (const [name, value] of Object.entries(options)) {
			if (!plumbing.has(name)) Object.assign(options, { [name]: redacted(value, redact) });
		}
		options.request = {
			...options.request,
			signal: AbortSignal.any([ended.signal, AbortSignal.timeout(requestMs)]),
		};
	});
	function hurry(milliseconds: number): void {
		clearTimeout(timer);
		timer = setTimeout(() => ended.abort(new OutOfTime('The time for publishing is used up.')), milliseconds);
		timer.unref();
	}
	return {
		octokit,
		hurry,
		async call(make) {
			if (timer === undefined) hurry(budgetMs);
			ended.signal.throwIfAborted();
			// The plugins wait in queues that know no signal; so what is waited for here is whichever comes first.
			const { promise, reject } = Promise.withResolvers<never>();
			const give = () => reject(ended.signal.reason as OutOfTime);
			ended.signal.addEventListener('abort', give, { once: true });
			try {
				return await Promise.race([make(octokit), promise]);
			} finally {
				ended.signal.removeEventListener('abort', give);
			}
		},
	};
}

/** Members of a request that are not its body. */
const plumbing = new Set(['baseUrl', 'url', 'method', 'headers', 'request', 'mediaType', 'owner', 'repo']);

function redacted(value: unknown, redact: (text: string) => string): unknown {
	if (typeof value === 'string') return redact(value);
	if (Array.isArray(value)) return value.map((item) => redacted(item, redact));
	if (value === null || typeof value !== 'object') return value;
	return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, redacted(member, redact)]));
}

function ignore(): void {}
