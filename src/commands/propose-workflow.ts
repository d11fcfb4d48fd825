import { dirname, join, relative, sep } from 'node:path';
import { installBy, workflowPath, workflowText } from '../init/workflow-file.ts';
import { diskFiles } from '../lib/files.ts';

/** A file that is not there yet. Its path is relative to the folder of the pipeline. */
export interface NewFile {
	readonly path: string;
	readonly text: string;
}

/**
 * The workflow for a pipeline. GitHub reads workflows only at the top of a repository, so that of a pipeline in a folder
 * is written there too. Undefined when a workflow runs the pipeline already, or a file lies where ours would.
 */
export async function proposeWorkflow(root: string): Promise<NewFile | undefined> {
	const top = await topOf(root);
	const folder = relative(top, root).replaceAll(sep, '/');
	const files = diskFiles(top);
	const own = workflowPath(folder);
	for (const path of await files.glob(['.github/workflows/*.{yml,yaml}'])) {
		if (path === own) return undefined;
		const text = new TextDecoder().decode(await files.read(path).catch(() => new Uint8Array()));
		// A pipeline in a folder is named there, or is one of several in a matrix.
		const isOurs = folder === '' || text.includes(folder) || /working-directory:.*\$\{\{/.test(text);
		if (text.includes('dag-script-test') && isOurs) return undefined;
	}
	const install = (await installOf(root, folder)) ?? (folder === '' ? undefined : await installOf(top, ''));
	return { path: relative(root, join(top, own)).replaceAll(sep, '/'), text: workflowText(folder, install) };
}

async function installOf(path: string, folder: string) {
	const files = diskFiles(path);
	const names = ['requirements.txt', 'uv.lock', 'poetry.lock'];
	const stats = await Promise.all(names.map(async (name) => [name, await files.stat(name)] as const));
	const there = new Set(stats.flatMap(([name, stat]) => (stat?.kind === 'file' ? [name] : [])));
	const project = await files.read('pyproject.toml').catch(() => undefined);
	return installBy(there, project === undefined ? undefined : new TextDecoder().decode(project), folder);
}

/** The top of the git repository that a folder is in; the folder itself where it is in none. */
async function topOf(root: string): Promise<string> {
	for (let folder = root; ; folder = dirname(folder)) {
		if ((await diskFiles(folder).stat('.git')) !== undefined) return folder;
		if (folder === dirname(folder)) return root;
	}
}
