import { createTwoFilesPatch } from 'diff';

/** What a file would become: the whole text of a new one, else the lines that change. Empty: nothing changes. */
export function showChange(path: string, before: string | undefined, after: string): string {
	if (before === after) return '';
	if (before === undefined) return `${path} (new)\n${after.replace(/\n$/, '').replace(/^/gm, '  ')}\n`;
	const patch = createTwoFilesPatch(path, path, lines(before), lines(after), undefined, undefined, { context: 2 });
	return `${path} (changed)\n${patch.split('\n').slice(3).join('\n').trimEnd().replace(/^/gm, '  ')}\n`;
}

/** On a terminal, the other end of a line is no sign that shows. */
function lines(text: string): string {
	return text.replaceAll('\r\n', '\n');
}
