import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { ansiToHtml } from '../../src/report/html/ansi.ts';
import { repository } from './door.ts';
import { markdownToHtml } from './github-markdown.ts';

/** What GitHub gives a Markdown document: its measures and colours, by hand and only as far as ours uses it. */
const gitHubStyle = `
:root { color-scheme: light dark; }
body { margin: 0; padding: 24px 32px; background: light-dark(#fff, #0d1117); color: light-dark(#1f2328, #e6edf3);
	font: 14px/1.5 -apple-system, 'Segoe UI', 'Noto Sans', Helvetica, Arial, sans-serif; overflow-wrap: break-word; }
h2, h3, h4 { margin: 24px 0 16px; line-height: 1.25; font-weight: 600; }
h2 { font-size: 1.5em; padding-bottom: .3em; border-bottom: 1px solid light-dark(#d1d9e0b3, #3d444db3); margin-top: 0; }
h3 { font-size: 1.25em; } h4 { font-size: 1em; }
p, ul, table, pre, details { margin: 0 0 16px; } ul { padding-left: 2em; }
a { color: light-dark(#0969da, #4493f8); text-decoration: none; }
code, pre { font: 85%/1.45 'DejaVu Sans Mono', ui-monospace, monospace; }
code { padding: .2em .4em; border-radius: 6px; background: light-dark(#818b981f, #656c7633); }
pre { padding: 16px; border-radius: 6px; overflow: auto; background: light-dark(#f6f8fa, #151b23); }
pre code { padding: 0; background: none; font-size: 100%; }
table { border-collapse: collapse; display: block; width: max-content; max-width: 100%; overflow: auto; }
th, td { padding: 6px 13px; border: 1px solid light-dark(#d1d9e0, #3d444d); text-align: left; }
tr:nth-child(2n) { background: light-dark(#f6f8fa, #151b23); }
blockquote { margin: 0 0 16px; padding: 0 1em; color: light-dark(#59636e, #9198a1); border-left: .25em solid light-dark(#d1d9e0, #3d444d); }
summary { cursor: pointer; }
.mermaid { text-align: center; margin-bottom: 16px; } .mermaid svg { max-width: 100%; height: auto; }
.frame { border: 1px solid light-dark(#d1d9e0, #3d444d); border-radius: 6px; padding: 16px 24px; }
.frame > .bar { margin: -16px -24px 16px; padding: 10px 24px; background: light-dark(#f6f8fa, #151b23);
	border-bottom: 1px solid light-dark(#d1d9e0, #3d444d); border-radius: 6px 6px 0 0; }
.annotation { border-left: 3px solid #cf222e; padding: 4px 12px; margin: 8px 0; white-space: pre-wrap; font-size: 12px; }
.annotation.warning { border-color: #9a6700; } .annotation.notice { border-color: #0969da; }`;

/** A terminal's window, and the colours that the reports give those of a terminal. */
const terminalStyle = `
body { margin: 0; padding: 0; background: #0b0f14; display: inline-block; }
pre { margin: 0; padding: 18px 22px; color: #dfe6ee; font: 14px/1.45 'DejaVu Sans Mono', monospace; white-space: pre; }
.bold { font-weight: 700; } .dim { opacity: .65; }
.c1, .c9 { color: #ff7b72; } .c2, .c10 { color: #56d364; } .c3, .c11 { color: #e3b341; } .c4, .c12 { color: #79c0ff; }
.c5, .c13 { color: #d2a8ff; } .c6, .c14 { color: #56d4dd; } .c7, .c8 { color: #8b98a6; }`;

/** A Markdown document as a pull request shows it, its drawings drawn by the real Mermaid. `head` and `foot` are HTML. */
export async function showMarkdown(page: Page, markdown: string, head = '', foot = ''): Promise<void> {
	const framed =
		head === '' ? markdownToHtml(markdown) : `<div class="frame">${head}${markdownToHtml(markdown)}${foot}</div>`;
	await page.setContent(`<!doctype html><style>${gitHubStyle}</style><body>${framed}</body>`);
	await page.addScriptTag({ path: join(repository, 'node_modules', 'mermaid', 'dist', 'mermaid.min.js') });
	await page.evaluate(`(async () => {
		const dark = matchMedia('(prefers-color-scheme: dark)').matches;
		mermaid.initialize({ startOnLoad: false, securityLevel: 'strict', theme: dark ? 'dark' : 'default' });
		for (const [index, block] of [...document.querySelectorAll('code.language-mermaid')].entries()) {
			const { svg } = await mermaid.render('drawing' + index, block.textContent);
			const frame = document.createElement('div');
			frame.className = 'mermaid';
			frame.innerHTML = svg;
			block.parentElement.replaceWith(frame);
		}
	})()`);
}

/** What a terminal shows, with its colours. */
export async function showTerminal(page: Page, text: string): Promise<void> {
	await page.setContent(
		`<!doctype html><style>${terminalStyle}</style><body><pre>${ansiToHtml(text).text}</pre></body>`,
	);
}
