import { hash } from 'node:crypto';
import { lstatSync, readdirSync, readlinkSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { byText } from '../../lib/ordered.ts';

/**
 * Hex sha256 over what the file system says of every file of a tree: names, sizes, times of change. Equal stamps mean
 * that nothing was written since: a change of content changes the ctime, and no program can set that. Cheap: no content
 * is read. Links to files stand for the files that they lead to.
 */
export function stampOf(root: string): string {
	const lines: string[] = [];
	function walk(place: string, path: string): void {
		let line: string;
		try {
			const own = lstatSync(place, { bigint: true });
			if (own.isDirectory()) {
				for (const name of readdirSync(place).sort(byText)) walk(join(place, name), `${path}/${name}`);
				return;
			}
			const link = own.isSymbolicLink() ? readlinkSync(place) : '';
			const stats = own.isSymbolicLink() ? statSync(place, { bigint: true }) : own;
			line = [link, stats.size, stats.mtimeNs, stats.ctimeNs, stats.ino, stats.mode].join('\0');
		} catch (error) {
			line = String((error as NodeJS.ErrnoException).code);
		}
		lines.push(`${path}\0${line}\n`);
	}
	walk(root, '');
	return hash('sha256', lines.join(''));
}
