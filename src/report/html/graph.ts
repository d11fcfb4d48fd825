import { count, sayDuration, shorten } from '../../lib/text.ts';
import { fitMiddle } from '../../lib/width.ts';
import type { FlowVerdict } from '../../model/result.ts';
import { cleanLine } from '../escape.ts';
import { runTime } from '../../words/say-outcome.ts';
import { box, type Point } from './graph-shape.ts';
import { layOut } from './layout.ts';
import { html, type Html } from './markup.ts';
import { tones } from './tone.ts';
import { isTrouble, type FlowView, type NodeView, type Tone, type View } from './view.ts';

/** An edge of the drawing: everything that flows from one node to another, or only their order. */
interface Edge {
	readonly from: NodeView;
	readonly to: NodeView;
	readonly flows: readonly FlowView[];
}

const gravity: readonly FlowVerdict[] = ['ok', 'untested', 'warning', 'broken'];

/** The pipeline as a drawing that can be moved, magnified and walked through. */
export function graphSection(view: View): Html {
	if (view.nodes.length === 0) return html``;
	const edges = edgesOf(view);
	const place = new Map(view.nodes.map((node, index) => [node.index, index]));
	const pairs = edges.map(({ from, to }) => [place.get(from.index) ?? 0, place.get(to.index) ?? 0] as const);
	const layout = layOut({ size: view.nodes.length, edges: pairs });
	const drawn = edges.map((edge, index) => edgeShape(edge, layout.edges[index] ?? []));
	const shapes = view.nodes.map((node, index) => nodeShape(node, layout.nodes[index] ?? { x: 0, y: 0 }));
	const { hidden } = view;
	return html`<section id="graph" aria-labelledby="graph-title">
<div class="section-head"><h2 id="graph-title">Pipeline</h2>
<p class="quiet">${count(view.nodes.length, 'node')}, ${count(edges.length, 'edge')}${hidden.nodes > 0 && html`; ${hidden.nodes} more nodes without trouble are not drawn`}</p></div>
<div class="card graph-card">
<div class="toolbar" role="group" aria-label="Drawing">
<label class="find"><span class="sr">Find a node</span><input id="graph-find" type="search" placeholder="Find a node…" autocomplete="off"></label>
${legend(view)}
<span class="spacer"></span>
<button type="button" data-zoom="out" aria-label="Zoom out">−</button><button type="button" data-zoom="in" aria-label="Zoom in">+</button><button type="button" data-zoom="fit">Fit</button>
</div>
<svg id="drawing" viewBox="0 0 ${layout.width} ${layout.height}" data-width="${layout.width}" data-height="${layout.height}" role="group" aria-label="Drawing of the pipeline. Arrow keys go from node to node, Enter opens one." preserveAspectRatio="xMidYMid meet">
<g aria-hidden="true">${drawn}</g><g>${shapes}</g>
</svg>
<p class="hint quiet">Drag to move, Ctrl + wheel to zoom, click a node or an edge for its details. With the keyboard: arrows, Enter, + − 0.</p>
</div>
</section>
`;
}

function edgesOf({ nodes, byId }: View): readonly Edge[] {
	return nodes.flatMap((to) => {
		const flows = Map.groupBy(to.incoming, ({ flow: { binding } }) =>
			binding.from.kind === 'output' ? binding.from.node : undefined,
		);
		const sources = new Set([...to.node.dependsOn, ...flows.keys()]);
		return [...sources].flatMap((id): Edge[] => {
			const from = id === undefined ? undefined : byId.get(id);
			// Only forward: whatever a result says, a drawing has no circles.
			return from === undefined || from.index >= to.index ? [] : [{ from, to, flows: flows.get(id) ?? [] }];
		});
	});
}

function edgeShape({ from, to, flows }: Edge, points: readonly Point[]): Html {
	const path = curve(points);
	const ends = html`data-from="${from.index}" data-to="${to.index}"`;
	const [first] = flows;
	if (first === undefined) return html`<path class="edge order" ${ends} d="${path}"/>`;
	const verdict = flows.reduce<FlowVerdict>(
		(worst, { flow }) => (gravity.indexOf(flow.verdict) > gravity.indexOf(worst) ? flow.verdict : worst),
		'ok',
	);
	const worst = flows.find(({ flow }) => flow.verdict === verdict) ?? first;
	const title = html`<title>${from.node.id} → ${to.node.id}: ${count(flows.length, 'data flow')}, ${verdict}</title>`;
	const tie = from.isCritical && to.isCritical ? ' critical' : '';
	return html`<path class="edge ${verdict}${tie}" ${ends} d="${path}"/><path class="grip" data-open="f${worst.index}" d="${path}">${title}</path>`;
}

/** A smooth line through points that lie from left to right. */
function curve(points: readonly Point[]): string {
	const [start, ...rest] = points;
	if (start === undefined) return '';
	let path = `M${start.x} ${start.y}`;
	let last = start;
	for (const point of rest) {
		const middle = Math.round((last.x + point.x) / 2);
		path += `C${middle} ${last.y} ${middle} ${point.y} ${point.x} ${point.y}`;
		last = point;
	}
	return path;
}

/** Columns of a name that fit into a box. */
const nameWidth = 21;

function nodeShape(view: NodeView, { x, y }: Point): Html {
	const { node, run, tone, index, findings, isCritical } = view;
	const time = runTime(run);
	const name = cleanLine(node.id.slice(0, 500)) || '(no name)';
	const words = [tones[tone].word, time === undefined ? '' : sayDuration(time)]
		.filter((word) => word !== '')
		.join(' · ');
	// The ends are what tells one name from another.
	const short = fitMiddle(name, nameWidth);
	const number = findings.length > 9 ? '9+' : String(findings.length);
	// What is read aloud begins with what is seen; the spaces in the texts part them for those who only hear.
	const label = [
		`${tones[tone].mark} ${short} ${words}`,
		...(findings.length === 0 ? [] : [` ${number} ${findings.length === 1 ? 'finding' : 'findings'}`]),
		...(short === name ? [] : [`, ${shorten(name, 200)}`]),
	].join('');
	return html`<g class="node ${tone}${isCritical ? ' critical' : ''}" id="g${index}" data-node="${index}" transform="translate(${x} ${y})" role="button" tabindex="-1" data-name="${shorten(name, 200)}" aria-label="${label}"><rect class="shape" width="${box.width}" height="${box.height}" rx="8"/><rect class="stripe" width="5" height="${box.height - 16}" x="7" y="8" rx="2.5"/><text class="node-mark" x="27" y="${box.height / 2 + 5}">${tones[tone].mark} </text><text class="node-name" x="42" y="21">${short} </text><text class="node-words" x="42" y="37">${words} </text>${findings.length > 0 && html`<circle class="found-mark" cx="${box.width - 2}" cy="2" r="8.5"/><text class="found-count" x="${box.width - 2}" y="6">${number}</text>`}</g>`;
}

function legend({ nodes }: View): Html {
	const numbers = Map.groupBy(nodes, ({ tone }) => tone);
	const present = (Object.keys(tones) as Tone[]).filter((tone) => numbers.has(tone));
	const order = present.toSorted((a, b) => Number(isTrouble(b)) - Number(isTrouble(a)));
	return html`<span class="chips">${order.map(
		(tone) =>
			html`<button type="button" class="chip ${tone}" data-tone="${tone}" aria-pressed="false"><span aria-hidden="true">${tones[tone].mark}</span> ${tones[tone].word} <b>${numbers.get(tone)?.length ?? 0}</b></button>`,
	)}</span>`;
}
