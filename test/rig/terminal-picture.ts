/** What a terminal of so many columns shows in the end of all that was written to it; lines that scrolled away too. */
export function pictureOf(written: string, columns: number): readonly string[] {
	return cellsOf(written, columns).map((cells) =>
		cells
			.map(({ mark }) => mark)
			.join('')
			.trimEnd(),
	);
}

/** The same with the sequences that colour each mark. */
export function colouredPictureOf(written: string, columns: number): string {
	return cellsOf(written, columns)
		.map((cells) => cells.map(({ mark, style }) => (style === '' ? mark : `${style}${mark}\u001B[0m`)).join(''))
		.join('\n');
}

interface Cell {
	readonly mark: string;
	readonly style: string;
}

function cellsOf(written: string, columns: number): readonly (readonly Cell[])[] {
	const lines: Cell[][] = [[]];
	let [row, column] = [0, 0];
	let style = '';
	const line = (): Cell[] => (lines[row] ??= []);
	for (const part of written.match(/\u001B\[\d*[A-Za-z]|\u001B\[[\d;]*m|[^]/gu) ?? []) {
		const command = /^\u001B\[(\d*)([A-Za-z])$/.exec(part);
		const [, number = '', letter = ''] = command ?? [];
		if (letter === 'm' || (part.endsWith('m') && part.startsWith('\u001B'))) {
			style = /^\u001B\[0?m$/.test(part) ? '' : style + part;
		} else if (letter === 'A') row = Math.max(0, row - Number(number || 1));
		else if (letter === 'J') {
			line().length = Math.min(line().length, column);
			lines.length = row + 1;
		} else if (command !== null) throw new Error(`This picture does not know the sequence ${JSON.stringify(part)}.`);
		else if (part === '\r') column = 0;
		else if (part === '\n') [row, column] = [row + 1, 0];
		else {
			if (column === columns) [row, column] = [row + 1, 0];
			line()[column] = { mark: part, style };
			column += 1;
		}
		line();
	}
	return Array.from(lines, (cells) => Array.from(cells ?? [], (cell) => cell ?? { mark: ' ', style: '' }));
}
