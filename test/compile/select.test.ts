import * as fc from '../rig/fast-check.ts';
import { describe, expect, it } from 'vitest';
import { compile } from '../../src/compile/compile.ts';
import { select } from '../../src/compile/select.ts';
import { makeDag, makeProject, makeStep } from '../rig/project-builders.ts';

// A → B → D, A → C → D, E
const names = ['A', 'B', 'C', 'D', 'E', '+F', 'G+'];
const { plan } = compile(
	makeProject({
		dag: makeDag(
			names.map((name) => [name, 'S'] as const),
			[
				['A', 'B'],
				['A', 'C'],
				['B', 'D'],
				['C', 'D'],
			],
		),
		steps: [makeStep('S')],
		nodes: { E: { skip: 'not now' } },
	}),
);

function chosen(...selectors: readonly string[]): string {
	return names.filter((name) => select(plan, selectors).selected.includes(name)).join(' ');
}

describe('select', () => {
	it.each([
		[[], 'A B C D E +F G+'],
		[['B'], 'B'],
		[['+B'], 'A B'],
		[['B+'], 'B D'],
		[['+B+'], 'A B D'],
		[['+D'], 'A B C D'],
		[['A+'], 'A B C D'],
		[['B', 'C', 'B'], 'B C'],
		[['+F'], '+F'],
		[['++F'], '+F'],
		[['G+'], 'G+'],
		[['G++'], 'G+'],
	])('%j is %s', (selectors, expected) => {
		expect(chosen(...selectors)).toBe(expected);
		expect(select(plan, selectors).diagnostics).toEqual([]);
	});

	it('gives the order of the plan', () => {
		expect(select(plan, ['D', 'A']).selected).toEqual(['A', 'D']);
	});

	it('tells of names that there are not, all of them', () => {
		const long = compile(makeProject({ dag: makeDag(['Training']), steps: [makeStep('Training')] })).plan;
		const { selected, diagnostics } = select(long, ['+Trainin+', 'Xyz', 'Training']);
		expect(selected).toEqual(['Training']);
		expect(diagnostics).toMatchObject([
			{ code: 'unknown-node', severity: 'error', help: 'Did you mean Training?' },
			{ code: 'unknown-node', severity: 'error', help: 'Correct the name; `plan` lists all nodes.' },
		]);
	});

	it('tells when nothing selected would run', () => {
		expect(select(plan, ['E']).diagnostics).toMatchObject([{ code: 'nothing-selected', severity: 'warning' }]);
		expect(select(plan, ['E', 'A']).diagnostics).toEqual([]);
	});

	it('is the union of what each selector names', () => {
		const selector = fc.constantFrom('A', '+B', 'C+', '+D', 'E', '+C+');
		fc.assert(
			fc.property(fc.array(selector, { minLength: 1, maxLength: 4 }), (selectors) => {
				const each = selectors.flatMap((one) => select(plan, [one]).selected);
				expect(new Set(select(plan, selectors).selected)).toEqual(new Set(each));
			}),
		);
	});
});
