import type { BaselineReport } from '../model/baseline.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Execution, NodeRun } from '../model/execution.ts';
import type { Facts } from '../model/facts.ts';
import type { Finding } from '../model/finding.ts';
import type { Plan } from '../model/plan.ts';
import type { FailOn } from '../model/request.ts';
import type { CompletedResult, FlowResult, Scope, Subject, Totals } from '../model/result.ts';
import { nothingRan } from './rules/nothing-ran.ts';

/** Everything that a result is made of, and what counts as a failure. */
export interface ResultParts {
	readonly generator: CompletedResult['generator'];
	readonly pipeline: string;
	readonly subject: Subject;
	readonly environment: Readonly<Record<string, string>>;
	readonly diagnostics: readonly Diagnostic[];
	readonly plan: Plan;
	readonly facts: Facts;
	readonly execution: Execution;
	readonly findings: readonly Finding[];
	readonly flows: readonly FlowResult[];
	readonly baseline?: BaselineReport;
	readonly scope: Scope;
	readonly failOn: FailOn;
	readonly allowEmpty: boolean;
}

const gravity = { error: 0, warning: 1, note: 2 } as const;

/** Makes the result. The only place that knows what "failed" means. Pure. */
export function conclude(parts: ResultParts): CompletedResult {
	const { failOn, allowEmpty, ...rest } = parts;
	const empty = allowEmpty ? [] : nothingRan(parts.execution);
	const findings = [...empty, ...parts.findings].toSorted((a, b) => gravity[a.severity] - gravity[b.severity]);
	const allowed = allowedNodes(parts.plan, parts.execution, failOn);
	const isRed =
		empty.length > 0 ||
		parts.execution.runs.some((run) => isFailure(run, allowed)) ||
		findings.some((finding) => counts(finding, failOn) && !explains(finding, allowed));
	const verdict = isCancelled(parts.execution) ? 'cancelled' : isRed ? 'failed' : 'passed';
	return { version: 1, verdict, ...rest, findings, totals: totalsOf(parts, findings) };
}

/** Someone, or the deadline, ended the run: what did not run says nothing. */
function isCancelled({ cancelled, runs }: Execution): boolean {
	return (
		cancelled !== undefined ||
		runs.some(({ outcome }) => outcome.status === 'cancelled' && outcome.reason === 'interrupted')
	);
}

function isFailure({ node, outcome }: NodeRun, allowed: ReadonlySet<string>): boolean {
	return (outcome.status === 'failed' || outcome.status === 'blocked') && !allowed.has(node);
}

/** What only tells why a node failed whose failing is allowed. */
function explains({ rule, about }: Finding, allowed: ReadonlySet<string>): boolean {
	return rule === 'flow-explains-failure' && about.kind === 'flow' && allowed.has(about.to.node);
}

function counts(finding: Finding, failOn: FailOn): boolean {
	if (failOn === 'never') return false;
	return finding.severity === 'error' || (failOn === 'warning' && finding.severity === 'warning');
}

/**
 * Nodes whose failing or being blocked is not red: those that `allow-failure` covers, and those that are blocked only
 * because such a node failed, because a node is skipped on purpose, or because of findings where no finding fails the run.
 */
function allowedNodes(plan: Plan, { runs }: Execution, failOn: FailOn): ReadonlySet<string> {
	const covered = new Set(plan.nodes.filter((node) => node.allowFailure !== undefined).map((node) => node.id));
	const allowed = new Set<string>();
	const isSpared = ({ why, because }: Extract<NodeRun['outcome'], { status: 'blocked' }>) =>
		why === 'skipped' || (why === 'bad-output' && failOn === 'never') || allowed.has(because);
	// Plan order: the node that blocks comes before the one that it blocks.
	for (const { node, outcome } of runs) {
		const isCovered = outcome.status === 'failed' && covered.has(node);
		if (isCovered || (outcome.status === 'blocked' && isSpared(outcome))) allowed.add(node);
	}
	return allowed;
}

function totalsOf({ plan, execution, flows }: ResultParts, findings: readonly Finding[]): Totals {
	const runs = execution.runs.filter((run) => run.role === 'assigned');
	const covered = new Set(plan.nodes.filter((node) => node.allowFailure !== undefined).map((node) => node.id));
	const having = (status: NodeRun['outcome']['status']) => runs.filter(({ outcome }) => outcome.status === status);
	const stubs = runs.filter(({ outcome }) => outcome.status === 'passed' && outcome.via === 'stub').length;
	const verdicts = (verdict: FlowResult['verdict']) => flows.filter((flow) => flow.verdict === verdict).length;
	const severities = (severity: Finding['severity']) =>
		findings.filter((finding) => finding.severity === severity).length;
	return {
		nodes: runs.length,
		passed: having('passed').length - stubs,
		stubs,
		failed: having('failed').length,
		allowed: having('failed').filter(({ node }) => covered.has(node)).length,
		blocked: having('blocked').length,
		skipped: having('skipped').length,
		cancelled: having('cancelled').length,
		flows: {
			ok: verdicts('ok'),
			warning: verdicts('warning'),
			broken: verdicts('broken'),
			untested: verdicts('untested'),
		},
		findings: { error: severities('error'), warning: severities('warning'), note: severities('note') },
	};
}
