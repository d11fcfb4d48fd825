import { createHash } from 'node:crypto';
import { escapeMarkdown, joined, linked, safe, type Markdown } from '../lib/markdown.ts';
import type { RunResult } from '../model/result.ts';
import { countsMarkdown, headingMarkdown } from './counts.ts';
import { failuresMarkdown } from './failures.ts';
import { fitFirst } from './fit.ts';
import { failedNodes } from './headline.ts';
import { limits } from './limits.ts';
import { shortenedNote, type Links } from './links.ts';
import type { CommentMode } from './settings.ts';

/** The first line of a comment of ours: tells it from every other. `key` tells one job's from another's. */
export function commentMarker(key: string): string {
	return `<!-- dag-script-test ${key} -->`;
}

/** The body of the comment on a pull request, for all pipelines of a step. */
export function commentBody(
	results: readonly RunResult[],
	links: Links,
	key: string,
	delta: Markdown | undefined,
): string {
	const first = [commentMarker(key), stateLine(results)].join('\n') as Markdown;
	const last = joined(
		[
			linked('Job summary' as Markdown, links.summary),
			links.reportArtifact === undefined ? undefined : linked('Whole report' as Markdown, links.reportArtifact.url),
		],
		', ',
	);
	const versions = (['logs', 'sentences'] as const).map((detail) =>
		joined(
			[
				first,
				...results.map((result) => headingMarkdown(result, 3)),
				last,
				delta,
				...results.flatMap((result) => {
					const failures = failuresMarkdown(result, links, detail);
					const name =
						results.length > 1 && failures !== '' ? safe`#### ${escapeMarkdown(result.pipeline)}` : undefined;
					return [countsMarkdown(result), name, failures === '' ? undefined : folding(failures, detail)];
				}),
			],
			'\n\n',
		),
	);
	return fitFirst(versions, limits.commentBytes, shortenedNote(links));
}

/**
 * Whether the comment is written. A comment that is there is updated once a run is well again, also in mode
 * `on-failure`: an old failure must not stand on.
 */
export function wantsComment(mode: CommentMode, results: readonly RunResult[], existing: string | undefined): boolean {
	const bad = results.some((result) => result.verdict !== 'passed');
	switch (mode) {
		case 'always':
			return true;
		case 'on-failure':
			return bad || existing !== undefined;
		case 'on-change':
			// The first comment is worth it only when there is something to say.
			return existing === undefined ? bad : !existing.includes(stateLine(results));
		case 'never':
			return false;
		default:
			throw new Error(`Internal error: not a comment mode: ${String(mode satisfies never)}`);
	}
}

/** What a change is measured by: the verdict of each pipeline and what failed in it. */
function stateLine(results: readonly RunResult[]): string {
	const state = results.map((result) => [
		result.pipeline,
		result.verdict,
		failedNodes(result),
		result.verdict === 'invalid'
			? result.diagnostics.map((diagnostic) => diagnostic.key)
			: result.findings.filter((finding) => finding.severity === 'error').map((finding) => finding.key),
	]);
	return `<!-- state ${createHash('sha256').update(JSON.stringify(state)).digest('hex').slice(0, 16)} -->`;
}

/** Logs can be folded away; sentences are what the comment is for. */
function folding(body: Markdown, detail: 'logs' | 'sentences'): Markdown {
	if (detail === 'sentences') return body;
	return safe`<details open><summary>What went wrong</summary>\n\n${body}\n\n</details>`;
}
