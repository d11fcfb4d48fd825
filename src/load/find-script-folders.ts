import { posix } from 'node:path';
import type { Files } from '../lib/files.ts';
import { isGlob, reportNoMatch, type Named } from './named-places.ts';
import type { Report } from './reports.ts';
import { workspacePath } from './workspace-path.ts';

/** The script folders that are named; undefined when none is. A glob stands for the folders that it matches. */
export async function findScriptFolders(
	named: readonly Named[] | undefined,
	files: Files,
	report: Report,
): Promise<readonly string[] | undefined> {
	if (named === undefined || named.length === 0) return undefined;
	const folders = new Set<string>();
	for (const { path, at } of named) {
		const inside = workspacePath(path, at, report);
		if (inside === undefined) continue;
		const stat = await files.stat(inside);
		const matches = stat ? [inside] : isGlob(inside) ? await globFolders(inside, files) : [];
		if (stat && stat.kind !== 'directory') {
			reportNoMatch(`"${path}" is not a folder; \`scripts\` takes folders.`, path, at, report);
		} else if (matches.length === 0) {
			reportNoMatch(`The folder "${path}" of scripts does not exist.`, path, at, report);
		} else {
			for (const match of matches) folders.add(match);
		}
	}
	return [...folders];
}

async function globFolders(pattern: string, files: Files): Promise<readonly string[]> {
	const found = await files.glob([posix.join(pattern, '**')]);
	if (pattern.includes('**')) return [...new Set(found.map((path) => posix.dirname(path)))];
	const depth = pattern.split('/').length;
	return [...new Set(found.map((path) => path.split('/').slice(0, depth).join('/')))];
}
