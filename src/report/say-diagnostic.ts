import { indent } from '../lib/text.ts';
import { cureOf, type Diagnostic } from '../model/diagnostic.ts';
import { docsAddress } from '../model/docs-address.ts';
import type { Span } from '../model/source.ts';
import { clean, cleanLine } from './escape.ts';

/** `file:line:column`, as editors and terminals open it. */
export function sayPlace(at: Span): string {
	return cleanLine(`${at.file}:${at.start.line}:${at.start.column}`);
}

/**
 * A diagnostic for a terminal: place, severity, code and message on one line, what to do below it, and with `docs` where
 * the code is explained. No newline at the end.
 */
export function sayDiagnostic(diagnostic: Diagnostic, { docs = false }: { readonly docs?: boolean } = {}): string {
	const { code, severity, message, at, related } = diagnostic;
	const help = cureOf(diagnostic);
	const place = at === undefined ? '' : `${sayPlace(at)} `;
	const lines = [`${place}${severity} ${code}: ${cleanLine(message)}`];
	for (const other of related ?? []) lines.push(`  ${sayPlace(other.at)} ${cleanLine(other.message)}`);
	if (help !== undefined) lines.push(indent(clean(help).trimEnd(), '  '));
	const address = docs && severity !== 'note' ? docsAddress(code) : undefined;
	if (address !== undefined) lines.push(`  ${address}`);
	return lines.join('\n');
}

const gravity = { error: 0, warning: 1, note: 2 } as const;

/** Errors first, then warnings, then notes; within each the order stays. */
export function gravestFirst(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
	return diagnostics.toSorted((a, b) => gravity[a.severity] - gravity[b.severity]);
}
