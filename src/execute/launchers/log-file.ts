import { closeSync, constants, fstatSync, ftruncateSync, openSync } from 'node:fs';

const { O_WRONLY, O_APPEND, O_CREAT, O_NOFOLLOW, O_NONBLOCK } = constants;

/** The file that both streams of a program are appended to, held open from before its start until after its end. */
export interface LogFile {
	readonly descriptor: number;
	bytes(): number;
	/** Closes it. A log that grew beyond the limit is cut to it, so that a flood cannot fill the disk for good. */
	close(limitBytes: number): void;
}

/** Makes the log if it is not there. Throws what the file system says, also when something else than a file lies there. */
export function openLog(path: string): LogFile {
	// Not through a link and never waiting for the reader of a pipe: an earlier script may have put either there. Windows
	// knows neither flag, and an undefined one changes nothing.
	const flags = O_WRONLY | O_APPEND | O_CREAT | O_NOFOLLOW | O_NONBLOCK;
	const descriptor = openSync(path, flags, 0o644);
	if (!fstatSync(descriptor).isFile()) {
		closeSync(descriptor);
		throw Object.assign(new Error(`Not a regular file: ${path}`), { code: 'EINVAL' });
	}
	const bytes = () => fstatSync(descriptor).size;
	return {
		descriptor,
		bytes,
		close(limitBytes) {
			try {
				if (bytes() > limitBytes) ftruncateSync(descriptor, limitBytes);
			} finally {
				closeSync(descriptor);
			}
		},
	};
}
