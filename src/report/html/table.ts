import { count, sayNumber } from '../../lib/text.ts';
import { html, type Html, type Part } from './markup.ts';

/** A cell: what is shown, and the number it is sorted by where that differs from what is read. */
export interface Cell {
	readonly shown: Part;
	readonly by?: number;
	readonly className?: string;
}

export interface Column {
	readonly title: string;
	readonly className?: string;
}

export interface Table {
	/** The section's id. */
	readonly id: string;
	readonly title: string;
	readonly intro?: Part;
	readonly columns: readonly Column[];
	readonly rows: readonly { readonly tone: string; readonly cells: readonly Cell[] }[];
	/** The words that rows can be filtered by, with how many rows each has. */
	readonly filters: readonly { readonly tone: string; readonly word: string; readonly mark: string }[];
	readonly hidden: number;
	/** Shown where there are no rows. */
	readonly empty?: string;
}

/** Rows that are shown until the reader asks for all: a browser lays out thousands slowly. */
export const openRows = 200;

/** A section with a table that can be filtered and sorted. */
export function tableSection({ id, title, intro, columns, rows, filters, hidden, empty }: Table): Html {
	const numbers = Map.groupBy(rows, ({ tone }) => tone);
	const present = filters.filter(({ tone }) => numbers.has(tone));
	const tools = html`<div class="toolbar" role="group" aria-label="Filter of ${title}"><label class="find"><span class="sr">Filter ${title}</span><input type="search" data-filter="${id}" placeholder="Filter…" autocomplete="off"></label><span class="chips">${
		present.length > 1 &&
		present.map(
			({ tone, word, mark }) =>
				html`<button type="button" class="chip ${tone}" data-filter-tone="${tone}" aria-pressed="false"><span aria-hidden="true">${mark}</span> ${word} <b>${sayNumber(numbers.get(tone)?.length ?? 0)}</b></button>`,
		)
	}</span><span class="spacer"></span><output class="quiet" data-shown="${id}">${count(rows.length, 'row')}</output></div>`;
	const head = columns.map(
		({ title: name, className = '' }, index) =>
			html`<th scope="col" class="${className}"><button type="button" data-sort="${index}">${name}<span class="arrow" aria-hidden="true"></span></button></th>`,
	);
	return html`<section id="${id}" aria-labelledby="${id}-title">
<div class="section-head"><h2 id="${id}-title">${title}</h2><p class="quiet">${intro}</p></div>
${rows.length === 0 ? html`<p class="card empty">${empty}</p>` : html`<div class="card">${tools}<div class="scroll" tabindex="0" role="group" aria-labelledby="${id}-title"><table class="data" data-table="${id}"><thead><tr>${head}</tr></thead><tbody>${rows.map(row)}</tbody></table></div>${showAll(rows.length)}${hidden > 0 && html`<p class="quiet more">… and ${sayNumber(hidden)} more, in result.json.</p>`}</div>`}
</section>
`;
}

/** The button that shows the rows beyond the first ones; nothing where there are none. */
export function showAll(rows: number): Html {
	if (rows <= openRows) return html``;
	return html`<p class="more"><button type="button" data-all>Show all ${sayNumber(rows)} rows</button></p>`;
}

function row({ tone, cells }: Table['rows'][number], index: number): Html {
	return html`<tr data-tone="${tone}"${index >= openRows && html` hidden`}>${cells.map(
		({ shown, by, className = '' }) =>
			html`<td${className !== '' && html` class="${className}"`}${by !== undefined && html` data-by="${by}"`}>${shown}</td>`,
	)}</tr>
`;
}
