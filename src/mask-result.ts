import { mapTexts } from './lib/map-texts.ts';
import type { RunResult } from './model/result.ts';

/** Members of a result that name things: they come from the repository, and must stay equal to what they name. */
const identities: ReadonlySet<string> = new Set([
	'plan',
	'scope',
	'subject',
	'generator',
	'pipeline',
	'binding',
	'about',
	'node',
	'output',
	'because',
	'key',
	'file',
	'path',
	'digest',
	'sha256',
	'machine',
	'status',
	'reason',
	'verdict',
	'severity',
	'rule',
	'code',
	'via',
	'why',
]);

/** A result with secrets masked in every text of it that is not a name. It shares with the result whatever stays. */
export function maskResult(result: RunResult, redact: (text: string) => string): RunResult {
	return mapTexts(result, redact, identities);
}
