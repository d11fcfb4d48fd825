import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import * as fc from '../rig/fast-check.ts';
import { expect, test } from 'vitest';
import { compareResults, type Comparison } from '../../src/compare/compare.ts';
import type { RunResult } from '../../src/model/result.ts';
import { reportComparison } from '../../src/report/compare/compare.ts';
import { repository } from '../rig/door.ts';
import { hostileResult } from '../rig/hostile-result.ts';
import { aFailedRun, anEvidence, anExecution, aNode, aPlan, aProfile, aResult, aRun } from '../rig/result-builders.ts';
import { failingSample, invalidSample, passingSample } from '../rig/result-samples.ts';

/** The committed file, not what the sources would make of it: this is what other programs check against. */
const published = JSON.parse(await readFile(join(repository, 'schemas', 'comparison.schema.json'), 'utf8')) as object;
const validate = new Ajv2020({ strict: false, allErrors: true }).compile(published);

const printed = (before: RunResult, now: RunResult): unknown =>
	JSON.parse(reportComparison(compareResults(before, now), 'json'));
/** What the schema has against a value. */
function against(value: unknown): readonly string[] {
	validate(value);
	return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

/** Two results that differ in everything that has a list of its own beside flows and remarks. */
function everyChange(): Comparison {
	const table = (type: string, more: string) =>
		anEvidence('t', {
			profile: aProfile({
				table: {
					columns: [
						{ name: 'id', type },
						{ name: more, type },
					],
				},
			}),
		});
	const failure = { reason: 'exit-non-zero', exitCode: 1 } as const;
	const of = (...runs: Parameters<typeof anExecution>[0]) =>
		aResult(aPlan(runs.map(({ node }) => aNode(node))), anExecution(runs));
	return compareResults(
		of(
			aRun('A'),
			aFailedRun('B', failure),
			aRun('C', { startedMs: 0, endedMs: 1_000, outputs: [table('integer', 'old')] }),
			aRun('D'),
			aRun('Gone'),
		),
		of(
			aFailedRun('A', failure),
			aRun('B'),
			aRun('C', { startedMs: 0, endedMs: 9_000, outputs: [table('string', 'new')] }),
			aRun('D', { outcome: { status: 'blocked', because: 'A', why: 'failed' } }),
			aRun('New'),
		),
	);
}

test('every kind of change fits the published schema', () => {
	const comparison = everyChange();
	const { newlyFailing, fixed, noLongerRun, added, removed, slower, schemas } = comparison;
	for (const list of [newlyFailing, fixed, noLongerRun, added, removed, slower, schemas]) expect(list).not.toEqual([]);
	const document: unknown = JSON.parse(reportComparison(comparison, 'json'));
	expect(against(document)).toEqual([]);
	expect(document).toMatchObject({ version: 1, newlyFailing: ['A'], fixed: ['B'] });
});

test('whatever the verdicts were', () => {
	const samples = [passingSample(), failingSample(), invalidSample()];
	for (const before of samples) for (const now of samples) expect(against(printed(before, now))).toEqual([]);
});

test('whatever texts the results hold', () => {
	fc.assert(
		fc.property(hostileResult, hostileResult, (before, now) => {
			expect(against(printed(before, now))).toEqual([]);
		}),
	);
});

test('what does not fit is told', () => {
	const document = JSON.parse(reportComparison(everyChange(), 'json')) as Record<string, unknown>;
	for (const name of Object.keys(document)) {
		const { [name]: _, ...rest } = document;
		expect(against(rest)).toEqual([` must have required property '${name}'`]);
	}
	expect(against({ ...document, version: 2 })).toEqual(['/version must be equal to constant']);
	expect(against({ ...document, slower: [{ node: 'C', beforeMs: '1' }] })).toHaveLength(2);
	expect(against({ ...document, later: 'members of a later version' })).toEqual([]);
});
