import { usualFolders } from './find-fixtures.ts';
import { toPaste } from './paste.ts';

/** The line that wires an input to an output; `or` names others that it could be. */
export function wireToPaste(
	to: { readonly node: string; readonly input: string },
	from: { readonly node: string; readonly output: string },
	or: readonly string[] = [],
): string {
	const text = `${from.node}.${from.output}`;
	const place = `${to.node}.${to.input}`;
	return toPaste({ wiring: { [place]: or.length === 0 ? text : [text, `or ${or.join(', ')}`] } });
}

/** The lines that give an input a file. */
export function fileToPaste(node: string, input: string): string {
	return toPaste({ nodes: { [node]: { inputs: { [input]: `${usualFolders[0]}/${node}/${input}` } } } });
}
