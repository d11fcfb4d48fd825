/** A finished report. `path` is relative to the run's folder. */
export interface Document {
	readonly path: string;
	readonly text: string;
}

/** A finished report that was put away: those of a large run are too large to be held all at once. */
export interface KeptDocument {
	/** Relative to the run's folder. */
	readonly path: string;
	/** Its text. Rejects with what the file system says. */
	read(): Promise<string>;
}

/** `html` is large: it is loaded only when it is asked for. */
export const reportFormats = ['json', 'markdown', 'text', 'html', 'csv', 'junit', 'ctrf'] as const;
export type ReportFormat = (typeof reportFormats)[number];

/** A file that says that a folder holds the results of a run, and is ours to empty. */
export const runFolderMarker = '.dag-script-test-folder';
