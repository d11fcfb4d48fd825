import type { Markdown } from '../lib/markdown.ts';

export function byteLength(text: string): number {
	return Buffer.byteLength(text, 'utf8');
}

/** The longest beginning of a text that fits into so many bytes, without half a character at its end. */
export function cutToBytes(text: string, most: number): string {
	if (byteLength(text) <= most) return text;
	const bytes = Buffer.from(text, 'utf8').subarray(0, Math.max(0, most));
	// The decoder holds back what may still become a character; at the end that is the half one.
	return new TextDecoder().decode(bytes, { stream: true });
}

/**
 * The first of several ever shorter versions of a document that fits; when none does, the last one cut at a line. All
 * but the first end with `note`, which says that something was left out and where it is.
 */
export function fitFirst(versions: readonly Markdown[], most: number, note: Markdown): Markdown {
	const [whole, ...shorter] = versions;
	if (whole !== undefined && byteLength(whole) <= most) return whole;
	const ending = `\n\n${note}\n`;
	const room = most - byteLength(ending);
	for (const version of shorter) {
		if (byteLength(version) <= room) return (version + ending) as Markdown;
	}
	return (cutAtLine(versions.at(-1) ?? ('' as Markdown), room) + ending) as Markdown;
}

/** Room for closing what a cut leaves open. */
const closingBytes = 200;

/** Cuts Markdown between two lines and closes the code fence and the `<details>` that are open there. */
function cutAtLine(text: Markdown, most: number): string {
	const lines = cutToBytes(text, Math.max(0, most - closingBytes)).split('\n');
	// The last line may be half of one.
	lines.pop();
	let fence: { readonly ticks: string; readonly at: number; readonly drawing: boolean } | undefined;
	let details = 0;
	for (const [at, line] of lines.entries()) {
		const ticks = /^ {0,3}(`{3,}|~{3,})\s*(\S*)/.exec(line);
		if (fence === undefined && ticks?.[1] !== undefined) {
			fence = { ticks: ticks[1], at, drawing: ticks[2] === 'mermaid' };
		} else if (fence !== undefined && ticks?.[1]?.startsWith(fence.ticks) === true && ticks[2] === '') {
			fence = undefined;
		} else if (fence === undefined) {
			details += count(line, '<details') - count(line, '</details>');
		}
	}
	// Half a drawing shows as an error; half a log is still of use.
	const kept = fence?.drawing === true ? lines.slice(0, fence.at) : lines;
	const open = fence?.drawing === false ? `\n${fence.ticks}` : '';
	return kept.join('\n') + open + '\n\n</details>'.repeat(Math.max(0, details));
}

function count(line: string, part: string): number {
	return line.split(part).length - 1;
}
