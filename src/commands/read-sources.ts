import { resolve } from 'node:path';
import { createLauncher } from '../execute/launchers/launchers.ts';
import { sourceReader } from '../execute/runtimes/source-reader.ts';
import type { PythonSettings } from '../model/project.ts';
import type { ScriptFacts } from '../model/script-facts.ts';
import { askInterpreter } from '../study/ask-interpreter.ts';
import { readScripts } from '../study/static/read-scripts.ts';
import type { Terminal } from './terminal.ts';

/** What the sources of scripts say, if there is a Python to read them with; undefined: there is none. */
export async function readSources(
	scripts: readonly string[],
	python: PythonSettings,
	root: string,
	{ environment, signal }: Pick<Terminal, 'environment' | 'signal'>,
): Promise<ReadonlyMap<string, ScriptFacts> | undefined> {
	if (scripts.length === 0) return new Map();
	const launcher = createLauncher('node', {});
	try {
		const program = /[/\\]/.test(python.executable) ? resolve(root, python.executable) : python.executable;
		const answer = await askInterpreter(program, [], { root, launcher, environment, signal });
		if (answer.kind === 'none') return undefined;
		return await readScripts([...new Set(scripts)], {
			root,
			launcher,
			python: { path: answer.path, version: answer.version },
			program: sourceReader,
			path: python.path.map((path) => resolve(root, path)),
			environment,
			signal,
		});
	} finally {
		await launcher.close();
	}
}
