import * as fc from '../rig/fast-check.ts';
import { describe, expect, it } from 'vitest';
import { compile } from '../../src/compile/compile.ts';
import { select, type Choice } from '../../src/compile/select.ts';
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

function selectOne(selectors: readonly string[], of = plan): Choice {
	return select([of], selectors)[0] as Choice;
}

function chosen(...selectors: readonly string[]): string {
	return names.filter((name) => selectOne(selectors).selected.includes(name)).join(' ');
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
		expect(selectOne(selectors).diagnostics).toEqual([]);
	});

	it('gives the order of the plan', () => {
		expect(selectOne(['D', 'A']).selected).toEqual(['A', 'D']);
	});

	it('tells of names that there are not, all of them', () => {
		const long = compile(makeProject({ dag: makeDag(['Training']), steps: [makeStep('Training')] })).plan;
		const { selected, diagnostics } = selectOne(['+Trainin+', 'Xyz', 'Training'], long);
		expect(selected).toEqual(['Training']);
		expect(diagnostics).toMatchObject([
			{ code: 'unknown-node', severity: 'error', help: 'Did you mean Training?' },
			{ code: 'unknown-node', severity: 'error', help: 'Correct the name; `plan` lists all nodes.' },
		]);
	});

	it('tells when nothing selected would run', () => {
		expect(selectOne(['E']).diagnostics).toMatchObject([{ code: 'nothing-selected', severity: 'warning' }]);
		expect(selectOne(['E', 'A']).diagnostics).toEqual([]);
	});

	it('tells a name only when no plan has it', () => {
		const other = compile(makeProject({ dag: makeDag(['A', 'Z']), steps: [makeStep('S')] })).plan;
		const [first, second] = select([plan, other], ['Z']);
		expect(first).toEqual({ selected: [], diagnostics: [], knowsAny: false });
		expect(second).toMatchObject({ selected: ['Z'], knowsAny: true });
		for (const { diagnostics } of select([plan, other], ['A', 'Y'])) {
			expect(diagnostics).toMatchObject([{ code: 'unknown-node', about: { item: 'Y' } }]);
		}
	});

	it('is the union of what each selector names', () => {
		const selector = fc.constantFrom('A', '+B', 'C+', '+D', 'E', '+C+');
		fc.assert(
			fc.property(fc.array(selector, { minLength: 1, maxLength: 4 }), (selectors) => {
				const each = selectors.flatMap((one) => selectOne([one]).selected);
				expect(new Set(selectOne(selectors).selected)).toEqual(new Set(each));
			}),
		);
	});
});
