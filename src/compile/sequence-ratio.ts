/** From this length of the second text on, characters that are frequent in it no longer start a match. */
const popularFrom = 200;

/** Where the characters of a text stand, without those too frequent to tell anything. */
function positionsOf(text: string): ReadonlyMap<string, readonly number[]> {
	const positions = new Map<string, number[]>();
	for (let at = 0; at < text.length; at++) {
		const character = text[at] as string;
		const known = positions.get(character);
		if (known === undefined) positions.set(character, [at]);
		else known.push(at);
	}
	if (text.length >= popularFrom) {
		const limit = Math.floor(text.length / 100) + 1;
		for (const [character, places] of positions) if (places.length > limit) positions.delete(character);
	}
	return positions;
}

interface Stretch {
	readonly firstStart: number;
	readonly firstEnd: number;
	readonly secondStart: number;
	readonly secondEnd: number;
}

/** The longest common block of two stretches: the earliest in the first text, then in the second. */
function longestBlock(
	first: string,
	second: string,
	positions: ReadonlyMap<string, readonly number[]>,
	within: Stretch,
): { readonly first: number; readonly second: number; readonly length: number } {
	const { firstStart, firstEnd, secondStart, secondEnd } = within;
	let [bestFirst, bestSecond, length] = [firstStart, secondStart, 0];
	// Length of the common block that ends at this place of the second text, for the previous character of the first.
	let ending = new Map<number, number>();
	for (let i = firstStart; i < firstEnd; i++) {
		const next = new Map<number, number>();
		for (const j of positions.get(first[i] as string) ?? []) {
			if (j < secondStart) continue;
			if (j >= secondEnd) break;
			const reached = (ending.get(j - 1) ?? 0) + 1;
			next.set(j, reached);
			if (reached > length) [bestFirst, bestSecond, length] = [i - reached + 1, j - reached + 1, reached];
		}
		ending = next;
	}
	// Frequent characters cannot start a block, but they may lengthen one.
	while (bestFirst > firstStart && bestSecond > secondStart && first[bestFirst - 1] === second[bestSecond - 1]) {
		[bestFirst, bestSecond, length] = [bestFirst - 1, bestSecond - 1, length + 1];
	}
	while (
		bestFirst + length < firstEnd &&
		bestSecond + length < secondEnd &&
		first[bestFirst + length] === second[bestSecond + length]
	) {
		length++;
	}
	return { first: bestFirst, second: bestSecond, length };
}

/** A text made ready to be compared with many others. */
export interface ReadyText {
	readonly text: string;
	/** Absent for what only the thorough way can compare: long texts, and characters beyond ASCII. */
	readonly quick?: {
		readonly codes: Uint8Array;
		/** Where each character stands last; -1: nowhere. */
		readonly last: Int16Array;
		/** For each place, where its character stands before. */
		readonly previous: Int16Array;
	};
}

/** Makes a text ready. */
export function readyText(text: string): ReadyText {
	if (text.length >= popularFrom || !/^[\0-\x7f]*$/.test(text)) return { text };
	const codes = new Uint8Array(text.length);
	const last = new Int16Array(128).fill(-1);
	const previous = new Int16Array(text.length);
	for (let at = 0; at < text.length; at++) {
		const code = text.charCodeAt(at);
		codes[at] = code;
		previous[at] = last[code] as number;
		last[code] = at;
	}
	return { text, quick: { codes, last, previous } };
}

/** Length of the common block that ends at a place of the second text, valid for the row of the first that wrote it. */
const ending = new Uint8Array(popularFrom);
const writtenBy = new Float64Array(popularFrom).fill(-2);
let row = 0;

/** How many characters match: the longest common block of two stretches, and what matches before and after it. */
function quickMatched(
	first: NonNullable<ReadyText['quick']>,
	second: NonNullable<ReadyText['quick']>,
	firstStart: number,
	firstEnd: number,
	secondStart: number,
	secondEnd: number,
): number {
	let [bestFirst, bestSecond, length] = [0, 0, 0];
	row += 2;
	for (let i = firstStart; i < firstEnd; i++) {
		row += 1;
		// Backwards, so that the place before still holds the row before.
		for (let j = second.last[first.codes[i] as number] as number; j >= secondStart; j = second.previous[j] as number) {
			if (j >= secondEnd) continue;
			const reached = j > secondStart && writtenBy[j - 1] === row - 1 ? (ending[j - 1] as number) + 1 : 1;
			ending[j] = reached;
			writtenBy[j] = row;
			// Of equal blocks the earliest: in the first text, then in the second.
			if (reached > length || (reached === length && bestFirst === i + 1 - reached)) {
				bestFirst = i + 1 - reached;
				bestSecond = j + 1 - reached;
				length = reached;
			}
		}
	}
	if (length === 0) return 0;
	let matched = length;
	if (firstStart < bestFirst && secondStart < bestSecond) {
		matched += quickMatched(first, second, firstStart, bestFirst, secondStart, bestSecond);
	}
	if (bestFirst + length < firstEnd && bestSecond + length < secondEnd) {
		matched += quickMatched(first, second, bestFirst + length, firstEnd, bestSecond + length, secondEnd);
	}
	return matched;
}

/**
 * The Ratcliff-Obershelp ratio of two texts, 0 to 1, as Python's `difflib` computes it, its quirks included: it is not
 * symmetric, and from 200 characters on frequent characters cannot start a match. Two empty texts are equal.
 */
export function sequenceRatio(first: string, second: string): number {
	return readySequenceRatio(readyText(first), readyText(second));
}

/** The same of texts that are ready. */
export function readySequenceRatio(first: ReadyText, second: ReadyText): number {
	const total = first.text.length + second.text.length;
	if (total === 0) return 1;
	if (first.quick === undefined || second.quick === undefined) return thoroughRatio(first.text, second.text);
	return (2 * quickMatched(first.quick, second.quick, 0, first.text.length, 0, second.text.length)) / total;
}

function thoroughRatio(first: string, second: string): number {
	const total = first.length + second.length;
	const positions = positionsOf(second);
	const stretches: Stretch[] = [{ firstStart: 0, firstEnd: first.length, secondStart: 0, secondEnd: second.length }];
	let matched = 0;
	for (let stretch = stretches.pop(); stretch !== undefined; stretch = stretches.pop()) {
		const block = longestBlock(first, second, positions, stretch);
		if (block.length === 0) continue;
		matched += block.length;
		if (stretch.firstStart < block.first && stretch.secondStart < block.second) {
			stretches.push({ ...stretch, firstEnd: block.first, secondEnd: block.second });
		}
		const [firstRest, secondRest] = [block.first + block.length, block.second + block.length];
		if (firstRest < stretch.firstEnd && secondRest < stretch.secondEnd) {
			stretches.push({ ...stretch, firstStart: firstRest, secondStart: secondRest });
		}
	}
	return (2 * matched) / total;
}
