import { setImmediate as afterwards, setTimeout as sleep } from 'node:timers/promises';
import * as fc from '../../rig/fast-check.ts';
import { describe, expect, test } from 'vitest';
import { localHost, type LocalHostOptions } from '../../../src/host/local.ts';
import { frame } from '../../../src/host/terminal/frame.ts';
import { paint } from '../../../src/host/terminal/paint.ts';
import { trackProgress } from '../../../src/host/terminal/progress.ts';
import { createScreen } from '../../../src/host/terminal/screen.ts';
import { timeLeft } from '../../../src/host/terminal/time-left.ts';
import { widthOf } from '../../../src/lib/width.ts';
import type { RunEvent } from '../../../src/model/event.ts';
import type { NodeRun } from '../../../src/model/execution.ts';
import { hostileText } from '../../rig/hostile.ts';
import { aFailedRun, aNode, aPlan, aRun } from '../../rig/result-builders.ts';
import { pictureOf } from '../../rig/terminal-picture.ts';

const raised = { reason: 'exception', type: 'KeyError', message: "'label'", frames: [] } as const;
const blockedBy = (node: string, because: string) =>
	aRun(node, { outcome: { status: 'blocked', because, why: 'failed' } });
const settled = (run: NodeRun, count = 1): RunEvent => ({ kind: 'node-settled', run, settled: count, nodes: 20 });
const started = (node: string, attempt = 1): RunEvent => ({ kind: 'node-started', node, attempt, atMs: 0 });
const begin: RunEvent = { kind: 'run-started', pipeline: 'credit', nodes: 20 };
const end: RunEvent = { kind: 'run-ended', durationMs: 1 };

/** A host that writes to a terminal of 60 columns, or to a pipe. */
function aHost(isTTY: boolean, options: Partial<LocalHostOptions> = {}) {
	let written = '';
	const stream = { isTTY, columns: 60, rows: 20, write: (text: string) => (written += text) };
	const host = localHost({
		screen: createScreen(stream, { NO_COLOR: '1' }),
		quiet: false,
		verbose: false,
		atOnce: 2,
		history: () => undefined,
		now: () => 5_000,
		...options,
	});
	return { host, written: () => written, picture: () => pictureOf(written.replaceAll('\n', '\r\n'), 60) };
}

const working = (on: 'packages' | 'probes', ...names: readonly string[]): RunEvent => ({ kind: 'working', on, names });

describe('work that is no node’s', () => {
	test('packages that are installed are said once, and what is drawn of it goes', () => {
		for (const isTTY of [true, false]) {
			const { host, picture } = aHost(isTTY);
			host.observe(working('packages', 'requirements.txt'));
			expect(picture().join('\n')).toContain('installing the packages of requirements.txt');
			host.observe(working('packages'));
			expect(picture().filter((line) => line.trim() !== '')).toEqual(['installing the packages of requirements.txt']);
		}
	});

	test('nodes that are probed have a line above the counts until they are done', () => {
		const { progress, hear } = trackProgress(0);
		const lines = () => frame(progress, undefined, 12_000, { columns: 60, rows: 20 });
		hear(begin, 0);
		hear(working('probes', 'A', 'B'), 2_000);
		hear(working('probes', 'B'), 5_000);
		expect(lines()[0]).toMatch(/^ {2}▸ probing B +10 s$/);
		expect(lines()).toHaveLength(2);
		hear(working('probes'), 6_000);
		expect(lines()).toHaveLength(1);
	});
});

describe('plain lines', () => {
	test('a line for each node that settles, with the failure in words', () => {
		const { host, written } = aHost(false);
		const skip = aRun('C', { outcome: { status: 'skipped', why: 'asked', note: 'slow' } });
		const cut = aRun('D', { outcome: { status: 'cancelled', reason: 'deadline' } });
		const stub = aRun('E', { outcome: { status: 'passed', via: 'stub' } });
		for (const event of [begin, started('A'), started('A', 2), settled(aRun('A')), settled(aFailedRun('B', raised))])
			host.observe(event);
		for (const run of [skip, cut, stub, blockedBy('F', 'B')]) host.observe(settled(run));
		host.observe({ kind: 'run-cancelling', reason: 'interrupted', running: ['G', 'H'] });
		host.observe({ kind: 'run-cancelling', reason: 'kill', running: [] });
		host.observe({ kind: 'run-cancelling', reason: 'fail-fast', running: ['G', 'H'] });
		host.observe(end);
		expect(written()).toBe(
			[
				'credit: 20 nodes',
				'  … A: attempt 2',
				'  ✔ A  1.5 s',
				"  ✘ B  1.5 s  It raised KeyError: 'label'",
				'  – C  skipped: slow',
				'  ◼ D  cancelled: the deadline passed',
				'  ○ E  stub',
				'  ⊘ F  blocked by B',
				'  stopping G, H: interrupted',
				'  starting nothing more: another script failed',
				'',
				'',
			].join('\n'),
		);
	});

	test('quiet: nothing', async () => {
		const { host, written } = aHost(true, { quiet: true });
		for (const event of [begin, started('A'), settled(blockedBy('A', 'B')), end]) host.observe(event);
		await host.close({} as never, [], '');
		expect(written()).toBe('');
	});

	test('names cannot steer the terminal', () => {
		fc.assert(
			fc.property(hostileText, (name) => {
				const { host, written } = aHost(false);
				for (const event of [
					begin,
					started(name, 2),
					settled(aFailedRun(name, { ...raised, message: name })),
					settled(blockedBy(name, name)),
					end,
				])
					host.observe(event);
				expect(written()).not.toMatch(/(?![\n])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
				expect(written().split('\n')).toHaveLength(6);
			}),
		);
	});
});

describe('blocked nodes', () => {
	const chain = (length: number) =>
		Array.from({ length }, (_, index) => blockedBy(`N${index}`, index === 0 ? 'Train' : `N${index - 1}`));

	test('few: a line each', async () => {
		const { host, written } = aHost(false);
		chain(5).forEach((run) => host.observe(settled(run)));
		await afterwards();
		expect(written().match(/⊘/g)).toHaveLength(5);
	});

	test('many: one line that names the root cause', async () => {
		const { host, written } = aHost(false);
		chain(6).forEach((run) => host.observe(settled(run)));
		expect(written()).toBe('');
		await afterwards();
		expect(written()).toBe('  ⊘ 6 nodes blocked by Train: N0, N1, N2 and 3 more\n');
	});

	test('of several causes: a line for each cause', async () => {
		const { host, written } = aHost(false);
		chain(6).forEach((run) => host.observe(settled(run)));
		Array.from({ length: 7 }, (_, index) => blockedBy(`M${index}`, 'Load')).forEach((run) =>
			host.observe(settled(run)),
		);
		host.observe(settled(aRun('Z')));
		expect(
			written()
				.split('\n')
				.map((line) => line.slice(0, 28)),
		).toEqual(['  ⊘ 6 nodes blocked by Train', '  ⊘ 7 nodes blocked by Load:', '  ✔ Z  1.5 s', '']);
	});

	test('verbose: a line each, however many', () => {
		const { host, written } = aHost(false, { verbose: true });
		chain(9).forEach((run) => host.observe(settled(run)));
		host.observe(end);
		expect(written().match(/⊘/g)).toHaveLength(9);
	});

	test('a circle of causes, which no run makes, ends', () => {
		const { host, written } = aHost(false);
		for (let index = 0; index < 7; index += 1) host.observe(settled(blockedBy(`N${index}`, `N${(index + 1) % 7}`)));
		host.observe(end);
		expect(written()).toContain('blocked by');
	});
});

describe('live', () => {
	test('what runs is below what settled, and is gone in the end', async () => {
		let now = 0;
		const { host, picture } = aHost(true, { now: () => now });
		await host.open(aPlan([aNode('A'), aNode('B')]), []);
		for (const event of [begin, started('A'), started('B')]) host.observe(event);
		now = 3_000;
		host.observe(settled(aFailedRun('A', raised)));
		expect(picture()).toEqual([
			'credit: 20 nodes',
			"  ✘ A  1.5 s  It raised KeyError: 'label'",
			'  ▸ B  3 s',
			'  1 of 20 done, 1 failed, 3 s',
			'',
		]);
		host.observe(settled(aRun('B')));
		host.observe(end);
		await host.close({} as never, [], '');
		expect(picture()).toEqual([
			'credit: 20 nodes',
			"  ✘ A  1.5 s  It raised KeyError: 'label'",
			'  ✔ B  1.5 s',
			'',
			'',
		]);
	});

	test('the time goes on while nothing happens', async () => {
		let now = 0;
		const { host, picture } = aHost(true, { now: () => now });
		host.observe(begin);
		now = 65_000;
		for (let tries = 0; tries < 40 && !picture().join('').includes('1 min 5 s'); tries += 1) await sleep(50);
		expect(picture()).toContain('  0 of 20 done, 1 min 5 s');
		await host.close({} as never, [], '');
	});

	test('how long it may still take, by an earlier run of this pipeline', async () => {
		let now = 1_000_000;
		const history = (pipeline: string) =>
			pipeline === 'credit'
				? new Map([
						['A', 10_000],
						['B', 20_000],
					])
				: undefined;
		const { host, picture } = aHost(true, { now: () => now, history });
		await host.open(aPlan([aNode('A'), aNode('B', { dependsOn: ['A'] })]), []);
		host.observe(begin);
		now += 1_000;
		host.observe({ ...started('A'), atMs: now } as RunEvent);
		expect(picture().join('\n')).toContain('1 s, about 30 s left');
		host.observe({ kind: 'run-cancelling', reason: 'interrupted', running: ['A'] });
		expect(picture().join('\n')).not.toContain('left');
		host.observe(end);
	});
});

describe('the lines below', () => {
	const { progress, hear } = trackProgress(0);
	hear(begin, 0);
	for (let index = 0; index < 30; index += 1) hear(started(`Node${'x'.repeat(index)}`), 0);

	test('fit any window', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 1, max: 120 }),
				fc.integer({ min: 1, max: 50 }),
				hostileText,
				(columns, rows, name) => {
					hear(started(name), 0);
					const lines = frame(progress, 90_000, 12_000, { columns, rows });
					hear(settled(aRun(name)), 0);
					expect(lines.length).toBeLessThanOrEqual(Math.max(1, rows - 1));
					for (const line of lines) {
						expect(widthOf(line)).toBeLessThan(Math.max(2, columns));
						expect(line).not.toMatch(/\n/);
					}
				},
			),
		);
	});

	test('times stand in one column, whatever the names are wide', () => {
		const { progress, hear } = trackProgress(0);
		hear(begin, 0);
		for (const name of ['A', '数据清洗', 'Evaluation']) hear(started(name), 0);
		hear({ kind: 'node-started', node: 'B', attempt: 1, atMs: 58_000 }, 0);
		const lines = frame(progress, undefined, 62_000, { columns: 60, rows: 24 }).slice(0, -1);
		expect(lines[0]).toBe('  ▸ A           1 min 2 s');
		expect(lines[3]).toBe('  ▸ B                 4 s');
		expect(new Set(lines.map(widthOf)).size).toBe(1);
	});

	test.each([
		[44, '  0 of 20 done, 12 s, about 1 min 30 s left'],
		[40, '  0 of 20 done, about 1 min 30 s left'],
		[30, '  0 of 20 done'],
	])('in %d columns the counts are whole words', (columns, expected) => {
		const { progress, hear } = trackProgress(0);
		hear(begin, 0);
		const line = frame(progress, 90_000, 12_000, { columns, rows: 24 }).at(-1);
		expect(line).toBe(expected);
	});

	test('of many that run, some, and how many there are', () => {
		const lines = frame(progress, undefined, 12_000, { columns: 80, rows: 24 });
		expect(lines).toHaveLength(9);
		expect(lines[8]).toContain(', 30 running, 12 s');
	});
});

describe('the time left', () => {
	const plan = aPlan([
		aNode('A'),
		aNode('B', { dependsOn: ['A'] }),
		aNode('C', { dependsOn: ['A'] }),
		aNode('S', { kind: 'stub' }),
		aNode('K', { skip: 'slow' }),
	]);
	const history = new Map([
		['A', 10],
		['B', 30],
		['C', 20],
	]);
	const after = (...events: readonly RunEvent[]) => {
		const { progress, hear } = trackProgress(0);
		events.forEach((event) => hear(event, 0));
		return progress;
	};

	test.each([
		['the longest chain', after(), 2, 0, 40],
		['one at a time: all of them', after(), 1, 0, 60],
		['what runs has run', after(started('A')), 2, 4, 36],
		['what takes longer than usual is over any moment', after(started('A')), 2, 99, 30],
		['what settled takes no more', after(settled(aRun('A'))), 2, 0, 30],
		['all settled', after(settled(aRun('A')), settled(aRun('B')), settled(aRun('C'))), 2, 0, 0],
	])('%s', (_, progress, atOnce, now, expected) => {
		expect(timeLeft(plan, progress, history, atOnce, now)).toBe(expected);
	});

	test('a script that was never timed: not known', () => {
		expect(timeLeft(plan, after(), new Map([['A', 10]]), 2, 0)).toBeUndefined();
	});
});

test('colours change no character', () => {
	const text = [
		'  ✔ A  1 s',
		'  ✘ B  It failed',
		'  ⊘ C',
		'  – D',
		'  ▸ E',
		'  │ log ✘',
		'  │',
		'Findings',
		'  error x: y',
		'  warning x: y',
		'  ! flow',
		'a: passed. All',
		'a: failed. B',
		'a: cancelled. C',
		'a: invalid. D',
		'plain',
		'',
	].join('\n');
	const painted = paint(text);
	expect(painted.replaceAll(/\u001B\[\d+m/g, '')).toBe(text);
	expect(painted.split('\n').filter((line) => line.includes('\u001B'))).toHaveLength(15);
});
