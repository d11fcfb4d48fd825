/**
 * Why the file system refused, in its own words but without the absolute path that it ends them with: what is told of
 * a repository says the same on every machine.
 */
export function fileReason(error: unknown): string {
	const words = error instanceof Error ? error.message : String(error);
	return words.replace(/, \w+(?: '[^]*)?$/, '');
}
