import { unreachable } from '../lib/unreachable.ts';
import type { RunResult, Verdict } from '../model/result.ts';
import { failedNodes } from './headline.ts';
import { limits } from './limits.ts';

/** An artifact that was uploaded. */
export interface PublishedArtifact {
	readonly name: string;
	readonly id: number;
	readonly url: string;
	/** The node it is of; absent for the report and for bundles. */
	readonly node?: string;
	readonly role: 'report' | 'script' | 'bundle';
}

/** What was published, for the step's outputs. */
export interface Published {
	readonly results: readonly RunResult[];
	/** Absolute path of each result on this machine. */
	readonly resultPaths: readonly string[];
	readonly artifacts: readonly PublishedArtifact[];
	readonly artifactsSkipped?: string;
	readonly checkUrl?: string;
	readonly commentUrl?: string;
	readonly summaryUrl: string;
}

const worst = ['invalid', 'cancelled', 'failed', 'passed'] as const satisfies readonly Verdict[];

/** The verdict over several pipelines: the worst of them. */
export function verdictOf(results: readonly RunResult[]): Verdict {
	return worst.find((verdict) => results.some((result) => result.verdict === verdict)) ?? 'invalid';
}

/** Exit code of the action: 0 passed, 1 otherwise. */
export function exitCodeOf(verdict: Verdict): 0 | 1 {
	switch (verdict) {
		case 'passed':
			return 0;
		case 'failed':
		case 'cancelled':
		case 'invalid':
			return 1;
		default:
			return unreachable(verdict);
	}
}

/** The step's outputs by name, all as text. */
export function outputs(published: Published): Readonly<Record<string, string>> {
	const { results, artifacts } = published;
	const sum = (key: 'passed' | 'failed' | 'blocked' | 'skipped') =>
		results.reduce((total, result) => total + (result.verdict === 'invalid' ? 0 : result.totals[key]), 0);
	const said = (severity: 'error' | 'warning') =>
		results.reduce(
			(total, result) =>
				total +
				result.diagnostics.filter((each) => each.severity === severity).length +
				(result.verdict === 'invalid' ? 0 : result.totals.findings[severity]),
			0,
		);
	const reportArtifact = artifacts.find((artifact) => artifact.role === 'report');
	return {
		verdict: verdictOf(results),
		nodes: String(
			results.reduce((all, result) => all + (result.verdict === 'invalid' ? 0 : result.scope.selected.length), 0),
		),
		passed: String(sum('passed')),
		failed: String(sum('failed')),
		blocked: String(sum('blocked')),
		skipped: String(sum('skipped')),
		errors: String(said('error')),
		warnings: String(said('warning')),
		'failed-nodes': jsonList(results.flatMap(failedNodes)),
		'result-path': published.resultPaths[0] ?? '',
		'result-paths': jsonList(published.resultPaths),
		'report-artifact-id': reportArtifact === undefined ? '' : String(reportArtifact.id),
		'report-artifact-url': reportArtifact?.url ?? '',
		artifacts: jsonList(artifacts),
		'artifacts-skipped-reason': published.artifactsSkipped ?? '',
		'check-url': published.checkUrl ?? '',
		'comment-url': published.commentUrl ?? '',
		'summary-url': published.summaryUrl,
	};
}

/** A list as JSON, without its last items where it would be too long for an output. */
function jsonList(items: readonly unknown[]): string {
	const texts: string[] = [];
	let length = '[]'.length;
	for (const text of items.map((item) => JSON.stringify(item))) {
		length += text.length + 1;
		if (length > limits.outputCharacters) break;
		texts.push(text);
	}
	return `[${texts.join(',')}]`;
}
