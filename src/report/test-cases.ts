import type { FindingSubject } from '../model/finding.ts';
import type { NodeRun } from '../model/execution.ts';
import { unreachable } from '../lib/unreachable.ts';
import type { CompletedResult, FlowResult, RunResult } from '../model/result.ts';
import { cleanLine, clean } from './escape.ts';
import { logTail } from './log-tail.ts';
import { rerunCommand, type RunPlace } from '../lib/rerun-command.ts';
import { sayDiagnostic, sayPlace } from './say-diagnostic.ts';
import { failingFrame, framesOf, sayFailure, sayFrame } from '../words/say-failure.ts';
import { runTime, sayOutcome } from '../words/say-outcome.ts';
import { saySource, sayTarget } from './say-source.ts';
import { sayVerdict } from './say-verdict.ts';

/**
 * A result in the words of test reports, which know only cases: each script, each data flow, each error of the
 * definitions, and the verdict are one. Law: no case failed if and only if the verdict is `passed`.
 */
export interface TestCase {
	readonly suite: 'scripts' | 'data flow' | 'definitions' | 'run';
	readonly name: string;
	readonly status: 'passed' | 'failed' | 'skipped';
	/** What the result itself calls it. */
	readonly rawStatus: string;
	readonly durationMs: number;
	readonly startedMs?: number;
	readonly attempts: number;
	/** Why it did not pass: a machine's word, one sentence, and everything that helps. */
	readonly reason?: string;
	readonly message?: string;
	readonly detail?: string;
	readonly file?: string;
	readonly line?: number;
}

/** Findings that the verdict's case lists. */
const findingLimit = 50;

/** All cases, in the order of the result, suite by suite. */
export function testCases(result: RunResult): readonly TestCase[] {
	const errors = result.diagnostics.filter(({ severity }) => severity === 'error');
	const names = errors.map(({ code, at }) => cleanLine(`${at === undefined ? '' : `${sayPlace(at)}: `}${code}`));
	const byName = Map.groupBy(names, (name) => name);
	const definitions = errors.map((diagnostic, index): TestCase => {
		const { code, message, at, about } = diagnostic;
		const name = names[index] ?? code;
		const isShared = (byName.get(name)?.length ?? 0) > 1;
		return {
			suite: 'definitions',
			name: isShared ? cleanLine(`${name} ${about.item ?? about.port ?? about.node ?? ''}`).trimEnd() : name,
			status: 'failed',
			rawStatus: 'error',
			durationMs: 0,
			attempts: 1,
			reason: code,
			message: cleanLine(message),
			detail: sayDiagnostic(diagnostic),
			...(at === undefined ? {} : { file: cleanLine(at.file), line: at.start.line }),
		};
	});
	const completed = result.verdict === 'invalid' ? [] : completedCases(result);
	return distinct([...completed, ...definitions, verdictCase(result)]);
}

/** Readers of reports know a case by its suite and name: of two alike, they would show one. */
function distinct(cases: readonly TestCase[]): readonly TestCase[] {
	const seen = new Set<string>();
	/** The number that the last case of a name has. */
	const last = new Map<string, number>();
	return cases.map((one) => {
		const key = (text: string) => `${one.suite} ${text}`;
		let { name } = one;
		let count = last.get(key(name)) ?? 1;
		for (; seen.has(key(name)); name = `${one.name} (${count})`) count += 1;
		last.set(key(one.name), count);
		seen.add(key(name));
		return name === one.name ? one : { ...one, name };
	});
}

function completedCases(result: CompletedResult): readonly TestCase[] {
	const nodes = new Map(result.plan.nodes.map((node) => [node.id, node]));
	const found = new Map<string, string[]>();
	for (const { about, severity, rule, message } of result.findings) {
		const node = severity === 'error' && about.kind !== 'flow' ? nodeOf(about) : undefined;
		if (node !== undefined) found.set(node, [...(found.get(node) ?? []), `${rule}: ${cleanLine(message)}`]);
	}
	// A verdict that passed has no red case, whatever was forgiven.
	const isRed = result.verdict !== 'passed';
	const scripts = result.execution.runs.map((run) => {
		const node = nodes.get(run.node);
		return scriptCase(
			run,
			node?.entry,
			(isRed && found.get(run.node)) || [],
			!isRed || node?.allowFailure !== undefined,
			result.environment,
		);
	});
	return [...scripts, ...result.flows.map((flow) => flowCase(flow, isRed))];
}

function scriptCase(
	run: NodeRun,
	entry: string | undefined,
	found: readonly string[],
	forgiven: boolean,
	place: RunPlace,
): TestCase {
	const { outcome } = run;
	const head = {
		suite: 'scripts' as const,
		name: cleanLine(run.node) || '(no name)',
		rawStatus: outcome.status === 'passed' ? outcome.via : outcome.status,
		durationMs: Math.max(0, Math.round(runTime(run) ?? 0)),
		attempts: Math.max(1, run.attempts.length),
		...(run.startedMs === undefined || run.role === 'supporting' ? {} : { startedMs: Math.round(run.startedMs) }),
		...(entry === undefined ? {} : { file: cleanLine(entry) }),
	};
	if (outcome.status === 'failed') {
		const { failure } = outcome;
		const frame = failingFrame(failure);
		const message = cleanLine(sayFailure(failure));
		return {
			...head,
			...(frame?.inWorkspace ? { file: cleanLine(frame.file), line: frame.line } : {}),
			status: forgiven ? 'skipped' : 'failed',
			reason: failure.reason,
			message: forgiven ? `This failure is allowed. ${message}` : message,
			detail: failureDetail(run, message, place),
		};
	}
	if (outcome.status === 'passed') {
		if (found.length === 0) return { ...head, status: 'passed' };
		return { ...head, status: 'failed', reason: 'finding', message: found[0] ?? '', detail: found.join('\n') };
	}
	return { ...head, status: 'skipped', reason: outcome.status, message: cleanLine(sayOutcome(outcome)) };
}

/** The sentence, where it happened, the end of the log and the command that runs it again. */
function failureDetail(run: NodeRun, message: string, place: RunPlace): string {
	if (run.outcome.status !== 'failed') return message;
	const frames = framesOf(run.outcome.failure)
		.slice(-20)
		.map((frame) => cleanLine(`  at ${sayFrame(frame)} in ${frame.function}${frame.text ? `: ${frame.text}` : ''}`));
	const log = logTail(run);
	return [
		message,
		...frames,
		...(log === undefined ? [] : ['', `${log.cut ? 'The end of its log' : 'Its log'}:`, log.text]),
		'',
		`Run it again: ${rerunCommand(run.node, place)}`,
	].join('\n');
}

function flowCase({ binding, verdict, checks }: FlowResult, isRed: boolean): TestCase {
	const name = cleanLine(`${saySource(binding.from)} → ${sayTarget(binding)}`);
	const head = { suite: 'data flow' as const, name, rawStatus: verdict, durationMs: 0, attempts: 1 };
	const bad = checks
		.filter(({ passed }) => !passed)
		.map(({ rule, message }) => ({ rule, message: cleanLine(message) }));
	const why = {
		reason: bad[0]?.rule ?? verdict,
		message: bad[0]?.message ?? verdict,
		detail: clean(bad.map(({ rule, message }) => `${rule}: ${message}`).join('\n')),
	};
	switch (verdict) {
		case 'ok':
		case 'warning':
			return { ...head, status: 'passed' };
		case 'broken':
			return isRed ? { ...head, ...why, status: 'failed' } : { ...head, status: 'passed' };
		case 'untested':
			return { ...head, ...why, status: 'skipped' };
		default:
			return unreachable(verdict);
	}
}

/** The verdict is a case too: a report cannot be green when the run was not, whatever the reason. */
function verdictCase(result: RunResult): TestCase {
	const head = {
		suite: 'run' as const,
		name: 'verdict',
		rawStatus: result.verdict,
		durationMs: result.verdict === 'invalid' ? 0 : Math.max(0, Math.round(result.execution.durationMs)),
		attempts: 1,
	};
	if (result.verdict === 'passed') return { ...head, status: 'passed' };
	const message = cleanLine(sayVerdict(result));
	const findings = result.verdict === 'invalid' ? [] : result.findings;
	const lines = findings
		.filter(({ severity }) => severity !== 'note')
		.map((finding) => cleanLine(`${finding.severity} ${finding.rule}: ${finding.message}`));
	const more = lines.length > findingLimit ? [`… and ${lines.length - findingLimit} more`] : [];
	const detail = [message, ...lines.slice(0, findingLimit), ...more].join('\n');
	return { ...head, status: 'failed', reason: result.verdict, message, detail };
}

/** The node that a finding is about; undefined when it is about the whole run. */
export function nodeOf(about: FindingSubject): string | undefined {
	switch (about.kind) {
		case 'output':
		case 'input':
		case 'script':
			return about.node;
		case 'flow':
			return about.to.node;
		case 'run':
			return undefined;
		default:
			return unreachable(about);
	}
}
