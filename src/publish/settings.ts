/** Whether each script's outputs become an artifact of their own, all share one, or nothing is uploaded. */
export const artifactModes = ['per-script', 'bundle', 'none'] as const;
export type ArtifactMode = (typeof artifactModes)[number];

/** `own`: a check run of our own. `job`: the annotations go to the check run of the job itself. */
export const checkModes = ['own', 'job', 'none'] as const;
export type CheckMode = (typeof checkModes)[number];

/** When the pull request gets a comment. `on-change`: when the verdict or what failed is not what it was. */
export const commentModes = ['always', 'on-failure', 'on-change', 'never'] as const;
export type CommentMode = (typeof commentModes)[number];

export const summaryModes = ['always', 'on-failure', 'never'] as const;
export type SummaryMode = (typeof summaryModes)[number];

/** What of a result is shown where. */
export interface PublishSettings {
	readonly artifacts: ArtifactMode;
	/** Absent: the repository's own setting. */
	readonly retentionDays?: number;
	readonly check: CheckMode;
	readonly comment: CommentMode;
	readonly summary: SummaryMode;
}
