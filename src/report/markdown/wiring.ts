import { count, sayNumber } from '../../lib/text.ts';
import type { Binding } from '../../model/plan.ts';
import { rivalReasons, sayParts } from '../../words/say-score.ts';
import { code, escapeMarkdown, fold, safe, type Markdown } from '../escape.ts';
import { saySource, sayTarget } from '../say-source.ts';
import { bareTable } from './table.ts';

/** Inputs that are shown: the page and `explain` have all. */
const rowLimit = 100;

/** Why each input is fed by what it is, folded away: doubtful matches first, so that they are seen. */
export function wiring(bindings: readonly Binding[]): readonly Markdown[] {
	if (bindings.length === 0) return [];
	const ties = bindings.filter(({ tie }) => tie).length;
	const matched = bindings.filter(({ how }) => how === 'matched').length;
	const title = `Wiring: ${count(bindings.length, 'input')}, of which ${sayNumber(matched)} matched${ties > 0 ? `, ${count(ties, 'tie')}` : ''}`;
	const shown = bindings.toSorted((a, b) => Number(b.tie) - Number(a.tie)).slice(0, rowLimit);
	const more = bindings.length - shown.length;
	const header = [safe`Input`, safe`Fed by`, safe`Why`, safe`The next best`];
	return [
		fold(title, [
			bareTable(header, shown.map(row)),
			...(more > 0 ? [safe`… and ${escapeMarkdown(sayNumber(more))} more; report.html has them.`] : []),
			safe`${code('dag-script-test explain NODE.INPUT')} tells all candidates of an input, and how to change what feeds it.`,
		]),
	];
}

function row(binding: Binding): readonly Markdown[] {
	const [rival] = binding.rivals;
	const next =
		rival === undefined
			? safe``
			: safe`${code(`${rival.node}.${rival.output}`)} ${escapeMarkdown(`${rival.score.toFixed(2)}, ${rivalReasons[rival.because]}`)}`;
	return [code(sayTarget(binding)), code(saySource(binding.from)), why(binding), next];
}

function why({ how, score, parts, tie, mounted }: Binding): Markdown {
	const words = { declared: 'wired by the test file', fixture: 'a file of the test' };
	if (how !== 'matched') return escapeMarkdown(words[how]);
	const sum = parts === undefined ? '' : ` = ${sayParts(parts)}`;
	const notMounted = mounted === false ? '; not mounted, so nothing is delivered' : '';
	return safe`${tie ? safe`**tie** ` : safe``}${escapeMarkdown(`${(score ?? 0).toFixed(2)}${sum}${notMounted}`)}`;
}
