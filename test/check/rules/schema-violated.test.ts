import { describe, expect, test } from 'vitest';
import { sayViolation, schemaViolated } from '../../../src/check/rules/schema-violated.ts';
import type { Profile, Violation } from '../../../src/model/profile.ts';
import { anEvidence, aNode, anOutput, aProfile } from '../../rig/result-builders.ts';

function aViolation(parts: Partial<Violation> = {}): Violation {
	return {
		constraint: 'type',
		column: 'id',
		file: 'part-0.csv',
		row: 7,
		value: 'abc',
		wanted: 'an integer',
		count: 1,
		...parts,
	};
}

describe('a violation in words', () => {
	test.each([
		[{}, 'part-0.csv, row 7: `id` is `abc`, but should be an integer.'],
		[{ row: 1_234, line: 1_235 }, 'part-0.csv, row 1,234 (line 1,235): `id` is `abc`, but should be an integer.'],
		[{ count: 2 }, 'part-0.csv, row 7: `id` is `abc`, but should be an integer (and 1 more cell).'],
		[{ count: 4_001 }, 'part-0.csv, row 7: `id` is `abc`, but should be an integer (and 4,000 more cells).'],
		[{ constraint: 'required', value: '' }, 'part-0.csv, row 7: `id` has no value.'],
		[{ constraint: 'required', value: 'NA' }, 'part-0.csv, row 7: `id` has no value (`NA`).'],
		[
			{ constraint: 'primaryKey', column: 'id, day', value: '1, 2', wanted: 'unique', count: 3 },
			'part-0.csv, row 7: `id`, `day` is `1, 2`, but should be unique (and 2 more rows).',
		],
	] as const)('%j', (parts, words) => {
		expect(sayViolation(aViolation(parts))).toBe(words);
	});
});

describe('the finding of an output', () => {
	const said = (profile?: Profile) => {
		const evidence = anEvidence('rows', profile === undefined ? {} : { profile });
		return schemaViolated({ node: aNode('Load'), output: anOutput('rows'), evidence }).map(({ message }) => message);
	};
	const violations = (count: number) => Array.from({ length: count }, (_, index) => aViolation({ row: index + 1 }));
	const row = (number: number) => `part-0.csv, row ${number}: \`id\` is \`abc\`, but should be an integer.`;

	test('is none where nothing was read, or nothing is broken', () => {
		expect(said()).toEqual([]);
		expect(said(aProfile())).toEqual([]);
	});

	test.each([
		[1, `Load.rows: ${row(1)}`],
		[3, `Load.rows: ${row(1)} ${row(2)} ${row(3)}`],
		[4, `Load.rows: ${row(1)} ${row(2)} ${row(3)} 1 more of its constraints is broken.`],
		[9, `Load.rows: ${row(1)} ${row(2)} ${row(3)} 6 more of its constraints are broken.`],
	])('tells three of %i and counts the others', (count, message) => {
		expect(said(aProfile({ violations: violations(count) }))).toEqual([message]);
	});

	test('leaves a column that is in no file to the finding that it is missing, but not a key', () => {
		const { table: _, ...rest } = aProfile({
			files: [
				{ path: 'a.csv', bytes: 1, format: 'csv', table: { columns: [{ name: 'id', type: 'string' }] } },
				{ path: 'b.txt', bytes: 1, format: 'text' },
			],
		});
		const gone = aViolation({ column: 'gone' });
		expect(said({ ...rest, violations: [gone] })).toEqual([]);
		expect(said({ ...rest, violations: [gone, aViolation()] })).toEqual([
			'Load.rows: part-0.csv, row 7: `id` is `abc`, but should be an integer.',
		]);
		expect(said({ ...rest, violations: [{ ...gone, constraint: 'primaryKey' }] })).toHaveLength(1);
	});
});
