import { distance } from 'fastest-levenshtein';

/**
 * The candidate that a person who typed `word` most likely meant, without regard to case; the first of equals.
 * Undefined when none is near: at most a third of the longer word may differ, and never more than four letters.
 */
export function closest(word: string, candidates: Iterable<string>): string | undefined {
	// Long words are not typos, and the distance costs their product.
	if (word === '' || word.length > 200) return undefined;
	const lower = word.toLowerCase();
	let best: string | undefined;
	let bestDistance = Infinity;
	for (const candidate of candidates) {
		if (candidate === word) continue;
		const limit = Math.min(4, Math.floor(Math.max(word.length, candidate.length) / 3));
		if (Math.abs(word.length - candidate.length) > limit) continue;
		const away = distance(lower, candidate.toLowerCase());
		if (away <= limit && away < bestDistance) {
			best = candidate;
			bestDistance = away;
		}
	}
	return best;
}
