import { availableParallelism } from 'node:os';
import { exitCodes, type ExitCode } from './commands/exit-codes.ts';
import { parseArguments, type ParsedArguments } from './commands/flags.ts';
import { commandHelp, programHelp } from './commands/help.ts';
import type { Terminal } from './commands/terminal.ts';
import { usageError } from './commands/usage-error.ts';
import { createScreen } from './host/terminal/screen.ts';
import { WriteError } from './lib/write-error.ts';
import { version } from './version.ts';

/** The terminal's door: understands the arguments, runs one command, and sets the exit code. */
export async function cli(): Promise<void> {
	const interrupt = new AbortController();
	const screen = createScreen(process.stderr, process.env);
	const stop = (signal: NodeJS.Signals) => {
		if (interrupt.signal.aborted) {
			screen.show([]);
			screen.print('\nQuit at once: the scripts that still ran are ended, and no report was finished.\n');
			process.exit(exitCodes.interrupted);
		}
		interrupt.abort(signal);
		if (signal === 'SIGINT')
			screen.print('\nStopping the scripts and writing the report. Ctrl-C again quits at once.\n');
	};
	for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
	// A reader that goes away (`| head`, a window that is closed) is no reason to fail, nor to leave scripts or the report.
	process.stdout.on('error', ignoreGoneReader);
	process.stderr.on('error', ignoreGoneReader);
	const terminal: Terminal = {
		out: (text) => void process.stdout.write(text),
		err: (text) => screen.print(text),
		screen,
		cwd: process.cwd(),
		environment: definedOnly(process.env),
		signal: interrupt.signal,
		cpus: availableParallelism(),
		version,
	};
	try {
		process.exitCode = await dispatch(parseArguments(process.argv.slice(2)), terminal);
	} catch (error) {
		const isTheirs = error instanceof WriteError || (error instanceof Error && error.name === 'WorkFolderError');
		terminal.err(isTheirs ? `${error.message}\n` : ourBug(error));
		process.exitCode = isTheirs ? exitCodes.invalid : exitCodes.bug;
	}
}

async function dispatch(typed: ParsedArguments, terminal: Terminal): Promise<ExitCode> {
	const { command, values, problems } = typed;
	if (values['version'] === true) {
		terminal.out(`${version}\n`);
		return exitCodes.passed;
	}
	if (problems.length > 0) return usageError(command?.name ?? '', problems, terminal);
	if (command === undefined) {
		if (values['help'] === true) terminal.out(programHelp(version));
		else terminal.err(programHelp(version));
		return values['help'] === true ? exitCodes.passed : exitCodes.invalid;
	}
	if (values['help'] === true) {
		terminal.out(commandHelp(command));
		return exitCodes.passed;
	}
	const start = await loadCommand(command.name);
	return start(typed, terminal);
}

type Start = (typed: ParsedArguments, terminal: Terminal) => Promise<ExitCode>;

/** Loads only the command that is asked for: `--help` must not pay for the engine. */
async function loadCommand(name: string): Promise<Start> {
	switch (name) {
		case 'run':
			return (await import('./commands/run.ts')).runCommand;
		case 'plan':
			return (await import('./commands/plan.ts')).planCommand;
		case 'explain':
			return (await import('./commands/explain.ts')).explainCommand;
		case 'catalog':
			return (await import('./commands/catalog.ts')).catalogCommand;
		case 'lint':
			return (await import('./commands/lint.ts')).lintCommand;
		case 'init':
			return (await import('./commands/init.ts')).initCommand;
		case 'migrate':
			return (await import('./commands/migrate.ts')).migrateCommand;
		case 'report':
			return (await import('./commands/report.ts')).reportCommand;
		case 'schema':
			return (await import('./commands/schema.ts')).schemaCommand;
		default:
			throw new Error(`Internal error: the command ${name} has no code.`);
	}
}

function definedOnly(environment: NodeJS.ProcessEnv): Record<string, string> {
	return Object.fromEntries(
		Object.entries(environment).filter((entry): entry is [string, string] => entry[1] !== undefined),
	);
}

/** A pipe says `EPIPE`, a terminal `EIO`. */
function ignoreGoneReader(error: NodeJS.ErrnoException): void {
	if (error.code !== 'EPIPE' && error.code !== 'EIO') throw error;
}

function ourBug(error: unknown): string {
	const what = error instanceof Error ? (error.stack ?? error.message) : String(error);
	return `\nThis is a bug in dag-script-test ${version}, not in your files. Please report it with the lines below:\n${what}\n`;
}

if (import.meta.main) await cli();
