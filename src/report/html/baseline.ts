import type { BaselineDifference } from '../../model/baseline.ts';
import { gravestDifferences, judge, judgements, sayDifference } from '../../words/say-difference.ts';
import { html, path, type Html, type Part } from './markup.ts';
import { tableSection } from './table.ts';
import { badge, nodeLink } from './tone.ts';
import type { View } from './view.ts';

/** Differences that are shown; all are in result.json. */
const differenceLimit = 1_000;

const looks = {
	differs: { tone: 'is-warning', mark: '!', word: judgements.differs },
	tolerated: { tone: 'is-note', mark: '≈', word: judgements.tolerated },
	accepted: { tone: 'passed', mark: '✔', word: judgements.accepted },
	fresh: { tone: 'stub', mark: '+', word: judgements.fresh },
} as const;

/** How tables differ from the baseline; nothing where the run was not compared with one. */
export function baselineSection(view: View): Html {
	const { baseline } = view.result;
	if (baseline === undefined) return html``;
	const isUpdated = baseline.updated === true;
	const sorted = gravestDifferences(baseline);
	const file = path(baseline.file);
	return tableSection({
		id: 'baseline',
		title: 'Baseline',
		intro: isUpdated
			? html`${file} was written anew from this run.`
			: html`How the tables of this run differ from ${file}.`,
		columns: [
			{ title: 'Judged' },
			{ title: 'Output' },
			{ title: 'What' },
			{ title: 'Baseline', className: 'number' },
			{ title: 'This run', className: 'number' },
		],
		rows: sorted.slice(0, differenceLimit).map((difference) => {
			const judgement = judge(difference, isUpdated);
			const { tone, mark, word } = looks[judgement];
			const { node, output, was, is } = difference;
			return {
				tone,
				cells: [
					{ shown: badge(tone, mark, word), by: Object.keys(looks).indexOf(judgement) },
					{ shown: html`${nodeLink(view.byId.get(node), node)}<wbr>.${output}` },
					{ shown: what(difference) },
					{ shown: was ?? '–', className: 'number' },
					{ shown: is ?? '–', className: 'number' },
				],
			};
		}),
		filters: Object.values(looks),
		hidden: Math.max(0, sorted.length - differenceLimit),
		empty: isUpdated ? 'There was no difference.' : 'No table differs.',
	});
}

function what({ kind, column }: BaselineDifference): Part {
	const words = sayDifference(kind);
	return column === undefined ? words : html`${words}: <code>${column}</code>`;
}
