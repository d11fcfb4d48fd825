const candidates = [',', '\t', ';', '|'] as const;

/**
 * The character that separates the cells of a delimited text, told from its first lines: the one that occurs in each
 * line equally often, outside quotes. `usual` wins when it occurs in the first line at all and evenly, and when nothing
 * separates anything.
 */
export function sniffDelimiter(text: string, usual: ',' | '\t'): string {
	const lines = text
		.split(/\r?\n/, 21)
		.slice(0, 20)
		.map((line) => line.replaceAll(/"(?:[^"]|"")*"/g, ''))
		.filter((line) => line !== '');
	const counts = (candidate: string) => lines.map((line) => line.split(candidate).length - 1);
	const first = lines[0] ?? '';
	if (first.includes(usual)) return usual;
	let best: { readonly candidate: string; readonly count: number } | undefined;
	for (const candidate of candidates) {
		const [count = 0, ...others] = counts(candidate);
		// The last line may be cut off by the end of the head.
		const even = others.slice(0, -1).every((other) => other === count);
		if (count > 0 && even && count > (best?.count ?? 0)) best = { candidate, count };
	}
	return best?.candidate ?? usual;
}
