import type { Span } from '../model/source.ts';
import type { Report } from './reports.ts';
import type { Path, Tree } from './tree.ts';

/** Where the parts of a shape were written: in the variant if they are there, else in the base. */
export interface Source {
	at(path: Path): Span;
	valueAt(path: Path): Span;
	/** The scalar's source text. */
	text(path: Path): string;
}

/** The source of the base (no prefix) or of the variant at a prefix. */
export function sourceOf(tree: Tree, prefix: Path): Source {
	const resolve = (path: Path): Path => {
		const over = [...prefix, ...path];
		return prefix.length > 0 && tree.has(over) ? over : path;
	};
	return {
		at: (path) => tree.at(resolve(path)),
		valueAt: (path) => tree.valueAt(resolve(path)),
		text: (path) => tree.text(resolve(path)) ?? '',
	};
}

/** Passes on what is said of lines inside a variant. */
export function onlyBelow(tree: Tree, path: Path, report: Report): Report {
	const from = tree.at(path).start.line;
	const to = tree.valueAt(path).end.line;
	return (diagnostic) => {
		const line = diagnostic.at?.start.line ?? 0;
		if (line >= from && line <= to) report(diagnostic);
	};
}
