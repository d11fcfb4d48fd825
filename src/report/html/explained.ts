import { docsAddress } from '../../model/docs-address.ts';
import { html, type Html } from './markup.ts';

/**
 * A code or a rule, as a link to what the documentation says of it; plain where this version does not know it. Only here
 * the page links to anything outside of it, and only when the reader follows.
 */
export function explained(name: string): Html {
	const address = docsAddress(name);
	if (address === undefined) return html`<code>${name}</code>`;
	return html`<a class="rule" href="${address}" rel="noopener"><code>${name}</code></a>`;
}
