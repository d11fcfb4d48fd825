import { posix } from 'node:path';
import type { Project } from '../model/project.ts';
import type { ResolvedStep } from './catalog.ts';
import { nameKey, snakeName } from './step-names.ts';

/** Where the script of a step is, if it is anywhere. */
export type ScriptSearch =
	/** `instead`: the name in the interface that was not found, so that the conventional name was taken. */
	| { readonly kind: 'found'; readonly path: string; readonly instead?: string; readonly isLfsPointer: boolean }
	/** The interface says that there is none. */
	| { readonly kind: 'cloud-only' }
	/** `expected`: file name that was looked for; `folders`: where. */
	| { readonly kind: 'missing'; readonly expected: string; readonly folders: readonly string[] };

/** Finds the scripts of steps among the files of a project. */
export interface ScriptFinder {
	find(step: ResolvedStep): ScriptSearch;
	/** Names of all script files, for suggestions. */
	readonly names: readonly string[];
}

/** Knows all scripts of a project. The step's own workspace is searched first, then the others in order. */
export function createScriptFinder(project: Pick<Project, 'files' | 'workspaces'>): ScriptFinder {
	const scripts = project.files.filter((file) => file.role === 'script' && file.kind === 'file');
	const paths = new Map(scripts.map((file) => [file.path, file.lfsPointer !== undefined]));
	/** Folder and the letters and digits of the stem → the scripts that are so named. */
	const byKey = new Map<string, string[]>();
	for (const { path } of scripts) {
		const { dir, ext, name } = posix.parse(path);
		if (ext !== '.py') continue;
		const key = posix.join(dir, nameKey(name));
		const known = byKey.get(key);
		if (known === undefined) byKey.set(key, [path]);
		else known.push(path);
	}

	function foldersOf(workspace: number): readonly string[] {
		const [first, rest] = [
			project.workspaces.filter(({ index }) => index === workspace),
			project.workspaces.filter(({ index }) => index !== workspace),
		];
		return [...new Set([...first, ...rest].flatMap(({ scripts: folders }) => folders))];
	}

	function named({ name, interface: { file }, shape: { contract } }: ResolvedStep, folders: readonly string[]) {
		const entry = contract.entryPoint;
		if (typeof entry !== 'string' || entry === '') return undefined;
		const candidates = [
			...folders.map((folder) => posix.join(folder, entry)),
			// A script that needs the files beside it often has a folder of its own.
			...(contract.sourceDir ? folders.map((folder) => posix.join(folder, snakeName(name), entry)) : []),
			posix.normalize(entry),
			posix.join(posix.dirname(file), entry),
		];
		return candidates.find((path) => paths.has(path));
	}

	function conventional(step: string, folders: readonly string[]): string | undefined {
		for (const folder of folders) {
			const exact = posix.join(folder, `${snakeName(step)}.py`);
			if (paths.has(exact)) return exact;
			const alike = byKey.get(posix.join(folder, nameKey(step)))?.[0];
			if (alike !== undefined) return alike;
		}
		return undefined;
	}

	return {
		names: [...new Set(scripts.map(({ path }) => posix.basename(path)))],
		find(step) {
			const { entryPoint } = step.shape.contract;
			if (entryPoint === null) return { kind: 'cloud-only' };
			const folders = foldersOf(step.interface.workspace);
			const exact = named(step, folders);
			const path = exact ?? conventional(step.name, folders);
			if (path === undefined) return { kind: 'missing', expected: entryPoint ?? `${snakeName(step.name)}.py`, folders };
			const isLfsPointer = paths.get(path) === true;
			const isOther = exact === undefined && entryPoint !== undefined;
			return { kind: 'found', path, isLfsPointer, ...(isOther && { instead: entryPoint }) };
		},
	};
}
