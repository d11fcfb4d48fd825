/** Characters that an artifact's paths may not have; `%` as well, so that the spelling can be turned back. */
const forbidden = /["%*:<>?|\\\u0000-\u001F\u007F]/g;
/** Names that Windows keeps for devices. */
const devices = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;

/**
 * A relative path as it can be stored in an artifact and unpacked on every system: what is not allowed is spelt as in an
 * address, `%3A` for a colon.
 */
export function safePath(path: string): string {
	return path
		.toWellFormed()
		.split('/')
		.map((part) =>
			part
				.replaceAll(forbidden, percent)
				.replace(/[. ]$/, percent)
				.replace(devices, (name) => percent(name.slice(0, 1)) + name.slice(1)),
		)
		.join('/');
}

function percent(character: string): string {
	return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}

/** Gives out each path once, also for systems that do not tell case apart: `a.txt` and `A.txt` become `A.txt~2`. */
export function uniquePaths(): (path: string) => string {
	const taken = new Set<string>();
	return (path) => {
		let unique = path;
		for (let number = 2; taken.has(unique.toLowerCase()); number += 1) unique = `${path}~${number}`;
		taken.add(unique.toLowerCase());
		return unique;
	};
}
