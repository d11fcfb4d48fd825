import { describe, expect, test } from 'vitest';
import type { Failure } from '../../src/model/execution.ts';
import { failedNodes, headline } from '../../src/publish/headline.ts';
import { aFailedRun, anExecution, aNode, aPlan, aResult, aRun } from '../rig/result-builders.ts';
import { invalidSample } from '../rig/result-samples.ts';

describe('the headline', () => {
	const nodes = [aNode('A'), aNode('B', { allowFailure: 'known' }), aNode('C'), aNode('D')];
	const failure: Failure = { reason: 'out-of-memory' };
	test('counts what failed without what may fail, and what was blocked', () => {
		const blocked = aRun('C', { outcome: { status: 'blocked', because: 'A', why: 'failed' }, attempts: [] });
		const result = aResult(
			aPlan(nodes),
			anExecution([aFailedRun('A', failure), aFailedRun('B', failure), blocked, aRun('D')]),
		);
		expect(headline(result)).toMatch(/^1 of 3 scripts failed/);
		expect(headline(result)).toMatch(/1 blocked/);
		expect(failedNodes(result)).toEqual(['A']);
	});
	test('of a run that was cancelled says how far it came', () => {
		const stopped = aRun('C', { outcome: { status: 'cancelled', reason: 'interrupted' } });
		const result = aResult(
			aPlan(nodes),
			anExecution([aFailedRun('A', failure), aRun('B'), stopped, aRun('D')], { cancelled: 'interrupted' }),
		);
		expect(result.verdict).toBe('cancelled');
		expect(headline(result)).toMatch(/^Cancelled after 3 of 4 nodes, 1 failed/);
	});
	test('of wrong files counts the errors', () => {
		expect(headline(invalidSample())).toMatch(/^\d+ errors? in the definition files; nothing ran$/);
		expect(failedNodes(invalidSample())).toEqual([]);
	});
});
