import { realpath } from 'node:fs/promises';
import { posix, sep } from 'node:path';
import type { NodePlace } from './runtime.ts';

/** How paths of this machine are said in a result, which must read the same on every machine. */
export interface PathNamer {
	/** A file that Python named: relative to the workspace, to the node's folder, or to where modules are installed. */
	file(path: string): { readonly file: string; readonly inWorkspace: boolean };
	/** A message with the node's folder and the workspace taken out of every path in it. */
	text(message: string): string;
}

const installed = /(?:^|\/)((?:site|dist)-packages\/.*)$/;
const standardLibrary = /\/lib\d*\/(python3\.\d+\/.*)$/;

/** Knows the places of one node, also by their real paths where they were given through links. */
export async function pathNamer(place: Pick<NodePlace, 'workspace' | 'folder'>): Promise<PathNamer> {
	const folders = await prefixes(place.folder);
	const workspaces = await prefixes(place.workspace);
	return {
		file(path) {
			const slashed = path.replaceAll(sep, '/');
			if (!posix.isAbsolute(slashed) && !/^[A-Za-z]:\//.test(slashed)) return { file: path, inWorkspace: false };
			const normal = posix.normalize(slashed);
			const library = installed.exec(normal)?.[1];
			if (library !== undefined) return { file: library, inWorkspace: false };
			const inFolder = below(folders, normal);
			if (inFolder !== undefined) return { file: inFolder, inWorkspace: false };
			const inWorkspace = below(workspaces, normal);
			if (inWorkspace !== undefined) return { file: inWorkspace, inWorkspace: true };
			return { file: standardLibrary.exec(normal)?.[1] ?? posix.basename(normal), inWorkspace: false };
		},
		text(message) {
			// The node's folder may lie in the workspace, so it goes first.
			return [...folders, ...workspaces].reduce((text, prefix) => text.replaceAll(prefix, ''), message);
		},
	};
}

async function prefixes(folder: string): Promise<readonly string[]> {
	const real = await realpath(folder).catch(() => folder);
	return [...new Set([folder, real])].map((path) => `${path.replaceAll(sep, '/').replace(/\/$/, '')}/`);
}

function below(prefixes: readonly string[], path: string): string | undefined {
	const prefix = prefixes.find((candidate) => path.startsWith(candidate));
	return prefix === undefined ? undefined : path.slice(prefix.length);
}
