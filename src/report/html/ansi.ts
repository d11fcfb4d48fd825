import { clean } from '../escape.ts';
import { html, lines, type Html } from './markup.ts';

interface Style {
	readonly color?: number;
	readonly background?: number;
	readonly marks: ReadonlySet<'bold' | 'dim' | 'italic' | 'underline' | 'inverse'>;
}
const plain: Style = { marks: new Set() };
const markCodes = new Map([
	[1, 'bold'],
	[2, 'dim'],
	[3, 'italic'],
	[4, 'underline'],
	[7, 'inverse'],
] as const);
const endCodes = new Map<number, readonly ('bold' | 'dim' | 'italic' | 'underline' | 'inverse')[]>([
	[22, ['bold', 'dim']],
	[23, ['italic']],
	[24, ['underline']],
	[27, ['inverse']],
]);

/**
 * What a script printed, with its colours as classes of the page's own palette, which is readable on light and on dark.
 * Every other sequence that steers a terminal is removed; a line that was drawn over shows what stood last.
 */
export function ansiToHtml(log: string): Html {
	const text = log.replaceAll(/\r+\n/g, '\n').replaceAll(/[^\n\r]*\r/g, '');
	const pieces = text.split(/\u001B\[([\d;:]*)m/);
	let style = plain;
	return html`${pieces.map((piece, index) => {
		if (index % 2 === 1) {
			style = restyle(style, piece);
			return undefined;
		}
		const shown = clean(piece);
		if (shown === '') return undefined;
		const classes = classesOf(style);
		return classes === '' ? lines(shown) : html`<span class="${classes}">${lines(shown)}</span>`;
	})}`;
}

function restyle(style: Style, codes: string): Style {
	let next = style;
	const numbers = codes.split(/[;:]/).map(Number);
	for (let index = 0; index < numbers.length; index += 1) {
		const code = numbers[index] ?? 0;
		const mark = markCodes.get(code as 1);
		const ends = endCodes.get(code);
		if (code === 0) next = plain;
		else if (mark !== undefined) next = { ...next, marks: new Set([...next.marks, mark]) };
		else if (ends !== undefined)
			next = { ...next, marks: new Set([...next.marks].filter((one) => !ends.includes(one))) };
		else if (code === 38 || code === 48) {
			const { color, used } = extended(numbers.slice(index + 1, index + 5));
			index += used;
			if (color !== undefined) next = { ...next, [code === 38 ? 'color' : 'background']: color };
		} else next = basic(next, code);
	}
	return next;
}

function basic(style: Style, code: number): Style {
	if (code >= 30 && code <= 37) return { ...style, color: code - 30 };
	if (code >= 90 && code <= 97) return { ...style, color: code - 82 };
	if (code >= 40 && code <= 47) return { ...style, background: code - 40 };
	if (code >= 100 && code <= 107) return { ...style, background: code - 92 };
	const { color, background, marks } = style;
	if (code === 39) return { marks, ...(background === undefined ? {} : { background }) };
	if (code === 49) return { marks, ...(color === undefined ? {} : { color }) };
	return style;
}

/** A colour out of 256 or of 24 bits, as the nearest of the sixteen that the page has. */
function extended(rest: readonly number[]): { readonly color?: number; readonly used: number } {
	const [kind, first = 0, green = 0, blue = 0] = rest;
	if (kind === 2) return { color: nearest(first, green, blue), used: 4 };
	if (kind !== 5) return { used: 0 };
	if (first < 16) return { color: first, used: 2 };
	if (first >= 232) return { color: first < 244 ? 8 : 7, used: 2 };
	const step = (by: number) => (Math.floor((first - 16) / by) % 6) * 51;
	return { color: nearest(step(36), step(6), step(1)), used: 2 };
}

function nearest(red: number, green: number, blue: number): number {
	const most = Math.max(red, green, blue);
	const isOn = (part: number) => part > most / 2 && part > 64;
	const color = (isOn(red) ? 1 : 0) + (isOn(green) ? 2 : 0) + (isOn(blue) ? 4 : 0);
	return most > 200 ? color + 8 : color;
}

function classesOf({ color, background, marks }: Style): string {
	return [
		...(color === undefined ? [] : [`c${color}`]),
		...(background === undefined ? [] : [`b${background}`]),
		...marks,
	].join(' ');
}
