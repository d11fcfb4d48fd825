import { endingOf } from './container-file.ts';
import { usualFolders } from './find-fixtures.ts';
import { toPaste } from './paste.ts';
import type { InputPort } from './ports.ts';

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

/** Where a file for an input is looked for, with the ending that its contract says. */
export function usualPath(node: string, { name, contract }: Pick<InputPort, 'name' | 'contract'>): string {
	return `${usualFolders[0]}/${node}/${name}${endingOf(contract?.path)}`;
}

/** The lines that give an input a file. */
export function fileToPaste(node: string, input: InputPort): string {
	return toPaste({ nodes: { [node]: { inputs: { [input.name]: usualPath(node, input) } } } });
}
