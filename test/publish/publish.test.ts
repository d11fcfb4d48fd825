import * as fc from '../rig/fast-check.ts';
import { describe, expect, test } from 'vitest';
import type { Markdown } from '../../src/lib/markdown.ts';
import { diagnose } from '../../src/model/diagnostic.ts';
import { find } from '../../src/model/finding.ts';
import type { CompletedResult, RunResult } from '../../src/model/result.ts';
import { annotate, inBatches, lastLines } from '../../src/publish/annotations.ts';
import {
	commentBody,
	commentMarker,
	markAgain,
	maskComment,
	readMark,
	wantsComment,
} from '../../src/publish/comment.ts';
import { compareResults, isUnchanged } from '../../src/compare/compare.ts';
import { deltaMarkdown } from '../../src/publish/delta.ts';
import { byteLength, cutToBytes, fitFirst } from '../../src/publish/fit.ts';
import { togetherInOne } from '../../src/publish/check-output.ts';
import { headline } from '../../src/publish/headline.ts';
import { limits } from '../../src/publish/limits.ts';
import type { Links } from '../../src/publish/links.ts';
import { outputs, verdictOf } from '../../src/publish/outputs.ts';
import { advance, atStart, progressOutput } from '../../src/publish/progress.ts';
import { publish } from '../../src/publish/publish.ts';
import { wantsSummary } from '../../src/publish/summary.ts';
import {
	aFailedRun,
	anAttempt,
	anEvidence,
	anExecution,
	aNode,
	aPlan,
	aProfile,
	aResult,
	aRun,
	at,
} from '../rig/result-builders.ts';
import { failingSample, invalidSample, passingSample } from '../rig/result-samples.ts';

const links: Links = {
	summary: 'https://github.com/o/r/actions/runs/1',
	files: 'https://github.com/o/r/blob/abc',
	prefix: '',
};
const raised = (message: string, line = 12, file = 'scripts/a.py') =>
	({
		reason: 'exception',
		type: 'ValueError',
		message,
		frames: [
			{ file, line, function: 'main', inWorkspace: true },
			{ file: '/usr/lib/python3/json.py', line: 1, function: 'loads', inWorkspace: false },
		],
	}) as const;

/** A result in which `count` scripts fail, each with a message. */
function failing(count: number, message = 'broken', log = ''): CompletedResult {
	const nodes = Array.from({ length: count }, (_, index) => aNode(`Node${index}`));
	const attempts = log === '' ? {} : { attempts: [anAttempt({ log: { path: 'x', bytes: 1, head: '', tail: log } })] };
	const runs = nodes.map(({ id }, index) => aFailedRun(id, raised(message, index + 1), attempts));
	return aResult(aPlan(nodes), anExecution(runs));
}

describe('annotations', () => {
	test('are placed at the innermost line of the workspace', () => {
		expect(annotate(failing(1), { prefix: 'teams/a' })).toEqual([
			expect.objectContaining({
				path: 'teams/a/scripts/a.py',
				startLine: 1,
				endLine: 1,
				level: 'failure',
				title: 'Node0 failed',
				message: expect.stringContaining('ValueError: broken') as string,
			}),
		]);
	});

	test('without a line of its own a failure is at the script, and of a command where the node is declared', () => {
		const { entry: _, ...command } = aNode('B', { runtime: 'command', at: at('p.dag.json', 4) });
		const nodes = [aNode('A'), command];
		const failure = { reason: 'exit-non-zero', exitCode: 3 } as const;
		const result = aResult(aPlan(nodes), anExecution(nodes.map(({ id }) => aFailedRun(id, failure))));
		expect(annotate(result, { prefix: '' }).map(({ path, startLine }) => [path, startLine])).toEqual([
			['scripts/a.py', 1],
			['p.dag.json', 4],
		]);
	});

	test('failures come first, an allowed failure is a warning, and each is said once', () => {
		const nodes = [aNode('A', { allowFailure: 'known' }), aNode('B')];
		const note = diagnose({ code: 'unknown-key', severity: 'note', message: 'n', at: at('a.yml', 1) });
		const error = diagnose({
			code: 'missing-key',
			severity: 'error',
			message: 'e',
			help: 'add it',
			at: at('a.yml', 2),
		});
		const found = find({ rule: 'output-empty', message: 'empty', about: { kind: 'output', node: 'B', output: 'x' } });
		const result = aResult(aPlan(nodes), anExecution([aFailedRun('A', raised('a')), aFailedRun('B', raised('b', 2))]), {
			diagnostics: [note, error, error],
			findings: [found],
		});
		expect(annotate(result, { prefix: '' }).map(({ level, title }) => [level, title])).toEqual([
			['failure', 'B failed'],
			['failure', 'missing-key'],
			['failure', 'output-empty'],
			['warning', 'A failed'],
			['notice', 'unknown-key'],
		]);
	});

	test('leave out what has no place and what lies outside', () => {
		const places = ['/etc/passwd', '../x', 'a/../../x', 'C:\\x', '\\\\host\\x', ''];
		const diagnostics = [
			diagnose({ code: 'no-dag-found', severity: 'error', message: 'none' }),
			...places.map((file) => diagnose({ code: 'unknown-key', severity: 'error', message: file, at: at(file, 1) })),
		];
		expect(annotate({ ...invalidSample(), diagnostics }, { prefix: '' })).toEqual([]);
	});

	test('fit: columns only on one line, messages and titles within limits', () => {
		const long = 'ü'.repeat(80_000);
		const span = { file: 'a.yml', start: { line: 1, column: 3 }, end: { line: 1, column: 9 } };
		const many = { file: 'b.yml', start: { line: 1, column: 3 }, end: { line: 4, column: 9 } };
		const diagnostics = [span, many].map((place) =>
			diagnose({ code: 'unknown-key', severity: 'error', message: long, at: place }),
		);
		const [one, other] = annotate({ ...invalidSample(), diagnostics }, { prefix: '' });
		expect(one).toMatchObject({ startColumn: 3, endColumn: 9 });
		expect(other).not.toHaveProperty('startColumn');
		expect(byteLength(one?.message ?? '')).toBeLessThanOrEqual(64_000);
	});

	test('law: batches hold all that is kept, in order, none over 50', () => {
		fc.assert(
			fc.property(fc.nat({ max: 450 }), (count) => {
				const all = annotate(failing(count), { prefix: '' });
				const { batches, left } = inBatches(all);
				expect(batches.flat()).toEqual(all.slice(0, 200));
				expect(batches.every((batch) => batch.length > 0 && batch.length <= 50)).toBe(true);
				expect(left).toBe(Math.max(0, count - 200));
			}),
			{ numRuns: 15 },
		);
	});

	test('the end of a log says how much is before it', () => {
		expect(lastLines('a\nb\nc\n', 2)).toBe('… 1 lines before\nb\nc');
		expect(lastLines('a\n', 2)).toBe('a');
	});
});

describe('fitting', () => {
	test('law: a cut fits, is a beginning, and is well formed', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.nat({ max: 300 }), (text, most) => {
				const cut = cutToBytes(text, most);
				expect(byteLength(cut)).toBeLessThanOrEqual(most);
				expect(text.startsWith(cut)).toBe(true);
				expect(cut.isWellFormed()).toBe(true);
				// Not shorter than it must be: the next character would not fit.
				if (cut !== text) expect(most - byteLength(cut)).toBeLessThan(4);
			}),
		);
	});

	const line = fc.constantFrom(
		'```',
		'```text',
		'~~~',
		'```mermaid',
		'<details>',
		'</details>',
		'plain é 漢',
		'| a | b |',
		'',
	);
	test('law: whatever is cut, no fence and no details stay open, and the note is there', () => {
		fc.assert(
			fc.property(
				fc.array(line, { minLength: 50, maxLength: 300 }),
				fc.integer({ min: 400, max: 3000 }),
				(lines, most) => {
					const text = lines.join('\n') as Markdown;
					const fitted = fitFirst([text, text], most, '_cut_' as Markdown);
					expect(byteLength(fitted)).toBeLessThanOrEqual(most);
					if (byteLength(text) <= most) {
						expect(fitted).toBe(text);
						return;
					}
					expect(fitted.endsWith('\n\n_cut_\n')).toBe(true);
					expect(openFence(fitted)).toBe(false);
				},
			),
		);
	});

	test('the first version that fits is taken', () => {
		const versions = ['a'.repeat(100), 'b'.repeat(40), 'c'] as Markdown[];
		expect(fitFirst(versions, 100, 'n' as Markdown)).toBe('a'.repeat(100));
		expect(fitFirst(versions, 60, 'n' as Markdown)).toBe(`${'b'.repeat(40)}\n\nn\n`);
		expect(fitFirst(versions, 20, 'n' as Markdown)).toBe('c\n\nn\n');
	});
});

describe('a check run', () => {
	test.each([
		['passed', passingSample()],
		['failed', failingSample()],
		['invalid', invalidSample()],
	])('of a result that is %s has a title, a summary, and the report as its text', (_, result) => {
		const { check } = publish(result, '# report\n' as Markdown, links);
		expect(check.output.title).toBe(headline(result));
		expect(check.output.summary).toContain('Job summary');
		expect(check.output.text).toBe('# report\n');
		expect(check.conclusion).toBe(result.verdict === 'passed' ? 'success' : 'failure');
	});

	test('texts of many bytes are shortened, failures first, and say so', () => {
		const result = failing(300, '漢字'.repeat(100), '漢字é\n'.repeat(60));
		const report = `# All\n\n${'漢字 é 👍\n'.repeat(20_000)}`;
		const { check } = publish(result, report as Markdown, links);
		for (const text of [check.output.summary, check.output.text ?? '']) {
			expect(byteLength(text)).toBeLessThanOrEqual(65_535);
			expect(text).toContain('Shortened to fit');
			expect(text).toContain(links.summary);
		}
		expect(check.output.summary).toContain('Node0');
		expect(check.output.summary).toContain('100 more annotations are not shown');
		expect(check.batches.map((batch) => batch.length)).toEqual([50, 50, 50, 50]);
	});

	test('logs are dropped before sentences', () => {
		const { check } = publish(failing(40, 'broken', `${'x'.repeat(90)}\n`.repeat(30)), undefined, links);
		expect(check.output.summary).not.toContain('xxxx');
		expect(check.output.summary).toContain('Node39');
		expect(check.output.text).toBeUndefined();
	});
});

describe('the job summary', () => {
	const afterword = { notes: ['The check run was not published: <b>why</b>.'], artifacts: [] };
	test('is the report, with what could not be done below it', () => {
		const text = publish(passingSample(), '# R' as Markdown, links).summary(links, afterword, 100_000);
		expect(text).toMatch(/^# R\n\n> The check run was not published/);
		expect(text).not.toContain('<b>');
	});
	test('links artifacts and the check run', () => {
		const artifacts = [
			{ name: 'r', id: 1, url: 'https://x/1', role: 'report' },
			{ name: 's', id: 2, url: 'https://x/2', role: 'script', node: 'Train|' },
			{ name: 'b', id: 3, url: 'https://x/3', role: 'bundle' },
		] as const;
		const text = publish(passingSample(), undefined, links).summary(
			links,
			{ notes: [], artifacts, checkUrl: 'https://x/c' },
			100_000,
		);
		expect(text).toContain(
			'[whole report](https://x/1), [<code>Train&#124;</code>](https://x/2), [all outputs](https://x/3)',
		);
		expect(text).toContain('[Check run](https://x/c)');
	});
	test('law: never larger than it may be', () => {
		const made = publish(failing(100, '漢'.repeat(300), 'log\n'.repeat(40)), 'é\n'.repeat(50_000) as Markdown, links);
		fc.assert(
			fc.property(fc.integer({ min: 2000, max: 200_000 }), (most) => {
				const text = made.summary(links, afterword, most);
				expect(byteLength(text)).toBeLessThanOrEqual(most);
				expect(openFence(text)).toBe(false);
			}),
			{ numRuns: 30 },
		);
	});
	test('modes', () => {
		expect(wantsSummary('always', [passingSample()])).toBe(true);
		expect(wantsSummary('on-failure', [passingSample()])).toBe(false);
		expect(wantsSummary('on-failure', [passingSample(), failingSample()])).toBe(true);
		expect(wantsSummary('never', [failingSample()])).toBe(false);
	});
});

describe('several texts in one check run', () => {
	const output = (name: string, lines: number) => ({
		title: name,
		summary: `${name} begins\n${'漢字\n'.repeat(lines)}` as Markdown,
	});
	test('fit, and each has a beginning, whichever is long', () => {
		for (const sizes of [
			[20_000, 20_000],
			[3, 20_000, 3],
			[20_000, 3],
			[9_000, 9_000, 9_000, 9_000],
		]) {
			const whole = togetherInOne(
				sizes.map((lines, index) => output(`step${index}`, lines)),
				links,
			);
			expect(byteLength(whole.summary)).toBeLessThanOrEqual(limits.checkBytes);
			// Room is not wasted on those that need none.
			expect(byteLength(whole.summary)).toBeGreaterThan(limits.checkBytes * 0.9);
			for (const index of sizes.keys()) expect(whole.summary).toContain(`step${index} begins`);
			expect(whole.title).toContain('step0; step1');
		}
	});
});

describe('the comment', () => {
	const mark = { key: 'k1', step: 's1', runId: 100, runAttempt: 2 };
	const body = (results: readonly RunResult[]) =>
		commentBody(
			results.map((result) => ({ result, links })),
			mark,
		);
	test('of several pipelines says of each how it changed, and where its report is', () => {
		const part = (pipeline: string) => ({
			result: { ...passingSample(), pipeline },
			links: { ...links, reportArtifact: { name: pipeline, url: `https://x/${pipeline}` } },
			delta: `#### Compared with main\n\nDelta of ${pipeline}` as Markdown,
		});
		const text = commentBody([part('credit'), part('fraud')], mark);
		expect(text).toContain('[Report of credit](https://x/credit), [Report of fraud](https://x/fraud)');
		expect(text).toMatch(/\*\*credit\*\*\s+#### Compared with main\s+Delta of credit/);
		expect(text).toMatch(/\*\*fraud\*\*\s+#### Compared with main\s+Delta of fraud/);
		expect(commentBody([part('credit')], mark)).toContain('[Whole report](https://x/credit)');
	});
	test('begins with its marker, and fits whatever it holds', () => {
		const text = body([failing(400, '漢'.repeat(400), 'log\n'.repeat(50)), passingSample(), invalidSample()]);
		expect(text.startsWith(`${commentMarker('k1')}\n<!-- state `)).toBe(true);
		expect(byteLength(text)).toBeLessThanOrEqual(65_000);
	});
	test('is found by what it begins with, whatever is secret, and by nothing further down', () => {
		const text = body([failingSample()]);
		for (const word of ['dag', 'test', 'state', 'step', '100', 'k1']) {
			const masked = maskComment(text, (part) => part.replaceAll(word, '***'));
			expect(readMark(masked)).toEqual(mark);
			expect(wantsComment('on-change', [failingSample()], masked)).toBe(false);
		}
		expect(maskComment(text, (part) => part.replaceAll('Train', '***'))).not.toContain('Train');
		expect(readMark(`${commentMarker('k1')}\n\n<!-- step s1 run 100 attempt 2 -->`)).toEqual({ key: 'k1' });
		expect(readMark(`x\n${text}`)).toBeUndefined();
		expect(readMark(text.replaceAll('\n', '\r\n'))).toEqual(mark);
		expect(readMark(markAgain(text, { ...mark, runId: 101, runAttempt: 1 }))).toMatchObject({
			runId: 101,
			runAttempt: 1,
		});
	});
	test('modes: always, on-failure (and until it is well again), on-change, never', () => {
		const [good, bad] = [[passingSample()], [failingSample()]];
		expect([wantsComment('always', good, undefined), wantsComment('never', bad, 'x')]).toEqual([true, false]);
		expect(wantsComment('on-failure', good, undefined)).toBe(false);
		expect(wantsComment('on-failure', bad, undefined)).toBe(true);
		expect(wantsComment('on-failure', good, body(bad))).toBe(true);
		expect(wantsComment('on-change', good, undefined)).toBe(false);
		expect(wantsComment('on-change', bad, undefined)).toBe(true);
		expect(wantsComment('on-change', bad, body(bad))).toBe(false);
		expect(wantsComment('on-change', good, body(bad))).toBe(true);
		// Times differ from run to run; that is no change.
		const later = failingSample();
		const slower = { ...later, execution: { ...later.execution, durationMs: 99_999 } };
		expect(wantsComment('on-change', [slower], body(bad))).toBe(false);
	});
});

describe('the comparison', () => {
	const nodes = [aNode('A'), aNode('B'), aNode('C'), aNode('D')];
	const table = (columns: readonly (readonly [string, string])[]) =>
		aProfile({ table: { rows: 1, columns: columns.map(([name, type]) => ({ name, type })) } });
	test('tells newly failing, fixed, slower and other columns, and nothing else', () => {
		const before = aResult(
			aPlan(nodes),
			anExecution([
				aRun('A'),
				aFailedRun('B', raised('x')),
				aRun('C', { startedMs: 0, endedMs: 2000 }),
				aRun('D', {
					outputs: [
						anEvidence('t', {
							profile: table([
								['a', 'integer'],
								['b', 'string'],
							]),
						}),
					],
				}),
			]),
		);
		const now = aResult(
			aPlan(nodes),
			anExecution([
				aFailedRun('A', raised('x')),
				aRun('B'),
				aRun('C', { startedMs: 0, endedMs: 5000 }),
				aRun('D', {
					outputs: [
						anEvidence('t', {
							profile: table([
								['a', 'number'],
								['c', 'string'],
							]),
						}),
					],
				}),
			]),
		);
		const delta = compareResults(before, now);
		const text = deltaMarkdown(delta, 'main' as Markdown);
		for (const part of [
			'Newly failing: `A`',
			'Fixed: `B`',
			'Slower: `C`',
			'Columns: `D.t` `+ c`, `- b`, `a: integer → number`',
		])
			expect(text).toContain(part);
	});
	test('law: nothing differs from itself', () => {
		for (const result of [passingSample(), failingSample()]) {
			const delta = compareResults(result, result);
			expect(isUnchanged(delta)).toBe(true);
			expect(deltaMarkdown(delta, 'main' as Markdown)).toContain('Nothing');
		}
	});
	test('a node that is new and fails is newly failing', () => {
		const before = aResult(aPlan([aNode('A')]), anExecution([aRun('A')]));
		const now = aResult(aPlan([aNode('A'), aNode('B')]), anExecution([aRun('A'), aFailedRun('B', raised('x'))]));
		expect(compareResults(before, now).newlyFailing).toEqual(['B']);
	});
});

describe('outputs', () => {
	const published = { resultPaths: ['/x/result.json'], artifacts: [], summaryUrl: 's' };
	test('add up over several results, and the verdict is the worst', () => {
		const all = outputs({ ...published, results: [passingSample(), failingSample(), invalidSample()] });
		expect(all).toMatchObject({
			verdict: 'invalid',
			'result-path': '/x/result.json',
			'summary-url': 's',
			'check-url': '',
		});
		expect(Number(all['passed'])).toBe(passingSample().totals.passed + failingSample().totals.passed);
		expect(verdictOf([passingSample(), failingSample()])).toBe('failed');
		expect(verdictOf([passingSample()])).toBe('passed');
		expect(verdictOf([])).toBe('invalid');
	});
	test('stay within what a job may set', () => {
		const nodes = Array.from({ length: 30_000 }, (_, index) => aNode(`SomeLongNodeName${index}`));
		const result = aResult(
			aPlan(nodes),
			anExecution(nodes.map(({ id }) => aFailedRun(id, { reason: 'out-of-memory' }))),
		);
		const text = outputs({ ...published, results: [result] })['failed-nodes'] ?? '';
		expect(text.length).toBeLessThanOrEqual(limits.outputCharacters);
		expect((JSON.parse(text) as string[])[0]).toBe('SomeLongNodeName0');
	});
});

describe('progress', () => {
	test('is the sum of what was heard', () => {
		let progress = advance(atStart, { kind: 'run-started', pipeline: 'p', nodes: 3 });
		progress = advance(progress, { kind: 'node-started', node: 'A', attempt: 1, atMs: 0 });
		progress = advance(progress, { kind: 'node-started', node: 'A', attempt: 2, atMs: 0 });
		progress = advance(progress, { kind: 'node-started', node: 'B', attempt: 1, atMs: 0 });
		progress = advance(progress, { kind: 'working', on: 'probes', names: ['A'] });
		expect(progress.running).toEqual(['A', 'B']);
		progress = advance(progress, { kind: 'node-settled', run: aFailedRun('A', raised('x')), settled: 1, nodes: 3 });
		expect(progressOutput(progress)).toMatchObject({ title: '1 of 3 nodes done, 1 failed' });
		expect(progressOutput(progress).summary).toContain('Running: `B`');
		progress = advance(progress, { kind: 'run-cancelling', reason: 'interrupted', running: ['B'] });
		expect(progressOutput(progress).title).toMatch(/^Cancelling: /);
		expect(advance(progress, { kind: 'run-ended', durationMs: 1 }).running).toEqual([]);
	});
});

/** Whether a fence is open at the end of a document. */
function openFence(text: string): boolean {
	let open: string | undefined;
	for (const each of text.split('\n')) {
		const ticks = /^ {0,3}(`{3,}|~{3,})\s*(\S*)/.exec(each);
		if (ticks?.[1] === undefined) continue;
		if (open === undefined) open = ticks[1];
		else if (ticks[1].startsWith(open) && ticks[2] === '') open = undefined;
	}
	return open !== undefined;
}
