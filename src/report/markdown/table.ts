import { sayNumber } from '../../lib/text.ts';
import { fold, joinMarkdown, safe, type Markdown } from '../escape.ts';

/** Rows beyond this are left out, and it is said. */
const rowLimit = 1_000;
/** A table with more rows is folded away. */
const openRows = 25;

/** A table under its title; folded away when it is long. Nothing when it has no rows. */
export function titledTable(
	title: Markdown,
	header: readonly Markdown[],
	rows: readonly (readonly Markdown[])[],
): readonly Markdown[] {
	if (rows.length === 0) return [];
	const table = bareTable(header, rows.slice(0, rowLimit));
	const more = rows.length > rowLimit ? [safe`… and ${rows.length - rowLimit} more, in result.json.`] : [];
	if (rows.length <= openRows) return [safe`### ${title}`, table, ...more];
	return [safe`### ${title}`, fold(`${sayNumber(rows.length)} rows`, [table, ...more])];
}

/** A table alone. */
export function bareTable(header: readonly Markdown[], rows: readonly (readonly Markdown[])[]): Markdown {
	const line = (cells: readonly Markdown[]) => safe`| ${joinMarkdown(cells, ' | ')} |`;
	const rule = line(header.map(() => safe`---`));
	return joinMarkdown([line(header), rule, ...rows.map(line)], '\n');
}
