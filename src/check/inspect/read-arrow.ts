import type { FileReading, FileToRead } from './file-reading.ts';
import { readBytes } from './read-head.ts';

/** Checks that an Arrow or Feather file ends with its closing mark. Its table is not read. */
export async function readArrow(file: FileToRead): Promise<FileReading> {
	const mark = Buffer.from(file.head.subarray(0, 4)).toString('latin1') === 'FEA1' ? 'FEA1' : 'ARROW1';
	const tail = Buffer.from(await readBytes(file.path, Math.max(0, file.bytes - mark.length), mark.length));
	const isWhole = file.bytes >= 2 * mark.length && tail.toString('latin1') === mark;
	return isWhole ? {} : { problem: { message: 'The Arrow file does not end as one (truncated).' } };
}
