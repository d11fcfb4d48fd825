/** A map without a prototype: a node that is named `toString` is absent until it is put in. */
export function record<T>(entries: Iterable<readonly [string, T]>): Readonly<Record<string, T>> {
	const map = Object.create(null) as Record<string, T>;
	for (const [key, value] of entries) map[key] = value;
	return map;
}
