import { stat } from 'node:fs/promises';
import { constants } from 'node:os';
import { join, posix } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import type { Failure, Frame } from '../model/execution.ts';
import type { PlannedNode } from '../model/plan.ts';
import { causeIn, dumpIn, type LogCause, type NamedLine } from './log-cause.ts';
import { pathNamer, type PathNamer } from './runtimes/python-paths.ts';
import type { NodePlace } from './runtimes/runtime.ts';
import { readEnd } from './runtimes/untrusted-lines.ts';

/** As much of a log as a cause is looked for in. */
const endBytes = 16 * 1024;
const mostWords = 20;

/** What to look for and where. */
export interface EndOfAttempt {
	readonly node: PlannedNode;
	readonly place: NodePlace;
	/** Absolute path of the attempt's log. */
	readonly log: string;
	readonly redact: (text: string) => string;
	/** The script was probed: words of its log must not be taken for its own refusal, so only lines are read. */
	readonly isProbe: boolean;
}

/**
 * Adds to a failure what the end of the log says of it, which is a hint and changes nothing of what is known: the line where
 * Python was when it hung or crashed, and why a program of another language says that it failed.
 */
export async function explainEnd(failure: Failure, end: EndOfAttempt): Promise<Failure> {
	if (failure.reason === 'timeout' || failure.reason === 'signal') {
		const frames = framesOf(dumpIn(await readLogEnd(end)), await pathNamer(end.place));
		return frames.length === 0 ? failure : { ...failure, frames };
	}
	if (failure.reason !== 'exit-non-zero' || failure.message !== undefined || end.node.runtime !== 'command') {
		return failure;
	}
	const cause = causeIn(await readLogEnd(end));
	const namer = await pathNamer(end.place);
	const frames = framesOf(cause?.lines ?? [], namer);
	const message = end.isProbe ? '' : await sayCause(cause, failure.exitCode, end, namer);
	return { ...failure, ...(message === '' ? {} : { message }), ...(frames.length === 0 ? {} : { frames }) };
}

/** Secrets are masked before anything is cut; of a long log only whole lines are taken. Never throws. */
async function readLogEnd({ log, redact }: EndOfAttempt): Promise<string> {
	const text = await readEnd(log, endBytes).catch(() => '');
	const isWhole = Buffer.byteLength(text) < endBytes;
	return redact(stripVTControlCharacters(isWhole ? text : text.slice(text.indexOf('\n') + 1)));
}

/** Frames of our driver, which lie below those of a script, and of the import system say nothing. */
const machinery = /(?:^<frozen |[\\/]python[\\/](?:driver|dagtest_\w+)\.py$)/;

function framesOf(lines: readonly NamedLine[], namer: PathNamer): readonly Frame[] {
	return lines
		.filter(({ file }) => !machinery.test(file))
		.map(({ file, line, ...rest }) => {
			const named = namer.file(file);
			const inWorkspace = named.inWorkspace && !/(?:^|\/)node_modules\//.test(named.file);
			return { file: named.file, line: Math.max(1, line), ...rest, inWorkspace };
		});
}

async function sayCause(
	cause: LogCause | undefined,
	exitCode: number,
	end: EndOfAttempt,
	namer: PathNamer,
): Promise<string> {
	const meaning = meaningOf(exitCode);
	if (cause === undefined || (!cause.isKnown && exitCode > 128 && meaning !== '')) return meaning;
	const message = namer.text(cause.message);
	const misplaced = await misplacedWord(message, end);
	return misplaced === undefined
		? message
		: `${message} (a command runs in a folder of its own: write \`${misplaced.better}\` instead of \`${misplaced.word}\`)`;
}

/** What shells mean by an exit code. */
function meaningOf(exitCode: number): string {
	if (exitCode === 126) return 'a shell says so of a file that cannot be executed';
	if (exitCode === 127) return 'a shell says so of a program that is not there';
	const signal = Object.entries(constants.signals).find(([, number]) => number === exitCode - 128)?.[0];
	if (signal === undefined) return '';
	const why = signal === 'SIGKILL' ? ', most often because the machine ran out of memory' : '';
	return `a shell says so of a program that was ended by ${signal}${why}`;
}

/** A word of the command that names a file as seen from the root of the repository, and that the program did not find. */
async function misplacedWord(
	message: string,
	{ node, place }: EndOfAttempt,
): Promise<{ readonly word: string; readonly better: string } | undefined> {
	for (const word of (node.command ?? []).slice(1, mostWords)) {
		const path = posix.normalize(word);
		if (word.includes('{') || /^(?:\.*\/|\.\.|-)/.test(path) || !message.includes(path)) continue;
		const found = await stat(join(place.workspace, path)).catch(() => undefined);
		if (found?.isFile() !== true) continue;
		return { word, better: path === node.entry ? '{script}' : `{workspace}/${path}` };
	}
	return undefined;
}
