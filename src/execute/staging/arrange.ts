import type { StageCopy } from '../../model/workbench.ts';
import type { Tree, TreeFile } from './list-tree.ts';

/** Where the parts of a source go. Paths are relative to the place of the input; empty: the place itself. */
export interface Arrangement {
	/** The place of the input is a folder. */
	readonly asFolder: boolean;
	readonly folders: readonly string[];
	readonly files: readonly { readonly file: TreeFile; readonly to: string }[];
	/** Every file of the source is delivered, so that its digest can be compared with the source's. */
	readonly whole: boolean;
}

/** Decides how a source is delivered as the input asks for it (see `StageCopy`). */
export function arrange(copy: StageCopy, source: Tree): Arrangement {
	if (copy.shape === 'directory') return fanOut(asFolder(source), source, copy.channels);
	const wanted = copy.to.slice(copy.to.lastIndexOf('/') + 1);
	const file = source.kind === 'file' ? source.files[0] : pick(source.files, wanted);
	if (file === undefined) return asFolder(source);
	return { asFolder: false, folders: [], files: [{ file, to: '' }], whole: source.files.length === 1 };
}

function asFolder(source: Tree): Arrangement {
	const files = source.files.map((file) => ({ file, to: file.path }));
	return { asFolder: true, folders: source.folders, files, whole: true };
}

/** The file of a folder that is meant by a name: at its top, else the only one of that name, else the only one. */
function pick(files: readonly TreeFile[], wanted: string): TreeFile | undefined {
	const top = files.find((file) => file.path === wanted);
	if (top !== undefined) return top;
	const named = files.filter((file) => file.path.endsWith(`/${wanted}`));
	if (named.length === 1) return named[0];
	return files.length === 1 ? files[0] : undefined;
}

/**
 * Channels: a source that has one of the sub-folders is taken as it is, with those that it lacks left empty; any other
 * goes whole into each of them.
 */
function fanOut(plain: Arrangement, source: Tree, channels: readonly string[]): Arrangement {
	if (channels.length === 0) return plain;
	if (source.folders.some((folder) => channels.includes(folder))) {
		return { ...plain, folders: [...new Set([...plain.folders, ...channels])] };
	}
	return {
		asFolder: true,
		whole: true,
		folders: channels.flatMap((channel) => [channel, ...plain.folders.map((folder) => `${channel}/${folder}`)]),
		files: channels.flatMap((channel) => plain.files.map(({ file, to }) => ({ file, to: `${channel}/${to}` }))),
	};
}
