import { insidePath } from '../lib/files.ts';
import type { DiagnosticSubject } from '../model/diagnostic.ts';
import type { Span } from '../model/source.ts';
import { problem, type Report } from './reports.ts';

/**
 * The path in the form that the whole engine compares: relative, `/`, no `.`; undefined after a diagnostic. `about`: what
 * the path is for.
 */
export function workspacePath(
	path: string,
	at: Span | undefined,
	report: Report,
	about: DiagnosticSubject = {},
): string | undefined {
	const inside = insidePath(path);
	if (inside !== undefined) return inside;
	const message = `The path "${path}" leaves the folder that the pipeline runs in.`;
	const help =
		'Use a path inside the folder it runs in, relative to that; or run it in a folder above (`working-directory` of the action).';
	report(problem('error', 'path-outside-workspace', message, at, { help, about: { ...about, item: path } }));
	return undefined;
}
