import type { Diagnostic } from '../model/diagnostic.ts';

/** Takes a diagnostic to where all are collected. */
export type Tell = (diagnostic: Diagnostic) => void;

/** Collects diagnostics in the order in which they are told; the same problem is kept once. */
export function createCollector(): { readonly tell: Tell; readonly diagnostics: readonly Diagnostic[] } {
	const diagnostics: Diagnostic[] = [];
	const seen = new Set<string>();
	return {
		diagnostics,
		tell(diagnostic) {
			if (seen.has(diagnostic.key)) return;
			seen.add(diagnostic.key);
			diagnostics.push(diagnostic);
		},
	};
}
