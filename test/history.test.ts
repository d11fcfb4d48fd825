import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readHistory } from '../src/history.ts';
import { readDurations } from '../src/report/read-durations.ts';

const place = mkdtempSync(join(tmpdir(), 'history-'));
afterAll(() => rmSync(place, { recursive: true, force: true }));

function result(pipeline: string, runs: readonly unknown[]): string {
	return JSON.stringify({ version: 99, pipeline, execution: { runs } });
}
const nightly = result('nightly', [
	{ node: 'Load', startedMs: 10, endedMs: 250 },
	{ node: 'Skipped' },
	{ node: 'Broken', startedMs: 5, endedMs: 1 },
	{ node: 'Odd', startedMs: null, endedMs: 7 },
	null,
]);

describe('durations of a result', () => {
	test('are those of the scripts that ran, whatever else the document holds', () => {
		expect(readDurations(nightly)).toEqual({ pipeline: 'nightly', byNode: new Map([['Load', 240]]) });
	});

	test.each([
		['cut short', nightly.slice(0, 50)],
		['no object', '[1, 2]'],
		['null', 'null'],
		['runs that are no list', '{"pipeline": "x", "execution": {"runs": {}}}'],
		['no script that ran', result('x', [{ node: 'a' }])],
	])('are not there: %s', (_, text) => expect(readDurations(text)).toBeUndefined());
});

describe('a history', () => {
	test('is a result, the folder of a run, or that of several pipelines', async () => {
		mkdirSync(join(place, 'one'));
		writeFileSync(join(place, 'one', 'result.json'), nightly);
		mkdirSync(join(place, 'many', 'nightly'), { recursive: true });
		writeFileSync(join(place, 'many', 'nightly', 'result.json'), nightly);
		for (const path of ['one/result.json', 'one', 'many']) {
			const { durations, diagnostics } = await readHistory(join(place, path), 'nightly');
			expect([...durations]).toEqual([['Load', 240]]);
			expect(diagnostics).toEqual([]);
		}
	});

	test.each([
		['missing.json', 'does not exist.', 'nightly'],
		['empty', 'holds no result of an earlier run of nightly.', 'nightly'],
		['other.json', 'is no result of an earlier run of weekly.', 'weekly'],
		['text.json', 'is no result of an earlier run of nightly.', 'nightly'],
	])('%s is noted, and nothing is known', async (name, what, pipeline) => {
		mkdirSync(join(place, 'empty'), { recursive: true });
		writeFileSync(join(place, 'other.json'), nightly);
		writeFileSync(join(place, 'text.json'), 'not JSON');
		const { durations, diagnostics } = await readHistory(join(place, name), pipeline);
		expect(durations.size).toBe(0);
		expect(diagnostics).toMatchObject([{ severity: 'note', code: 'file-not-found' }]);
		expect(diagnostics[0]?.message).toContain(`The history "${name}" ${what}`);
	});
});
