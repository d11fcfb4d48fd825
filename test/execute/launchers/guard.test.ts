import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { guard } from '../../../src/execute/launchers/guard.ts';
import { openLog, type LogFile } from '../../../src/execute/launchers/log-file.ts';

let folder: string;
let log: LogFile;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'guard-'));
	log = openLog(join(folder, 'log'));
});
afterEach(() => {
	log.close(0);
	rmSync(folder, { recursive: true });
});

const spec = { argv: ['x'], cwd: '/', env: {}, log: '', timeoutMs: 20, graceMs: 20, logLimitBytes: 10 } as const;

test('gives up a program that not even SIGKILL ends, as one of another user', async () => {
	const sent: string[] = [];
	const watch = guard(spec, log, new AbortController().signal, (signal) => sent.push(signal));
	expect(await watch.outlived).toBe('outlived');
	expect([sent, watch.stopped()]).toEqual([['SIGTERM', 'SIGKILL'], 'timeout']);
	watch.release();
});

test('gives a program all its time once it begins, and none after its end', async () => {
	const sent: string[] = [];
	const watch = guard({ ...spec, timeoutMs: 300 }, log, new AbortController().signal, (signal) => sent.push(signal));
	await new Promise((resolve) => setTimeout(resolve, 200));
	watch.began();
	// Timers fire in the order in which they are due, however busy the machine is.
	await new Promise((resolve) => setTimeout(resolve, 200));
	expect(watch.stopped()).toBeUndefined();
	await watch.outlived;
	expect(watch.stopped()).toBe('timeout');
	watch.release();

	const ended = guard(spec, log, new AbortController().signal, (signal) => sent.push(signal));
	ended.release();
	ended.began();
	await new Promise((resolve) => setTimeout(resolve, 100));
	expect([sent, ended.stopped()]).toEqual([['SIGTERM', 'SIGKILL'], undefined]);
});

test('gives it up sooner when the run is cancelled', async () => {
	const started = performance.now();
	const watch = guard({ ...spec, graceMs: 60_000 }, log, AbortSignal.timeout(50), () => {});
	await watch.outlived;
	watch.release();
	expect(performance.now() - started).toBeGreaterThan(2500);
	expect(performance.now() - started).toBeLessThan(10_000);
});

test('sends nothing once it is released', async () => {
	const sent: string[] = [];
	const controller = new AbortController();
	const watch = guard(spec, log, controller.signal, (signal) => sent.push(signal));
	watch.release();
	controller.abort();
	await new Promise((resolve) => setTimeout(resolve, 200));
	expect([sent, watch.stopped()]).toEqual([[], undefined]);
});

test('of a run that is already cancelled sends SIGTERM at once', () => {
	const sent: string[] = [];
	guard(spec, log, AbortSignal.abort(), (signal) => sent.push(signal)).release();
	expect(sent).toEqual(['SIGTERM']);
});
