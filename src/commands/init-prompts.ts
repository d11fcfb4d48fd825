import type { Asker } from '../init/interview.ts';
import type { Terminal } from './terminal.ts';

/** One who asks the person at the terminal; undefined where nobody sits. Loads the prompts only then. */
export async function openPrompts(terminal: Terminal): Promise<Asker | undefined> {
	const { createPrompts } = await import('../host/terminal/prompts.ts');
	const prompts = createPrompts(terminal.signal);
	return prompts === undefined ? undefined : { ...prompts, say: (text) => terminal.err(text) };
}
