import { indent } from '../lib/text.ts';
import type { Finding } from '../model/finding.ts';
import { clean, cleanLine } from '../report/escape.ts';
import { sayPlace } from '../report/say-diagnostic.ts';

/** A finding for a terminal, as editors parse it: place, severity, rule and message on one line, what to do below it. */
export function sayFinding({ rule, severity, message, help, at }: Finding): string {
	const place = at === undefined ? '' : `${sayPlace(at)} `;
	const line = `${place}${severity} ${rule}: ${cleanLine(message)}`;
	return help === undefined ? line : `${line}\n${indent(clean(help).trimEnd(), '  ')}`;
}
