import { indent } from '../lib/text.ts';
import { docsAddress } from '../model/docs-address.ts';
import type { Finding } from '../model/finding.ts';
import { clean, cleanLine } from './escape.ts';
import { sayPlace } from './say-diagnostic.ts';

/**
 * A finding for a terminal, as editors parse it: place, severity, rule and message on one line, what to do below it, and
 * with `docs` where the rule is explained.
 */
export function sayFinding(
	{ rule, severity, message, help, at }: Finding,
	{ docs = false }: { readonly docs?: boolean } = {},
): string {
	const place = at === undefined ? '' : `${sayPlace(at)} `;
	const lines = [`${place}${severity} ${rule}: ${cleanLine(message)}`];
	if (help !== undefined) lines.push(indent(clean(help).trimEnd(), '  '));
	const address = docs && severity !== 'note' ? docsAddress(rule) : undefined;
	if (address !== undefined) lines.push(`  ${address}`);
	return lines.join('\n');
}
