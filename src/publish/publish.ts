import type { Markdown } from '../lib/markdown.ts';
import type { RunResult } from '../model/result.ts';
import { annotate, inBatches, type Annotation } from './annotations.ts';
import { checkOutput, conclusionOf, type CheckConclusion, type CheckOutput } from './check-output.ts';
import type { Links } from './links.ts';
import { summaryMarkdown, type Afterword } from './summary.ts';

/** What is said of one result, fitted to what GitHub accepts. A host decides how to say it, never what. */
export interface Publication {
	readonly check: {
		readonly conclusion: CheckConclusion;
		readonly output: CheckOutput;
		/** Annotations as they are sent, at most 50 at a time. */
		readonly batches: readonly (readonly Annotation[])[];
	};
	/** All annotations, for a host that has no check run to put them at. */
	readonly annotations: readonly Annotation[];
	/** The job summary, in at most so many bytes. Links and afterword are known only later, so they come last. */
	summary(links: Links, afterword: Afterword, most: number): Markdown;
}

/** Decides what is said of a result. `report` is the one that people read, if there is one. Pure. */
export function publish(result: RunResult, report: Markdown | undefined, links: Links): Publication {
	const annotations = annotate(result, links);
	const { batches, left } = inBatches(annotations);
	return {
		check: { conclusion: conclusionOf(result.verdict), output: checkOutput(result, report, links, left), batches },
		annotations,
		summary: (later, afterword, most) => summaryMarkdown(result, report, later, afterword, most),
	};
}
