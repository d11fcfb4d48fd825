import { closest } from '../lib/closest.ts';
import { listSome } from '../lib/text.ts';
import { diagnose } from '../model/diagnostic.ts';
import type { Catalog, ResolvedStep } from './catalog.ts';
import { isCompatibleSource } from './score-match.ts';
import { nameKey } from './step-names.ts';
import type { Tell } from './tell.ts';

/**
 * Tells which compatible sources of the planned steps name no known step: they never match. In a catalog that is not
 * whole that is usual, so it is a note; one that is nearly the name of a step is a warning.
 */
export function checkSources(steps: Iterable<ResolvedStep>, catalog: Catalog, tell: Tell): void {
	const known = catalog.names;
	const keys = new Set(known.map(nameKey));
	const named = new Map<string, boolean>();
	function names(source: string): boolean {
		const found = named.get(source) ?? known.some((step) => isCompatibleSource([source], step));
		named.set(source, found);
		return found;
	}
	for (const step of new Set(steps)) {
		const at = new Map(
			(step.shape.spec?.dependencies ?? []).flatMap(({ compatibleSources, at }) =>
				compatibleSources.filter((source) => !names(source)).map((source) => [source, at] as const),
			),
		);
		for (const [source, place] of at) {
			const near = keys.has(nameKey(source)) ? closest(source, known) : undefined;
			if (near === undefined) continue;
			at.delete(source);
			tellSource(step, `\`${source}\` among the compatible sources of ${step.name} names no step.`, place, tell, {
				severity: 'warning',
				help: `Did you mean ${near}? As it is, it never matches.`,
				item: source,
			});
		}
		const [first] = at.values();
		if (first === undefined) continue;
		const listed = listSome(
			[...at.keys()].map((source) => `\`${source}\``),
			5,
		);
		tellSource(
			step,
			`${listed} among the compatible sources of ${step.name} ${at.size === 1 ? 'names' : 'name'} no known step.`,
			first,
			tell,
			{
				severity: 'note',
				help: 'Correct the name, or nothing, if the step lives elsewhere.',
				item: 'sources',
			},
		);
	}
}

function tellSource(
	step: ResolvedStep,
	message: string,
	at: ResolvedStep['shape']['contract']['at'],
	tell: Tell,
	{ severity, help, item }: { readonly severity: 'warning' | 'note'; readonly help: string; readonly item: string },
): void {
	tell(diagnose({ code: 'unknown-source', severity, message, help, at, about: { step: step.name, item } }));
}
