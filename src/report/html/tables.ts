import { sayBytes, sayDuration, sayNumber } from '../../lib/text.ts';
import { cureOf, type Diagnostic } from '../../model/diagnostic.ts';
import type { Finding } from '../../model/finding.ts';
import { gravestFirst, sayPlace } from '../say-diagnostic.ts';
import { failingFrame, sayFailure, sayFrame } from '../../words/say-failure.ts';
import { flowReason } from '../flow-reason.ts';
import { runTime, sayOutcome } from '../../words/say-outcome.ts';
import { explained } from './explained.ts';
import { html, lines, path, sentence, type Html, type Part } from './markup.ts';
import { howBound } from './score.ts';
import { severities, severityBadge, severityFilters } from './severity.ts';
import { tableSection, type Cell } from './table.ts';
import { flowBadge, flowMarks, nodeLink, toneBadge, tones } from './tone.ts';
import type { FlowView, NodeView, Tone, View } from './view.ts';

const remarkLimit = 1_000;

export function nodeTable(view: View): Html {
	return tableSection({
		id: 'nodes',
		title: 'Nodes',
		columns: [
			{ title: 'Outcome' },
			{ title: 'Node' },
			{ title: 'Script' },
			{ title: 'Time', className: 'number' },
			{ title: 'Memory', className: 'number' },
			{ title: 'Written', className: 'number' },
			{ title: 'Why' },
		],
		rows: view.nodes.map((node) => ({ tone: node.tone, cells: nodeCells(node, view) })),
		filters: (Object.keys(tones) as Tone[]).map((tone) => ({ tone, ...tones[tone] })),
		hidden: view.hidden.nodes,
		empty: 'The plan has no nodes.',
	});
}

function nodeCells(one: NodeView, view: View): readonly Cell[] {
	const { node, run, tone } = one;
	const time = runTime(run);
	const peak = run.attempts.at(-1)?.peakRssBytes;
	const bytes = run.outputs.reduce((sum, output) => sum + output.bytes, 0);
	const script = node.kind === 'script' ? (node.entry ?? node.command?.join(' ')) : undefined;
	return [
		{ shown: toneBadge(tone), by: Object.keys(tones).indexOf(tone) },
		{
			shown: html`${nodeLink(one, node.id)}${node.note !== undefined && html`<br><span class="quiet">${node.note}</span>`}`,
			by: one.index,
		},
		{ shown: script === undefined ? html`<span class="quiet">–</span>` : html`<code>${script}</code>` },
		{ shown: time === undefined ? '' : sayDuration(time), by: time ?? -1, className: 'number' },
		{ shown: peak === undefined ? '' : sayBytes(peak), by: peak ?? -1, className: 'number' },
		{
			shown: run.outputs.length === 0 ? '' : sayBytes(bytes),
			by: run.outputs.length === 0 ? -1 : bytes,
			className: 'number',
		},
		{ shown: why(one, view) },
	];
}

/** Why a node did not simply pass, in a line. */
function why({ run: { outcome, attempts }, findings }: NodeView, { byId }: View): Part {
	if (outcome.status === 'failed') {
		const frame = failingFrame(outcome.failure);
		return html`${sayFailure(outcome.failure)}${frame !== undefined && html` <code>${sayFrame(frame)}</code>`}`;
	}
	if (outcome.status === 'blocked') return html`blocked by ${nodeLink(byId.get(outcome.because), outcome.because)}`;
	if (outcome.status !== 'passed') return sayOutcome(outcome);
	const [first] = findings;
	if (first !== undefined) return sentence(first.message);
	return attempts.length > 1 ? `at attempt ${attempts.length}` : '';
}

export function flowTable(view: View): Html {
	return tableSection({
		id: 'flows',
		title: 'Data flow',
		intro: 'Every output that a script reads, and whether what was written still fits.',
		columns: [
			{ title: 'Verdict' },
			{ title: 'From' },
			{ title: 'To' },
			{ title: 'Wired' },
			{ title: 'Rows', className: 'number' },
			{ title: 'Size', className: 'number' },
			{ title: 'Why' },
		],
		rows: view.flows.map((flow) => ({ tone: `flow-${flow.flow.verdict}`, cells: flowCells(flow, view) })),
		filters: (['broken', 'warning', 'ok', 'untested'] as const).map((verdict) => ({
			tone: `flow-${verdict}`,
			word: verdict,
			mark: flowMarks[verdict],
		})),
		hidden: view.hidden.flows,
		empty: 'Nothing flows between the nodes.',
	});
}

function flowCells({ flow, index }: FlowView, { byId }: View): readonly Cell[] {
	const { binding, verdict, rows, files, bytes } = flow;
	const { from, to } = binding;
	const reason = flowReason(flow);
	return [
		{
			shown: html`<a href="#f${index}" class="plain" aria-label="Details of this flow: ${verdict}">${flowBadge(verdict)}</a>`,
			by: ['broken', 'warning', 'untested', 'ok'].indexOf(verdict),
		},
		{
			shown:
				from.kind === 'file' ? path(from.path) : html`${nodeLink(byId.get(from.node), from.node)}<wbr>.${from.output}`,
		},
		{ shown: html`${nodeLink(byId.get(to.node), to.node)}<wbr>.${to.input}` },
		{ shown: howBound(binding), by: binding.score ?? 2 },
		{ shown: rows === undefined ? '' : sayNumber(rows), by: rows ?? -1, className: 'number' },
		{ shown: files === 0 ? '' : sayBytes(bytes), by: files === 0 ? -1 : bytes, className: 'number' },
		{ shown: reason === undefined ? '' : sentence(reason) },
	];
}

export function findingTable(findings: readonly Finding[]): Html {
	return tableSection({
		id: 'findings',
		title: 'Findings',
		intro: 'What the run found about the scripts and their data.',
		columns: [{ title: 'Severity' }, { title: 'Rule' }, { title: 'What was found' }, { title: 'Declared at' }],
		rows: findings.slice(0, remarkLimit).map(({ severity, rule, message, help, at }) => ({
			tone: `is-${severity}`,
			cells: [
				{ shown: severityBadge(severity), by: severities.indexOf(severity) },
				{ shown: explained(rule) },
				{
					shown: html`${sentence(message)}${help !== undefined && html`<br><span class="quiet">${sentence(help)}</span>`}`,
				},
				{ shown: at !== undefined && path(sayPlace(at)) },
			],
		})),
		filters: severityFilters,
		hidden: Math.max(0, findings.length - remarkLimit),
		empty: 'Nothing was found.',
	});
}

export function diagnosticTable(diagnostics: readonly Diagnostic[]): Html {
	return tableSection({
		id: 'definitions',
		title: 'Definitions',
		intro: 'What is wrong, or worth knowing, in the files that define the pipeline.',
		columns: [{ title: 'Severity' }, { title: 'Code' }, { title: 'What it is' }, { title: 'Where' }],
		rows: gravestFirst(diagnostics)
			.slice(0, remarkLimit)
			.map((diagnostic) => ({
				tone: `is-${diagnostic.severity}`,
				cells: [
					{ shown: severityBadge(diagnostic.severity), by: severities.indexOf(diagnostic.severity) },
					{ shown: explained(diagnostic.code) },
					{ shown: diagnosticWords(diagnostic) },
					{ shown: diagnostic.at !== undefined && path(sayPlace(diagnostic.at)) },
				],
			})),
		filters: severityFilters,
		hidden: Math.max(0, diagnostics.length - remarkLimit),
		empty: 'Nothing to remark.',
	});
}

/** The message, the other places that matter, and what to do. */
export function diagnosticWords(diagnostic: Diagnostic): Html {
	const { message, related } = diagnostic;
	const help = cureOf(diagnostic);
	const advice = help?.includes('\n')
		? html`<pre class="advice">${lines(help.slice(0, 4_000).trimEnd())}</pre>`
		: help !== undefined && html`<br><span class="quiet">${sentence(help)}</span>`;
	return html`${sentence(message)}${(related ?? []).slice(0, 10).map((other) => html`<br>${path(sayPlace(other.at))} ${other.message}`)}${advice}`;
}
