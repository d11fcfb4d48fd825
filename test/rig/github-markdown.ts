import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';

/** A part of a rendered document. */
export interface Element {
	readonly tag: string;
	readonly attributes: Readonly<Record<string, string>>;
	readonly children: readonly (Element | string)[];
}

/**
 * What a reader of GitHub-flavoured Markdown sees: the document is rendered with its HTML left in, as GitHub does, and
 * parsed as a browser would. Nothing is sanitised: what would have to be, shows.
 */
export function renderMarkdown(markdown: string): Element {
	return { tag: 'document', attributes: {}, children: childrenOf(parseFragment(markdownToHtml(markdown))) };
}

/** The document as HTML. */
export function markdownToHtml(markdown: string): string {
	return micromark(markdown, {
		allowDangerousHtml: true,
		allowDangerousProtocol: true,
		extensions: [gfm({ singleTilde: true })],
		htmlExtensions: [gfmHtml({ tagfilter: null } as Parameters<typeof gfmHtml>[0])],
	});
}

function childrenOf(parent: DefaultTreeAdapterTypes.ParentNode): readonly (Element | string)[] {
	return parent.childNodes.flatMap((node): readonly (Element | string)[] => {
		if ('value' in node) return [node.value];
		if (node.nodeName === '#comment') return [{ tag: '!', attributes: {}, children: [] }];
		if (!('attrs' in node)) return [];
		const attributes = Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]));
		return [{ tag: node.tagName, attributes, children: childrenOf(node) }];
	});
}

/** All text of an element as it is read, without characters of no width; a space that does not break is a space. */
export function textOf(element: Element | string): string {
	if (typeof element === 'string') return element.replaceAll('\u200B', '').replaceAll('\u00A0', ' ');
	return element.children.map(textOf).join('');
}

/** Every element of a tag below an element, in the document's order. */
export function all(element: Element | string, tag: string): readonly Element[] {
	if (typeof element === 'string') return [];
	return element.children.flatMap((child) => [
		...(typeof child !== 'string' && child.tag === tag ? [child] : []),
		...all(child, tag),
	]);
}

/** The tags alone: two documents of one shape differ in nothing but their texts. Tags of `ignored` are looked through. */
export function shapeOf(element: Element, ignored: readonly string[]): string {
	const inner = shapesIn(element, ignored);
	return inner.length === 0 ? element.tag : `${element.tag}(${inner.join(' ')})`;
}

function shapesIn({ children }: Element, ignored: readonly string[]): readonly string[] {
	return children.flatMap((child) => {
		if (typeof child === 'string') return [];
		return ignored.includes(child.tag) ? shapesIn(child, ignored) : [shapeOf(child, ignored)];
	});
}
