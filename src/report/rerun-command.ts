/** The command that runs one node again on a laptop, with everything that it needs data from. */
export function rerunCommand(node: string): string {
	return `npx dag-script-test run --node ${quote(`+${node}`)}`;
}

/** A word for a POSIX shell. */
function quote(word: string): string {
	return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;
}
