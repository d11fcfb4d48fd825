import type { Diagnostic } from '../model/diagnostic.ts';
import type { NodeRun } from '../model/execution.ts';
import type { Finding } from '../model/finding.ts';
import type { CompletedResult, RunResult, Verdict } from '../model/result.ts';
import { compareColumns, type ColumnChanges } from './columns.ts';
import { compareFlows, type FlowChanges } from './flows.ts';

/** How a result differs from an earlier one of the same pipeline. All lists are in the order of the newer plan. */
export interface Comparison {
	readonly pipeline: string;
	readonly verdict: { readonly before: Verdict; readonly now: Verdict };
	/** Failed now, and not before: it passed, did not run, or was not there. */
	readonly newlyFailing: readonly string[];
	/** Passed now and failed before. */
	readonly fixed: readonly string[];
	/** Passed before; now it is blocked, skipped or cancelled, though it was asked for. */
	readonly noLongerRun: readonly string[];
	readonly added: readonly string[];
	readonly removed: readonly string[];
	readonly slower: readonly Slowdown[];
	/** Outputs whose tables have other columns. */
	readonly schemas: readonly ColumnChanges[];
	readonly flows: FlowChanges;
	readonly findings: { readonly fresh: readonly Finding[]; readonly gone: readonly Finding[] };
	readonly diagnostics: { readonly fresh: readonly Diagnostic[]; readonly gone: readonly Diagnostic[] };
}

/** A script that took noticeably longer. */
export interface Slowdown {
	readonly node: string;
	readonly beforeMs: number;
	readonly nowMs: number;
}

/** What counts as slower: both. */
export interface SlownessLimits {
	/** Times as long; 1.5 is half as long again. */
	readonly factor: number;
	/** Below this a script's time says more of the machine than of the script. */
	readonly leastMs: number;
}

export const usualSlowness: SlownessLimits = { factor: 1.5, leastMs: 1000 };

/** Compares two results. Where one is invalid nothing ran, and only verdicts and diagnostics can be compared. */
export function compareResults(
	before: RunResult,
	now: RunResult,
	slowness: SlownessLimits = usualSlowness,
): Comparison {
	const head = {
		pipeline: now.pipeline,
		verdict: { before: before.verdict, now: now.verdict },
		diagnostics: byKey(before.diagnostics, now.diagnostics),
	};
	if (before.verdict === 'invalid' || now.verdict === 'invalid') return { ...nothing, ...head };
	return { ...head, ...compareRuns(before, now, slowness) };
}

const nothing: RunChanges = {
	newlyFailing: [],
	fixed: [],
	noLongerRun: [],
	added: [],
	removed: [],
	slower: [],
	schemas: [],
	flows: { added: [], removed: [], rewired: [], judged: [] },
	findings: { fresh: [], gone: [] },
};

function compareRuns(before: CompletedResult, now: CompletedResult, slowness: SlownessLimits): RunChanges {
	const earlier = new Map(before.execution.runs.map((run) => [run.node, run]));
	const present = new Set(now.execution.runs.map(({ node }) => node));
	const pairs = now.execution.runs.flatMap((run) => {
		const old = earlier.get(run.node);
		return old === undefined ? [] : [{ run, old }];
	});
	const named = (kept: readonly { readonly run: NodeRun }[]) => kept.map(({ run }) => run.node);
	return {
		newlyFailing: now.execution.runs
			.filter((run) => run.outcome.status === 'failed' && earlier.get(run.node)?.outcome.status !== 'failed')
			.map(({ node }) => node),
		fixed: named(pairs.filter(({ run, old }) => run.outcome.status === 'passed' && old.outcome.status === 'failed')),
		noLongerRun: named(pairs.filter(({ run, old }) => isLost(run) && old.outcome.status === 'passed')),
		added: now.execution.runs.filter(({ node }) => !earlier.has(node)).map(({ node }) => node),
		removed: [...earlier.keys()].filter((node) => !present.has(node)),
		slower: pairs.flatMap(({ run, old }) => slowdown(run, old, slowness)),
		schemas: pairs.flatMap(({ run, old }) => compareColumns(old, run)),
		flows: compareFlows(before.flows, now.flows),
		findings: byKey(before.findings, now.findings),
	};
}

type RunChanges = Omit<Comparison, 'pipeline' | 'verdict' | 'diagnostics'>;

function isLost({ outcome }: NodeRun): boolean {
	if (outcome.status === 'skipped') return outcome.why === 'asked' || outcome.why === 'no-script';
	return outcome.status === 'blocked' || outcome.status === 'cancelled';
}

function slowdown(run: NodeRun, old: NodeRun, { factor, leastMs }: SlownessLimits): readonly Slowdown[] {
	const [beforeMs, nowMs] = [timeOf(old), timeOf(run)];
	if (beforeMs === undefined || nowMs === undefined) return [];
	const isSlower = nowMs - beforeMs >= leastMs && nowMs >= beforeMs * factor;
	return isSlower ? [{ node: run.node, beforeMs, nowMs }] : [];
}

/** Only of scripts that ran and passed: how long one took until it broke says nothing. */
function timeOf({ outcome, role, startedMs, endedMs }: NodeRun): number | undefined {
	if (outcome.status !== 'passed' || outcome.via !== 'run' || role !== 'assigned') return undefined;
	return startedMs === undefined || endedMs === undefined ? undefined : endedMs - startedMs;
}

/** What only one of two lists has. */
function byKey<T extends { readonly key: string }>(before: readonly T[], now: readonly T[]) {
	const known = new Set(before.map(({ key }) => key));
	const kept = new Set(now.map(({ key }) => key));
	return { fresh: now.filter(({ key }) => !known.has(key)), gone: before.filter(({ key }) => !kept.has(key)) };
}

/** Whether there is nothing that a person would act on. */
export function isUnchanged({ verdict, flows, findings, diagnostics, ...lists }: Comparison): boolean {
	const { pipeline: _, ...changes } = lists;
	return (
		verdict.before === verdict.now &&
		[
			...Object.values(changes),
			...Object.values(flows),
			...Object.values(findings),
			...Object.values(diagnostics),
		].every((list) => list.length === 0)
	);
}
