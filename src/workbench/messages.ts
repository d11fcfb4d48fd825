import type { SealJob, SealReport, StageJob, StageReport } from '../model/workbench.ts';

/** What the main process asks of the worker. Answers come in any order and carry the same `id`. */
export type WorkRequest =
	| { readonly id: number; readonly kind: 'stage'; readonly job: StageJob }
	| {
			readonly id: number;
			readonly kind: 'seal';
			readonly job: SealJob;
			/** Do not read what the files hold: why, in one sentence. */
			readonly unread?: string;
	  };

/** `error`: a fault of ours, with its stack; whatever is wrong with data is part of a report. */
export type WorkAnswer =
	{ readonly id: number; readonly report: StageReport | SealReport } | { readonly id: number; readonly error: string };
