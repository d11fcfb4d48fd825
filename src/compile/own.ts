/** The member that a record has itself: a name such as `constructor` in a user's file must not find ours. */
export function own<T>(record: Readonly<Record<string, T>> | undefined, key: string): T | undefined {
	return record !== undefined && Object.hasOwn(record, key) ? record[key] : undefined;
}
