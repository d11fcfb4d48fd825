import { noAnswers, type Answers } from './answers.ts';

/** All that would be written, as far as it is decided. */
export interface Draft {
	readonly answers: Answers;
	/** New files beside the test file: sample data. Path → text. */
	readonly files: Readonly<Record<string, string>>;
}

/** Nothing is decided yet. */
export const emptyDraft: Draft = { answers: noAnswers, files: {} };

/** The file in the work folder that keeps what was answered. */
export const keptAnswers = 'init.json';

/** A draft as it is kept between two sittings. */
export function keepDraft(draft: Draft): string {
	return `${JSON.stringify({ version: 1, ...draft }, undefined, '\t')}\n`;
}

/** The draft that was kept; undefined when there is none that can be understood. */
export function readDraft(text: string | undefined): Draft | undefined {
	try {
		const kept = JSON.parse(text ?? 'null') as (Draft & { readonly version: unknown }) | null;
		if (kept?.version !== 1 || !isMap(kept.files) || !isMap(kept.answers)) return undefined;
		if (!isMap(kept.answers.nodes) || !isMap(kept.answers.wiring)) return undefined;
		return { answers: kept.answers, files: kept.files };
	} catch {
		return undefined;
	}
}

function isMap(value: unknown): boolean {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
