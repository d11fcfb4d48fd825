/** What the file system refused, as the end of a sentence that begins with the path. Programming errors are thrown on. */
export function explainFileError(error: unknown): string {
	const code = (error as NodeJS.ErrnoException).code;
	if (typeof code !== 'string' || !/^E[A-Z0-9]+$/.test(code)) throw error;
	return `cannot be used: ${reasons[code] ?? code}`;
}

const reasons: Readonly<Record<string, string>> = {
	EACCES: 'permission denied (EACCES)',
	EPERM: 'operation not permitted (EPERM)',
	ENOENT: 'it is not there any more (ENOENT)',
	EEXIST: 'another file of this name is there already (EEXIST)',
	ENOSPC: 'no space left on the disk (ENOSPC)',
	EDQUOT: 'the disk quota is used up (EDQUOT)',
	EMFILE: 'too many open files (EMFILE)',
	ENAMETOOLONG: 'its path is too long (ENAMETOOLONG)',
	ELOOP: 'its links lead in a circle (ELOOP)',
	EIO: 'the disk reports an error (EIO)',
	EROFS: 'the file system is read-only (EROFS)',
};
