import { readdirSync, type Dirent } from 'node:fs';
import { join } from 'node:path';
import { byText } from '../../lib/ordered.ts';
import type { SealOutput } from '../../model/workbench.ts';

/** Names that are told at most. */
const mostNames = 20;

/** Files under a node's `outputs/` that belong to no declared output: the first names, relative to it, sorted. */
export function undeclaredFiles(folder: string, outputs: readonly SealOutput[]): readonly string[] {
	const found: string[] = [];
	const declared = outputs.map(({ path, shape }) => ({ path, shape }));

	function walk(path: string): void {
		for (const entry of entriesOf(join(folder, path))) {
			if (found.length >= mostNames) return;
			const own = `${path}/${entry.name}`;
			const output = declared.find((one) => one.path === own);
			// A folder in the place of a file is not that output, so all in it is undeclared.
			if (output !== undefined && (output.shape === 'directory' || !entry.isDirectory())) continue;
			if (entry.isDirectory()) walk(own);
			else found.push(own.slice('outputs/'.length));
		}
	}

	walk('outputs');
	return found;
}

function entriesOf(folder: string): Dirent[] {
	try {
		return readdirSync(folder, { withFileTypes: true }).sort((a, b) => byText(a.name, b.name));
	} catch {
		// Removed or closed by the script: then it holds nothing that could be told.
		return [];
	}
}
