import { existsSync } from 'node:fs';
import type { Launcher } from '../../lib/launcher.ts';
import { createNodeLauncher } from './node-launcher.ts';
import { startPythonHelper } from './python-helper.ts';
import { createPythonLauncher } from './python-launcher.ts';

/** `auto`: through Python where that is possible, because it is faster. */
export type LauncherKind = 'auto' | 'node' | 'python';

export interface LauncherOptions {
	/** Absolute path of a Python ≥ 3.9. */
	readonly python?: string;
	/** What that Python itself needs to start, such as LD_LIBRARY_PATH; programs do not get it. */
	readonly environment?: Readonly<Record<string, string>>;
	/**
	 * How many programs will be started. From some dozens on the system's own Python is worth its start, even where no script
	 * needs one: programs start from Node until it is there.
	 */
	readonly programs?: number;
	/** The helper's own script, if it is not where it always is. */
	readonly launcherScript?: string;
}

/** Fewer are done before a Python has started. */
const worthAPython = 40;

/** Not the one on PATH: that may be a version manager's shim, which takes longer to start than dozens of programs. */
const systemPython = '/usr/bin/python3';

/** Makes the launcher of a run. Close it at the run's end. Without a Python, and on Windows, every kind starts from Node. */
export function createLauncher(kind: LauncherKind, options: LauncherOptions = {}): Launcher {
	const { python, environment = {}, programs = 0, launcherScript } = options;
	const fallback = createNodeLauncher();
	if (kind === 'node' || process.platform === 'win32') return fallback;
	const start = (program: string) => () => startPythonHelper(program, environment, launcherScript);
	if (python !== undefined) return createPythonLauncher(start(python), fallback);
	if (programs < worthAPython || process.platform !== 'linux' || !existsSync(systemPython)) return fallback;
	return createPythonLauncher(start(systemPython), fallback, { waits: false });
}
