import { posix } from 'node:path';
import type { Files } from '../lib/files.ts';
import { byText } from '../lib/ordered.ts';
import type { NodeSettings, ProjectFile, StepInterface, Workspace } from '../model/project.ts';
import { isIgnored } from './named-places.ts';
import { isLfsPointer } from './read-text.ts';

/** Folders where fixtures usually lie: below them, one folder per node with an entry per input. */
const usualFixtureFolders = ['tests/data', 'test/data'] as const;

/** Files looked at a time. */
const atOnce = 16;

/** Every file in the script folders, and the entry points that lie elsewhere, with their hashes. */
export async function indexScripts(
	workspaces: readonly Workspace[],
	interfaces: readonly StepInterface[],
	files: Files,
): Promise<readonly ProjectFile[]> {
	const paths = new Set<string>();
	for (const folder of new Set(workspaces.flatMap(({ scripts }) => scripts))) {
		for (const path of await files.list(folder)) {
			if (!isIgnored(path, folder) && !path.endsWith('.pyc')) paths.add(path);
		}
	}
	for (const { file, base, variants } of interfaces) {
		for (const { contract } of [base, ...Object.values(variants)]) {
			if (typeof contract.entryPoint !== 'string' || contract.entryPoint === '') continue;
			paths.add(posix.normalize(contract.entryPoint));
			paths.add(posix.join(posix.dirname(file), contract.entryPoint));
		}
	}
	return indexHashed([...paths].sort(byText), 'script', files);
}

/** Files with their hashes; those that do not exist are left out. */
export async function indexHashed(
	paths: readonly string[],
	role: 'script' | 'schema',
	files: Files,
): Promise<readonly ProjectFile[]> {
	const found = await mapSome(paths, async (path): Promise<readonly ProjectFile[]> => {
		const stat = await files.stat(path);
		if (stat?.kind !== 'file') return [];
		const lfs = await findPointer([path], files);
		const sha256 = await files.sha256(path);
		const hash = sha256 !== '' && { sha256 };
		return [{ path, role, kind: 'file', bytes: stat.bytes, ...hash, ...(lfs && { lfsPointer: lfs }) }];
	});
	return found.flat();
}

/** The files that the nodes name, and those in the usual places. What does not exist is left out. */
export async function indexFixtures(
	nodes: Readonly<Record<string, NodeSettings>>,
	files: Files,
): Promise<readonly ProjectFile[]> {
	const paths = new Set<string>();
	for (const { stub, inputs } of Object.values(nodes)) {
		for (const { path } of [...Object.values(stub ?? {}), ...Object.values(inputs)]) paths.add(path);
	}
	for (const folder of usualFixtureFolders) {
		for (const path of await files.list(folder)) {
			const [node, port] = posix.relative(folder, path).split('/');
			if (port !== undefined) paths.add(posix.join(folder, node as string, port));
		}
	}
	const found = await mapSome([...paths].sort(byText), (path) => indexFixture(path, files));
	return found.flat();
}

async function indexFixture(path: string, files: Files): Promise<readonly ProjectFile[]> {
	const stat = await files.stat(path);
	if (stat === undefined || stat.kind === 'other') return [];
	const inside = stat.kind === 'directory' ? await files.list(path) : [path];
	const sizes = await mapSome(inside, async (each) => ({ each, bytes: (await files.stat(each))?.bytes ?? 0 }));
	const bytes = sizes.reduce((sum, size) => sum + size.bytes, 0);
	const small = sizes.filter((size) => size.bytes < 1024).map(({ each }) => each);
	const lfs = await findPointer(small, files);
	return [{ path, role: 'fixture', kind: stat.kind, bytes, ...(lfs && { lfsPointer: lfs }) }];
}

/** The first of the files that is a Git LFS pointer. One that cannot be read is left for staging to complain of. */
async function findPointer(paths: readonly string[], files: Files): Promise<string | undefined> {
	const pointers = await mapSome(paths, async (path) => {
		try {
			return ((await files.stat(path))?.bytes ?? 0) < 1024 && isLfsPointer(await files.read(path)) ? path : undefined;
		} catch {
			return undefined;
		}
	});
	return pointers.find((path) => path !== undefined);
}

/** As `Promise.all` over a map, a few at a time, in order. */
async function mapSome<T, R>(items: readonly T[], change: (item: T) => Promise<R>): Promise<readonly R[]> {
	const results: R[] = [];
	for (let start = 0; start < items.length; start += atOnce) {
		results.push(...(await Promise.all(items.slice(start, start + atOnce).map(change))));
	}
	return results;
}
