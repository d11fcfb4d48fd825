import { statfs } from 'node:fs/promises';

/** Left free on the disk beside what is copied, for what the scripts write: 64 MiB. */
const reserve = 64 * 1_048_576;

/** Bytes that may be written to the disk of a folder; infinite where that cannot be known. */
export async function freeBytes(folder: string): Promise<number> {
	try {
		const { bavail, bsize } = await statfs(folder);
		return Math.max(0, bavail * bsize - reserve);
	} catch {
		return Number.POSITIVE_INFINITY;
	}
}

/** A size for people: `1.5 MB`, powers of 1000. */
export function sayBytes(bytes: number): string {
	const units = ['bytes', 'kB', 'MB', 'GB', 'TB'];
	let value = bytes;
	let unit = 0;
	while (value >= 1000 && unit < units.length - 1) {
		value /= 1000;
		unit += 1;
	}
	return `${unit === 0 ? value : value.toFixed(1)} ${units[unit]}`;
}
