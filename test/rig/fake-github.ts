import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answerRest, restState, type Reply, type RestState } from './fake-github-rest.ts';
import { answerBlob, answerResults, resultsState, type ResultsState } from './fake-github-results.ts';

/** A request that reached the fake. */
export interface Recorded {
	readonly method: string;
	readonly path: string;
	readonly authorization: string;
	readonly userAgent: string;
	/** Text of JSON requests; empty for blobs, whose content is in `results.blobs`. */
	readonly body: string;
	readonly atMs: number;
	/** The status that was answered. */
	status: number;
}

/** A trouble to make: the first request that fits gets this answer instead, `times` times. */
export interface Fault {
	readonly method?: string;
	readonly path: RegExp;
	readonly reply: Reply | 'hang' | 'drop';
	/** GitHub does what it was asked for; only its answer is lost. */
	readonly done?: true;
	times: number;
}

/** A stateful stand-in for GitHub: REST, results service and blob storage behind one address. */
export interface FakeGitHub extends AsyncDisposable {
	readonly url: string;
	readonly rest: RestState;
	readonly results: ResultsState;
	readonly recorded: Recorded[];
	readonly faults: Fault[];
}

/** GitHub's answer to a token that may not write. */
export const notAccessible: Reply = {
	status: 403,
	json: {
		message: 'Resource not accessible by integration',
		documentation_url: 'https://docs.github.com/rest/checks/runs#create-a-check-run',
		status: '403',
	},
};

/** GitHub's answer when content is made too fast. */
export function secondaryLimit(retryAfterSeconds: number): Reply {
	return {
		status: 403,
		headers: { 'retry-after': String(retryAfterSeconds) },
		json: {
			message: 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.',
			documentation_url:
				'https://docs.github.com/rest/overview/rate-limits-for-the-rest-api#about-secondary-rate-limits',
		},
	};
}

/** Starts one on a free port of this machine. */
export async function startFakeGitHub(): Promise<FakeGitHub> {
	const rest = restState();
	const results = resultsState();
	const recorded: Recorded[] = [];
	const faults: Fault[] = [];
	const server: Server = createServer((request, response) => {
		const chunks: Buffer[] = [];
		request.on('data', (chunk: Buffer) => chunks.push(chunk));
		request.on('end', () => {
			const base = `http://${request.headers.host}`;
			const url = new URL(request.url ?? '/', base);
			const body = Buffer.concat(chunks);
			const method = request.method ?? 'GET';
			const isBlob = url.pathname.startsWith('/blob/');
			const record: Recorded = {
				method,
				path: url.pathname + url.search,
				authorization: request.headers.authorization ?? '',
				userAgent: request.headers['user-agent'] ?? '',
				body: isBlob ? '' : body.toString(),
				atMs: Date.now(),
				status: 0,
			};
			recorded.push(record);
			const fault = faults.find(
				(each) => each.times > 0 && (each.method ?? method) === method && each.path.test(url.pathname),
			);
			if (fault !== undefined) fault.times -= 1;
			if (fault?.done === true) answerRest(rest, method, url, body.toString(), base);
			if (fault?.reply === 'hang') return;
			if (fault?.reply === 'drop') {
				request.socket.destroy();
				return;
			}
			const service = /^\/twirp\/github\.actions\.results\.api\.v1\.ArtifactService\/(\w+)$/.exec(url.pathname);
			const reply: Reply =
				fault?.reply ??
				(isBlob
					? answerBlob(results, method, url, body)
					: service !== null
						? answerResults(results, service[1] ?? '', record.authorization, body.toString(), base)
						: url.pathname.startsWith('/stored/')
							? stored(rest, url)
							: answerRest(rest, method, url, body.toString(), base));
			record.status = reply.status;
			response.writeHead(reply.status, {
				'content-type': reply.bytes === undefined ? 'application/json; charset=utf-8' : 'application/zip',
				...reply.headers,
			});
			response.end(reply.bytes ?? (reply.json === undefined ? '' : JSON.stringify(reply.json)));
		});
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	return {
		url: `http://127.0.0.1:${port}`,
		rest,
		results,
		recorded,
		faults,
		async [Symbol.asyncDispose]() {
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
		},
	};
}

/** Where the zip of an artifact is fetched from, as from blob storage: without a token. */
function stored(rest: RestState, url: URL): Reply {
	const id = Number(url.pathname.split('/').pop());
	const artifact = rest.runs.flatMap((run) => run.artifacts).find((each) => each.id === id);
	return artifact === undefined ? { status: 404 } : { status: 200, bytes: artifact.zip };
}
