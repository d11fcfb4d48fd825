import { escapeMarkdown, fenced, joined, safe, type Markdown } from '../../lib/markdown.ts';
import { count } from '../../lib/text.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Finding } from '../../model/finding.ts';
import type { Plan } from '../../model/plan.ts';
import type { FailOn } from '../../model/request.ts';
import type { Verdict } from '../../model/result.ts';
import { annotateRemarks, type Annotation } from '../../publish/annotations.ts';
import type { CheckConclusion, CheckOutput } from '../../publish/check-output.ts';
import { remarksMarkdown } from '../../publish/failures.ts';
import { fitFirst } from '../../publish/fit.ts';
import { limits } from '../../publish/limits.ts';
import { shortenedNote, type Links } from '../../publish/links.ts';

/** What was found without running anything. */
export interface LookShown {
	readonly plans: readonly Plan[];
	readonly diagnostics: readonly Diagnostic[];
	/** What the sources of the scripts say; only in mode `lint`. */
	readonly findings: readonly Finding[];
	/** The lowest severity of a finding, or of a remark on the definitions, that is not well. */
	readonly failOn: FailOn;
	readonly texts: readonly string[];
}

/** What modes `lint` and `plan` publish. */
export interface LookOutput {
	readonly verdict: Verdict;
	readonly conclusion: CheckConclusion;
	readonly check: CheckOutput;
	readonly summary: Markdown;
	readonly annotations: readonly Annotation[];
	readonly outputs: Readonly<Record<string, string>>;
}

/** Words what modes `lint` and `plan` found. `plan` also shows the plans. `room`: bytes that the job summary may have. */
export function lookOutput(look: LookShown, mode: 'lint' | 'plan', links: Links, room: number): LookOutput {
	const all = [...look.diagnostics, ...look.findings];
	const of = (severity: Diagnostic['severity']) => all.filter((each) => each.severity === severity);
	const [errors, warnings] = [of('error'), of('warning')];
	const nodes = look.plans.reduce((sum, plan) => sum + plan.nodes.length, 0);
	const bindings = look.plans.reduce((sum, plan) => sum + plan.bindings.length, 0);
	const verdict = verdictOf(look);
	const isBad = verdict !== 'passed';
	const about = warnings.length === 0 ? '' : `, ${count(warnings.length, 'warning')}`;
	const place = verdict === 'invalid' ? ' in the definition files' : errors.length > 0 ? ' in the scripts' : '';
	const faults =
		errors.length > 0
			? `${count(errors.length, 'error')}${place}${about}`
			: `${count(warnings.length, 'warning')} found`;
	const title = isBad ? faults : `${count(nodes, 'node')} and ${count(bindings, 'data flow')} are well defined${about}`;
	const heading = safe`### ${(isBad ? '⚠️' : '✅') as Markdown} ${escapeMarkdown(title)}`;
	const ordered = [...errors, ...warnings, ...of('note')];
	const list = ordered.length === 0 ? undefined : remarksMarkdown(ordered, links);
	const plans = mode === 'plan' ? look.texts.map((text) => fenced(text)) : [];
	// The gravest stand first: what is cut is cut at the end.
	const versions = [joined([heading, list, ...plans], '\n\n'), joined([heading, list], '\n\n')];
	return {
		verdict,
		conclusion: isBad ? 'failure' : 'success',
		check: { title, summary: fitFirst(versions, limits.checkBytes, shortenedNote(links)) },
		summary: fitFirst(versions, Math.min(limits.summaryBytes / 2, room), shortenedNote(links, true)),
		annotations: annotateRemarks(look.diagnostics, look.findings, links),
		outputs: {
			verdict,
			nodes: String(nodes),
			errors: String(errors.length),
			warnings: String(warnings.length),
		},
	};
}

function verdictOf({ diagnostics, findings, failOn }: LookShown): Verdict {
	if (diagnostics.some(({ severity }) => severity === 'error')) return 'invalid';
	const counts = (severity: Finding['severity']) =>
		failOn !== 'never' && (severity === 'error' || (failOn === 'warning' && severity === 'warning'));
	return [...diagnostics, ...findings].some(({ severity }) => counts(severity)) ? 'failed' : 'passed';
}
