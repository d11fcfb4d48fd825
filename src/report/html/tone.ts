import type { FlowVerdict } from '../../model/result.ts';
import { html, type Html } from './markup.ts';
import type { NodeView, Tone } from './view.ts';

/** A sign and a word for each tone: colour alone says nothing to some readers. */
export const tones: Readonly<Record<Tone, { readonly mark: string; readonly word: string }>> = {
	passed: { mark: '✔', word: 'passed' },
	stub: { mark: '○', word: 'stub' },
	found: { mark: '!', word: 'passed, with errors' },
	failed: { mark: '✘', word: 'failed' },
	blocked: { mark: '⊘', word: 'blocked' },
	skipped: { mark: '–', word: 'skipped' },
	cancelled: { mark: '◼', word: 'cancelled' },
};

export const flowMarks: Readonly<Record<FlowVerdict, string>> = { ok: '✔', warning: '!', broken: '✘', untested: '–' };

/** A coloured sign with its word. */
export function badge(tone: string, mark: string, word: string): Html {
	return html`<span class="badge ${tone}"><span aria-hidden="true">${mark}</span> ${word}</span>`;
}

export function toneBadge(tone: Tone): Html {
	return badge(tone, tones[tone].mark, tones[tone].word);
}

export function flowBadge(verdict: FlowVerdict): Html {
	return badge(`flow-${verdict}`, flowMarks[verdict], verdict);
}

/** The name of a node as a link to its details; plain where the page has none. */
export function nodeLink(view: NodeView | undefined, id: string): Html {
	return view === undefined
		? html`<span class="name">${id}</span>`
		: html`<a class="name" href="#n${view.index}">${id}</a>`;
}
