import { execFileSync } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { existsSync } from 'node:fs';

/** A Python of this machine that starts. */
export interface FoundPython {
	/** `python3`, `python3.12`, … */
	readonly name: string;
	/** Absolute path of the program itself. */
	readonly path: string;
	readonly version: string;
}

/**
 * `python3`, and every other `python3.N` from 3.9 on that PATH leads to; each version once. Only `python3` when the
 * driver's coverage is measured, because coverage.py need not be there for the others.
 */
export function findPythons(): readonly FoundPython[] {
	if ((process.env['DAG_DRIVER_COVERAGE'] ?? '') !== '') return [ask('python3') ?? []].flat();
	const names = ['python3', ...[9, 10, 11, 12, 13, 14, 15].map((minor) => `python3.${minor}`)];
	const found = names.flatMap((name) => ask(name) ?? []);
	return found.filter(
		(python, index) =>
			found.findIndex(({ version }) => version === python.version) === index && !/^3\.[0-8]\./.test(python.version),
	);
}

function ask(name: string): FoundPython | undefined {
	const folders = (process.env['PATH'] ?? '').split(delimiter);
	if (!folders.some((folder) => existsSync(join(folder, name)))) return undefined;
	const question = 'import sys; print(sys.executable); print("%d.%d.%d" % sys.version_info[:3])';
	try {
		// A version manager's shim may be there without a version behind it.
		const [path = '', version = ''] = execFileSync(name, ['-c', question], {
			encoding: 'utf8',
			stdio: ['ignore', 'pipe', 'ignore'],
		}).split('\n');
		return { name, path, version };
	} catch {
		return undefined;
	}
}
