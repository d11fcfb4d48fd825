/** A copy of a JSON value with every text in it changed, save keys and the texts below the keys that are left alone. */
export function mapTexts<T>(value: T, change: (text: string) => string, leaveAlone: ReadonlySet<string>): T {
	return changed(value, change, leaveAlone) as T;
}

function changed(value: unknown, change: (text: string) => string, leaveAlone: ReadonlySet<string>): unknown {
	if (typeof value === 'string') return change(value);
	if (Array.isArray(value)) return value.map((item) => changed(item, change, leaveAlone));
	if (value === null || typeof value !== 'object') return value;
	return Object.fromEntries(
		Object.entries(value).map(([key, member]) => [
			key,
			leaveAlone.has(key) ? member : changed(member, change, leaveAlone),
		]),
	);
}
