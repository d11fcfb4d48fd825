declare const markdownBrand: unique symbol;

/**
 * Text that is safe to be put into a Markdown document. Only this module makes it, so that a name, a message or a log
 * line of a script cannot reach a report unescaped: it does not compile.
 */
export type Markdown = string & { readonly [markdownBrand]: 'markdown' };

/** Sequences that steer a terminal: CSI, OSC (also hyperlinks), and other escapes. */
const terminalSequences =
	/(?:\u001B\[|\u009B)[0-?]*[ -/]*[@-~]|(?:\u001B\]|\u009D)[^\u0007\u001B\u009C]*(?:\u0007|\u001B\\|\u009C)?|\u001B[PX^_][^\u001B\u009C]*(?:\u001B\\|\u009C)?|\u001B[ -/]*[0-~]?/g;
/**
 * All control characters but tab and newline, and all that has no width or turns the direction of text: format and
 * default-ignorable characters, line and paragraph separators, lone surrogates.
 */
const invisible = /(?![\t\n])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;

/** Text without anything that steers a terminal, hides, or turns the reading direction. Keeps tabs and newlines. */
export function clean(text: string): string {
	// Nearly every text is: the classes below take a millisecond to be set up.
	if (/^[\t\n\x20-\x7E]*$/.test(text)) return text;
	return text
		.replaceAll(terminalSequences, '')
		.replaceAll('\r\n', '\n')
		.replaceAll('\r', '\n')
		.replaceAll(invisible, '');
}

/** The same on one line: for sentences and table cells. */
export function cleanLine(text: string): string {
	return clean(text).replaceAll(/\s+/g, ' ').trim();
}

/** Breaks what a host would make into a link or a notification: `@name`, `#12`, `GH-12`, addresses, `:emoji:`. */
const unlinked = '\u200B';
function breakLinks(text: string): string {
	return (
		text
			.replaceAll(/@(?=\w)/g, `@${unlinked}`)
			.replaceAll(/#(?=\d)/g, `#${unlinked}`)
			// An address may begin after a mark such as `_` too, so these do not ask what stands before.
			.replaceAll(/(gh)-(?=\d)/gi, `$1-${unlinked}`)
			.replaceAll(/:(?=\/\/)/g, `:${unlinked}`)
			.replaceAll(/(www)\.(?=\S)/gi, `$1${unlinked}.`)
			.replaceAll(/(mailto|xmpp):/gi, `$1${unlinked}:`)
			.replaceAll(/:(?=[\w+-]+:)/g, `:${unlinked}`)
	);
}

/** Backticks and backslashes too, because they may come to stand beside the backticks of a code span. */
const entities: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'`': '&#96;',
	'\\': '&#92;',
};

/** Any text as part of a sentence or a table cell, on one line. */
export function escapeMarkdown(text: string): Markdown {
	// Broken after it is cleaned: cleaning takes away what breaks.
	const escaped = breakLinks(cleanLine(text))
		.replaceAll(/[&<>`\\*_{}[\]#|~$^!]/g, (mark) => entities[mark] ?? `\\${mark}`)
		// At the beginning of a line these would make a list, a rule or a heading.
		.replace(/^([-+=])/, String.raw`\$1`)
		.replace(/^(\d{1,9})([.)])(?=\s|$)/, String.raw`$1\$2`);
	return escaped as Markdown;
}

/** Any short text on one line that is not to be broken, such as a number with its unit in a narrow cell. */
export function unbroken(text: string): Markdown {
	return escapeMarkdown(text).replaceAll(' ', '&nbsp;') as Markdown;
}

/** A sentence of ours: names that it sets in backticks become code spans, everything else is escaped. */
export function sentence(text: string): Markdown {
	const pieces = cleanLine(text).split(/`([^`]+)`/);
	return pieces
		.map((piece, index) => {
			if (index % 2 === 1) return code(piece);
			const escaped = escapeMarkdown(piece);
			// The piece keeps the spaces that part it from its neighbours; two code spans must not touch.
			if (escaped === '')
				return index === 0 || index === pieces.length - 1 ? '' : `${unlinked}${/\s/.test(piece) ? ' ' : ''}`;
			return `${/^\s/.test(piece) ? ' ' : ''}${escaped}${/\s$/.test(piece) ? ' ' : ''}`;
		})
		.join('') as Markdown;
}

/** A name or a short text as a code span, on one line; also safe in a table. */
export function code(text: string): Markdown {
	const line = cleanLine(text);
	if (line === '') return '` `' as Markdown;
	// A pipe ends a table cell even within a code span, and a backslash before it would be shown elsewhere.
	if (line.includes('|'))
		return `<code>${escapeMarkdown(line).replaceAll(String.raw`\|`, '&#124;')}</code>` as Markdown;
	const longest = Math.max(0, ...[...line.matchAll(/`+/g)].map(([run]) => run.length));
	const fence = '`'.repeat(longest + 1);
	const padding = line.startsWith('`') || line.endsWith('`') ? ' ' : '';
	return `${fence}${padding}${line}${padding}${fence}` as Markdown;
}

/** A link whose label is Markdown. Characters that would end the address are encoded; nothing but http makes a link. */
export function linked(label: Markdown, address: string): Markdown {
	if (!/^https?:\/\/\w/.test(address)) return label;
	const encoded = clean(address).replaceAll(
		/[\s()<>"'`\\|[\]]/g,
		(mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
	);
	return `[${label}](${encoded})` as Markdown;
}

/** A block of text as it is, such as a log: the fence is longer than any run of backticks in it. */
export function fenced(text: string, language: 'text' | 'sh' | 'yaml' | 'mermaid' = 'text'): Markdown {
	const inner = clean(text).replace(/\n+$/, '');
	const longest = Math.max(2, ...[...inner.matchAll(/`+/g)].map(([run]) => run.length));
	const fence = '`'.repeat(longest + 1);
	return `${fence}${language}\n${inner}\n${fence}` as Markdown;
}

/** Composes Markdown: what is put in must be escaped already, or be a number. */
export function safe(strings: TemplateStringsArray, ...parts: readonly (Markdown | number)[]): Markdown {
	return String.raw({ raw: strings }, ...parts) as Markdown;
}

/** Joins pieces of Markdown. */
export function joinMarkdown(
	parts: readonly Markdown[],
	separator: '\n' | '\n\n' | ' ' | ', ' | ' | ' | ' → ',
): Markdown {
	return parts.join(separator) as Markdown;
}

/** A block moved to the right, as a part of a list item. */
export function indented(block: Markdown): Markdown {
	return block.replaceAll(/^(?=.)/gm, '  ') as Markdown;
}

/**
 * Blocks that are shown only when the reader opens them. The line that stays is HTML to a Markdown reader: escaping with
 * backslashes and code spans have no meaning there.
 */
export function fold(line: string, blocks: readonly Markdown[]): Markdown {
	const shown = breakLinks(cleanLine(line)).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
	return safe`<details><summary>${shown as Markdown}</summary>\n\n${joinMarkdown(blocks, '\n\n')}\n\n</details>`;
}

/** Joins pieces of Markdown, leaving out the absent ones. */
export function joined(parts: readonly (Markdown | undefined)[], separator: '\n' | '\n\n' | ', ' | ' '): Markdown {
	return parts.filter((part) => part !== undefined).join(separator) as Markdown;
}
