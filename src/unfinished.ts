import { exitCodes } from './commands/exit-codes.ts';
import { version } from './version.ts';

/**
 * Opens a door, and sees to it that a process which ends because nothing is left to wait for, while the door is not
 * through, says that this is a bug of ours and exits with 70: a promise that nobody keeps must not look like success.
 */
export async function neverUnfinished(door: () => Promise<void>): Promise<void> {
	const unfinished = () => {
		process.exitCode = exitCodes.bug;
		process.stderr.write(
			`\nThis is a bug in dag-script-test ${version}, not in your files: it ended before it was finished. Please report it.\n`,
		);
	};
	process.once('beforeExit', unfinished);
	await door();
	process.removeListener('beforeExit', unfinished);
}
