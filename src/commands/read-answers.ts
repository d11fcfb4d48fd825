import { resolve } from 'node:path';
import { parseAnswers } from '../init/parse-answers.ts';
import type { Answers } from '../init/answers.ts';
import { readIfThere, readInput } from '../lib/files.ts';

/** The answers of a file, or of standard input for `-`. */
export async function readAnswers(
	named: unknown,
	cwd: string,
): Promise<{ readonly answers?: Partial<Answers>; readonly problems: readonly string[] }> {
	if (typeof named !== 'string' || named === '') return { problems: [] };
	try {
		const text = named === '-' ? await readInput() : await readIfThere(resolve(cwd, named));
		if (text === undefined) return { problems: [`--answers: there is no file ${named}.`] };
		return parseAnswers(text, named === '-' ? 'the answers' : named);
	} catch (error) {
		return { problems: [`--answers: ${named} cannot be read: ${(error as Error).message}`] };
	}
}
