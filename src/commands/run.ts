import { join } from 'node:path';
import { localHost } from '../host/local.ts';
import { paint } from '../host/terminal/paint.ts';
import type { Screen } from '../host/terminal/screen.ts';
import { diskFiles, readIfThere } from '../lib/files.ts';
import { report } from '../report/report.ts';
import { readDurations, type Durations } from '../report/read-durations.ts';
import { reportText } from '../report/text.ts';
import type { RunResult } from '../model/result.ts';
import { WorkFolderError } from '../execute/work-folder.ts';
import { run } from '../run.ts';
import { readSubject } from '../study/subject.ts';
import { exitCodeOf, exitCodes, type ExitCode } from './exit-codes.ts';
import type { ParsedArguments } from './flags.ts';
import type { Terminal } from './terminal.ts';
import { toRequest } from './to-request.ts';
import { usageError } from './usage-error.ts';

/** `run`: the whole program in a terminal. */
export async function runCommand({ values }: ParsedArguments, terminal: Terminal): Promise<ExitCode> {
	const { request, problems } = toRequest(values, terminal.cwd);
	if (problems.length > 0) return usageError('run', problems, terminal);
	const [quiet, verbose] = [values['quiet'] === true, values['verbose'] === true];
	const screen = terminal.screen ?? plainScreen(terminal);
	const earlier = screen.isLive && !quiet ? await lastDurations(request.out) : undefined;
	const host = localHost({
		screen,
		quiet,
		verbose,
		atOnce: request.maxParallel ?? terminal.cpus,
		history: (pipeline) => (earlier?.pipeline === pipeline ? earlier.byNode : undefined),
		now: Date.now,
	});
	try {
		const runs = await run(request, {
			files: diskFiles(request.root),
			environment: terminal.environment,
			secrets: [],
			cpus: terminal.cpus,
			signal: terminal.signal,
			host,
			formats: ['json', 'markdown', 'html'],
			generator: { name: 'dag-script-test', version: terminal.version },
			subject: readSubject(request.root),
			about: {},
		});
		for (const { result } of runs) {
			// Whoever did not ask for quiet saw every node end.
			const text = reportText(result, quiet ? 'failures' : verbose ? 'everything' : 'news');
			terminal.err(screen.hasColors ? paint(text) : text);
		}
		if (values['json'] === true) terminal.out(resultsDocument(runs.map(({ result }) => result)));
		for (const { out, isSaved, notes } of runs) {
			for (const note of notes) terminal.err(`${note}\n`);
			const place = relativeTo(terminal.cwd, out);
			if (isSaved && quiet) continue;
			if (isSaved) terminal.err(`Results: ${place}/result.json, summary.md and report.html\n`);
			else if ((await lastResult(out)) !== undefined)
				terminal.err(`Nothing was written: ${place} still holds the last run.\n`);
			else terminal.err('Nothing was written.\n');
		}
		return exitCodeOf(runs.map(({ result }) => result));
	} catch (error) {
		if (!(error instanceof WorkFolderError)) throw error;
		terminal.err(`${error.message}\n`);
		return exitCodes.invalid;
	}
}

/** What `--json` prints: the result of one pipeline as it is, those of several in one document. */
function resultsDocument(results: readonly RunResult[]): string {
	const texts = results.flatMap((result) => report(result, ['json']).map(({ text }) => text));
	if (texts.length === 1) return texts.join('');
	const inside = texts.map((text) => text.trimEnd().replace(/^/gm, '\t\t'));
	return `{\n\t"version": 1,\n\t"results": [\n${inside.join(',\n')}\n\t]\n}\n`;
}

/** How long the scripts of the last run took, for how long this one will. */
async function lastDurations(out: string): Promise<Durations | undefined> {
	const text = await lastResult(out);
	return text === undefined ? undefined : readDurations(text);
}

/** What the last run wrote; undefined where there was none. */
async function lastResult(out: string): Promise<string | undefined> {
	return readIfThere(join(out, 'result.json')).catch(() => undefined);
}

/** Where nothing is drawn again. */
function plainScreen(terminal: Terminal): Screen {
	return {
		print: (text) => terminal.err(text),
		show() {},
		isLive: false,
		hasColors: false,
		size: () => ({ columns: 80, rows: 24 }),
	};
}

function relativeTo(cwd: string, path: string): string {
	return path.startsWith(`${cwd}/`) ? path.slice(cwd.length + 1) : path;
}
