import {
	code,
	escapeMarkdown,
	fenced,
	joined,
	linked,
	safe,
	sentence as sentenceOf,
	type Markdown,
} from '../lib/markdown.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { docsAddress } from '../model/docs-address.ts';
import type { NodeRun } from '../model/execution.ts';
import type { Finding } from '../model/finding.ts';
import type { CompletedResult, RunResult } from '../model/result.ts';
import { lastLines } from './annotations.ts';
import { fileLink, type Links } from './links.ts';
import { adviseFailure } from '../words/advise-failure.ts';
import { failedAt, sayFailure } from '../words/say-failure.ts';

/** How much is told of each failure. */
export type Detail = 'logs' | 'sentences';

/**
 * What went wrong and nothing else: failed scripts with the end of their logs, error findings, error diagnostics.
 * Empty when nothing went wrong.
 */
export function failuresMarkdown(result: RunResult, links: Links, detail: Detail): Markdown {
	const diagnostics = result.diagnostics.filter((each) => each.severity === 'error');
	return joined(
		[
			...(result.verdict === 'invalid' ? [] : failedRuns(result, links, detail)),
			...(result.verdict === 'invalid' ? [] : findings(result, links)),
			diagnostics.length === 0
				? undefined
				: joined([safe`#### Definition files`, list(diagnostics.map((each) => ofDiagnostic(each, links)))], '\n\n'),
		],
		'\n\n',
	);
}

function failedRuns(result: CompletedResult, links: Links, detail: Detail): readonly Markdown[] {
	const failed = result.execution.runs.filter((run) => run.outcome.status === 'failed');
	if (failed.length === 0) return [];
	if (detail === 'sentences')
		return [list(failed.map((run) => safe`${code(run.node)}: ${sentence(run)}${place(run, links)}`))];
	return failed.map((run) => {
		const tail = run.attempts.at(-1)?.log.tail ?? '';
		const { outcome } = run;
		const advice = outcome.status === 'failed' ? adviseFailure(outcome.failure, run.node, result.facts) : undefined;
		const log = tail === '' ? undefined : safe`${fenced(lastLines(tail, 30))}`;
		return joined(
			[
				safe`#### ${code(run.node)}`,
				safe`${sentence(run)}${place(run, links)}`,
				advice === undefined ? undefined : sentenceOf(advice),
				log,
			],
			'\n\n',
		);
	});
}

function sentence(run: NodeRun): Markdown {
	return run.outcome.status === 'failed' ? escapeMarkdown(cut(sayFailure(run.outcome.failure))) : safe``;
}

function place(run: NodeRun, links: Links): Markdown {
	const frame = run.outcome.status === 'failed' ? failedAt(run.outcome.failure) : undefined;
	return frame === undefined ? safe`` : safe` ${fileLink(links, frame.file, frame.line)}`;
}

function findings(result: CompletedResult, links: Links): readonly Markdown[] {
	const errors = result.findings.filter((finding) => finding.severity === 'error');
	if (errors.length === 0) return [];
	const items = errors.map((finding) => ofFinding(finding, links));
	return [joined([safe`#### Findings`, list(items)], '\n\n')];
}

/** Diagnostics and findings as a list, in their order. */
export function remarksMarkdown(remarks: readonly (Diagnostic | Finding)[], links: Links): Markdown {
	return list(remarks.map((each) => ('rule' in each ? ofFinding(each, links) : ofDiagnostic(each, links))));
}

function ofFinding(finding: Finding, links: Links): Markdown {
	const at = finding.at === undefined ? safe`` : safe` ${fileLink(links, finding.at.file, finding.at.start.line)}`;
	return safe`${explained(finding.rule)} ${sentenceOf(cut(finding.message))}${at}`;
}

function ofDiagnostic(diagnostic: Diagnostic, links: Links): Markdown {
	const at =
		diagnostic.at === undefined ? safe`` : safe` ${fileLink(links, diagnostic.at.file, diagnostic.at.start.line)}`;
	return safe`${explained(diagnostic.code)} ${sentenceOf(cut(diagnostic.message))}${at}`;
}

/** A code or rule, as a link to what the documentation says of it. */
function explained(name: string): Markdown {
	return linked(code(name), docsAddress(name) ?? '');
}

function list(items: readonly Markdown[]): Markdown {
	return joined(
		items.map((item) => safe`- ${item}`),
		'\n',
	);
}

/** A message of a script may be a book; in a list it is a line. */
function cut(message: string): string {
	return message.length <= 500 ? message : `${message.slice(0, 500).toWellFormed()}…`;
}
