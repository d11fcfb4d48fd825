import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from './door.ts';

/** A block of code of a page. */
export interface Block {
	/** First word of the info string. */
	readonly language: string;
	/** The rest of the info string: `file=scripts/a.py`, `exit=2`, `not-run`. */
	readonly settings: Readonly<Record<string, string>>;
	readonly text: string;
	/** Line of its first fence, from 1. */
	readonly line: number;
	/** What a comment `<!-- in: NAME -->` before it on the page names. */
	readonly place?: string;
}

/** Every Markdown file for people: those in the root and under `docs/`, relative to the repository. */
export function markdownPages(): readonly string[] {
	const below = readdirSync(join(repository, 'docs'), { recursive: true, encoding: 'utf8' });
	const own = readdirSync(repository).filter((name) => name !== 'THIRD_PARTY_NOTICES.md');
	return [...own, ...below.map((name) => `docs/${name.replaceAll('\\', '/')}`)].filter((name) => name.endsWith('.md'));
}

/** The text of a file of the repository. */
export function textOfPage(path: string): string {
	return readFileSync(join(repository, path), 'utf8');
}

/** The blocks of code of a page, in order. */
export function blocksOf(markdown: string): readonly Block[] {
	const blocks: Block[] = [];
	let place: string | undefined;
	let open: { readonly info: string; readonly line: number; readonly lines: string[] } | undefined;
	for (const [index, line] of markdown.split('\n').entries()) {
		const fence = /^```(.*)$/.exec(line);
		if (open === undefined) {
			place = /^<!-- in: (\S+) -->$/.exec(line)?.[1] ?? place;
			if (fence) open = { info: fence[1] ?? '', line: index + 1, lines: [] };
		} else if (line === '```') {
			const [language = '', ...words] = open.info.split(' ');
			const settings = Object.fromEntries(
				words.map((word) => word.split('=') as [string, string?]).map(([a, b]) => [a, b ?? '']),
			);
			const text = open.lines.map((each) => `${each}\n`).join('');
			blocks.push({ language, settings, text, line: open.line, ...(place !== undefined && { place }) });
			open = undefined;
		} else open.lines.push(line);
	}
	return blocks;
}
