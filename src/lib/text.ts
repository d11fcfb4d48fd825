/** `1 node`, `3 nodes`, `1,000 nodes`. `nouns` is for words that do not take an s. */
export function count(number: number, noun: string, nouns = `${noun}s`): string {
	return `${sayNumber(number)} ${number === 1 ? noun : nouns}`;
}

/** Milliseconds as a person says them: `8 ms`, `1.2 s`, `3 min 5 s`, `2 h 4 min`. */
export function sayDuration(milliseconds: number): string {
	const ms = Math.max(0, Math.round(milliseconds));
	if (ms < 1000) return `${ms} ms`;
	if (ms < 59_950) return `${(ms / 1000).toFixed(1)} s`;
	const seconds = Math.round(ms / 1000);
	if (seconds < 3600) return joinUnits(Math.floor(seconds / 60), 'min', seconds % 60, 's');
	const minutes = Math.round(seconds / 60);
	return joinUnits(Math.floor(minutes / 60), 'h', minutes % 60, 'min');
}

function joinUnits(large: number, largeUnit: string, small: number, smallUnit: string): string {
	return small === 0 ? `${large} ${largeUnit}` : `${large} ${largeUnit} ${small} ${smallUnit}`;
}

const byteUnits = ['B', 'kB', 'MB', 'GB', 'TB'] as const;

/** A number of bytes as a person says it, in powers of 1,000: `0 B`, `1.5 kB`, `12 MB`. */
export function sayBytes(bytes: number): string {
	let value = bytes;
	let unit = 0;
	while (value >= 999.5 && unit < byteUnits.length - 1) {
		value /= 1000;
		unit += 1;
	}
	const digits = unit === 0 || value >= 9.95 ? 0 : 1;
	return `${value.toFixed(digits)} ${byteUnits[unit]}`;
}

/** `1234567` as `1,234,567`, the same on every machine. */
export function sayNumber(number: number): string {
	return String(number).replaceAll(/\B(?=(\d{3})+$)/g, ',');
}

/** The first items joined by commas, and how many more there are. `all`: their number, where not all are at hand. */
export function listSome(items: readonly string[], limit: number, all = items.length): string {
	const more = all - limit;
	return more > 0 ? `${items.slice(0, limit).join(', ')} and ${more} more` : items.join(', ');
}

/** A text cut to a number of characters, with `…` for what is gone. Never splits a surrogate pair. */
export function shorten(text: string, limit: number): string {
	if (text.length <= limit) return text;
	const cut = text.slice(0, Math.max(0, limit - 1));
	return `${/[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut}…`;
}

/** Text with each line moved to the right; of an empty one only what shows. */
export function indent(text: string, by: string): string {
	return text
		.split('\n')
		.map((line) => (line === '' ? by.trimEnd() : by + line))
		.join('\n');
}
