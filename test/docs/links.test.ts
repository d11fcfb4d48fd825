import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { defaultTreeAdapter, parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { describe, expect, test } from 'vitest';
import { diagnosticCodes } from '../../src/model/diagnostic.ts';
import { docsAddress, docsRoot } from '../../src/model/docs-address.ts';
import { findingRules } from '../../src/model/finding.ts';
import { repository } from '../rig/door.ts';
import { markdownPages, textOfPage } from '../rig/markdown-page.ts';

interface Page {
	readonly links: readonly string[];
	readonly anchors: ReadonlySet<string>;
}

/** What a page links to, and the anchors that GitHub gives its headings. */
function readPage(markdown: string): Page {
	const html = micromark(markdown, { extensions: [gfm()], htmlExtensions: [gfmHtml()], allowDangerousHtml: true });
	const links: string[] = [];
	const anchors = new Set<string>();
	function walk(node: DefaultTreeAdapterTypes.Node): void {
		if (defaultTreeAdapter.isElementNode(node)) {
			const attribute = (name: string) => node.attrs.find((each) => each.name === name)?.value;
			const target = node.tagName === 'a' ? attribute('href') : node.tagName === 'img' ? attribute('src') : undefined;
			if (target !== undefined) links.push(target);
			if (/^h[1-6]$/.test(node.tagName)) {
				const slug = slugOf(textOf(node));
				let free = slug;
				for (let count = 1; anchors.has(free); count += 1) free = `${slug}-${count}`;
				anchors.add(free);
			}
		}
		if ('childNodes' in node) node.childNodes.forEach(walk);
	}
	walk(parseFragment(html));
	return { links, anchors };
}

function textOf(node: DefaultTreeAdapterTypes.Node): string {
	if (defaultTreeAdapter.isTextNode(node)) return node.value;
	return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

/** As GitHub makes them: small letters, without punctuation, spaces to hyphens. */
function slugOf(heading: string): string {
	return heading
		.toLowerCase()
		.replaceAll(/[^\p{L}\p{M}\p{N}\p{Pc} -]/gu, '')
		.replaceAll(' ', '-');
}

/** What is wrong with the links of a page. */
function broken(path: string, { links, anchors }: Page, pageAt: (path: string) => Page | undefined): readonly string[] {
	return links.flatMap((link) => {
		const say = (what: string) => [`${path}: ${link} ${what}`];
		if (/^[a-z][a-z0-9+.-]*:/i.test(link)) {
			return URL.canParse(link) && /^https:\/\/[\w.-]+\.[a-z]+(?:[/#?]|$)/.test(link) ? [] : say('is no address');
		}
		const [target = '', anchor] = link.split('#');
		if (target === '') return anchor === undefined || anchors.has(anchor) ? [] : say('has no such heading');
		const place = posix.join(posix.dirname(path), decodeURIComponent(target));
		if (place.startsWith('..') || !existsSync(join(repository, place))) return say('is not there');
		if (anchor === undefined) return [];
		return pageAt(place)?.anchors.has(anchor) === true ? [] : say('has no such heading');
	});
}

const pages = new Map(markdownPages().map((path) => [path, readPage(textOfPage(path))]));

describe('links', () => {
	test.each([...pages.keys()])('of %s lead somewhere', (path) => {
		expect(broken(path, pages.get(path) as Page, (place) => pages.get(place))).toEqual([]);
	});

	test.each([
		['[x](docs/nowhere.md)', 'is not there'],
		['[x](../outside.md)', 'is not there'],
		['[x](#nothing)', 'has no such heading'],
		['[x](docs/troubleshooting.md#no-such-code)', 'has no such heading'],
		['[x](http://plain.example)', 'is no address'],
		['[x](https://no-dot)', 'is no address'],
		['![x](docs/img/gone.png)', 'is not there'],
	])('the checker bites: %s', (markdown, what) => {
		expect(broken('README.md', readPage(markdown), (place) => pages.get(place))).toEqual([
			expect.stringContaining(what),
		]);
	});

	test('anchors are those of GitHub', () => {
		const { anchors } = readPage('# A `b-c`: d?\n\n## Same\n\n## Same\n\n### Größe & co.\n');
		expect([...anchors]).toEqual(['a-b-c-d', 'same', 'same-1', 'größe--co']);
	});
});

test('every page under docs/ can be reached from the index of the documentation', () => {
	const reached = new Set<string>();
	const visit = (path: string) => {
		if (reached.has(path)) return;
		reached.add(path);
		for (const link of pages.get(path)?.links ?? []) {
			const target = link.split('#')[0] ?? '';
			if (target.endsWith('.md') && !/^[a-z]+:/.test(target)) visit(posix.join(posix.dirname(path), target));
		}
	};
	visit('docs/README.md');
	expect([...pages.keys()].filter((path) => path.startsWith('docs/') && !reached.has(path))).toEqual([]);
});

test('every code and every rule has a section, where its address leads', () => {
	const { anchors } = pages.get('docs/troubleshooting.md') as Page;
	for (const code of [...Object.keys(diagnosticCodes), ...Object.keys(findingRules)]) {
		expect(anchors).toContain(code);
		expect(docsAddress(code)).toBe(`${docsRoot}/troubleshooting.md#${code}`);
	}
	expect(docsAddress('toString')).toBeUndefined();
});

test('the README is short, and the package holds what it speaks of', () => {
	expect(textOfPage('README.md').length).toBeLessThan(16_000);
	const { files } = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8')) as { files: readonly string[] };
	for (const entry of files) expect(statSync(join(repository, entry)), entry).toBeDefined();
	expect(files).toContain('schemas');
});
