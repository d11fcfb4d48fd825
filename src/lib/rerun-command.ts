import { cleanLine } from './markdown.ts';

/** Where a run took place, as its result says it (`folder`), and the `flags` that it was given, as a JSON list of words. */
export type RunPlace = Readonly<Record<string, string>> | undefined;

/** The command that runs one node again on a laptop, with everything that it needs data from; from the repository's root. */
export function rerunCommand(node: string, place: RunPlace): string {
	return `${begin(place)} --node ${quote(`+${node}`)}`;
}

/** The commands that have the same cases again: the first makes the inputs of the second, which probes this node alone. */
export function probeCommand(node: string, kinds: readonly string[], place: RunPlace): string {
	const flags = [...new Set(kinds)].map((kind) => ` --probe ${quote(kind)}`);
	const { folder: _, ...inside } = place ?? {};
	return `${rerunCommand(node, place)} && ${begin(inside)} --node ${quote(node)}${flags.join('')}`;
}

function begin(place: RunPlace): string {
	const { folder, flags } = place ?? {};
	const words = ['npx', 'dag-script-test', 'run', ...wordsOf(flags)].map(quote);
	return `${folder === undefined ? '' : `cd ${quote(folder)} && `}${words.join(' ')}`;
}

/** The words are kept as JSON: a result may come from anywhere, so each is quoted when it is shown. */
function wordsOf(flags: string | undefined): readonly string[] {
	try {
		const words: unknown = JSON.parse(flags ?? '[]');
		return Array.isArray(words) ? words.filter((word) => typeof word === 'string') : [];
	} catch {
		return [];
	}
}

/** A word for a POSIX shell; for bash, where a reader would not see all that it holds. */
function quote(word: string): string {
	if (/^[\w@%+=:,./-]+$/.test(word)) return word;
	if (cleanLine(word) === word) return `'${word.replaceAll("'", String.raw`'\''`)}'`;
	const escaped = Array.from(word, (letter) => {
		if (/^[\w@%+=:,./-]$/.test(letter)) return letter;
		const code = letter.codePointAt(0) ?? 0;
		return code < 0x80 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\U${code.toString(16).padStart(8, '0')}`;
	});
	return `$'${escaped.join('')}'`;
}
