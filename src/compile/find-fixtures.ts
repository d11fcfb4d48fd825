import type { Project, ProjectFile } from '../model/project.ts';

/** The test data of a project, found by path. */
export interface Fixtures {
	/** The file or folder at a path; undefined when there is nothing. */
	at(path: string): Pick<ProjectFile, 'path' | 'kind' | 'lfsPointer'> | undefined;
	/** All paths, for suggestions. */
	readonly paths: readonly string[];
	/**
	 * The file or folder that the usual places hold for an input. One with an ending (`.json`) is a file by its contract:
	 * it may carry that ending, or any where no other file is so called.
	 */
	usual(node: string, input: string, ending: string): string | undefined;
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
		usual(node, input, ending) {
			const places = usualFolders.map((folder) => `${folder}/${node}/${input}`);
			const plain = places.find((path) => known.has(path));
			if (plain !== undefined || ending === '') return plain;
			const exact = places.find((path) => known.has(`${path}${ending}`));
			if (exact !== undefined) return `${exact}${ending}`;
			const named = places.map((path) => fixtures.filter((file) => isFileOf(file, path)).map((file) => file.path));
			return named.find((paths) => paths.length === 1)?.[0];
		},
	};
}

/** Whether a file is called like a path, with an ending. */
function isFileOf({ path, kind }: Pick<ProjectFile, 'path' | 'kind'>, wanted: string): boolean {
	return kind === 'file' && path.startsWith(`${wanted}.`) && /^[^./]+$/.test(path.slice(wanted.length + 1));
}
