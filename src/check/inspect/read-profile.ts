import { basename } from 'node:path/posix';
import { glob } from 'tinyglobby';
import { byText } from '../../lib/ordered.ts';
import type { ColumnProfile, FileProfile, Profile, TableProfile } from '../../model/profile.ts';
import type { DataContract } from '../../model/project.ts';
import type { ReadProfile } from '../../model/workbench.ts';
import { caps, readerVersion } from './caps.ts';
import { joinTables } from './join-tables.ts';
import { readFileProfile } from './read-file.ts';
import { readValues } from './read-values.ts';
import { Judges } from './schema/judges.ts';

/**
 * Reads the files of one output into a profile, one after another, in bounded memory. Runs in the worker process.
 * `folder` is absolute, the files' paths are relative to it. Never throws for what a script wrote.
 */
export const readProfile: ReadProfile = async (folder, files, data, readers = []) => {
	const sorted = [...files].sort((a, b) => byText(a.path, b.path));
	const globs = new Set([data, ...readers.map((reader) => reader.data)].flatMap((each) => each?.files ?? []));
	const found = new Map(
		await Promise.all([...globs].map(async (each) => [each, await matching(folder, each)] as const)),
	);
	const matched = data?.files === undefined ? undefined : found.get(data.files);
	const notes: string[] = [];
	const profiles: FileProfile[] = [];
	const means = ({ files: those }: DataContract, path: string): boolean => {
		const meant = those === undefined ? matched : found.get(those);
		return meant === undefined || meant.has(path);
	};
	const judges = new Judges(data, readers, means);
	const ofTables = [...(data ? [data] : []), ...readers.map((reader) => reader.data)].filter(asksForRows);
	for (const file of sorted.slice(0, caps.filesRead)) {
		const isMeant = matched === undefined || matched.has(file.path);
		const judge = judges.of(file.path);
		const read = await readFileProfile(folder, file, {
			...(isMeant && data?.format && { hint: data.format }),
			...(judge && { judge }),
			isTable: ofTables.some((each) => means(each, file.path)),
		});
		profiles.push(withFewSpreads(read.profile));
		notes.push(...read.notes);
	}
	const isCut = sorted.length > profiles.length;
	if (isCut) notes.unshift(`Only the first ${profiles.length} of ${sorted.length} files were read.`);
	const holders = profiles.filter((file) => (matched === undefined ? !isMarker(file) : matched.has(file.path)));
	const together = asOneTable(profiles, holders, matched !== undefined);
	notes.push(...together.notes);
	notes.push(...judges.notes());
	const violations = judges.violations();
	const unmet = judges.unmet();
	const unjudged = judges.unjudged();
	const listed = listedFiles(together.files);
	if (listed.length < together.files.length) notes.push(`${listed.length} of ${sorted.length} files are listed.`);
	return {
		reader: readerVersion,
		...formatOf(holders),
		files: listed,
		fileCount: sorted.length,
		bytes: sorted.reduce((sum, file) => sum + file.bytes, 0),
		...(together.table && { table: isCut ? withoutRows(together.table) : together.table }),
		notes:
			notes.length > caps.notes ? [...notes.slice(0, caps.notes), `${notes.length - caps.notes} more notes.`] : notes,
		...(matched && { matched: sorted.filter((file) => matched.has(file.path)).length }),
		...(violations.length > 0 && { violations }),
		...(unmet.length > 0 && { unmet }),
		...(unjudged.length > 0 && { unjudged }),
		...(data?.values && { values: await readValues(folder, sorted, data.values) }),
	};
};

function asksForRows({ minRows, schema }: DataContract): boolean {
	return minRows !== undefined || schema !== undefined;
}

/** The one format of some files, or that they have several. */
function formatOf(files: readonly FileProfile[]): Pick<Profile, 'format'> {
	const [first, ...others] = new Set(files.map((file) => file.format));
	if (first === undefined) return {};
	return { format: others.length === 0 ? first : 'mixed' };
}

function withoutRows({ rows: _rows, ...table }: TableProfile): TableProfile {
	return table;
}

/** The rows that are shown, and how values are spread, are told of the whole. */
function withoutSample(file: FileProfile): FileProfile {
	if (file.table === undefined) return file;
	const { sample: _sample, ...table } = file.table;
	return { ...file, table: { ...table, columns: table.columns.map(withoutSpread) } };
}

/** How values are spread is told of as many columns as anybody looks at: a table may have thousands. */
function withFewSpreads(file: FileProfile): FileProfile {
	const { table } = file;
	if (table === undefined || table.columns.length <= caps.spreadColumns) return file;
	const columns = table.columns.map((column, at) => (at < caps.spreadColumns ? column : withoutSpread(column)));
	return { ...file, table: { ...table, columns } };
}

function withoutSpread({ histogram: _histogram, frequent: _frequent, ...column }: ColumnProfile): ColumnProfile {
	return column;
}

/** The files that a contract's `files` names. */
async function matching(folder: string, files: string): Promise<ReadonlySet<string>> {
	const found = await glob([files], {
		cwd: folder,
		dot: true,
		followSymbolicLinks: false,
		expandDirectories: false,
	});
	return new Set(found);
}

/** A file that says something about others and holds no data: `_SUCCESS`, `.part-0.crc`. */
function isMarker(file: FileProfile): boolean {
	const name = basename(file.path);
	return name.startsWith('.') || (name.startsWith('_') && file.table === undefined && file.bytes === 0);
}

/**
 * The table that the files are together. Files with other columns than the first are faulty where the contract says that
 * they are one table or their names say so (alike but for digits); else they are just several tables.
 */
function asOneTable(all: readonly FileProfile[], holders: readonly FileProfile[], isAsked: boolean) {
	const names = new Set(holders.filter((file) => file.table).map((file) => file.path.replaceAll(/\d+/g, '0')));
	const areShards = isAsked || names.size <= 1;
	const joined = joinTables(holders, areShards);
	if (joined.strays.length === 0)
		return { table: joined.table, files: joined.table ? all.map(withoutSample) : all, notes: [] };
	if (!areShards)
		return { table: undefined, files: all, notes: ['The files have different columns; they are not one table.'] };
	const strays = new Map(joined.strays.map(({ path, message }) => [path, message]));
	const files = all.map((file) => {
		const message = strays.get(file.path);
		return message === undefined ? file : { ...file, problem: file.problem ?? { message } };
	});
	return { table: undefined, files, notes: [] };
}

/** The first files, and of the rest those with a problem as far as there is room. */
function listedFiles(files: readonly FileProfile[]): readonly FileProfile[] {
	if (files.length <= caps.filesListed) return files;
	const faulty = files.filter((file) => file.problem !== undefined).slice(0, caps.filesListed / 2);
	const sound = files.filter((file) => file.problem === undefined).slice(0, caps.filesListed - faulty.length);
	return [...faulty, ...sound].sort((a, b) => byText(a.path, b.path));
}
