/** Words that YAML reads as something else than a text. */
const notText = /^(?:true|false|null|yes|no|on|off|y|n|~|[-+.\d].*)$/i;

/** A text as a YAML scalar, quoted only where it must be. */
export function yamlText(text: string): string {
	return /^[\p{L}\p{N}_/][\p{L}\p{N}_./-]*$/u.test(text) && !notText.test(text) ? text : JSON.stringify(text);
}

/** A tree of keys as block YAML. A leaf is a text, or a text and the comment behind it. */
export interface PasteTree {
	readonly [key: string]: PasteTree | string | readonly [text: string, comment: string];
}

function linesOf(tree: PasteTree, depth: number): readonly string[] {
	return Object.entries(tree).flatMap(([key, value]) => {
		const start = `${'  '.repeat(depth)}${yamlText(key)}:`;
		if (typeof value === 'string') return [`${start} ${yamlText(value)}`];
		if (isCommented(value)) return [`${start} ${yamlText(value[0])}  # ${value[1]}`];
		return [start, ...linesOf(value, depth + 1)];
	});
}

function isCommented(value: PasteTree | readonly [string, string]): value is readonly [string, string] {
	return Array.isArray(value);
}

/** Lines of YAML for the test file, ready to paste. */
export function toPaste(tree: PasteTree): string {
	return linesOf(tree, 0).join('\n');
}
