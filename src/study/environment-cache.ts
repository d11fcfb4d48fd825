import { createHash } from 'node:crypto';
import { mkdir, open, readFile, rm, stat } from 'node:fs/promises';
import { platform } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { userCache } from '../lib/user-cache.ts';

/** The user's folder for virtual environments that this program has made. */
export function environmentsFolder(environment: Readonly<Record<string, string>>): string {
	return join(userCache(environment), 'environments');
}

/** Files of requirements that name others: how deep that is followed. */
const deepest = 8;

/**
 * A name for the environment that a file of requirements makes for an interpreter on this platform: another one whenever
 * the file, one that it includes, or the interpreter changes. Undefined: the file cannot be read.
 */
export async function environmentKey(file: string, interpreter: readonly string[]): Promise<string | undefined> {
	const hash = createHash('sha256').update(JSON.stringify([1, platform(), process.arch, ...interpreter]));
	async function add(path: string, depth: number): Promise<boolean> {
		const text = await readFile(path, 'utf8').catch(() => undefined);
		if (text === undefined) return false;
		hash.update(`${text.length}\n${text}`);
		if (depth === deepest) return true;
		for (const [, name = ''] of text.matchAll(/^\s*(?:-r|-c|--requirement|--constraint)[ =]*(\S+)/gm)) {
			if (!name.includes('://')) await add(resolve(dirname(path), name), depth + 1);
		}
		return true;
	}
	if (!(await add(file, 0))) return undefined;
	return hash.digest('hex').slice(0, 24);
}

const pauseMs = 250;

/** Held by at most one process of this machine at a time. */
export interface Lock {
	release(): Promise<void>;
}

/** Waits until the lock is ours; undefined when the signal came first. One whose process is gone is taken over. */
export async function takeLock(path: string, signal: AbortSignal): Promise<Lock | undefined> {
	await mkdir(dirname(path), { recursive: true });
	while (!signal.aborted) {
		try {
			const file = await open(path, 'wx');
			await file.writeFile(`${process.pid}\n`);
			await file.close();
			return { release: async () => rm(path, { force: true }) };
		} catch (error) {
			if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
		}
		if (await isAbandoned(path)) await rm(path, { force: true });
		else await new Promise((proceed) => setTimeout(proceed, pauseMs));
	}
	return undefined;
}

async function isAbandoned(path: string): Promise<boolean> {
	const pid = Number((await readFile(path, 'utf8').catch(() => '')).trim());
	if (pid > 0) return !isRunning(pid);
	// One without a number is being written, unless it is old.
	const found = await stat(path).catch(() => undefined);
	return found !== undefined && Date.now() - found.mtimeMs > 5_000;
}

function isRunning(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		// Somebody else's process, but a living one.
		return (error as NodeJS.ErrnoException).code === 'EPERM';
	}
}
