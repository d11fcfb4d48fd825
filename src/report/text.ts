import { rerunCommand, type RunPlace } from '../lib/rerun-command.ts';
import { count, indent, sayBytes, sayNumber } from '../lib/text.ts';
import { padTo, widthOf } from '../lib/width.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Facts } from '../model/facts.ts';
import type { NodeRun } from '../model/execution.ts';
import type { Finding } from '../model/finding.ts';
import type { CompletedResult, FlowResult, RunResult } from '../model/result.ts';
import { cleanLine } from './escape.ts';
import { flowReason } from './flow-reason.ts';
import { logTail } from './log-tail.ts';
import { gravestFirst, sayDiagnostic, sayPlace } from './say-diagnostic.ts';
import { adviseFailure } from '../words/advise-failure.ts';
import { failingFrame, sayAttempts, sayFailure, sayFrame } from '../words/say-failure.ts';
import { markOf, sayOutcome, sayRunTime } from '../words/say-outcome.ts';
import { sayStarts } from '../words/say-starts.ts';
import { saySource, sayTarget } from './say-source.ts';
import { sayVerdict } from './say-verdict.ts';

/** Failures that are shown whole; the others are in the list of nodes. */
const failureLimit = 20;
/** Lines of a list that are shown; what is left out is said. */
const lineLimit = 200;

/**
 * How much a text tells. `everything`: for a file, or a person who wants all. `news`: not what a person saw who watched
 * the nodes end one by one. `failures`: only what is wrong, and the verdict.
 */
export type TextDetail = 'everything' | 'news' | 'failures';

/** Plain text for a terminal: failures and findings first, then nodes and flows, and the verdict last. */
export function reportText(result: RunResult, detail: TextDetail = 'everything'): string {
	const last = `${cleanLine(result.pipeline) || 'pipeline'}: ${result.verdict}. ${sayVerdict(result)}`;
	const blocks = [
		...(result.verdict === 'invalid' ? [] : sections(result, detail)),
		...diagnosticBlock(result.diagnostics, detail),
		cleanLine(last),
	];
	return `${blocks.join('\n\n')}\n`;
}

function diagnosticBlock(diagnostics: readonly Diagnostic[], detail: TextDetail): readonly string[] {
	const told = gravestFirst(diagnostics).filter(
		({ severity }) => detail === 'everything' || severity === 'error' || (detail === 'news' && severity === 'warning'),
	);
	const left = detail === 'news' ? diagnostics.length - told.length : 0;
	const more =
		left === 0 ? [] : [`${count(left, 'note')} on the definitions (--verbose shows ${left === 1 ? 'it' : 'them'}).`];
	const docs = detail === 'everything';
	const lines = [...told.map((each) => sayDiagnostic(each, { docs })), ...more];
	return lines.length === 0 ? [] : [lines.join('\n')];
}

function sections(result: CompletedResult, detail: TextDetail): readonly string[] {
	const { runs } = result.execution;
	const { facts } = result;
	const failed = runs.filter(({ outcome }) => outcome.status === 'failed');
	const failures = failed.slice(0, failureLimit).map((run) => sayFailedNode(run, facts, result.environment));
	if (failed.length > failureLimit) failures.push(`… and ${count(failed.length - failureLimit, 'more failure')}.`);
	// A warning or a note is no failure, unless the verdict hangs on it.
	const findings = result.findings.filter(
		({ severity }) =>
			detail !== 'failures' || severity === 'error' || (severity === 'warning' && hangsOnWarnings(result)),
	);
	const flows = result.flows.filter(
		({ verdict }) => detail === 'everything' || verdict === 'broken' || (detail === 'news' && verdict !== 'ok'),
	);
	return [
		...failures,
		...section('Findings', findings.map(findingLine)),
		...(detail === 'everything'
			? [
					...section('Nodes', nodeLines(runs)),
					...section('Files', fileLines(runs)),
					...section('Processes', sayStarts(runs).map(cleanLine)),
				]
			: []),
		...section('Data flows', flowLines(flows)),
	];
}

/** It failed though no script, no flow and no error says why. */
function hangsOnWarnings({ verdict, totals }: CompletedResult): boolean {
	const { failed, allowed, flows, findings } = totals;
	return verdict === 'failed' && failed === allowed && flows.broken === 0 && findings.error === 0;
}

/** What the scripts wrote. */
function fileLines(runs: readonly NodeRun[]): readonly string[] {
	return runs.flatMap(({ node, outputs }) =>
		outputs.flatMap(({ output, files, fileCount }) => [
			...files.map(({ path, bytes }) => `${cleanLine(`${node}.${output}/${path}`)}  ${sayBytes(bytes)}`),
			...(fileCount > files.length
				? [
						cleanLine(
							`${node}.${output}: ${count(fileCount - files.length, files.length === 0 ? 'file' : 'more file')}`,
						),
					]
				: []),
		]),
	);
}

function section(title: string, lines: readonly string[]): readonly string[] {
	if (lines.length === 0) return [];
	const shown = lines.slice(0, lineLimit);
	if (lines.length > lineLimit) shown.push(`… and ${lines.length - lineLimit} more`);
	return [`${title}\n${indent(shown.join('\n'), '  ')}`];
}

/** A failed node with all that helps to mend it. */
function sayFailedNode(run: NodeRun, facts: Facts, place: RunPlace): string {
	if (run.outcome.status !== 'failed') return '';
	const { failure } = run.outcome;
	const frame = failingFrame(failure);
	const log = logTail(run);
	const lines = [`✘ ${cleanLine(run.node)}${sayAttempts(run.attempts.length)}`, `  ${cleanLine(sayFailure(failure))}`];
	if (frame !== undefined) {
		const source = frame.text === undefined ? '' : `: ${frame.text}`;
		lines.push(cleanLine(`at ${sayFrame(frame)} in ${frame.function}${source}`).replace(/^/, '  '));
	}
	const advice = adviseFailure(failure, run.node, facts);
	if (advice !== undefined) lines.push(`  ${cleanLine(advice)}`);
	if (log !== undefined) {
		lines.push(`  ${log.cut ? 'The end of its log' : 'Its log'} (${cleanLine(log.path)}):`, indent(log.text, '  │ '));
	}
	lines.push(`  Run it again: ${rerunCommand(run.node, place)}`);
	return lines.join('\n');
}

function nodeLines(runs: readonly NodeRun[]): readonly string[] {
	const names = runs.map((run) => cleanLine(run.node));
	const width = Math.min(50, Math.max(0, ...names.map(widthOf)));
	return runs.map((run, index) => {
		const words = [sayOutcome(run.outcome), sayRunTime(run)].filter((word) => word !== '').join(', ');
		return `${markOf(run.outcome)} ${padTo(names[index] ?? '', width)}  ${cleanLine(words)}`;
	});
}

const flowMarks = { ok: '✔', warning: '!', broken: '✘', untested: '–' } as const;

/** Untested flows that are shown one by one: after a failure they are many, and all follow from it. */
const untestedLimit = 5;

function flowLines(flows: readonly FlowResult[]): readonly string[] {
	const untested = flows.filter(({ verdict }) => verdict === 'untested');
	if (untested.length <= untestedLimit) return flows.map(flowLine);
	const tested = flows.filter(({ verdict }) => verdict !== 'untested').map(flowLine);
	return [
		...tested,
		`${flowMarks.untested} ${untested.length} flows were not tested: an end of each did not run or pass.`,
	];
}

function flowLine(flow: FlowResult): string {
	const route = cleanLine(`${saySource(flow.binding.from)} → ${sayTarget(flow.binding)}`);
	const reason = flowReason(flow);
	const why = reason === undefined ? '' : `: ${reason}`;
	const size = flow.files === 0 ? '' : ` (${saySize(flow)})`;
	return `${flowMarks[flow.verdict]} ${route}  ${cleanLine(`${flow.verdict}${size}${why}`)}`;
}

/** What flowed: files, bytes, and rows where they are known. */
function saySize({ files, bytes, rows }: FlowResult): string {
	const counted = rows === undefined ? '' : `, ${sayNumber(rows)} ${rows === 1 ? 'row' : 'rows'}`;
	return `${count(files, 'file')}, ${sayBytes(bytes)}${counted}`;
}

function findingLine({ severity, rule, message, help, at }: Finding): string {
	const place = at === undefined ? '' : ` (${sayPlace(at)})`;
	const advice = help === undefined ? '' : `\n  ${cleanLine(help)}`;
	return `${severity} ${rule}: ${cleanLine(message)}${place}${advice}`;
}
