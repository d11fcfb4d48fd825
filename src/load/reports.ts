import type { Diagnostic, DiagnosticCode, DiagnosticSubject } from '../model/diagnostic.ts';
import { diagnose } from '../model/diagnostic.ts';
import type { Span } from '../model/source.ts';

/** Takes one diagnostic. Load hands it down so that one reading tells everything that is wrong. */
export type Report = (diagnostic: Diagnostic) => void;

/** What a diagnostic may have beside its code, its message and its place. */
export interface Extra {
	readonly help?: string | undefined;
	readonly about?: DiagnosticSubject;
	readonly related?: Diagnostic['related'];
}

/** Makes a diagnostic; parts that are undefined are left out. */
export function problem(
	severity: Diagnostic['severity'],
	code: DiagnosticCode,
	message: string,
	at: Span | undefined,
	extra: Extra = {},
): Diagnostic {
	return diagnose({
		code,
		severity,
		message,
		...(at && { at }),
		...(extra.help !== undefined && { help: extra.help }),
		...(extra.about && { about: extra.about }),
		...(extra.related && extra.related.length > 0 && { related: extra.related }),
	});
}

/** `Did you mean "x"?`, or nothing. */
export function didYouMean(word: string | undefined): string | undefined {
	return word === undefined ? undefined : `Did you mean "${word}"?`;
}
