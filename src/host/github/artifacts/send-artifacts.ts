import type { KeptDocument } from '../../../model/document.ts';
import type { RunResult } from '../../../model/result.ts';
import type { PublishedArtifact } from '../../../publish/outputs.ts';
import type { PublishSettings } from '../../../publish/settings.ts';
import type { StepLog } from '../log.ts';
import { artifactPrefix } from '../names.ts';
import type { Surroundings } from '../surroundings.ts';
import { parcelsOf } from './parcels.ts';
import { cannotUpload, upload } from './upload.ts';

/** Uploads what the results of a step left behind, and remembers what came of it. */
export interface ArtifactSender {
	readonly sent: readonly PublishedArtifact[];
	/** Why artifacts are missing, if they are. */
	readonly skipped: string | undefined;
	/** Never rejects. Returns what is worth a line each. */
	send(
		at: Surroundings,
		result: RunResult,
		documents: readonly KeptDocument[],
		out: string,
	): Promise<readonly string[]>;
	/** Starts no more, and leaves what is under way. */
	stop(): void;
}

export interface ArtifactNeeds {
	readonly settings: PublishSettings;
	readonly temporary: string;
	readonly environment: Readonly<Record<string, string | undefined>>;
	readonly redact: (text: string) => string;
	readonly log: StepLog;
	/** For all artifacts of a result, in milliseconds. */
	readonly budgetMs: number;
}

export function artifactSender(needs: ArtifactNeeds): ArtifactSender {
	const { settings, log } = needs;
	const sent: PublishedArtifact[] = [];
	const end = new AbortController();
	let skipped: string | undefined;
	return {
		sent,
		get skipped() {
			return skipped;
		},
		async send(at, result, documents, out) {
			if (settings.artifacts === 'none') {
				skipped = 'switched off by `artifacts: none`';
				return [];
			}
			if (end.signal.aborted) {
				skipped = 'the run was cancelled';
				return [];
			}
			skipped ??= cannotUpload(at, needs.environment);
			if (skipped !== undefined) return [`Artifacts were not uploaded: ${skipped}.`];
			const parcels = parcelsOf(result, settings.artifacts, artifactPrefix(at));
			// Each result has a time of its own; only the end of the step ends them all.
			const late = AbortSignal.timeout(needs.budgetMs);
			try {
				const { retentionDays } = settings;
				const uploaded = await log.group(`Uploading ${parcels.length} artifacts`, () =>
					upload(parcels, {
						at,
						out,
						temporary: needs.temporary,
						documents,
						redact: needs.redact,
						signal: AbortSignal.any([end.signal, late]),
						...(retentionDays === undefined ? {} : { retentionDays }),
					}),
				);
				sent.push(...uploaded.artifacts);
				skipped = uploaded.skipped;
				if (skipped === undefined) return uploaded.notes;
				const missing = parcels.length - uploaded.artifacts.length;
				return [...uploaded.notes, `${missing} of ${parcels.length} artifacts were not uploaded: ${skipped}.`];
			} catch (error) {
				skipped = error instanceof Error ? error.message : String(error);
				return [`Artifacts were not uploaded: ${skipped}.`];
			}
		},
		stop() {
			end.abort();
		},
	};
}
