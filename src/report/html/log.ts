import { sayBytes } from '../../lib/text.ts';
import type { Attempt } from '../../model/execution.ts';
import { ansiToHtml } from './ansi.ts';
import { html, type Html } from './markup.ts';

/** What one attempt printed: its beginning and its end as far as they were kept, with a field to search it. */
export function logBlock(attempt: Attempt, limit: number, title: string): Html {
	const { path, bytes, head, tail } = attempt.log;
	if (head.trim() === '' && tail.trim() === '') return html`<p class="quiet">${title}: it printed nothing.</p>`;
	// The end says more than the beginning.
	const headRoom = head === '' ? 0 : Math.min(4_096, Math.floor(limit / 5));
	const shownHead = head.slice(0, headRoom);
	const shownTail = tail.slice(-(limit - headRoom));
	const isCut = head !== '' || shownTail.length < tail.length;
	const gap = isCut && html`<span class="cut">… left out here; the whole log is in ${path} …</span>\n`;
	return html`<div class="log"><div class="log-head"><b>${title}</b> <span class="quiet">${sayBytes(bytes)}, ${path}</span><span class="spacer"></span><input type="search" class="log-find" placeholder="Search the log…" aria-label="Search the log" autocomplete="off"><output class="log-count quiet"></output></div><pre tabindex="0" role="group" aria-label="${title}">${shownHead !== '' && html`${ansiToHtml(shownHead)}\n`}${gap}${ansiToHtml(shownTail.trimEnd())}</pre></div>`;
}
