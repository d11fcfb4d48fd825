import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { KeptDocument } from '../../../model/document.ts';
import type { PublishedArtifact } from '../../../publish/outputs.ts';
import { artifactUrl, type Surroundings } from '../surroundings.ts';
import type { Parcel } from './parcels.ts';
import { openStage, type Stage } from './stage.ts';

/** What is needed to upload. */
export interface UploadTools {
	readonly at: Surroundings;
	/** Absolute path of the run's folder. */
	readonly out: string;
	/** Absolute path of a folder for the copies. */
	readonly temporary: string;
	readonly documents: readonly KeptDocument[];
	readonly redact: (text: string) => string;
	readonly retentionDays?: number;
	/** Aborted when there is no time left. */
	readonly signal: AbortSignal;
}

/** What came of uploading. */
export interface Uploaded {
	readonly artifacts: readonly PublishedArtifact[];
	/** One line for each thing that is worth knowing. */
	readonly notes: readonly string[];
	/** Why no more were uploaded, if that is so. */
	readonly skipped?: string;
}

/** Why nothing can be uploaded here, known before anything is tried. */
export function cannotUpload(
	at: Surroundings,
	environment: Readonly<Record<string, string | undefined>>,
): string | undefined {
	if (at.isEnterpriseServer) return 'this GitHub Enterprise Server has no artifact service that this action can use';
	if (!environment['ACTIONS_RUNTIME_TOKEN'] || !environment['ACTIONS_RESULTS_URL']) {
		return 'the runner offers no artifact service';
	}
	return undefined;
}

/** Uploads parcels one after another. Whatever goes wrong becomes a note; only the first hard failure ends it. */
export async function upload(parcels: readonly Parcel[], tools: UploadTools): Promise<Uploaded> {
	const artifacts: PublishedArtifact[] = [];
	const notes: string[] = [];
	const folder = await mkdtemp(join(tools.temporary, 'dag-script-test-artifacts-'));
	try {
		for (const [index, parcel] of parcels.entries()) {
			if (tools.signal.aborted) return { artifacts, notes, skipped: 'there was no time left' };
			const stage = await openStage(join(folder, String(index)), tools.redact);
			try {
				await fill(stage, parcel, tools);
				if (stage.leftOut.length > 0) notes.push(leftOutNote(parcel, stage));
				const sent = await send(parcel.name, stage, tools);
				artifacts.push({
					name: sent.name,
					id: sent.id,
					url: artifactUrl(tools.at, sent.id),
					role: parcel.role,
					...(parcel.node === undefined ? {} : { node: parcel.node }),
				});
			} catch (error) {
				const why = reasonOf(error);
				if (why.hard) return { artifacts, notes, skipped: why.text };
				notes.push(`The artifact ${parcel.name} was not uploaded: ${why.text}.`);
			} finally {
				await stage.remove();
			}
		}
		return { artifacts, notes };
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

async function fill(stage: Stage, parcel: Parcel, { out, documents }: UploadTools): Promise<void> {
	if (parcel.role === 'report')
		for (const document of documents) await stage.addText(await document.read(), document.path);
	for (const { into, outputs, logs } of parcel.contents) {
		for (const output of outputs) {
			await stage.addFolder(join(out, output.folder), `${into}outputs/${output.name}`, output.sealed);
		}
		const place = parcel.role === 'report' ? into : `${into}log/`;
		for (const [index, log] of logs.entries()) await stage.addLog(join(out, log), `${place}attempt-${index + 1}.log`);
	}
	const manifest = {
		version: 1,
		nodes: parcel.contents.map(({ node, step, into }) => ({ node, step, folder: into })),
		files: stage.files,
		leftOut: stage.leftOut,
	};
	await stage.addText(`${JSON.stringify(manifest, undefined, '\t')}\n`, 'manifest.json');
}

async function send(
	name: string,
	stage: Stage,
	tools: UploadTools,
): Promise<{ readonly name: string; readonly id: number }> {
	// Loaded here only: it brings the code for blob storage, which takes longer to load than everything else together.
	const { DefaultArtifactClient } = await import('@actions/artifact');
	const client = new DefaultArtifactClient();
	const paths = stage.files.map((file) => join(stage.folder, ...file.path.split('/')));
	const options = tools.retentionDays === undefined ? {} : { retentionDays: tools.retentionDays };
	const attempt = async (as: string) => {
		const { id } = await inTime(client.uploadArtifact(as, paths, stage.folder, options), tools.signal);
		return { name: as, id: id ?? 0 };
	};
	const { runAttempt, identity } = tools.at;
	// An earlier attempt of this job, or an upload that broke off, holds the name; or another job, where a workflow is
	// called several times.
	const job = identity.checkRunId === undefined ? [] : [`${name}-job${identity.checkRunId}`];
	const others = runAttempt > 1 || job.length === 0 ? [`${name}-${runAttempt}`, ...job] : job;
	for (let as: string | undefined = name; ; as = others.shift()) {
		try {
			return await attempt(as ?? name);
		} catch (error) {
			if (!isConflict(error) || others.length === 0) throw error;
		}
	}
}

/** The toolkit knows no signal, so it is left behind when time is up. */
async function inTime<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
	const { promise: late, reject } = Promise.withResolvers<never>();
	const give = () => reject(new Error('there was no time left'));
	if (signal.aborted) give();
	signal.addEventListener('abort', give, { once: true });
	try {
		return await Promise.race([promise, late]);
	} finally {
		signal.removeEventListener('abort', give);
		promise.catch(() => undefined);
	}
}

function isConflict(error: unknown): boolean {
	return /\b409\b|already exists/i.test(messageOf(error));
}

/** `hard`: the next upload would fail in the same way. */
function reasonOf(error: unknown): { readonly text: string; readonly hard: boolean } {
	const text = messageOf(error);
	if (isConflict(error)) return { text: 'an artifact of this name is there already', hard: false };
	if (/insufficient usage|quota/i.test(text)) return { text: 'the storage for artifacts is used up', hard: true };
	if (/no time left/.test(text)) return { text: 'there was no time left', hard: true };
	return { text: `the artifact service did not take it (${text.slice(0, 200)})`, hard: true };
}

function messageOf(error: unknown): string {
	return error instanceof Error ? (error.message.split('\n')[0] ?? error.name) : String(error);
}

function leftOutNote(parcel: Parcel, { leftOut }: Stage): string {
	const [first] = leftOut;
	const more = leftOut.length > 1 ? `, and ${leftOut.length - 1} more` : '';
	return `Left out of the artifact ${parcel.name}: ${first?.path ?? ''}, because ${first?.reason ?? ''}${more}. Its manifest.json lists all.`;
}
