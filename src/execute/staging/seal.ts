import { lstatSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Evidence, FileEvidence } from '../../model/execution.ts';
import type { FileProfile, Profile } from '../../model/profile.ts';
import type { ReadProfile, SealFixture, SealJob, SealOutput, SealReport } from '../../model/workbench.ts';
import { wasRead } from './access-times.ts';
import { digestFile, plainMode, treeDigest, type DigestedFile } from './digest.ts';
import { explainFileError } from './explain-file-error.ts';
import { freeBytes, sayBytes } from './free-space.ts';
import { listTree, type Tree, type TreeFile } from './list-tree.ts';
import { removeTree } from './remove-tree.ts';
import { stampOf } from './stamp.ts';
import { undeclaredFiles } from './undeclared-files.ts';

/** Files of an output that the evidence names one by one. */
const namedFiles = 200;

/**
 * Looks at what a node wrote, once: digests every file, reads the profile, packs what consumers get packed, and finds
 * what was written beside the outputs or into the inputs. `free`: bytes that may be written to the disk of a folder.
 */
export async function seal(job: SealJob, readProfile: ReadProfile, free = freeBytes): Promise<SealReport> {
	const evidence: Evidence[] = [];
	// A script may put a link in the place of its own folder; what lies behind it is not its output.
	const real = lstatSync(job.folder, { throwIfNoEntry: false })?.isDirectory() === true;
	for (const output of job.outputs) {
		evidence.push(real ? await sealOutput(job.folder, output, readProfile, free) : nothingOf(output.output));
	}
	const modifiedInputs: string[] = [];
	const inputsRead: [string, boolean][] = [];
	for (const input of job.inputs) {
		// Before anything here reads them.
		const read = real && !input.digest.startsWith('stamp:') ? wasRead(input.path, job.folder) : undefined;
		if (read !== undefined) inputsRead.push([input.input, read]);
		if (await wasModified(input)) modifiedInputs.push(input.input);
	}
	const fixtures: (Profile | undefined)[] = [];
	for (const fixture of job.fixtures ?? []) fixtures.push(await readFixture(fixture, readProfile));
	return {
		evidence,
		undeclared: real ? undeclaredFiles(job.folder, job.outputs) : [],
		modifiedInputs,
		inputsRead: Object.fromEntries(inputsRead),
		...(fixtures.length === 0 ? {} : { fixtures }),
	};
}

function nothingOf(output: string): Evidence {
	return { output, present: false, fileCount: 0, bytes: 0, files: [] };
}

async function sealOutput(
	folder: string,
	output: SealOutput,
	readProfile: ReadProfile,
	free: typeof freeBytes,
): Promise<Evidence> {
	const path = join(folder, output.path);
	const tree = listTree(path, folder);
	const fits = output.shape === 'file' ? tree.kind === 'file' : tree.kind !== 'absent';
	const refused = tree.problems.map(({ path, message }) => ({ path, message: `It ${message}` }));
	const present = fits && tree.files.length + tree.folders.length > 0;
	if (!present) {
		const profile = refused.length === 0 ? undefined : withProblems(emptyProfile, refused);
		return { ...nothingOf(output.output), ...(profile === undefined ? {} : { profile }) };
	}

	const { digested, unreadable } = await digestAll(tree.files);
	const readable = tree.files.filter((_, index) => digested[index]?.sha256 !== undefined);
	const base = tree.kind === 'file' ? dirname(path) : path;
	const profile = await readProfile(
		base,
		readable.map((file) => ({ path: file.path, bytes: file.bytes })),
		output.data,
		output.readers,
	);
	const problems = [...refused, ...unreadable];
	const packed = await deliver(folder, output, readable, free);
	const delivered = packed !== undefined && 'sha256' in packed ? packed : undefined;
	if (packed !== undefined && 'message' in packed) problems.push(packed);
	return {
		output: output.output,
		present: true,
		fileCount: tree.files.length,
		bytes: tree.files.reduce((sum, file) => sum + file.bytes, 0),
		digest: treeDigest(digested),
		files: fileEvidence(tree.files, digested),
		profile: problems.length === 0 ? profile : withProblems(profile, problems),
		...(delivered === undefined ? {} : { delivered }),
	};
}

interface Problem {
	readonly path: string;
	readonly message: string;
}

async function digestAll(files: Tree['files']): Promise<{ digested: DigestedFile[]; unreadable: Problem[] }> {
	const digested: DigestedFile[] = [];
	const unreadable: Problem[] = [];
	let sinceBreath = 0;
	for (const { path, source, bytes, mode } of files) {
		try {
			digested.push({ path, mode, sha256: await digestFile(source, bytes) });
		} catch (error) {
			digested.push({ path, mode });
			unreadable.push({ path, message: `It ${explainFileError(error)}` });
		}
		// Small files are read without waiting for anything; other jobs must get their turn.
		if (++sinceBreath % 64 === 0) await new Promise(setImmediate);
	}
	return { digested, unreadable };
}

function fileEvidence(files: readonly TreeFile[], digested: readonly DigestedFile[]): readonly FileEvidence[] {
	return files
		.flatMap(({ path, bytes, mode }, index) => {
			const sha256 = digested[index]?.sha256;
			return sha256 === undefined ? [] : [{ path, bytes, sha256, mode: plainMode(mode) }];
		})
		.slice(0, namedFiles);
}

/** Packs an output for its consumers, where they get it packed. A full disk is a problem of the output. */
async function deliver(
	folder: string,
	output: SealOutput,
	files: readonly TreeFile[],
	free: typeof freeBytes,
): Promise<NonNullable<Evidence['delivered']> | Problem | undefined> {
	if (output.delivery === 'as-is') return undefined;
	const to = join(folder, output.deliverTo);
	const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
	try {
		await removeTree(to);
		mkdirSync(dirname(to), { recursive: true });
		if (bytes > (await free(dirname(to)))) {
			const message = `It cannot be made: ${sayBytes(bytes)} do not fit on the disk`;
			return { path: output.delivery, message };
		}
		// Few outputs are packed: what does it is not loaded for the others.
		const { pack } = await import('./pack.ts');
		return { file: output.deliverTo, ...(await pack(files, to)) };
	} catch (error) {
		return { path: output.delivery, message: `It ${explainFileError(error)}` };
	}
}

const emptyProfile: Profile = { reader: 0, files: [], fileCount: 0, bytes: 0, notes: [] };

/** A profile that also names what could not be read, each as a file with a problem. */
function withProblems(profile: Profile, problems: readonly Problem[]): Profile {
	const files: readonly FileProfile[] = problems
		.slice(0, namedFiles)
		.map(({ path, message }) => ({ path, bytes: 0, format: 'binary', problem: { message } }));
	return { ...profile, files: [...profile.files, ...files] };
}

/**
 * What the repository feeds is read where it lies: the script may have unpacked or moved its own copy. Its reader is the
 * only one that asks something of it.
 */
async function readFixture(
	{ from, within, reader: { node, input, data } }: SealFixture,
	readProfile: ReadProfile,
): Promise<Profile | undefined> {
	const tree = listTree(from, within);
	if (tree.files.length === 0) return undefined;
	const { format, files } = data ?? {};
	return readProfile(
		tree.kind === 'file' ? dirname(from) : from,
		tree.files.map((file) => ({ path: file.path, bytes: file.bytes })),
		{ ...(format === undefined ? {} : { format }), ...(files === undefined ? {} : { files }) },
		data === undefined ? [] : [{ node, input, data }],
	);
}

/** The stamp first: content is read again only where it says that something was written. */
async function wasModified(input: SealJob['inputs'][number]): Promise<boolean> {
	if (input.stamp !== undefined && stampOf(input.path) === input.stamp) return false;
	if (input.digest.startsWith('stamp:')) return true;
	const tree = listTree(input.path, input.path);
	if (tree.problems.length > 0) return true;
	return treeDigest((await digestAll(tree.files)).digested) !== input.digest;
}
