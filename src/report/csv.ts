import type { Diagnostic } from '../model/diagnostic.ts';
import type { NodeRun } from '../model/execution.ts';
import type { Finding } from '../model/finding.ts';
import type { PlannedNode } from '../model/plan.ts';
import type { FlowResult, RunResult } from '../model/result.ts';
import type { Span } from '../model/source.ts';
import { cleanLine } from './escape.ts';
import { sayFailure } from '../words/say-failure.ts';
import { cpuTime, runTime, sayOutcome } from '../words/say-outcome.ts';
import { saySource, sayTarget } from './say-source.ts';
import { nodeOf } from './test-cases.ts';

/** One row for each node, flow, finding and diagnostic; what a kind of row does not have is empty. */
const columns = [
	'kind',
	'name',
	'status',
	'rule',
	'node',
	'from',
	'to',
	'script',
	'attempts',
	'duration_ms',
	'cpu_ms',
	'peak_rss_bytes',
	'files',
	'bytes',
	'rows',
	'message',
	'file',
	'line',
] as const;
type Row = Partial<Record<(typeof columns)[number], string | number | undefined>>;

/** A table for spreadsheets and scripts: a header and one line for each row, quoted as RFC 4180 has it. */
export function reportCsv(result: RunResult): string {
	const remarks = result.diagnostics.map(diagnosticRow);
	const rows = result.verdict === 'invalid' ? remarks : [...completedRows(result), ...remarks];
	return `${[columns.join(','), ...rows.map(csvLine)].join('\n')}\n`;
}

function completedRows(result: Exclude<RunResult, { verdict: 'invalid' }>): readonly Row[] {
	const nodes = new Map(result.plan.nodes.map((node) => [node.id, node]));
	return [
		...result.execution.runs.map((run) => nodeRow(run, nodes.get(run.node))),
		...result.flows.map(flowRow),
		...result.findings.map(findingRow),
	];
}

function nodeRow(run: NodeRun, node: PlannedNode | undefined): Row {
	const { outcome, attempts } = run;
	const failed = outcome.status === 'failed';
	const last = attempts.at(-1);
	const time = runTime(run);
	const cpuMs = cpuTime(run);
	return {
		kind: 'node',
		name: run.node,
		status: outcome.status,
		rule: failed ? outcome.failure.reason : undefined,
		node: run.node,
		script: node?.kind === 'script' ? (node.entry ?? node.command?.join(' ')) : undefined,
		attempts: attempts.length,
		duration_ms: time === undefined ? undefined : Math.round(time),
		cpu_ms: cpuMs === undefined ? undefined : Math.round(cpuMs),
		peak_rss_bytes: last?.peakRssBytes,
		files: run.outputs.reduce((sum, output) => sum + output.fileCount, 0),
		bytes: run.outputs.reduce((sum, output) => sum + output.bytes, 0),
		message: failed ? sayFailure(outcome.failure) : sayOutcome(outcome),
		...place(node?.at),
	};
}

function flowRow(flow: FlowResult): Row {
	const [from, to] = [saySource(flow.binding.from), sayTarget(flow.binding)];
	return {
		kind: 'flow',
		name: `${from} → ${to}`,
		status: flow.verdict,
		node: flow.binding.to.node,
		from,
		to,
		files: flow.files,
		bytes: flow.bytes,
		rows: flow.rows,
		message: flow.checks
			.filter(({ passed }) => !passed)
			.map(({ message }) => message)
			.join(' '),
	};
}

function findingRow({ rule, severity, message, about, at }: Finding): Row {
	return { kind: 'finding', name: rule, status: severity, rule, node: nodeOf(about), message, ...place(at) };
}

function diagnosticRow({ code, severity, message, about, at }: Diagnostic): Row {
	return { kind: 'diagnostic', name: code, status: severity, rule: code, node: about.node, message, ...place(at) };
}

function place(at: Span | undefined): Row {
	return at === undefined ? {} : { file: at.file, line: at.start.line };
}

function csvLine(row: Row): string {
	return columns.map((column) => csvCell(row[column])).join(',');
}

/**
 * A cell on one line. Spreadsheets calculate what begins like a formula, so an apostrophe is put before it, which they
 * take as "this is text"; numbers of ours are never touched.
 */
function csvCell(value: string | number | undefined): string {
	if (value === undefined) return '';
	if (typeof value === 'number') return String(value);
	const line = cleanLine(value);
	const text = /^[=+\-@|%＝＋－＠]/.test(line) ? `'${line}` : line;
	return /[",;\t\r\n']/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
