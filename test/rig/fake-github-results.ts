import { createHash, randomUUID } from 'node:crypto';
import type { Reply } from './fake-github-rest.ts';

/** An artifact as the results service knows it. */
export interface FakeArtifact {
	readonly id: number;
	readonly name: string;
	readonly run: string;
	readonly blob: string;
	readonly expiresAt?: string;
	/** Set when the upload was finished. */
	digest?: string;
	size?: number;
}

/** The results service (artifacts) and the blob storage behind it. */
export interface ResultsState {
	readonly artifacts: FakeArtifact[];
	/** Blob name → content. */
	readonly blobs: Map<string, Buffer>;
	readonly blocks: Map<string, Map<string, Buffer>>;
}

export function resultsState(): ResultsState {
	return { artifacts: [], blobs: new Map(), blocks: new Map() };
}

/** The zip of a finished artifact. */
export function zipOf(state: ResultsState, name: string): Buffer | undefined {
	const artifact = state.artifacts.find((each) => each.name === name && each.size !== undefined);
	return artifact === undefined ? undefined : state.blobs.get(artifact.blob);
}

let nextId = 1000;

/** Answers a call of the results service. */
export function answerResults(
	state: ResultsState,
	service: string,
	authorization: string,
	text: string,
	base: string,
): Reply {
	if (!authorization.startsWith('Bearer ')) return { status: 401, json: { code: 'unauthenticated', msg: 'no token' } };
	const body = JSON.parse(text) as Readonly<Record<string, string>>;
	const run = body['workflow_run_backend_id'] ?? '';
	const found = state.artifacts.find((artifact) => artifact.run === run && artifact.name === body['name']);
	switch (service) {
		case 'CreateArtifact': {
			if (found !== undefined) {
				const msg = 'an artifact with this name already exists on the workflow run';
				return { status: 409, json: { code: 'already_exists', msg } };
			}
			const artifact: FakeArtifact = {
				id: nextId++,
				name: body['name'] ?? '',
				run,
				blob: `${randomUUID()}.zip`,
				...(body['expires_at'] === undefined ? {} : { expiresAt: body['expires_at'] }),
			};
			state.artifacts.push(artifact);
			const signature = 'se=2099-01-01T00%3A00%3A00Z&sp=cw&sig=FAKE%2Bsignature%3D';
			return {
				status: 200,
				json: { ok: true, signed_upload_url: `${base}/blob/${artifact.blob}?sv=2024&sr=b&${signature}` },
			};
		}
		case 'FinalizeArtifact': {
			if (found === undefined) return { status: 404, json: { code: 'not_found', msg: 'artifact not found' } };
			const blob = state.blobs.get(found.blob) ?? Buffer.alloc(0);
			const digest = `sha256:${createHash('sha256').update(blob).digest('hex')}`;
			if (body['hash'] !== digest || Number(body['size']) !== blob.length) {
				return { status: 400, json: { code: 'invalid_argument', msg: 'size or hash do not fit the blob' } };
			}
			found.digest = digest;
			found.size = blob.length;
			return { status: 200, json: { ok: true, artifact_id: String(found.id) } };
		}
		default:
			return { status: 404, json: { code: 'bad_route', msg: service } };
	}
}

/** Answers the Azure block blob calls that an upload makes. */
export function answerBlob(state: ResultsState, method: string, url: URL, body: Buffer): Reply {
	const name = url.pathname.replace('/blob/', '');
	const headers = { etag: '"0x1"', 'last-modified': new Date().toUTCString(), 'x-ms-request-id': randomUUID() };
	const blocks = state.blocks.get(name) ?? new Map<string, Buffer>();
	state.blocks.set(name, blocks);
	const part = url.searchParams.get('comp');
	if (method === 'PUT' && part === 'block') {
		blocks.set(url.searchParams.get('blockid') ?? '', body);
		return { status: 201, headers };
	}
	if (method === 'PUT' && part === 'blocklist') {
		const ids = [...body.toString().matchAll(/<Latest>([^<]+)<\/Latest>/g)].map((match) => match[1] ?? '');
		const chunks = ids.flatMap((id) => blocks.get(id) ?? []);
		if (chunks.length !== ids.length) return { status: 400, headers };
		state.blobs.set(name, Buffer.concat(chunks));
		return { status: 201, headers };
	}
	return { status: 404, headers };
}
