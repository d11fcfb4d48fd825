/**
 * A variant over its base: maps are merged key by key, everything else (lists too) is replaced. An empty section
 * (`spec:` with nothing below) changes nothing.
 */
export function mergeOver<T>(base: T, over: T | null | undefined): T {
	if (over === undefined || over === null) return base;
	if (!isMap(base) || !isMap(over)) return over;
	const merged: Record<string, unknown> = { ...base };
	for (const [key, value] of Object.entries(over)) {
		const below = merged[key];
		merged[key] = isMap(below) && (isMap(value) || value === undefined) ? mergeOver(below, value) : value;
	}
	return merged as T;
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
	return value !== null && typeof value === 'object' && !Array.isArray(value);
}
