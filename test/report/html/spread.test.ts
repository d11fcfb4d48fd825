import { expect, test } from 'vitest';
import type { ColumnProfile } from '../../../src/model/profile.ts';
import { html } from '../../../src/report/html/markup.ts';
import { spread } from '../../../src/report/html/spread.ts';

const draw = (column: Partial<ColumnProfile>, rows?: number) =>
	html`${spread({ name: 'a', type: 'any', ...column }, rows)}`.text;
const words = (column: Partial<ColumnProfile>, rows?: number) =>
	draw(column, rows)
		.replaceAll(/<svg.*?<\/svg>/g, '[bars]')
		.replaceAll(/<[^>]*>/g, '')
		.replaceAll(/\s+/g, ' ')
		.trim();

test.each([
	[
		'bounds, drawn where there are several bins',
		{ min: 0, max: 3, histogram: { from: 0, width: 1, counts: [5, 0, 1, 9] } },
		15,
		'[bars] 0 to 3',
	],
	['one value', { min: 7, max: 7, distinct: 1, histogram: { from: 7, width: 1, counts: [5] } }, 5, '7'],
	['six digits', { min: 0.392040385, max: 12345678, distinct: 3 }, 9, '0.39204 to 12345678 · 3 different'],
	['an estimate', { min: 0, max: 9, distinct: 5000 }, 9000, '0 to 9 · about 5,000 different'],
	['a key', { distinct: 3, frequent: [{ value: 'a', count: 1 }], nulls: 1 }, 4, 'all different'],
	[
		'kinds',
		{
			distinct: 3,
			frequent: [
				{ value: 'a', count: 300 },
				{ value: 'b', count: 1 },
			],
			nulls: 0,
		},
		302,
		'a 99 % b < 1 % · 3 different',
	],
	['nothing that is known', {}, 4, ''],
] as const)('%s', (_, column, rows, said) => {
	expect(words(column, rows).replaceAll('&lt;', '<')).toBe(said);
});

test('bars are as high as their counts, and at least a line where there is anything', () => {
	const drawn = draw({ min: 0, max: 3, histogram: { from: 0, width: 2, counts: [1000, 0, 1, 500] } });
	expect(drawn).toContain('d="M0 18v-18h4v18zM10 18v-1h4v1zM15 18v-9h4v9z"');
	expect(drawn).toContain('<title>4 bins from 0 to 8: 1000, 0, 1, 500</title>');
});
