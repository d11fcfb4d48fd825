import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
	test: {
		projects: [
			{ extends: true, test: { name: 'suite', include: ['test/**/*.test.ts'] } },
			// Whatever holds of a script in a process of its own must hold of one that is forked.
			{
				extends: true,
				test: { name: 'forked', include: ['test/execute/runtimes/*.test.ts'], env: { DAG_TEST_WARM: '1' } },
			},
		],
		// These need a browser, which .ci/run installs.
		exclude: process.env['DAG_BROWSER'] === '1' ? [] : ['test/browser/**'],
		pool: 'forks',
		// The tests mostly wait for programs that they start; one fewer than there are CPUs leaves much of them unused.
		maxWorkers: availableParallelism(),
		// The JSON report is what .ci/run counts from.
		reporters: ['default', 'json', './test/rig/retried-reporter.ts'],
		outputFile: { json: 'coverage/tests.json' },
		testTimeout: 60_000,
		hookTimeout: 60_000,
		// Tests start hundreds of processes. On a machine that others use too one may come late; .ci/run lists those that
		// passed only at another try. What the properties try is fixed there, so that none of their failures is passed over.
		retry: process.env['CI'] === undefined ? 0 : 1,
		coverage: {
			enabled: process.env['DAG_COVERAGE'] === '1',
			reportOnFailure: true,
			provider: 'v8',
			include: ['src/**/*.ts'],
			reporter: ['json'],
			reportsDirectory: 'coverage/main',
		},
	},
});
