import { code, escapeMarkdown, joined, linked, safe, type Markdown } from '../lib/markdown.ts';
import type { RunResult } from '../model/result.ts';
import { countsMarkdown, headingMarkdown } from './counts.ts';
import { failuresMarkdown } from './failures.ts';
import { fitFirst } from './fit.ts';
import type { Links } from './links.ts';
import type { PublishedArtifact } from './outputs.ts';
import { shortenedNote } from './links.ts';
import type { SummaryMode } from './settings.ts';

/** What stands below a report in the job summary. */
export interface Afterword {
	/** How the result differs from that of the base branch. */
	readonly delta?: Markdown;
	/** What could not be published, one line each. */
	readonly notes: readonly string[];
	readonly artifacts: readonly PublishedArtifact[];
	readonly checkUrl?: string;
}

/** Whether a result is shown in the job summary. */
export function wantsSummary(mode: SummaryMode, results: readonly RunResult[]): boolean {
	return mode === 'always' || (mode === 'on-failure' && results.some((result) => result.verdict !== 'passed'));
}

/** The job summary of one result, of at most so many bytes. */
export function summaryMarkdown(
	result: RunResult,
	report: Markdown | undefined,
	links: Links,
	afterword: Afterword,
	most: number,
): Markdown {
	const after = joined([afterword.delta, artifactsMarkdown(afterword), notesMarkdown(afterword.notes)], '\n\n');
	const end = after === '' ? undefined : after;
	const heading = headingMarkdown(result, 2);
	const counts = countsMarkdown(result);
	const own = (detail: 'logs' | 'sentences') => {
		const failures = failuresMarkdown(result, links, detail);
		// What is cut, is cut at the end.
		return joined([heading, counts, end, failures === '' ? undefined : failures], '\n\n');
	};
	const versions = [report === undefined ? own('logs') : joined([report, end], '\n\n'), own('logs'), own('sentences')];
	return fitFirst(versions, most, shortenedNote(links, true));
}

/** Links to what was uploaded, and to the check run. */
function artifactsMarkdown({ artifacts, checkUrl }: Afterword): Markdown | undefined {
	const links = artifacts.map((artifact) => {
		const label =
			artifact.node === undefined
				? artifact.role === 'report'
					? safe`whole report`
					: safe`all outputs`
				: code(artifact.node);
		return linked(label, artifact.url);
	});
	const parts = [
		links.length === 0 ? undefined : safe`**Artifacts**: ${joined(links, ', ')}`,
		checkUrl === undefined ? undefined : linked(safe`Check run`, checkUrl),
	];
	const text = joined(parts, '\n\n');
	return text === '' ? undefined : text;
}

function notesMarkdown(notes: readonly string[]): Markdown | undefined {
	if (notes.length === 0) return undefined;
	return joined(
		notes.map((note) => safe`> ${escapeMarkdown(note)}`),
		'\n',
	);
}
