/** A file could not be written where a person wants it. The message says why and what to do. */
export class WriteError extends Error {
	override readonly name = 'WriteError';
	constructor(path: string, cause: unknown) {
		// The system's words end with paths of our own making.
		const reason = cause instanceof Error ? cause.message.replace(/, \w+(?: '[^]*)?$/, '') : String(cause);
		super(`${path} cannot be written: ${reason}. Name another place, or make room for it there.`, { cause });
	}
}
