import { isUnchanged, type Comparison } from '../compare/compare.ts';
import { code, escapeMarkdown, joined, safe, type Markdown } from '../lib/markdown.ts';
import { sayDuration } from '../lib/text.ts';
import type { InputSource } from '../model/plan.ts';

/** Of each kind; a list of hundreds helps nobody. */
const mostItems = 20;

/** How a result differs from that of the base, in Markdown. `base` names what it was compared with. */
export function deltaMarkdown(comparison: Comparison, base: Markdown): Markdown {
	const { newlyFailing, fixed, noLongerRun, slower, schemas, flows, findings } = comparison;
	const lines = [
		...named('Newly failing', newlyFailing),
		...named('Fixed', fixed),
		...named('No longer run', noLongerRun),
		...each(
			findings.fresh,
			({ rule, message }) => safe`- New: ${code(rule)} ${escapeMarkdown(message.slice(0, 300).toWellFormed())}`,
		),
		...(findings.gone.length === 0 ? [] : [safe`- Gone: ${findings.gone.length} findings`]),
		...each(schemas, ({ node, output, added, removed, retyped }) => {
			const changes = [
				...added.map(({ name }) => `+ ${name}`),
				...removed.map(({ name }) => `- ${name}`),
				...retyped.map(({ name, before, now }) => `${name}: ${before} → ${now}`),
			];
			return safe`- Columns: ${code(`${node}.${output}`)} ${joined(changes.slice(0, mostItems).map(code), ', ')}`;
		}),
		...each(
			flows.rewired,
			({ to, before, now }) =>
				safe`- Rewired: ${code(`${to.node}.${to.input}`)} ${sources(now)} instead of ${sources(before)}`,
		),
		...each(
			slower,
			({ node, beforeMs, nowMs }) =>
				safe`- Slower: ${code(node)} ${escapeMarkdown(`${sayDuration(beforeMs)} → ${sayDuration(nowMs)}`)}`,
		),
	];
	const quiet = isUnchanged(comparison)
		? safe`Nothing changed.`
		: safe`Nothing that failed, got slower or changed its columns.`;
	return joined([safe`#### Compared with ${base}`, lines.length === 0 ? quiet : joined(lines, '\n')], '\n\n');
}

function named(title: string, nodes: readonly string[]): readonly Markdown[] {
	return nodes.length === 0
		? []
		: [safe`- ${escapeMarkdown(title)}: ${joined(nodes.slice(0, mostItems).map(code), ', ')}`];
}

function each<T>(items: readonly T[], line: (item: T) => Markdown): readonly Markdown[] {
	return items.slice(0, mostItems).map(line);
}

function sources(from: readonly InputSource[]): Markdown {
	return joined(
		from.map((source) => code(source.kind === 'output' ? `${source.node}.${source.output}` : source.path)),
		', ',
	);
}
