import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createNodeLauncher } from '../../src/execute/launchers/node-launcher.ts';
import { sourceReader } from '../../src/execute/runtimes/source-reader.ts';
import type { ScriptFacts } from '../../src/model/script-facts.ts';
import { readScripts } from '../../src/study/static/read-scripts.ts';

/** Reads sources (path → text) with an interpreter, in a workspace of their own that is gone when this resolves. */
export async function readSources(
	sources: Readonly<Record<string, string | Uint8Array>>,
	python: string,
	rest: { readonly path?: readonly string[]; readonly program?: string; readonly signal?: AbortSignal } = {},
): Promise<ReadonlyMap<string, ScriptFacts>> {
	const root = await mkdtemp(join(tmpdir(), 'sources-'));
	try {
		for (const [path, text] of Object.entries(sources)) {
			await mkdir(dirname(join(root, path)), { recursive: true });
			await writeFile(join(root, path), text);
		}
		return await readScripts(Object.keys(sources), {
			root,
			launcher: createNodeLauncher(),
			python: { path: python, version: '3' },
			program: rest.program ?? sourceReader,
			path: (rest.path ?? []).map((path) => join(root, path)),
			environment: { PATH: process.env['PATH'] ?? '' },
			...(rest.signal === undefined ? {} : { signal: rest.signal }),
		});
	} finally {
		await rm(root, { recursive: true, force: true });
	}
}
