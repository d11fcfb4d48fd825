import { isUnchanged, type Comparison } from '../../compare/compare.ts';
import { indent, shorten } from '../../lib/text.ts';
import { unreachable } from '../../lib/unreachable.ts';
import { clean, cleanLine, code, escapeMarkdown, joinMarkdown, safe, sentence } from '../escape.ts';
import type { ComparisonDocument } from '../result-schema/comparison.ts';
import { changeGroups, sayVerdicts, type ChangeItem } from './lines.ts';

/** Formats that a comparison can be drawn in. */
export const comparisonFormats = ['text', 'markdown', 'json'] as const;
export type ComparisonFormat = (typeof comparisonFormats)[number];

/** Of each kind; a list of hundreds helps nobody. JSON has them all. */
const itemLimit = 30;
const detailLimit = 400;

/** Draws a comparison, with one newline at its end. Pure. */
export function reportComparison(comparison: Comparison, format: ComparisonFormat): string {
	switch (format) {
		case 'json':
			return `${JSON.stringify({ version: 1, ...comparison } satisfies ComparisonDocument, undefined, '\t')}\n`;
		case 'text':
			return `${text(comparison)}\n`;
		case 'markdown':
			return `${markdown(comparison)}\n`;
		default:
			return unreachable(format);
	}
}

function text(comparison: Comparison): string {
	const groups = changeGroups(comparison).map(({ title, items }) => {
		// Each by itself: what is cleaned together has one space between its words, and a flow would run into its verdict.
		const lines = shown(items).map(({ name, detail }) =>
			detail === undefined ? cleanLine(name) : `${cleanLine(name)}: ${cleanLine(shorten(clean(detail), detailLimit))}`,
		);
		return `${title}\n${indent([...lines, ...more(items)].join('\n'), '  ')}`;
	});
	const last = `${cleanLine(comparison.pipeline) || 'pipeline'}: ${sayVerdicts(comparison)}${unchanged(comparison)}`;
	return [...groups, last].join('\n\n');
}

function markdown(comparison: Comparison): string {
	const { pipeline } = comparison;
	const name = pipeline === '' ? safe`Pipeline` : code(pipeline);
	const groups = changeGroups(comparison).flatMap(({ title, items }) => {
		const lines = shown(items).map((item) =>
			item.detail === undefined
				? safe`- ${code(item.name)}`
				: safe`- ${code(item.name)} ${sentence(shorten(clean(item.detail), detailLimit))}`,
		);
		return [
			safe`### ${escapeMarkdown(title)}`,
			joinMarkdown([...lines, ...more(items).map((line) => safe`- ${escapeMarkdown(line)}`)], '\n'),
		];
	});
	const head = [safe`## ${name} compared`, escapeMarkdown(`${sayVerdicts(comparison)}${unchanged(comparison)}`)];
	return joinMarkdown([...head, ...groups], '\n\n');
}

function unchanged(comparison: Comparison): string {
	return isUnchanged(comparison) ? ' Nothing changed.' : '';
}

function shown(items: readonly ChangeItem[]): readonly ChangeItem[] {
	return items.slice(0, itemLimit);
}

function more(items: readonly ChangeItem[]): readonly string[] {
	return items.length > itemLimit ? [`… and ${items.length - itemLimit} more`] : [];
}
