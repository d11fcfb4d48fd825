import * as fc from '../rig/fast-check.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CompletedResult } from '../../src/model/result.ts';
import { cleanLine } from '../../src/report/escape.ts';
import { drawing } from '../../src/report/markdown/mermaid.ts';
import { hostileText } from '../rig/hostile.ts';
import { browserPath, openMermaid, type MermaidPage } from '../rig/mermaid-page.ts';
import { aFailedRun, anExecution, anInput, aNode, anOutput, aPlan, aResult, aRun } from '../rig/result-builders.ts';
import { failingSample } from '../rig/result-samples.ts';

/** The lines of the drawing, without the fence around it. */
function source(result: CompletedResult): readonly string[] {
	const block = drawing(result).find((part) => part.startsWith('```mermaid'));
	return (block ?? '').split('\n').slice(1, -1);
}
const said = (result: CompletedResult) => drawing(result).join('\n');
const nodesOf = (lines: readonly string[]) => lines.filter((line) => line.includes('["'));
const arrowsOf = (lines: readonly string[]) => lines.filter((line) => /n\d+ \S.*> n\d+$/.test(line));

const failure = { reason: 'exit-non-zero', exitCode: 1 } as const;

/** Nodes `N0`… in which each depends on those that are named; those listed failed. */
function pipeline(dependencies: readonly (readonly number[])[], failed: readonly number[]): CompletedResult {
	const nodes = dependencies.map((before, index) =>
		aNode(`N${index}`, { dependsOn: before.map((other) => `N${other}`) }),
	);
	const runs = nodes.map(({ id }, index) => (failed.includes(index) ? aFailedRun(id, failure) : aRun(id)));
	return aResult(aPlan(nodes), anExecution(runs));
}
const chain = (length: number) => Array.from({ length }, (_, index) => (index === 0 ? [] : [index - 1]));

describe('what is drawn', () => {
	test('every outcome, and what carries data', () => {
		expect(source(failingSample())).toMatchInlineSnapshot(`
			[
			  "flowchart TD",
			  "  n0["○ Load"]:::stub",
			  "  n1["✔ Prepare"]:::passed",
			  "  n2["✘ Train"]:::failed",
			  "  n3["⊘ Report"]:::blocked",
			  "  n0 --> n1",
			  "  n1 --> n2",
			  "  n2 --> n3",
			  "  classDef passed fill:#dafbe1,stroke:#1a7f37,color:#1f2328",
			  "  classDef stub fill:#f6f8fa,stroke:#6e7781,color:#1f2328,stroke-dasharray:4 3",
			  "  classDef failed fill:#ffd8d3,stroke:#cf222e,color:#1f2328,stroke-width:3px",
			  "  classDef blocked fill:#fff8c5,stroke:#9a6700,color:#1f2328",
			]
		`);
	});

	test('one node alone is no picture', () => {
		expect(drawing(pipeline([[]], []))).toEqual([]);
	});

	test('a long pipeline: what failed and what is beside it', () => {
		const result = pipeline(chain(200), [100]);
		expect(nodesOf(source(result)).map((line) => /N\d+/.exec(line)?.[0])).toEqual(['N99', 'N100', 'N101']);
		expect(said(result)).toContain('Left out: 197 other nodes');
	});

	test('a long pipeline in which a flow is broken: its two ends', () => {
		const nodes = Array.from({ length: 80 }, (_, index) =>
			aNode(`N${index}`, {
				outputs: [anOutput('x')],
				inputs:
					index === 0 ? [] : [anInput('x', { sources: [{ kind: 'output', node: `N${index - 1}`, output: 'x' }] })],
				dependsOn: index === 0 ? [] : [`N${index - 1}`],
			}),
		);
		const sample = aResult(aPlan(nodes), anExecution(nodes.map(({ id }) => aRun(id))));
		const flows = sample.flows.map((flow, index) => ({
			...flow,
			verdict: index === 40 ? ('broken' as const) : ('ok' as const),
		}));
		const lines = source({ ...sample, flows });
		expect(nodesOf(lines)).toHaveLength(4);
		expect(arrowsOf(lines).filter((line) => line.includes('broken'))).toHaveLength(1);
	});

	test('a long pipeline in which nothing is wrong: where it is drawn', () => {
		expect(source(pipeline(chain(61), []))).toEqual([]);
		expect(said(pipeline(chain(61), []))).toContain('61 nodes are too many to draw here');
		expect(nodesOf(source(pipeline(chain(60), [])))).toHaveLength(60);
	});

	test('very many failures and arrows are cut, and it is said', () => {
		const everyone = Array.from({ length: 300 }, (_, index) => Array.from({ length: index }, (__, other) => other));
		const result = pipeline(
			everyone,
			everyone.map((_, index) => index),
		);
		expect(nodesOf(source(result))).toHaveLength(60);
		expect(arrowsOf(source(result))).toHaveLength(200);
		expect(said(result)).toContain('Left out: 240 other nodes and 1,570 arrows');
	});

	test('law: never more than can be read, all arrows are between nodes that are there, and what failed is first', () => {
		const graph = fc
			.integer({ min: 2, max: 120 })
			.chain((size) =>
				fc.tuple(
					fc.tuple(
						...Array.from({ length: size }, (_, index) =>
							index === 0 ? fc.constant([]) : fc.uniqueArray(fc.integer({ min: 0, max: index - 1 }), { maxLength: 4 }),
						),
					),
					fc.uniqueArray(fc.integer({ min: 0, max: size - 1 }), { maxLength: 50 }),
				),
			);
		fc.assert(
			fc.property(graph, ([dependencies, failed]) => {
				const result = pipeline(dependencies, failed);
				const lines = source(result);
				const names = nodesOf(lines).map((line) => /n\d+/.exec(line)?.[0]);
				expect(names.length).toBeLessThanOrEqual(60);
				expect(nodesOf(lines).filter((line) => line.endsWith(':::failed'))).toHaveLength(failed.length);
				expect(arrowsOf(lines).length).toBeLessThanOrEqual(200);
				for (const line of arrowsOf(lines)) {
					const [from, to] = [/n\d+/.exec(line)?.[0], /n\d+$/.exec(line)?.[0]];
					expect(names).toContain(from);
					expect(names).toContain(to);
				}
			}),
		);
	});
});

const browser = browserPath();

describe.runIf(browser !== undefined)('as Mermaid draws it', () => {
	let page: MermaidPage;
	beforeAll(async () => {
		page = await openMermaid(browser ?? '');
	}, 60_000);
	afterAll(async () => {
		await page.close();
	});

	test('nodes with their marks and looks, arrows, and the broken one', async () => {
		const sample = failingSample();
		const flows = sample.flows.map((flow, index) => (index === 0 ? { ...flow, verdict: 'broken' as const } : flow));
		expect(await page.draw(source({ ...sample, flows }).join('\n'))).toEqual({
			nodes: [
				{ text: '○ Load', look: 'stub' },
				{ text: '✔ Prepare', look: 'passed' },
				{ text: '✘ Train', look: 'failed' },
				{ text: '⊘ Report', look: 'blocked' },
			],
			arrows: 3,
			arrowTexts: ['broken'],
			strangers: [],
		});
	});

	test('the largest that is drawn', async () => {
		const everyone = Array.from({ length: 60 }, (_, index) => Array.from({ length: index }, (__, other) => other));
		const drawn = await page.draw(source(pipeline(everyone, [])).join('\n'));
		expect(drawn.nodes).toHaveLength(60);
		expect(drawn.arrows).toBe(200);
	}, 60_000);

	test('law: a name is shown as it is, and makes nothing of its own', async () => {
		const names = fc.uniqueArray(hostileText, { minLength: 2, maxLength: 8 });
		await fc.assert(
			fc.asyncProperty(names, async (ids) => {
				const nodes = ids.map((id, index) => aNode(`${index}${id}`, { dependsOn: index === 0 ? [] : [`0${ids[0]}`] }));
				const result = aResult(aPlan(nodes), anExecution(nodes.map(({ id }) => aRun(id))));
				const drawn = await page.draw(source(result).join('\n'));
				expect(drawn.strangers).toEqual([]);
				expect(drawn.arrows).toBe(ids.length - 1);
				const shown = drawn.nodes.map(({ text }) => text.replaceAll(/\s+/g, ' '));
				expect(shown).toEqual(
					nodes.map(({ id }) => {
						const line = Array.from(cleanLine(id));
						return `✔ ${line.length > 48 ? `${line.slice(0, 47).join('')}…` : line.join('')}`.trim();
					}),
				);
			}),
			{ numRuns: 40 },
		);
	}, 120_000);
});
