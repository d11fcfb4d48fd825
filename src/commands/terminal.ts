import type { Screen } from '../host/terminal/screen.ts';

/** What a command is given of the terminal. */
export interface Terminal {
	/** Data: what a pipe should get. */
	out(text: string): void;
	/** What a person reads. */
	err(text: string): void;
	/** Where `err` writes, for what is drawn again and again; absent: nothing is. */
	readonly screen?: Screen;
	readonly cwd: string;
	readonly environment: Readonly<Record<string, string>>;
	readonly signal: AbortSignal;
	readonly cpus: number;
	readonly version: string;
}
