import * as fc from './rig/fast-check.ts';
import { describe, expect, test } from 'vitest';
import { redactor } from '../src/lib/redact.ts';
import { maskResultText } from '../src/mask-result.ts';
import type { CompletedResult, RunResult } from '../src/model/result.ts';
import { reportJson } from '../src/report/json.ts';
import { readResult } from '../src/report/result-schema.ts';
import { resultOfTexts } from './rig/hostile-result.ts';
import { failingSample, invalidSample, passingSample } from './rig/result-samples.ts';

/** Below these nothing is a name: whatever a script or a person wrote. */
const free = new Set(
	'message help head tail text function module notes note sample what undeclared min max value was is column entries'.split(
		' ',
	),
);

/** All free texts of a result. */
function freeTexts(value: unknown, within = false): readonly string[] {
	if (typeof value === 'string') return within ? [value] : [];
	if (value === null || typeof value !== 'object') return [];
	return Object.entries(value).flatMap(([key, member]) =>
		key === 'plan' ? [] : freeTexts(member, within || (!Array.isArray(value) && free.has(key))),
	);
}

/** What a reader of a result goes by. */
function bones(result: RunResult): unknown {
	const diagnostics = result.diagnostics.map(({ code, severity, key, about, at }) => [code, severity, key, about, at]);
	if (result.verdict === 'invalid') return { verdict: result.verdict, pipeline: result.pipeline, diagnostics };
	const { plan, scope, totals, execution, findings, flows, subject } = result;
	return {
		verdict: result.verdict,
		pipeline: result.pipeline,
		diagnostics,
		plan,
		scope,
		totals,
		subject,
		runs: execution.runs.map(({ node, outcome, role, inputs, attempts }) => [
			node,
			outcome.status,
			role,
			inputs?.map(({ input }) => input),
			attempts.map(({ observed }) => observed?.sightings.map(({ kind, during, at }) => [kind, during, at])),
			outcome.status === 'failed' && 'frames' in outcome.failure && outcome.failure.frames?.map(({ file }) => file),
		]),
		findings: findings.map(({ rule, severity, key, about, at }) => [rule, severity, key, about, at]),
		flows: flows.map(({ binding, verdict }) => [binding, verdict]),
	};
}

/** One in which scripts were watched, and that was cut short. */
function watchedSample(): CompletedResult {
	const result = passingSample();
	const [first, ...others] = result.execution.runs.toReversed();
	if (first === undefined) throw new Error('no run');
	const attempts = first.attempts.map((attempt) => ({
		...attempt,
		observed: {
			sightings: [
				{ kind: 'read', what: 'secrets.txt', during: 'import', at: { file: 'scripts/a.py', line: 3 } },
			] as const,
			cut: ['network'] as const,
		},
		started: { how: 'cold', why: 'it imports nothing of secrets' } as const,
	}));
	const runs = [...others.toReversed(), { ...first, attempts }];
	return { ...result, execution: { ...result.execution, runs, cancelled: 'deadline' } };
}

function holdsFor(result: RunResult, secret: string): void {
	const redact = redactor([secret]);
	const read = readResult(maskResultText(reportJson(result), redact));
	expect(read, secret).toMatchObject({ ok: true });
	if (!read.ok) return;
	expect(bones(read.result), secret).toEqual(bones(result));
	for (const text of freeTexts(read.result)) expect(redact(text), secret).toBe(text);
}

describe('whatever is secret, a result that leaves the machine can be read, and no text of it holds the secret', () => {
	test.each([
		['passing', passingSample()],
		['failing', failingSample()],
		['invalid', invalidSample()],
		['watched', watchedSample()],
	])('each word of a result in turn: %s', (_, result) => {
		const words = new Set(reportJson(result).match(/[\w.-]{4,}/g));
		expect(words.size).toBeGreaterThan(20);
		for (const word of words) holdsFor(result, word);
	});

	test('law: any word of any result', () => {
		const word = fc.oneof(
			fc.constantFrom('failed', 'error', 'script', 'message', 'assigned', 'run', 'hunter2', 'a b'),
			fc.string({ minLength: 4, maxLength: 12 }),
		);
		fc.assert(
			fc.property(fc.array(word, { minLength: 4, maxLength: 4 }), fc.nat(), (texts, at) => {
				const result = resultOfTexts(texts);
				const words = reportJson(result).match(/[^\s"\\]{4,}/g) ?? [];
				holdsFor(result, words[at % words.length] ?? 'none');
			}),
		);
	});

	test('names that scripts gave to their files are masked, those of the repository are not', () => {
		const result = resultOfTexts(['', 'hunter2', 'scripts', 'log']);
		const read = readResult(maskResultText(reportJson(result), redactor(['hunter2', 'scripts'])));
		if (!read.ok || read.result.verdict === 'invalid') throw new Error('not read');
		const [run] = read.result.execution.runs;
		expect(run?.outputs[0]?.files[0]?.path).toBe('***');
		expect(run?.outputs[0]?.output).toBe('outhunter2');
	});

	test('a text without secrets stays as it is, byte for byte', () => {
		const json = reportJson(failingSample());
		expect(maskResultText(json, redactor(['nowhere-in-it']))).toBe(json);
	});
});
