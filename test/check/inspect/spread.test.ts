import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { addHistograms, HistogramTally } from '../../../src/check/inspect/histogram.ts';
import { caps } from '../../../src/check/inspect/caps.ts';
import type { Histogram } from '../../../src/model/profile.ts';
import * as fc from '../../rig/fast-check.ts';
import { profileOf } from '../../rig/profile-folder.ts';

function histogramOf(numbers: readonly number[], areWhole = false): Histogram | undefined {
	const tally = new HistogramTally();
	for (const number of numbers) tally.add(number);
	return tally.histogram(areWhole);
}

/** What the bins of a histogram hold, counted one number after the other. */
function recount({ from, width, counts }: Histogram, numbers: readonly number[]): readonly number[] {
	return counts.map((_, bin) => {
		const [low, high] = [from + bin * width, from + (bin + 1) * width];
		return numbers.filter((number) => number >= low && number < high).length;
	});
}

// Without the least of all numbers: a product of them is zero.
const plain = fc.oneof(
	fc.integer({ min: -1000, max: 1000 }),
	fc.double({ min: -1e6, max: 1e6, noNaN: true }).filter((number) => number === 0 || Math.abs(number) > 1e-290),
);
const any = fc.oneof(
	plain,
	fc.double({ noNaN: true, noDefaultInfinity: true }),
	fc.constantFrom(0, -0, 5e-324, 1.7e308),
);
const some = (number: fc.Arbitrary<number>) => fc.array(number, { minLength: 1, maxLength: 80 });

describe('a histogram', () => {
	test('has in each bin the numbers that lie in it', () => {
		fc.assert(
			fc.property(some(plain), (numbers) => {
				const found = histogramOf(numbers) as Histogram;
				expect(found.counts).toEqual(recount(found, numbers));
			}),
			{ numRuns: 500 },
		);
	});

	test('of any numbers counts each once, in at most 16 bins without empty ends', () => {
		fc.assert(
			fc.property(some(any), (numbers) => {
				const { counts, width } = histogramOf(numbers) as Histogram;
				expect(counts.reduce((sum, count) => sum + count, 0)).toBe(numbers.length);
				expect(counts.length).toBeLessThanOrEqual(16);
				expect(Math.min(counts[0] ?? 0, counts.at(-1) ?? 0)).toBeGreaterThan(0);
				expect(Number.isInteger(Math.log2(width))).toBe(true);
			}),
			{ numRuns: 500 },
		);
	});

	test('does not depend on the order, nor on how the numbers are shared out', () => {
		fc.assert(
			fc.property(some(plain), some(plain), (one, other) => {
				const whole = histogramOf([...one, ...other]) as Histogram;
				const [a, b] = [histogramOf(one) as Histogram, histogramOf(other) as Histogram];
				const sum = addHistograms(a, b);
				expect(sum).toEqual(addHistograms(b, a));
				expect(sum.counts).toEqual(recount(sum, [...one, ...other]));
				expect(recount(whole, [...other, ...one])).toEqual(whole.counts);
			}),
			{ numRuns: 300 },
		);
	});

	test('tells numbers apart that lie close together far from zero', () => {
		const hours = Array.from({ length: 24 }, (_, hour) => 1_700_000_000 + hour * 3600);
		expect(histogramOf(hours)?.counts.length).toBeGreaterThanOrEqual(8);
	});

	test('of whole numbers has no bin narrower than one', () => {
		expect(histogramOf([0, 1, 1, 0, 1], true)).toEqual({ from: 0, width: 1, counts: [2, 3] });
		expect(histogramOf([7, 7], true)).toEqual({ from: 7, width: 1, counts: [2] });
		expect(histogramOf([0, 0])).toEqual({ from: 0, width: 1, counts: [2] });
		expect(histogramOf([])).toBeUndefined();
	});
});

describe('a table', () => {
	const csv = (header: string, cells: readonly (string | number)[]) => `${header}\n${cells.join('\n')}\n`;
	const column = async (cells: readonly (string | number)[]) =>
		(
			await profileOf({
				't.csv': csv(
					'a,b',
					cells.map((cell) => `${cell},`),
				),
			})
		).table?.columns[0];

	test.each([10, 256, 257, 258, 5_000])(
		'tells how %i different numbers are spread, each counted once',
		async (count) => {
			// Three turns: what was met before is counted too, before and after there are too many to be told apart.
			const numbers = Array.from({ length: 3 * count }, (_, index) => (index % count) - 5);
			const histogram = (await column(numbers))?.histogram as Histogram;
			expect(histogram.counts).toEqual(recount(histogram, numbers));
			expect(histogram.counts.reduce((sum, each) => sum + each, 0)).toBe(numbers.length);
		},
	);

	test('counts what comes after a value that is no finite number', async () => {
		const numbers = Array.from({ length: 256 }, (_, index) => index);
		const { histogram, type } = (await column([...numbers, 'inf', 'NaN', 300, 300])) ?? {};
		expect(type).toBe('number');
		expect(histogram?.counts.reduce((sum, each) => sum + each, 0)).toBe(258);
	});

	test('tells the most frequent of a few texts', async () => {
		const found = await column(['max', 'müller', 'max', 'plus', '"a, b"', 'plus', 'max']);
		expect(found?.frequent).toEqual([
			{ value: 'max', count: 3 },
			{ value: 'plus', count: 2 },
			{ value: 'a, b', count: 1 },
			{ value: 'müller', count: 1 },
		]);
		expect(found).not.toHaveProperty('histogram');
	});

	test('does not tell texts that are names rather than kinds', async () => {
		const names = Array.from({ length: caps.kinds + 1 }, (_, index) => `person ${index}`);
		expect(await column(names)).not.toHaveProperty('frequent');
		expect((await column(names.slice(1)))?.frequent).toHaveLength(caps.frequent);
	});

	test('of several shards adds them up, also those without rows', async () => {
		const { table, files } = await profileOf({
			'part-0.csv': 'n,kind\n1,a\n2,b\n',
			'part-1.csv': 'n,kind\n',
			'part-2.csv': 'n,kind\n9,a\n9.5,a\n',
		});
		expect(table?.columns).toEqual([
			{
				name: 'n',
				type: 'number',
				nulls: 0,
				min: 1,
				max: 9.5,
				histogram: { from: 1, width: 1, counts: [1, 1, 0, 0, 0, 0, 0, 0, 2] },
			},
			{
				name: 'kind',
				type: 'string',
				nulls: 0,
				distinct: 2,
				frequent: [
					{ value: 'a', count: 3 },
					{ value: 'b', count: 1 },
				],
			},
		]);
		for (const file of files)
			for (const each of file.table?.columns ?? []) expect(each).not.toHaveProperty('histogram');
	});

	test('that is wide tells it of its first columns', async () => {
		const names = Array.from({ length: caps.spreadColumns + 2 }, (_, index) => `c${index}`);
		const { table } = await profileOf({ 't.csv': `${names.join()}\n${names.map((_, index) => index).join()}\n` });
		expect(table?.columns.filter(({ histogram }) => histogram !== undefined)).toHaveLength(caps.spreadColumns);
	});

	test('is spread the same whatever format it is in', async () => {
		const spreadOf = async (name: string) => {
			const { table } = await profileOf({ [name]: readFileSync(`__fixtures__/tables/${name}`) });
			return table?.columns.map(({ histogram, frequent, distinct }) => ({ histogram, frequent, distinct }));
		};
		const arrow = await spreadOf('applications.none.arrow');
		expect(arrow?.[2]).toEqual({
			distinct: 2,
			histogram: { from: 36, width: 2, counts: [45, ...Array<number>(11).fill(0), 45] },
		});
		expect(await spreadOf('applications.zstd.parquet')).toEqual(arrow);
	});
});
