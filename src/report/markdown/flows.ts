import { sayBytes, sayNumber } from '../../lib/text.ts';
import type { FlowResult } from '../../model/result.ts';
import { code, escapeMarkdown, safe, sentence, unbroken, type Markdown } from '../escape.ts';
import { flowReason } from '../flow-reason.ts';
import { saySource, sayTarget } from '../say-source.ts';
import { titledTable } from './table.ts';

const flowMarks = { ok: '✔', warning: '⚠', broken: '✘', untested: '–' } as const;
const worst = { broken: 0, warning: 1, ok: 2, untested: 3 } as const;

/** Untested flows that are shown one by one: after a failure they are many, and all follow from it. */
const untestedLimit = 5;

/** What flowed along each binding, what is wrong first. */
export function flowTable(flows: readonly FlowResult[]): readonly Markdown[] {
	const untested = flows.filter(({ verdict }) => verdict === 'untested').length;
	const isMany = untested > untestedLimit;
	const rows = flows
		.filter(({ verdict }) => !isMany || verdict !== 'untested')
		.toSorted((a, b) => worst[a.verdict] - worst[b.verdict])
		.map(row);
	const title = safe`Data flow`;
	const table = titledTable(title, [safe`Flow`, safe`Verdict`, unbroken('Files / size'), safe`Rows`, safe`Why`], rows);
	if (!isMany) return table;
	const rest = `${sayNumber(untested)} ${rows.length === 0 ? '' : 'more '}${untested === 1 ? 'flow was' : 'flows were'} not tested: an end of each did not run or pass.`;
	return [...(table.length === 0 ? [safe`### ${title}`] : table), escapeMarkdown(rest)];
}

function row(flow: FlowResult): readonly Markdown[] {
	const reason = flowReason(flow);
	return [
		safe`${code(saySource(flow.binding.from))} → ${code(sayTarget(flow.binding))}`,
		unbroken(`${flowMarks[flow.verdict]} ${flow.verdict}`),
		flow.files === 0 ? safe`` : unbroken(`${sayNumber(flow.files)} / ${sayBytes(flow.bytes)}`),
		flow.rows === undefined ? safe`` : escapeMarkdown(sayNumber(flow.rows)),
		reason === undefined ? safe`` : sentence(reason),
	];
}
