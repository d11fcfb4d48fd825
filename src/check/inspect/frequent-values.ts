import { byText } from '../../lib/ordered.ts';
import { shorten } from '../../lib/text.ts';
import type { FrequentValue } from '../../model/profile.ts';
import { caps } from './caps.ts';
import type { CountedValue } from './distinct-sketch.ts';

/**
 * The most frequent values, if there are so few that they are kinds of something and not names or texts of people.
 * `encoding`: of those that were taken as bytes.
 */
export function mostFrequent(
	values: Iterable<CountedValue> | undefined,
	encoding: 'utf8' | 'latin1',
): readonly FrequentValue[] | undefined {
	if (values === undefined) return undefined;
	const counts = new Map<string, number>();
	for (const { text, isBytes, count } of values) {
		const whole = isBytes ? Buffer.from(text, 'latin1').toString(encoding) : text;
		const value = shorten(whole, caps.sampleCell);
		counts.set(value, (counts.get(value) ?? 0) + count);
	}
	return counts.size === 0 || counts.size > caps.kinds ? undefined : firstOf(counts);
}

/** The most frequent values of both, where all values of both are known; undefined where they are not. */
export function addFrequent(
	one: readonly FrequentValue[],
	other: readonly FrequentValue[],
): readonly FrequentValue[] | undefined {
	const counts = new Map(one.map(({ value, count }) => [value, count]));
	for (const { value, count } of other) counts.set(value, (counts.get(value) ?? 0) + count);
	return counts.size > caps.frequent ? undefined : firstOf(counts);
}

function firstOf(counts: ReadonlyMap<string, number>): readonly FrequentValue[] {
	return [...counts]
		.map(([value, count]) => ({ value, count }))
		.sort((a, b) => b.count - a.count || byText(a.value, b.value))
		.slice(0, caps.frequent);
}
