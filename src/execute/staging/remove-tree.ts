import { chmod, lstat, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** Removes a file or a folder with all in it, also where a script took away our right to. Absent is fine. */
export async function removeTree(path: string): Promise<void> {
	try {
		await rm(path, { recursive: true, force: true, maxRetries: 3 });
	} catch (error) {
		if (!isRefusal(error)) throw error;
		await openUp(path);
		await rm(path, { recursive: true, force: true, maxRetries: 3 });
	}
}

/** Makes every folder of a tree writable for us. Links are left alone. */
async function openUp(path: string): Promise<void> {
	const found = await lstat(path);
	if (!found.isDirectory()) return;
	await chmod(path, 0o700);
	for (const name of await readdir(path)) await openUp(join(path, name));
}

function isRefusal(error: unknown): boolean {
	return ['EACCES', 'EPERM', 'ENOTEMPTY'].includes(String((error as NodeJS.ErrnoException).code));
}
