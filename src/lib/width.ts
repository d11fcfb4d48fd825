/** Colours and other sequences that take no room; only ours come here. */
const sequences = /\u001B\[[0-9;]*m/g;
/** Characters that some terminals draw twice as wide. */
const wide =
	/[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]|\p{Extended_Pictographic}/u;
const unseen = /^[\p{Mn}\p{Me}\p{Cf}\p{Cc}]$/u;

/** Columns that a line takes. Where terminals differ, the most: a line that is too short does no harm. */
export function widthOf(line: string): number {
	let width = 0;
	for (const mark of line.replaceAll(sequences, '')) width += widthOfMark(mark);
	return width;
}

function widthOfMark(mark: string): number {
	if (mark < '\u007F') return 1;
	if (unseen.test(mark)) return 0;
	return wide.test(mark) || mark.length > 1 ? 2 : 1;
}

/** A text with spaces behind it, up to so many columns. */
export function padTo(text: string, columns: number): string {
	return text + ' '.repeat(Math.max(0, columns - widthOf(text)));
}

/** The beginning of a line without colours that fits into so many columns, with `…` for what is gone. */
export function fit(line: string, columns: number): string {
	if (widthOf(line) <= columns) return line;
	let [kept, width] = ['', 0];
	for (const mark of line) {
		width += widthOfMark(mark);
		if (width > columns - 1) break;
		kept += mark;
	}
	return columns < 1 ? '' : `${kept}…`;
}

/** The beginning and the end of a line without colours, with `…` between them, where all of it is too wide. */
export function fitMiddle(line: string, columns: number): string {
	if (widthOf(line) <= columns) return line;
	const half = Math.floor((columns - 1) / 2);
	let [end, width] = ['', 0];
	for (const mark of Array.from(line).toReversed()) {
		width += widthOfMark(mark);
		if (width > half) break;
		end = mark + end;
	}
	// Marks that sit on what is gone go with it.
	return fit(line, columns - half) + end.replace(/^\p{M}+/u, '');
}
