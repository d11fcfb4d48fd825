import { clean } from '../lib/markdown.ts';
import { repositoryPath, type RepositoryPlace } from '../lib/repository-path.ts';
import { cureOf, type Diagnostic } from '../model/diagnostic.ts';
import type { NodeRun } from '../model/execution.ts';
import type { Finding } from '../model/finding.ts';
import type { Plan } from '../model/plan.ts';
import type { CompletedResult, RunResult } from '../model/result.ts';
import type { Span } from '../model/source.ts';
import { cutToBytes } from './fit.ts';
import { limits } from './limits.ts';
import { adviseFailure } from '../words/advise-failure.ts';
import { failedAt, sayFailure } from '../words/say-failure.ts';

/** A message at a line of a file, as GitHub shows it in the changes of a pull request. */
export interface Annotation {
	/** Relative to the repository. */
	readonly path: string;
	readonly startLine: number;
	readonly endLine: number;
	/** Only where both lines are the same. */
	readonly startColumn?: number;
	readonly endColumn?: number;
	readonly level: 'failure' | 'warning' | 'notice';
	/** Plain text, as the message: GitHub does not format either. */
	readonly title: string;
	readonly message: string;
	/** More lines, folded away. */
	readonly details?: string;
}

const levels = { error: 'failure', warning: 'warning', note: 'notice' } as const;
const rank = { failure: 0, warning: 1, notice: 2 } as const;

/**
 * All that a result has to say about lines of files, the most important first: what failed, then errors, warnings and
 * notes. `place`: how what paths of the result are relative to lies to the repository.
 */
export function annotate(result: RunResult, place: RepositoryPlace): readonly Annotation[] {
	return arranged(
		[
			...(result.verdict === 'invalid' ? [] : result.execution.runs.flatMap((run) => ofRun(run, result))),
			...result.diagnostics.flatMap(ofDiagnostic),
			...(result.verdict === 'invalid' ? [] : result.findings.flatMap((finding) => ofFinding(finding, result.plan))),
		],
		place,
	);
}

/** What was found without running anything. Findings without a place of their own are left to the summary. */
export function annotateRemarks(
	diagnostics: readonly Diagnostic[],
	findings: readonly Finding[],
	place: RepositoryPlace,
): readonly Annotation[] {
	return arranged(
		[...diagnostics.flatMap(ofDiagnostic), ...findings.flatMap((each) => ofFinding(each, undefined))],
		place,
	);
}

/** Placed in the repository, fitted, each once, the most important first. */
function arranged(found: readonly Annotation[], place: RepositoryPlace): readonly Annotation[] {
	const seen = new Set<string>();
	return found
		.filter(({ path }) => path !== '' && !outside.test(path))
		.flatMap((annotation) => {
			const path = repositoryPath(annotation.path, place);
			return path === undefined ? [] : [fitted({ ...annotation, path })];
		})
		.filter((annotation) => {
			const identity = JSON.stringify([annotation.path, annotation.startLine, annotation.title, annotation.message]);
			if (seen.has(identity)) return false;
			seen.add(identity);
			return true;
		})
		.sort((a, b) => rank[a.level] - rank[b.level]);
}

function ofRun(run: NodeRun, { plan, facts }: CompletedResult): readonly Annotation[] {
	if (run.outcome.status !== 'failed') return [];
	const node = plan.nodes.find((each) => each.id === run.node);
	if (node === undefined) return [];
	const { failure } = run.outcome;
	const frame = failedAt(failure);
	const advice = adviseFailure(failure, run.node, facts);
	// Without a line of its own it belongs to the script; a command has none, so to the place where the node is declared.
	const place = frame ?? (node.entry === undefined ? undefined : { file: node.entry, line: 1 });
	const tail = run.attempts.at(-1)?.log.tail ?? '';
	return [
		{
			...(place === undefined ? lines(node.at) : { path: place.file, startLine: place.line, endLine: place.line }),
			level: node.allowFailure === undefined ? 'failure' : 'warning',
			title: `${node.id} failed`,
			message: [sayFailure(failure), ...(advice === undefined ? [] : [advice])].join('\n'),
			...(tail === '' ? {} : { details: lastLines(tail, 60) }),
		},
	];
}

function ofDiagnostic(diagnostic: Diagnostic): readonly Annotation[] {
	if (diagnostic.at === undefined) return [];
	const cure = cureOf(diagnostic);
	const help = cure === undefined ? '' : `\n${cure}`;
	return [
		{
			...lines(diagnostic.at),
			level: levels[diagnostic.severity],
			title: diagnostic.code,
			message: `${diagnostic.message}${help}`,
		},
	];
}

function ofFinding(finding: Finding, plan: Plan | undefined): readonly Annotation[] {
	const at = finding.at ?? (plan === undefined ? undefined : placeOf(finding, plan));
	if (at === undefined) return [];
	const help = finding.help === undefined ? '' : `\n${finding.help}`;
	return [{ ...lines(at), level: levels[finding.severity], title: finding.rule, message: `${finding.message}${help}` }];
}

/** Where the thing that a finding is about is declared. */
function placeOf({ about }: Finding, plan: Plan): Span | undefined {
	if (about.kind === 'run') return undefined;
	const id = about.kind === 'flow' ? about.to.node : about.node;
	const node = plan.nodes.find((each) => each.id === id);
	if (about.kind === 'output') return node?.outputs.find((each) => each.name === about.output)?.at ?? node?.at;
	if (about.kind === 'input') return node?.inputs.find((each) => each.name === about.input)?.at ?? node?.at;
	if (about.kind === 'flow') return node?.inputs.find((each) => each.name === about.to.input)?.at ?? node?.at;
	return node?.at;
}

function lines(span: Span): Pick<Annotation, 'path' | 'startLine' | 'endLine' | 'startColumn' | 'endColumn'> {
	const { start, end } = span;
	const base = { path: span.file, startLine: start.line, endLine: Math.max(start.line, end.line) };
	const oneLine = start.line === end.line && end.column > start.column;
	return oneLine ? { ...base, startColumn: start.column, endColumn: end.column } : base;
}

/** Absolute, or leading out: a result that someone else wrote may hold anything. */
const outside = /^(?:[/\\]|[A-Za-z]:)|(?:^|[/\\])\.\.(?:[/\\]|$)/;

function fitted(annotation: Annotation): Annotation {
	const { details, ...rest } = annotation;
	const startLine = Math.max(1, Math.trunc(annotation.startLine) || 1);
	return {
		...rest,
		startLine,
		endLine: Math.max(startLine, Math.trunc(annotation.endLine) || 1),
		title: clean(annotation.title).replaceAll('\n', ' ').slice(0, limits.titleCharacters).toWellFormed(),
		message: cutToBytes(clean(annotation.message), limits.annotationBytes) || 'No message.',
		...(details === undefined ? {} : { details: cutToBytes(clean(details), limits.annotationBytes) }),
	};
}

/** The end of a text: at most so many lines. */
export function lastLines(text: string, most: number): string {
	const all = text.replace(/\n+$/, '').split('\n');
	return all.length <= most ? all.join('\n') : `… ${all.length - most} lines before\n${all.slice(-most).join('\n')}`;
}

/** Lists of at most as many annotations as one request takes; what is beyond the cap is counted, not kept. */
export function inBatches(all: readonly Annotation[]): {
	readonly batches: readonly (readonly Annotation[])[];
	readonly left: number;
} {
	const kept = all.slice(0, limits.annotations);
	const batches: Annotation[][] = [];
	for (let at = 0; at < kept.length; at += limits.annotationsPerRequest) {
		batches.push(kept.slice(at, at + limits.annotationsPerRequest));
	}
	return { batches, left: all.length - kept.length };
}
