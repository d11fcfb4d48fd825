/** The command that runs one node again on a laptop, with everything that it needs data from. */
export function rerunCommand(node: string): string {
	return `npx dag-script-test run --node ${quote(`+${node}`)}`;
}

/** The command that has the same cases again on what the last run left. */
export function probeCommand(node: string, kinds: readonly string[]): string {
	const flags = [...new Set(kinds)].map((kind) => ` --probe ${quote(kind)}`);
	return `npx dag-script-test run --node ${quote(node)}${flags.join('')}`;
}

/** A word for a POSIX shell. */
function quote(word: string): string {
	return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;
}
