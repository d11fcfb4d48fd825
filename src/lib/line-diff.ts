/** A line of a difference: of both texts, only of the new one, or only of the old one. */
export interface DiffLine {
	readonly sign: ' ' | '+' | '-';
	readonly text: string;
}

/** The shortest way from one text to another, line by line. For files that people write: the cost is the product. */
export function diffLines(before: string, after: string): readonly DiffLine[] {
	const old = linesOf(before);
	const fresh = linesOf(after);
	/** Lines that the rests from here on have in common. */
	const common = Array.from({ length: old.length + 1 }, () => Array.from({ length: fresh.length + 1 }, () => 0));
	const at = (row: number, column: number) => common[row]?.[column] ?? 0;
	for (let i = old.length - 1; i >= 0; i -= 1) {
		for (let j = fresh.length - 1; j >= 0; j -= 1) {
			const row = common[i] as number[];
			row[j] = old[i] === fresh[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
		}
	}
	const lines: DiffLine[] = [];
	let [i, j] = [0, 0];
	while (i < old.length || j < fresh.length) {
		if (i < old.length && j < fresh.length && old[i] === fresh[j]) {
			lines.push({ sign: ' ', text: old[i] as string });
			i += 1;
			j += 1;
		} else if (i < old.length && (j === fresh.length || at(i + 1, j) >= at(i, j + 1))) {
			lines.push({ sign: '-', text: old[i] as string });
			i += 1;
		} else {
			lines.push({ sign: '+', text: fresh[j] as string });
			j += 1;
		}
	}
	return lines;
}

function linesOf(text: string): readonly string[] {
	return text === '' ? [] : text.replace(/\n$/, '').split('\n');
}
