import { expect, test } from 'vitest';
import type { Attempt, NodeRun } from '../../src/model/execution.ts';
import { sayStarts } from '../../src/words/say-starts.ts';
import { passingSample } from '../rig/result-samples.ts';

const runs = passingSample().execution.runs;
const start = (node: string, ...starts: readonly Attempt['started'][]): NodeRun => {
	const run = runs.find(({ attempts }) => attempts.length > 0);
	const attempt = run?.attempts[0];
	if (run === undefined || attempt === undefined) throw new Error('The sample has no run.');
	const { started: _, ...rest } = attempt;
	return { ...run, node, attempts: starts.map((started) => (started === undefined ? rest : { ...rest, started })) };
};
const cold = (why: string) => ({ how: 'cold', why }) as const;

test('scripts that were forked are counted, the others named by their reason', () => {
	expect(
		sayStarts([
			start('A', { how: 'warm' }),
			start('B', cold('torch does not like to be forked')),
			start('C', { how: 'warm' }, cold('it hung after the fork')),
			...['D', 'E', 'F', 'G', 'H', 'I', 'J'].map((node) => start(node, cold('it prints when it is imported'))),
			start('K', undefined),
			start('L'),
		]),
	).toEqual([
		'1 script forked from a process that had imported their libraries',
		'In a process of its own, since torch does not like to be forked: B',
		'In a process of its own, since it hung after the fork: C',
		'In a process of its own, since it prints when it is imported: D, E, F, G, H and 2 more',
	]);
});

test('nothing is said where nothing could be forked', () => {
	expect(sayStarts(runs)).toEqual([]);
});
