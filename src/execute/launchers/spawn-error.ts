import { statSync } from 'node:fs';
import type { LaunchSpec } from '../../lib/launcher.ts';

/** What no system can hand to a program; undefined: nothing. */
export function explainImpossible(spec: LaunchSpec): string | undefined {
	if (spec.argv[0] === '') return 'There is no program to start: its name is empty.';
	const names = Object.keys(spec.env);
	if ([...spec.argv, ...names, ...Object.values(spec.env)].some((text) => text.includes('\0')))
		return `An argument or environment value of “${printable(spec.argv[0])}” holds a zero byte, which no program can be given.`;
	const name = names.find((name) => name === '' || name.includes('='));
	return name === undefined ? undefined : `“${name}” cannot be the name of an environment variable.`;
}

/** What kept the log from being opened. Names no path: messages end up in results, which are the same on every machine. */
export function explainLogError(error: unknown): string {
	return `Its log file could not be opened (${codeOf(error) ?? String(error)}).`;
}

/** What kept a program from starting, said so that the reader knows what to change. */
export function explainSpawnError(error: unknown, spec: LaunchSpec): string {
	const program = `“${spec.argv[0]}”`;
	if (!isFolder(spec.cwd)) return 'Its working directory is gone or is not a folder.';
	const code = codeOf(error) ?? String(error);
	switch (code) {
		case 'ENOENT':
			return /[/\\]/.test(spec.argv[0])
				? `The program ${program} was not found, or the interpreter that its first line names is missing.`
				: `The program ${program} was not found in any folder of PATH.`;
		case 'EACCES':
		case 'EPERM':
			return `The program ${program} may not be executed: it is a folder, or the permission to execute it is missing.`;
		case 'E2BIG':
			return `The arguments and the environment of ${program} are longer than this system allows (${sizeOf(spec)} bytes).`;
		default:
			return `The program ${program} could not be started (${code}).`;
	}
}

function printable(text: string): string {
	return text.replaceAll('\0', '\\0');
}

function codeOf(error: unknown): string | undefined {
	return (error as { code?: string } | undefined)?.code;
}

function isFolder(path: string): boolean {
	return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

function sizeOf(spec: LaunchSpec): number {
	const words = [...spec.argv, ...Object.entries(spec.env).map(([name, value]) => `${name}=${value}`)];
	return words.reduce((sum, word) => sum + Buffer.byteLength(word) + 1, 0);
}
