/** Compares by code unit, so that an order is the same on every machine, whatever its locale. */
export function byText(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}

/** The same value with the keys of all objects sorted: equal values give equal JSON. */
export function canonical(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(canonical);
	if (value === null || typeof value !== 'object') return value;
	const entries = Object.entries(value).sort(([a], [b]) => byText(a, b));
	return Object.fromEntries(entries.map(([key, member]) => [key, canonical(member)]));
}
