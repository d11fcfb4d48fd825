import { shorten } from '../../lib/text.ts';
import { clean, cleanLine } from '../escape.ts';

/** HTML that is safe to be put into the page. Only this module makes it: everything else is escaped on its way in. */
export class Html {
	readonly text: string;

	constructor(text: string) {
		this.text = text;
	}
}

/** What may stand in a template: text is escaped, HTML stays, lists are joined, and nothing is nothing. */
export type Part = Html | string | number | undefined | false | readonly Part[];

const entities: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;',
};
/** Characters of a name, a path or a sentence that are shown; what is longer is cut. */
const inlineLimit = 1_000;

/** Composes HTML. Text becomes one line without anything that hides or turns; it is safe in an attribute, too. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
	let text = strings[0] ?? '';
	for (const [index, part] of parts.entries()) text += draw(part) + (strings[index + 1] ?? '');
	return new Html(text);
}

function draw(part: Part): string {
	if (part === undefined || part === false) return '';
	if (typeof part === 'string') return escapeLine(part);
	if (typeof part === 'number') return String(part);
	return part instanceof Html ? part.text : part.map(draw).join('');
}

function escapeLine(text: string): string {
	// Most texts are plain; the rest of the work is for those that are not.
	if (text.length <= inlineLimit && /^[ -!#-%(-;=?-~]*$/.test(text)) return text.trim() === text ? text : spaced(text);
	return spaced(shorten(text.length > 4 * inlineLimit ? text.slice(0, 4 * inlineLimit) : text, 4 * inlineLimit));
}

/** The escaped line, with the space that parts it from its neighbours. */
function spaced(text: string): string {
	const line = escapeMarks(shorten(cleanLine(text), inlineLimit));
	if (line === '') return /^\s+$/.test(text) ? ' ' : '';
	return `${/^\s/.test(text) ? ' ' : ''}${line}${/\s$/.test(text) ? ' ' : ''}`;
}

/** Without what may not stand in a document at all. */
function escapeMarks(text: string): string {
	return text.replaceAll(/\p{Noncharacter_Code_Point}/gu, '').replaceAll(/[&<>"']/g, (mark) => entities[mark] ?? mark);
}

/** Text of several lines as it is, for an element that keeps them. */
export function lines(text: string): Html {
	return new Html(escapeMarks(clean(text)));
}

/** A sentence of ours: the names that it sets in backticks are shown as names. */
export function sentence(text: string): Html {
	const pieces = shorten(text, 4 * inlineLimit).split(/`([^`]+)`/);
	return html`${pieces.map((piece, index) => (index % 2 === 1 ? html`<code>${piece}</code>` : piece))}`;
}

/** A path as a name. A long one may break after a slash, which reads better than a break within a word. */
export function path(text: string): Html {
	return breaking(text, /(?<=\/)(?=[^/])/);
}

/** The name of a column or the like. A long one may break after an underscore. */
export function identifier(text: string): Html {
	return breaking(text, /(?<=_)(?=[^_])/);
}

function breaking(text: string, where: RegExp): Html {
	const pieces = shorten(text, inlineLimit).split(where);
	return html`<code>${pieces.map((piece, index) => (index === 0 ? piece : html`<wbr>${piece}`))}</code>`;
}

/** A command as it is typed. A long one breaks between its words, not after the hyphens of a flag. */
export function command(text: string): Html {
	const words = shorten(text, inlineLimit).split(' ');
	return html`<code>${words.map((word, index) => html`${index > 0 && ' '}<span class="word">${word}</span>`)}</code>`;
}

/** A text of ours, by a tag that tells the page's own sources apart from everything that came from outside. */
export function trusted(text: string): Html {
	return new Html(text);
}
