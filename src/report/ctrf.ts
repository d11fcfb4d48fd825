import type { RunResult } from '../model/result.ts';
import { cleanLine } from './escape.ts';
import { testCases, type TestCase } from './test-cases.ts';

/** The version of the Common Test Report Format that is written. */
const specVersion = '0.0.0';

/** The Common Test Report Format: the cases of JUnit as JSON, for reporters that read it. */
export function reportCtrf(result: RunResult): string {
	const cases = testCases(result);
	const having = (status: TestCase['status']) => cases.filter((one) => one.status === status).length;
	const start = result.verdict === 'invalid' ? 0 : Math.round(result.execution.startedAt);
	const duration = result.verdict === 'invalid' ? 0 : Math.max(0, Math.round(result.execution.durationMs));
	const tests = cases.map((one) => drawTest(one, cleanLine(result.pipeline) || 'pipeline'));
	const drawn = {
		reportFormat: 'CTRF',
		specVersion,
		generatedBy: cleanLine(result.generator.name),
		results: {
			tool: { name: cleanLine(result.generator.name) || '(no name)', version: cleanLine(result.generator.version) },
			summary: {
				tests: cases.length,
				passed: having('passed'),
				failed: having('failed'),
				skipped: having('skipped'),
				pending: 0,
				other: 0,
				flaky: tests.filter(({ flaky }) => flaky).length,
				suites: new Set(cases.map(({ suite }) => suite)).size,
				start,
				stop: start + duration,
				duration,
			},
			tests,
			...(result.subject.commit === undefined ? {} : { environment: { commit: cleanLine(result.subject.commit) } }),
			extra: { verdict: result.verdict },
		},
	};
	return `${JSON.stringify(drawn, undefined, '\t')}\n`;
}

function drawTest(one: TestCase, pipeline: string) {
	return {
		name: one.name,
		status: one.status,
		duration: one.durationMs,
		...(one.startedMs === undefined ? {} : { start: one.startedMs, stop: one.startedMs + one.durationMs }),
		suite: [pipeline, one.suite],
		...(one.message === undefined ? {} : { message: one.message }),
		...(one.detail === undefined ? {} : { trace: one.detail }),
		rawStatus: one.rawStatus,
		...(one.file === undefined ? {} : { filePath: one.file }),
		...(one.line === undefined ? {} : { line: one.line }),
		retries: one.attempts - 1,
		flaky: one.status === 'passed' && one.attempts > 1,
	};
}
