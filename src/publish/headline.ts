import { count } from '../lib/text.ts';
import { unreachable } from '../lib/unreachable.ts';
import type { CompletedResult, RunResult } from '../model/result.ts';

/** A node that failed and is not allowed to. */
export function failedNodes(result: RunResult): readonly string[] {
	if (result.verdict === 'invalid') return [];
	const allowed = new Set(result.plan.nodes.filter((node) => node.allowFailure !== undefined).map((node) => node.id));
	return result.execution.runs
		.filter((run) => run.outcome.status === 'failed' && !allowed.has(run.node))
		.map((run) => run.node);
}

/** The whole result in one short sentence without names. */
export function headline(result: RunResult): string {
	switch (result.verdict) {
		case 'invalid': {
			const errors = result.diagnostics.filter((each) => each.severity === 'error').length;
			return `${count(errors, 'error')} in the definition files; nothing ran`;
		}
		case 'passed':
			return `${count(result.totals.passed, 'script')} passed${aside(result)}`;
		case 'failed':
			return failure(result);
		case 'cancelled': {
			const ran = result.totals.passed + result.totals.failed;
			const failed = result.totals.failed > 0 ? `, ${result.totals.failed} failed` : '';
			const cause = result.execution.cancelled === 'deadline' ? ': the deadline passed' : '';
			return `Cancelled after ${ran} of ${count(result.totals.nodes, 'node')}${failed}${cause}`;
		}
		default:
			return unreachable(result);
	}
}

function failure(result: CompletedResult): string {
	const { totals } = result;
	const failed = totals.failed - totals.allowed;
	const broken = totals.flows.broken;
	const parts = [
		failed > 0 ? `${failed} of ${count(totals.passed + totals.failed, 'script')} failed` : '',
		broken > 0 ? `${count(broken, 'data flow')} broken` : '',
		totals.findings.error > 0 ? count(totals.findings.error, 'error finding') : '',
		totals.blocked > 0 ? `${totals.blocked} blocked` : '',
	].filter((part) => part !== '');
	return parts.length === 0 ? `Failed${aside(result)}` : parts.join(', ');
}

function aside(result: CompletedResult): string {
	const { findings, skipped } = result.totals;
	const parts = [
		findings.warning > 0 ? count(findings.warning, 'warning') : '',
		skipped > 0 ? `${skipped} skipped` : '',
	].filter((part) => part !== '');
	return parts.length === 0 ? '' : `, ${parts.join(', ')}`;
}
