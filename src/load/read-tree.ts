import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, type Document, type Node, type Pair } from 'yaml';
import type { Files } from '../lib/files.ts';
import { startOf, type Span } from '../model/source.ts';
import { deepest, forbiddenKeys } from './limits.ts';
import { parseJson } from './parse-json.ts';
import { problem, type Report } from './reports.ts';
import { readText } from './read-text.ts';
import { plant, spanOf, type Place, type Range, type Tree } from './tree.ts';

/** Nodes that aliases may add to a file in all. */
const mostAliased = 100_000;
/** Syntax errors told per file: a binary file has thousands. */
const mostErrors = 20;

/** Reads and parses a definition file. Undefined after an error that leaves nothing to work with. */
export async function readTree(files: Files, path: string, report: Report, named?: Span): Promise<Tree | undefined> {
	const text = await readText(files, path, report, named);
	return text === undefined ? undefined : parseTree(path, text, report);
}

/** Parses YAML 1.2 or JSON, which is a part of it. All errors at once; undefined if there is one of syntax. */
export function parseTree(file: string, text: string, report: Report): Tree | undefined {
	const json = /^\s*[[{]/.test(text) ? parseJson(text) : undefined;
	return json ? plant(file, json.value, json.places, linesOf(text), json.root) : parseYaml(file, text, report);
}

function linesOf(text: string): LineCounter {
	const lines = new LineCounter();
	lines.addNewLine(0);
	for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', end + 1)) lines.addNewLine(end + 1);
	return lines;
}

/** The same by the YAML parser alone. */
export function parseYaml(file: string, text: string, report: Report): Tree | undefined {
	const lines = new LineCounter();
	const document = parseDocument(text, {
		version: '1.2',
		// Said outright, so that a `%YAML 1.1` line does not bring back the schema where `no` is false.
		schema: 'core',
		merge: false,
		resolveKnownTags: false,
		// The parser compares every key with every other; the walk below finds duplicates in linear time.
		uniqueKeys: false,
		prettyErrors: false,
		lineCounter: lines,
		logLevel: 'error',
	});
	for (const warning of document.warnings.slice(0, mostErrors)) {
		report(problem('warning', 'yaml-syntax', warning.message, spanOf(file, lines, warning.pos)));
	}
	if (document.errors.length > 0) {
		reportSyntax(file, lines, document, report);
		return undefined;
	}
	return growTree(file, document, lines, report);
}

function reportSyntax(file: string, lines: LineCounter, document: Document.Parsed, report: Report): void {
	// The parser stumbles on over what follows a mistake: the first error of a line is the cause.
	const said = new Set<number>();
	for (const error of document.errors) {
		if (said.size === mostErrors) {
			const more = document.errors.length - mostErrors;
			report(problem('error', 'yaml-syntax', `There are up to ${more} more errors of syntax.`, startOf(file)));
			return;
		}
		const at = spanOf(file, lines, error.pos);
		const message = wordSyntaxError(error.message, error.code);
		if (said.has(at.start.line)) continue;
		said.add(at.start.line);
		report(problem('error', 'yaml-syntax', message, at, { about: { item: `${file} ${error.code}` } }));
	}
}

function wordSyntaxError(message: string, code: string): string {
	if (code === 'MULTIPLE_DOCS') return 'The file holds several documents; keep one and remove the rest and its `---`.';
	if (message.includes('Maximum call stack')) return 'The file is nested too deeply.';
	if (message.startsWith('Implicit map keys need'))
		return 'This is no key: a colon is missing behind it, or a space after `-`.';
	if (message.startsWith('Implicit keys need to be on a single line'))
		return 'A line above is no key: its colon is missing, or a space after it.';
	const plain = message
		.replaceAll(/flow sequence/gi, 'list')
		.replaceAll(/flow (?:map|collection)/gi, 'map')
		.replace(/^Missing closing (['"])quote$/, 'A text that begins with $1 has no closing $1')
		.replace(/\.$/, '');
	return `${plain.charAt(0).toUpperCase()}${plain.slice(1)}.`;
}

/** Turns the parser's nodes into plain values and remembers where each stood. */
function growTree(file: string, document: Document.Parsed, lines: LineCounter, report: Report): Tree {
	const places = new Map<object, Map<string, Place>>();
	const anchors = new Map<string, Node>();
	/** Anchors whose content is being walked through an alias, or right now. */
	const open = new Set<Node>();
	const said = new Set<string>();
	let aliased = 0;
	let aliasDepth = 0;

	function complain(code: Parameters<typeof problem>[1], message: string, range: Range, related?: Range): void {
		const at = spanOf(file, lines, range);
		const once = `${code} ${range[0]}`;
		if (said.has(once) || said.size > 1000) return;
		said.add(once);
		const first = related && [{ message: 'first here', at: spanOf(file, lines, related) }];
		const item = `${file} ${message}`;
		report(problem('error', code, message, at, { about: { item }, ...(first && { related: first }) }));
	}

	function grow(node: Node | null, depth: number, fallback: Range): unknown {
		if (node === null) return null;
		const range = rangeOf(node) ?? fallback;
		if (aliasDepth > 0) {
			aliased += 1;
			if (aliased > mostAliased) return null;
		}
		if (depth > deepest) {
			complain('yaml-syntax', `The file is nested more than ${deepest} levels deep.`, range);
			return null;
		}
		if (isAlias(node)) return growAlias(node.source, depth, range);
		if (node.anchor !== undefined && aliasDepth === 0) anchors.set(node.anchor, node);
		open.add(node);
		const value = growContent(node, depth, range);
		open.delete(node);
		return value;
	}

	function growAlias(name: string, depth: number, range: Range): unknown {
		const target = anchors.get(name);
		if (target === undefined) {
			complain('yaml-syntax', `The alias \`*${name}\` has no anchor \`&${name}\` before it.`, range);
			return null;
		}
		if (open.has(target)) {
			complain('too-many-aliases', `The alias \`*${name}\` contains itself.`, range);
			return null;
		}
		aliasDepth += 1;
		const value = grow(target, depth, range);
		aliasDepth -= 1;
		if (aliased > mostAliased && aliasDepth === 0 && !said.has('too-many-aliases')) {
			said.add('too-many-aliases');
			complain('too-many-aliases', `The aliases expand to more than ${mostAliased} values.`, range);
			return null;
		}
		return value;
	}

	function growContent(node: Node, depth: number, range: Range): unknown {
		if (isScalar(node)) {
			const { value } = node;
			if (value === null || ['string', 'number', 'boolean'].includes(typeof value)) return value;
			complain('invalid-value', 'A value of this kind cannot be used here.', range);
			return null;
		}
		if (isSeq(node)) return growList(node.items as readonly (Node | null)[], depth, range);
		if (isMap(node)) return growMap(node.items as readonly Pair<Node | null, Node | null>[], depth, range);
		return null;
	}

	function growList(items: readonly (Node | null)[], depth: number, range: Range): unknown[] {
		const list: unknown[] = [];
		const known = new Map<string, Place>();
		places.set(list, known);
		for (const [index, item] of items.entries()) {
			const at = rangeOf(item) ?? range;
			known.set(String(index), { value: at, ...textOf(item) });
			list.push(grow(item, depth + 1, at));
		}
		return list;
	}

	function growMap(
		items: readonly Pair<Node | null, Node | null>[],
		depth: number,
		range: Range,
	): Record<string, unknown> {
		const map: Record<string, unknown> = {};
		const known = new Map<string, Place>();
		places.set(map, known);
		for (const pair of items) {
			const at = rangeOf(pair.key) ?? rangeOf(pair.value) ?? range;
			const key = isScalar(pair.key) ? (pair.key.source ?? String(pair.key.value)) : undefined;
			const first = key === undefined ? undefined : known.get(key);
			if (key === undefined) {
				complain('invalid-value', 'A key must be a plain text.', at);
			} else if (key === '<<') {
				complain('invalid-value', 'Merge keys (`<<`) are not of YAML 1.2; write the keys out.', at);
			} else if (forbiddenKeys.has(key)) {
				complain('forbidden-key', `The key "${key}" is not allowed.`, at);
			} else if (first) {
				complain('duplicate-key', `The key "${key}" stands twice in the same map.`, at, first.key);
			} else {
				known.set(key, { key: at, value: rangeOf(pair.value) ?? at, ...textOf(pair.value) });
				map[key] = grow(pair.value, depth + 1, at);
			}
		}
		return map;
	}

	function textOf(node: Node | null): { readonly text?: string } {
		const target = isAlias(node) ? anchors.get(node.source) : node;
		if (target === null) return { text: '' };
		if (!isScalar(target)) return {};
		return { text: target.source ?? String(target.value) };
	}

	const { contents } = document;
	const root: Range = rangeOf(contents) ?? [0, 0];
	const isEmpty =
		contents === null || (isScalar(contents) && contents.value === null && (contents.source ?? '') === '');
	return plant(file, isEmpty ? undefined : grow(contents, 0, root), places, lines, root);
}

function rangeOf(node: Node | null | undefined): Range | undefined {
	const range = node?.range;
	return range ? [range[0], range[1]] : undefined;
}
