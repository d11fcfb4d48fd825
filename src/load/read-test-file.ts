import type { Files } from '../lib/files.ts';
import type { BaselineSettings } from '../model/baseline.ts';
import type { Request } from '../model/request.ts';
import type { NodeSettings, PythonSettings, TestFile } from '../model/project.ts';
import type { Named } from './named-places.ts';
import { readBaseline } from './read-baseline.ts';
import { readNode } from './read-node-settings.ts';
import { readTree } from './read-tree.ts';
import { record } from './record.ts';
import { problem, type Report } from './reports.ts';
import type { SchemaShelf } from './schema-shelf.ts';
import { testFileShape, type WrittenTestFile } from './test-file-schema.ts';
import type { Tree } from './tree.ts';
import { validate } from './validate.ts';
import { texts } from './written-values.ts';
import { workspacePath } from './workspace-path.ts';

/** What the test file says, as far as it says it. */
export interface TestFileRead {
	readonly file?: string;
	readonly dag?: readonly Named[];
	readonly interfaces?: readonly Named[];
	readonly scripts?: readonly Named[];
	readonly pythonPath: readonly string[];
	readonly requirements?: PythonSettings['requirements'];
	readonly env: TestFile['defaults']['env'];
	readonly nodes: Readonly<Record<string, NodeSettings>>;
	readonly wiring: TestFile['wiring'];
	readonly baseline?: BaselineSettings;
	/** The plain settings, in the file's own names. */
	readonly written: WrittenTestFile;
}

/** The usual names of the test file, in the order in which they are tried. */
export const usualTestFiles = [
	'dag-script-test.yml',
	'dag-script-test.yaml',
	'.github/dag-script-test.yml',
	'.github/dag-script-test.yaml',
] as const;

const noTestFile: TestFileRead = { pythonPath: [], env: record([]), nodes: record([]), wiring: [], written: {} };

/**
 * Reads the test file that the request names, or the usual one; what there is without one. Undefined after a
 * diagnostic that leaves nothing to go on.
 */
export async function readTestFile(
	request: Request,
	files: Files,
	shelf: SchemaShelf,
	report: Report,
): Promise<TestFileRead | undefined> {
	const path = await findTestFile(request, files, report);
	if (path === undefined) return request.config === undefined ? noTestFile : undefined;
	const tree = await readTree(files, path, report);
	if (tree === undefined) return undefined;
	if (tree.value === undefined || tree.value === null) {
		const message = `"${path}" is empty: every setting has its default.`;
		report(problem('warning', 'missing-key', message, tree.at([])));
		return { ...noTestFile, file: path };
	}
	const written = validate(testFileShape, tree, report);
	if (written === undefined || written === null) return undefined;
	const nodes: [string, NodeSettings][] = [];
	for (const [node, settings] of Object.entries(written.nodes ?? {})) {
		nodes.push([node, await readNode(settings ?? {}, tree, ['nodes', node], shelf, report)]);
	}
	const baseline = await readBaseline(written, tree, request, files, report);
	return {
		file: path,
		...(baseline !== undefined && { baseline }),
		...named('dag', written, tree),
		...named('interfaces', written, tree),
		...named('scripts', written, tree),
		pythonPath: await readPythonPath(written, tree, files, report),
		...(await readRequirements(written, tree, files, report)),
		env: texts(written.defaults?.env, tree, ['defaults', 'env']),
		nodes: record(nodes),
		wiring: Object.entries(written.wiring ?? {}).map(([to, from]) => ({ to, from, at: tree.at(['wiring', to]) })),
		written,
	};
}

async function findTestFile(request: Request, files: Files, report: Report): Promise<string | undefined> {
	if (request.config !== undefined) return workspacePath(request.config, undefined, report);
	for (const path of usualTestFiles) if (await files.stat(path)) return path;
	return undefined;
}

function named(
	key: 'dag' | 'interfaces' | 'scripts',
	written: WrittenTestFile,
	tree: Tree,
): Partial<Record<typeof key, readonly Named[]>> {
	const value = written[key];
	if (value === undefined) return {};
	const list =
		typeof value === 'string'
			? [{ path: value, at: tree.valueAt([key]) }]
			: value.map((path, index) => ({ path, at: tree.at([key, index]) }));
	return list.length === 0 ? {} : { [key]: list };
}

async function readPythonPath(
	written: WrittenTestFile,
	tree: Tree,
	files: Files,
	report: Report,
): Promise<readonly string[]> {
	const value = written.python?.path ?? [];
	const list = typeof value === 'string' ? [value] : value;
	const folders: string[] = [];
	for (const [index, path] of list.entries()) {
		const at = tree.valueAt(typeof value === 'string' ? ['python', 'path'] : ['python', 'path', index]);
		const folder = workspacePath(path, at, report);
		if (folder === undefined) continue;
		folders.push(folder);
		if ((await files.stat(folder))?.kind === 'directory') continue;
		const help = 'Correct the path, which is relative to the workspace, or remove it.';
		const message = `The folder "${folder}" of \`python.path\` does not exist: no module is found there.`;
		report(problem('warning', 'file-not-found', message, at, { help, about: { item: folder } }));
	}
	return folders;
}

async function readRequirements(
	{ python }: WrittenTestFile,
	tree: Tree,
	files: Files,
	report: Report,
): Promise<Pick<TestFileRead, 'requirements'>> {
	if (python?.requirements === undefined) return {};
	const at = tree.valueAt(['python', 'requirements']);
	const file = workspacePath(python.requirements, at, report);
	if (file === undefined) return {};
	if ((await files.stat(file))?.kind !== 'file') {
		const help = 'Correct the path, which is relative to the workspace, or remove the setting.';
		const about = { item: file };
		report(
			problem('error', 'file-not-found', `The file of requirements "${file}" does not exist.`, at, { help, about }),
		);
		return {};
	}
	return { requirements: { file, sha256: await files.sha256(file), at } };
}
