import { count } from '../../lib/text.ts';
import { cureOf, type Diagnostic } from '../../model/diagnostic.ts';
import { docsAddress } from '../../model/docs-address.ts';
import type { Span } from '../../model/source.ts';
import {
	clean,
	code,
	escapeMarkdown,
	fenced,
	fold,
	indented,
	joinMarkdown,
	linked,
	safe,
	sentence,
	type Markdown,
} from '../escape.ts';
import { gravestFirst, sayPlace } from '../say-diagnostic.ts';
import type { SourceLinks } from '../source-links.ts';

/** Diagnostics that are shown. */
const diagnosticLimit = 100;

/** What is wrong with, or worth knowing of, the definition files; folded away when it is only notes. */
export function definitions(diagnostics: readonly Diagnostic[], links: SourceLinks): readonly Markdown[] {
	if (diagnostics.length === 0) return [];
	const shown = gravestFirst(diagnostics).slice(0, diagnosticLimit);
	const left = diagnostics.length - diagnosticLimit;
	const more = left > 0 ? [safe`… and ${left} more, in result.json.`] : [];
	const items = [...shown.map((each) => item(each, links)), ...more];
	if (diagnostics.some(({ severity }) => severity !== 'note')) return [safe`### Definitions`, ...items];
	return [fold(count(diagnostics.length, 'note on the definitions', 'notes on the definitions'), items)];
}

/** A code or rule, as a link to what the documentation says of it. */
export function explained(name: string): Markdown {
	return linked(code(name), docsAddress(name) ?? '');
}

/** A place in a definition file, as a link where that is known. */
export function placeLink(at: Span, links: SourceLinks): Markdown {
	return links(sayPlace(at), at.file, at.start.line);
}

function item(diagnostic: Diagnostic, links: SourceLinks): Markdown {
	const { code: name, severity, message, at, related } = diagnostic;
	const help = cureOf(diagnostic);
	const place = at === undefined ? safe`` : safe`${placeLink(at, links)}: `;
	const line = safe`- ${place}**${escapeMarkdown(severity)}** ${explained(name)} ${sentence(message)}`;
	const others = (related ?? []).map((other) => safe`  - ${placeLink(other.at, links)}: ${sentence(other.message)}`);
	return joinMarkdown([line, ...others, ...(help === undefined ? [] : [advice(help)])], '\n');
}

/** Help of one line is a sentence; of several, it may be YAML to paste, which must keep its shape. */
function advice(help: string): Markdown {
	const text = clean(help).trimEnd();
	return text.includes('\n') ? safe`\n${indented(fenced(text))}` : safe`  <br>${sentence(text)}`;
}
