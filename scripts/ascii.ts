import { Script } from 'node:vm';

/**
 * The same program without a character beyond ASCII: V8 keeps such a text in half the memory and Node need not decode it.
 * The code must be a minified script: in a comment an escape would be shown, not read. Throws where an escape would not
 * mean the same.
 */
export function ascii(code: string): string {
	const raw = /String\.raw`[^`]*[^\0-\x7f]/.exec(code);
	if (raw !== null) throw new Error(`String.raw would show the escapes: ${raw[0]}`);
	// A character with a backslash before it stands for itself: the backslash goes.
	const text = code.replaceAll(/(\\*)([^\0-\x7f]+)/g, (_, slashes: string, characters: string) => {
		const escapes = characters.replaceAll(/[^]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
		return `${slashes.length % 2 === 0 ? slashes : slashes.slice(1)}${escapes}`;
	});
	void new Script(`(function(exports, require, module, __filename, __dirname) {${text}\n})`);
	return text;
}
