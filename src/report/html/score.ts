import type { Binding, ScoreParts } from '../../model/plan.ts';
import { partNames, rivalReasons } from '../../words/say-score.ts';
import { html, type Html, type Part } from './markup.ts';

/** The parts of a score in the order in which they are drawn, with their words. */
const parts = (['type', 'dataType', 'name', 'exact', 'source', 'keywords'] as const).map(
	(part) => [part, partNames[part]] as const,
);

/** How a binding came to be, in a word. */
export function howBound({ how, score, tie }: Binding): Html {
	if (how !== 'matched') return html`<span class="quiet">${how === 'declared' ? 'declared' : 'a file'}</span>`;
	return html`matched <span class="score-number">${(score ?? 0).toFixed(2)}</span>${tie && html` <b class="tie">tie</b>`}`;
}

/** Why an input is fed by what it is: the score in its parts, and the candidates that it beat. */
export function wiring(binding: Binding): Html {
	const { from, how, score, parts: points, rivals, tie } = binding;
	if (how === 'declared') return html`<p>It is declared in the test file.</p>`;
	if (how === 'fixture') return html`<p>It is a file of the test.</p>`;
	if (score === undefined || points === undefined) return html``;
	return html`<table class="scores"><caption class="sr">Candidates and their scores</caption><thead><tr><th scope="col">Candidate</th><th scope="col">Points</th><th scope="col" class="number">Score</th></tr></thead><tbody>
<tr class="taken">${candidate(from.kind === 'file' ? from.path : portName(from), 'taken')}<td>${bar(points)}</td><td class="number">${score.toFixed(3)}</td></tr>
${rivals.map((rival) => html`<tr>${candidate(portName(rival), rivalReasons[rival.because])}<td>${bar(rival.parts)}</td><td class="number">${rival.score.toFixed(3)}</td></tr>`)}
</tbody></table>
<p class="keys quiet">${parts.map(([part, words]) => html`<span class="pair"><span class="key p-${part}"></span> ${words} ${points[part].toFixed(3)}</span> `)}${points.cap < 0 && html`less ${Math.abs(points.cap).toFixed(3)} beyond a full score`}</p>
${tie && html`<p class="tie">Another output fits equally well. Write the one that is meant under <code>wiring:</code>.</p>`}`;
}

/** The first cell of a candidate's row. */
function candidate(name: Part, word: string): Html {
	return html`<th scope="row"><span class="name">${name}</span><br><span class="quiet">${word}</span></th>`;
}

/** An output as a name, which may break before its dot rather than within a word. */
function portName({ node, output }: { readonly node: string; readonly output: string }): Html {
	return html`${node}<wbr>.${output}`;
}

function bar(points: ScoreParts): Html {
	let at = 0;
	const pieces = parts.map(([part, words]) => {
		const from = at;
		at += Math.max(0, points[part]);
		const width = Math.min(100, at * 100) - Math.min(100, from * 100);
		return width < 0.05
			? undefined
			: html`<rect class="p-${part}" x="${Math.min(100, from * 100).toFixed(2)}%" width="${width.toFixed(2)}%" height="12"><title>${words} ${points[part].toFixed(3)}</title></rect>`;
	});
	const words = parts.filter(([part]) => points[part] > 0).map(([part, name]) => `${name} ${points[part].toFixed(3)}`);
	return html`<svg class="score" width="100%" height="12" role="img" aria-label="${words.join(', ') || 'no points'}"><rect class="ground" width="100%" height="12"/>${pieces}</svg>`;
}
