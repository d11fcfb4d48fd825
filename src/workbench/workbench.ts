import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { Socket } from 'node:net';
import { join } from 'node:path';
import type { SealJob, SealReport, StageJob, StageReport, Workbench } from '../model/workbench.ts';
import type { WorkAnswer, WorkRequest } from './messages.ts';

type Unnumbered = { readonly kind: 'stage'; readonly job: StageJob } | { readonly kind: 'seal'; readonly job: SealJob };

interface Pending {
	request: WorkRequest;
	readonly resolve: (report: StageReport | SealReport) => void;
	readonly reject: (error: Error) => void;
	/** How many workers died with it in hand. */
	deaths: number;
}

/** A workbench that can be made ready before it has a job. */
export interface StartedWorkbench extends Workbench {
	/** Starts the process now, so that the first job does not wait for it. */
	ready(): void;
}

/**
 * A workbench in a child process of our own, started with the first job. When it dies, its jobs (which begin from
 * nothing, so that they may be done twice) are given to a new one; a job that workers keep dying of is rejected, as an
 * internal error. `program` is for tests.
 */
export function createWorkbench(program = workerProgram()): StartedWorkbench {
	const pending = new Map<number, Pending>();
	let lastId = 0;
	let child: ChildProcess | undefined;
	let closed = false;

	function start(): ChildProcess {
		// An empty environment: data is handled without any secret of ours in reach. Node copies what it needs itself.
		const started = spawn(process.execPath, [program], { stdio: ['ignore', 'ignore', 'pipe', 'ipc'], env: {} });
		let said = '';
		let over = false;
		const died = (how: string): void => {
			if (over) return;
			over = true;
			if (child === started) child = undefined;
			mourn(`${how}${said === '' ? '' : `: ${said.trim()}`}`);
		};
		started.stderr?.setEncoding('utf8').on('data', (text: string) => {
			said = (said + text).slice(-4096);
		});
		started.on('message', (answer) => finish(answer as WorkAnswer));
		started.on('error', (error) => died(error.message));
		started.on('exit', (code, signal) => died(signal ?? `exit code ${code}`));
		return started;
	}

	function mourn(how: string): void {
		for (const job of pending.values()) {
			job.deaths += 1;
			if (!closed && mayRepeat(job, how)) continue;
			pending.delete(job.request.id);
			const why = closed ? 'was closed' : `ended unexpectedly (${how})`;
			job.reject(new Error(`Internal error: the process that handles data ${why}`));
		}
		for (const job of pending.values()) send(job.request);
	}

	function finish(answer: WorkAnswer): void {
		const job = pending.get(answer.id);
		if (job === undefined) return;
		pending.delete(answer.id);
		if (pending.size === 0 && child !== undefined) hold(child, false);
		if ('report' in answer) job.resolve(answer.report);
		else job.reject(new Error(`Internal error: the process that handles data failed: ${answer.error}`));
	}

	function send(request: WorkRequest): void {
		child ??= start();
		hold(child, true);
		// A message that cannot be sent any more: the end of the child says so too.
		child.send(request, () => {});
	}

	async function ask(request: Unnumbered): Promise<StageReport | SealReport> {
		if (closed) throw new Error('Internal error: the workbench is closed');
		return new Promise((resolve, reject) => {
			lastId += 1;
			const job: Pending = { request: { ...request, id: lastId }, resolve, reject, deaths: 0 };
			pending.set(lastId, job);
			send(job.request);
		});
	}

	return {
		ready() {
			if (child !== undefined || closed) return;
			child = start();
			hold(child, false);
		},
		stage: async (job) => (await ask({ kind: 'stage', job })) as StageReport,
		seal: async (job) => (await ask({ kind: 'seal', job })) as SealReport,
		async close() {
			closed = true;
			if (child === undefined) return;
			const leaving = child;
			hold(leaving, true);
			const gone = new Promise((resolve) => leaving.once('exit', resolve));
			if (pending.size > 0) leaving.kill('SIGKILL');
			else leaving.disconnect();
			await gone;
		},
	};
}

/**
 * A job is repeated once. What a script wrote must not end a run, so an output that two workers died of is then sealed
 * without being read.
 */
function mayRepeat(job: Pending, how: string): boolean {
	if (job.deaths < 2) return true;
	if (job.deaths > 2 || job.request.kind !== 'seal') return false;
	const unread = `could not be read: the process that reads data ended twice while it was at this node (${how})`;
	job.request = { ...job.request, unread };
	return true;
}

/** An idle worker must not keep us alive; a busy one must. */
function hold(child: ChildProcess, busy: boolean): void {
	const call = busy ? 'ref' : 'unref';
	child[call]();
	child.channel?.[call]();
	(child.stderr as Socket | null)?.[call]();
}

/** Built beside us, or our own source. */
function workerProgram(): string {
	const built = join(import.meta.dirname, 'worker.js');
	return existsSync(built) ? built : join(import.meta.dirname, 'worker.ts');
}
