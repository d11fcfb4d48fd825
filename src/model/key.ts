import { createHash } from 'node:crypto';

/**
 * A short name for "the same problem", equal between two runs although lines and wording moved:
 * 12 hex digits of the sha256 of the rule or code and what it is about.
 */
export function stableKey(...parts: readonly (string | undefined)[]): string {
	const text = parts.map((part) => part ?? '').join('\u0000');
	return createHash('sha256').update(text).digest('hex').slice(0, 12);
}
