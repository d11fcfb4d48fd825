import { mkdir, open, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
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
		await mkdir(out, { recursive: true });
		await claim(out);
		await takeLock(out);
	} catch (error) {
		if (error instanceof WorkFolderError || !isFileError(error)) throw error;
		throw new WorkFolderError(`The work folder ${out} cannot be used: ${(error as Error).message}. Name another one.`);
	}
	const ours = new Set([marker, lock, ignoreFile, keptAnswers, ...keep]);
	for (const name of await readdir(out)) if (!ours.has(name)) await removeTree(join(out, name));
	// Nothing of a run belongs in a commit, wherever the folder lies.
	await writeFile(join(out, ignoreFile), ignoreAll);
	return {
		async release() {
			held.delete(out);
			if ((await holderOf(out)) === process.pid) await rm(join(out, lock), { force: true });
			// A script may have removed what says that the folder is ours: the next run must not refuse our own reports.
			for (const [name, text] of ownFiles) {
				await writeFile(join(out, name), text, { flag: 'wx' }).catch(() => undefined);
			}
		},
	};
}

/** Makes a folder one of ours without emptying it, so that something can be kept there until a run needs it. */
export async function claimFolder(out: string): Promise<void> {
	await mkdir(out, { recursive: true });
	await claim(out);
	await writeFile(join(out, ignoreFile), ignoreAll);
}

async function claim(out: string): Promise<void> {
	const names = await readdir(out);
	if (names.includes(marker)) return;
	if (names.length > 0) {
		throw new WorkFolderError(
			`The work folder ${out} holds files that are not of an earlier run (such as ${names.sort()[0]}), and a run empties ` +
				`its work folder. Name a folder that is empty or does not exist.`,
		);
	}
	await writeFile(join(out, marker), ownership);
}

/** A lock of a process that is gone is taken over. */
async function takeLock(out: string): Promise<void> {
	const path = join(out, lock);
	for (let tries = 0; tries < 3; tries += 1) {
		try {
			const file = await open(path, 'wx');
			await file.writeFile(`${process.pid}\n`);
			await file.close();
			held.add(out);
			return;
		} catch (error) {
			if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
		}
		const holder = await holderOf(out);
		if (holder === undefined ? await isFresh(path) : isRunning(holder, out)) {
			throw new WorkFolderError(
				`The work folder ${out} is in use by another run${holder === undefined ? '' : ` (process ${holder})`}. ` +
					`Wait for it, or name another folder.`,
			);
		}
		await rm(path, { force: true });
	}
	throw new WorkFolderError(
		`The work folder ${out} is being taken by another run. Wait for it, or name another folder.`,
	);
}

async function holderOf(out: string): Promise<number | undefined> {
	const text = await readFile(join(out, lock), 'utf8').catch(() => '');
	const pid = Number(text.trim());
	return Number.isSafeInteger(pid) && pid > 0 ? pid : undefined;
}

/** A lock without a number may be one that is just being written. */
async function isFresh(path: string): Promise<boolean> {
	const found = await stat(path).catch(() => undefined);
	return found !== undefined && Date.now() - found.mtimeMs < 5_000;
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
