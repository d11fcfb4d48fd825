import type { Outcome } from '../../model/execution.ts';
import type { CompletedResult, FlowVerdict } from '../../model/result.ts';
import { count, sayNumber } from '../../lib/text.ts';
import { cleanLine, escapeMarkdown, fenced, safe, type Markdown } from '../escape.ts';
import { markOf } from '../../words/say-outcome.ts';

/** A drawing with more nodes cannot be read in a pull request. */
const nodeLimit = 60;
/** With more arrows it is a web; Mermaid refuses 500. */
const arrowLimit = 200;
const labelLimit = 48;

/** Colours that can be told apart on light and dark grounds, also by people who do not see red and green apart. */
const styles: Readonly<Record<Outcome['status'] | 'stub', string>> = {
	passed: 'fill:#dafbe1,stroke:#1a7f37,color:#1f2328',
	stub: 'fill:#f6f8fa,stroke:#6e7781,color:#1f2328,stroke-dasharray:4 3',
	failed: 'fill:#ffd8d3,stroke:#cf222e,color:#1f2328,stroke-width:3px',
	blocked: 'fill:#fff8c5,stroke:#9a6700,color:#1f2328',
	skipped: 'fill:#f6f8fa,stroke:#d0d7de,color:#57606a',
	cancelled: 'fill:#eaeef2,stroke:#6e7781,color:#1f2328',
};

/**
 * The DAG as a Mermaid drawing, coloured by outcome: what carries data is a line, what only orders is dotted, a broken
 * flow is thick. Above 60 nodes only what is wrong and its neighbours are drawn.
 */
export function drawing(result: CompletedResult): readonly Markdown[] {
	const all = result.plan.nodes.map(({ id }) => id);
	const shown = all.length <= nodeLimit ? all : neighbourhood(result);
	if (all.length < 2) return [];
	const title = safe`### Pipeline`;
	if (shown.length === 0) {
		return [title, escapeMarkdown(`${sayNumber(all.length)} nodes are too many to draw here; report.html draws them.`)];
	}
	const arrows = arrowsBetween(result, new Set(shown));
	const drawn = arrows.toSorted((a, b) => a.rank - b.rank).slice(0, arrowLimit);
	const kept = new Set(drawn);
	const left = [
		...(all.length > shown.length ? [count(all.length - shown.length, 'other node')] : []),
		...(arrows.length > drawn.length ? [count(arrows.length - drawn.length, 'arrow')] : []),
	].join(' and ');
	const note = all.length > shown.length ? 'Drawn are what is wrong and its neighbours. ' : '';
	return [
		title,
		fenced(
			source(
				result,
				shown,
				arrows.filter((arrow) => kept.has(arrow)),
			),
			'mermaid',
		),
		...(left === '' ? [] : [escapeMarkdown(`${note}Left out: ${left}; report.html draws all.`)]),
	];
}

function source({ execution }: CompletedResult, shown: readonly string[], arrows: readonly Arrow[]): string {
	const outcomes = new Map(execution.runs.map(({ node, outcome }) => [node, outcome]));
	const names = new Map(shown.map((id, index) => [id, `n${index}`]));
	const looks = new Map(shown.map((id) => [id, lookOf(outcomes.get(id))]));
	const used = new Set<string>(looks.values());
	return [
		'flowchart TD',
		...shown.map((id) => `  ${names.get(id)}["${markAt(outcomes.get(id))} ${label(id)}"]:::${looks.get(id)}`),
		...arrows.map(({ from, to, line }) => `  ${names.get(from)} ${line} ${names.get(to)}`),
		...Object.entries(styles)
			.filter(([name]) => used.has(name))
			.map(([name, look]) => `  classDef ${name} ${look}`),
	].join('\n');
}

/** What failed or is at an end of a broken flow, then what feeds it or reads from it; as many as can be read. */
function neighbourhood({ plan, execution, flows }: CompletedResult): readonly string[] {
	const wrong = new Set(execution.runs.filter(({ outcome }) => outcome.status === 'failed').map(({ node }) => node));
	for (const { binding, verdict } of flows) {
		if (verdict !== 'broken') continue;
		wrong.add(binding.to.node);
		if (binding.from.kind === 'output') wrong.add(binding.from.node);
	}
	const chosen = new Set([...wrong].slice(0, nodeLimit));
	const choose = (id: string) => chosen.size < nodeLimit && chosen.add(id);
	for (const { id, dependsOn } of plan.nodes) {
		if (wrong.has(id)) dependsOn.forEach(choose);
		else if (dependsOn.some((other) => wrong.has(other))) choose(id);
	}
	return plan.nodes.map(({ id }) => id).filter((id) => chosen.has(id));
}

interface Arrow {
	readonly from: string;
	readonly to: string;
	readonly line: '-.->' | '-->' | '== broken ==>';
	/** 0 is drawn first where not all can be. */
	readonly rank: number;
}

/** One arrow for each pair of nodes, in the plan's order. */
function arrowsBetween({ plan, flows }: CompletedResult, shown: ReadonlySet<string>): readonly Arrow[] {
	const verdicts = new Map<string, Map<string, FlowVerdict[]>>();
	for (const { id, dependsOn } of plan.nodes) {
		if (shown.has(id))
			verdicts.set(id, new Map(dependsOn.filter((other) => shown.has(other)).map((other) => [other, []])));
	}
	for (const { binding, verdict } of flows) {
		const { from, to } = binding;
		if (from.kind === 'output') verdicts.get(to.node)?.get(from.node)?.push(verdict);
	}
	return [...verdicts].flatMap(([to, sources]) =>
		[...sources].map(([from, found]): Arrow => {
			if (found.length === 0) return { from, to, line: '-.->', rank: 2 };
			return found.includes('broken')
				? { from, to, line: '== broken ==>', rank: 0 }
				: { from, to, line: '-->', rank: 1 };
		}),
	);
}

type Look = keyof typeof styles;

function lookOf(outcome: Outcome | undefined): Look {
	if (outcome === undefined) return 'skipped';
	return outcome.status === 'passed' && outcome.via === 'stub' ? 'stub' : outcome.status;
}

function markAt(outcome: Outcome | undefined): string {
	return outcome === undefined ? '–' : markOf(outcome);
}

/** Everything that is not a letter, a digit or plain punctuation becomes an entity, which Mermaid shows as it is. */
function label(text: string): string {
	const line = Array.from(cleanLine(text));
	const short = line.length > labelLimit ? [...line.slice(0, labelLimit - 1), '…'] : line;
	return short.map((mark) => (/[\p{L}\p{N} .…-]/u.test(mark) ? mark : `#${mark.codePointAt(0)};`)).join('');
}
