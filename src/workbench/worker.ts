import { stage, usualLimits } from '../execute/staging/stage.ts';
import { unreachable } from '../lib/unreachable.ts';
import type { EmptyTable, ReadProfile, SealReport, StageReport } from '../model/workbench.ts';
import type { WorkAnswer, WorkRequest } from './messages.ts';

/** Jobs at a time. Few: they share one thread and one disk, and each may hold a few megabytes of a file. */
const atOnce = 4;

/**
 * The process that handles data, for as long as its parent keeps the channel open. It ignores SIGINT, which a terminal
 * sends to everything of a run at once: the parent decides when its work is no longer wanted.
 */
export async function worker(): Promise<void> {
	const waiting: WorkRequest[] = [];
	let running = 0;

	async function next(): Promise<void> {
		const request = waiting.shift();
		if (request === undefined) return;
		running += 1;
		const answer = await answerTo(request);
		running -= 1;
		if (process.connected) process.send?.(answer);
		await next();
	}

	process.on('SIGINT', () => {});
	process.on('message', (request) => {
		waiting.push(request as WorkRequest);
		if (running < atOnce) void next();
	});
	await new Promise<void>((resolve) => {
		if (process.connected) process.once('disconnect', resolve);
		else resolve();
	});
	process.exit(0);
}

async function answerTo(request: WorkRequest): Promise<WorkAnswer> {
	try {
		return { id: request.id, report: await work(request) };
	} catch (error) {
		return { id: request.id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
	}
}

async function work(request: WorkRequest): Promise<StageReport | SealReport> {
	switch (request.kind) {
		case 'stage': {
			const report = await stage(request.job, usualLimits, emptyTable);
			// While the script runs, there is time to load what its outputs will need; a failure shows when it is used.
			loadSealing().catch(() => {});
			return report;
		}
		case 'seal': {
			const { seal, readProfile } = await loadSealing();
			const { unread } = request;
			return seal(request.job, unread === undefined ? readProfile : refuseToRead(unread));
		}
		default:
			return unreachable(request);
	}
}

/** The readers of all formats take longer to load than the first script should have to wait. */
async function loadSealing() {
	const [{ seal }, { readProfile }] = await Promise.all([
		import('../execute/staging/seal.ts'),
		import('../check/inspect/read-profile.ts'),
	]);
	return { seal, readProfile };
}

const emptyTable: EmptyTable = async (file, to) =>
	(await import('../check/inspect/empty-table.ts')).emptyTable(file, to);

/** Every file counts as unreadable: never green, and nothing that could end this process is opened. */
function refuseToRead(message: string): ReadProfile {
	return async (_folder, files) => ({
		reader: 0,
		files: files.slice(0, 200).map(({ path, bytes }) => ({ path, bytes, format: 'binary', problem: { message } })),
		fileCount: files.length,
		bytes: files.reduce((sum, file) => sum + file.bytes, 0),
		notes: [message],
	});
}

if (import.meta.main) await worker();
