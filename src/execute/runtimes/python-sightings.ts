import { lstat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { byText } from '../../lib/ordered.ts';
import { sightingKinds, type Observed, type Sighting, type SightingKind } from '../../model/execution.ts';
import type { PathNamer } from './python-paths.ts';
import { readLines, toCount, toText, type Fields } from './untrusted-lines.ts';

/** Of each kind at most; the driver keeps to a lower number. */
const mostOfAKind = 100;
const longestName = 300;

/** Clocks of files are coarser than ours, some by two seconds. */
const clockSlackMs = 2000;

/**
 * Reads what the driver saw. The script could have written the file too: what is not a well-formed sighting is passed
 * over, and each is bounded. A file outside the script's folders counts as written only if it is still there and was
 * changed since `startedMs`; what was only tried, or cleared away again, hurts nobody. A folder that was made for what is
 * told of it is not told itself. Never throws.
 */
export async function readSightings(path: string, namer: PathNamer, startedMs: number): Promise<Observed> {
	const found = new Map<string, Sighting>();
	const counts = new Map<SightingKind, number>();
	const cut = new Set<SightingKind>();
	for (const fields of await readLines(path)) {
		const kind = toKind(fields['seen']);
		const what = toText(fields['what']);
		const more = fields['seen'] === 'cut' ? toKind(what) : undefined;
		if (more !== undefined) cut.add(more);
		if (kind === undefined || what === '') continue;
		const sighting = toSighting(kind, what, fields, namer);
		const key = `${kind}\n${sighting.what}`;
		if (found.has(key) || (kind === 'write' && !(await isNew(what, startedMs)))) continue;
		const count = (counts.get(kind) ?? 0) + 1;
		counts.set(kind, count);
		if (count > mostOfAKind) cut.add(kind);
		else found.set(key, sighting);
	}
	const around = foldersAround([...found.values()].filter(({ kind }) => kind === 'write').map(({ what }) => what));
	const order = (a: Sighting, b: Sighting) =>
		sightingKinds.indexOf(a.kind) - sightingKinds.indexOf(b.kind) || byText(a.what, b.what);
	const kinds = sightingKinds.filter((kind) => cut.has(kind));
	const told = [...found.values()].filter(({ kind, what }) => kind !== 'write' || !around.has(what));
	return { sightings: told.sort(order), ...(kinds.length === 0 ? {} : { cut: kinds }) };
}

function toKind(value: unknown): SightingKind | undefined {
	return sightingKinds.find((kind) => kind === value);
}

function toSighting(kind: SightingKind, what: string, fields: Fields, namer: PathNamer): Sighting {
	const line = toCount(fields['line']);
	const file = toText(fields['file']);
	const place = file === '' ? undefined : namer.file(file);
	return {
		kind,
		what: (kind === 'read' || kind === 'write' ? sayPath(what, namer) : what).slice(0, longestName).toWellFormed(),
		during: fields['during'] === 'main' ? 'main' : 'import',
		...(place?.inWorkspace === true && line !== undefined && line > 0 ? { at: { file: place.file, line } } : {}),
	};
}

/** All folders that the paths lie in. */
function foldersAround(paths: readonly string[]): ReadonlySet<string> {
	const folders = new Set<string>();
	for (const path of paths) {
		for (let folder = dirname(path); !folders.has(folder) && folder !== dirname(folder); folder = dirname(folder)) {
			folders.add(folder);
		}
	}
	return folders;
}

/** Outside the repository the whole path is what tells; the places of the run and of the repository are shortened. */
function sayPath(path: string, namer: PathNamer): string {
	const { file, inWorkspace } = namer.file(path);
	return inWorkspace ? file : namer.text(path);
}

async function isNew(path: string, startedMs: number): Promise<boolean> {
	const stat = await lstat(path).catch(() => undefined);
	return stat !== undefined && stat.mtimeMs >= startedMs - clockSlackMs;
}
