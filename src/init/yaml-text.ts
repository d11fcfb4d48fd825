/** Words that YAML reads as something else than a text. */
const notText = /^(?:true|false|null|yes|no|on|off|y|n|~|[-+.\d].*)$/i;

/** A text as a YAML scalar, also between braces; quoted only where it must be. */
export function yamlText(text: string): string {
	const isPlain = /^[\p{L}\p{N}_/-][\p{L}\p{N}_./-]*$/u.test(text);
	return isPlain && (text.startsWith('--') || !notText.test(text)) ? text : JSON.stringify(text);
}
