import type { LineCounter } from 'yaml';
import { startOf, type Span } from '../model/source.ts';

/** Keys of maps and indexes of lists, from the root. */
export type Path = readonly (string | number)[];

/** Offsets in the text: first character, after the last. */
export type Range = readonly [number, number];

/** Where a member of a map or list stands. */
export interface Place {
	/** Of the key; absent in lists. */
	readonly key?: Range;
	readonly value: Range;
	/** The source text of a scalar: `0.10` and `true` as they were written; of a quoted text, what it says. */
	readonly text?: string;
}

/** The places of the members of each map and list of a tree. */
export type Places = ReadonlyMap<object, ReadonlyMap<string, Place>>;

/** A file's plain value, every part of which knows where it was written. */
export interface Tree {
	readonly file: string;
	/** Maps, lists, texts, numbers, booleans and null; `undefined` when the file is empty. */
	readonly value: unknown;
	/** Of a member: its key, in a list its value. The nearest one above it when the path leads nowhere. */
	at(path: Path): Span;
	/** Of a member's value; the key's when the value is empty. */
	valueAt(path: Path): Span;
	/** The source text of the scalar there. */
	text(path: Path): string | undefined;
	/** The keys of the map there, in the order in which they were written (an object puts `1` before `a`). */
	keys(path: Path): readonly string[];
	/** Whether something was written there. */
	has(path: Path): boolean;
}

/** The member of a map or list; never what an object inherits. */
export function member(container: unknown, key: string | number): unknown {
	if (container === null || typeof container !== 'object' || !Object.hasOwn(container, key)) return undefined;
	return (container as Record<string | number, unknown>)[key];
}

/** The span of a range of offsets. */
export function spanOf(file: string, lines: LineCounter, [start, end]: Range): Span {
	const position = (offset: number) => {
		const { line, col } = lines.linePos(offset);
		return { line: Math.max(1, line), column: Math.max(1, col) };
	};
	return { file, start: position(start), end: position(Math.max(start, end)) };
}

/** A tree over a value whose maps and lists are keys of `places`. */
export function plant(file: string, value: unknown, places: Places, lines: LineCounter, root: Range): Tree {
	/** The place of the deepest part of the path that exists. */
	function find(path: Path): { readonly place: Place; readonly whole: boolean } {
		let place: Place = { value: root };
		let container = value;
		for (const key of path) {
			const next =
				typeof container === 'object' && container !== null ? places.get(container)?.get(String(key)) : undefined;
			if (next === undefined) return { place, whole: false };
			place = next;
			container = member(container, key);
		}
		return { place, whole: true };
	}
	const span = (range: Range) => spanOf(file, lines, range);
	return {
		file,
		value,
		at(path) {
			if (path.length === 0) return startOf(file);
			const { place } = find(path);
			return span(place.key ?? place.value);
		},
		valueAt(path) {
			if (path.length === 0) return startOf(file);
			const { place, whole } = find(path);
			const empty = place.value[0] >= place.value[1];
			return span(whole && !empty ? place.value : (place.key ?? place.value));
		},
		text(path) {
			const { place, whole } = find(path);
			return whole ? place.text : undefined;
		},
		keys(path) {
			const container = path.reduce(member, value);
			return typeof container === 'object' && container !== null ? [...(places.get(container)?.keys() ?? [])] : [];
		},
		has(path) {
			return find(path).whole;
		},
	};
}
