import { getOctokit } from '@actions/github';
import { retry } from '@octokit/plugin-retry';
import { throttling } from '@octokit/plugin-throttling';
import { maskFreeTexts } from './free-texts.ts';
import { OutOfTime } from './out-of-time.ts';

export type Octokit = ReturnType<typeof getOctokit>;

/** GitHub's API within a budget: what does not come in time is given up. */
export interface GitHubClient {
	readonly octokit: Octokit;
	/** A text as it is sent. */
	readonly redact: (text: string) => string;
	/** Makes a call; rejects with `OutOfTime` when the time to wait for GitHub is used up. */
	call<T>(make: (octokit: Octokit) => Promise<T>): Promise<T>;
	/**
	 * Does work that the step waits for. Only such time counts: what is sent while scripts run must not use up what
	 * closing the check run needs, however long they take.
	 */
	awaited<T>(work: () => Promise<T>): Promise<T>;
	/**
	 * Leaves only so many milliseconds from now, for what comes and what is under way. What hangs is tried again at once;
	 * not what creates something, which may be there already.
	 */
	hurry(milliseconds: number): void;
}

const usualAttemptMs = 20_000;
/** When there is no time to lose. */
const hurriedAttemptMs = 1500;
/** A limit that lasts longer than this is not waited for. */
const longestWaitSeconds = 60;
const mostLimitRetries = 2;

export interface ClientSettings {
	readonly token: string;
	readonly apiUrl: string;
	/** For everything that is waited for, together. */
	readonly budgetMs: number;
	/** For one attempt of one request, in milliseconds; GitHub itself gives up after 10 s. */
	readonly attemptMs?: number;
	/** Masks secrets in every text of a body that people read: no caller can forget it. */
	readonly redact: (text: string) => string;
}

/** Makes a client. */
export function createClient({
	token,
	apiUrl,
	budgetMs,
	attemptMs = usualAttemptMs,
	redact,
}: ClientSettings): GitHubClient {
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
	const hurried = new AbortController();
	octokit.hook.before('request', (options) => {
		// An address stays as it is: with a mask in it, it leads nowhere.
		if (options.method !== 'GET') Object.assign(options, maskFreeTexts(options, redact));
		const { fetch: send = fetch } = options.request ?? {};
		options.request = {
			...options.request,
			signal: ended.signal,
			fetch: inTime(send as typeof fetch, attemptMs, hurried.signal),
		};
	});
	function after(milliseconds: number): NodeJS.Timeout {
		const giveUp = () => ended.abort(new OutOfTime('The time for publishing is used up.'));
		return setTimeout(giveUp, milliseconds).unref();
	}
	let left = budgetMs;
	let waiting = 0;
	let since = 0;
	let budget: NodeJS.Timeout | undefined;
	return {
		octokit,
		redact,
		hurry(milliseconds) {
			after(milliseconds);
			hurried.abort(new DOMException('The operation was aborted due to timeout', 'TimeoutError'));
		},
		async awaited(work) {
			waiting += 1;
			if (waiting === 1) {
				since = performance.now();
				budget = after(left);
			}
			try {
				return await work();
			} finally {
				waiting -= 1;
				if (waiting === 0) {
					clearTimeout(budget);
					left -= performance.now() - since;
				}
			}
		},
		async call(make) {
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

/** Gives each attempt a time of its own: one clock for all of them would run out while a limit is waited for. */
function inTime(send: typeof fetch, attemptMs: number, hurried: AbortSignal): typeof fetch {
	return (url, options) => {
		const creates = options?.method === 'POST';
		const late = AbortSignal.timeout(hurried.aborted && !creates ? Math.min(attemptMs, hurriedAttemptMs) : attemptMs);
		const others = [options?.signal, creates || hurried.aborted ? undefined : hurried];
		const signal = AbortSignal.any([late, ...others.filter((each) => each instanceof AbortSignal)]);
		return send(url, { ...options, signal });
	};
}

function ignore(): void {}
