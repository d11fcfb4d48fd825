import * as fc from '../rig/fast-check.ts';
import { describe, expect, test } from 'vitest';
import { compareResults, isUnchanged } from '../../src/compare/compare.ts';
import type { NodeRun, Outcome } from '../../src/model/execution.ts';
import type { CompletedResult, FlowResult } from '../../src/model/result.ts';
import { reportComparison } from '../../src/report/compare/compare.ts';
import { all, renderMarkdown, shapeOf, textOf } from '../rig/github-markdown.ts';
import { hostileResult, resultOfTexts } from '../rig/hostile-result.ts';
import { aFailedRun, anEvidence, anExecution, aNode, aPlan, aProfile, aResult, aRun } from '../rig/result-builders.ts';
import { failingSample, invalidSample, passingSample } from '../rig/result-samples.ts';

const failure = { reason: 'exit-non-zero', exitCode: 1 } as const;

/** A result with these runs, each of a node of its own. */
function resultOf(...runs: readonly NodeRun[]): CompletedResult {
	return aResult(aPlan(runs.map(({ node }) => aNode(node))), anExecution(runs));
}
const wrote = (columns: readonly (readonly [string, string])[], more: object = {}, reader = 1) =>
	aRun('A', {
		outputs: [
			anEvidence('t', {
				profile: aProfile({ reader, table: { columns: columns.map(([name, type]) => ({ name, type })), ...more } }),
			}),
		],
	});
const lasting = (endedMs: number, parts: Partial<NodeRun> = {}) => aRun('A', { startedMs: 0, endedMs, ...parts });

describe('nodes', () => {
	test.each([
		['passed', aRun('A'), aFailedRun('A', failure), { newlyFailing: ['A'] }],
		['blocked', blocked('A'), aFailedRun('A', failure), { newlyFailing: ['A'] }],
		['failed', aFailedRun('A', failure), aRun('A'), { fixed: ['A'] }],
		['failed, now blocked', aFailedRun('A', failure), blocked('A'), { fixed: [], noLongerRun: [] }],
		['passed, now blocked', aRun('A'), blocked('A'), { noLongerRun: ['A'], newlyFailing: [] }],
		['passed, now skipped', aRun('A'), skipped('A', 'asked'), { noLongerRun: ['A'] }],
		['passed, now not asked for', aRun('A'), skipped('A', 'not-selected'), { noLongerRun: [] }],
	])('%s', (_, before, now, expected) => {
		expect(compareResults(resultOf(before), resultOf(now))).toMatchObject(expected);
	});

	test('new ones and those that are gone', () => {
		const comparison = compareResults(resultOf(aRun('A'), aRun('B')), resultOf(aRun('B'), aFailedRun('C', failure)));
		expect(comparison).toMatchObject({ added: ['C'], removed: ['A'], newlyFailing: ['C'] });
	});

	function blocked(node: string): NodeRun {
		return aRun(node, { outcome: { status: 'blocked', because: 'X', why: 'failed' } });
	}
	function skipped(node: string, why: Extract<Outcome, { status: 'skipped' }>['why']): NodeRun {
		return aRun(node, { outcome: { status: 'skipped', why } });
	}
});

describe('slower', () => {
	test.each([
		['half as long again, by a second', lasting(2_000), lasting(3_000), 1],
		['less than that', lasting(2_000), lasting(2_999), 0],
		['twice, but by little', lasting(500), lasting(1_499), 0],
		['a stub before', lasting(1, { outcome: { status: 'passed', via: 'stub' } }), lasting(9_000), 0],
		['taken over from an earlier run', lasting(1), lasting(9_000, { role: 'supporting' }), 0],
		['failed before', aFailedRun('A', failure, { startedMs: 0, endedMs: 10 }), lasting(9_000), 0],
	])('%s', (_, before, now, times) => {
		expect(compareResults(resultOf(before), resultOf(now)).slower).toHaveLength(times);
	});

	test('as the limits say', () => {
		const limits = { factor: 3, leastMs: 0 };
		expect(compareResults(resultOf(lasting(10)), resultOf(lasting(29)), limits).slower).toEqual([]);
		expect(compareResults(resultOf(lasting(10)), resultOf(lasting(30)), limits).slower).toEqual([
			{ node: 'A', beforeMs: 10, nowMs: 30 },
		]);
	});
});

describe('columns', () => {
	const schemas = (before: NodeRun, now: NodeRun) => compareResults(resultOf(before), resultOf(now)).schemas;
	const old = wrote([
		['a', 'integer'],
		['b', 'string'],
	]);

	test('added, removed and retyped', () => {
		expect(
			schemas(
				old,
				wrote([
					['a', 'number'],
					['c', 'date'],
				]),
			),
		).toEqual([
			{
				node: 'A',
				output: 't',
				added: [{ name: 'c', type: 'date' }],
				removed: [{ name: 'b', type: 'string' }],
				retyped: [{ name: 'a', before: 'integer', now: 'number' }],
			},
		]);
	});

	test('in another order they are the same', () => {
		expect(
			schemas(
				old,
				wrote([
					['b', 'string'],
					['a', 'integer'],
				]),
			),
		).toEqual([]);
	});

	test('another reader, or no table now, says nothing', () => {
		expect(schemas(old, wrote([['z', 'date']], {}, 2))).toEqual([]);
		expect(schemas(old, aRun('A', { outputs: [anEvidence('t')] }))).toEqual([]);
	});

	test('of a table that was read in part, what lies beyond is not guessed', () => {
		const [change] = schemas(
			old,
			wrote(
				[
					['z', 'date'],
					['a', 'number'],
				],
				{ columnCount: 900 },
			),
		);
		expect(change).toMatchObject({ added: [], removed: [], retyped: [{ name: 'a' }] });
	});
});

describe('flows and findings', () => {
	const flow = (from: string, to: string, verdict: FlowResult['verdict'] = 'ok'): FlowResult => ({
		binding: {
			from: { kind: 'output', node: from, output: 'x' },
			to: { node: to, input: 'y' },
			how: 'matched',
			rivals: [],
			tie: false,
		},
		verdict,
		files: 1,
		bytes: 1,
		checks: [],
	});
	const withFlows = (...flows: readonly FlowResult[]) => ({ ...passingSample(), flows });

	test('new, gone, rewired and judged otherwise', () => {
		const before = withFlows(flow('A', 'B'), flow('A', 'C'), flow('A', 'D'));
		const now = withFlows(flow('A', 'B', 'broken'), flow('X', 'C'), flow('A', 'E'));
		const { flows } = compareResults(before, now);
		expect(flows.judged.map(({ to, before: was, now: is }) => [to.node, was, is])).toEqual([['B', 'ok', 'broken']]);
		expect(flows.rewired.map(({ to, now: is }) => [to.node, is])).toEqual([
			['C', [{ kind: 'output', node: 'X', output: 'x' }]],
		]);
		expect(flows.added.map(({ to }) => to.node)).toEqual(['E']);
		expect(flows.removed.map(({ to }) => to.node)).toEqual(['D']);
	});

	test('several sources of one input, in another order, are the same', () => {
		expect(
			compareResults(withFlows(flow('A', 'C'), flow('B', 'C')), withFlows(flow('B', 'C'), flow('A', 'C'))).flows,
		).toEqual({
			added: [],
			removed: [],
			rewired: [],
			judged: [],
		});
	});

	test('findings and diagnostics by what they are about, not by wording', () => {
		const failing = failingSample();
		const reworded = { ...failing, findings: failing.findings.map((finding) => ({ ...finding, message: 'other' })) };
		expect(compareResults(failing, reworded).findings).toEqual({ fresh: [], gone: [] });
		const { findings, diagnostics } = compareResults(passingSample(), failing);
		expect(findings.fresh.map(({ rule }) => rule)).toEqual(['undeclared-output']);
		expect(diagnostics.fresh.map(({ code }) => code)).toEqual(['bound-by-structure-only']);
		expect(compareResults(failing, passingSample()).findings.gone).toEqual(failing.findings);
	});

	test('an invalid result: verdicts and definitions', () => {
		const comparison = compareResults(passingSample(), invalidSample());
		expect(comparison).toMatchObject({ verdict: { before: 'passed', now: 'invalid' }, newlyFailing: [], removed: [] });
		expect(comparison.diagnostics.fresh.map(({ code }) => code)).toContain('duplicate-node');
		expect(reportComparison(comparison, 'text')).toContain(
			'could not run for errors in its definitions; before, it passed.',
		);
	});
});

describe('laws', () => {
	test('nothing differs from itself', () => {
		fc.assert(
			fc.property(hostileResult, (result) => {
				const comparison = compareResults(result, structuredClone(result));
				expect(isUnchanged(comparison)).toBe(true);
				expect(reportComparison(comparison, 'text')).toContain('Nothing changed.');
			}),
		);
	});

	test('the other way round, what was new is gone', () => {
		fc.assert(
			fc.property(hostileResult, hostileResult, (one, other) => {
				const [there, back] = [compareResults(one, other), compareResults(other, one)];
				expect(back.added).toEqual(there.removed);
				expect(back.findings.fresh).toEqual(there.findings.gone);
				expect(back.diagnostics.gone).toEqual(there.diagnostics.fresh);
				expect(back.flows.added).toEqual(there.flows.removed);
				expect(isUnchanged(back)).toBe(isUnchanged(there));
			}),
		);
	});

	test('hostile names make nothing but text', () => {
		const shape = (one: CompletedResult, other: CompletedResult) =>
			shapeOf(renderMarkdown(reportComparison(compareResults(one, other), 'markdown')), ['code']);
		const tame = shape(passingSample(), resultOfTexts(['a', 'b', 'c', 'd']));
		fc.assert(
			fc.property(hostileResult, (result) => {
				expect(shape(passingSample(), result)).toBe(tame);
				const text = reportComparison(compareResults(passingSample(), result), 'text');
				expect(text).not.toMatch(/(?![\t\n])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
				expect(text).toMatch(/\S\n$/);
			}),
		);
	});
});

test('in words, in Markdown and as data', () => {
	const before = resultOf(
		aRun('A'),
		aFailedRun('B', failure),
		lasting(1_000, { node: 'C' }),
		aRun('D', {
			outputs: [anEvidence('t', { profile: aProfile() })],
		}),
	);
	const table = {
		columns: [
			{ name: 'id', type: 'string' },
			{ name: 'score', type: 'number' },
		],
	};
	const now = resultOf(
		aFailedRun('A', failure),
		aRun('B'),
		lasting(4_000, { node: 'C' }),
		aRun('D', {
			outputs: [anEvidence('t', { profile: aProfile({ table }) })],
		}),
	);
	const comparison = compareResults(before, now);
	expect(reportComparison(comparison, 'text')).toMatchInlineSnapshot(`
		"Newly failing
		  A

		Fixed
		  B

		Other columns
		  D.t: + score (number), − label (integer), id: integer → string

		Slower
		  C: 1.0 s → 4.0 s

		credit: It failed, as before.
		"
	`);
	const document = renderMarkdown(reportComparison(comparison, 'markdown'));
	expect(all(document, 'h3').map(textOf)).toEqual(['Newly failing', 'Fixed', 'Other columns', 'Slower']);
	expect(all(document, 'li').map(textOf)).toContain('D.t + score (number), − label (integer), id: integer → string');
	expect(JSON.parse(reportComparison(comparison, 'json'))).toEqual({ version: 1, ...comparison });
});

test('long lists are cut, and it is said', () => {
	const before = resultOf(...Array.from({ length: 100 }, (_, index) => aRun(`N${index}`)));
	const now = resultOf(...Array.from({ length: 100 }, (_, index) => aFailedRun(`N${index}`, failure)));
	const comparison = compareResults(before, now);
	expect(reportComparison(comparison, 'text')).toContain('… and 70 more');
	expect(
		all(renderMarkdown(reportComparison(comparison, 'markdown')), 'li')
			.map(textOf)
			.at(-1),
	).toBe('… and 70 more');
});
