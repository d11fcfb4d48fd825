import * as fc from '../rig/fast-check.ts';
import { describe, expect, test } from 'vitest';
import type { RunResult } from '../../src/model/result.ts';
import { diagnose } from '../../src/model/diagnostic.ts';
import { report } from '../../src/report/report.ts';
import { hostileText } from '../rig/hostile.ts';
import {
	aFailedRun,
	anAttempt,
	anEvidence,
	anExecution,
	anInput,
	aNode,
	anOutput,
	aPlan,
	aProfile,
	aResult,
	aRun,
	at,
} from '../rig/result-builders.ts';
import { failingSample, invalidSample, passingSample } from '../rig/result-samples.ts';

/** Formats that people read as text; the laws of all formats are in laws.test.ts. */
const reportFormats = ['json', 'markdown', 'text'] as const;

function draw(result: RunResult, format: (typeof reportFormats)[number]): string {
	return report(result, [format])[0]?.text ?? '';
}

/** A result in which a person chose every name and a script every message. */
function resultOf([node, other, message, log]: readonly string[]): RunResult {
	const a = `A${node}`;
	const b = `B${other}`;
	const plan = aPlan(
		[
			aNode(a, {
				entry: `${message}.py`,
				note: message!,
				outputs: [anOutput(`out${other}`, { data: { format: 'csv' } })],
			}),
			aNode(b, { inputs: [anInput(`in${node}`, { sources: [{ kind: 'output', node: a, output: `out${other}` }] })] }),
		],
		{ pipeline: `P${message}` },
	);
	const frames = [{ file: `${message}.py`, line: 1, function: other!, text: message!, inWorkspace: true }];
	const failure = { reason: 'exception', type: `E${other}`, message: message!, frames } as const;
	const attempts = [anAttempt({ failure, log: { path: `log${node}`, bytes: 9, head: '', tail: `log ${log}` } })];
	const problem = { path: other!, bytes: 4, format: 'csv', problem: { message: message! } } as const;
	const wrote = anEvidence(`out${other}`, { profile: aProfile({ files: [problem] }) });
	return aResult(
		plan,
		anExecution([aRun(a, { outputs: [wrote], undeclared: [message!] }), aFailedRun(b, failure, { attempts })]),
		{
			pipeline: plan.pipeline,
			diagnostics: [
				diagnose({
					code: 'unknown-key',
					severity: 'warning',
					message: message!,
					help: `try\n${log}\n${message} this`,
					at: at(`f${other}`, 1),
					related: [{ message: other!, at: at(node!, 2) }],
				}),
			],
		},
	);
}
const hostileResult = fc.array(hostileText, { minLength: 4, maxLength: 4 }).map(resultOf);

/** The lines of a Markdown document that are not within a fence. */
function outsideFences(markdown: string): readonly string[] {
	const lines: string[] = [];
	let fence: string | undefined;
	for (const line of markdown.split('\n')) {
		const mark = /^\s*(`{3,})/.exec(line)?.[1];
		if (fence === undefined && mark !== undefined) fence = mark;
		else if (fence !== undefined && line.trim() === fence) fence = undefined;
		else if (fence === undefined) lines.push(line);
	}
	expect(fence).toBeUndefined();
	return lines;
}

const invisible = /(?![\t\n\u200B])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;

describe.each(reportFormats)('laws of %s', (format) => {
	const samples = [passingSample(), failingSample(), invalidSample(), aResult(aPlan([]), anExecution([]))];

	test('ends with one newline, and is not empty', () => {
		for (const sample of samples) expect(draw(sample, format)).toMatch(/\S\n$/);
	});

	test('same input, same bytes; the input is left as it is', () => {
		for (const sample of samples) {
			const before = JSON.stringify(sample);
			expect(draw(sample, format)).toBe(draw(structuredClone(sample), format));
			expect(JSON.stringify(sample)).toBe(before);
		}
	});

	test('hostile names and logs survive', () => {
		fc.assert(
			fc.property(hostileResult, (result) => {
				const text = draw(result, format);
				expect(text).toMatch(/\S\n$/);
				if (format !== 'json') expect(text).not.toMatch(invisible);
			}),
		);
	});

	test('a thousand nodes stay bounded', () => {
		const nodes = Array.from({ length: 1000 }, (_, index) =>
			aNode(`Node${index}`, {
				outputs: [anOutput('x')],
				inputs:
					index === 0 ? [] : [anInput('x', { sources: [{ kind: 'output', node: `Node${index - 1}`, output: 'x' }] })],
			}),
		);
		const tail = 'a line of the log that is quite long\n'.repeat(500);
		const failure = { reason: 'exit-non-zero', exitCode: 1 } as const;
		const attempts = [anAttempt({ failure, log: { path: 'log', bytes: tail.length, head: '', tail } })];
		const runs = nodes.map(({ id }) => aFailedRun(id, failure, { attempts }));
		const text = draw(aResult(aPlan(nodes), anExecution(runs)), format);
		if (format !== 'json') expect(text.length).toBeLessThan(500_000);
	});
});

test('law: hostile content makes no structure of its own in Markdown', () => {
	const shapeOf = (result: RunResult) =>
		outsideFences(draw(result, 'markdown')).map((whole) => {
			const line = whole.replaceAll(/(?<![`\\])(`+)(?!`).*?(?<!`)\1(?!`)/g, 'span');
			const cells = line.startsWith('|') ? line.replaceAll(/\\./g, '').split('|').length : 0;
			const tags = line.replaceAll(/<\/?code>/g, '').match(/<\/?[a-z!][^>]*>/g) ?? [];
			return `${/^(#+ |- |  - |\s*<|\|)/.exec(line)?.[1] ?? ''}${cells} ${tags.join('')}`;
		});
	const tame = shapeOf(resultOf(['a', 'b', 'c', 'd']));
	fc.assert(
		fc.property(hostileResult, (result) => {
			expect(shapeOf(result)).toEqual(tame);
		}),
	);
});

describe('what is too long is cut, and it is said', () => {
	const failure = { reason: 'exit-non-zero', exitCode: 1 } as const;
	const many = (number: number) => {
		const nodes = Array.from({ length: number }, (_, index) => aNode(`N${index}`));
		return aResult(aPlan(nodes), anExecution(nodes.map(({ id }) => aFailedRun(id, failure))));
	};

	test('failures', () => {
		expect(draw(many(23), 'text')).toContain('… and 3 more failures.');
		const markdown = draw(many(250), 'markdown');
		expect(markdown.match(/^#### /gm)).toHaveLength(10);
		expect(markdown).toContain('… and 40 more failures, in result.json.');
	});

	test('lists of nodes', () => {
		expect(draw(many(230), 'text')).toContain('… and 30 more\n');
		expect(draw(many(26), 'markdown')).toContain('<details><summary>26 rows</summary>');
		expect(draw(many(25), 'markdown')).not.toContain('25 rows');
		expect(draw(many(1_005), 'markdown')).toContain('… and 5 more, in result.json.');
	});

	test('a long log is folded away', () => {
		const tail = Array.from({ length: 60 }, (_, index) => `line ${index}`).join('\n');
		const attempts = [
			anAttempt({ failure }),
			anAttempt({ failure, log: { path: 'a<b.log', bytes: 9, head: 'x', tail } }),
		];
		const result = aResult(aPlan([aNode('A')]), anExecution([aFailedRun('A', failure, { attempts })]));
		const markdown = draw(result, 'markdown');
		expect(markdown).toContain('<details><summary>The end of its log (a&lt;b.log)</summary>');
		expect(markdown).toContain('(2 attempts)');
		expect(draw(result, 'text')).toContain('✘ A (2 attempts)');
	});

	test('definitions', () => {
		const remark = (severity: 'error' | 'note') => (_: unknown, index: number) =>
			diagnose({
				code: 'unknown-key',
				severity,
				message: `The key k${index} is not known.`,
				about: { item: `k${index}` },
			});
		const errors = { ...invalidSample(), diagnostics: Array.from({ length: 120 }, remark('error')) };
		expect(draw(errors, 'markdown')).toContain('… and 20 more, in result.json.');
		const notes = { ...passingSample(), diagnostics: Array.from({ length: 7 }, remark('note')) };
		expect(draw(notes, 'markdown')).toContain('<details><summary>7 notes on the definitions</summary>');
	});

	test('flows that follow from one failure are one line in a terminal', () => {
		const nodes = Array.from({ length: 8 }, (_, index) =>
			aNode(`N${index}`, {
				outputs: [anOutput('x')],
				inputs:
					index === 0 ? [] : [anInput('x', { sources: [{ kind: 'output', node: `N${index - 1}`, output: 'x' }] })],
			}),
		);
		const runs = nodes.map(({ id }, index) =>
			index === 0
				? aFailedRun(id, failure)
				: aRun(id, { outcome: { status: 'blocked', because: 'N0', why: 'failed' } }),
		);
		const text = draw(aResult(aPlan(nodes), anExecution(runs)), 'text');
		expect(text).toContain('7 flows were not tested');
		expect(text).not.toContain('N0.x → N1.x');
	});
});

describe('golden', () => {
	test.each([
		['passing', passingSample()],
		['failing', failingSample()],
		['invalid', invalidSample()],
	])('%s', async (name, sample) => {
		await expect(draw(sample, 'markdown')).toMatchFileSnapshot(`golden/${name}.md`);
		await expect(draw(sample, 'text')).toMatchFileSnapshot(`golden/${name}.txt`);
	});

	test('result.json of an invalid run', async () => {
		await expect(draw(invalidSample(), 'json')).toMatchFileSnapshot('golden/invalid.json');
	});
});

test('documents have the names that people look for', () => {
	expect(report(passingSample(), reportFormats).map(({ path }) => path)).toEqual([
		'result.json',
		'summary.md',
		'report.txt',
	]);
});

test('result.json begins with what is short', () => {
	expect(Object.keys(JSON.parse(draw(failingSample(), 'json')) as object).slice(0, 5)).toEqual([
		'version',
		'generator',
		'pipeline',
		'verdict',
		'totals',
	]);
});
