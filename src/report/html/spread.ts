import { sayNumber, shorten } from '../../lib/text.ts';
import type { ColumnProfile, FrequentValue, Histogram } from '../../model/profile.ts';
import { html, type Html, type Part } from './markup.ts';

/** Pixels of a drawing; bars are at least one high where there is anything. */
const height = 18;
const barWidth = 5;

/** What is in a column: how its values are spread as a small drawing, beside it the bounds and how many values differ. */
export function spread(
	{ min, max, histogram, frequent, distinct, nulls }: ColumnProfile,
	rows: number | undefined,
): Part {
	const bounds =
		min === undefined && max === undefined
			? ''
			: min === max
				? html`${sayBound(min)}`
				: html`${sayBound(min)} <span class="quiet">to</span> ${sayBound(max)}`;
	const filled = rows === undefined || nulls === undefined ? undefined : rows - nulls;
	// Where each value stands once, none is frequent.
	const isKey = distinct !== undefined && distinct === filled;
	const hasMore = bounds !== '' || (frequent !== undefined && !isKey);
	const kinds =
		distinct === undefined || distinct <= 1
			? ''
			: html` <span class="quiet">${hasMore && '· '}${sayDistinct(distinct, filled)}</span>`;
	if (frequent !== undefined && frequent.length > 0 && !isKey) return html`${frequentList(frequent, filled)}${kinds}`;
	return html`${histogram !== undefined && histogram.counts.length > 1 && bars(histogram)}${bounds}${kinds}`;
}

/** Characters of a bound. */
const boundLimit = 120;

/** Six digits tell a value; the rest is in `result.json`. */
function sayBound(value: string | number | undefined): string {
	return typeof value === 'number' && !Number.isInteger(value)
		? String(Number(value.toPrecision(6)))
		: shorten(String(value ?? ''), boundLimit);
}

/** An estimate beyond a few hundred is said to be one; what is as often different as it is there is a key. */
function sayDistinct(distinct: number, filled: number | undefined): string {
	if (filled !== undefined && distinct === filled) return 'all different';
	return distinct > 256 ? `about ${sayNumber(distinct)} different` : `${distinct} different`;
}

function bars({ from, width, counts }: Histogram): Html {
	const most = Math.max(...counts);
	const sides = counts.length * barWidth;
	const end = from + counts.length * width;
	const title = `${counts.length} bins from ${from} to ${end}: ${counts.join(', ')}`;
	// One path: a page may hold thousands of these.
	const path = counts.map((count, at) => {
		const tall = count === 0 ? 0 : Math.max(1, Math.round((height * count) / most));
		return tall === 0 ? '' : `M${at * barWidth} ${height}v-${tall}h${barWidth - 1}v${tall}z`;
	});
	return html`<svg class="spread" width="${sides}" height="${height}" role="img"><title>${title}</title><path d="${path.join('')}"/></svg> `;
}

function frequentList(values: readonly FrequentValue[], filled: number | undefined): Html {
	const all = filled ?? values.reduce((sum, { count }) => sum + count, 0);
	return html`${values.map(({ value, count }) => html`<span class="kind"><code>${value}</code> ${sayShare(count, all)}</span> `)}`;
}

function sayShare(count: number, all: number): string {
	const share = (100 * count) / Math.max(1, all);
	return share < 1 ? '< 1 %' : `${Math.round(share)} %`;
}
