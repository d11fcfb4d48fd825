import { caps } from './caps.ts';
import type { FileToRead } from './file-reading.ts';

/**
 * Which columns of a table are profiled: the first, and beyond them those that a contract names, so that what it declares
 * is known to be there or not however wide the table is.
 */
export function columnKeeper({ judge }: Pick<FileToRead, 'judge'>): (name: string, index: number) => boolean {
	const named = new Set((judge?.rules ?? []).flatMap(({ names }) => names));
	return (name, index) => index < caps.columns || named.has(name);
}
