import type { Finding } from '../../model/finding.ts';
import type { Html } from './markup.ts';
import { badge } from './tone.ts';

/** Gravest first. */
export const severities = ['error', 'warning', 'note'] as const;
const marks = { error: '✘', warning: '!', note: 'i' } as const;

/** The words that a table of remarks is filtered by. */
export const severityFilters = severities.map((word) => ({ tone: `is-${word}`, word, mark: marks[word] }));

export function severityBadge(severity: Finding['severity']): Html {
	return badge(`is-${severity}`, marks[severity], severity);
}
