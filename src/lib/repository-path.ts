/** How the workspace of a run, which all paths of its result are relative to, lies to the repository. */
export interface RepositoryPlace {
	/** Folder of the repository that the workspace is; empty for its root. */
	readonly prefix: string;
	/** Folder of the workspace that the repository was checked out to, where it is that way round. */
	readonly checkout?: string;
}

/** The path in the repository of a file of the workspace; undefined where it lies outside of it. */
export function repositoryPath(file: string, { prefix, checkout = '' }: RepositoryPlace): string | undefined {
	if (checkout !== '') return file.startsWith(`${checkout}/`) ? file.slice(checkout.length + 1) : undefined;
	return prefix === '' ? file : `${prefix}/${file}`;
}
