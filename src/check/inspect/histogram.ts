import type { Histogram } from '../../model/profile.ts';

/** Bins that are counted in, and at most as many of those that are told. */
const counted = 32;
const told = 16;
/** The first bin is this many doublings narrower than the first value is large: values may lie close to each other. */
const narrower = 40;

/**
 * Counts numbers in bins of equal width, in one pass without knowing their range: the width is a power of two, and where
 * a number lies beyond the bins, pairs of them become one. So every count is exact, whatever the order, and two histograms
 * can be added up.
 */
export class HistogramTally {
	#width = 0;
	/** 1 / width: exact, as the width is a power of two. */
	#perWidth = 0;
	/** The bin that `#counts` begins with, counted from zero in widths. */
	#base = 0;
	#counts = new Float64Array(counted);
	/** Zeros that came before a width was known. */
	#zeros = 0;

	/** Takes a finite number, `times` times. */
	add(value: number, times = 1): void {
		const bin = Math.floor(value * this.#perWidth) - this.#base;
		if (this.#width !== 0 && bin >= 0 && bin < counted) this.#counts[bin] = (this.#counts[bin] ?? 0) + times;
		else this.#fit(value, times);
	}

	/** The bins so far; of whole numbers none is narrower than one. Undefined: there was no number. */
	histogram(areWhole: boolean): Histogram | undefined {
		if (this.#width === 0) return this.#zeros === 0 ? undefined : { from: 0, width: 1, counts: [this.#zeros] };
		const bins = { base: this.#base, width: this.#width, counts: [...this.#counts] };
		return toTell(bins, areWhole ? 1 : 0);
	}

	#fit(value: number, times: number): void {
		if (value === 0 && this.#width === 0) {
			this.#zeros += times;
			return;
		}
		const exponent = value === 0 ? -1000 : Math.max(-1000, Math.ceil(Math.log2(Math.abs(value))) - narrower);
		const width = Math.max(this.#width, 2 ** exponent);
		const there = { base: Math.floor(value / width), width, counts: [times] };
		const isFirst = this.#width === 0;
		const here = isFirst
			? { base: 0, width, counts: [this.#zeros] }
			: { base: this.#base, width: this.#width, counts: [...this.#counts] };
		this.#take(sum(here, there, counted));
	}

	#take({ base, width, counts }: Bins): void {
		this.#base = base;
		this.#width = width;
		this.#perWidth = 1 / width;
		this.#counts = new Float64Array(counted);
		this.#counts.set(counts);
	}
}

/** The histogram of the numbers of both. */
export function addHistograms(one: Histogram, other: Histogram): Histogram {
	const [a, b] = [one, other].map(({ from, width, counts }) => ({ base: from / width, width, counts }));
	if (a === undefined || b === undefined) return one;
	return toTell(sum(a, b, told), 0);
}

/** Bins of a width that is a power of two, the first of which begins at `base` widths. */
interface Bins {
	readonly base: number;
	readonly width: number;
	readonly counts: readonly number[];
}

/** The bins of both, as wide as it takes for at most `most` of them. */
function sum(one: Bins, other: Bins, most: number): Bins {
	let [a, b] = [trimmed(one), trimmed(other)];
	for (;;) {
		if (a.width < b.width) a = doubled(a);
		else if (b.width < a.width) b = doubled(b);
		else {
			if (a.counts.length === 0) return b;
			const base = Math.min(a.base, b.base);
			const end = Math.max(a.base + a.counts.length, b.base + b.counts.length);
			if (end - base <= most) {
				const counts = Array.from({ length: end - base }, (_, at) => countAt(a, base + at) + countAt(b, base + at));
				return { base, width: a.width, counts };
			}
			[a, b] = [doubled(a), doubled(b)];
		}
	}
}

function countAt({ base, counts }: Bins, bin: number): number {
	return counts[bin - base] ?? 0;
}

/** Without the empty bins at both ends. */
function trimmed({ base, width, counts }: Bins): Bins {
	const first = counts.findIndex((count) => count > 0);
	if (first === -1) return { base, width, counts: [] };
	const last = counts.findLastIndex((count) => count > 0);
	return { base: base + first, width, counts: counts.slice(first, last + 1) };
}

/** Each two bins as one. */
function doubled({ base, width, counts }: Bins): Bins {
	const newBase = Math.floor(base / 2);
	const wider: number[] = [];
	counts.forEach((count, at) => {
		const bin = Math.floor((base + at) / 2) - newBase;
		wider[bin] = (wider[bin] ?? 0) + count;
	});
	return { base: newBase, width: width * 2, counts: wider };
}

function toTell(bins: Bins, narrowest: number): Histogram {
	let few = trimmed(bins);
	while (few.counts.length > told || few.width < narrowest) few = trimmed(doubled(few));
	return { from: few.base * few.width, width: few.width, counts: few.counts };
}
