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

/** What a comment is known by. Nobody sees it. */
export interface CommentMark {
	/** Tells one job's comment from another's. */
	readonly key: string;
	/** The same for all jobs that differ only in who called their workflow. */
	readonly step: string;
	/** The run that wrote it. */
	readonly runId: number;
	readonly runAttempt: number;
}

/** The lines that a comment of ours begins with: numbers and digests. */
const head = /^(?:<!-- (?:dag-script-test [\w-]+|state [0-9a-f]+|step [\w-]+ run \d+ attempt \d+) -->\r?(?:\n|$))*/;
const marker = /^<!-- dag-script-test ([\w-]+) -->/;
const writer = /^<!-- step ([\w-]+) run (\d+) attempt (\d+) -->/m;

/** What a comment of ours is known by; of one that an earlier version wrote, only its key. Undefined: it is not ours. */
export function readMark(body: string): (Pick<CommentMark, 'key'> & Partial<CommentMark>) | undefined {
	const hidden = hiddenLines(body);
	const key = marker.exec(hidden)?.[1];
	if (key === undefined) return undefined;
	const [, step, runId, runAttempt] = writer.exec(hidden) ?? [];
	return { key, ...(step !== undefined && { step, runId: Number(runId), runAttempt: Number(runAttempt) }) };
}

/** A comment as it is, but written by this run. */
export function markAgain(body: string, mark: CommentMark): string {
	const hidden = hiddenLines(body);
	return hidden.replace(writer, writerLine(mark)) + body.slice(hidden.length);
}

function writerLine({ step, runId, runAttempt }: CommentMark): string {
	return `<!-- step ${step} run ${runId} attempt ${runAttempt} -->`;
}

function hiddenLines(body: string): string {
	return head.exec(body)?.[0] ?? '';
}

/** A comment with secrets masked. What it is found by stays, whatever is secret. */
export function maskComment(body: string, redact: (text: string) => string): string {
	const hidden = hiddenLines(body);
	return hidden + redact(body.slice(hidden.length));
}

/** What a comment says of one pipeline. */
export interface CommentPart {
	readonly result: RunResult;
	/** Its own: each pipeline has a report of its own. */
	readonly links: Links;
	/** How the result differs from that of the base branch. */
	readonly delta?: Markdown;
}

/** The body of the comment on a pull request, for all pipelines of a step; there is at least one. */
export function commentBody(parts: readonly CommentPart[], mark: CommentMark): string {
	const [one] = parts;
	if (one === undefined) throw new Error('Internal error: a comment about nothing');
	const state = stateLine(parts.map(({ result }) => result));
	const first = [commentMarker(mark.key), state, writerLine(mark)].join('\n') as Markdown;
	const several = parts.length > 1;
	const name = (result: RunResult) => escapeMarkdown(result.pipeline);
	const last = joined(
		[
			linked('Job summary' as Markdown, one.links.summary),
			...parts.map(({ result, links: { reportArtifact: report } }) =>
				report === undefined
					? undefined
					: linked(several ? safe`Report of ${name(result)}` : safe`Whole report`, report.url),
			),
		],
		', ',
	);
	const versions = (['logs', 'sentences'] as const).map((detail) =>
		joined(
			[
				first,
				...parts.map(({ result }) => headingMarkdown(result, 3)),
				last,
				...parts.map(({ result, delta }) =>
					delta === undefined ? undefined : joined([several ? safe`**${name(result)}**` : undefined, delta], '\n\n'),
				),
				...parts.flatMap(({ result, links }) => {
					const failures = failuresMarkdown(result, links, detail);
					const title = several && failures !== '' ? safe`#### ${name(result)}` : undefined;
					return [countsMarkdown(result), title, failures === '' ? undefined : folding(failures, detail)];
				}),
			],
			'\n\n',
		),
	);
	return fitFirst(versions, limits.commentBytes, shortenedNote(one.links));
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
