import type { Project, ProjectFile } from '../model/project.ts';

/** The test data of a project, found by path. */
export interface Fixtures {
	/** The file or folder at a path; undefined when there is nothing. */
	at(path: string): Pick<ProjectFile, 'path' | 'kind' | 'lfsPointer'> | undefined;
	/** All paths, for suggestions. */
	readonly paths: readonly string[];
	/** The file or folder that the usual places hold for an input. */
	usual(node: string, input: string): string | undefined;
}

/** Folders that are searched for `<Node>/<input>`, in this order. */
export const usualFolders = ['tests/data', 'test/data'] as const;

/** A path as the files of a project are named. */
function plainPath(path: string): string {
	return path
		.replaceAll('\\', '/')
		.replace(/^(?:\.\/)+/, '')
		.replace(/\/+$/, '');
}

/** Knows where the test data lies. A folder counts as present also when only files in it are listed. */
export function createFixtures(project: Project): Fixtures {
	const fixtures = project.files.filter((file) => file.role === 'fixture');
	const known = new Map<string, Pick<ProjectFile, 'path' | 'kind' | 'lfsPointer'>>();
	for (const { path } of fixtures) {
		for (let slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
			const folder = path.slice(0, slash);
			if (known.has(folder)) break;
			known.set(folder, { path: folder, kind: 'directory' });
		}
	}
	for (const file of fixtures) known.set(file.path, file);
	return {
		paths: fixtures.map(({ path }) => path),
		at: (path) => known.get(plainPath(path)),
		usual: (node, input) => usualFolders.map((folder) => `${folder}/${node}/${input}`).find((path) => known.has(path)),
	};
}
