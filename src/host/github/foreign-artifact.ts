import { defaults } from '@actions/github/lib/utils';
import type { GitHubClient } from './client.ts';
import type { Surroundings } from './surroundings.ts';
import { reportNamed } from './names.ts';
import { readEntry, zipEntries } from './read-zip.ts';

/** An artifact of a run, as the API lists it. */
export interface ForeignArtifact {
	readonly id: number;
	readonly name: string;
	readonly bytes: number;
}

/** What another run uploaded cannot be used. */
export class ForeignArtifactError extends Error {
	override readonly name = 'ForeignArtifactError';
}

/** Of the archive and of the result in it; the result of 10,000 nodes is well below. */
export const foreignLimits = { archiveBytes: 50_000_000, resultBytes: 100_000_000 } as const;

/** The report artifacts of a run that are still there, the newest of each name, by name. */
export async function reportArtifacts(
	client: GitHubClient,
	at: Surroundings,
	runId: number,
): Promise<readonly ForeignArtifact[]> {
	const found = await client.call((octokit) =>
		octokit.paginate(octokit.rest.actions.listWorkflowRunArtifacts, {
			owner: at.owner,
			repo: at.repository,
			run_id: runId,
			per_page: 100,
		}),
	);
	const newest = new Map<string, ForeignArtifact>();
	for (const { id, name, expired, size_in_bytes: bytes } of found) {
		// A second attempt has a name of its own: `…-report-2`.
		const stem = reportNamed.exec(name)?.[1];
		if (stem === undefined || expired) continue;
		const known = newest.get(stem);
		if (known === undefined || known.id < id) newest.set(stem, { id, name, bytes });
	}
	return [...newest.values()].sort((a, b) => a.name.localeCompare(b.name, 'en'));
}

/**
 * The text of `result.json` in an artifact. The archive is made by whoever made the change: it is read in memory, within
 * limits, and nothing of it is written to the disk.
 */
export async function fetchResult(client: GitHubClient, at: Surroundings, artifact: ForeignArtifact): Promise<string> {
	if (artifact.bytes > foreignLimits.archiveBytes) {
		throw new ForeignArtifactError(`The artifact ${artifact.name} is larger than ${foreignLimits.archiveBytes} bytes.`);
	}
	const answer = await client.call((octokit) =>
		octokit.request('GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}', {
			owner: at.owner,
			repo: at.repository,
			artifact_id: artifact.id,
			archive_format: 'zip',
			request: { redirect: 'manual' },
		}),
	);
	const { location } = answer.headers;
	if (location === undefined)
		throw new ForeignArtifactError(`GitHub does not say where the artifact ${artifact.name} is.`);
	// Without our token: the address carries its own permission, and is another host.
	const archive = await client.call(() => download(location));
	const entry = zipEntries(archive).find(({ name }) => name === 'result.json');
	if (entry === undefined) throw new ForeignArtifactError(`The artifact ${artifact.name} has no result.json.`);
	return readEntry(archive, entry, foreignLimits.resultBytes).toString('utf8');
}

async function download(url: string): Promise<Buffer> {
	// Through the proxy that the runner is behind, if it is.
	const proxied = defaults.request?.fetch as typeof fetch | undefined;
	const response = await (proxied ?? fetch)(url);
	if (!response.ok || response.body === null)
		throw new ForeignArtifactError(`The artifact cannot be downloaded (${response.status}).`);
	const chunks: Uint8Array[] = [];
	let bytes = 0;
	for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
		bytes += chunk.length;
		if (bytes > foreignLimits.archiveBytes) throw new ForeignArtifactError('The artifact is larger than it said.');
		chunks.push(chunk);
	}
	return Buffer.concat(chunks);
}
