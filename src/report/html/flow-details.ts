import { count, sayBytes, sayNumber } from '../../lib/text.ts';
import { explained } from './explained.ts';
import { html, sentence, type Html } from './markup.ts';
import { wiring } from './score.ts';
import { flowBadge, nodeLink } from './tone.ts';
import type { FlowView, View } from './view.ts';

const listLimit = 60;

/** Everything about one data flow: what flowed, what was checked, and why it is wired so. */
export function flowDetails({ flow }: FlowView, { byId }: View): Html {
	const { binding, verdict, files, bytes, rows, columns = [], checks } = flow;
	const { from, to } = binding;
	const source =
		from.kind === 'file'
			? html`<code>${from.path}</code>`
			: html`${nodeLink(byId.get(from.node), from.node)}<wbr>.${from.output}`;
	const size = rows === undefined ? '' : `, ${sayNumber(rows)} ${rows === 1 ? 'row' : 'rows'}`;
	return html`<p class="lead">${flowBadge(verdict)} ${files > 0 && html`<span class="quiet">${count(files, 'file')}, ${sayBytes(bytes)}${size}</span>`}</p>
<dl class="facts"><div><dt>From</dt><dd>${source}</dd></div><div><dt>To</dt><dd>${nodeLink(byId.get(to.node), to.node)}<wbr>.${to.input}</dd></div></dl>
<h3>Checks</h3><ul class="plain-list checks">${checks.slice(0, listLimit).map(({ rule, passed, message }) => html`<li class="${passed ? 'good' : 'bad'}"><span aria-hidden="true">${passed ? '✔' : '✘'}</span><span class="sr">${passed ? 'passed' : 'failed'}</span> ${explained(rule)} ${sentence(message)}</li>`)}</ul>
${binding.mounted === false && html`<p class="quiet">The contract does not mount this input: nothing is delivered.</p>`}
<h3>Why it is wired so</h3>${wiring(binding)}
${columns.length > 0 && html`<h3>Columns <span class="quiet">${columns.length}</span></h3><p class="columns-list">${columns.slice(0, listLimit).map((name) => html`<code>${name}</code> `)}${columns.length > listLimit && html`<span class="quiet">and ${columns.length - listLimit} more</span>`}</p>`}`;
}
