import { mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { readProfile } from '../../src/check/inspect/read-profile.ts';
import type { ColumnProfile, Profile } from '../../src/model/profile.ts';
import type { DataContract } from '../../src/model/project.ts';
import type { OutputReader } from '../../src/model/workbench.ts';

/** Writes files (path → content) into a fresh folder and reads them as one output. The folder is gone afterwards. */
export async function profileOf(
	files: Readonly<Record<string, string | Uint8Array>>,
	data?: DataContract,
	readers?: readonly OutputReader[],
): Promise<Profile> {
	const folder = await mkdtemp(join(tmpdir(), 'profile-'));
	try {
		for (const [path, content] of Object.entries(files)) {
			await mkdir(dirname(join(folder, path)), { recursive: true });
			await writeFile(join(folder, path), content);
		}
		return await profileFolder(folder, data, readers);
	} finally {
		await rm(folder, { recursive: true });
	}
}

/** Reads all files of a folder as one output. */
export async function profileFolder(
	folder: string,
	data?: DataContract,
	readers?: readonly OutputReader[],
): Promise<Profile> {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	const files = await Promise.all(
		entries
			.filter((entry) => entry.isFile())
			.map(async (entry) => {
				const path = join(entry.parentPath, entry.name);
				return { path: relative(folder, path), bytes: (await stat(path)).size };
			}),
	);
	return readProfile(folder, files, data, readers);
}

/** Columns without what is told of how their values are spread. */
export function withoutSpread(columns: readonly ColumnProfile[] = []): readonly ColumnProfile[] {
	return columns.map(({ histogram: _histogram, frequent: _frequent, ...column }) => column);
}

/** The profile of one file. */
export async function fileProfileOf(name: string, content: string | Uint8Array, data?: DataContract) {
	const profile = await profileOf({ [name]: content }, data);
	const file = profile.files[0];
	if (file === undefined) throw new Error('no file was profiled');
	return { ...file, notes: profile.notes };
}
