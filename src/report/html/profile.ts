import { count, sayBytes, sayNumber, shorten } from '../../lib/text.ts';
import type { Evidence } from '../../model/execution.ts';
import type { PlannedOutput } from '../../model/plan.ts';
import type { ColumnProfile, TableProfile } from '../../model/profile.ts';
import { html, identifier, type Html, type Part } from './markup.ts';
import { spread } from './spread.ts';
import { flowBadge, nodeLink } from './tone.ts';
import type { FlowView, View } from './view.ts';

/** Files that are listed. */
const fileLimit = 20;
/** Characters of the name of a column. */
const nameLimit = 120;

/** One declared output: what was written, what it holds, and who reads it. */
export function outputBlock(
	output: PlannedOutput,
	evidence: Evidence | undefined,
	outgoing: readonly FlowView[],
	{ byId, columnLimit }: View,
): Html {
	const readers = outgoing.filter(
		({ flow: { binding } }) => binding.from.kind === 'output' && binding.from.output === output.name,
	);
	return html`<li class="port"><p><span class="name">${output.name}</span>${output.type !== undefined && html` <span class="tag">${output.type}</span>`}${output.optional && html` <span class="tag">optional</span>`} <span class="quiet">${sizeOf(evidence)}</span></p>
${evidence !== undefined && contents(evidence, columnLimit)}
${readers.slice(0, 20).map(({ flow, index }) => html`<p><a href="#f${index}" class="plain" aria-label="Details of this flow: ${flow.verdict}">${flowBadge(flow.verdict)}</a> to ${nodeLink(byId.get(flow.binding.to.node), flow.binding.to.node)}.${flow.binding.to.input}</p>`)}</li>`;
}

function sizeOf(evidence: Evidence | undefined): string {
	if (evidence === undefined) return 'not written: the script did not run to its end';
	if (!evidence.present) return 'not written';
	const { profile, fileCount, bytes } = evidence;
	const rows = profile?.table?.rows;
	return [
		...(profile?.format === undefined ? [] : [profile.format]),
		count(fileCount, 'file'),
		sayBytes(bytes),
		...(rows === undefined ? [] : [`${sayNumber(rows)} ${rows === 1 ? 'row' : 'rows'}`]),
	].join(', ');
}

/** What is in data: its columns and files, and what is wrong with them. */
export function contents(
	{ profile, files, fileCount, delivered }: Pick<Evidence, 'profile' | 'files' | 'fileCount' | 'delivered'>,
	columnLimit: number,
): Html {
	const problems = (profile?.files ?? []).flatMap(({ path, problem }) =>
		problem === undefined ? [] : [{ path, problem }],
	);
	return html`${problems.slice(0, fileLimit).map(({ path, problem }) => html`<p class="problem"><code>${path}</code> ${problem.message}${problem.line !== undefined && html` (line ${problem.line})`}</p>`)}
${delivered !== undefined && html`<p class="quiet">Its readers get <code>${delivered.file}</code>, ${sayBytes(delivered.bytes)}.</p>`}
${(profile?.notes ?? []).slice(0, 10).map((note) => html`<p class="quiet">${note}</p>`)}
${profile?.table !== undefined && profile.table.columns.length > 0 && html`<details><summary>Columns <span class="quiet">${profile.table.columnCount ?? profile.table.columns.length}</span></summary>${columnTable(profile.table, columnLimit)}</details>`}
${files.length > 0 && html`<details><summary>Files <span class="quiet">${fileCount}</span></summary><table class="pairs"><caption class="sr">Files</caption><tbody>${files.slice(0, fileLimit).map(({ path, bytes }) => html`<tr><th scope="row"><code>${path}</code></th><td class="number">${sayBytes(bytes)}</td></tr>`)}</tbody></table>${fileCount > fileLimit && html`<p class="quiet">… and ${fileCount - fileLimit} more.</p>`}</details>`}`;
}

/** The columns of a table with what is in them. */
function columnTable({ columns, rows, columnCount }: TableProfile, columnLimit: number): Html {
	const all = columnCount ?? columns.length;
	const shown = columns.slice(0, columnLimit);
	return html`<table class="columns"><caption class="sr">Columns</caption><thead><tr><th scope="col">Column</th><th scope="col">Type</th><th scope="col">Empty</th><th scope="col">Values</th></tr></thead><tbody>${shown.map((column) => html`<tr><th scope="row">${identifier(shorten(column.name, nameLimit))}</th><td>${column.type}</td><td>${nulls(column, rows)}</td><td class="range">${spread(column, rows)}</td></tr>`)}</tbody></table>${all > shown.length && html`<p class="quiet">… and ${all - shown.length} more.</p>`}`;
}

function nulls({ nulls: empty }: ColumnProfile, rows: number | undefined): Part {
	if (empty === undefined) return '';
	if (empty === 0) return html`<span class="quiet">0</span>`;
	if (rows === undefined || rows === 0) return sayNumber(empty);
	const part = Math.min(1, empty / rows);
	return html`<svg class="meter" width="36" height="8" aria-hidden="true"><rect width="36" height="8" rx="2"/><rect class="level warn" width="${Math.max(1, Math.round(36 * part))}" height="8" rx="2"/></svg> ${Math.max(part > 0 ? 0.1 : 0, Math.round(part * 1_000) / 10)} %`;
}
