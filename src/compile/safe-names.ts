import { createHash } from 'node:crypto';

/** Longest name of a folder, in characters. */
const longest = 64;

/** Names that every file system takes and that mean nothing special on any. */
const plain = /^(?!\.+$)[A-Za-z0-9._-]{1,64}(?<!\.)$/;
const device = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

function isPlain(name: string): boolean {
	return plain.test(name) && !device.test(name);
}

function digest(name: string): string {
	return createHash('sha256').update(name).digest('hex');
}

/** A name that reads like another but holds no character that could do harm. */
function slug(name: string, hexDigits: number): string {
	const readable = name
		.replace(/[^A-Za-z0-9._-]+/g, '-')
		.replace(/\.{2,}/g, '.')
		.replace(/^[-.]+/, '')
		.slice(0, longest - 1 - 8)
		.replace(/[-.]+$/, '');
	return `${readable === '' ? 'x' : readable}-${digest(name).slice(0, hexDigits)}`;
}

/**
 * Gives each name one that is safe as a folder: itself where it is plain and no other differs from it only by case, else
 * a slug with a digest. Depends on the set of names alone, never on their order.
 */
export function safeNames(names: readonly string[]): ReadonlyMap<string, string> {
	const distinct = [...new Set(names)];
	for (const hexDigits of [8, 64]) {
		const changed = new Set(distinct.filter((name) => !isPlain(name)));
		// A slug may be another one's plain name; each round changes more names, so this ends.
		for (;;) {
			const safe = new Map(distinct.map((name) => [name, changed.has(name) ? slug(name, hexDigits) : name]));
			const users = Map.groupBy(safe, ([, folder]) => folder.toLowerCase());
			const clashing = [...users.values()].filter((entries) => entries.length > 1).flat();
			if (clashing.length === 0) return safe;
			const more = clashing.map(([name]) => name).filter((name) => !changed.has(name));
			if (more.length === 0) break;
			for (const name of more) changed.add(name);
		}
	}
	throw new Error('Internal error: two different names have the same sha256.');
}

/** A safe name for a file that stands alone in its folder; it keeps its ending, which tells the format. */
export function safeFileName(name: string): string {
	if (isPlain(name)) return name;
	const ending = /(?<=[^.])(?:\.[A-Za-z0-9]{1,8}){1,2}$/.exec(name)?.[0] ?? '';
	return `${slug(name, 8)}${ending}`;
}
