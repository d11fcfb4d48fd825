import type { Reporter, TestCase } from 'vitest/node';

/** Names each test that passed only when it was tried again: vitest itself hides those among the others of their file. */
export default class RetriedReporter implements Reporter {
	private readonly names: string[] = [];

	onTestCaseResult(test: TestCase): void {
		if (test.diagnostic()?.flaky === true) this.names.push(`${test.module.relativeModuleId} > ${test.fullName}`);
	}

	onTestRunEnd(): void {
		for (const name of this.names) console.log(`passed at another try: ${name}`);
	}
}
