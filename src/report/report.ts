import type { Document, ReportFormat } from '../model/document.ts';
import type { RunResult } from '../model/result.ts';
import { reportCsv } from './csv.ts';
import { reportCtrf } from './ctrf.ts';
import { reportJson } from './json.ts';
import { reportJunit } from './junit.ts';
import { reportMarkdown } from './markdown/markdown.ts';
import { reportText } from './text.ts';

/** Draws a result in one format. Pure: same result, same bytes. Ends with one newline. */
export type Reporter = (result: RunResult) => string;

interface Registered {
	readonly path: string;
	readonly draw: Reporter;
}

/** Formats whose reporters are always at hand. */
export type QuickFormat = Exclude<ReportFormat, 'html'>;

/** Each of them with its file name. */
const reporters: Readonly<Record<QuickFormat, Registered>> = {
	json: { path: 'result.json', draw: reportJson },
	markdown: { path: 'summary.md', draw: reportMarkdown },
	text: { path: 'report.txt', draw: reportText },
	csv: { path: 'report.csv', draw: reportCsv },
	junit: { path: 'junit.xml', draw: reportJunit },
	ctrf: { path: 'ctrf-report.json', draw: reportCtrf },
};

/** Draws a result in the formats asked for, in their order. */
export function report(result: RunResult, formats: readonly QuickFormat[]): readonly Document[] {
	return formats.map((format) => ({ path: reporters[format].path, text: reporters[format].draw(result) }));
}

/** What draws HTML is loaded when it is first wanted, so that a start without it does not pay for it. */
const html = () => import('./html/html.ts');

/** Begins to load what will draw the formats, so that it is there when they are drawn. */
export function reportersFor(formats: readonly ReportFormat[]): void {
	// Where it cannot be loaded, drawing says so.
	if (formats.includes('html')) html().catch(() => undefined);
}

/** The same for every format; each document is drawn when it is asked for, so that none needs to be held for another. */
export async function* reportAll(result: RunResult, formats: readonly ReportFormat[]): AsyncGenerator<Document> {
	for (const format of formats) {
		if (format === 'html') {
			const { reportHtml } = await html();
			yield { path: 'report.html', text: reportHtml(result) };
		} else {
			yield* report(result, [format]);
		}
	}
}
