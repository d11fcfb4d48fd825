import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Launcher } from '../../lib/launcher.ts';
import type { ResolvedPython } from '../../model/facts.ts';
import type { Plan } from '../../model/plan.ts';
import type { ScriptFacts } from '../../model/script-facts.ts';

/** What reading the scripts needs of the machine. */
export interface ReadingTools {
	/** The workspace. */
	readonly root: string;
	readonly launcher: Launcher;
	/** Absent: nothing is read. */
	readonly python?: ResolvedPython;
	/** Absolute path of the program that reads sources (`dagtest_static.py`). */
	readonly program: string;
	/** Folders of `python.path`, absolute. */
	readonly path: readonly string[];
	/** Our own environment. */
	readonly environment: Readonly<Record<string, string>>;
	readonly signal?: AbortSignal;
}

/** Without these some interpreters do not start. */
const needed = new Set(['LD_LIBRARY_PATH', 'DYLD_LIBRARY_PATH', 'SYSTEMROOT', 'PATH']);
const patienceMs = 120_000;
/** Sources that end the reading process; after these the rest is left unread. */
const mostCrashes = 3;

/** The Python scripts that a plan would run, each once, in plan order. */
export function scriptsOf(plan: Plan): readonly string[] {
	const entries = plan.nodes.flatMap((node) =>
		node.kind === 'script' && node.runtime === 'python' && node.entry !== undefined ? [node.entry] : [],
	);
	return [...new Set(entries)];
}

/**
 * Reads the sources of scripts with Python's own parser, all in one process, and runs not a line of them. A source that
 * ends the process (a parser can be made to crash) is told as a problem, and the rest is read by another one. Scripts of
 * which nothing could be found out are missing in what is returned. Never rejects: what is not known is not told.
 */
export async function readScripts(
	scripts: readonly string[],
	tools: ReadingTools,
): Promise<ReadonlyMap<string, ScriptFacts>> {
	const found = new Map<string, ScriptFacts>();
	let left = scripts;
	for (let crashes = 0; left.length > 0 && crashes < mostCrashes; crashes += 1) {
		const { started, facts } = await readOnce(left, tools).catch(() => nothing);
		for (const [script, fact] of facts) found.set(script, fact);
		const [culprit, ...others] = left.filter((script) => !found.has(script));
		if (culprit === undefined || !started || tools.signal?.aborted === true) break;
		found.set(culprit, { problem: { message: "Python's own parser could not read it." } });
		left = others;
	}
	return found;
}

/** What a process said before its end. */
interface Reading {
	/** It came as far as its job: what is missing is the fault of a source. */
	readonly started: boolean;
	readonly facts: readonly (readonly [string, ScriptFacts])[];
}

const nothing: Reading = { started: false, facts: [] };

/** One process; what it said before its end counts. */
async function readOnce(
	scripts: readonly string[],
	{ root, launcher, python, program, path, environment, signal }: ReadingTools,
): Promise<Reading> {
	if (python === undefined) return nothing;
	const folder = await mkdtemp(join(tmpdir(), 'dag-script-test-sources-'));
	try {
		const [job, result] = [join(folder, 'job.json'), join(folder, 'facts.jsonl')];
		await writeFile(job, JSON.stringify({ workspace: root, path, scripts, result }));
		await launcher.start(
			{
				// Isolated: neither the environment nor the workspace has a say in what is imported.
				argv: [python.path, '-I', '-S', '-B', '-X', 'utf8', program, job],
				cwd: folder,
				env: Object.fromEntries(Object.entries(environment).filter(([name]) => needed.has(name.toUpperCase()))),
				log: join(folder, 'log.txt'),
				timeoutMs: patienceMs,
				graceMs: 1000,
				logLimitBytes: 1_000_000,
			},
			signal ?? new AbortController().signal,
		);
		const text = await readFile(result, 'utf8').catch(() => '');
		const wanted = new Set(scripts);
		const facts = text.split('\n').flatMap((line) => {
			const read = parseLine(line);
			return read !== undefined && wanted.has(read[0]) ? [read] : [];
		});
		return { started: text !== '', facts };
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

/** A line that is whole; the last may be cut off. */
function parseLine(line: string): readonly [string, ScriptFacts] | undefined {
	try {
		const { script, facts } = JSON.parse(line) as { readonly script: string; readonly facts: ScriptFacts };
		return [script, facts];
	} catch {
		return undefined;
	}
}
