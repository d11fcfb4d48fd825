import {
	Document,
	isAlias,
	isMap,
	isNode,
	isScalar,
	parseDocument,
	visit,
	YAMLMap,
	type Node,
	type Pair,
	type Tags,
} from 'yaml';

/** A YAML file of a person's that keys are added to. What is there stays: values, comments, ends of lines. */
export interface YamlEdit {
	/** What stands at a path, through aliases; undefined: no such key. */
	get(path: readonly string[]): Node | undefined;
	/** Sets a value. Maps on the way are made; what an alias shares is copied, so that nothing else gets the value. */
	set(path: readonly string[], value: unknown, style?: { readonly flow?: boolean }): void;
	/** The text; the very same as before when nothing was set. */
	print(): string;
}

/**
 * Opens a text, `undefined` for a new file, which then gets the heading. Undefined when it is no map, or so wrong that it
 * could not be written again: what is wrong with it is for the reader of the file to say.
 */
export function editYaml(before: string | undefined, heading?: string): YamlEdit | undefined {
	const isNew = before === undefined || before.trim() === '';
	const lines = endsOf(before ?? '');
	const document: Document = isNew
		? new Document({})
		: parseDocument(before.replaceAll('\r\n', '\n'), {
				version: '1.2',
				schema: 'core',
				logLevel: 'error',
				customTags: (tags) => tags.map(asWritten),
			});
	// A file of comments alone has no map yet.
	document.contents ??= new YAMLMap(document.schema);
	if (!isMap(document.contents) || !canBePrinted(document)) return undefined;
	if (isNew && heading !== undefined) document.commentBefore = heading;
	const root: YAMLMap = document.contents;
	let isChanged = before === undefined;
	return {
		get(path) {
			let node: unknown = root;
			for (const key of path) node = isMap(node) ? followed(pairOf(node, key)?.value, document) : undefined;
			return isNode(node) ? node : undefined;
		},
		set(path, value, style) {
			isChanged = true;
			let map = root;
			for (const key of path.slice(0, -1)) map = mapUnder(map, key, document);
			const pair = pairFor(map, path.at(-1) ?? '', document);
			unshare(pair.value, document);
			pair.value = document.createNode(value, { ...style });
		},
		print() {
			if (!isChanged) return before ?? '';
			// With room inside brackets if the file has it so.
			const flowCollectionPadding = /[[{] \S/.test(before ?? '');
			const style = { lineWidth: 0, flowCollectionPadding, ...indentOf(before ?? '') };
			return document.toString(style).replaceAll('\n', lines);
		},
	};
}

/** Numbers are printed as they were written: `1E3` is a text to a script that gets it as a variable. */
function asWritten(tag: Tags[number]): Tags[number] {
	if (typeof tag === 'string' || tag.collection !== undefined || !/:(?:int|float)$/.test(tag.tag)) return tag;
	return { ...tag, stringify: (item, ...rest) => item.source ?? tag.stringify?.(item, ...rest) ?? String(item.value) };
}

/** How far the lines of a text are set in, as its first map below another and its first list below a key show. */
function indentOf(text: string): { readonly indent?: number; readonly indentSeq?: boolean } {
	const map = /^[^\s#-][^\n]*:[ \t]*(?:#[^\n]*)?\r?\n(?:[ \t]*(?:#[^\n]*)?\r?\n)*( +)[^\s#-]/m.exec(text)?.[1];
	const list = /^( *)[^\s#-][^\n]*:[ \t]*(?:#[^\n]*)?\r?\n(?:[ \t]*(?:#[^\n]*)?\r?\n)*( *)- /m.exec(text);
	return {
		...(map !== undefined && { indent: map.length }),
		...(list !== null && { indentSeq: (list[2] ?? '').length > (list[1] ?? '').length }),
	};
}

/** How most lines of a text end. */
function endsOf(text: string): string {
	const all = text.split('\n').length - 1;
	return (text.split('\r\n').length - 1) * 2 > all ? '\r\n' : '\n';
}

/** Neither a document with errors nor an alias without its anchor can be. */
function canBePrinted(document: Document): boolean {
	try {
		document.toString();
		return true;
	} catch {
		return false;
	}
}

function followed(value: unknown, document: Document): unknown {
	return isAlias(value) ? value.resolve(document) : value;
}

/** By the text of the key, as the file is read: `2024` is no number there. */
function pairOf(map: YAMLMap, key: string): Pair | undefined {
	return map.items.find((pair) => isScalar(pair.key) && (pair.key.source ?? String(pair.key.value)) === key);
}

function pairFor(map: YAMLMap, key: string, document: Document): Pair {
	const found = pairOf(map, key);
	if (found !== undefined) return found;
	const made = document.createPair(key, null) as Pair;
	map.items.push(made);
	return made;
}

/** The map under a key, for values to be added to. `{}` and an empty key become a map of lines. */
function mapUnder(map: YAMLMap, key: string, document: Document): YAMLMap {
	const pair = pairFor(map, key, document);
	unshare(pair.value, document);
	if (isMap(pair.value)) {
		if (pair.value.items.length === 0) pair.value.flow = false;
		return pair.value;
	}
	const lent = followed(pair.value, document);
	const own = isMap(lent) ? copyOf(lent) : new YAMLMap(document.schema);
	pair.value = own;
	return own;
}

/** Gives a copy to each alias of a node that is about to change. */
function unshare(node: unknown, document: Document): void {
	if (!isNode(node) || isAlias(node) || node.anchor === undefined) return;
	const borrowers = new Set<Node>();
	visit(document, {
		Alias(_, alias, path) {
			if (alias.source === node.anchor && !path.includes(node) && alias.resolve(document) === node)
				borrowers.add(alias);
		},
	});
	visit(document, { Alias: (_, alias) => (borrowers.has(alias) ? copyOf(node) : undefined) });
}

/** Without anchors: one that stands twice would be another one from there on. */
function copyOf<T extends Node>(node: T): T {
	const copy = node.clone() as T;
	visit(copy, {
		Value(_, each) {
			delete each.anchor;
		},
	});
	return copy;
}
