import type { BaselineDifference } from '../../model/baseline.ts';
import { gravestDifferences, sayDifference } from '../../words/say-difference.ts';
import { html, path, type Html, type Part } from './markup.ts';
import { tableSection } from './table.ts';
import { badge, nodeLink } from './tone.ts';
import type { View } from './view.ts';

/** Differences that are shown; all are in result.json. */
const differenceLimit = 1_000;

const judgements = {
	differs: { tone: 'is-warning', mark: '!', word: 'differs' },
	tolerated: { tone: 'is-note', mark: '≈', word: 'within the tolerance' },
	accepted: { tone: 'passed', mark: '✔', word: 'accepted' },
	fresh: { tone: 'stub', mark: '+', word: 'new' },
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
			const { tone, mark, word } = judgements[judge(difference, isUpdated)];
			const { node, output, was, is } = difference;
			return {
				tone,
				cells: [
					{ shown: badge(tone, mark, word), by: word },
					{ shown: html`${nodeLink(view.byId.get(node), node)}<wbr>.${output}` },
					{ shown: what(difference) },
					{ shown: was ?? '–', className: 'number' },
					{ shown: is ?? '–', className: 'number' },
				],
			};
		}),
		filters: Object.values(judgements),
		hidden: Math.max(0, sorted.length - differenceLimit),
		empty: isUpdated ? 'There was no difference.' : 'No table differs.',
	});
}

function judge({ kind, tolerated }: BaselineDifference, isUpdated: boolean): keyof typeof judgements {
	if (isUpdated) return 'accepted';
	if (kind === 'new') return 'fresh';
	return tolerated ? 'tolerated' : 'differs';
}

function what({ kind, column }: BaselineDifference): Part {
	const words = sayDifference(kind);
	return column === undefined ? words : html`${words}: <code>${column}</code>`;
}
