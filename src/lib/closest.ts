import { distance } from 'fastest-levenshtein';

/**
 * The candidate that a person who typed `word` most likely meant, without regard to case; the first of equals.
 * Undefined when none is near: at most a third of the longer word may differ, and never more than four letters. Two letters
 * that changed places count as less than one.
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
		const other = candidate.toLowerCase();
		const away = isSwapped(lower, other) ? 0.5 : distance(lower, other);
		if (away <= limit && away < bestDistance) {
			best = candidate;
			bestDistance = away;
		}
	}
	return best;
}

/** Whether two words differ in nothing but two neighbouring letters that changed places. */
function isSwapped(word: string, other: string): boolean {
	if (word.length !== other.length) return false;
	let at = 0;
	while (at < word.length && word[at] === other[at]) at += 1;
	return (
		at + 1 < word.length &&
		word[at] === other[at + 1] &&
		word[at + 1] === other[at] &&
		word.slice(at + 2) === other.slice(at + 2)
	);
}
