import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runFolderMarker as marker } from '../model/document.ts';
import { removeTree } from './staging/remove-tree.ts';

const lock = '.lock';
const ignoreFile = '.gitignore';

const ownership = 'Made by dag-script-test, which empties this folder with every run.\n';
const ignoreAll = '*\n';
/** What `init` keeps of an interview that was broken off. */
const keptAnswers = 'init.json';
/** What a folder of ours always holds. */
const ownFiles = [
	[marker, ownership],
	[ignoreFile, ignoreAll],
] as const;

/** The folder cannot be used for a run. The message says why and what to do. */
export class WorkFolderError extends Error {
	override readonly name = 'WorkFolderError';
}

/** A folder that is ours until it is released. */
export interface WorkFolder {
	/** Lets another run have it. */
	release(): Promise<void>;
}

/**
 * Takes a folder (absolute path) for one run: makes it, or empties it when it is one of ours. What is named in `keep`
 * stays (names directly in it). Rejects with a `WorkFolderError` when it holds files that are not ours, when another run
 * is using it, and when it cannot be written.
 */
export async function openWorkFolder(
	out: string,
	{ keep = [] }: { readonly keep?: readonly string[] } = {},
): Promise<WorkFolder> {
	try {
		mkdirSync(out, { recursive: true });
		claim(out);
		takeLock(out);
	} catch (error) {
		if (error instanceof WorkFolderError || !isFileError(error)) throw error;
		throw new WorkFolderError(`The work folder ${out} cannot be used: ${(error as Error).message}. Name another one.`);
	}
	const ours = new Set([marker, lock, ignoreFile, keptAnswers, ...keep]);
	for (const name of readdirSync(out)) if (!ours.has(name)) await removeTree(join(out, name));
	// Nothing of a run belongs in a commit, wherever the folder lies.
	writeFileSync(join(out, ignoreFile), ignoreAll);
	return {
		async release() {
			held.delete(out);
			if (holderOf(out) === process.pid) rmSync(join(out, lock), { force: true });
			// A script may have removed what says that the folder is ours: the next run must not refuse our own reports.
			for (const [name, text] of ownFiles) {
				writeIfAbsent(join(out, name), text);
			}
		},
	};
}

/** Makes a folder one of ours without emptying it, so that something can be kept there until a run needs it. */
export function claimFolder(out: string): void {
	mkdirSync(out, { recursive: true });
	claim(out);
	writeFileSync(join(out, ignoreFile), ignoreAll);
}

function claim(out: string): void {
	const names = readdirSync(out);
	if (names.includes(marker)) return;
	if (names.length > 0) {
		throw new WorkFolderError(
			`The work folder ${out} holds files that are not of an earlier run (such as ${names.sort()[0]}), and a run empties ` +
				`its work folder. Name a folder that is empty or does not exist.`,
		);
	}
	writeFileSync(join(out, marker), ownership);
}

/** A lock of a process that is gone is taken over. */
function takeLock(out: string): void {
	const path = join(out, lock);
	for (let tries = 0; tries < 3; tries += 1) {
		try {
			writeFileSync(path, `${process.pid}\n`, { flag: 'wx' });
			held.add(out);
			return;
		} catch (error) {
			if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
		}
		const holder = holderOf(out);
		if (holder === undefined ? isFresh(path) : isRunning(holder, out)) {
			throw new WorkFolderError(
				`The work folder ${out} is in use by another run${holder === undefined ? '' : ` (process ${holder})`}. ` +
					`Wait for it, or name another folder.`,
			);
		}
		rmSync(path, { force: true });
	}
	throw new WorkFolderError(
		`The work folder ${out} is being taken by another run. Wait for it, or name another folder.`,
	);
}

function holderOf(out: string): number | undefined {
	const pid = Number(textOf(join(out, lock)).trim());
	return Number.isSafeInteger(pid) && pid > 0 ? pid : undefined;
}

/** A lock without a number may be one that is just being written. */
function isFresh(path: string): boolean {
	const found = statSync(path, { throwIfNoEntry: false });
	return found !== undefined && Date.now() - found.mtimeMs < 5_000;
}

function textOf(path: string): string {
	try {
		return readFileSync(path, 'utf8');
	} catch {
		return '';
	}
}

/** Whatever hinders it (it is there, the disk is full) is no reason to fail at the end of a run. */
function writeIfAbsent(path: string, text: string): void {
	try {
		writeFileSync(path, text, { flag: 'wx' });
	} catch {
		// Nothing depends on it but the next run's leave to empty the folder.
	}
}

/** Folders that this process has taken: in a container, a run that is long gone often had our own process id. */
const held = new Set<string>();

function isRunning(pid: number, out: string): boolean {
	if (pid === process.pid) return held.has(out);
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		// Somebody else's process, but a living one.
		return (error as NodeJS.ErrnoException).code === 'EPERM';
	}
}

function isFileError(error: unknown): boolean {
	return error instanceof Error && typeof (error as NodeJS.ErrnoException).code === 'string';
}
