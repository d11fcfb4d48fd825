import { existsSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { byText } from '../../lib/ordered.ts';
import type { EmptyTable, StageCopy, StageJob, StageReport } from '../../model/workbench.ts';
import { arrange, type Arrangement } from './arrange.ts';
import { copyPrivate } from './copy-file.ts';
import { treeDigest, type DigestedFile } from './digest.ts';
import { explainFileError } from './explain-file-error.ts';
import { freeBytes, sayBytes } from './free-space.ts';
import { listTree, type Tree } from './list-tree.ts';
import { removeTree } from './remove-tree.ts';
import { stampOf } from './stamp.ts';

/** What staging may spend; stated so that tests can set it. */
export interface StageLimits {
	/** Above this many bytes an input is a folder of links instead of a copy. */
	readonly copyBytes: number;
	/** Bytes that may be written to the disk of a folder. */
	readonly freeBytes: (folder: string) => Promise<number>;
}

/** Inputs up to 256 MB are copied; the disk keeps a reserve. */
export const usualLimits: StageLimits = { copyBytes: 256_000_000, freeBytes };

type InputReport = StageReport['inputs'][number];

/**
 * Makes a node's folder anew and puts its inputs there. Every consumer gets a copy of its own: scripts unpack archives
 * into their inputs, and two consumers must not see each other. What cannot be placed is a problem of that input.
 * `emptyTable` is needed for copies that are to be emptied.
 */
export async function stage(
	job: StageJob,
	limits: StageLimits = usualLimits,
	emptyTable: EmptyTable = async () => false,
): Promise<StageReport> {
	const problems: { input: string; message: string }[] = [];
	const inputs: InputReport[] = [];
	try {
		await makeFolders(job);
	} catch (error) {
		return { problems: [{ input: '', message: `The node's folder ${explainFileError(error)}` }], inputs };
	}
	const sources = job.copies.map((copy) => ({ copy, tree: listTree(copy.from, copy.within ?? copy.from) }));
	for (const { copy, tree } of sources) {
		if (tree.kind === 'absent' && tree.problems.length === 0) {
			problems.push({ input: copy.input, message: `nothing is at ${copy.from}` });
		}
		for (const { path, message } of tree.problems) problems.push({ input: copy.input, message: `${path} ${message}` });
	}
	if (problems.length > 0) return { problems, inputs };

	const short = await tooLittleSpace(job, sources, limits);
	if (short !== undefined) return { problems: [short], inputs };
	for (const { copy, tree } of sources) {
		try {
			const report = await place(job.folder, copy, tree, limits, emptyTable);
			if ('message' in report) problems.push(report);
			else inputs.push(report);
		} catch (error) {
			problems.push({ input: copy.input, message: `${copy.to} ${explainFileError(error)}` });
		}
	}
	return { problems, inputs };
}

async function makeFolders(job: StageJob): Promise<void> {
	const kept = new Set(job.keep ?? []);
	if (kept.size === 0 && existsSync(job.folder)) await removeTree(job.folder);
	mkdirSync(job.folder, { recursive: true });
	for (const name of kept.size === 0 ? [] : readdirSync(job.folder)) {
		if (!kept.has(name)) await removeTree(join(job.folder, name));
	}
	for (const folder of job.folders) mkdirSync(join(job.folder, folder), { recursive: true });
}

async function tooLittleSpace(
	job: StageJob,
	sources: readonly { readonly copy: StageCopy; readonly tree: Tree }[],
	limits: StageLimits,
): Promise<{ input: string; message: string } | undefined> {
	const copied = sources
		.filter(({ copy, tree }) => !isLinked(copy, tree, limits))
		.map(({ copy, tree }) => ({ input: copy.input, bytes: bytesOf(tree) }));
	const needed = copied.reduce((sum, { bytes }) => sum + bytes, 0);
	if (needed === 0) return undefined;
	const free = await limits.freeBytes(job.folder);
	if (needed <= free) return undefined;
	const largest = copied.toSorted((a, b) => b.bytes - a.bytes)[0];
	return {
		input: largest?.input ?? '',
		message: `the disk is too full: the inputs need ${sayBytes(needed)}, and ${sayBytes(free)} may be used`,
	};
}

function isLinked({ owned }: StageCopy, source: Tree, { copyBytes }: StageLimits): boolean {
	return owned !== true && bytesOf(source) > copyBytes;
}

function bytesOf(tree: Tree): number {
	return tree.files.reduce((sum, file) => sum + file.bytes, 0);
}

async function place(
	folder: string,
	copy: StageCopy,
	source: Tree,
	limits: StageLimits,
	emptyTable: EmptyTable,
): Promise<InputReport | { input: string; message: string }> {
	const arrangement = arrange(copy, source);
	const target = join(folder, copy.to);
	// What is emptied is not even read: only the rest can be too much to copy.
	const emptied = new Set<string>();
	const linked = isLinked(copy, source, limits);
	mkdirSync(arrangement.asFolder ? target : dirname(target), { recursive: true });
	for (const name of arrangement.folders) mkdirSync(join(target, name), { recursive: true });

	if (copy.emptied) await emptyAll(arrangement, target, emptyTable, emptied);
	const rest = { ...arrangement, files: arrangement.files.filter(({ to }) => !emptied.has(to)) };
	const digested = linked ? link(rest, target) : await copyAll(rest, target);
	if ('message' in digested) return { input: copy.input, message: digested.message };
	const isWhole = arrangement.whole && !linked && emptied.size === 0;
	if (copy.expect !== undefined && isWhole && sourceDigest(source, digested) !== copy.expect) {
		return { input: copy.input, message: 'its source was changed after it had been sealed' };
	}
	const stamp = stampOf(target);
	return {
		input: copy.input,
		...(copy.fixture !== undefined && { fixture: copy.fixture }),
		fileCount: arrangement.files.length,
		bytes: arrangement.files.reduce((sum, { file }) => sum + file.bytes, 0),
		// The content of what is only linked is not read: its stamp stands for it.
		digest: linked ? `stamp:${stamp}` : treeDigest(delivered(arrangement, target, digested)),
		stamp,
		linked,
		...(copy.emptied && { emptied: emptied.size }),
	};
}

async function emptyAll(
	{ files }: Arrangement,
	target: string,
	emptyTable: EmptyTable,
	emptied: Set<string>,
): Promise<void> {
	for (const { file, to } of files) {
		const table = { source: file.source, name: file.path, bytes: file.bytes };
		if (await emptyTable(table, to === '' ? target : join(target, to))) emptied.add(to);
	}
}

/** By source path. */
type Digests = ReadonlyMap<string, string>;

async function copyAll(arrangement: Arrangement, target: string): Promise<Digests | { readonly message: string }> {
	const digests = new Map<string, string>();
	let sinceBreath = 0;
	for (const { file, to } of arrangement.files) {
		try {
			digests.set(file.path, await copyPrivate(file, to === '' ? target : join(target, to)));
		} catch (error) {
			return { message: `${file.path} ${explainFileError(error)}` };
		}
		// Small files are copied without waiting for anything; other jobs must get their turn.
		if (++sinceBreath % 64 === 0) await new Promise(setImmediate);
	}
	return digests;
}

/** Hard links would let a script write into the original unseen; a symbolic one at least shows in its ctime. */
function link(arrangement: Arrangement, target: string): Digests {
	for (const { file, to } of arrangement.files) symlinkSync(file.source, to === '' ? target : join(target, to));
	return new Map();
}

function delivered(arrangement: Arrangement, target: string, digests: Digests): readonly DigestedFile[] {
	return arrangement.files
		.map(({ file, to }) => digestedFile(to === '' ? basename(target) : to, file, digests))
		.sort((a, b) => byText(a.path, b.path));
}

function sourceDigest(source: Tree, digests: Digests): string {
	return treeDigest(source.files.map((file) => digestedFile(file.path, file, digests)));
}

function digestedFile(path: string, file: Tree['files'][number], digests: Digests): DigestedFile {
	const sha256 = digests.get(file.path);
	return { path, mode: file.mode, ...(sha256 === undefined ? {} : { sha256 }) };
}
