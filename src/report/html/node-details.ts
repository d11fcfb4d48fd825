import { count, sayBytes, sayDuration } from '../../lib/text.ts';
import type { Failure } from '../../model/execution.ts';
import type { EnvValue, PlannedInput } from '../../model/plan.ts';
import { rerunCommand, type RunPlace } from '../../lib/rerun-command.ts';
import { sayPlace } from '../say-diagnostic.ts';
import { adviseFailure } from '../../words/advise-failure.ts';
import { failingFrame, framesOf, sayAttempts, sayFailure, sayFrame } from '../../words/say-failure.ts';
import { cpuTime, runTime, sayOutcome } from '../../words/say-outcome.ts';
import { explained } from './explained.ts';
import { logBlock } from './log.ts';
import { command, html, path, sentence, type Html, type Part } from './markup.ts';
import { contents, outputBlock } from './profile.ts';
import { wiring } from './score.ts';
import { severityBadge } from './severity.ts';
import { diagnosticWords } from './tables.ts';
import { flowBadge, nodeLink, toneBadge } from './tone.ts';
import type { FlowView, NodeView, View } from './view.ts';

/** Items of a list in the details. */
const listLimit = 60;

/** Everything about one node, as the page shows it beside its drawing. */
export function nodeDetails(one: NodeView, view: View): Html {
	const { node, run } = one;
	const { outcome } = run;
	const script = node.kind === 'script' ? (node.entry ?? node.command?.join(' ')) : undefined;
	return html`<p class="lead">${toneBadge(one.tone)} ${outcome.status === 'blocked' ? html`by ${nodeLink(view.byId.get(outcome.because), outcome.because)}` : outcome.status === 'skipped' && sayOutcome(outcome)}</p>
${node.note !== undefined && html`<p class="note">${node.note}</p>`}
${outcome.status === 'failed' && failureBlock(one, outcome.failure, view)}
${facts([
	['Step', node.step === node.id ? undefined : `${node.step}${node.jobType === undefined ? '' : ` (${node.jobType})`}`],
	['Script', script === undefined ? undefined : html`<code>${script}</code>`],
	['Works with', view.result.facts.frameworks?.[node.id]?.join(', ')],
	['Declared', path(sayPlace(node.at))],
	...times(one),
])}
${findingList(one)}
${list('Inputs', node.inputs, (input) => inputItem(input, one, view))}
${list('Outputs', node.outputs, (output) =>
	outputBlock(
		output,
		run.outputs.find((evidence) => evidence.output === output.name),
		one.outgoing,
		view,
	),
)}
${list('Also wrote', run.undeclared, (name) => html`<li><code>${name}</code></li>`)}
${settings(
	'Arguments',
	node.args.map(({ name, value }) => [name, String(value)]),
)}
${settings(
	'Environment',
	node.env.map(({ name, value }) => [name, sayValue(value)]),
)}
${run.attempts.length > 0 && html`<h3>Log</h3>`}
${run.attempts.slice(-5).map((attempt, index, shown) => logBlock(attempt, Math.floor(view.logLimit / shown.length), run.attempts.length === 1 ? 'What it printed' : `Attempt ${run.attempts.length - shown.length + index + 1}`))}
${list('Definitions', one.diagnostics, (diagnostic) => html`<li>${severityBadge(diagnostic.severity)} ${explained(diagnostic.code)} ${diagnosticWords(diagnostic)}</li>`)}
${node.kind === 'script' && outcome.status !== 'failed' && rerun(node.id, view.result.environment)}`;
}

/** Why it failed, where, and how to run it again. */
export function failureBlock({ node, run }: NodeView, failure: Failure, { result }: View): Html {
	const place = failingFrame(failure);
	const frames = framesOf(failure).slice(-12);
	const advice = adviseFailure(failure, node.id, result.facts);
	return html`<div class="failure"><p class="cause">${sayFailure(failure)}${sayAttempts(run.attempts.length)}</p>
${advice !== undefined && html`<p>${sentence(advice)}</p>`}
${frames.length > 0 && html`<ol class="frames">${frames.map((frame) => html`<li${frame === place && html` class="here"`}>${path(sayFrame(frame))} <span class="quiet">in ${frame.function}</span>${frame.text !== undefined && html`<pre>${frame.text}</pre>`}</li>`)}</ol>`}
${rerun(node.id, result.environment)}</div>`;
}

function rerun(node: string, place: RunPlace): Html {
	const again = rerunCommand(node, place);
	return html`<p class="rerun"><span class="quiet">Run it again</span> ${command(again)}<button type="button" data-copy="${again}">Copy</button></p>`;
}

function facts(rows: readonly (readonly [string, Part])[]): Html {
	return html`<dl class="facts">${rows.map(([name, value]) => value !== undefined && html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`;
}

function times({ run, isCritical }: NodeView): readonly (readonly [string, Part])[] {
	const time = runTime(run);
	if (time === undefined) return [];
	const { readyMs, startedMs = 0 } = run;
	const last = run.attempts.at(-1);
	const cpuMs = cpuTime(run);
	return [
		['Ran', html`${sayDuration(time)}${isCritical && html` <span class="critical-key">◆</span> on the longest chain`}`],
		['Waited', readyMs === undefined ? undefined : sayDuration(Math.max(0, startedMs - readyMs))],
		['CPU', cpuMs === undefined ? undefined : sayDuration(cpuMs)],
		['Peak memory', last?.peakRssBytes === undefined ? undefined : sayBytes(last.peakRssBytes)],
		[
			'Process',
			last?.started === undefined
				? undefined
				: last.started.how === 'warm'
					? 'forked, its libraries imported'
					: html`its own, since ${last.started.why}`,
		],
		['Attempts', run.attempts.length > 1 ? run.attempts.length : undefined],
	];
}

function findingList({ findings }: NodeView): Html {
	return list(
		'Findings',
		findings,
		({ severity, rule, message, help }) =>
			html`<li>${severityBadge(severity)} ${explained(rule)} ${sentence(message)}${help !== undefined && html`<br><span class="quiet">${sentence(help)}</span>`}</li>`,
	);
}

function inputItem(input: PlannedInput, { incoming, run }: NodeView, view: View): Html {
	const flows = incoming.filter(({ flow }) => flow.binding.to.input === input.name);
	const staged = run.inputs?.find((one) => one.input === input.name);
	const fixtures = (run.inputs ?? []).flatMap(({ input: name, profile }) =>
		name === input.name && profile !== undefined ? profile : [],
	);
	const changed = run.modifiedInputs.includes(input.name);
	return html`<li class="port"><p><span class="name">${input.name}</span>${input.type !== undefined && html` <span class="tag">${input.type}</span>`}${!input.required && html` <span class="tag">optional</span>`}${changed && html` <span class="tag warn">changed by the script</span>`}${staged !== undefined && html` <span class="quiet">${count(staged.fileCount, 'file')}, ${sayBytes(staged.bytes)}</span>`}</p>
${flows.length === 0 ? html`<p class="quiet">Nothing feeds it.</p>` : flows.map((flow) => fedBy(flow, view))}
${fixtures.map((profile) => contents({ profile, files: [], fileCount: profile.fileCount }, view.columnLimit))}</li>`;
}

function fedBy({ flow, index }: FlowView, { byId }: View): Html {
	const { from } = flow.binding;
	const source =
		from.kind === 'file' ? path(from.path) : html`${nodeLink(byId.get(from.node), from.node)}.${from.output}`;
	return html`<p><a href="#f${index}" class="plain" aria-label="Details of this flow: ${flow.verdict}">${flowBadge(flow.verdict)}</a> from ${source}</p>${flow.binding.how === 'matched' && html`<details><summary>Why this one</summary>${wiring(flow.binding)}</details>`}`;
}

function settings(title: string, pairs: readonly (readonly [string, string])[]): Html {
	if (pairs.length === 0) return html``;
	return html`<details><summary>${title} <span class="quiet">${pairs.length}</span></summary><table class="pairs"><caption class="sr">${title}</caption><tbody>${pairs.slice(0, listLimit).map(([name, value]) => html`<tr><th scope="row"><code>${name}</code></th><td><code>${value}</code></td></tr>`)}</tbody></table>${left(pairs.length)}</details>`;
}

function sayValue(value: EnvValue): string {
	if ('literal' in value) return value.literal;
	return 'fromEnvironment' in value ? `$${value.fromEnvironment}` : `<node>/${value.inFolder}`;
}

function list<T>(title: string, items: readonly T[], draw: (item: T) => Html): Html {
	if (items.length === 0) return html``;
	return html`<h3>${title}</h3><ul class="plain-list">${items.slice(0, listLimit).map(draw)}</ul>${left(items.length)}`;
}

function left(length: number): Part {
	return length > listLimit && html`<p class="quiet">… and ${length - listLimit} more, in result.json.</p>`;
}
