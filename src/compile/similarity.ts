import { readySequenceRatio, readyText, type ReadyText } from './sequence-ratio.ts';

/** Short forms and what they stand for. Replaced once: an expansion is not expanded again. */
const expansions: ReadonlyMap<string, string> = new Map([
	['config', 'configuration'],
	['params', 'parameters'],
	['hyperparams', 'hyperparameters'],
	['preprocess', 'preprocessing'],
	['eval', 'evaluation'],
	['reg', 'registration'],
	['pkg', 'package'],
	['packaged', 'package'],
]);

const stopWords: ReadonlySet<string> = new Set('the a an and or but in on at to for of with by'.split(' '));

/** Two words are synonyms when one group holds both. */
const synonymGroups: readonly ReadonlySet<string>[] = [
	['model', 'artifact', 'trained', 'output'],
	['data', 'dataset', 'input', 'processed', 'training'],
	['config', 'configuration', 'params', 'parameters', 'hyperparameters', 'settings'],
	['payload', 'sample', 'test', 'inference', 'example'],
	['output', 'result', 'artifact', 'generated', 'produced'],
	['training', 'train', 'fit', 'learn'],
	['preprocessing', 'preprocess', 'processed', 'clean', 'transform'],
].map((group) => new Set(group));

/** What counts as white space here; JavaScript's `\s` differs in a few characters from the rule's. */
const white = '\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000';
const whiteSpace = new RegExp(`[${white}]+`);
const foreign = new RegExp(`[^a-z0-9${white}]`, 'g');

/** How alike two names are, and why. Each part is 0 to 1; `overall` is their weighted sum. */
export interface Similarity {
	/** The two names as they were compared. */
	readonly normalised: readonly [string, string];
	/** Common runs of characters. */
	readonly string: number;
	/** Common words. */
	readonly token: number;
	/** Words that are equal or synonyms, over all pairs of words. */
	readonly semantic: number;
	/** One name, or one word, within the other. */
	readonly substring: number;
	readonly overall: number;
}

/** A name as it is compared: lower case, words apart, short forms written out, stop words dropped. */
export function normaliseName(name: string): string {
	return name
		.toLowerCase()
		.replace(/[_.-]/g, ' ')
		.replace(foreign, '')
		.split(whiteSpace)
		.filter((word) => word !== '')
		.map((word) => expansions.get(word) ?? word)
		.filter((word) => !stopWords.has(word))
		.join(' ');
}

/** A name made ready to be compared with many others. */
interface ReadyName {
	readonly written: string;
	readonly normalised: string;
	readonly sequence: ReadyText;
	/** Without repetition. */
	readonly words: readonly string[];
	/** For each word, the synonym groups it is in: one bit for each. */
	readonly groups: readonly number[];
}

function readyName(written: string): ReadyName {
	const normalised = normaliseName(written);
	const words = [...new Set(normalised === '' ? [] : normalised.split(' '))];
	const groups = words.map((word) =>
		synonymGroups.reduce((bits, group, index) => (group.has(word) ? bits | (1 << index) : bits), 0),
	);
	return { written, normalised, sequence: readyText(normalised), words, groups };
}

/** What two names have in common, word by word. */
function compareWords(name: ReadyName, other: ReadyName): { readonly token: number; readonly semantic: number } {
	const [count, otherCount] = [name.words.length, other.words.length];
	if (count === 0 || otherCount === 0) return { token: 0, semantic: 0 };
	let [common, related] = [0, 0];
	for (let i = 0; i < count; i++) {
		for (let j = 0; j < otherCount; j++) {
			if (name.words[i] === other.words[j]) common += 1;
			else if (((name.groups[i] as number) & (other.groups[j] as number)) !== 0) related += 1;
		}
	}
	return { token: common / (count + otherCount - common), semantic: sumOf(common, related) / (count * otherCount) };
}

/** Equal words count 1, synonyms 0.8. */
function sumOf(common: number, related: number): number {
	return common + 0.8 * related;
}

/** The shorter length over the longer, where one text holds the other; else 0. */
function contained(text: string, other: string): number {
	if (!(text.length < other.length ? other.includes(text) : text.includes(other))) return 0;
	return Math.min(text.length, other.length) / Math.max(text.length, other.length);
}

function containedParts(name: ReadyName, other: ReadyName): number {
	if (name.normalised === other.normalised) return 1;
	if (name.normalised === '' || other.normalised === '') return 0;
	const whole = contained(name.normalised, other.normalised);
	if (whole > 0) return whole;
	let best = 0;
	for (const word of name.words) {
		if (word.length < 3) continue;
		for (const part of other.words) {
			if (part.length >= 3) best = Math.max(best, contained(word, part));
		}
	}
	return best;
}

function compareReady(name: ReadyName, other: ReadyName): Similarity {
	const string = readySequenceRatio(name.sequence, other.sequence);
	const { token, semantic } = compareWords(name, other);
	const substring = containedParts(name, other);
	const weighted = 0.3 * string + 0.25 * token + 0.25 * semantic + 0.2 * substring;
	const isEmpty = name.written === '' || other.written === '';
	const overall = isEmpty ? 0 : name.normalised === other.normalised ? 1 : weighted;
	return { normalised: [name.normalised, other.normalised], string, token, semantic, substring, overall };
}

/** Compares two names with all parts. The first is the consumer's: the string part is not symmetric. */
export function compareNames(name: string, other: string): Similarity {
	return compareReady(readyName(name), readyName(other));
}

/** How alike two names are, 0 to 1. The first is the consumer's: the measure is not symmetric. */
export function similarity(name: string, other: string): number {
	return compareNames(name, other).overall;
}

/** The same measure for many pairs of few names: each name is made ready once. */
export function createSimilarity(): typeof similarity {
	const ready = new Map<string, ReadyName>();
	function remembered(name: string): ReadyName {
		let known = ready.get(name);
		if (known === undefined) ready.set(name, (known = readyName(name)));
		return known;
	}
	return (name, other) => compareReady(remembered(name), remembered(other)).overall;
}
