import { lstat } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';

/**
 * The folder of the repository that `root` is, with `/`; empty for its root. Annotations are placed relative to it: the
 * checkout may lie in a folder of the workspace.
 */
export async function folderInRepository(root: string, workspace: string): Promise<string> {
	for (let folder = root; ; folder = dirname(folder)) {
		if (await exists(join(folder, '.git'))) return slashed(relative(folder, root));
		if (folder === workspace || folder === dirname(folder)) return slashed(relative(workspace, root));
	}
}

async function exists(path: string): Promise<boolean> {
	try {
		await lstat(path);
		return true;
	} catch {
		return false;
	}
}

function slashed(path: string): string {
	return path.split(sep).join('/');
}
