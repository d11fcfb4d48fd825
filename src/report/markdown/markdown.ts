import type { Outcome } from '../../model/execution.ts';
import type { Finding } from '../../model/finding.ts';
import type { CompletedResult, RunResult } from '../../model/result.ts';
import { code, escapeMarkdown, joinMarkdown, safe, sentence, unbroken, type Markdown } from '../escape.ts';
import { markOf, sayOutcome, sayRunTime } from '../../words/say-outcome.ts';
import { sayVerdict } from '../say-verdict.ts';
import { sourceLinks, type SourceLinks } from '../source-links.ts';
import { baselineTable } from './baseline.ts';
import { definitions, explained, placeLink } from './definitions.ts';
import { failureBlocks } from './failures.ts';
import { flowTable } from './flows.ts';
import { drawing } from './mermaid.ts';
import { surroundings } from './surroundings.ts';
import { titledTable } from './table.ts';
import { timing } from './timing.ts';
import { wiring } from './wiring.ts';

const verdictMarks = { passed: '✔', failed: '✘', cancelled: '◼', invalid: '✘' } as const;

/** The summary that a pull request shows: one sentence, failures first, then everything in tables. */
export function reportMarkdown(result: RunResult): string {
	const name = result.pipeline === '' ? safe`Pipeline` : code(result.pipeline);
	const links = sourceLinks(result);
	const head = [
		safe`## ${escapeMarkdown(verdictMarks[result.verdict])} ${name}: ${escapeMarkdown(result.verdict)}`,
		safe`**${escapeMarkdown(sayVerdict(result))}**`,
	];
	const body =
		result.verdict === 'invalid'
			? definitions(result.diagnostics, links)
			: [
					...failureBlocks(result, links),
					...findingTable(result.findings, links),
					...baselineTable(result.baseline),
					...drawing(result),
					...scriptTable(result, links),
					...flowTable(result.flows),
					...definitions(result.diagnostics, links),
					...wiring(result.plan.bindings),
					...timing(result),
					...surroundings(result),
				];
	return `${joinMarkdown([...head, ...body], '\n\n')}\n`;
}

function scriptTable({ execution, plan }: CompletedResult, links: SourceLinks): readonly Markdown[] {
	const nodes = new Map(plan.nodes.map((node) => [node.id, node]));
	const rows = execution.runs.map((run) => {
		const node = nodes.get(run.node);
		const note = node?.note === undefined ? safe`` : safe` ${escapeMarkdown(node.note)}`;
		return [
			safe`${escapeMarkdown(markOf(run.outcome))} ${code(run.node)}${note}`,
			scriptCell(node, links),
			outcomeCell(run.outcome),
			unbroken(sayRunTime(run)),
		];
	});
	return titledTable(safe`Scripts`, [safe`Node`, safe`Script`, safe`Outcome`, safe`Time`], rows);
}

function scriptCell(node: CompletedResult['plan']['nodes'][number] | undefined, links: SourceLinks): Markdown {
	if (node?.kind !== 'script') return safe`–`;
	if (node.entry !== undefined) return links(node.entry, node.entry);
	return node.command === undefined ? safe`–` : code(node.command.join(' '));
}

function outcomeCell(outcome: Outcome): Markdown {
	return outcome.status === 'blocked' ? safe`blocked by ${code(outcome.because)}` : escapeMarkdown(sayOutcome(outcome));
}

function findingTable(findings: readonly Finding[], links: SourceLinks): readonly Markdown[] {
	const rows = findings.map(({ severity, rule, message, help, at }) => [
		safe`${escapeMarkdown(severity)} ${explained(rule)}`,
		safe`${sentence(message)}${help === undefined ? safe`` : safe`<br>${sentence(help)}`}`,
		at === undefined ? safe`` : placeLink(at, links),
	]);
	return titledTable(safe`Findings`, [safe`Rule`, safe`What was found`, safe`Declared at`], rows);
}
