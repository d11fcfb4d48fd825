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
	const message = `The path "${path}" leaves the workspace.`;
	const help = 'Use a path inside the repository, relative to its root.';
	report(problem('error', 'path-outside-workspace', message, at, { help, about: { ...about, item: path } }));
	return undefined;
}
