import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { SealOutput, StageCopy, Workbench } from '../../src/model/workbench.ts';
import { doingDatalessJobsHere } from '../../src/workbench/dataless-jobs.ts';

let here: string;
beforeEach(() => {
	here = mkdtempSync(join(tmpdir(), 'dataless-'));
});
afterEach(() => rmSync(here, { recursive: true, force: true }));

/** Notes what it is asked, and does none of it. */
function noting(asked: string[]): Workbench {
	return {
		stage: async ({ folder }) => (asked.push(`stage ${folder}`), { problems: [], inputs: [] }),
		seal: async ({ folder }) => (asked.push(`seal ${folder}`), { evidence: [], undeclared: [], modifiedInputs: [] }),
		close: async () => void asked.push('close'),
	};
}

test('a folder without inputs is made, and one without outputs is looked at, without asking anyone', async () => {
	const asked: string[] = [];
	const workbench = doingDatalessJobsHere(noting(asked));
	const folder = join(here, 'node');
	expect(await workbench.stage({ folder, folders: ['outputs', 'work'], copies: [] })).toEqual({
		problems: [],
		inputs: [],
	});
	expect(existsSync(join(folder, 'work'))).toBe(true);
	writeFileSync(join(folder, 'outputs', 'stray.txt'), 'x');
	expect(await workbench.seal({ folder, outputs: [], inputs: [] })).toMatchObject({ undeclared: ['stray.txt'] });
	expect(asked).toEqual([]);
});

test('whatever has data goes to the other', async () => {
	const asked: string[] = [];
	const workbench = doingDatalessJobsHere(noting(asked));
	const copy: StageCopy = { input: 'a', from: here, to: 'inputs/a', shape: 'directory', channels: [] };
	const output: SealOutput = { output: 'o', path: 'outputs/o', shape: 'directory', delivery: 'as-is', deliverTo: '' };
	await workbench.stage({ folder: 'n', folders: [], copies: [copy] });
	await workbench.seal({ folder: 'n', outputs: [output], inputs: [] });
	await workbench.seal({ folder: 'n', outputs: [], inputs: [{ input: 'a', path: here, digest: '' }] });
	await workbench.close();
	expect(asked).toEqual(['stage n', 'seal n', 'seal n', 'close']);
});
