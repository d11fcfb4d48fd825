import { unreachable } from '../lib/unreachable.ts';
import { count, sayDuration } from '../lib/text.ts';
import type { CompletedResult, RunResult } from '../model/result.ts';

/** The whole result in one sentence. */
export function sayVerdict(result: RunResult): string {
	switch (result.verdict) {
		case 'invalid': {
			const errors = result.diagnostics.filter(({ severity }) => severity === 'error').length;
			return `Nothing ran: the definitions have ${count(errors, 'error')}.`;
		}
		case 'passed':
			return `${ran(result)}${stubs(result)}; ${flows(result)}${remarks(result)}.`;
		case 'failed': {
			const parts = [troubles(result), ...halted(result)].filter((part) => part !== '');
			return `${parts.join(', ')}; ${ran(result, stoppedScripts(result))}${stubs(result)}.`;
		}
		case 'cancelled': {
			const cause = result.execution.cancelled === 'deadline' ? 'the deadline passed' : 'it was interrupted';
			const parts = [troubles(result), ran(result, stoppedScripts(result)), ...halted(result)];
			return `The run did not finish, because ${cause}: ${parts.filter((part) => part !== '').join(', ')}.`;
		}
		default:
			return unreachable(result);
	}
}

/** What did not come to its end, as it was not let. */
function halted(result: CompletedResult): readonly string[] {
	const stopped = stoppedScripts(result);
	const waiting = result.totals.cancelled - stopped;
	return [
		...(stopped === 0 ? [] : [`${stopped} stopped`]),
		...(waiting > 0 ? [`${count(waiting, 'node')} not started`] : []),
	];
}

/** Scripts that ran when the run was cancelled. */
function stoppedScripts({ execution }: CompletedResult): number {
	return execution.runs.filter(({ outcome, startedMs }) => outcome.status === 'cancelled' && startedMs !== undefined)
		.length;
}

function ran({ totals, execution }: CompletedResult, stopped = 0): string {
	const scripts = totals.passed + totals.failed + stopped;
	return `${totals.passed} of ${count(scripts, 'script')} passed in ${sayDuration(execution.durationMs)}`;
}

function stubs({ totals, execution }: CompletedResult): string {
	const probes = (execution.probes ?? []).filter(({ attempt }) => attempt !== undefined).length;
	const parts = [
		...(totals.stubs === 0 ? [] : [count(totals.stubs, 'stub')]),
		...(probes === 0 ? [] : [count(probes, 'probe')]),
	];
	return parts.length === 0 ? '' : ` (and ${parts.join(', ')})`;
}

function flows({ totals }: CompletedResult): string {
	const all = Object.values(totals.flows).reduce((sum, number) => sum + number, 0);
	return `${totals.flows.ok} of ${count(all, 'data flow')} ok`;
}

function remarks({ totals: { findings, skipped, blocked, allowed } }: CompletedResult): string {
	const parts = [
		[findings.error + findings.warning, 'finding', 'findings'],
		[allowed, 'allowed failure', 'allowed failures'],
		[blocked, 'node blocked', 'nodes blocked'],
		[skipped, 'node skipped', 'nodes skipped'],
	] as const;
	return parts
		.filter(([number]) => number > 0)
		.map(([number, noun, nouns]) => `, ${count(number, noun, nouns)}`)
		.join('');
}

function troubles({ totals, findings }: CompletedResult): string {
	const isEmpty = findings.some(({ rule }) => rule === 'nothing-ran');
	const parts = [
		...(isEmpty ? ['No script ran'] : []),
		...(totals.failed > 0 ? [`${count(totals.failed, 'script')} failed`] : []),
		...(totals.blocked > 0 ? [`${count(totals.blocked, 'node')} blocked`] : []),
		...(totals.flows.broken > 0 ? [`${count(totals.flows.broken, 'data flow')} broken`] : []),
	];
	const { error, warning } = totals.findings;
	const findingWords = [
		...(error > 0 ? [count(error, 'error')] : []),
		...(error === 0 && warning > 0 ? [count(warning, 'warning')] : []),
	];
	if (!isEmpty && findingWords.length > 0) parts.push(`${findingWords.join(' and ')} found`);
	return parts.join(', ');
}
