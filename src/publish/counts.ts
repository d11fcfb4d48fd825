import { escapeMarkdown, safe, type Markdown } from '../lib/markdown.ts';
import type { RunResult } from '../model/result.ts';
import { headline } from './headline.ts';

/** The mark of a verdict. Characters of the basic plane only: some of GitHub's fields refuse others. */
export const marks = { passed: '✅', failed: '❌', cancelled: '⛔', invalid: '⚠️' } as const;

/** Mark, pipeline and headline as a heading. */
export function headingMarkdown(result: RunResult, level: 2 | 3): Markdown {
	const name = result.pipeline === '' ? safe`` : safe`${escapeMarkdown(result.pipeline)}: `;
	return safe`${'#'.repeat(level) as Markdown} ${marks[result.verdict] as Markdown} ${name}${escapeMarkdown(headline(result))}`;
}

/** The totals as a table of one row; nothing when nothing ran. */
export function countsMarkdown(result: RunResult): Markdown | undefined {
	if (result.verdict === 'invalid') return undefined;
	const { totals } = result;
	const columns = [
		['passed', totals.passed],
		['failed', totals.failed],
		['blocked', totals.blocked],
		['skipped', totals.skipped],
		['stubs', totals.stubs],
		['cancelled', totals.cancelled],
		['flows ok', totals.flows.ok],
		['flows broken', totals.flows.broken],
		['errors', totals.findings.error],
		['warnings', totals.findings.warning],
	] as const;
	const shown = columns.filter(([name, number]) => number > 0 || name === 'passed' || name === 'failed');
	return table(shown);
}

function table(columns: readonly (readonly [string, number])[]): Markdown {
	const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
	return [
		row(columns.map(([name]) => name)),
		row(columns.map(() => '---:')),
		row(columns.map(([, number]) => String(number))),
	].join('\n') as Markdown;
}
