import type { BaselineReport, BaselineSettings } from '../model/baseline.ts';
import type { Execution } from '../model/execution.ts';
import type { Facts } from '../model/facts.ts';
import type { Finding } from '../model/finding.ts';
import type { Plan } from '../model/plan.ts';
import type { FlowResult } from '../model/result.ts';
import { explainFailures } from './explain-failures.ts';
import { baselineFindings, outdatedBaseline } from './baseline/baseline-findings.ts';
import { compareBaseline, isOutdated } from './baseline/compare-baseline.ts';
import { withoutCopied, type Copy } from './find-copies.ts';
import { findEchoes, type Echoes } from './find-echoes.ts';
import { judgeFlows, type JudgedFlow } from './judge-flows.ts';
import { judge } from './judge.ts';
import { outputIsRepositoryFile } from './rules/output-is-repository-file.ts';
import { inputNeverRead } from './rules/input-never-read.ts';
import { installedAtImport } from './rules/installed-at-import.ts';
import { modelFileMissing } from './rules/model-file-missing.ts';
import { networkReached } from './rules/network-reached.ts';
import { processStarted } from './rules/process-started.ts';
import { probeFindings } from './probes/probe-findings.ts';
import { requirementNotMet } from './rules/requirement-not-met.ts';
import { tellSeparators } from './tell-separators.ts';
import { undeclaredEnvRead } from './rules/undeclared-env-read.ts';
import { undeclaredFileRead } from './rules/undeclared-file-read.ts';
import { undeclaredPortAsked } from './rules/undeclared-port-asked.ts';
import { wroteOutsideOutputs } from './rules/wrote-outside-outputs.ts';
import { allowedFailure, flaky, inputModified, leftBehind, undeclaredOutput } from './rules/script-conduct.ts';

const conduct = [
	undeclaredOutput,
	wroteOutsideOutputs,
	inputModified,
	inputNeverRead,
	undeclaredPortAsked,
	undeclaredEnvRead,
	undeclaredFileRead,
	networkReached,
	installedAtImport,
	processStarted,
	leftBehind,
	flaky,
	allowedFailure,
] as const;

/** What the repository holds that a run is compared with. */
export interface Known {
	readonly baseline?: BaselineSettings;
	/** Outputs that are files of the repository. */
	readonly copies?: readonly Copy[];
	/** What scripts do is not to be watched, so that nothing is told of it. */
	readonly unwatched?: boolean;
}

/** What a run was found to be. */
export interface Checked {
	readonly findings: readonly Finding[];
	readonly flows: readonly FlowResult[];
	readonly baseline?: BaselineReport;
}

/**
 * Judges a whole run. Pure over plan, runs, evidence and facts, so that results of several machines can be judged again
 * together. Findings come in plan order; those about flows follow the node that reads.
 */
export function check(plan: Plan, execution: Execution, facts: Facts = {}, known: Known = {}): Checked {
	const runs = new Map(execution.runs.map((run) => [run.node, run]));
	const echoes = findEchoes(plan, runs);
	const findings = plan.nodes.flatMap((node) => {
		const found = runs.get(node.id);
		if (found === undefined || found.role === 'supporting') return [];
		const run = withoutCopied(found, known.copies ?? []);
		// What a failed script left behind is as it is because it failed: no second message.
		const judged = run.outcome.status === 'passed' ? judge(node, echoes.leaveOut(run)) : [];
		const ofOutputs = judged.filter(({ rule }) => rule !== 'too-few-rows' || !echoes.isStarved(node.id));
		return [
			...ofOutputs,
			...conduct.flatMap((rule) => (rule === inputNeverRead && known.unwatched === true ? [] : rule(node, run))),
			...requirementNotMet(node, run, facts),
			...modelFileMissing(node, run, facts),
		];
	});
	const suspicious = new Set(
		findings
			.filter(({ rule, severity }) => severity !== 'note' && rule !== 'not-utf8')
			.map(({ about }) => sourceOf(about)),
	);
	const flowsAlone = judgeFlows(plan, runs).map((flow) => withoutEchoes(flow, echoes));
	const flows = tellSeparators(plan, runs, explainFailures(plan, runs, flowsAlone, suspicious), findings);
	const copied = (known.copies ?? []).map((copy) => outputIsRepositoryFile(plan, copy));
	const all = [...findings, ...copied, ...flowFindings(plan, flows, findings)];
	const judged = flows.map(({ result }) => withSource(result, all));
	const { baseline } = known;
	// Last, so that no verdict on data depends on them.
	const probed = probeFindings(plan, execution);
	if (baseline === undefined) return { findings: [...all, ...probed], flows: judged };
	const differences = compareBaseline(plan, execution, baseline);
	const faulty = faultyOutputs(all);
	const drifted = baselineFindings(plan, differences, baseline, (node, output) => faulty.has(`${node}\n${output}`));
	const outdated = isOutdated(execution, baseline) ? [outdatedBaseline(baseline)] : [];
	return {
		findings: [...all, ...drifted, ...outdated, ...probed],
		flows: judged,
		baseline: { file: baseline.file, differences },
	};
}

/** What is told of the cells of a table by a schema. */
const ofCells: ReadonlySet<string> = new Set(['column-type-differs', 'schema-violated']);

/** One cause, one message: what a reader asks of cells is told where they went wrong first. */
function withoutEchoes(flow: JudgedFlow, echoes: Echoes): JudgedFlow {
	if (!echoes.isHandedOn(flow.result.binding)) return flow;
	return { ...flow, findings: flow.findings.filter(({ rule }) => !ofCells.has(rule)) };
}

function sourceOf(about: Finding['about']): string {
	return about.kind === 'output' ? `${about.node}\n${about.output}` : '';
}

/** The outputs of which an error is told, as `node\noutput`. */
export function faultyOutputs(findings: readonly Finding[]): ReadonlySet<string> {
	return new Set(
		findings.flatMap(({ about, severity }) =>
			about.kind === 'output' && severity === 'error' ? [`${about.node}\n${about.output}`] : [],
		),
	);
}

/** A flow of data that goes against what its writer promises is not sound, whatever its reader makes of it. */
function withSource(flow: FlowResult, findings: readonly Finding[]): FlowResult {
	const { from } = flow.binding;
	if (from.kind === 'file' || flow.verdict === 'untested') return flow;
	const fault = findings.find(
		({ about, severity }) =>
			severity !== 'note' && about.kind === 'output' && about.node === from.node && about.output === from.output,
	);
	if (fault === undefined) return flow;
	const verdict = fault.severity === 'error' ? 'broken' : flow.verdict === 'ok' ? 'warning' : flow.verdict;
	return { ...flow, verdict, checks: [...flow.checks, { rule: fault.rule, passed: false, message: fault.message }] };
}

/** Findings of flows that no finding about the producer's output says already. */
function flowFindings(plan: Plan, flows: readonly JudgedFlow[], findings: readonly Finding[]): readonly Finding[] {
	const position = new Map(plan.nodes.map((node, index) => [node.id, index]));
	const faulty = faultyOutputs(findings);
	return flows
		.filter(({ result: { binding } }) => {
			const { from } = binding;
			return from.kind === 'file' || !faulty.has(`${from.node}\n${from.output}`);
		})
		.toSorted((a, b) => (position.get(a.result.binding.to.node) ?? 0) - (position.get(b.result.binding.to.node) ?? 0))
		.flatMap((flow) => flow.findings);
}
