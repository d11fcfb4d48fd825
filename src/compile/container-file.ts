/** The last part of a path, whatever its slashes. */
export function lastPart(path: string): string {
	return path.split(/[\\/]/).findLast((part) => part !== '') ?? '';
}

/** The file name of a container path that is a file's: one that ends in a part with an ending such as `.json`. */
export function fileOf(path: string | null | undefined): string | undefined {
	if (path === null || path === undefined || /[\\/]$/.test(path)) return undefined;
	const last = lastPart(path);
	return /[^.].*\.[A-Za-z][A-Za-z0-9]{0,11}$/.test(last) ? last : undefined;
}

/** The ending of a container path that is a file's, with its dot; empty for a folder. */
export function endingOf(path: string | null | undefined): string {
	const file = fileOf(path);
	return file === undefined ? '' : file.slice(file.lastIndexOf('.'));
}
