import { listSome } from '../../lib/text.ts';
import type { Evidence } from '../../model/execution.ts';
import type { Profile, TableProfile } from '../../model/profile.ts';

/** How an output of one run compares with that of another on the same inputs. */
export interface ComparedOutput {
	readonly output: string;
	/**
	 * `bytes`: identical; `contents`: packed anew, at another time, with the same contents; `profile`: other bytes, but as
	 * far as they were read they hold the same.
	 */
	readonly same: 'bytes' | 'contents' | 'profile' | 'no';
	/** What differs, where it is `no`. */
	readonly what?: string;
}

/** Compares what two runs of a script wrote, output by output. */
export function compareOutputs(first: readonly Evidence[], second: readonly Evidence[]): readonly ComparedOutput[] {
	return first.map((was) => {
		const { output } = was;
		const is = second.find((each) => each.output === output);
		if (is !== undefined && is.present === was.present && is.digest === was.digest) return { output, same: 'bytes' };
		const what = differs(was, is);
		if (what !== undefined) return { output, same: 'no', what };
		return { output, same: isPacked(was) && isPacked(is) ? 'contents' : 'profile' };
	});
}

/** Whether all of an output is known by what is packed in its files. */
function isPacked(evidence: Evidence | undefined): boolean {
	const { files = [], fileCount } = evidence?.profile ?? {};
	return files.length > 0 && files.length === fileCount && files.every(({ contents }) => contents !== undefined);
}

function differs(was: Evidence, is: Evidence | undefined): string | undefined {
	if (is === undefined || is.present !== was.present)
		return is?.present ? 'only then is it there' : 'then it is not there';
	if (is.profile === undefined || was.profile === undefined) return 'other bytes';
	const files = ({ files: all }: Profile) =>
		all.map(({ path, format, array }) => `${path} ${format} ${array ?? ''}`).join('\n');
	if (is.fileCount !== was.fileCount || files(is.profile) !== files(was.profile)) return 'other files';
	return (
		differingTable(tableOf(was.profile), tableOf(is.profile)) ??
		differingContents(was.profile, is.profile) ??
		differingValues(was.profile, is.profile)
	);
}

/** The archives that hold something else. Both profiles list the same files. */
function differingContents({ files: was }: Profile, { files: is }: Profile): string | undefined {
	const other = was.filter(({ contents, entries }, index) => {
		const then = is[index];
		if (contents !== then?.contents) return true;
		// Of an archive that is too large for a digest, the first names are known.
		return contents === undefined && entries?.join('\n') !== then?.entries?.join('\n');
	});
	if (other.length === 0) return undefined;
	const told = other.map(({ path }) => `\`${path}\``);
	return `other contents of ${listSome(told, 5)}`;
}

/** The places in JSON files that the contract asks about. */
function differingValues({ values: was = {} }: Profile, { values: is = {} }: Profile): string | undefined {
	const other = Object.keys(was).filter((place) => JSON.stringify(was[place]) !== JSON.stringify(is[place]));
	return other.length === 0 ? undefined : sayOther(other);
}

function sayOther(names: readonly string[]): string {
	const told = names.map((name) => `\`${name}\``);
	return `other values in ${listSome(told, 5)}`;
}

/** The table of all files, or those of each. */
function tableOf(profile: Profile): readonly TableProfile[] {
	return profile.table === undefined ? profile.files.flatMap(({ table }) => table ?? []) : [profile.table];
}

function differingTable(was: readonly TableProfile[], is: readonly TableProfile[]): string | undefined {
	for (let index = 0; index < Math.max(was.length, is.length); index += 1) {
		const [before, after] = [was[index], is[index]];
		if (before === undefined || after === undefined) return 'other tables';
		if (before.rows !== after.rows) return `${before.rows ?? '?'} rows, then ${after.rows ?? '?'}`;
		const names = ({ columns }: TableProfile) => columns.map(({ name }) => name).join('\n');
		if (names(before) !== names(after)) return 'other columns';
		const other = before.columns.filter(
			(column, place) => JSON.stringify(column) !== JSON.stringify(after.columns[place]),
		);
		if (other.length > 0) return sayOther(other.map(({ name }) => name));
	}
	return undefined;
}

/** The outputs that are not identical, in one sentence; undefined: all are. */
export function sayDifferences(outputs: readonly ComparedOutput[]): string | undefined {
	const different = outputs.filter(({ same }) => same === 'no').map(({ output, what }) => `${output} (${what})`);
	const alike = outputs.filter(({ same }) => same === 'profile').map(({ output }) => output);
	const packed = outputs.filter(({ same }) => same === 'contents').map(({ output }) => output);
	const identical = outputs.length - different.length - alike.length - packed.length;
	if (identical === outputs.length) return undefined;
	const parts = [
		different.length === 0 ? '' : `it differs in ${listSome(different, 5)}`,
		alike.length === 0 ? '' : `it writes other bytes with the same profile in ${listSome(alike, 5)}`,
		packed.length === 0 ? '' : `it packs the same contents into other bytes in ${listSome(packed, 5)}`,
		identical === 0 ? '' : `${identical} of ${outputs.length} outputs are identical`,
	];
	return `${parts.filter((part) => part !== '').join('; ')}.`;
}

/** What outputs lose when an input has no rows: their columns, or that they can be read at all. */
export function lostOfOutputs(full: readonly Evidence[], empty: readonly Evidence[]): readonly string[] {
	return full.flatMap((was) => {
		const is = empty.find(({ output }) => output === was.output);
		// One that is identical does not depend on the rows.
		if (is === undefined || is.digest === was.digest) return [];
		const before = columnsOf(was);
		if (before.length === 0 || !is.present) return [];
		const after = new Set(columnsOf(is));
		const lost = before.filter((name) => !after.has(name)).map((name) => `\`${name}\``);
		return lost.length === 0 ? [] : [`it writes its output ${was.output} without the columns ${listSome(lost, 8)}.`];
	});
}

function columnsOf({ profile }: Evidence): readonly string[] {
	return profile?.table?.columns.map(({ name }) => name) ?? [];
}
