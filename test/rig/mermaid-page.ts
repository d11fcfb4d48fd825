import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { openBrowser } from './browser.ts';
import { repository } from './door.ts';

/** What Mermaid made of a source: what a person reads at each node and each arrow, and whether it made more of it. */
export interface Drawn {
	readonly nodes: readonly { readonly text: string; readonly look: string }[];
	readonly arrows: number;
	readonly arrowTexts: readonly string[];
	/** Tags within the picture that a name must not be able to make. */
	readonly strangers: readonly string[];
}

/** A page of a real browser in which the real Mermaid draws, set up as GitHub sets it up: strict. */
export interface MermaidPage {
	/** Rejects with Mermaid's own words when it does not understand the source. */
	draw(source: string): Promise<Drawn>;
	close(): Promise<void>;
}

/** The browser of this machine; undefined where there is none. */
export function browserPath(): string | undefined {
	return ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) => existsSync(path));
}

/** Starts the browser without a network. */
export async function openMermaid(executablePath: string): Promise<MermaidPage> {
	const browser = await openBrowser(executablePath);
	const context = await browser.newContext({ offline: true });
	const page = await context.newPage();
	await page.setContent('<!doctype html><body></body>');
	await page.addScriptTag({ path: join(repository, 'node_modules', 'mermaid', 'dist', 'mermaid.min.js') });
	await page.evaluate(`mermaid.initialize({ startOnLoad: false, securityLevel: 'strict' })`);
	let drawn = 0;
	return {
		async draw(source) {
			drawn += 1;
			return page.evaluate<Drawn>(`(async () => {
				const { svg } = await mermaid.render('drawing${drawn}', ${JSON.stringify(source)});
				document.body.innerHTML = svg;
				const read = (selector) => [...document.querySelectorAll(selector)];
				const text = (element) => element.textContent.trim();
				return {
					nodes: read('g.node').map((node) => ({ text: text(node), look: [...node.classList].at(-1) })),
					arrows: read('path.flowchart-link').length,
					arrowTexts: read('g.edgeLabel').map(text).filter((each) => each !== ''),
					strangers: read('svg a, svg script, svg img, svg b, svg i, svg em, svg strong, svg ul, svg code, svg iframe').map(({ tagName }) => tagName),
				};
			})()`);
		},
		close: () => browser.close(),
	};
}
