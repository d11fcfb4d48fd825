import { lstat } from 'node:fs/promises';
import { dirname, join, posix, relative, sep } from 'node:path';
import type { RepositoryPlace } from '../../lib/repository-path.ts';

/**
 * How `root` lies to the repository. It is mostly in a checkout, which may be any folder of the workspace. Else the checkout
 * may be in it: then it is that of the first of the `definitions`, paths relative to `root`, which are asked for only then.
 */
export async function placeInRepository(
	root: string,
	workspace: string,
	definitions: () => Promise<readonly string[]>,
): Promise<RepositoryPlace> {
	for (let folder = root; ; folder = dirname(folder)) {
		if (await exists(join(folder, '.git'))) return { prefix: slashed(relative(folder, root)) };
		if (folder === workspace || folder === dirname(folder)) break;
	}
	const [first = ''] = await definitions();
	for (let folder = posix.dirname(first); folder !== posix.dirname(folder); folder = posix.dirname(folder)) {
		if (await exists(join(root, folder, '.git'))) return { prefix: '', checkout: folder };
	}
	return { prefix: slashed(relative(workspace, root)) };
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
