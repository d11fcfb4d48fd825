import { joined, linked, safe, type Markdown } from '../lib/markdown.ts';
import { unreachable } from '../lib/unreachable.ts';
import type { RunResult, Verdict } from '../model/result.ts';
import { countsMarkdown, headingMarkdown } from './counts.ts';
import { failuresMarkdown } from './failures.ts';
import { byteLength, fitFirst } from './fit.ts';
import { headline } from './headline.ts';
import { limits } from './limits.ts';
import { shortenedNote, type Links } from './links.ts';

/** What a check run shows. */
export interface CheckOutput {
	readonly title: string;
	readonly summary: Markdown;
	/** Below the summary; absent when there is no report to show. */
	readonly text?: Markdown;
}

export type CheckConclusion = 'success' | 'failure' | 'cancelled';

/** How GitHub calls a verdict. */
export function conclusionOf(verdict: Verdict): CheckConclusion {
	switch (verdict) {
		case 'passed':
			return 'success';
		case 'failed':
		case 'invalid':
			return 'failure';
		case 'cancelled':
			return 'cancelled';
		default:
			return unreachable(verdict);
	}
}

/**
 * The texts of a finished check run. The summary has what went wrong, ever shorter until it fits; the text has the
 * whole report, or as much of it as fits.
 */
export function checkOutput(
	result: RunResult,
	report: Markdown | undefined,
	links: Links,
	annotationsLeft: number,
): CheckOutput {
	const note = shortenedNote(links);
	const heading = headingMarkdown(result, 3);
	const counts = countsMarkdown(result);
	const more = joined(
		[
			annotationsLeft > 0 ? safe`_${annotationsLeft} more annotations are not shown at their lines._` : undefined,
			safe`${linked('Job summary' as Markdown, links.summary)}`,
		],
		'\n\n',
	);
	const versions = (['logs', 'sentences'] as const).map((detail) => {
		const failures = failuresMarkdown(result, links, detail);
		// The links stand first: what is cut, is cut at the end.
		return joined([heading, counts, more, failures === '' ? undefined : failures], '\n\n');
	});
	return {
		title: headline(result).slice(0, limits.titleCharacters),
		summary: fitFirst(versions, limits.checkBytes, note),
		...(report === undefined ? {} : { text: fitFirst([report, report], limits.checkBytes, note) }),
	};
}

/** The texts of several results in one check run, as the job's own has them; of one result they stay as they are. */
export function togetherInOne(outputs: readonly CheckOutput[], links: Links): CheckOutput {
	const [one, ...others] = outputs;
	if (one === undefined) throw new Error('Internal error: a check run about nothing');
	if (others.length === 0) return one;
	const note = shortenedNote(links);
	const fitted = (texts: readonly (Markdown | undefined)[]) => joined(shared(texts, limits.checkBytes, note), '\n\n');
	const text = outputs.some(({ text }) => text !== undefined) && fitted(outputs.map(({ text }) => text));
	return {
		title: outputs
			.map(({ title }) => title)
			.filter((title) => title !== '')
			.join('; ')
			.slice(0, limits.titleCharacters),
		summary: fitted(outputs.map(({ summary }) => summary)),
		...(text && { text }),
	};
}

/** Texts that together fit into so many bytes. What short ones leave is for the long ones, each of which has a beginning. */
function shared(texts: readonly (Markdown | undefined)[], most: number, note: Markdown): readonly Markdown[] {
	const all = texts.filter((text) => text !== undefined && text !== '').map((text) => ({ text: text as Markdown }));
	let left = most - 2 * all.length;
	for (const [index, each] of all.toSorted((a, b) => byteLength(a.text) - byteLength(b.text)).entries()) {
		each.text = fitFirst([each.text, each.text], Math.floor(left / (all.length - index)), note);
		left -= byteLength(each.text);
	}
	return all.map(({ text }) => text);
}
