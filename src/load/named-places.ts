import { posix } from 'node:path';
import type { Span } from '../model/source.ts';
import { problem, type Report } from './reports.ts';

/** A path or glob as someone wrote it; `at` when it stands in a file. */
export interface Named {
	readonly path: string;
	readonly at?: Span;
}

/** Says that a folder or glob that was named gives nothing. */
export function reportNoMatch(message: string, path: string, at: Named['at'], report: Report): void {
	report(problem('error', 'pattern-matches-nothing', message, at, { about: { item: path } }));
}

/** Whether a path has a sign in it that globs are made of. */
export function isGlob(path: string): boolean {
	return /[*?[\]{}()!]/.test(path);
}

const ignored: ReadonlySet<string> = new Set(['node_modules', '.git', '__pycache__', '.dag-script-test', '.venv']);

/** Whether a file lies in a folder that never holds the user's own files, below the folder that was named. */
export function isIgnored(file: string, folder: string): boolean {
	return posix
		.relative(folder, file)
		.split('/')
		.some((segment) => ignored.has(segment));
}
