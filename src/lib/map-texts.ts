/** Whether the texts below a key stay as they are; `holder` is the object that has the key. */
export type LeaveAlone = (key: string, holder: object) => boolean;

/**
 * A JSON value with every text in it changed, save keys and the texts below the keys that are left alone. Parts in which
 * nothing changes are the value's own: nearly all of a large result is.
 */
export function mapTexts<T>(value: T, change: (text: string) => string, leaveAlone: LeaveAlone): T {
	return changed(value, change, leaveAlone) as T;
}

function changed(value: unknown, change: (text: string) => string, leaveAlone: LeaveAlone): unknown {
	if (typeof value === 'string') return change(value);
	if (Array.isArray(value)) return changedItems(value, change, leaveAlone);
	if (value === null || typeof value !== 'object') return value;
	let members: Map<string, unknown> | undefined;
	for (const [key, member] of Object.entries(value)) {
		if (leaveAlone(key, value)) continue;
		const after = changed(member, change, leaveAlone);
		if (after !== member) (members ??= new Map(Object.entries(value))).set(key, after);
	}
	return members === undefined ? value : Object.fromEntries(members);
}

function changedItems(
	items: readonly unknown[],
	change: (text: string) => string,
	leaveAlone: LeaveAlone,
): readonly unknown[] {
	let copy: unknown[] | undefined;
	for (const [index, item] of items.entries()) {
		const after = changed(item, change, leaveAlone);
		if (after !== item) (copy ??= [...items])[index] = after;
	}
	return copy ?? items;
}
