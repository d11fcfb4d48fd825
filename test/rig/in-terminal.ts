import { execa } from 'execa';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { childCoverage } from './child-coverage.ts';
import { doorProgram, plainEnvironment, repository } from './door.ts';

/** What is typed once a text was printed (after what the step before waited for). */
export interface Step {
	readonly after: string;
	readonly keys: string;
}

/** The end of a command in a pseudo-terminal. */
export interface TerminalEnd {
	readonly exitCode: number | undefined;
	/** All that was printed, without control sequences. */
	readonly text: string;
	/** Steps that came to be typed. */
	readonly typed: number;
	/** Key presses of these steps: one for each character. */
	readonly presses: number;
}

/** Enter, the arrow down, and Ctrl-C, as a terminal sends them. */
export const keys = { enter: '\r', down: '\u001B[B', interrupt: '\u0003' } as const;

/** A text that is typed and ended with Enter. */
export function line(text: string): string {
	return `${text}${keys.enter}`;
}

/** Without a sign for so long, a program waits for its reader. */
const restMs = 200;

/** Runs the command in a real pseudo-terminal and types step by step, as a person who reads before they type. */
export async function runInTerminal(
	args: readonly string[],
	steps: readonly Step[],
	{ cwd, columns = 80 }: { readonly cwd: string; readonly columns?: number },
): Promise<TerminalEnd> {
	const program = join(repository, 'test', 'programs', 'pseudo-terminal.py');
	const child = execa('python3', [program, String(columns), '40', process.execPath, doorProgram('cli'), ...args], {
		cwd,
		env: { ...plainEnvironment(), ...childCoverage(), TERM: 'xterm-256color', NO_COLOR: '1' },
		extendEnv: false,
		reject: false,
		encoding: 'buffer',
		timeout: 60_000,
	});
	let [written, seen, typed] = ['', 0, 0];
	let quiet: NodeJS.Timeout | undefined;
	child.stdout.on('data', (data: Buffer) => {
		written += data.toString('latin1');
		clearTimeout(quiet);
		// As a person would: when the screen has come to rest. What is typed before a prompt listens is lost.
		quiet = setTimeout(() => {
			const step = steps[typed];
			const at = step === undefined ? -1 : squeeze(plain(written)).indexOf(squeeze(step.after), seen);
			if (step === undefined || at === -1) return;
			seen = at + squeeze(step.after).length;
			typed += 1;
			child.stdin.write(step.keys);
		}, restMs);
	});
	const { exitCode } = await child;
	clearTimeout(quiet);
	const presses = steps.slice(0, typed).reduce((sum, step) => sum + countPresses(step.keys), 0);
	return { exitCode, text: plain(written), typed, presses };
}

/** Keys of a text: an arrow is several characters but one key. */
export function countPresses(text: string): number {
	return Array.from(text.replaceAll(keys.down, '↓')).length;
}

function plain(written: string): string {
	return stripVTControlCharacters(Buffer.from(written, 'latin1').toString('utf8')).replaceAll('\r', '');
}

/** Without spaces, line ends and the bars of a prompt: a narrow terminal breaks lines anywhere. */
function squeeze(text: string): string {
	return text.replace(/[\s│]/g, '');
}
