import { isCancel, select, text } from '@clack/prompts';

/** Asks the person at the terminal. Undefined: they went away, with Ctrl-C, Escape or the end of the input. */
export interface Prompts {
	/** One of several; its position. */
	choose(
		message: string,
		options: readonly { readonly label: string; readonly hint?: string }[],
	): Promise<number | undefined>;
	/** A line of text, perhaps empty. `hint` is shown until something is typed. */
	ask(message: string, hint: string): Promise<string | undefined>;
}

/** Prompts on standard error, so that standard output stays for data; undefined where there is nobody to ask. */
export function createPrompts(signal: AbortSignal): Prompts | undefined {
	if (!process.stdin.isTTY || !process.stderr.isTTY || process.env['TERM'] === 'dumb') return undefined;
	// Some terminals tell no width; each letter would stand on a line of its own.
	if (process.stderr.columns === 0) process.stderr.columns = 80;
	const common = { input: process.stdin, output: process.stderr, signal };
	return {
		async choose(message, options) {
			const chosen = await select({
				...common,
				message,
				options: options.map(({ label, hint }, value) => ({ value, label, ...(hint !== undefined && { hint }) })),
			});
			return isCancel(chosen) ? undefined : chosen;
		},
		async ask(message, hint) {
			const typed = await text({ ...common, message, placeholder: hint });
			return isCancel(typed) ? undefined : (typed ?? '');
		},
	};
}
