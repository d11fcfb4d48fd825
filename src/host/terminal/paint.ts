import { styleText } from 'node:util';

type Style = Parameters<typeof styleText>[0];

/** What stands at the beginning of a line, and how such a line looks. The mark alone says the same without colours. */
const looks: readonly (readonly [RegExp, Style])[] = [
	[/^(\s*)(✘ .*)$/, 'red'],
	[/^(\s*)(✔)/, 'green'],
	[/^(\s*)(⊘ .*)$/, 'yellow'],
	[/^(\s*)([○–◼] .*)$/, 'dim'],
	[/^(\s*)(! )/, 'yellow'],
	[/^(\s*)(│(?: .*)?)$/, 'dim'],
	[/^(\s*)(▸)/, 'cyan'],
	[/^(\s*)(error )/, 'red'],
	[/^(\s*)(warning )/, 'yellow'],
	[/^()([^\s:][^:]*: passed\.)/, ['bold', 'green']],
	[/^()([^\s:][^:]*: (?:failed|invalid)\.)/, ['bold', 'red']],
	[/^()([^\s:][^:]*: cancelled\.)/, ['bold', 'yellow']],
	[/^()(Findings|Nodes|Data flows|Files)$/, 'bold'],
];

/** A text of ours with its lines coloured by their marks. */
export function paint(text: string): string {
	return text.split('\n').map(paintLine).join('\n');
}

function paintLine(line: string): string {
	for (const [pattern, style] of looks) {
		const [whole, space = '', part = ''] = pattern.exec(line) ?? [];
		if (whole !== undefined) {
			return `${space}${styleText(style, part, { validateStream: false })}${line.slice(whole.length)}`;
		}
	}
	return line;
}
