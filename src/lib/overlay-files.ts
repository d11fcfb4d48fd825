import { createHash } from 'node:crypto';
import type { Files } from './files.ts';
import { byText } from './ordered.ts';

/**
 * Files as they would be if some texts were written (path relative to the workspace → text). Globs see what lies on the
 * disk only: what is added is found by its path and in the list of its folder.
 */
export function overlayFiles(files: Files, texts: ReadonlyMap<string, string>): Files {
	const folders = new Set<string>();
	for (const path of texts.keys()) {
		for (let slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
			folders.add(path.slice(0, slash));
		}
	}
	const plain = (path: string) => path.replace(/^(?:\.\/)+/, '').replace(/\/+$/, '');
	const prefixOf = (folder: string) => (plain(folder) === '.' || plain(folder) === '' ? '' : `${plain(folder)}/`);
	return {
		async stat(path) {
			const text = texts.get(plain(path));
			if (text !== undefined) return { kind: 'file', bytes: Buffer.byteLength(text) };
			const found = await files.stat(path);
			return found ?? (folders.has(plain(path)) ? { kind: 'directory', bytes: 0 } : undefined);
		},
		async read(path) {
			const text = texts.get(plain(path));
			return text === undefined ? files.read(path) : new TextEncoder().encode(text);
		},
		async sha256(path) {
			const text = texts.get(plain(path));
			return text === undefined ? files.sha256(path) : createHash('sha256').update(text).digest('hex');
		},
		async list(folder) {
			const prefix = prefixOf(folder);
			const added = [...texts.keys()].filter((path) => path.startsWith(prefix));
			return [...new Set([...(await files.list(folder)), ...added])].sort(byText);
		},
		async inFolder(folder) {
			const prefix = prefixOf(folder);
			const added = [...texts.keys()].filter(
				(path) => path.lastIndexOf('/') === prefix.length - 1 && path.startsWith(prefix),
			);
			return [...new Set([...(await files.inFolder(folder)), ...added])].sort(byText);
		},
		linkOut: async (path) => files.linkOut?.(path),
		glob: (patterns) => files.glob(patterns),
	};
}
