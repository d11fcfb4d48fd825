import type { Diagnostic } from '../model/diagnostic.ts';

/** File by file in the order in which they were first spoken of, each from top to bottom; what has no place first. */
export function byPlace(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
	const rank = new Map<string, number>([['', 0]]);
	for (const { at } of diagnostics) if (at && !rank.has(at.file)) rank.set(at.file, rank.size);
	const rankOf = ({ at }: Diagnostic) => rank.get(at?.file ?? '') as number;
	return diagnostics.toSorted(
		(a, b) =>
			rankOf(a) - rankOf(b) ||
			(a.at?.start.line ?? 0) - (b.at?.start.line ?? 0) ||
			(a.at?.start.column ?? 0) - (b.at?.start.column ?? 0),
	);
}
