import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import { insidePath, type Files } from '../../src/lib/files.ts';
import { byText } from '../../src/lib/ordered.ts';

/**
 * The workspace's files, held in memory: path → content. A text is stored as UTF-8; a path that ends in `/` is an empty
 * folder; an Error is a file that cannot be read.
 */
export function memoryFiles(contents: Readonly<Record<string, string | Uint8Array | Error>>): Files {
	const stored = new Map<string, Uint8Array | Error>();
	const folders = new Set<string>(['.']);
	for (const [path, content] of Object.entries(contents)) {
		const inside = insidePath(path);
		if (inside === undefined) throw new Error(`Not a path of a workspace: ${path}`);
		if (path.endsWith('/')) folders.add(inside);
		else stored.set(inside, typeof content === 'string' ? new TextEncoder().encode(content) : content);
		for (let above = posix.dirname(inside); above !== '.'; above = posix.dirname(above)) folders.add(above);
	}
	function demand(path: string): Uint8Array {
		const content = stored.get(insidePath(path) ?? '');
		if (content instanceof Error) throw content;
		if (content === undefined) throw Object.assign(new Error(`No such file: ${path}`), { code: 'ENOENT' });
		return content;
	}
	const all = () => [...stored.keys()].sort(byText);
	return {
		stat(path) {
			const inside = insidePath(path);
			const content = inside === undefined ? undefined : stored.get(inside);
			if (content !== undefined) {
				return Promise.resolve({ kind: 'file', bytes: content instanceof Error ? 1 : content.length });
			}
			return Promise.resolve(inside !== undefined && folders.has(inside) ? { kind: 'directory', bytes: 0 } : undefined);
		},
		async read(path) {
			return demand(path);
		},
		async sha256(path) {
			return createHash('sha256').update(demand(path)).digest('hex');
		},
		list(folder) {
			const inside = insidePath(folder);
			if (inside === undefined) return Promise.resolve([]);
			return Promise.resolve(all().filter((path) => inside === '.' || path.startsWith(`${inside}/`)));
		},
		inFolder(folder) {
			return Promise.resolve(all().filter((path) => posix.dirname(path) === insidePath(folder)));
		},
		glob(patterns) {
			return Promise.resolve(all().filter((path) => patterns.some((pattern) => posix.matchesGlob(path, pattern))));
		},
	};
}
