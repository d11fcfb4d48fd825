import { widthOf } from '../../lib/width.ts';

/**
 * Where a person reads: text that stays, and below it a few lines that are drawn again and again. All that is written
 * goes through here, so that nothing is written into those lines.
 */
export interface Screen {
	/** Writes text that stays. */
	print(text: string): void;
	/** Replaces the lines at the bottom; none takes them away. Does nothing where lines cannot be drawn again. */
	show(lines: readonly string[]): void;
	/** Whether lines can be drawn again: a terminal that a person looks at. */
	readonly isLive: boolean;
	/** Whether text may have colours. */
	readonly hasColors: boolean;
	/** Characters in a line, and lines; they change with the window. */
	size(): { readonly columns: number; readonly rows: number };
}

/** What a screen needs of the stream that it writes to. */
export interface ScreenStream {
	write(text: string): unknown;
	readonly isTTY?: boolean;
	readonly columns?: number;
	readonly rows?: number;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** A screen on a stream. Colours as `FORCE_COLOR`, `NO_COLOR` and `TERM` say; drawn again only where nobody keeps the text. */
export function createScreen(stream: ScreenStream, environment: Environment): Screen {
	const isTerminal = stream.isTTY === true && environment['TERM'] !== 'dumb';
	const isLive = isTerminal && ['', '0', 'false'].includes(environment['CI'] ?? '');
	let drawn: readonly string[] = [];

	function size() {
		// A terminal that does not know its size says 0.
		return { columns: stream.columns || 80, rows: stream.rows || 24 };
	}
	/**
	 * The lines, and the cursor back on the first of them: whatever a window that changes its width makes of them, breaks
	 * them anew as most terminals do or cuts them as xterm does, they begin at the cursor.
	 */
	function draw(): string {
		const { columns } = size();
		const height = drawn.reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOf(line) / columns)), 0);
		return height === 0 ? '' : `${drawn.map((line) => `${line}\n`).join('')}\u001B[${height}A`;
	}
	/** Takes the drawn lines away. */
	function erase(): string {
		return drawn.length === 0 ? '' : '\r\u001B[J';
	}
	return {
		print(text) {
			if (drawn.length === 0) {
				stream.write(text);
				return;
			}
			// One write, so that no half of it is ever seen.
			const ending = text.endsWith('\n') ? '' : '\n';
			stream.write(`${erase()}${text}${ending}${draw()}`);
		},
		show(lines) {
			if (!isLive || (lines.length === 0 && drawn.length === 0)) return;
			const before = erase();
			drawn = lines;
			stream.write(before + draw());
		},
		isLive,
		hasColors: wantsColors(environment, isTerminal),
		size,
	};
}

/** As Node decides it: `FORCE_COLOR` wins over `NO_COLOR`, and both win over what the stream is. */
function wantsColors(environment: Environment, isTerminal: boolean): boolean {
	const forced = environment['FORCE_COLOR'];
	if (forced !== undefined) return forced !== '0' && forced !== 'false';
	return (environment['NO_COLOR'] ?? '') === '' && isTerminal;
}
