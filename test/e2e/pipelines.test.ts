import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import type { NodeRun } from '../../src/model/execution.ts';
import type { Plan } from '../../src/model/plan.ts';
import type { Span } from '../../src/model/source.ts';
import type { RunResult } from '../../src/model/result.ts';
import { brokenCases, copyPipeline, layOut, lineOf, placeOf, subjectOf, type BrokenCase } from '../rig/broken-case.ts';
import { runCli } from '../rig/door.ts';

/** A Python with pandas, pyarrow and scikit-learn. */
const science = process.env['DAG_TEST_SCIENCE_PYTHON'] ?? '';
/** With that Python only what wants it: the others run without, and once is enough. */
const cases = (await brokenCases()).filter(({ needs }) => (needs === 'science') === (science !== ''));

describe('three steps', () => {
	it('pass when nothing is broken', async () => {
		const copy = await copyPipeline('three-steps');
		const { exitCode, stderr } = await runCli(['run'], { cwd: copy });
		expect(stderr).toContain('PriceNote');
		expect(exitCode).toBe(0);
		const result = await readResult(copy);
		expect(result.diagnostics).toEqual([]);
		expect(result).toMatchObject({ verdict: 'passed', findings: [], totals: { passed: 3 } });
		await rm(copy, { recursive: true });
	});
});

if (science !== '') {
	describe('customer churn, with parquet files and a joblib model', () => {
		it('passes when nothing is broken, watched or not', async () => {
			const copy = await copyPipeline('customer-churn');
			const { exitCode } = await runCli(['run', '--python', science], { cwd: copy });
			expect(exitCode).toBe(0);
			const result = await readResult(copy);
			expect(result).toMatchObject({ verdict: 'passed', findings: [], totals: { passed: 4, flows: { ok: 6 } } });
			if (result.verdict !== 'passed') return;
			const requirements = result.facts.python?.requirements ?? [];
			expect(requirements.filter(({ met }) => met !== true)).toEqual([]);
			expect(requirements.map(({ name }) => name)).toContain('scikit-learn');
			const opened = result.flows.map(({ opened: isOpened, format }) => `${format ?? ''} ${String(isOpened)}`);
			expect(opened).toEqual(['csv true', 'parquet true', 'csv true', 'parquet true', 'parquet true', 'pickle true']);
			await rm(copy, { recursive: true });
		});

		it('takes tables without rows as it should: pyarrow reads what a probe gives', async () => {
			const copy = await copyPipeline('customer-churn');
			await runCli(['run', '--python', science, '--probe', 'zero-rows', '--probe', 'repeat'], { cwd: copy });
			const result = await readResult(copy);
			if (result.verdict !== 'passed') throw new Error(result.verdict);
			expect(result.execution.probes?.map(({ folder, outcome }) => `${folder} ${outcome.status}`)).toEqual([
				'probes/CustomerTable/zero-rows-customers passed',
				'probes/CustomerTable/repeat passed',
				'probes/ChurnFeatures/zero-rows-customer_table passed',
				'probes/ChurnFeatures/zero-rows-usage passed',
				'probes/ChurnFeatures/repeat passed',
				'probes/ChurnTraining/zero-rows-features failed',
				'probes/ChurnTraining/repeat passed',
				'probes/ChurnScoring/zero-rows-features failed',
				'probes/ChurnScoring/repeat passed',
			]);
			expect(result.findings.map(({ rule }) => rule)).toEqual(['probe-zero-rows', 'probe-zero-rows']);
			expect(result.findings[0]?.message).toContain('Found array with 0 sample(s)');
			await rm(copy, { recursive: true });
		});
	});
}

// Each waits for processes most of the time.
describe.concurrent('broken variants', () => {
	it.each(cases)('$kind: $describe', async (broken) => {
		const copy = await layOut(broken);
		const python = broken.needs === 'science' ? ['--python', science] : [];
		const { exitCode, stdout, stderr } = await runCli(['run', '--json', ...python], { cwd: copy });
		// Our own stack never shows for a mistake of the user's, on the terminal or in a report.
		const stack = /^ {4}at |node:internal|\.ts:\d+:\d+|a bug in dag-script-test/m;
		expect(stderr).not.toMatch(stack);
		expect(await readFile(join(copy, '.dag-script-test', 'summary.md'), 'utf8')).not.toMatch(stack);
		const result = await readResult(copy);
		expect(JSON.parse(stdout)).toEqual(result);
		expect(answerOf(result, broken)).toEqual(expectedOf(broken));
		expect(exitCode).toBe(broken.expect.exit);
		// One message each on the terminal too, at its place.
		// Notes are counted on the terminal, not shown.
		const shown = (broken.expect.diagnostics ?? []).filter(({ severity }) => severity !== 'note');
		for (const { at } of shown) if (at !== undefined) expect(stderr).toContain(at);
		const messages = stderr.match(/^(?:\S+ |  )?error [a-z-]+: /gm) ?? [];
		const told = [...(broken.expect.diagnostics ?? []), ...(broken.expect.findings ?? [])];
		expect(messages).toHaveLength(told.filter(({ severity = 'error' }) => severity === 'error').length);
		await rm(copy, { recursive: true });
	});
});

if (science === '') {
	describe('plan', () => {
		const studied = ['script-missing', 'missing-fixture', 'missing-env', 'lfs-pointer'];

		it.each(cases.filter(({ kind }) => studied.includes(kind)))(
			'shows the wiring in spite of $kind',
			async (broken) => {
				const copy = await layOut(broken);
				const { exitCode, stdout } = await runCli(['plan', '--json'], { cwd: copy });
				const { plan, diagnostics } = JSON.parse(stdout) as { plan: Plan; diagnostics: readonly Diagnostic[] };
				expect(diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code)).toEqual(
					broken.expect.diagnostics?.map(({ code }) => code),
				);
				expect(plan.nodes.map(({ id }) => id)).toEqual(['PriceCleaning', 'PriceSummary', 'PriceNote']);
				expect(plan.bindings.map(({ to }) => `${to.node}.${to.input}`)).toEqual(
					expect.arrayContaining(['PriceSummary.clean_prices', 'PriceNote.summary']),
				);
				expect(exitCode).toBe(2);
				await rm(copy, { recursive: true });
			},
		);
	});
}

async function readResult(copy: string): Promise<RunResult> {
	return JSON.parse(await readFile(join(copy, '.dag-script-test', 'result.json'), 'utf8')) as RunResult;
}

/** The case's expectation with what it leaves out filled in: what is not listed must not occur. */
function expectedOf({ expect: expected }: BrokenCase) {
	return {
		verdict: expected.verdict,
		diagnostics: (expected.diagnostics ?? []).map((each) => ({ severity: 'error', ...each })),
		failures: expected.failures ?? {},
		blocked: expected.blocked ?? [],
		skipped: expected.skipped ?? {},
		cancelled: expected.cancelled ?? {},
		findings: expected.findings ?? [],
		attempts: expected.attempts ?? {},
	};
}

/** The result in the words of a case, as far as the case asks. */
function answerOf(result: RunResult, { expect: expected }: BrokenCase): ReturnType<typeof expectedOf> {
	const runs = result.verdict === 'invalid' ? [] : result.execution.runs;
	const noted = new Set(expected.diagnostics?.filter(({ severity }) => severity === 'note').map(({ code }) => code));
	const told = result.diagnostics.filter(({ severity, code }) => severity !== 'note' || noted.has(code));
	return {
		verdict: result.verdict,
		diagnostics: told.map((each, place) => {
			const asked = expected.diagnostics?.[place];
			return {
				code: each.code,
				severity: each.severity,
				...placed(asked?.at, each.at),
				...saying(asked?.says, `${each.message} ${each.help ?? ''}`),
			};
		}),
		failures: Object.fromEntries(runs.flatMap((run) => failureOf(run, expected.failures?.[run.node]))),
		blocked: runs.filter(({ outcome }) => outcome.status === 'blocked').map(({ node }) => node),
		skipped: reasons(runs, (run) => (run.outcome.status === 'skipped' ? run.outcome.why : undefined)),
		cancelled: reasons(runs, (run) => (run.outcome.status === 'cancelled' ? run.outcome.reason : undefined)),
		findings: (result.verdict === 'invalid' ? [] : result.findings).map((each, place) => {
			const asked = expected.findings?.[place];
			return {
				rule: each.rule,
				severity: each.severity,
				about: subjectOf(each.about),
				...placed(asked?.at, each.at),
				...saying(asked?.says, each.message),
			};
		}),
		attempts: Object.fromEntries(
			runs
				.filter(({ node }) => expected.attempts?.[node] !== undefined)
				.map(({ node, attempts }) => [node, attempts.length]),
		),
	};
}

/** Where a message points to, if that is asked for. */
function placed(asked: string | undefined, at: Span | undefined): { readonly at?: string } {
	return asked === undefined ? {} : { at: placeOf(at) ?? 'nowhere' };
}

/** The words asked for when the text has them, else the whole text, so that the difference shows. */
function saying(words: string | undefined, text: string): { readonly says?: string } {
	if (words === undefined) return {};
	return { says: text.includes(words) ? words : text };
}

function reasons(runs: readonly NodeRun[], reason: (run: NodeRun) => string | undefined): Record<string, string> {
	return Object.fromEntries(
		runs.flatMap((run) => {
			const why = reason(run);
			return why === undefined ? [] : [[run.node, why] as const];
		}),
	);
}

/** The members of a node's failure that the case names; the reason always. */
function failureOf(run: NodeRun, asked: Readonly<Record<string, unknown>> = {}) {
	if (run.outcome.status !== 'failed') return [];
	const { failure } = run.outcome;
	const members: Record<string, unknown> = { ...failure, at: lineOf(failure) };
	const shown = Object.entries(asked).map(([name, wanted]) => {
		const value = members[name];
		const says = typeof value === 'string' && typeof wanted === 'string' && value.includes(wanted);
		return [name, says ? wanted : value] as const;
	});
	return [[run.node, { reason: failure.reason, ...Object.fromEntries(shown) }] as const];
}
